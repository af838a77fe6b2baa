"""What a study answers, in sentences made of its codes alone: which group, how it fared, and what is named as why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup

from ..address import anchor_of
from ..model.coded_values import OUTCOMES, Effect
from ..model.graph import FindingOf
from ..model.study import Case, Study, TheoryUse
from ..render.page_builder import PageBuilder
from ..synthesis.causes import CAUSE
from ..synthesis.help import EFFECTS as NAMED
from ..synthesis.help import Help
from ..synthesis.properties import unsaid
from ..synthesis.strongest import in_order_of_strength, strongest
from ..words.filling import filled
from ..words.words import lower_first
from .pair_phrases import MOST, joined

GROUPS = 3
"""Groups of which it is told one by one what is named; of the others the list below tells."""


class StudyAnswer(NamedTuple):
    """Three paragraphs of a few sentences, and the findings that carry the third."""

    group: Markup
    fared: Markup
    why: Markup
    strongest: tuple[FindingOf, ...]


def study_answer(s: PageBuilder, study: Study, found: Help) -> StudyAnswer:
    """The answer on the page that `s` makes; every name in it leads to the case or the finding it stands for."""
    group, fared, why = map(Markup(" ").join, (_group(s, study), _fared(s, study), _why(s, study, found)))
    return StudyAnswer(group, fared, why, strongest(study, found))


def _group(s: PageBuilder, study: Study) -> Iterator[Markup]:
    """Who studied which groups and where, of which kind they are, by which theory, and how many were asked."""
    t, asked = s.t, study.informants
    cases = _listed(s, [_case(case) for case in study.cases])
    said = Markup(t.answer_group_in if study.setting else t.answer_group)
    yield said.format(who=s.who_and_when(study.reference), cases=cases, place=_place(s, study))
    kinds = dict.fromkeys(kind for case in study.cases for kind in case.group_types)
    links = [_link(s.record("group-types", kind), lower_first(s.name_of("group-types", kind))) for kind in kinds]
    yield filled(t.answer_kind if len(links) == 1 else t.answer_kinds, kinds=Markup(joined(t, links)))
    theories = [_theory(s, study, use) for use in study.theories if use.role == "main"]
    if theories:
        yield filled(t.answer_theory if len(theories) == 1 else t.answer_theories, theories=_listed(s, theories))
    if asked and asked.count:
        yield Markup.escape((t.answer_asked_one if asked.count == 1 else t.answer_asked).format(n=asked.count))


def _theory(s: PageBuilder, study: Study, use: TheoryUse) -> Markup:
    """The theory, with what the source itself calls it, where that is something else."""
    link = _link(s.record("theories", use.theory), lower_first(s.name_of("theories", use.theory)))
    return s.called_there(link, use.source_term, study.work.language) if use.source_term else link


def _place(s: PageBuilder, study: Study) -> Markup:
    """The place and its province, and that nobody but the editors says so, where that is the case."""
    if not study.setting:
        return Markup()
    t, id_ = s.t, study.setting.place
    levels = {up: s.graph.term("places", up) for up in s.graph.above("places", id_)}
    province = [up for up, term in levels.items() if getattr(term, "level", "") == "province"]
    links = [_link(s.record("places", each), s.name_of("places", each)) for each in (id_, *province)]
    inferred = filled(" ({})", t.answer_place_inferred) if study.setting.inferred else Markup()
    return Markup(", ").join(links) + inferred


def _fared(s: PageBuilder, study: Study) -> Iterator[Markup]:
    """How the source says that the groups did; in its own words where only one did so."""
    t = s.t
    for outcome in OUTCOMES:
        cases = [case for case in study.cases if case.outcome == outcome]
        if cases:
            said = Markup(t[f"answer_fared_{outcome}"])
            yield said.format(cases=_listed(s, [_case(case) for case in cases]), words=_words(s, study, cases))


def _words(s: PageBuilder, study: Study, cases: Sequence[Case]) -> Markup:
    """What the source says of the outcome of one case, and where; nothing where it is told of several at once."""
    ground = cases[0].ground if len(cases) == 1 else None
    if not ground or not ground.quote:
        return Markup()
    quote = filled('<q lang="{}">{}</q>', study.work.language, ground.quote)
    return filled(": {} ({})", quote, s.where(study, ground.where))


def _why(s: PageBuilder, study: Study, found: Help) -> Iterator[Markup]:
    """What is named as helping or hindering each group, or that nothing is; then what is no cause."""
    t, told = s.t, [each.item for items in found.named.values() for each in items]
    for case in (*study.cases[:GROUPS], None):
        yield from _named(s, study, case, [item for item in told if item.case is case])
    if len(study.cases) > GROUPS:
        yield Markup.escape(t.answer_more_groups)
    general = any(item.case is None for item in told)
    for outcome in OUTCOMES:
        cases = [case for case in study.cases if case.outcome == outcome and not _explained(case, found)]
        if cases and not general:
            whom = _whom(s, study, cases)
            yield filled(t[f"answer_unsaid_{outcome}"], whom=whom, unsaid=t.value("status", unsaid(study)))
    if found.mixed:
        yield filled(t.answer_mixed, themes=_themes(s, (items[0] for items in found.mixed)))
    if found.patterns:
        yield filled(t.why_beside, causes=_themes(s, found.patterns))


def _named(s: PageBuilder, study: Study, case: Case | None, items: Sequence[FindingOf]) -> Iterator[Markup]:
    """What is named of one group, or of groups in general: first what answers for how it fared."""
    t, first = s.t, CAUSE.get(case.outcome, NAMED[0]) if case else NAMED[0]
    for effect in sorted(NAMED, key=lambda each: each != first):
        found = in_order_of_strength(item for item in items if item.finding.effect == effect)
        if found:
            whom = _whom(s, study, [case] if case else [])
            yield filled(t[f"answer_named_{effect}"], whom=whom, themes=_themes(s, found))


def _explained(case: Case, found: Help) -> bool:
    """Whether anything is said of why this case fared so, were it only that it worked both ways."""
    wanted: tuple[Effect, ...] = (CAUSE[case.outcome],) if case.outcome in CAUSE else NAMED
    named = (each.item for effect in wanted for each in found.named[effect])
    both_ways = (item for items in found.mixed for item in items if item.finding.effect == "mixed")
    return any(item.case is case for item in (*named, *both_ways))


def _whom(s: PageBuilder, study: Study, cases: Sequence[Case]) -> Markup:
    """Which groups are meant: "this group" where the study has no other, none where it speaks in general."""
    t = s.t
    if not cases:
        return Markup.escape(t.answer_groups_in_general)
    return Markup.escape(t.answer_this_group) if len(study.cases) == 1 else _listed(s, [_case(each) for each in cases])


def _themes(s: PageBuilder, items: Iterable[FindingOf]) -> Markup:
    """The themes, each once, leading to the first finding on it."""
    found: dict[str, FindingOf] = {}
    for item in items:
        found.setdefault(item.finding.theme, item)
    return _listed(s, [
        _link(f"#{item.finding.id}", lower_first(s.name_of("themes", theme))) for theme, item in found.items()
    ])  # fmt: skip


def _listed(s: PageBuilder, items: Sequence[Markup]) -> Markup:
    """As many as a sentence bears, and how many more there are."""
    t, more = s.t, len(items) - MOST
    kept = items if more <= 1 else [*items[:MOST], Markup.escape(t.answer_more.format(n=more))]
    return Markup(joined(t, kept))


def _case(case: Case) -> Markup:
    return _link(f"#{anchor_of('cases', case.id)}", case.name)


def _link(href: str, words: str) -> Markup:
    return filled('<a href="{}">{}</a>', href, words)
