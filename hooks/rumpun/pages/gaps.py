"""The gap matrix: six ready-made tables of two dimensions each, and the chooser of all others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, partial
from typing import Any

from ..comparison.gap_names import dimension_name, gap_steps
from ..comparison.standing_phrases import hanging_said, supports_named
from ..context import Context
from ..metadata.subject import Subject
from ..model.coded_values import CLAIMS, UNSTATED
from ..render.page import Finished, Page
from ..render.page_builder import PageBuilder
from ..render.paging import Paging, paged
from ..synthesis.dimensions import DIMENSIONS, UNANSWERED, Axis, DimensionTerm, axis_of
from ..synthesis.gap_robustness import gap_standings, leanings
from ..synthesis.gaps import READY, GapMatrix, GapStudy, Reason, Told
from ..words.filling import filled
from ..words.words import Words, lower_first

ROWS, COLUMNS = 32, 10
"""At most so many of them on one page."""
MOST, NAMED, UNUSED = 5, 3, 100
"""At most so many studies in a cell, studies named in an empty cell, and unused terms."""
LEANINGS, CELLS = 20, 8
"""At most so many things that combinations hang on, and combinations named at each; the open data hold them all."""


COUNTED = ("one_study", "none", "silent", "not_coded")
"""What is told of combinations beside how many there are, each where there are any."""
MIRRORED = 20
"""Studies below which an empty cell of themes and theories shows which studies there are, and little else."""

_Part = tuple[Sequence[DimensionTerm], Sequence[DimensionTerm]]
"""The rows and the columns of one page."""

UNDER = ("comparison/gaps",)


def pages(context: Context) -> Iterator[Page]:
    """Every ready-made table, in parts where it is large."""
    axes: dict[str, Axis] = {}
    for combination in READY:
        for dimension in combination:
            axes.setdefault(dimension, axis_of(context.graph, dimension, context.language))
    for rows, columns in READY:
        yield from _table(context, GapMatrix(context.graph, axes[rows], axes[columns]))


def _table(context: Context, matrix: GapMatrix) -> Iterator[Page]:
    combination = (matrix.rows.dimension, matrix.columns.dimension)
    t = context.words
    names = [dimension_name(t, dimension) for dimension in combination]
    title = t.tool_gaps
    if combination != READY[0]:
        title = t.gap_title.format(rows=lower_first(names[0]), columns=lower_first(names[1]))
    parts = [(r, c) for r in _parts(matrix.rows, ROWS) for c in _parts(matrix.columns, COLUMNS)]

    whole = cache(partial(_whole, context, matrix))

    def page(builder: PageBuilder, part: Sequence[_Part], paging: Paging) -> Finished:
        rows, columns = part[0] if part else ((), ())
        number = f" ({paging.number})" if paging.number > 1 else ""
        return builder.finish(
            "pages/comparison/gaps.html", title + number, f"{title}{number}. {t.gap_lead}",
            scripts=("gaps/page.js", "every_page/embed.js"), subject=Subject("dataset"),
            combination=combination, names=names, section=(matrix.rows.section, matrix.columns.section),
            columns=columns, rows=[(row, [matrix.cell(row.id, column.id) for column in columns]) for row in rows],
            part=_part(t, matrix, paging), paging=paging, **whole(),
            ready=[
                (t.gap_pair.format(rows=dimension_name(t, r), columns=lower_first(dimension_name(t, c))),
                 builder.href("comparison", *gap_steps((r, c))), (r, c) == combination)
                for r, c in READY
            ],
            dimensions=[(dimension, dimension_name(t, dimension)) for dimension in DIMENSIONS],
            reasons=_reasons(t),
            aside=[
                (dimension_name(t, axis.dimension), axis)
                for axis in (matrix.rows, matrix.columns)
                if axis.only_awaiting
            ],
            unused=[(dimension_name(t, axis.dimension), axis) for axis in (matrix.rows, matrix.columns) if axis.unused],
            robust=_robust(builder, matrix) if paging.number == 1 else None,
            known=len(context.graph.reviewed.base.studies),
            style_sheets=("styles/lists.css", "styles/guides.css"),
            most=MOST, named=NAMED, most_unused=UNUSED, settings=context.derived(_settings), tell=_Teller(builder),
        )  # fmt: skip

    return paged(page, context, "gaps", parts, 1, "comparison", *gap_steps(combination))


def _whole(context: Context, matrix: GapMatrix) -> dict[str, Any]:
    """What every page of a table says of all of it."""
    mirrors = _mirrors(context, (matrix.rows.dimension, matrix.columns.dimension))
    return {"counts": _counts(context.words, matrix), "written": _written(matrix), "mirrors": mirrors}


def _written(matrix: GapMatrix) -> tuple[str, str] | None:
    """The names of a combination that no study has, inside a sentence; what most studies have comes first."""
    for row in matrix.rows.headings:
        for column in matrix.columns.headings:
            if matrix.reason(row.id, column.id) == "none":
                return lower_first(row.name), lower_first(column.name)
    return None


def _mirrors(context: Context, combination: tuple[str, str]) -> int:
    """How many studies there are, where themes and theories are crossed and these are few; else 0."""
    known = len(context.graph.base.studies)
    return known if {"theme", "theory"} == {*combination} and known < MIRRORED else 0


def _robust(builder: PageBuilder, matrix: GapMatrix) -> dict[str, Any]:
    """How many combinations hang on how little, and on what: one sentence for each thing, the weightiest first."""
    t, standings = builder.t, gap_standings(builder.graph)[matrix.rows.dimension, matrix.columns.dimension]
    names = [{heading.id: heading.name for heading in axis.headings} for axis in (matrix.rows, matrix.columns)]
    found = leanings(standings)
    said = [
        filled(
            t[f"robust_gap_{each.support.becomes}"],
            what=supports_named(builder, [each.support]),
            cells=_cells(t, [(names[0][row], names[1][column]) for row, column in each.combinations]),
        )
        for each in found[:LEANINGS]
    ]
    counts = hanging_said(t, t.robust_gaps_counts, standings.values())
    return {"counts": counts, "said": said, "more": len(found) - len(said)}


def _cells(t: Words, cells: list[tuple[str, str]]) -> str:
    """Combinations by name; a term that all of them have is said once."""
    for shared in (1, 0):
        if len(cells) > 1 and len({cell[shared] for cell in cells}) == 1:
            return f"{cells[0][shared]} × {_listed(t, [cell[1 - shared] for cell in cells])}"
    return _listed(t, [" × ".join(cell) for cell in cells])


def _listed(t: Words, names: list[str]) -> str:
    if len(names) > CELLS + 1:
        names = [*names[:CELLS], t.robust_more.format(n=len(names) - CELLS)]
    return t.listing([lower_first(name) for name in names])


def _parts(axis: Axis, size: int) -> list[tuple[DimensionTerm, ...]]:
    return [axis.headings[start : start + size] for start in range(0, len(axis.headings), size)]


def _counts(t: Words, matrix: GapMatrix) -> str:
    """How many combinations have studies, and why the others have none."""
    counts = matrix.counts
    said = [t.gap_js_counts.format(**counts)]
    for words, n in (
        *((t[f"gap_js_count_{what}"], counts[what]) for what in COUNTED),
        (t.gap_js_other_themes, counts["other_themes"]), (t.gap_js_awaiting, matrix.only_awaiting),
        (t.gap_js_claims, matrix.only_claims),
    ):  # fmt: skip
        if n:
            said.append(words.format(n=n))
    return " ".join(said)


def _reasons(t: Words) -> dict[Reason, str]:
    """Why a cell is empty: reason -> its words."""
    named: dict[Reason, str] = {
        "open_list": t.open_list, "inferred": t.gap_js_reason_inferred, "wider": t.gap_js_reason_wider,
        "other_themes": t.gap_js_reason_other_themes, "none": t.gap_js_reason_none,
        "awaiting": t.gap_js_reason_awaiting,
    }  # fmt: skip
    order: tuple[Reason, ...] = (*UNANSWERED, "other_themes", "none", "awaiting")
    return {why: named.get(why) or t.value("status", why) for why in order}


def _part(t: Words, matrix: GapMatrix, paging: Paging) -> str:
    """Which rows and columns this page shows; empty when it shows all."""
    if paging.count == 1:
        return ""
    rows, columns = len(matrix.rows.headings), len(matrix.columns.headings)
    down, across = divmod(paging.number - 1, -(-columns // COLUMNS))
    return t.gap_js_part.format(
        first_row=down * ROWS + 1, last_row=min(rows, (down + 1) * ROWS), rows=rows,
        first_column=across * COLUMNS + 1, last_column=min(columns, (across + 1) * COLUMNS), columns=columns,
    )  # fmt: skip


def _settings(context: Context) -> dict[str, Any]:
    """What the script must know to draw the same tables."""
    t = context.words
    words = t.starting("gap_js_") | {"and_more": t.and_more, "in_general": t.gap_in_general}
    words |= {f"reason_{why}": said for why, said in _reasons(t).items()}
    evidence = t.named("evidence")
    ways: dict[str, Any] = {
        f"{level.value}/{effect.value}": (level.sign + effect.sign, t.cell(level.value, effect.value))
        for level in t.coded("level")
        for effect in t.coded("effect")
    } | {claim: evidence[claim] for claim in CLAIMS}
    for level in t.coded("level"):
        sign, said = ways[f"{level.value}/{UNSTATED}"]
        ways[f"{level.value}/{UNSTATED}/pattern"] = (sign, f"{said} ({t.value('evidence', 'pattern')})")
    sizes = {"rows": ROWS, "columns": COLUMNS, "most": MOST, "named": NAMED, "unused": UNUSED}
    return {"words": words, "ways": ways, "claims": CLAIMS, "sizes": sizes}


class _Teller:
    """Puts the entries of a cell into words; templates call it as `tell`."""

    def __init__(self, builder: PageBuilder) -> None:
        self.builder = builder

    def name(self, entry: GapStudy) -> str:
        """The study, and its cases where not all are meant."""
        study = self.builder.graph.study(entry.study_id)
        named = ", ".join(case.name for case in study.cases if case.id in entry.case_ids)
        name = self.builder.pick(study.short_title)
        return f"{name} ({named})" if named else name

    def about(self, entry: GapStudy, told: Told) -> str:
        """Whom a study with several cases speaks of."""
        study = self.builder.graph.study(entry.study_id)
        if len(study.cases) == 1:
            return ""
        case = study.case(told.case_id)
        return case.name if case else self.builder.t.gap_in_general
