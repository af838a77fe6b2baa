"""Studies and cases side by side: an example that is complete by itself; side/page.js shows the reader’s own."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from ..comparison.columns import Profiles
from ..comparison.rows import GROUPS, HIDDEN, table
from ..context import Context
from ..model.graph import CaseOf, Graph
from ..render.page import Finished, Page
from ..render.page_builder import PageBuilder
from ..render.planned import planned
from ..synthesis.evidence import evidence
from ..synthesis.outcomes import cases_with
from ..words.words import Words

TRIED = 12
"""Groups of each outcome, those of which most is told, among which the example is looked for."""

UNDER = ("comparison/side",)


def pages(context: Context) -> Iterator[Page]:
    """The one page of the language."""
    yield planned(_page, context, "side", "comparison", "side")


def _page(builder: PageBuilder) -> Finished:
    context, t = builder.context, builder.t
    profiles = Profiles(context)
    columns = [profiles.column(id_) for id_ in default_pair(context)]
    return builder.finish(
        "pages/comparison/side.html", t.tool_side, t.side_lead, columns=columns,
        groups=list(table(builder, profiles, columns)) if columns else [],
        row_groups=GROUPS, hidden=HIDDEN, values=_values(t),
        scripts=("side/page.js", "every_page/embed.js"), style_sheets=("styles/guides.css",),
    )  # fmt: skip


def default_pair(context: Context) -> tuple[str, ...]:
    """Ids of two columns: those that tell most beside each other (see `_told_of_both`), else what there is.

    Else the first cases of the first study with several, else the first two studies, else none.
    """
    studies = context.graph.base.studies
    if pair := _told_of_both(context.graph):
        return pair
    for id_, study in studies.items():
        if len(study.cases) > 1:
            return tuple(f"{id_}.{case.id}" for case in study.cases[:2])
    first = tuple(islice(studies, 2))
    return first if len(first) == 2 else ()


def _told_of_both(graph: Graph) -> tuple[str, ...]:
    """A group that did well and one that did not: of one kind if there are such, and of most themes both are told."""
    shown = evidence(graph)

    def told(case: CaseOf) -> set[str]:
        own = shown.themes(case.study_id)
        return {theme for theme in own if shown.of_case(case.study_id, case.case.id, theme).results}

    well, poorly = (
        sorted(((told(case), case) for case in cases_with(graph, fared)), key=lambda each: -len(each[0]))[:TRIED]
        for fared in ("high", "low")
    )
    pairs = [
        (_alike(one, other), min(len(both := of_one & of_other), 2), len(both) / len(of_one | of_other), one, other)
        for of_one, one in well for of_other, other in poorly if of_one
    ]  # fmt: skip
    most = max(pairs, key=lambda each: (each[1] > 0, *each[:3]), default=None)
    return tuple(_column_of(case) for case in most[3:]) if most and most[1] else ()


def _alike(one: CaseOf, other: CaseOf) -> bool:
    """Whether both are of the same kind of group."""
    return not {*one.case.group_types}.isdisjoint(other.case.group_types)


def _column_of(case: CaseOf) -> str:
    """The id of its column: of a study with one case, that of the study."""
    return f"{case.study_id}.{case.case.id}" if len(case.study.cases) > 1 else case.study_id


def _values(t: Words) -> dict[str, Any]:
    """What coded values are called, for the script: kind -> value -> its sign, if it has one, and its name."""
    kinds = ("level", "effect", "outcome", "status", "evidence")
    return {
        **{kind: t.named(kind) for kind in kinds},
        "said": {way: ("", sentence) for way, sentence in t.starting("said_").items()},
        "cell": {
            f"{level.value}/{effect.value}": ("", t.cell(level.value, effect.value))
            for level in t.coded("level") for effect in t.coded("effect")
        },
        "called": {"source": ("", t.called_in_source)},
    }  # fmt: skip
