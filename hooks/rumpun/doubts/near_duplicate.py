"""Is each study another one than all the others?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ..catalogue import said
from ..parsing.problems import Problem
from .doubt import Doubt, Questioned

LIKENESS = 0.75
"""The share of their words that two titles have in common; words of three letters and less do not count."""
_WORD = re.compile(r"\w{4,}")
_RAREST = 3


def check(asked: Questioned) -> Iterator[Doubt]:
    """Report studies whose title is nearly that of an earlier one."""
    base = asked.graph.base
    titles = {
        id_: frozenset(_WORD.findall(asked.graph.work(study.reference).title.lower()))
        for id_, study in base.studies.items()
        if study.reference in base.works
    }
    frequent = Counter(word for words in titles.values() for word in words)
    having: dict[str, list[str]] = {}
    for id_, words in titles.items():
        # Titles that are nearly the same share their rarest words, at least one of a few.
        rarest = sorted(words, key=lambda word: (frequent[word], word))[: max(_RAREST, len(words) // 3)]
        others = {other for word in words for other in having.get(word, ())}
        for other in sorted(others):
            same = (
                len({asked.graph.study(each).reference for each in (id_, other)}) == 1
            )  # which is a problem of its own
            if not same and _likeness(words, titles[other]) >= LIKENESS:
                yield _doubt(asked, id_, other)
                break
        for word in rarest:
            having.setdefault(word, []).append(id_)


def _likeness(words: frozenset[str], others: frozenset[str]) -> float:
    return len(words & others) / len(words | others)


def _doubt(asked: Questioned, id_: str, other: str) -> Doubt:
    place = asked.graph.base.documents["studies", id_].place(("reference",))
    message = said("warning.near_duplicate", other=other)
    return Doubt(("studies", id_), Problem(place, message, said("warning.near_duplicate_hint", other=other)))
