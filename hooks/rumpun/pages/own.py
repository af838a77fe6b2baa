"""The page where readers enter their own study: the form that a script brings to life, and how it is compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ..comparison.columns import THEME, Cell, Column, Profiles
from ..comparison.known_names import close_methods
from ..comparison.values import name_of
from ..context import Context
from ..model.records import FACETS
from ..model.vocabulary import Method, PlaceTerm
from ..render.page import Finished, Page
from ..render.page_builder import PageBuilder
from ..render.planned import planned
from ..synthesis.properties import Status, unsaid
from ..synthesis.usage import studies_with

Verdict = Literal["same", "partly", "different", "open"]
Line = tuple[str, tuple[str, ...], Status]
"""A row's label, what the cell says, and why it says nothing."""
AXES: dict[str, tuple[str, ...]] = {
    "place": ("place",), "time": ("year",), "content": ("group-type",), "theory": ("theory",), "method": FACETS,
}  # fmt: skip
MOST_VALUES = 6
_OWN_EVIDENCE = ("", "pattern")
"""Evidence that a study gives itself; a result has none by name."""


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


UNDER = ("comparison/own",)


def pages(context: Context) -> Iterator[Page]:
    """The one page of the language."""
    yield planned(_page, context, "own", "comparison", "own")


def _page(builder: PageBuilder) -> Finished:
    context, t = builder.context, builder.t
    return builder.finish(
        "pages/comparison/own.html", t.tool_own, t.own_lead, scripts=("prior/own_page.js",),
        style_sheets=("styles/own.css", "styles/guides.css"),
        theories=_choice(context, "theories", t.own_theories), themes=_choice(context, "themes", t.own_themes),
        groups=_choice(context, "group-types", t.own_groups), facets=_facets(context),
        places=[("", name) for name in sorted(_place_name(context, id_) for id_ in context.graph.base.terms["places"])],
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
    return AxisOfTwo(axis, sides, _verdict(profiles.context, axis, second, first))


def _lines(profiles: Profiles, axis: str, column: Column) -> Iterator[Line]:
    for row in AXES[axis]:
        cell = column.cell(row)
        texts = tuple(part.text for part in cell.parts if part.key) if cell.status == "coded" else ()
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
    return any(part.evidence in _OWN_EVIDENCE for part in cell.parts)


def _verdict(context: Context, axis: str, own: Column, study: Column) -> Verdict:
    """How the reader's own study stands to another; only rows in which both say something count, as in the scripts."""
    found = [_likeness(context, row, own, study) for row in AXES[axis]]
    if axis == "content":
        found.append(_themes_likeness(own, study))
    same, different = (any(each[place] for each in found) for place in (0, 1))
    if same:
        return "partly" if different else "same"
    return "different" if different else "open"


def _likeness(context: Context, row: str, own: Column, study: Column) -> tuple[bool, bool]:
    """Whether two cells have something in common, and whether something sets them apart."""
    mine, theirs = (_keys(column.cell(row)) for column in (own, study))
    if not mine or not theirs:
        return False, False
    if row in ("theory", *FACETS):
        return _terms_likeness(context, row, mine, theirs, study)
    common = mine & theirs
    if row == "place":
        around = _around(context, mine) & _around(context, theirs)
        common = frozenset(place for place in around if not _is_country(context, place))
        # What is on record may be wider than the place itself.
        return bool(common), not theirs <= _around(context, mine)
    if row == "group-type" and not common:
        above = context.graph.above
        within = (key for key in mine if theirs & {*above("group-types", key)})
        common = frozenset(within) | {key for key in theirs if mine & {*above("group-types", key)}}
    return bool(common), mine != theirs


def _keys(cell: Cell) -> frozenset[str]:
    """What a cell counts as: nothing where its source does not say it."""
    return frozenset(cell.keys) if cell.status == "coded" else frozenset()


def _terms_likeness(
    context: Context, row: str, mine: frozenset[str], theirs: frozenset[str], study: Column
) -> tuple[bool, bool]:
    """The same of two lists of terms: what an abstract leaves out, or an open list, is no difference.

    Nor are methods that are close to each other, and two designs, since a study may have both.
    """
    common = mine & theirs
    close = context.graph.derived(close_methods) if row in FACETS else {}
    pairs = [(one, two) for one in mine - common for two in close.get(one, ()) if two in theirs - common]
    near = {term for pair in pairs for term in pair}
    my_rest, their_rest = mine - common - near, theirs - common - near
    complete = not study.cell(row).open and not study.cell(row).partial
    if row == "design":
        return bool(common), False
    if not common and not near:
        return False, complete
    return bool(common), bool(their_rest) or (bool(my_rest) and complete)


def _around(context: Context, places: frozenset[str]) -> set[str]:
    return {*places} | {up for place in places for up in context.graph.above("places", place)}


def _themes_likeness(own: Column, study: Column) -> tuple[bool, bool]:
    """The same of themes with results; only of a work that was read whole can it be said that it lacks one."""
    mine, theirs = set(_themes(own)), set(_themes(study))
    if not mine:
        return False, False
    whole = study.study.basis == "full-text"
    lacking = any(study.cell(row).status in ("coded", "not_reported") for row in mine - theirs)
    return bool(mine & theirs), bool(theirs - mine) or (whole and lacking)
