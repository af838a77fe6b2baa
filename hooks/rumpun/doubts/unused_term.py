"""Does anything use each term of the vocabulary?"""

from __future__ import annotations

from collections.abc import Iterator

from ..catalogue import said
from ..model.graph import Graph, Node
from ..model.vocabulary import Term
from ..parsing.problems import Problem
from .doubt import Doubt, Questioned


def check(asked: Questioned) -> Iterator[Doubt]:
    """Report terms that no entry names and that nothing lies within, and words of the glossary that no text has.

    A term that says why it is there before anything uses it is no question any more.
    """
    graph = asked.graph
    if not asked.sound:  # a misspelt reference may be the one that is missed
        return
    for kind, terms in graph.base.terms.items():
        for id_, term in terms.items():
            node = (kind, id_)
            used = graph.backlinks.get(node) or graph.narrower.get(node)
            if used or term.before_use or (kind == "glossary" and _is_written(asked, graph, term, node)):
                continue
            place = graph.base.documents[node].place(())
            message = said("warning.unused_term", id=id_, what=said(f"thing.{kind}"))
            yield Doubt(node, Problem(place, message, said("warning.unused_term_hint")))


def _is_written(asked: Questioned, graph: Graph, term: Term, node: Node) -> bool:
    """Whether any text but its own has one of its names."""
    names = {name.lower() for name in term.names}
    proses = (prose.text.lower() for prose in graph.base.docs.values())
    written = (each.text.lower() for each in asked.writings if each.about != node)
    return any(name in text for texts in (written, proses) for text in texts for name in names)
