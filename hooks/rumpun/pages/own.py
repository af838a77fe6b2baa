"""The page where readers enter their own study: the form that a script brings to life, and how it is compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ..comparison.columns import THEME, Cell, Column, Profiles
from ..comparison.values import name_of
from ..context import Context
from ..model.records import FACETS, Method, PlaceTerm
from ..render.page import Page
from ..render.page_builder import PageBuilder
from ..synthesis.properties import Status
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
    term = context.graph.base.terms["places"][id_]
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
        yield profiles.t.own_themes, (*names[:MOST_VALUES], *more), "coded" if names else "not_reported"


def _themes(column: Column) -> list[str]:
    """Rows of themes on which the study has results of its own."""
    return [row for row, cell in column.cells.items() if row.startswith(THEME) and _has_result(cell)]


def _has_result(cell: Cell) -> bool:
    return any(not part.evidence for part in cell.parts)


def _verdict(context: Context, axis: str, first: Column, second: Column) -> Verdict:
    """Only rows in which both say something count."""
    kept: list[set[str]] = [set(), set()]
    for row in AXES[axis]:
        keys = [set(column.cell(row).keys) for column in (first, second)]
        if all(keys):
            for own, found in zip(kept, keys, strict=True):
                own.update(_around(context, found) if axis == "place" else {f"{row}/{key}" for key in found})
    if axis == "content":
        for own, column in zip(kept, (first, second), strict=True):
            own.update(_themes(column))
    one, other = kept
    if not one or not other:
        return "open"
    return "same" if one == other else "partly" if one & other else "different"


def _around(context: Context, places: set[str]) -> set[str]:
    """The places and those that they lie in; the country says nothing."""
    all_ = places | {up for place in places for up in context.graph.above("places", place)}
    return {place for place in all_ if place in places or not _is_country(context, place)}
