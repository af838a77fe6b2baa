"""Ready-made pairs: the list of all of them, a page for each, and success against failure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import groupby
from typing import NamedTuple

from ..comparison.columns import Profiles
from ..comparison.outcome_summary import outcome_summary
from ..comparison.pair_phrases import PairPhrases, pair_names, pair_title
from ..comparison.pair_summary import line, short, summary
from ..comparison.pair_themes import PairThemes, pair_themes
from ..comparison.rows import table
from ..comparison.values import name_of
from ..context import Context
from ..metadata.subject import Subject
from ..permanence.provenance import study_sources
from ..render.page import Finished, Page
from ..render.page_builder import PageBuilder
from ..render.paging import Paging, paged
from ..render.planned import planned
from ..synthesis.outcomes import OutcomeTheme, cases_with, outcome_themes
from ..synthesis.pairs import CLOSEST, FEW, OUTCOMES, Pair
from ..synthesis.robustness import outcome_standings, theme_standings

LISTS = ("styles/lists.css", "styles/guides.css")
SIZE = 50
"""Pairs on one page of the list."""
THEMES = 20
"""Themes on one page of success and failure."""
SHOWN = 6
"""Cases in one cell there; the page of the theme has all of them."""
_SHORTEST = 50
"""Characters of a description, below which search engines do not take a data set."""
_HIDDEN = (
    "volume", "issue", "pages", "issn", "url", "doi", "references", "background", "recommendations", "keywords-id",
    "keywords-en",
)  # fmt: skip
"""The page of the study has these; beside each other they are long and are not counted, or say little."""


class ListedPair(NamedTuple):
    """A pair in the list, before anything is said of it."""

    group: str
    """Empty for two cases of one study, else the theory that two studies share."""
    pair: Pair


class SaidPair(NamedTuple):
    """A pair in the list, in words."""

    group: str
    pair: Pair
    title: str
    line: str


UNDER = ("comparison/pairs",)


def pages(context: Context) -> Iterator[Page]:
    """The list, success against failure, and every pair."""
    compared = _Compared(Profiles(context))
    yield from _list(compared)
    yield from _outcomes(context)
    for pair in context.pairs.all:
        yield planned(partial(_pair, compared=compared, pair=pair), context, "pair", "comparison", "pairs", pair.slug)


@dataclass(frozen=True, eq=False)
class _Compared:
    """What the list and the pages of the pairs both tell, worked out once for each pair."""

    profiles: Profiles
    _themes: dict[str, PairThemes] = field(default_factory=dict)

    def themes(self, pair: Pair) -> PairThemes:
        """Theme by theme."""
        if pair.slug not in self._themes:
            first, second = self.profiles.column(pair.first), self.profiles.column(pair.second)
            self._themes[pair.slug] = pair_themes(self.profiles, first, second)
        return self._themes[pair.slug]


# --- the list ------------------------------------------------------------------------------------------------


def _listed(context: Context) -> Iterator[ListedPair]:
    """Cases of one study first, then theory by theory; two studies with two theories in common stand under both."""
    pairs = context.pairs.all
    yield from (ListedPair("", pair) for pair in pairs if pair.inside)
    shared = {theory for pair in pairs for theory in pair.theories}
    for theory in sorted(shared, key=lambda id_: (name_of(context, "theories", id_).lower(), id_)):
        yield from (ListedPair(theory, pair) for pair in pairs if theory in pair.theories)


def _list(compared: _Compared) -> Iterator[Page]:
    context = compared.profiles.context
    listed = [*_listed(context)]

    def page(builder: PageBuilder, part: Sequence[ListedPair], paging: Paging) -> Finished:
        t, number = builder.t, f" ({paging.number})" if paging.number > 1 else ""
        said = [
            SaidPair(*item, pair_title(context, item.pair), line(compared.profiles, compared.themes(item.pair)))
            for item in part
        ]
        return builder.finish(
            "pages/comparison/pair_list.html", t.tool_pairs + number, t.pairs_lead,
            inside=[item for item in said if not item.group], across=_by_theory(said),
            paging=paging, outcomes=OUTCOMES, few=FEW, closest=CLOSEST, any_across=any(item.group for item in listed),
        )  # fmt: skip

    return paged(page, context, "pairs", listed, SIZE, "comparison", "pairs")


def _by_theory(listed: Sequence[SaidPair]) -> list[tuple[str, list[SaidPair]]]:
    return [(theory, [*items]) for theory, items in groupby(listed, lambda item: item.group) if theory]


# --- one pair ------------------------------------------------------------------------------------------------


def _pair(builder: PageBuilder, compared: _Compared, pair: Pair) -> Finished:
    context, profiles, themes = builder.context, compared.profiles, compared.themes(pair)
    phrases = PairPhrases(builder, profiles, pair)
    groups = list(table(builder, profiles, phrases.columns, _HIDDEN, merge=pair.inside, silence=True))
    if pair.inside:
        # What sets two cases of one study apart comes first; the rest they have in common.
        groups.sort(key=lambda group: group[0] not in ("outcome", "themes"))
    title, lead = pair_title(context, pair), line(profiles, themes)
    paragraphs = summary(phrases, themes)
    description = lead if len(lead) >= _SHORTEST else f"{title}. {lead}"
    return builder.finish(
        "pages/comparison/pair.html", title, description, pair=pair, columns=phrases.columns,
        sources=tuple(path for study in pair.studies for path in study_sources(context.graph, study)),
        scripts=("every_page/embed.js",), subject=Subject("dataset"),
        names=pair_names(context, pair), paragraphs=paragraphs, short=short(builder.t, paragraphs, themes),
        groups=groups, style_sheets=LISTS,
    )  # fmt: skip


# --- success against failure ---------------------------------------------------------------------------------


def _outcomes(context: Context) -> Iterator[Page]:
    rows = outcome_themes(context.graph)

    def page(builder: PageBuilder, part: Sequence[OutcomeTheme], paging: Paging) -> Finished:
        t, number = builder.t, f" ({paging.number})" if paging.number > 1 else ""
        return builder.finish(
            "pages/comparison/outcomes.html", t.outcomes_title + number, t.outcomes_lead + number, rows=part,
            paging=paging, most=SHOWN, mixed=cases_with(context.graph, "mixed"),
            standings=outcome_standings(context.graph), directions=theme_standings(context.graph),
            summary=outcome_summary(builder, rows) if paging.number == 1 else (),
            scripts=("every_page/embed.js",), subject=Subject("dataset"), style_sheets=LISTS,
            credited=[each.item.study_id for row in part for each in (*row.high[:SHOWN], *row.low[:SHOWN])],
        )  # fmt: skip

    return paged(page, context, "outcomes", rows, THEMES, "comparison", "pairs", OUTCOMES)
