"""Sets of cases as the digits of one number, so that what two of them share is one step, however many cases there are.

A large base has a hundred thousand combinations of terms, and each asks all cases of its row and of its column.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TypeAlias, TypeVar

from .dimensions import UNANSWERED, Axis

CaseSet: TypeAlias = int
"""Case number n is in it where digit n of the number, in twos, is 1."""
NONE: CaseSet = 0
Key = TypeVar("Key", bound=str)


def set_of(cases: Iterable[int]) -> CaseSet:
    """The cases with these numbers."""
    found = NONE
    for case in cases:
        found |= 1 << case
    return found


def numbers_in(cases: CaseSet) -> Iterator[int]:
    """Their numbers, ascending."""
    while cases:
        least = cases & -cases
        yield least.bit_length() - 1
        cases ^= least


class AxisSets:
    """The cases of one dimension: who has a term, who would have it once reviewed, and who says nothing to it."""

    def __init__(self, axis: Axis) -> None:
        self._axis = axis
        self.having = _sets(axis.cases)
        self.awaiting = _sets(axis.awaiting)
        self._silent = {term: _sets(told) for term, told in axis.silent.items()}
        self._told = set_of(axis.told)
        self._unanswered: dict[str, tuple[CaseSet, ...]] = {}

    def unanswered(self, term: str, among: CaseSet) -> tuple[CaseSet, ...]:
        """For each of `UNANSWERED`, which of some cases say nothing to a term for this reason.

        What is said of the term itself comes before what is said of all terms.
        """
        if term not in self._unanswered:
            self._unanswered[term] = self._reasons(term)
        return tuple([cases & among for cases in self._unanswered[term]])

    def _reasons(self, term: str) -> tuple[CaseSet, ...]:
        known, found = self.having.get(term, NONE), dict.fromkeys(UNANSWERED, NONE)
        for told in (self._silent.get(term, {}), self._silent.get("", {})):
            for why, cases in told.items():
                found[why] |= cases & ~known
                known |= cases
        found["not_coded"] |= ~(known | self._told)
        return tuple(found.values())

    @cached_property
    def _served(self) -> dict[str, tuple[CaseSet, dict[str, CaseSet]]]:
        """Theory -> the cases that it serves some themes in, and theme -> those where it serves this one."""
        found = {}
        for theory, served in self._axis.serves.items():
            themes: dict[str, CaseSet] = {}
            for case, named in served.items():
                for theme in named:
                    themes[theme] = themes.get(theme, NONE) | 1 << case
            found[theory] = set_of(served), themes
        return found

    def aside(self, theory: str, theme: str) -> CaseSet:
        """The cases in which a theory serves other themes than this one."""
        if theory not in self._served:
            return NONE
        all_served, themes = self._served[theory]
        return all_served & ~themes.get(theme, NONE)


def _sets(cases: Mapping[Key, frozenset[int]]) -> dict[Key, CaseSet]:
    return {name: set_of(numbers) for name, numbers in cases.items()}
