"""The findings of a pair in sentences: agreement, disagreement, silence, and what cannot be compared.

Silence never counts as a difference: a theme that one source does not report on stands in a paragraph of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from ..model.coded_values import is_result
from ..model.records import FACETS
from ..synthesis.properties import UNSAID, Status
from ..words.filling import filled
from ..words.words import lower_first
from .pair_phrases import PairPhrases
from .pair_themes import Kind, Meeting, NoResult, PairThemes, ThemeSide
from .values import study_address

TELLING = 3
"""Themes told one by one, of those that agree, of those that part, and of those with levels only."""
COMPARED = ("place", "period", "theory", *FACETS, "informant-count")
"""Properties that a reader misses when they are not reported."""
_EMPTY: tuple[Status, ...] = (*UNSAID, "inferred", "not_coded")
_NO_RESULT: tuple[NoResult, ...] = (*UNSAID, "general", "claims", "outcome", "not_coded")


def differences(p: PairPhrases, themes: PairThemes) -> Iterator[Markup]:
    """What the study itself says of how the two differ: nobody else can say it as near to the evidence."""
    t = p.t
    for finding in themes.differences:
        target = study_address(p.builder.context, p.columns[0].study_id, finding.id)
        yield filled(
            t.pair_differs,
            theme=p.theme(finding.theme), statement=p.builder.text(finding.statement),
            more=p.link(t.contrast_more, target),
        )  # fmt: skip


def findings(p: PairPhrases, themes: PairThemes) -> Iterator[Markup]:
    """What both sides speak of."""
    t, agree, apart = p.t, themes.of("agree"), themes.of("oppose", "partly")
    if agree or apart:
        yield from _agreement(p, agree)
        yield from _disagreement(p, apart)
        if not apart:
            yield Markup(t.pair_no_part)
    else:
        yield Markup(t.pair_nothing_shared)
    level = themes.of("level")
    for item in level[:TELLING]:
        yield _level(p, item)
    rest = (
        (t.pair_undirected, [*level[TELLING:], *themes.of("undirected")]), (t.pair_general, themes.of("general")),
    )  # fmt: skip
    for said, found in rest:
        if found:
            yield filled(said, themes=p.themes(found))
    judged = themes.of("outcome")
    if judged:
        named = p.capped([_judged_by(p, item) for item in judged], t.pair_more_themes)
        yield filled(t.pair_outcome, themes=named)


def _judged_by(p: PairPhrases, item: Meeting) -> Markup:
    """The theme that the groups were judged by, with what both sources call it where they agree on one name."""
    terms = {
        (finding.source_term, column.study.work.language)
        for column in p.columns
        for finding in column.study.findings
        if finding.theme == item.theme and finding.is_outcome and is_result(finding.evidence)
    }
    term, language = next(iter(terms)) if len(terms) == 1 else (None, "")
    name = p.theme(item.theme)
    return p.builder.called_there(name, term, language) if term else name


def _agreement(p: PairPhrases, agree: list[Meeting]) -> Iterator[Markup]:
    t = p.t
    if len(agree) == 1:
        yield Markup(t.pair_agree_one)
    elif agree:
        yield filled(t.pair_agree_some, n=len(agree), themes=p.themes(agree))
    concluded: set[str] = set()
    for item in sorted(agree[:TELLING], key=lambda item: item.first.directions):
        theme, said = p.theme(item.theme), p.said(item.first)
        reports = p.reports(item, again=said in concluded)
        if said in concluded:
            yield filled(t.pair_same_way_too, theme=theme, reports=reports)
        else:
            yield filled(t.pair_same_way, theme=theme, reports=reports, said=said)
        concluded.add(said)


def _disagreement(p: PairPhrases, apart: list[Meeting]) -> Iterator[Markup]:
    t = p.t
    for item in apart[:TELLING]:
        yield filled(
            t.pair_oppose if item.kind == "oppose" else t.pair_partly,
            theme=p.theme(item.theme), reports=p.reports(item, contrast=True),
            said_a=p.said(item.first), said_b=p.said(item.second),
        )  # fmt: skip
    if apart[TELLING:]:
        yield filled(t.pair_apart_more, themes=p.themes(apart[TELLING:]))


def _level(p: PairPhrases, item: Meeting) -> Markup:
    """Both levels are known, but the effect is not known on at least one side."""
    t = p.t
    unknown = [
        whom for whom, side in zip(p.spoken_of(item), (item.first, item.second), strict=True) if not side.directions
    ]
    whom = unknown[0] if len(unknown) == 1 else t.pair_whom_both
    said = t.pair_level_same if item.first.levels == item.second.levels else t.pair_level_differs
    return filled(said, theme=p.theme(item.theme), levels=p.levels(item), whom=whom)


def one_sided(p: PairPhrases, themes: PairThemes) -> Iterator[Markup]:
    """Themes on which only one side has a result, by the reason of the other's silence."""
    t, told = p.t, False
    kinds: tuple[Kind, ...] = ("first", "second")
    for kind, (a, b) in zip(kinds, (p.names, p.names[::-1]), strict=True):
        met = themes.of(kind)
        for silence in _NO_RESULT:
            found = [item for item in met if _silent(item).silence == silence]
            if found:
                said = t[f"pair_case_only_{silence}" if p.pair.inside else f"pair_study_only_{silence}"]
                yield filled(said, a=a, b=b, themes=p.themes(found))
                told = True
    if told:
        yield Markup(t.pair_silence)


def _silent(item: Meeting) -> ThemeSide:
    return item.second if item.kind == "first" else item.first


def missing(p: PairPhrases, themes: PairThemes) -> Iterator[Markup]:
    """Properties that are not in what was read or not coded, and how many themes."""
    t = p.t
    if p.pair.inside:
        without = _labels(p)
        for status in _EMPTY:
            labels = without.get((status, (0, 1)))
            if labels:
                yield filled(t[f"pair_case_missing_{status}"], labels=p.listing(labels))
    else:
        parts = list(_missing_parts(p))
        if parts:
            yield filled(t.pair_missing, parts=Markup("; ").join(parts))
    if themes.silent:
        yield filled(t.pair_themes_silent, total=len(p.profiles.themes), n=themes.silent)
    if themes.uncoded:
        yield filled(t.pair_themes_uncoded, n=themes.uncoded, unit=t.unit("themes", themes.uncoded))


def _missing_parts(p: PairPhrases) -> Iterator[Markup]:
    t, without = p.t, _labels(p)
    for status in _EMPTY:
        for sides, who in (((0, 1), "both"), ((0,), "one"), ((1,), "one")):
            labels = without.get((status, sides))
            if labels:
                yield filled(t[f"pair_missing_{who}_{status}"], a=p.names[sides[0]], labels=p.listing(labels))


def _labels(p: PairPhrases) -> dict[tuple[Status, tuple[int, ...]], list[Markup]]:
    """A status, and the sides that have it and no other has -> the properties of which that is so."""
    found: dict[tuple[Status, tuple[int, ...]], list[Markup]] = {}
    for row in COMPARED:
        sides: dict[Status, tuple[int, ...]] = {}
        for n, column in enumerate(p.columns):
            status = column.cell(row).status
            sides[status] = (*sides.get(status, ()), n)
        for each in sides.items():
            found.setdefault(each, []).append(Markup.escape(lower_first(p.t.label(row))))
    return found
