"""Success against failure in sentences: who fared how, where the levels lie apart, and what cannot be compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup

from ..address import anchor_of
from ..model.coded_values import Outcome
from ..model.graph import CaseOf
from ..render.page_builder import PageBuilder
from ..synthesis.outcomes import Kind, OutcomeTheme, Showing, cases_with
from ..words.filling import filled
from ..words.words import lower_first
from .pair_phrases import MOST, joined

TELLING = 4
"""Contrasts told one by one."""
_APART: tuple[Kind, ...] = ("high_only", "low_only", "unstated")
_SIDES: tuple[Outcome, Outcome] = ("high", "low")


class OutcomeParagraph(NamedTuple):
    """A few sentences, and what is told one by one below them."""

    sentences: tuple[Markup, ...]
    items: tuple[Markup, ...] = ()


def outcome_summary(builder: PageBuilder, rows: Sequence[OutcomeTheme]) -> tuple[OutcomeParagraph, ...]:
    """The paragraphs, each sentence carried by the coding; only one where a side has no case."""
    high, low = (cases_with(builder.graph, outcome) for outcome in _SIDES)
    if not high or not low:
        return (OutcomeParagraph((Markup.escape(builder.t.outcomes_too_few),)),)
    told = (
        OutcomeParagraph(tuple(_who(builder, high, low))),
        _contrasts(builder, rows),
        OutcomeParagraph(tuple(_rest(builder, rows))),
    )
    return tuple(paragraph for paragraph in told if paragraph.sentences)


def _who(s: PageBuilder, high: Sequence[CaseOf], low: Sequence[CaseOf]) -> Iterator[Markup]:
    t = s.t
    yield filled(t.outcomes_counts, n=len(high), m=len(low), high=_cases(s, high), low=_cases(s, low))
    mixed = cases_with(s.graph, "mixed")
    if mixed:
        yield filled(t.outcomes_mixed_count, names=_cases(s, mixed))


def _contrasts(s: PageBuilder, rows: Sequence[OutcomeTheme]) -> OutcomeParagraph:
    t, apart = s.t, _of(rows, "contrast")
    if not apart:
        return OutcomeParagraph((Markup.escape(t.outcomes_no_contrast),))
    unit = t.unit("themes", len(apart))
    said = filled(t.outcomes_contrast, n=len(apart), unit=unit, themes=_themes(s, apart))
    items = tuple(
        filled(
            t.outcomes_detail, theme=_theme(s, row, inside=False), high=_levels(s, row.high), low=_levels(s, row.low)
        )
        for row in apart[:TELLING]
    )
    return OutcomeParagraph((said,), items)


def _rest(s: PageBuilder, rows: Sequence[OutcomeTheme]) -> Iterator[Markup]:
    t, inside = s.t, [row for row in rows if row.inside]
    if inside:
        items = [filled(t.outcomes_inside_item, theme=_theme(s, row), studies=_studies(s, row)) for row in inside]
        yield filled(t.outcomes_inside, themes=Markup("; ").join(_kept(items, t.pair_more_themes)))
    for kind, said in (("overlap", t.outcomes_overlap), ("same", t.outcomes_same)):
        found = [row for row in rows if row.kind == kind]
        if found:
            yield filled(said, themes=_themes(s, found))
    counts = [(kind, len(_of(rows, kind))) for kind in _APART]
    told = [t[f"outcomes_one_{kind}"].format(n=n, unit=t.unit("themes", n)) for kind, n in counts if n]
    if told:
        yield Markup.escape(t.outcomes_one.format(parts=t.listing(told)))


def _of(rows: Sequence[OutcomeTheme], kind: Kind) -> list[OutcomeTheme]:
    return [row for row in rows if row.kind == kind]


def _capped(s: PageBuilder, items: Sequence[Markup], rest: str) -> Markup:
    return Markup(joined(s.t, _kept(items, rest)))


def _kept(items: Sequence[Markup], rest: str) -> Sequence[Markup]:
    return items if len(items) <= MOST + 1 else [*items[:MOST], Markup(rest.format(n=len(items) - MOST))]


def _themes(s: PageBuilder, rows: Sequence[OutcomeTheme]) -> Markup:
    return _capped(s, [_theme(s, row) for row in rows], s.t.pair_more_themes)


def _theme(s: PageBuilder, row: OutcomeTheme, inside: bool = True) -> Markup:
    """The theme as it stands inside a sentence, or at its beginning."""
    name = s.name_of("themes", row.theme)
    return _link(s.record("themes", row.theme), lower_first(name) if inside else name)


def _cases(s: PageBuilder, cases: Sequence[CaseOf]) -> Markup:
    links = [
        _link(s.record("studies", item.study_id, anchor_of("cases", item.case.id)), item.case.name) for item in cases
    ]
    return _capped(s, links, s.t.pair_more_cases)


def _studies(s: PageBuilder, row: OutcomeTheme) -> Markup:
    t = s.t
    links = [_link(s.record("studies", id_), s.name_of("studies", id_)) for id_ in row.inside]
    return _capped(s, links, t.pair_more_studies)


def _levels(s: PageBuilder, showings: Sequence[Showing]) -> Markup:
    """Level and in brackets the cases with it: "tinggi (KUBE Cempaka dan KUBE Mentari)"."""
    t = s.t
    by_level: dict[str, dict[tuple[str, str], Markup]] = {}
    for each in showings:
        study_id, case = each.item.study.id, each.item.case
        for finding in (item.finding for item in each.results):
            if finding.level != "unstated":
                link = _link(s.record("studies", study_id, finding.id), case.name)
                if finding.evidence == "pattern":
                    link = filled(t.outcomes_as_pattern, case=link)
                by_level.setdefault(finding.level, {}).setdefault((study_id, case.id), link)
    told = [
        filled("{} ({})", s.t.value("level", level), _capped(s, list(names.values()), s.t.pair_more_cases))
        for level, names in by_level.items()
    ]
    return Markup(s.t.listing(told))


def _link(href: str, words: str) -> Markup:
    return filled('<a href="{}">{}</a>', href, words)
