"""What the cases of the studies that use a theory say of it: who uses it, and what they found on its constructs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from ..model.coded_values import OUTCOMES, UNSTATED
from ..model.graph import Graph
from ..model.vocabulary import Theory
from ..render.page_builder import PageBuilder
from ..synthesis.agreement import Synthesis, syntheses_of

MOST = 8
"""Themes told one by one; the pages of the themes and the table below have all of them."""


def theory_answer(s: PageBuilder, theory: str, studies: Sequence[str]) -> dict[str, Any]:
    """What opens the page of a theory: who uses it, and which themes of its constructs are told, and which are not."""
    found = on_constructs(s.graph, theory, studies)
    told = [(theme, result) for theme, result in found if result.studies()]
    return {
        "used_by": used_by(s, studies), "told": told, "most_told": MOST,
        "untold": [theme for theme, result in found if not result.studies()],
    }  # fmt: skip


def on_constructs(graph: Graph, theory: str, studies: Sequence[str]) -> list[tuple[str, Synthesis]]:
    """The themes of the theory's constructs on which these studies found something, what most of them tell first."""
    term = graph.term("theories", theory)
    assert isinstance(term, Theory)
    themes = dict.fromkeys(
        theme
        for construct in term.constructs
        for theme in graph.sources(("construct-paths", f"{theory}/{construct.id}"), "themes")
    )
    found = syntheses_of(graph, studies)
    rows = [(theme, found[theme]) for theme in themes if theme in found]
    return sorted(rows, key=lambda row: (-row[1].studies(), -len(row[1].readings)))


def used_by(s: PageBuilder, studies: Sequence[str]) -> str:
    """How many studies of how many groups use it, and how these fared, where that is judged."""
    t = s.t
    fared = Counter(case.outcome for id_ in studies for case in s.graph.study(id_).cases)
    parts = [
        t.theory_fared_part.format(n=fared[each], outcome=t.value("outcome", each))
        for each in OUTCOMES
        if fared[each] and each != UNSTATED
    ]
    said = t.theory_used_fared if parts else t.theory_used
    number = fared.total()
    return said.format(
        n=len(studies), studies=t.unit("studies", len(studies)), m=number, groups=t.unit("groups", number),
        parts=t.listing(parts),
    )  # fmt: skip
