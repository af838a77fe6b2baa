"""The rows of a comparison of columns, in groups, each marked as the same, partly so, different, or not counted."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from ..model.coded_values import CLAIMS
from ..render.page_builder import PageBuilder
from ..synthesis.properties import PROPERTIES, Group, Status, unsaid
from .columns import THEME, Cell, Column, Profiles, Verdict, shared, verdict
from .values import CellValue

_GROUPS: tuple[Group, ...] = ("outcome", "study", "method", "work")
GROUPS: tuple[tuple[Group, tuple[str, ...]], ...] = tuple(
    (group, tuple(item.name for item in PROPERTIES.values() if item.group == group)) for group in _GROUPS
)
"""Every property in its group, in the order of the rows; the themes follow upon how the groups fared."""
_SAYING: tuple[Status, ...] = ("coded", "inferred")
HIDDEN = tuple(item.name for item in PROPERTIES.values() if not item.compared)
"""Of use for finding a work, not for comparing it; a reader may show them."""


@dataclass(frozen=True)
class ComparisonRow:
    """One row of the table."""

    id: str
    label: str
    href: str
    """The page of a theme; empty for a property."""
    cells: tuple[Cell, ...]
    verdict: Verdict | None
    direction: str
    """Where the cells differ: which way all of them point none the less; else empty."""
    shared: frozenset[str]
    merged: bool = False
    """One cell for all columns: cases of one study have what their study has."""
    differs: bool = False
    """Whether a study itself says that two of these cases differ, be it without a level or an effect."""


def table(
    builder: PageBuilder,
    profiles: Profiles,
    columns: Sequence[Column],
    hidden: Collection[str] = HIDDEN,
    merge: bool = False,
    silence: bool = False,
) -> Iterator[tuple[str, list[ComparisonRow]]]:
    """Group -> its rows, without those that are hidden or have nothing in them; `merge` joins what is equal anyway.

    `silence` keeps the properties on which all are silent: where two are told of, that neither says it may tell.
    What a study claims of no group by itself stands in a group of its own: beside a case it would read as told of it.
    """
    told = {row.removeprefix(THEME) for column in columns for row in column.cells if row.startswith(THEME)}
    themes = tuple(THEME + theme for theme in profiles.by_name(told))
    merge = merge and len({column.study_id for column in columns}) == 1
    claimed: list[ComparisonRow] = []
    first, *others = GROUPS
    for group, names in (first, ("themes", themes), *others):
        rows = [_row(builder, profiles, name, columns, merge) for name in names if name not in hidden]
        if group == "themes":
            claimed = [row for each in rows if (row := claims(each, merge))]
            rows = [without_claims(each, columns) for each in rows]
        filled = [row for row in rows if not is_empty(row.id, row.cells, silence)]
        if filled:
            yield group, filled
    if claimed:
        yield "claims", claimed


def claims(row: ComparisonRow, merge: bool) -> ComparisonRow | None:
    """What a row holds of claims about no group by itself, and no word of silence; `merge`: once for all columns."""
    parts = [tuple(part for part in cell.parts if _is_claim(part)) for cell in row.cells]
    if not any(parts):
        return None
    if merge:
        parts = [tuple(dict.fromkeys(part for each in parts for part in each))]
    cells = tuple(Cell("coded", found) for found in parts)
    return replace(row, cells=cells, verdict=None, direction="", shared=frozenset(), merged=merge, differs=False)


def without_claims(row: ComparisonRow, columns: Sequence[Column]) -> ComparisonRow:
    """The row without them; a cell that held nothing else says that its source is silent."""
    if not any(_is_claim(part) for cell in row.cells for part in cell.parts):
        return row
    cells = []
    for cell, column in zip(row.cells, columns, strict=True):
        kept = tuple(part for part in cell.parts if not _is_claim(part))
        told = cell.status != "coded" or kept
        if not told:
            cells.append(Cell(unsaid(column.study)))
        else:
            cells.append(cell if len(kept) == len(cell.parts) else replace(cell, parts=kept))
    return replace(row, cells=tuple(cells), merged=row.merged and len(set(cells)) == 1)


def _is_claim(part: CellValue) -> bool:
    return part.general and part.evidence in CLAIMS


def is_empty(row: str, cells: tuple[Cell, ...], silence: bool = False) -> bool:
    """Whether nothing is said in a row; with `silence`, that a source is silent on a property is worth it."""
    nothing: tuple[Status, ...] = ("not_coded", "not_applicable")
    worth = silence and not row.startswith(THEME)
    return all(cell.status in nothing if worth else cell.status not in _SAYING for cell in cells)


def _row(builder: PageBuilder, profiles: Profiles, name: str, columns: Sequence[Column], merge: bool) -> ComparisonRow:
    cells = tuple(column.cell(name) for column in columns)
    differs = said_to_differ(cells)
    found = "different" if differs else verdict(cells)
    return ComparisonRow(
        name, profiles.label(name),
        builder.record("themes", name.removeprefix(THEME)) if name.startswith(THEME) else "",
        cells, found, same_direction(cells) if found in ("partly", "different") else "", shared(cells),
        merge and len(set(cells)) == 1, differs,
    )  # fmt: skip


def said_to_differ(cells: Sequence[Cell]) -> bool:
    """Whether one and the same finding says of two of these that they differ; `rows.js` asks the same."""
    told = [part.target for cell in cells for part in cell.parts if part.differs]
    return len(told) > len(set(told))


def same_direction(cells: tuple[Cell, ...]) -> str:
    """The direction in which all comparable cells point, when they point in one and the same; else empty."""
    ways = {cell.directions for cell in cells if cell.keys}
    way = ways.pop() if len(ways) == 1 else ()
    return way[0] if len(way) == 1 and way[0] != "mixed" else ""
