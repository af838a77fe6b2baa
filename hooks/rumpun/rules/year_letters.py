"""Are works of the same authors and year told apart by letters that were given one after the other?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from string import ascii_lowercase

from ..address import address
from ..catalogue import said
from ..model.duplicates import duplicates
from ..model.graph import Graph
from ..model.namesakes import namesakes
from ..model.works import Work
from ..parsing.problems import Problem

# "rizal2015" of "rizal2015b", "oktavian-tt" of "oktavian-tt-b": what the keys of namesakes have in common.
_STEM = re.compile(r".*?(?:\d{4}|-tt)(?![a-z]{2})")


def check(graph: Graph) -> Iterator[Problem]:
    """Report works that nothing tells apart, letters given twice or skipped, and letters that tell nothing apart."""
    groups = graph.derived(namesakes)
    twice = {found.work.key for found in graph.derived(duplicates)}  # they need no letter, but to go
    for group in {group[0].key: group for group in groups.values()}.values():
        once = [work for work in group if work.key not in twice]
        yield from _group(graph, once) if len(once) > 1 else ()
    for work in graph.base.works.values():
        if work.year_letter and work.key not in groups and not _gone(graph, [work]):
            message = said("letter.of_loner", key=work.key, letter=work.year_letter)
            yield Problem(work.place, message, said("letter.of_loner_hint"))


def _group(graph: Graph, group: Sequence[Work]) -> Iterator[Problem]:
    taken: dict[str, Work] = {}
    for work in group:
        if work.year_letter and work.year_letter in taken:
            other = taken[work.year_letter]
            message = said("letter.twice", letter=work.year_letter, key=work.key, other=other.key)
            yield Problem(work.place, message, said("letter.twice_hint", line=other.place.line))
        elif work.year_letter:
            taken[work.year_letter] = work
    # What was taken back leaves a gap, which nothing else may fill.
    gone = _gone(graph, group)
    last = ascii_lowercase.index(max(taken)) + 1 if taken else 0
    free = [letter for letter in ascii_lowercase[last if gone else 0 :] if letter not in taken]
    without = sorted((work for work in group if not work.year_letter), key=lambda work: _since(graph, work))
    for work, letter in zip(without, free, strict=False):
        others = ", ".join(other.key for other in group if other is not work)
        message = said("letter.missing", key=work.key, others=others)
        yield Problem(work.place, message, said("letter.missing_hint", letter=letter))
    skipped = [letter for letter in free[len(without) :] if letter in ascii_lowercase[:last]]
    if skipped and not gone:
        highest = taken[max(taken)]
        message = said("letter.skipped", key=highest.key, letter=highest.year_letter, skipped=", ".join(skipped))
        yield Problem(highest.place, message, said("letter.skipped_hint"))


def _since(graph: Graph, work: Work) -> tuple[bool, int]:
    """What was published first gets the first letter; of what is new, what stands first in the file."""
    return address("id", "works", work.key) not in graph.base.recorded, work.place.line


def _gone(graph: Graph, group: Sequence[Work]) -> bool:
    """Whether a work with a key like theirs was taken back: its letter is not given again."""
    stems = {_stem(work.key) for work in group}
    return any(kind == "works" and _stem(key) in stems for kind, key in graph.withdrawn)


def _stem(key: str) -> str:
    found = _STEM.match(key)
    return found[0] if found else key
