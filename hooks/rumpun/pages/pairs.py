"""Ready-made pairs: the list of all of them, a page for each, and success against failure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from ..comparison.columns import Profiles
from ..comparison.outcome_summary import outcome_summary
from ..comparison.pair_phrases import PairPhrases, pair_names, pair_title
from ..comparison.pair_summary import line, summary
from ..comparison.pair_themes import PairThemes, pair_themes
from ..comparison.rows import table
from ..comparison.values import name_of
from ..context import Context
from ..metadata.subject import Subject
from ..permanence.provenance import study_sources
from ..render.page import Page
from ..render.page_builder import PageBuilder
from ..render.paging import paged
from ..synthesis.outcomes import cases_with, outcome_themes
from ..synthesis.pairs import CLOSEST, FEW, OUTCOMES, Pair
from ..synthesis.robustness import outcome_standings, theme_standings

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
    """A pair in the list."""

    group: str
    """Empty for two cases of one study, else the theory that two studies share."""
    pair: Pair
    title: str
    line: str


def pages(context: Context) -> Iterator[Page]:
    """The list, success against failure, and every pair."""
    profiles = Profiles(context)
    found = [(pair, _themes(profiles, pair)) for pair in context.pairs.all]
    yield from _list(context, [*_listed(profiles, found)])
    yield from _outcomes(context)
    for pair, themes in found:
        yield _pair(profiles, pair, themes)


def _themes(profiles: Profiles, pair: Pair) -> PairThemes:
    return pair_themes(profiles, profiles.column(pair.first), profiles.column(pair.second))


# --- the list ------------------------------------------------------------------------------------------------


def _listed(profiles: Profiles, found: list[tuple[Pair, PairThemes]]) -> Iterator[ListedPair]:
    """Cases of one study first, then theory by theory; two studies with two theories in common stand under both."""
    context = profiles.context
    items = [(pair, pair_title(context, pair), line(profiles, themes)) for pair, themes in found]
    yield from (ListedPair("", *item) for item in items if item[0].inside)
    shared = {theory for pair, _ in found for theory in pair.theories}
    for theory in sorted(shared, key=lambda id_: (name_of(context, "theories", id_).lower(), id_)):
        yield from (ListedPair(theory, *item) for item in items if theory in item[0].theories)


def _list(context: Context, listed: list[ListedPair]) -> Iterator[Page]:
    t = context.words
    for builder, part, paging in paged(context, "pairs", listed, SIZE, "comparison", "pairs"):
        number = f" ({paging.number})" if paging.number > 1 else ""
        yield builder.finish(
            "pages/comparison/pair_list.html", t.tool_pairs + number, t.pairs_lead,
            inside=[item for item in part if not item.group], across=_by_theory(part),
            paging=paging, outcomes=OUTCOMES, few=FEW, closest=CLOSEST, any_across=any(item.group for item in listed),
        )  # fmt: skip


def _by_theory(listed: Sequence[ListedPair]) -> list[tuple[str, list[ListedPair]]]:
    return [(theory, [*items]) for theory, items in groupby(listed, lambda item: item.group) if theory]


# --- one pair ------------------------------------------------------------------------------------------------


def _pair(profiles: Profiles, pair: Pair, themes: PairThemes) -> Page:
    context = profiles.context
    builder = PageBuilder(context, "pair", "comparison", "pairs", pair.slug)
    phrases = PairPhrases(builder, profiles, pair)
    groups = list(table(builder, profiles, phrases.columns, _HIDDEN, merge=pair.inside))
    if pair.inside:
        # What sets two cases of one study apart comes first; the rest they have in common.
        groups.sort(key=lambda group: group[0] not in ("outcome", "themes"))
    title, lead = pair_title(context, pair), line(profiles, themes)
    description = lead if len(lead) >= _SHORTEST else f"{title}. {lead}"
    return builder.finish(
        "pages/comparison/pair.html", title, description, lead=lead, pair=pair, columns=phrases.columns,
        sources=tuple(path for study in pair.studies for path in study_sources(context.graph, study)),
        scripts=("every_page/embed.js",), subject=Subject("dataset"),
        names=pair_names(context, pair), paragraphs=summary(phrases, themes), groups=groups,
    )  # fmt: skip


# --- success against failure ---------------------------------------------------------------------------------


def _outcomes(context: Context) -> Iterator[Page]:
    t, rows = context.words, outcome_themes(context.graph)
    mixed = cases_with(context.graph, "mixed")
    for builder, part, paging in paged(context, "outcomes", rows, THEMES, "comparison", "pairs", OUTCOMES):
        number = f" ({paging.number})" if paging.number > 1 else ""
        yield builder.finish(
            "pages/comparison/outcomes.html", t.outcomes_title + number, t.outcomes_lead + number, rows=part,
            paging=paging, most=SHOWN, mixed=mixed,
            standings=outcome_standings(context.graph), directions=theme_standings(context.graph),
            summary=outcome_summary(builder, rows) if paging.number == 1 else (),
            scripts=("every_page/embed.js",), subject=Subject("dataset"),
            credited=[each.item.study_id for row in part for each in (*row.high[:SHOWN], *row.low[:SHOWN])],
        )  # fmt: skip
