"""What the script of the gap matrix reads: one file for each dimension, loaded when a reader chooses it.

Cases are numbered as in `index.json` of the comparison: study by study, one after another where there are several.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from ..address import address
from ..context import Context
from ..model.graph import Graph
from ..render.files import Source
from ..synthesis.dimensions import DIMENSIONS, Axis, DimensionTerm, axis_of
from ..synthesis.gaps import Told, told_of

_ToldOf = Mapping[str, Mapping[int, Sequence[Told]]]
"""Theme -> case -> what it tells."""


def files(contexts: tuple[Context, ...]) -> Iterator[tuple[str, Source]]:
    """`data/comparison/<language>/gaps/<dimension>.json`."""
    for context in contexts:
        for dimension in DIMENSIONS:
            yield f"data/comparison/{context.language}/gaps/{dimension}.json", partial(_file, context, dimension)


def _file(context: Context, dimension: str) -> str:
    told = context.graph.derived(told_of)
    data = _dimension(context, axis_of(context.graph, dimension, context.language), told)
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def _dimension(context: Context, axis: Axis, told: _ToldOf) -> dict[str, Any]:
    """`base` is the site-relative address below which the terms have their pages, and empty where they have none.

    `aside` are the terms that only studies have whose codes await review; `awaiting` of a term, such cases.
    """
    return {
        "base": address(context.language, axis.section) if axis.section else "",
        "terms": [_term(context.graph, axis, heading, told) for heading in axis.headings],
        "unused": [[heading.id, heading.name] for heading in axis.unused],
        "silent": _silent(axis, ""),
        **({"aside": [[each.id, each.name] for each in axis.only_awaiting]} if axis.only_awaiting else {}),
    }


def _term(graph: Graph, axis: Axis, heading: DimensionTerm, told: _ToldOf) -> dict[str, Any]:
    """The cases that have the term, what a supporting one serves, who is silent on a theme, and what is told of it."""
    term: dict[str, Any] = {"id": heading.id, "name": heading.name, "depth": heading.depth}
    if awaiting := axis.awaiting.get(heading.id):
        term["awaiting"] = sorted(awaiting)
    silent = _silent(axis, heading.id)
    if silent or axis.dimension == "theme":
        term["silent"] = silent
    if axis.dimension != "theme":
        served: dict[frozenset[str], list[int]] = {}
        for case, themes in sorted(axis.serves.get(heading.id, {}).items()):
            served.setdefault(themes, []).append(case)
        serves = [[cases, sorted(themes)] for themes, cases in served.items()]
        return term | {"cases": sorted(axis.cases[heading.id])} | ({"serves": serves} if serves else {})
    known = told[heading.id]
    return term | {"told": _lines(graph, {case: known[case] for case in axis.cases[heading.id] if case in known})}


def _silent(axis: Axis, term: str) -> dict[str, list[int]]:
    """Why it cannot be told of a case -> the cases."""
    return {why: sorted(cases) for why, cases in axis.silent.get(term, {}).items()}


def _lines(graph: Graph, told: Mapping[int, Sequence[Told]]) -> list[tuple[list[int], str, str, int]]:
    """(cases, level/effect or kind of claim, finding, 1 where the study speaks in general) of what each study tells."""
    said: dict[tuple[str, Told], list[int]] = {}
    for case, every in sorted(told.items()):
        for each in every:
            said.setdefault((graph.cases[case].study_id, each), []).append(case)
    return [(cases, each.said, each.finding_id, int(not each.case_id)) for (_, each), cases in said.items()]
