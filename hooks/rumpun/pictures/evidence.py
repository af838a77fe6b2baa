"""The evidence map: themes against cases, with a mark for every finding at its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from ..comparison.values import name_of
from ..context import Context
from ..model.coded_values import is_result
from ..model.graph import CaseOf, Graph
from ..model.study import Case, Finding, Study
from ..synthesis.evidence import Silence, evidence
from .lettering import BOLD, lines_of

CELL, ROW = 69, 33
"""Width of a column and height of a row with one line of marks, in pixels; eleven columns fit a usual screen."""
ABREAST, PITCH = 2, 30
"""How many marks stand side by side, and how far apart their middles are."""
LETTERS = 12
STUDY_LINES, CASE_LINES = 3, 3
Blank = Literal["general", "claims", Silence]
"""`general`: the study has a result on its groups in general; `claims`: it only puts something forward in general."""
_BLANKS: dict[Blank, tuple[int, int, str]] = {
    "general": (-6, 0, "h12m-4 -4l4 4l-4 4"),
    "claims": (-7, 0, "h3m2 0h3m2 0h4m-4 -4l4 4l-4 4"),
    "not_reported": (-5, 0, "h10"),
    "not_in_abstract": (-5, 0, "h4m2 0h4"),
    "not_in_record": (-5, 0, "h2m2 0h2m2 0h2"),
    "not_coded": (-4, -4, "h8v8h-8z"),
}
"""Where a sign begins, seen from the middle of the cell, and how it goes on: an arrow (broken for claims), a dash
(broken where less than the full text was read, once for an abstract, twice for a record), a square."""


def blank_signs() -> dict[Blank, str]:
    """The sign of each kind of empty cell, around 0,0."""
    return {status: f"M{x} {y}{path}" for status, (x, y, path) in _BLANKS.items()}


@dataclass(frozen=True)
class EvidenceColumn:
    """One case, or what a study says of groups in general."""

    study: Study
    case: Case | None
    x: int
    lines: tuple[str, ...]
    name: str
    """What it is called where its study is not named above it."""


@dataclass(frozen=True)
class Group:
    """The columns of one study, side by side."""

    study_id: str
    x: int
    width: int
    lines: tuple[str, ...]
    shaded: bool
    """Every other study stands on a tinted ground."""


@dataclass(frozen=True)
class Mark:
    """One finding; `x` is its middle, `y` how far that lies below the middle of the row."""

    finding: Finding
    x: int
    y: int


@dataclass(frozen=True)
class EvidenceCell:
    """The findings of one column on one theme, or why there is none."""

    column: EvidenceColumn
    marks: tuple[Mark, ...]
    status: Blank | None
    """None where marks stand, and where a study simply says nothing in general."""


@dataclass(frozen=True)
class EvidenceRow:
    """One theme."""

    theme: str
    height: int
    cells: tuple[EvidenceCell, ...]

    @property
    def statuses(self) -> tuple[Blank, ...]:
        """Why cells of this row are empty, each once."""
        seen = {cell.status for cell in self.cells}
        return tuple(status for status in _BLANKS if status in seen)

    @property
    def cases(self) -> tuple[int, int]:
        """Of how many cases there are findings, and how many cases there are."""
        own = [bool(cell.marks) for cell in self.cells if cell.column.case]
        return sum(own), len(own)

    def blanks(self, status: Blank) -> str:
        """One path for all cells that are empty for this reason; most cells of a large map are."""
        x, y, sign = _BLANKS[status]
        middles = (cell.column.x + CELL // 2 for cell in self.cells if cell.status == status)
        return "".join(f"M{middle + x} {self.height // 2 + y}{sign}" for middle in middles)


@dataclass(frozen=True)
class EvidenceMap:
    """The whole picture, in pixels."""

    width: int
    groups: tuple[Group, ...]
    columns: tuple[EvidenceColumn, ...]
    rows: tuple[EvidenceRow, ...]
    silent: tuple[str, ...]
    """Themes on which none of these columns has a finding; they get no row."""

    @property
    def statuses(self) -> tuple[Blank, ...]:
        """The same of the whole picture, for its key."""
        seen = {status for row in self.rows for status in row.statuses}
        return tuple(status for status in _BLANKS if status in seen)

    @staticmethod
    def sign(status: Blank) -> str:
        """The sign of an empty cell around 0,0."""
        return blank_signs()[status]

    def findings(self) -> Iterator[Finding]:
        """The finding behind every mark, row by row."""
        return (mark.finding for row in self.rows for cell in row.cells for mark in cell.marks)


def evidence_map(context: Context, cases: Sequence[CaseOf]) -> EvidenceMap:
    """The map of these cases; what a study says in general stands beside the last of its cases."""
    columns, themes = tuple(_columns(context, cases)), context.graph.base.terms["themes"]
    seen = {column.study.id: evidence(context.graph).themes(column.study.id) for column in columns}
    named = frozenset().union(*seen.values())
    found = {theme: [_cell(context.graph, theme, column) for column in columns] for theme in themes if theme in named}
    told = [theme for theme, cells in found.items() if any(cell.marks for cell in cells)]
    drawn = frozenset(told)
    told.sort(key=lambda theme: (*_weight(found[theme]), name_of(context, "themes", theme).lower(), theme))
    return EvidenceMap(
        width=CELL * len(columns),
        groups=tuple(_groups(context, columns)),
        columns=columns,
        rows=tuple(_row(theme, found[theme]) for theme in told),
        silent=tuple(theme for theme in themes if theme not in drawn),
    )


def _weight(cells: list[EvidenceCell]) -> tuple[int, int]:
    """Themes with results from many columns come first."""
    results = sum(any(is_result(mark.finding.evidence) for mark in cell.marks) for cell in cells)
    return -results, -sum(len(cell.marks) for cell in cells)


def _columns(context: Context, cases: Sequence[CaseOf]) -> Iterator[EvidenceColumn]:
    wanted: list[tuple[Study, Case | None]] = []
    for _, items in groupby(cases, key=lambda item: item.study_id):
        found = list(items)
        wanted += found
        study, own = found[0].study, [item.case for item in found]
        if study.cases[-1] in own and any(finding.case is None for finding in study.findings):
            wanted.append((study, None))
    for number, (study, case) in enumerate(wanted):
        t, short = context.words, getattr(study.short_title, context.language)
        lines = lines_of(case.name if case else t.in_general, CELL - 4, LETTERS, CASE_LINES)
        name = case.name if case else f"{short} ({t.in_general.lower()})"
        yield EvidenceColumn(study, case, number * CELL, lines, name)


def _groups(context: Context, columns: Sequence[EvidenceColumn]) -> Iterator[Group]:
    t = context.words
    for number, (study_id, items) in enumerate(groupby(columns, key=lambda column: column.study.id)):
        own = list(items)
        work = own[0].study.work
        name = f"{t.authors(work)} ({t.year_of(work)})"
        width = CELL * len(own)
        yield Group(study_id, own[0].x, width, lines_of(name, width - 4, LETTERS * BOLD, STUDY_LINES), number % 2 == 1)


def _cell(graph: Graph, theme: str, column: EvidenceColumn) -> EvidenceCell:
    """What is said in general has a column of its own; in the column of a case a sign points to it."""
    case = column.case or column.study.cases[0]
    shown = evidence(graph).of_case(column.study.id, case.id, theme)
    found = (*shown.results, *shown.claims) if column.case else (*shown.general, *shown.general_claims)
    if found:
        return EvidenceCell(column, tuple(_marks([item.finding for item in found], column.x)), None)
    if column.case is None:
        return EvidenceCell(column, (), None)
    return EvidenceCell(column, (), shown.kind if shown.kind in ("general", "claims") else shown.silent)


def _marks(found: list[Finding], left: int) -> Iterator[Mark]:
    deep = -(-len(found) // ABREAST)
    for number, finding in enumerate(found):
        line, place = divmod(number, ABREAST)
        beside = min(ABREAST, len(found) - line * ABREAST)
        x = left + CELL // 2 + (2 * place - beside + 1) * PITCH // 2
        yield Mark(finding, x, (2 * line - deep + 1) * PITCH // 2)


def _row(theme: str, cells: list[EvidenceCell]) -> EvidenceRow:
    lines = max(-(-len(cell.marks) // ABREAST) for cell in cells)
    return EvidenceRow(theme, ROW + (lines - 1) * PITCH, tuple(cells))
