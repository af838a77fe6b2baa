"""The dimensions of the gap matrix: which case stands where in each, and why a case stands nowhere.

What is counted is the case, because two cases of one study may be groups of different kinds and speak of different
themes; theory, methods, place and year are those of its study. How terms above and below one another count:

* A kind of group counts for the kinds above it too, so that a row of business groups does not seem empty because its
  only study is coded with a narrower kind. A term that holds just the cases of one term below it is left out.
* A method counts for the method above it too: an in-depth interview is an interview.
* A place counts as its province and its regency or city, and as itself only where the source names nothing so narrow.
* A theme counts for itself only, as on the pages of themes: what helps a part need not help the whole.

A case whose study awaits review counts nowhere; that it has a term is told apart. A place that is only inferred counts
nowhere, and a list that the source leaves open says of no term that it is absent.
A supporting theory serves the themes that its coded constructs are about; with any other theme of its study it stands
side by side only. Where no construct says what it is for, it counts as a main one does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Literal, get_args

from ..model.graph import CaseOf, Graph
from ..model.records import FACETS, Facet
from ..model.study import Study
from ..model.vocabulary import Method, PlaceTerm
from .evidence import evidence
from .properties import PROPERTIES, SILENT, stated_place, status_of
from .serving import serves
from .usage import COUNTED_UP

Unanswered = Literal["not_coded", "open_list", "inferred", "wider", "not_in_record", "not_in_abstract", "not_reported"]
"""Why a case says nothing to a term; the more of it was read in vain, the later it stands. `open_list`: the source says
that there are others, and does not name them; `wider`: it names only what the term lies in."""
UNANSWERED: tuple[Unanswered, ...] = get_args(Unanswered)
BAND = 5
"""Years in a band."""
_PLACES = ("province", "regency", "city")


@dataclass(frozen=True)
class DimensionTerm:
    """The head of a row or column."""

    id: str
    name: str
    depth: int = 0
    """How many of the broader terms are heads too."""


@dataclass(frozen=True)
class Axis:
    """One dimension; cases are numbered as in `graph.cases`."""

    dimension: str
    section: str
    """Where the terms have their pages; empty for bands of years."""
    headings: tuple[DimensionTerm, ...]
    """Terms in use, in the order shown."""
    unused: tuple[DimensionTerm, ...]
    """Terms that no study uses, by name; of years the bands between the first and the last."""
    cases: Mapping[str, frozenset[int]]
    """Term -> the cases that have it."""
    told: frozenset[int]
    """Cases that have any term; empty for themes, of which each is reported or not by itself."""
    silent: Mapping[str, Mapping[Unanswered, frozenset[int]]]
    """Term -> why it cannot be told -> the cases; under the empty text those for which it holds of all terms."""
    serves: Mapping[str, Mapping[int, frozenset[str]]] = field(default_factory=dict)
    """Theory -> the cases whose study has it as a supporting one -> the themes that it serves there."""
    awaiting: Mapping[str, frozenset[int]] = field(default_factory=dict)
    """Term -> the cases that have it and do not count, since their studies await review."""
    only_awaiting: tuple[DimensionTerm, ...] = ()
    """Terms that no other case has, by name."""


def axis_of(graph: Graph, dimension: str, language: str, counted: frozenset[int] | None = None) -> Axis:
    """The dimension with its terms named in one language.

    `counted`: the cases that count; where none are named, those of reviewed studies.
    """
    laid = graph.derived(_LAID[dimension]) if counted is None else _lay_out(dimension, graph, counted)
    section, held, awaiting = DIMENSIONS[dimension].section, laid.held, laid.awaiting
    names = _bands(held) if dimension == "year" else _vocabulary(graph, dimension, section, language)
    aside = {term: names.get(term) or _band_name(term) for term in awaiting if term not in held}
    free = [term for term in names if term not in held and term not in aside]
    if dimension == "place":
        free = [term for term in free if _counts(graph, term)]
    return Axis(
        dimension, section, _headings(graph, section, names, held), _by_name({term: names[term] for term in free}),
        held, laid.told, laid.silent, laid.serves, awaiting, _by_name(aside),
    )  # fmt: skip


@dataclass(frozen=True)
class _Laid:
    """Which case stands where in a dimension, the same in both languages; see `Axis`."""

    held: Mapping[str, frozenset[int]]
    awaiting: Mapping[str, frozenset[int]]
    told: frozenset[int]
    silent: Mapping[str, Mapping[Unanswered, frozenset[int]]]
    serves: Mapping[str, Mapping[int, frozenset[str]]]


def _lay_out(dimension: str, graph: Graph, counted: frozenset[int] | None = None) -> _Laid:
    counted = reviewed_cases(graph) if counted is None else counted
    cases: dict[str, set[int]] = {}
    for number, item in enumerate(graph.cases):
        for term in DIMENSIONS[dimension].terms(graph, item):
            cases.setdefault(term, set()).add(number)
    held = {term: kept for term, numbers in cases.items() if (kept := frozenset(numbers & counted))}
    awaiting = {term: rest for term, numbers in cases.items() if (rest := frozenset(numbers - counted))}
    told = frozenset() if dimension == "theme" else frozenset().union(*held.values())
    silent = _silent(graph, dimension, held, told, counted)
    return _Laid(held, awaiting, told, silent, serves(graph) if dimension == "theory" else {})


def reviewed_cases(graph: Graph) -> frozenset[int]:
    """The cases of studies that do not await review, numbered as in `graph.cases`."""
    return graph.derived(_reviewed_cases)


def _reviewed_cases(graph: Graph) -> frozenset[int]:
    return frozenset(number for number, item in enumerate(graph.cases) if item.study.reviewed)


# --- which case stands where -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Dimension:
    """What cases are laid out by."""

    section: str
    """The kind of vocabulary that has the terms; empty for bands of years."""
    terms: Callable[[Graph, CaseOf], Iterable[str]]
    """The terms under which a case stands."""


def _theories(_graph: Graph, item: CaseOf) -> Iterable[str]:
    return {use.theory for use in item.study.theories}


def _methods(facet: Facet) -> Callable[[Graph, CaseOf], Iterable[str]]:
    def terms(graph: Graph, item: CaseOf) -> Iterable[str]:
        uses = item.study.methods_of(facet)
        return {each for use in uses for each in (use.method, *graph.above("methods", use.method))}

    return terms


def _themes(graph: Graph, item: CaseOf) -> Iterable[str]:
    shown = evidence(graph)
    themes = shown.themes(item.study.id)
    return {theme for theme in themes if shown.of_case(item.study.id, item.case.id, theme).findings}


def _group_types(graph: Graph, item: CaseOf) -> Iterable[str]:
    return {each for kind in item.case.group_types for each in (kind, *graph.above("group-types", kind))}


def _places(graph: Graph, item: CaseOf) -> Iterable[str]:
    setting = stated_place(item.study)
    if setting is None:
        return ()
    place = setting.place
    around = (place, *graph.above("places", place))
    return [each for each in around if _counts(graph, each)] or [place]


def _counts(graph: Graph, place: str) -> bool:
    term = graph.term("places", place)
    return isinstance(term, PlaceTerm) and term.level in _PLACES


def _years(_graph: Graph, item: CaseOf) -> Iterable[str]:
    return [_band(int(item.study.work.year))] if item.study.work.year else ()


DIMENSIONS: dict[str, Dimension] = {
    "theory": Dimension("theories", _theories),
    **{facet: Dimension("methods", _methods(facet)) for facet in FACETS},
    "theme": Dimension("themes", _themes),
    "group-type": Dimension("group-types", _group_types),
    "place": Dimension("places", _places),
    "year": Dimension("", _years),
}
"""Property, or the theme -> how it lays out cases; in the order in which readers choose."""
_LAID: dict[str, Callable[[Graph], _Laid]] = {each: partial(_lay_out, each) for each in DIMENSIONS}
"""Both languages ask for the same, and so it is worked out once."""


def _band(year: int) -> str:
    start = year - year % BAND
    return f"{start:04}-{start + BAND - 1:04}"


def _bands(used: Iterable[str]) -> dict[str, str]:
    """Every band from the first to the last in use -> how it is written."""
    starts = [int(band.partition("-")[0]) for band in used]
    between = range(min(starts), max(starts) + 1, BAND) if starts else ()
    return {_band(year): _band_name(_band(year)) for year in between}


def _band_name(band: str) -> str:
    return band.replace("-", "–")


def _vocabulary(graph: Graph, dimension: str, section: str, language: str) -> dict[str, str]:
    """Term -> its name, of the vocabulary or of one facet of the methods."""
    terms = graph.base.terms[section]
    return {
        id_: getattr(term.name, language)
        for id_, term in terms.items()
        if not isinstance(term, Method) or term.facet == dimension
    }


def _headings(
    graph: Graph, section: str, names: Mapping[str, str], held: Mapping[str, frozenset[int]]
) -> tuple[DimensionTerm, ...]:
    """The terms in use; narrower ones follow the term they belong to."""
    tree = section in COUNTED_UP
    shown = {term for term in held if not tree or not _repeats(graph, section, term, held)}
    paths: dict[str, list[tuple[str, str]]] = {}
    for term in shown:
        above = [up for up in reversed(graph.above(section, term)) if up in shown] if tree else []
        paths[term] = [(names[each].lower(), each) for each in (*above, term)]
    return tuple(
        DimensionTerm(term, names[term], len(path) - 1) for term, path in sorted(paths.items(), key=lambda x: x[1])
    )


def _by_name(names: Mapping[str, str]) -> tuple[DimensionTerm, ...]:
    ordered = sorted(names, key=lambda term: (names[term].lower(), term))
    return tuple(DimensionTerm(term, names[term]) for term in ordered)


def _repeats(graph: Graph, section: str, term: str, held: Mapping[str, frozenset[int]]) -> bool:
    return any(held.get(below) == held[term] for below in graph.below(section, term) if below != term)


def _silent(
    graph: Graph, dimension: str, held: Mapping[str, frozenset[int]], told: frozenset[int], counted: frozenset[int]
) -> dict[str, dict[Unanswered, frozenset[int]]]:
    silent: dict[str, dict[Unanswered, set[int]]] = {}
    for number in sorted(counted):
        study, case = graph.cases[number]
        for term, why in _unanswered(graph, dimension, study, case.id, number in told):
            silent.setdefault(term, {}).setdefault(why, set()).add(number)
    section = DIMENSIONS[dimension].section
    named = _named(graph, dimension) if section in COUNTED_UP else {}
    for term in held if named else ():
        above = graph.above(section, term)
        wider = frozenset[int]().union(*(named.get(each, ()) for each in above)) - held[term]
        wider &= counted
        if wider:
            silent.setdefault(term, {})["wider"] = set(wider)
    return {term: {why: frozenset(found[why]) for why in UNANSWERED if why in found} for term, found in silent.items()}


def _named(graph: Graph, dimension: str) -> dict[str, set[int]]:
    """Term -> the cases that are given this very term, and not only one below it."""

    def own(item: CaseOf) -> Iterable[str]:
        if dimension in FACETS:
            return (use.method for use in item.study.methods_of(dimension))
        setting = stated_place(item.study)
        return item.case.group_types if dimension == "group-type" else [setting.place] if setting else ()

    found: dict[str, set[int]] = {}
    for number, item in enumerate(graph.cases):
        for term in own(item):
            found.setdefault(term, set()).add(number)
    return found


def _unanswered(
    graph: Graph, dimension: str, study: Study, case_id: str, told: bool
) -> Iterator[tuple[str, Unanswered]]:
    """(term, why a case says nothing to it); an empty term stands for all."""
    if dimension == "theme":
        for theme in evidence(graph).themes(study.id):
            silence = evidence(graph).of_case(study.id, case_id, theme).silent
            if silence:
                yield theme, silence
    elif told:
        if PROPERTIES[dimension].is_open(study):
            yield "", "open_list"
    else:
        status = status_of(dimension, study)
        if status in SILENT:
            yield "", status
