"""Cuts long lists into pages, so that no page grows with the whole knowledge base."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from ..context import Context
from .page import Finished, Page
from .page_builder import PageBuilder
from .planned import planned

Item = TypeVar("Item")
NEAR = 2
"""How many pages before and after this one are a link away, besides the first and the last."""


@dataclass(frozen=True)
class Paging:
    """Where one page of a list stands among its pages."""

    number: int
    count: int
    links: tuple[tuple[int, str], ...]
    """(number, href) of the pages near by, the first and the last."""
    contents: tuple[tuple[str, str], ...] = ()
    """(what is on it, href) of every page, where the list says so: on its first page alone, since all of them would
    together grow with the square of the list."""
    way_to_contents: str = ""
    """The way there from the other pages."""


def paged(
    make: Callable[[PageBuilder, Sequence[Item], Paging], Finished],
    context: Context, kind: str, items: Sequence[Item], size: int, section: str, *steps: str,
    name: Callable[[PageBuilder, Item], str] | None = None,
) -> Iterator[Page]:  # fmt: skip
    """One page for every `size` items, at least one; the first keeps the plain address. `make` finishes each.

    By `name` of the first and the last item on each page, a reader goes straight to the right one.
    """
    count = max(1, -(-len(items) // size))

    def of(number: int) -> Sequence[Item]:
        return items[(number - 1) * size : number * size]

    def part(builder: PageBuilder, number: int) -> Finished:
        def href(other: int, anchor: str = "") -> str:
            return builder.href(section, *steps, *_steps(other), anchor=anchor)

        links = tuple((other, href(other)) for other in _near(number, count)) if count > 1 else ()
        if name is None or count == 1:
            return make(builder, of(number), Paging(number, count, links))
        if number > 1:
            return make(builder, of(number), Paging(number, count, links, way_to_contents=href(1, CONTENTS)))
        ends = [[name(builder, item) for item in (of(other)[0], of(other)[-1])] for other in range(1, count + 1)]
        contents = tuple((" – ".join(dict.fromkeys(each)), href(other)) for other, each in enumerate(ends, 1))
        return make(builder, of(number), Paging(number, count, links, contents))

    for number in range(1, count + 1):
        yield planned(partial(part, number=number), context, kind, section, *steps, *_steps(number))


CONTENTS = "_halaman"
"""The anchor of the list of what is on each page."""


def _near(number: int, count: int) -> list[int]:
    near = range(max(1, number - NEAR), min(count, number + NEAR) + 1)
    return sorted({1, *near, count})


def _steps(number: int) -> tuple[str, ...]:
    return () if number == 1 else ("page", str(number))
