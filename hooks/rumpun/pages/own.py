"""The page where readers enter their own study: the form that a script brings to life, and how it is compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ..comparison.columns import THEME, Cell, Column, Profiles
from ..comparison.values import name_of
from ..context import Context
from ..model.records import FACETS
from ..model.vocabulary import Method, PlaceTerm
from ..render.page import Page
from ..render.page_builder import PageBuilder
from ..synthesis.properties import Status, unsaid
from ..synthesis.usage import studies_with

Verdict = Literal["same", "partly", "different", "open"]
Line = tuple[str, tuple[str, ...], Status]
"""A row's label, what the cell says, and why it says nothing."""
AXES: dict[str, tuple[str, ...]] = {
    "place": ("place",), "time": ("year",), "content": ("group-type",), "theory": ("theory",), "method": FACETS,
}  # fmt: skip
MOST_VALUES = 6


@dataclass(frozen=True)
class Choice:
    """A part of the form where several terms of the vocabulary may be chosen."""

    field: str
    label: str
    terms: tuple[tuple[str, str], ...]
    """Id and name, by name."""


@dataclass(frozen=True)
class AxisOfTwo:
    """One axis of the worked example."""

    axis: str
    sides: tuple[tuple[Line, ...], ...]
    verdict: Verdict


def pages(context: Context) -> Iterator[Page]:
    """The one page of the language."""
    builder, t = PageBuilder(context, "own", "comparison", "own"), context.words
    yield builder.finish(
        "pages/own.html", t.tool_own, t.own_lead, scripts=("own/page.js",),
        theories=_choice(context, "theories", t.own_theories), themes=_choice(context, "themes", t.own_themes),
        groups=_choice(context, "group-types", t.own_groups), facets=_facets(context),
        places=sorted(_place_name(context, id_) for id_ in context.graph.base.terms["places"]),
        axes=tuple(AXES), example=_example(context),
    )  # fmt: skip


# --- the form ----------------------------------------------------------------------------------------------------


def _choice(context: Context, section: str, label: str, facet: str = "") -> Choice:
    terms = context.graph.base.terms[section]
    ids = [id_ for id_, term in terms.items() if not facet or (isinstance(term, Method) and term.facet == facet)]
    named = sorted(((id_, name_of(context, section, id_)) for id_ in ids), key=lambda item: (item[1].lower(), item[0]))
    return Choice({"group-types": "groups"}.get(section, facet or section), label, tuple(named))


def _facets(context: Context) -> list[Choice]:
    return [_choice(context, "methods", context.words.value("facet", facet), facet) for facet in FACETS]


def _place_name(context: Context, id_: str) -> str:
    """ "Kecamatan Bogor Barat, Kota Bogor, Provinsi Jawa Barat": what the script reads from right to left."""
    around = [up for up in context.graph.above("places", id_) if not _is_country(context, up)]
    return ", ".join(name_of(context, "places", each) for each in (id_, *around))


def _is_country(context: Context, id_: str) -> bool:
    term = context.graph.term("places", id_)
    return isinstance(term, PlaceTerm) and term.level == "country"


# --- the worked example ------------------------------------------------------------------------------------------


def _example(context: Context) -> tuple[Column, Column, list[AxisOfTwo]] | None:
    """Two studies that share a theory, else the first two; nothing where there are fewer."""
    ids = list(context.graph.base.studies)
    users = (studies_with(context.graph, "theories", theory) for theory in context.graph.base.terms["theories"])
    pair = next((found[:2] for found in users if len(found) > 1), tuple(ids[:2]))
    if len(pair) < 2:
        return None
    profiles = Profiles(context)
    first, second = (profiles.column(id_) for id_ in pair)
    return first, second, [_axis(profiles, axis, first, second) for axis in AXES]


def _axis(profiles: Profiles, axis: str, first: Column, second: Column) -> AxisOfTwo:
    sides = tuple(tuple(_lines(profiles, axis, column)) for column in (first, second))
    return AxisOfTwo(axis, sides, _verdict(profiles.context, axis, first, second))


def _lines(profiles: Profiles, axis: str, column: Column) -> Iterator[Line]:
    for row in AXES[axis]:
        cell = column.cell(row)
        texts = tuple(part.text for part in cell.parts if part.key)
        yield (profiles.label(row) if len(AXES[axis]) > 1 or axis == "content" else ""), texts, cell.status
    if axis == "content":
        names = [profiles.label(row) for row in _themes(column)]
        rest = len(names) - MOST_VALUES
        more = [profiles.t.and_more.format(n=rest)] if rest > 0 else []
        yield profiles.t.own_themes, (*names[:MOST_VALUES], *more), "coded" if names else unsaid(column.study)


def _themes(column: Column) -> list[str]:
    """Rows of themes on which the study has results of its own."""
    return [row for row, cell in column.cells.items() if row.startswith(THEME) and _has_result(cell)]


def _has_result(cell: Cell) -> bool:
    return any(not part.evidence for part in cell.parts)


def _verdict(context: Context, axis: str, first: Column, second: Column) -> Verdict:
    """How the first stands to the second; only rows in which both say something count, as in the scripts."""
    found = [_likeness(context, row, first, second) for row in AXES[axis]]
    if axis == "content":
        found.append(_themes_likeness(first, second))
    same, different = (any(each[place] for each in found) for place in (0, 1))
    if same:
        return "partly" if different else "same"
    return "different" if different else "open"


def _likeness(context: Context, row: str, first: Column, second: Column) -> tuple[bool, bool]:
    """Whether two cells have something in common, and whether something sets them apart."""
    one, other = (set(column.cell(row).keys) for column in (first, second))
    if not one or not other:
        return False, False
    common = one & other
    if row == "place":
        common = {place for place in _around(context, one) & _around(context, other) if not _is_country(context, place)}
    elif row == "group-type" and not common:
        above = context.graph.above
        common = {key for key in one if other & {*above("group-types", key)}}
        common |= {key for key in other if one & {*above("group-types", key)}}
    return bool(common), bool(other - one) or (bool(one - other) and not second.cell(row).open)


def _around(context: Context, places: set[str]) -> set[str]:
    return places | {up for place in places for up in context.graph.above("places", place)}


def _themes_likeness(first: Column, second: Column) -> tuple[bool, bool]:
    """The same of themes with results; what the second has not been read for, or not in full, is no difference."""
    mine, theirs = set(_themes(first)), set(_themes(second))
    if not mine:
        return False, False
    lacking = any(second.cell(row).status in ("coded", "not_reported") for row in mine - theirs)
    return bool(mine & theirs), lacking or bool(theirs - mine)
