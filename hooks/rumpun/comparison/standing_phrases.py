"""What a conclusion hangs on, in sentences: which code, finding or study, and what is left without it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from ..address import anchor_of
from ..render.page_builder import PageBuilder
from ..synthesis.dimensions import DIMENSIONS
from ..synthesis.evidence import explains
from ..synthesis.robustness import CUTS, LeftOut, Standing, Support, hanging_counts
from ..words.filling import filled
from ..words.words import Words, lower_first

MOST = 4
"""As many things by name as a sentence bears; the rest are counted."""


def standing_sentence(s: PageBuilder, standing: Standing, theme: str) -> Markup:
    """The whole of it in one sentence, of a conclusion on a theme; safe to print."""
    t, supports = s.t, standing.least()
    if not supports:
        return Markup.escape(t.robust_say_none)
    cut = supports[0].without.cut
    one, many = {
        "code": (t.robust_say_code, t.robust_say_codes),
        "finding": (t.robust_say_finding, t.robust_say_findings),
        "study": (t.robust_say_study, t.robust_say_studies),
    }[cut]
    several = len(supports) > 1 or len(supports[0].coded) > 1
    return filled(
        many if several else one, what=supports_named(s, supports, theme), becomes=becomes(s, standing, supports)
    )


def supports_named(s: PageBuilder, supports: Sequence[Support], theme: str = "") -> Markup:
    """What a conclusion, on a theme or of two terms together, hangs on, each with a link to where it stands."""
    t, named = s.t, [_named(s, each, theme) for each in supports]
    kept = named if len(named) <= MOST + 1 else [*named[:MOST], filled(t.robust_more, n=len(named) - MOST)]
    return Markup(t.listing(kept))


def becomes(s: PageBuilder, standing: Standing, supports: Sequence[Support]) -> str:
    """What is left without one of them; where that depends on which, all of it."""
    t = s.t
    keys = dict.fromkeys("other_way" if each.becomes == standing.verdict else each.becomes for each in supports)
    return f" {t.robust_or} ".join(t[f"becomes_{key}"] for key in keys)


def _named(s: PageBuilder, support: Support, theme: str) -> Markup:
    t, left_out = s.t, support.without
    study = s.graph.study(left_out.study_id)
    if left_out.cut == "study":
        # Of all that the study says, what it says of the theme.
        said = (
            each for each in s.graph.findings_by_theme.get(theme, ()) if each.study_id == study.id and explains(each)
        )
        first = next(said, None)
        return _link(s.record("studies", study.id, first.finding.id if first else ""), s.name_of("studies", study.id))
    case = left_out.item.case if left_out.item else study.case(left_out.case_id)
    name = s.case_name(study, case) if case else s.name_of("studies", study.id)
    if left_out.term:
        return _term_named(s, left_out, name)
    anchor = left_out.item.finding.id if left_out.item else anchor_of("cases", left_out.case_id)
    link = _link(s.record("studies", study.id, anchor), name)
    if left_out.cut == "finding":
        return link
    codes = t.listing([t[f"robust_coded_{coded}"] for coded in support.coded])
    return filled(t.robust_code_of, codes=codes, finding=link)


def _term_named(s: PageBuilder, left_out: LeftOut, name: str) -> Markup:
    """A term that a study, or a case of it, is given; it stands among the facts of the study."""
    t, section = s.t, DIMENSIONS[left_out.coded].section
    anchor = anchor_of("cases", left_out.case_id) if left_out.case_id else ""
    return filled(
        t.robust_term_of,
        kind=lower_first(t.label(left_out.coded)), term=s.name_of(section, left_out.term),
        study=_link(s.record("studies", left_out.study_id, anchor), name),
    )  # fmt: skip


def _link(href: str, words: str) -> Markup:
    return filled('<a href="{}">{}</a>', href, words)


def pair_sentences(s: PageBuilder, themes: Sequence[tuple[Markup, Standing]]) -> Iterator[Markup]:
    """Of the themes on which a pair points somewhere: those that hang on one code, or on one finding."""
    t = s.t
    hanging = {cut: [theme for theme, standing in themes if standing.hangs_on == cut] for cut in ("code", "finding")}
    if themes and not any(hanging.values()):
        yield Markup.escape(t.robust_pair_none)
    for cut, said in (("code", t.robust_pair_code), ("finding", t.robust_pair_finding)):
        if hanging[cut]:
            yield filled(said, themes=Markup(t.listing(hanging[cut])))


def hanging_said(t: Words, said: str, standings: Iterable[Standing]) -> str:
    """How many conclusions hang on how little, by a sentence with `{all}` and `{parts}`; what none does is left out."""
    counts = hanging_counts(standings)
    parts = [t[f"robust_part_{what}"].format(n=counts[what]) for what in (*CUTS, "firm") if counts[what]]
    return said.format(all=counts["all"], parts=t.listing(parts)) if parts else t.robust_none_yet
