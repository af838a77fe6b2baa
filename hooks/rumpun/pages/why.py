"""Why groups fail, and why they do well: each cause that a study names, with its ground and how many name it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from markupsafe import Markup

from ..comparison.pair_phrases import joined
from ..context import Context
from ..model.graph import CaseOf
from ..render.page import Finished, FoundBy, Page
from ..render.page_builder import PageBuilder
from ..render.planned import planned
from ..synthesis.causes import FARED, Cause, Causes, Fared, causes
from ..words.filling import filled
from ..words.words import lower_first

SHOWN = 6
"""Findings of one theme, cases of one list, causes in a sentence; the rest stands below or on the page of the theme."""

OPENED = 3
"""Causes that are told in view; the others open from a line each."""

BESIDE = "_bersama"
"""Before the anchors of what was only found beside it: a theme may stand in both parts."""

UNDER = ("why-low", "why-high")


def pages(context: Context) -> Iterator[Page]:
    """One page for each of the two questions."""
    for fared in FARED:
        yield planned(partial(_page, fared=fared), context, "why", f"why-{fared}")


def _page(builder: PageBuilder, fared: Fared) -> Finished:
    t, found = builder.t, causes(builder.graph, fared)
    other = FARED[FARED[0] == fared]
    answer = [*_answer(builder, found, fared)]
    return builder.finish(
        "pages/why.html", t[f"why_{fared}_title"], Markup(" ").join(answer).striptags(),
        fared=fared, found=found, answer=answer, awaiting=_awaiting(builder, fared), other=other,
        most=SHOWN, opened=OPENED, beside=BESIDE, style_sheets=("styles/guides.css",),
        found_by=FoundBy(names=tuple(t.starting(f"why_{fared}_asked_").values())),
    )  # fmt: skip


def _awaiting(s: PageBuilder, fared: Fared) -> list[str]:
    """The studies of groups that fared so, from which nothing is concluded yet."""
    return [study.id for study in s.graph.awaiting if any(case.outcome == fared for case in study.cases)]


def _answer(s: PageBuilder, found: Causes, fared: Fared) -> Iterator[Markup]:
    """The answer in a few sentences, none of which says more than the codes."""
    t = s.t
    if not found.cases:
        yield Markup.escape(t[f"why_{fared}_nobody"])
        return
    studies = {case.study_id for case in found.cases}
    yield filled(
        t[f"why_{fared}_counts"],
        n=len(found.cases), unit=t.unit("cases", len(found.cases)),
        m=len(studies), studies=t.unit("studies", len(studies)), cases=_cases(s, found.cases),
    )  # fmt: skip
    if found.named:
        yield filled(t.why_named, causes=_causes(s, found.named))
        most = max(len(cause.studies) for cause in found.named)
        yield Markup.escape(t.why_each_by_one if most == 1 else t.why_most_by.format(n=most))
    else:
        yield Markup.escape(t.why_none_named)
    if found.found_beside:
        yield filled(t.why_beside, causes=_causes(s, found.found_beside, BESIDE))


def _cases(s: PageBuilder, cases: Iterable[CaseOf]) -> Markup:
    return _few(s, [Markup.escape(case.case.name) for case in cases])


def _causes(s: PageBuilder, found: Iterable[Cause], prefix: str = "") -> Markup:
    """The themes, leading to where they are told one by one."""
    return _few(s, [
        filled('<a href="#{}_{}">{}</a>', prefix, cause.theme, lower_first(s.name_of("themes", cause.theme)))
        for cause in found
    ])  # fmt: skip


def _few(s: PageBuilder, named: list[Markup]) -> Markup:
    """The first of them in a sentence, and how many more there are."""
    if len(named) <= SHOWN:
        return Markup(joined(s.t, named))
    return Markup(", ").join([*named[:SHOWN], Markup.escape(s.t.and_more.format(n=len(named) - SHOWN))])
