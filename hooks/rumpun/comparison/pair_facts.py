"""The facts of a pair in sentences: what the two are, which theory and methods they share, and how the groups fared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from ..address import anchor_of
from ..model.coded_values import OUTCOMES
from ..model.records import FACETS
from ..words.filling import filled
from ..words.words import lower_first
from .columns import Column, Verdict, verdict
from .pair_phrases import PairPhrases


def who(p: PairPhrases) -> Iterator[Markup]:
    """Authors, groups, places, and what the editors had in hand."""
    t, (a, b), (first, second) = p.t, p.names, p.columns
    if p.pair.inside:
        yield filled(t.pair_case_intro, a=p.links[0], b=p.links[1], study=_study(p))
    else:
        cases = [p.cases(column.study_id, p.chosen(column)) for column in p.columns]
        yield filled(t.pair_study_intro, a=p.links[0], b=p.links[1], cases_a=cases[0], cases_b=cases[1])
    kinds = [_values(p, column, "group-type") for column in p.columns]
    if first.cell("group-type").keys == second.cell("group-type").keys:
        yield filled(t.pair_kind_same, kind=kinds[0])
    else:
        yield filled(t.pair_kinds, kind_a=kinds[0], kind_b=kinds[1], a=a, b=b)
    yield from _places(p)
    yield from _bases(p)
    yield from _citations(p)


def _study(p: PairPhrases) -> Markup:
    column = p.profiles.column(p.columns[0].study_id)
    return p.link(column.cite, column.target)


def _values(p: PairPhrases, column: Column, row: str) -> Markup:
    return p.kept(("values", column.id, row), lambda: _linked(p, column, row))


def _linked(p: PairPhrases, column: Column, row: str) -> Markup:
    return p.capped([p.link(part.text, part.target) for part in column.cell(row).parts if part.key], "…")


def _places(p: PairPhrases) -> Iterator[Markup]:
    """The place on record; where the editors had to interpret the source, their note is one step away."""
    t, (a, b), (first, second) = p.t, p.names, p.columns
    if not first.cell("place").keys or not second.cell("place").keys:
        return
    told = [_place(p, column) for column in p.columns]
    if p.pair.inside:
        yield filled(t.pair_place_study, place=told[0])
    elif first.cell("place").keys == second.cell("place").keys:
        yield filled(t.pair_place_same, place=max(told, key=len))
    else:
        yield filled(t.pair_places, place_a=told[0], place_b=told[1], a=a, b=b)


def _place(p: PairPhrases, column: Column) -> Markup:
    notes = column.study.source_notes
    anchor = next((anchor_of("source_notes", n) for n, note in enumerate(notes, 1) if note.about == "place"), "")
    place = _values(p, column, "place")
    if not anchor:
        return place
    way = p.profiles.column(column.study_id).target
    return filled("{} ({})", place, p.link(p.t.see_note, f"{way}#{anchor}"))


def _bases(p: PairPhrases) -> Iterator[Markup]:
    t, (a, b) = p.t, p.names
    found = [column.study.basis for column in p.columns]
    told = [t.value("basis", basis) for basis in found]
    if p.pair.inside:
        yield filled(t.pair_basis_study, basis=told[0])
    elif found[0] == found[1]:
        yield filled(t.pair_basis_same, basis=told[0])
    else:
        yield filled(t.pair_bases, basis_a=told[0], basis_b=told[1], a=a, b=b)


def _citations(p: PairPhrases) -> Iterator[Markup]:
    t, studies = p.t, [column.study for column in p.columns]
    for one, other in ((0, 1), (1, 0)):
        if not p.pair.inside and studies[other].reference in studies[one].cites:
            yield filled(t.pair_cites, a=p.names[one], b=p.names[other], verb=p.verb("lists", one))


# --- theory and method -----------------------------------------------------------------------------------------


def common(p: PairPhrases) -> Iterator[Markup]:
    """Theory and method; two cases of one study have all of it in common."""
    if not p.pair.inside:
        yield from _theories(p)
        yield from _methods(p)
        return
    t, column = p.t, p.columns[0]
    rows = [row for row in ("theory", *FACETS) if column.cell(row).keys]
    items = [
        filled(
            "{}: {}{}",
            t.label(row) if at == 0 else lower_first(t.label(row)),
            p.listing(_terms(p, column, row)),
            f" ({t.open_list})" if column.cell(row).open else "",
        )
        for at, row in enumerate(rows)
    ]
    if items:
        yield filled(t.pair_case_common, list=Markup("; ").join(items))


def _terms(p: PairPhrases, column: Column, row: str, keys: Iterable[str] | None = None) -> list[Markup]:
    """Methods as words of the sentence; theories by our name, and by that of the source where it has another."""
    parts = [part for part in column.cell(row).parts if part.key and (keys is None or part.key in keys)]
    if row != "theory":
        return [p.term("methods", id_, inside=True) for id_ in dict.fromkeys(part.key for part in parts)]
    return [_theory(p, part.key, [part.source_term]) for part in {part.key: part for part in parts}.values()]


def _theory(p: PairPhrases, id_: str, terms: Iterable[str]) -> Markup:
    """Nobody finds our name in a source that has another."""
    name, told = p.term("theories", id_), list(dict.fromkeys(term for term in terms if term))
    return filled(p.t.called_in_source, name=name, term=p.t.listing(told)) if told else name


def _theories(p: PairPhrases) -> Iterator[Markup]:
    t, shared = p.t, set(p.pair.theories)
    if shared:
        terms: dict[str, list[str]] = {}
        for part in (part for column in p.columns for part in column.cell("theory").parts if part.key in shared):
            terms.setdefault(part.key, []).append(part.source_term)
        yield filled(t.pair_theory_shared, theories=p.listing([_theory(p, *each) for each in terms.items()]))
    for at, (name, column) in enumerate(zip(p.names, p.columns, strict=True)):
        more = set(column.cell("theory").keys) - shared
        if more:
            yield filled(
                t.pair_theory_more,
                a=name,
                theories=p.listing(_terms(p, column, "theory", more)),
                verb=p.verb("draws", at),
            )


def _methods(p: PairPhrases) -> Iterator[Markup]:
    """Facets that both report: the same, partly the same, different, and those of which no difference can be told."""
    t = p.t
    found: dict[Verdict | None, list[Markup]] = {}
    for facet in FACETS:
        cells = [column.cell(facet) for column in p.columns]
        ours, theirs = (set(cell.keys) for cell in cells)
        if ours and theirs:
            item = filled("{} ({})", lower_first(t.label(facet)), _facet(p, facet, ours, theirs))
            found.setdefault(verdict(cells), []).append(item)
    sentences: tuple[tuple[Verdict, str], ...] = (
        ("same", t.pair_method_same), ("partly", t.pair_method_part), ("different", t.pair_method_differ),
        ("unsure", t.pair_method_unsure),
    )  # fmt: skip
    for kind, said in sentences:
        if kind in found:
            yield filled(said, list=p.listing(found[kind]))


def _facet(p: PairPhrases, facet: str, ours: set[str], theirs: set[str]) -> Markup:
    t, common = p.t, ours & theirs
    if ours == theirs and not any(column.cell(facet).open for column in p.columns):
        return p.listing(_terms(p, p.columns[0], facet))
    told = []
    if common:
        both = p.listing(_terms(p, p.columns[0], facet, common))
        told.append(filled(t.pair_facet_both, values=both))
    said = t.pair_facet_only if common else t.pair_facet_of
    for name, column, keys in zip(p.names, p.columns, (ours, theirs), strict=True):
        if keys - common:
            told.append(filled(said, values=p.listing(_terms(p, column, facet, keys - common)), who=name))
    return Markup("; ").join(told)


def fared(p: PairPhrases) -> Iterator[Markup]:
    """How the groups fared, by our coding."""
    t = p.t
    cases = [(outcome, p.fared(outcome)) for outcome in OUTCOMES]
    parts = [
        filled(t[f"pair_fared_{outcome}"], names=p.capped(names, t.pair_more_cases))
        for outcome, names in cases if names
    ]  # fmt: skip
    told = (
        parts[0]
        if len(parts) == 1
        else filled(t.pair_but_reports, first=Markup(", ").join(parts[:-1]), second=parts[-1])
    )
    yield filled(t.pair_fared, parts=told)
