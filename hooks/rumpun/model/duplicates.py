"""The same work a second time: by its DOI in whatever case, else by kind, authors, year and title."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator
from functools import partial
from typing import NamedTuple

from .graph import Graph
from .works import Work


class Duplicate(NamedTuple):
    """A work that stands in the bibliography already."""

    work: Work
    earlier: Work
    by_doi: bool


def duplicates(graph: Graph) -> tuple[Duplicate, ...]:
    """Every work that an earlier one is, with the first of them; worked out once for all who ask `graph.derived`."""
    works = graph.base.works
    return graph.again("duplicates", works, partial(_duplicates, works.values()))


def _duplicates(works: Iterable[Work]) -> tuple[Duplicate, ...]:
    found, seen = [], dict[Hashable, Work]()
    for work in works:
        own = [*marks(work)]
        mark = next((each for each in own if each in seen), None)
        if mark is not None:
            found.append(Duplicate(work, seen[mark], isinstance(mark, str)))
        for each in own:
            seen.setdefault(each, work)
    return tuple(found)


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
