"""Cuts long lists into pages, so that no page grows with the whole knowledge base."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from ..context import Context
from .page_builder import PageBuilder

Item = TypeVar("Item")


@dataclass(frozen=True)
class Paging:
    """Where one page of a list stands among its pages."""

    number: int
    count: int
    links: tuple[tuple[int, str], ...]
    """(number, href) of every page of the list."""


def paged(
    context: Context, kind: str, items: Sequence[Item], size: int, section: str, *steps: str
) -> Iterator[tuple[PageBuilder, Sequence[Item], Paging]]:
    """One sheet for every `size` items, at least one; the first keeps the plain address."""
    count = max(1, -(-len(items) // size))
    for number in range(1, count + 1):
        builder = PageBuilder(context, kind, section, *steps, *_steps(number))
        links = tuple((n, builder.href(section, *steps, *_steps(n))) for n in range(1, count + 1)) if count > 1 else ()
        yield builder, items[(number - 1) * size : number * size], Paging(number, count, links)


def _steps(number: int) -> tuple[str, ...]:
    return () if number == 1 else ("page", str(number))
