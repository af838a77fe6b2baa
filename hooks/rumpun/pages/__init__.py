"""One page type each: a module here with `pages(context) -> pages` is a page type; there is no list to keep."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from ..context import Context
from ..render.page import Page


def all_pages(context: Context) -> Iterator[Page]:
    """Every page of the site in one language, by page type."""
    for name in sorted(module.name for module in iter_modules(__path__)):
        yield from import_module(f"{__name__}.{name}").pages(context)
