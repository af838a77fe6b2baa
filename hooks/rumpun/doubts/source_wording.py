"""Where a source is at hand: does the entry say in its own words what the source says?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

from ..catalogue import said
from ..parsing.problems import Problem
from .doubt import Doubt, Questioned

FEWEST, SHARE = 8, 0.65
"""A sentence of so many words may share this part of them with a passage of the source, in its order, and no more."""
_WORD = re.compile(r"[\w-]+")
_SENTENCE = re.compile(r"(?<=[.;:!?])\s+|\n+")
_WIDER = 1.6
"""How many times as long as our sentence the passage is that it is held against."""


def check(asked: Questioned) -> Iterator[Doubt]:
    """Report sentences of a study that follow its source; what is quoted, and names of works, are theirs by right."""
    for writing in asked.writings:
        kind, id_ = writing.about
        if kind != "studies" or id_ not in asked.sources:
            continue
        for sentence in sentences(writing.text):
            if nearest(sentence, words_of(asked.sources[id_])) >= SHARE:
                message = said("warning.source_wording", words=" ".join(sentence[:FEWEST]))
                yield Doubt(writing.about, Problem(writing.place, message, said("warning.source_wording_hint")))


@lru_cache(maxsize=4)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, in lower case."""
    return tuple(word.lower() for word in _WORD.findall(text))


def sentences(text: str) -> Iterator[tuple[str, ...]]:
    """The sentences of a text that are long enough to follow another; without quotations and names of works."""
    plain = re.sub(r"“[^”]*”|\*[^*]*\*|\[@[^\]]*\]", " ", text)
    for sentence in _SENTENCE.split(plain):
        found = tuple(word.lower() for word in _WORD.findall(sentence))
        if len(found) >= FEWEST:
            yield found


def nearest(ours: tuple[str, ...], theirs: tuple[str, ...]) -> float:
    """The greatest share of our words that one passage of the source has in their order; 0 below `SHARE`."""
    width, known, best = int(len(ours) * _WIDER), set(ours), 0.0
    before = [0, *accumulate(word in known for word in theirs)]
    for start in range(0, max(1, len(theirs) - width + 1), max(1, len(ours) // 4)):
        shared = before[min(start + width, len(theirs))] - before[start]
        if shared >= max(best, SHARE) * len(ours):
            best = max(best, _in_order(ours, theirs[start : start + width]) / len(ours))
    return best if best >= SHARE else 0.0


def _in_order(ours: tuple[str, ...], theirs: tuple[str, ...]) -> int:
    """How many words of ours stand in the passage in the same order: the longest common subsequence."""
    before = [0] * (len(theirs) + 1)
    for word in ours:
        now = [0]
        for at, other in enumerate(theirs):
            now.append(before[at] + 1 if word == other else max(before[at + 1], now[-1]))
        before = now
    return before[-1]
