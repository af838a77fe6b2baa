"""The same work a second time: by its DOI in whatever case, else by kind, authors, year and title."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator
from typing import NamedTuple

from .works import Work


class Duplicate(NamedTuple):
    """A work that stands in the bibliography already."""

    work: Work
    earlier: Work
    by_doi: bool


def duplicates(works: Iterable[Work]) -> Iterator[Duplicate]:
    """Every work that an earlier one is, with the first of them."""
    seen: dict[Hashable, Work] = {}
    for work in works:
        found = [(mark, seen[mark]) for mark in marks(work) if mark in seen]
        if found:
            yield Duplicate(work, found[0][1], isinstance(found[0][0], str))
        for mark in marks(work):
            seen.setdefault(mark, work)


def marks(work: Work) -> Iterator[Hashable]:
    """What no other work has: the DOI as a text; kind, authors, year and title where all of them are known.

    The kind counts, for a thesis and the article made of it may share all the rest.
    """
    if work.doi:
        yield work.doi.casefold()
    if work.authors and work.year:
        yield work.type, tuple(letters(person.short) for person in work.authors), work.year, letters(work.title)


def letters(text: str) -> str:
    """The letters and digits of a text alone, in whatever case it stands."""
    return re.sub(r"[\W_]+", "", text.casefold())
