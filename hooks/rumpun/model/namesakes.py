"""Works of the same authors and year, which author-date styles tell apart by a letter: 2015a, 2015b."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from .graph import Graph
from .works import Work


def namesakes(graph: Graph) -> Mapping[str, tuple[Work, ...]]:
    """Key -> all works of the same authors (else editors) and year, itself among them, by letter; loners have none.

    Works without authors and editors go by their titles, which tell them apart.
    """
    works = graph.base.works
    return graph.again("namesakes", works, partial(_namesakes, works.values()))


def _namesakes(works: Iterable[Work]) -> Mapping[str, tuple[Work, ...]]:
    groups: dict[tuple[object, ...], list[Work]] = {}
    for work in works:
        if people := work.authors or work.editors:
            named = tuple(person.sort_key for person in people)
            groups.setdefault((named, work.authors_truncated, work.year), []).append(work)
    several = [tuple(sorted(group, key=_by_letter)) for group in groups.values() if len(group) > 1]
    return {work.key: group for group in several for work in group}


def by_letter(keys: Iterable[str], groups: Mapping[str, Sequence[Work]]) -> tuple[str, ...]:
    """The keys in their order, but namesakes among them by letter: styles would put them by title."""
    ordered = list(keys)
    at = {key: place for place, key in enumerate(ordered)}
    for group in {group[0].key: group for group in groups.values()}.values():
        there = [work.key for work in group if work.key in at]
        for place, key in zip(sorted(at[key] for key in there), there, strict=True):
            ordered[place] = key
    return tuple(ordered)


def _by_letter(work: Work) -> tuple[str, str]:
    return work.year_letter or "", work.key
