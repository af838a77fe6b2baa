"""The findings of a study that say most directly why its groups fared as they did, with the firmest grounds first."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import zip_longest

from ..model.coded_values import UNSTATED
from ..model.graph import FindingOf
from ..model.study import ROLES_OF_RESULTS, Study
from .causes import CAUSE
from .help import Help

MOST = 3
"""As many as can be read at a glance."""

_Rank = tuple[bool, int, bool, int]


def strongest(study: Study, found: Help) -> tuple[FindingOf, ...]:
    """At most `MOST` of what is named as helping or hindering, of each group in turn, and there of each theme once.

    Where nothing is named, what was only found together stands here: it is no cause, and its codes say so.
    """
    named = [each.item for items in found.named.values() for each in items] or list(found.patterns)
    by_group: dict[str, list[FindingOf]] = {id_: [] for id_ in (*(case.id for case in study.cases), "")}
    for item in in_order_of_strength(named):
        by_group[item.finding.case or ""].append(item)
    in_turns = (item for turn in zip_longest(*by_group.values()) for item in turn if item)
    return tuple(_each_theme_once(in_turns))[:MOST]


def in_order_of_strength(items: Iterable[FindingOf]) -> list[FindingOf]:
    """What answers for the outcome first, then what states more, in the source's own words, in more of its parts."""
    return sorted(items, key=_rank)


def _rank(item: FindingOf) -> _Rank:
    """Small for what is strong; what ranks alike stays in the order of the entry."""
    finding = item.finding
    answers = item.case is not None and CAUSE.get(item.case.outcome) == finding.effect
    stated = sum(value != UNSTATED for value in (finding.level, finding.effect))
    grounds = [ground for ground in (finding.grounds.level, finding.grounds.effect) if ground]
    quoted = bool(grounds) and all(ground.quote for ground in grounds)
    return not answers, -stated, not quoted, -_told_in(item)


def _told_in(item: FindingOf) -> int:
    """In how many kinds of parts of the source it is told: the abstract, the results, the conclusion."""
    roles = {part.id: part.role for part in item.study.source_parts}
    told = {roles.get(place.partition(":")[0]) for place in item.finding.where}
    return len(told & ROLES_OF_RESULTS)


def _each_theme_once(items: Iterable[FindingOf]) -> Iterable[FindingOf]:
    seen = set()
    for item in items:
        named = item.finding.theme, item.finding.case
        if named not in seen:
            seen.add(named)
            yield item
