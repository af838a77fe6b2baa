"""The timeline: studies down the years, each case in the lane of how it fared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ..context import Context
from ..model.coded_values import OUTCOMES, UNSTATED
from ..model.study import Case, Study
from .lettering import BOLD, lines_of
from .pieces import Piece, pieces

TITLE, LETTERS = 14, 12
"""Sizes of the letters of a title and of all else, in pixels."""
WIDE, LANE, NARROW_LANE = 272, 80, 60
"""What a title and the name of a case may take on a phone, and where there are four lanes; wider screens give more."""
TITLE_LINE, LINE = 19, 16
HEAD, EMPTY, BELOW_STUDY, BELOW_YEAR = 54, 26, 16, 8
ABOVE, ABOVE_UNDATED, BEFORE_UNDATED = 6, 22, 16
MOST_EMPTY = 5
"""More years than these without a study are drawn as one break."""
CHIP = 30


@dataclass(frozen=True)
class Chip:
    """One case in its lane; `y` is the middle of its sign."""

    case: Case
    lane: int
    y: int
    lines: tuple[str, ...]
    """Its name; empty where it bears the name of the study."""


@dataclass(frozen=True)
class TimelineStudy:
    """One study; `y` is the top."""

    study: Study
    y: int
    lines: tuple[str, ...]
    about: tuple[str, ...]
    """Who wrote it, and what kind of work it is."""
    chips: tuple[Chip, ...]
    height: int

    @property
    def span(self) -> tuple[int, int]:
        """The outermost lanes of its cases."""
        lanes = [chip.lane for chip in self.chips]
        return min(lanes), max(lanes)


@dataclass(frozen=True)
class Tick:
    """A year on the axis; a break for several empty years; or what has no year."""

    first: int | None
    last: int | None
    y: int
    kind: str
    """`year`, `empty`, `break` or `undated`."""


@dataclass(frozen=True)
class Timeline:
    """The whole picture, in pixels from top to bottom."""

    height: int
    lanes: tuple[tuple[str, ...], ...]
    """The names of the lanes, in lines; cases that nobody judged have one only where there are such."""
    ticks: tuple[Tick, ...]
    entries: tuple[TimelineStudy, ...]
    pieces: tuple[Piece, ...]


def by_year(context: Context) -> list[Study]:
    """All studies from the oldest to the newest; those without a year at the end."""
    t = context.words

    def key(study: Study) -> tuple[bool, int, str, str]:
        return not study.work.year, _year(study) or 0, t.authors(study.work).lower(), study.id

    return sorted(context.graph.base.studies.values(), key=key)


def timeline(context: Context, studies: Sequence[Study]) -> Timeline:
    """The timeline of studies in the order of `by_year`."""
    ticks: list[Tick] = []
    entries: list[TimelineStudy] = []
    judged = all(case.outcome != UNSTATED for study in studies for case in study.cases)
    shown, lane = ([each for each in OUTCOMES if each != UNSTATED], LANE) if judged else (OUTCOMES, NARROW_LANE)
    y, before = HEAD, None
    for year, of_year in groupby(studies, key=_year):
        for tick in _between(before, year, y):
            ticks.append(tick)
            y += EMPTY
        if year is None and before is not None:
            y += BEFORE_UNDATED
        ticks.append(Tick(year, year, y, "year" if year else "undated"))
        for study in of_year:
            entries.append(_entry(context, study, y, lane))
            y += entries[-1].height + BELOW_STUDY
        y, before = y + BELOW_YEAR, year
    lanes = tuple(lines_of(context.words.value("outcome", each), lane, LETTERS * BOLD, 2) for each in shown)
    starts = {tick.y: tick.y - (ABOVE_UNDATED if tick.kind == "undated" else ABOVE) for tick in ticks}
    for entry in entries:
        starts.setdefault(entry.y, entry.y - ABOVE)
    return Timeline(y, lanes, tuple(ticks), tuple(entries), tuple(pieces(sorted(starts.values())[1:], y)))


def _year(study: Study) -> int | None:
    return int(study.work.year) if study.work.year else None


def _between(before: int | None, year: int | None, y: int) -> Iterator[Tick]:
    """The years without a study."""
    if before is None or year is None:
        return
    empty = range(before + 1, year)
    if len(empty) > MOST_EMPTY:
        yield Tick(empty[0], empty[-1], y, "break")
    else:
        yield from (Tick(each, each, y + number * EMPTY, "empty") for number, each in enumerate(empty))


def _entry(context: Context, study: Study, y: int, lane: int) -> TimelineStudy:
    t, work = context.words, study.work
    name = str(getattr(study.short_title, context.language))
    lines = lines_of(name, WIDE, TITLE * BOLD, 2)
    about = lines_of(f"{t.authors(work)} · {t.kind_of(work)}", WIDE, LETTERS, 2)
    top = y + TITLE_LINE * len(lines) + LINE * len(about) + 8
    chips = tuple(_chips(study.cases, name, top, lane))
    deepest = max(chip.y + CHIP // 2 + LINE * len(chip.lines) for chip in chips)
    return TimelineStudy(study, y, lines, about, chips, deepest - y)


def _chips(cases: Sequence[Case], study_name: str, top: int, lane: int) -> Iterator[Chip]:
    below = dict.fromkeys(OUTCOMES, top)
    for case in cases:
        lines = () if case.name == study_name else lines_of(case.name, lane, LETTERS, 2)
        yield Chip(case, OUTCOMES.index(case.outcome), below[case.outcome] + CHIP // 2, lines)
        below[case.outcome] += CHIP + LINE * len(lines) + 4
