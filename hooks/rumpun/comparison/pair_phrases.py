"""The phrases of a pair's summary: names, links and what findings tell, joined to grammatical pieces."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from markupsafe import Markup

from ..address import address, anchor_of
from ..context import Context
from ..model.coded_values import DIRECTIONS, Outcome, direction
from ..model.study import Case, Finding
from ..render.page_builder import PageBuilder
from ..synthesis.pairs import Pair
from ..words.filling import filled
from ..words.words import Words, lower_first
from .columns import Column, Profiles
from .pair_themes import Meeting, ThemeSide
from .values import name_of, study_address

Kept = TypeVar("Kept")
MOST = 4
"""As many names as a sentence bears; the rest are counted."""


def pair_names(context: Context, pair: Pair) -> tuple[str, str]:
    """What the two are called: cases by their own names, for their study is the same."""

    def name(id_: str) -> str:
        study_id, _, case_id = id_.partition(".")
        study = context.graph.study(study_id)
        case = study.case(case_id)
        return case.name if case else str(getattr(study.short_title, context.language))

    return name(pair.first), name(pair.second)


def pair_title(context: Context, pair: Pair) -> str:
    """The title of the pair's page."""
    first, second = pair_names(context, pair)
    return context.words.pairs_title.format(a=first, b=second)


def joined(t: Words, items: Sequence[str]) -> str:
    """All items, as the language lists them; where one holds an "and" of its own, another word joins them."""
    if len(items) < 2 or not any(f" {t['and']} " in Markup(item).striptags() for item in items):
        return t.listing(items)
    last = t.pair_as_well if len(items) == 2 else t.pair_and_last
    return f"{', '.join(items[:-1])}{',' if len(items) > 2 else ''} {last} {items[-1]}"


class PairPhrases:
    """Phrases on one page; everything that comes back is safe to print.

    What only one of the two or a term says is the same beside any other: it is made once for the pages of all pairs.
    """

    def __init__(self, builder: PageBuilder, profiles: Profiles, pair: Pair) -> None:
        self.builder, self.t, self.graph, self.pair = builder, builder.t, builder.graph, pair
        self.profiles = profiles
        self._kept: dict[tuple[object, ...], Any] = builder.context.derived(_phrases_kept)
        self.columns = profiles.column(pair.first), profiles.column(pair.second)
        self.names = self._names()
        """As they stand in every sentence but the first, for a text with a link at each name is hard to read."""
        self.links = tuple(
            self.link(name, column.target) for name, column in zip(self.names, self.columns, strict=True)
        )

    def _names(self) -> tuple[Markup, Markup]:
        """Cases by name; studies by author and year, unless these do not tell them apart."""
        first, second = pair_names(self.builder.context, self.pair)
        cites = [column.cite for column in self.columns]
        named = all(column.study.work.authors for column in self.columns) and cites[0] != cites[1]
        if not self.pair.inside:
            first, second = cites if named else (f"{first} ({cites[0]})", f"{second} ({cites[1]})")
        return Markup.escape(first), Markup.escape(second)

    def kept(self, key: tuple[object, ...], make: Callable[[], Kept]) -> Kept:
        """What `make` makes, once for all pages of the language; `key` says all that it depends on."""
        if key not in self._kept:
            self._kept[key] = make()
        found: Kept = self._kept[key]
        return found

    # --- links and lists -------------------------------------------------------------------------------------

    def link(self, words: str, target: str) -> Markup:
        """Words that lead to a site-relative address."""
        return filled('<a href="{}">{}</a>', self.builder.asset(target), words)

    def term(self, section: str, id_: str, inside: bool = False) -> Markup:
        """A term of the vocabulary by name; `inside` a sentence it begins small."""
        return self.kept((section, id_, inside), lambda: self._term(section, id_, inside))

    def _term(self, section: str, id_: str, inside: bool) -> Markup:
        name = name_of(self.builder.context, section, id_)
        return self.link(lower_first(name) if inside else name, address(self.builder.language, section, id_))

    def theme(self, id_: str) -> Markup:
        """A theme inside a sentence."""
        return self.term("themes", id_, inside=True)

    def listing(self, items: Sequence[Markup]) -> Markup:
        """All items, joined as the language does."""
        return Markup(joined(self.t, items))

    def capped(self, items: Sequence[Markup], rest: str) -> Markup:
        """The first items and how many more there are; `rest` says it, with `{n}`."""
        kept = items if len(items) <= MOST + 1 else [*items[:MOST], Markup(rest.format(n=len(items) - MOST))]
        return self.listing(kept)

    def themes(self, meetings: Sequence[Meeting]) -> Markup:
        """The themes of some meetings."""
        return self.capped([self.theme(item.theme) for item in meetings], self.t.pair_more_themes)

    def cases(self, study_id: str, cases: Sequence[Case]) -> Markup:
        """Cases of one study, each with its place on the study's page."""
        return self.capped([self.case(study_id, case) for case in cases], self.t.pair_more_cases)

    def case(self, study_id: str, case: Case) -> Markup:
        """A case by name."""
        return self.kept(("case", study_id, case.id), lambda: self._case(study_id, case))

    def _case(self, study_id: str, case: Case) -> Markup:
        return self.link(case.name, study_address(self.builder.context, study_id, anchor_of("cases", case.id)))

    def chosen(self, column: Column) -> list[Case]:
        """The cases that a column speaks of."""
        return [case for case in column.study.cases if column.case_id in ("", case.id)]

    # --- findings --------------------------------------------------------------------------------------------

    def told(self, column: Column, side: ThemeSide) -> list[Markup]:
        """What the findings with a direction tell, each level and effect once for every case."""
        key = "told", column.id, *[item.id for item in side.findings]
        return self.kept(key, lambda: self._all_told(column, side))

    def _all_told(self, column: Column, side: ThemeSide) -> list[Markup]:
        found: dict[tuple[str, str, str | None], Markup] = {}
        for item in side.findings:
            if direction(item.level, item.effect) != "unclear":
                found.setdefault((item.level, item.effect, item.case), self._told(column, item))
        return list(found.values())

    def _told(self, column: Column, finding: Finding) -> Markup:
        t = self.t
        level, effect = t[f"pair_level_{finding.level}"], t[f"pair_effect_{finding.effect}"]
        what = self.link(f"{level} {effect}", self._finding(column, finding))
        if finding.case is None:
            return filled(t.pair_told_general, what=what)
        return filled(t.pair_told, what=what, whom=self.case_name(column, finding))

    def case_name(self, column: Column, finding: Finding) -> str:
        """The name of the case that a finding speaks of."""
        return next(case.name for case in column.study.cases if case.id == finding.case)

    def reports(self, item: Meeting, *, contrast: bool = False, again: bool = False) -> Markup:
        """What both sides report on a theme, each study in its own clause; `again` leaves out who the one study is."""
        t = self.t
        sides = zip(self.columns, (item.first, item.second), strict=True)
        first, second = (self.capped(self.told(column, side), t.pair_more_results) for column, side in sides)
        joined = t.pair_but_reports if contrast else t.pair_and_reports
        if not self.pair.inside:
            first = filled(t.pair_reports, who=self.names[0], told=first, verb=self.verb("reports", 0))
            second = filled(t.pair_reports, who=self.names[1], told=second, verb=self.verb("reports", 1))
            return filled(joined, first=first, second=second)
        both = filled(joined, first=first, second=second) if contrast else self.listing([first, second])
        return both if again else filled(t.pair_reports, who=t.pair_the_study, told=both, verb=t.verb_reports)

    def verb(self, name: str, at: int) -> str:
        """What one of the two does: several authors, by whose names it goes, take a plural in English."""
        t, work = self.t, self.columns[at].study.work
        return t[f"verb_{name}_many"] if work.authors_truncated or len(work.authors) > 1 else t[f"verb_{name}"]

    def said(self, side: ThemeSide) -> str:
        """What the directions of one side say of the theme."""
        return self.t.listing([self.t[f"said_{way}"] for way in DIRECTIONS if way in side.directions])

    def levels(self, item: Meeting) -> Markup:
        """The one level on each side, with whom it speaks of."""
        found = []
        for column, whom, side in zip(self.columns, self.spoken_of(item), (item.first, item.second), strict=True):
            told = next(each for each in side.findings if each.level != "unstated")
            what = self.link(self.t.value("level", told.level), self._finding(column, told))
            found.append(filled(self.t.pair_told, what=what, whom=whom))
        return self.listing(found)

    def spoken_of(self, item: Meeting) -> list[Markup]:
        """On each side the cases whose level is told, or the study where it speaks of groups in general."""
        found = []
        for column, name, side in zip(self.columns, self.names, (item.first, item.second), strict=True):
            told = [each for each in side.findings if each.level != "unstated" and each.case]
            cases = dict.fromkeys(self.case_name(column, each) for each in told)
            found.append(self.capped([Markup.escape(each) for each in cases] or [name], self.t.pair_more_cases))
        return found

    def _finding(self, column: Column, finding: Finding) -> str:
        return study_address(self.builder.context, column.study_id, finding.id)

    def fared(self, outcome: Outcome) -> list[Markup]:
        """The cases of both sides that fared so."""
        chosen = [(column.study_id, case) for column in self.columns for case in self.chosen(column)]
        return [self.case(study_id, case) for study_id, case in chosen if case.outcome == outcome]


def _phrases_kept(_context: Context) -> dict[tuple[object, ...], Any]:
    return {}
