"""One page type each: a module here with `pages(context) -> pages` is a page type; there is no list to keep.

Its `UNDER` tells where they stand, as sections with their steps: whoever looks for one page asks these types first.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from ..address import address
from ..context import Context
from ..render.page import Page


def page_types() -> tuple[str, ...]:
    """The names of all page types, sorted."""
    return tuple(sorted(module.name for module in iter_modules(__path__)))


def pages_of(page_type: str, context: Context) -> Iterator[Page]:
    """Every page of one type in one language."""
    found: Iterator[Page] = import_module(f"{__name__}.{page_type}").pages(context)
    return found


def stands_under(page_type: str, language: str) -> tuple[str, ...]:
    """How the addresses of all pages of one type begin."""
    under: tuple[str, ...] = import_module(f"{__name__}.{page_type}").UNDER
    return tuple(address(language, *each.split("/")) for each in under)


def all_pages(context: Context) -> Iterator[Page]:
    """Every page of the site in one language, by page type."""
    for page_type in page_types():
        yield from pages_of(page_type, context)
