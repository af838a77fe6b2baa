"""Reads level and effect of findings together, and says how far cases agree on a theme."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from ..model.graph import FindingOf
from ..model.records import Effect, Level

Direction = Literal["promotes", "harms", "mixed", "none", "unclear"]
Agreement = Literal["agree", "disagree", "partly", "single", "unclear", "nothing"]
DIRECTIONS: tuple[Direction, ...] = ("promotes", "harms", "mixed", "none", "unclear")
CLEAR: frozenset[Direction] = frozenset({"promotes", "harms", "none"})
"""Any two of these contradict each other; what is mixed goes with all of them."""


def direction(level: Level, effect: Effect) -> Direction:
    """What a finding says of its theme: that it promotes the group's success, harms it, or neither.

    High and helping, or low and hindering, both say that the theme promotes success: a lack that hurt
    agrees with an abundance that helped. Where the source does not say, nothing is read into it.
    """
    if effect == "none":
        return "none"
    if "unstated" in (level, effect):
        return "unclear"
    if "mixed" in (level, effect):
        return "mixed"
    return "promotes" if (level == "high") == (effect == "helps") else "harms"


@dataclass(frozen=True)
class Reading:
    """One case's reading of a theme, from all the findings on it."""

    study_id: str
    case_id: str
    """Empty where the study speaks of its groups in general."""
    direction: Direction
    findings: tuple[FindingOf, ...]


@dataclass(frozen=True)
class Synthesis:
    """What all cases say of one theme."""

    agreement: Agreement
    readings: tuple[Reading, ...]

    def count(self, wanted: Direction) -> int:
        """How many readings point this way."""
        return sum(reading.direction == wanted for reading in self.readings)


def synthesis(findings: Iterable[FindingOf]) -> Synthesis:
    """Bring together the studies' own results on one theme; claims of introductions and retold findings stay out."""
    grouped: dict[tuple[str, str], list[FindingOf]] = {}
    for item in findings:
        if item.finding.evidence == "result":
            grouped.setdefault((item.study_id, item.finding.case or ""), []).append(item)
    # What a study says of its groups in general only repeats its cases where it speaks of these one by one.
    by_case = {study_id for study_id, case_id in grouped if case_id}
    grouped = {key: items for key, items in grouped.items() if key[1] or key[0] not in by_case}
    readings = tuple(
        Reading(study_id, case_id, together(direction(i.finding.level, i.finding.effect) for i in items), tuple(items))
        for (study_id, case_id), items in grouped.items()
    )
    return Synthesis(_agreement([reading.direction for reading in readings]), readings)


def together(directions: Iterable[Direction]) -> Direction:
    """The reading of a case with several findings on one theme: what is clear decides, a clash is mixed."""
    found = set(directions)
    clear = found - {"unclear"}
    if not clear:
        return "unclear"
    return clear.pop() if len(clear) == 1 else "mixed"


def contrary(directions: Iterable[Direction]) -> bool:
    """Whether some of these cannot be true of the same theme at once: for and against, or an effect and none."""
    return len(CLEAR & set(directions)) > 1


def _agreement(directions: list[Direction]) -> Agreement:
    clear = [item for item in directions if item != "unclear"]
    if not directions:
        return "nothing"
    if not clear:
        return "unclear"
    if len(clear) == 1:
        return "single"
    kinds = set(clear)
    if len(kinds) == 1:
        return "agree"
    return "disagree" if contrary(kinds) else "partly"
