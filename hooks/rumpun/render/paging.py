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


@dataclass(frozen=True)
class Paging:
    """Where one page of a list stands among its pages."""

    number: int
    count: int
    links: tuple[tuple[int, str], ...]
    """(number, href) of every page of the list."""


def paged(
    make: Callable[[PageBuilder, Sequence[Item], Paging], Finished],
    context: Context, kind: str, items: Sequence[Item], size: int, section: str, *steps: str,
) -> Iterator[Page]:  # fmt: skip
    """One page for every `size` items, at least one; the first keeps the plain address. `make` finishes each."""
    count = max(1, -(-len(items) // size))

    def part(builder: PageBuilder, number: int) -> Finished:
        links = tuple((n, builder.href(section, *steps, *_steps(n))) for n in range(1, count + 1)) if count > 1 else ()
        return make(builder, items[(number - 1) * size : number * size], Paging(number, count, links))

    for number in range(1, count + 1):
        yield planned(partial(part, number=number), context, kind, section, *steps, *_steps(number))


def _steps(number: int) -> tuple[str, ...]:
    return () if number == 1 else ("page", str(number))
