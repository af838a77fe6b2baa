"""The terms of one kind in the order of their list: methods by facet, hierarchies as trees, the rest by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..context import Context
from ..model.kinds import TREES
from ..model.records import FACETS
from ..model.vocabulary import Method

DEEPEST = 4
"""What lies deeper is shown as if it lay here."""


class ListedTerm(NamedTuple):
    """A term in the list of its kind."""

    id: str
    depth: int
    facet: str = ""
    """Of a method."""


def listed_terms(context: Context, section: str) -> list[ListedTerm]:
    """Every term of the kind once; in a tree, narrower ones follow the term they belong to."""
    terms = context.graph.base.terms[section]
    tops = [id_ for id_ in terms if not (section in TREES and context.graph.above(section, id_))]
    if section != "methods":
        return [*_tree(context, section, tops)]
    facets = {id_: term.facet for id_, term in terms.items() if isinstance(term, Method)}
    return [
        each._replace(facet=facet)
        for facet in FACETS
        for each in _tree(context, section, [id_ for id_ in tops if facets[id_] == facet])
    ]


def _tree(context: Context, section: str, ids: Iterable[str], depth: int = 0) -> Iterator[ListedTerm]:
    terms = context.graph.base.terms[section]
    for id_ in sorted(ids, key=lambda id_: (getattr(terms[id_].name, context.language).lower(), id_)):
        yield ListedTerm(id_, depth)
        narrower = context.graph.narrower.get((section, id_), ())
        yield from _tree(context, section, narrower, min(depth + 1, DEEPEST))
