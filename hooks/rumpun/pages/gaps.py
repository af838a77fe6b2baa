"""The gap matrix: six ready-made tables of two dimensions each, and the chooser of all others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..context import Context
from ..metadata.subject import Subject
from ..model.coded_values import CLAIMS
from ..render.page import Page
from ..render.page_builder import PageBuilder
from ..render.paging import Paging, paged
from ..synthesis.dimensions import DIMENSIONS, UNANSWERED, Axis, DimensionTerm, Unanswered, axis_of
from ..synthesis.gaps import GapMatrix, GapStudy, Told
from ..words.words import Words, lower_first

# Rows, columns; the first stands on the page of the tool itself.
COMBINATIONS = (
    ("theme", "theory"),
    ("theme", "group-type"),
    ("theme", "design"),
    ("theme", "year"),
    ("data-collection", "theory"),
    ("place", "theory"),
)
ROWS, COLUMNS = 32, 10
"""At most so many of them on one page."""
MOST, NAMED, UNUSED = 5, 3, 100
"""At most so many studies in a cell, studies named in an empty cell, and unused terms."""


def pages(context: Context) -> Iterator[Page]:
    """Every ready-made table, in parts where it is large."""
    axes: dict[str, Axis] = {}
    for combination in COMBINATIONS:
        for dimension in combination:
            axes.setdefault(dimension, axis_of(context.graph, dimension, context.language))
    for rows, columns in COMBINATIONS:
        yield from _table(context, GapMatrix(context.graph, axes[rows], axes[columns]))


def _table(context: Context, matrix: GapMatrix) -> Iterator[Page]:
    combination = (matrix.rows.dimension, matrix.columns.dimension)
    t = context.words
    names = [_name(t, dimension) for dimension in combination]
    title = t.tool_gaps
    if combination != COMBINATIONS[0]:
        title = t.gap_title.format(rows=lower_first(names[0]), columns=lower_first(names[1]))
    parts = [(r, c) for r in _parts(matrix.rows, ROWS) for c in _parts(matrix.columns, COLUMNS)]
    for builder, part, paging in paged(context, "gaps", parts, 1, "comparison", *_steps(combination)):
        rows, columns = part[0] if part else ((), ())
        number = f" ({paging.number})" if paging.number > 1 else ""
        yield builder.finish(
            "pages/comparison/gaps.html", title + number, f"{title}{number}. {t.gap_lead}",
            scripts=("gaps/page.js", "every_page/embed.js"), subject=Subject("dataset"),
            combination=combination, names=names, section=(matrix.rows.section, matrix.columns.section),
            columns=columns, rows=[(row, [matrix.cells[row.id, column.id] for column in columns]) for row in rows],
            counts=_counts(t, matrix), part=_part(t, matrix, paging), paging=paging,
            ready=[
                (t.gap_pair.format(rows=_name(t, r), columns=lower_first(_name(t, c))),
                 builder.href("comparison", *_steps((r, c))), (r, c) == combination)
                for r, c in COMBINATIONS
            ],
            dimensions=[(dimension, _name(t, dimension)) for dimension in DIMENSIONS],
            unanswered=_unanswered(t),
            unused=[(_name(t, axis.dimension), axis) for axis in (matrix.rows, matrix.columns) if axis.unused],
            most=MOST, named=NAMED, most_unused=UNUSED, settings=_settings(context), tell=_Teller(builder),
        )  # fmt: skip


def _steps(combination: tuple[str, str]) -> tuple[str, ...]:
    return ("gaps",) if combination == COMBINATIONS[0] else ("gaps", "-".join(combination))


def _name(t: Words, dimension: str) -> str:
    if dimension == "theme":
        return t.theme
    return t.gap_year if dimension == "year" else t.label(dimension)


def _parts(axis: Axis, size: int) -> list[tuple[DimensionTerm, ...]]:
    return [axis.headings[start : start + size] for start in range(0, len(axis.headings), size)]


def _counts(t: Words, matrix: GapMatrix) -> str:
    """How many combinations have studies, and why the others have none."""
    said = t.gap_js_counts.format(**matrix.counts)
    return f"{said} {t.gap_js_claims.format(n=matrix.only_claims)}" if matrix.only_claims else said


def _unanswered(t: Words) -> dict[Unanswered, str]:
    """Why a cell is empty although there may be studies: reason -> its words."""
    return {why: t.open_list if why == "open_list" else t.value("status", why) for why in UNANSWERED}


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
    words |= {f"reason_{why}": said for why, said in _unanswered(t).items()}
    evidence = t.named("evidence")
    ways = {
        f"{level.value}/{effect.value}": (level.sign + effect.sign, t.cell(level.value, effect.value))
        for level in t.coded("level")
        for effect in t.coded("effect")
    } | {claim: evidence[claim] for claim in CLAIMS}
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
