"""What helped a study's groups, what hindered them, and where the study says both: its own results only.

No theme stands under "helped" while its lack is reported elsewhere in the same study without a word of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..model.coded_values import UNSTATED, Amount, Effect, Level, amount, direction
from ..model.graph import FindingOf, findings_of
from ..model.study import Study
from .agreement import contrary
from .contradictions import OPPOSITE
from .evidence import explains

EFFECTS: tuple[Effect, Effect] = ("helps", "hinders")
_Group = tuple[str, str]
"""(theme, case, or nothing for groups in general)."""


@dataclass(frozen=True)
class Named:
    """A theme that helped or hindered a group."""

    item: FindingOf
    also: tuple[Level, ...]
    """What else the study reports of the theme in that group: levels that the list alone would hide."""


@dataclass(frozen=True)
class Help:
    """What helped, what hindered, and what is mixed or contradicts itself."""

    named: Mapping[Effect, tuple[Named, ...]]
    """Effect -> one item for each theme, group and level."""
    mixed: tuple[tuple[FindingOf, ...], ...]
    """Of each theme and group that is mixed or at odds with itself, all results."""
    patterns: tuple[FindingOf, ...] = ()
    """What was found together without a cause being named: it neither helped nor hindered, and is no silence."""

    @property
    def by_theme(self) -> Mapping[Effect, tuple[tuple[Named, ...], ...]]:
        """Effect -> of each theme and group what is named, what states a level first."""
        return {effect: tuple(_by_theme(items)) for effect, items in self.named.items()}


def _by_theme(items: Iterable[Named]) -> Iterable[tuple[Named, ...]]:
    found: dict[_Group, list[Named]] = {}
    for each in items:
        found.setdefault((each.item.finding.theme, each.item.finding.case or ""), []).append(each)
    return (tuple(sorted(those, key=lambda each: each.item.finding.level == UNSTATED)) for those in found.values())


def help_of(study: Study) -> Help:
    """Read the results of a study, theme by theme and group by group."""
    groups: dict[_Group, list[FindingOf]] = {}
    for item in findings_of(study):
        if explains(item):
            groups.setdefault((item.finding.theme, item.finding.case or ""), []).append(item)
    named = {effect: tuple(each for items in groups.values() for each in _named(items, effect)) for effect in EFFECTS}
    patterns = tuple(item for items in groups.values() for item in items if item.finding.evidence == "pattern")
    return Help(named, tuple(tuple(items) for items in groups.values() if _mixed(items)), patterns)


def _named(items: Iterable[FindingOf], effect: Effect) -> Iterable[Named]:
    known = list(items)
    found: dict[Level, FindingOf] = {}
    for item in known:
        if item.finding.effect == effect:
            found.setdefault(item.finding.level, item)
    for level, item in found.items():
        others = (each.finding.level for each in known if each.finding.level not in ("unstated", level))
        yield Named(item, tuple(dict.fromkeys(each for each in others if each not in found)))


def _mixed(items: list[FindingOf]) -> bool:
    """Whether an effect is mixed, directions contradict each other, or there was much of the theme and little."""
    amounts: set[Amount] = {amount(item.finding.level) for item in items}
    ways = {direction(item.finding.level, item.finding.effect) for item in items}
    return any(item.finding.effect == "mixed" for item in items) or contrary(ways) or OPPOSITE.issubset(amounts)
