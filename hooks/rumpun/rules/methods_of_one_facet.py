"""Does every method lie within one that answers the same part of doing research?"""

from __future__ import annotations

from collections.abc import Iterator

from ..catalogue import said
from ..model.graph import Graph
from ..model.vocabulary import Method
from ..parsing.problems import Problem


def check(graph: Graph) -> Iterator[Problem]:
    """Report each method whose broader one is of another facet: a way to collect data is no kind of design."""
    methods = graph.base.terms["methods"]
    for id_, method in methods.items():
        above = methods.get(getattr(method, "broader", None) or "")
        if isinstance(method, Method) and isinstance(above, Method) and above.facet != method.facet:
            message = said("entry.broader_of_other_facet", id=id_, other=method.broader, facet=above.facet)
            place = graph.base.documents["methods", id_].place(("broader",))
            yield Problem(place, message, said("entry.broader_of_other_facet_hint", facet=method.facet))
