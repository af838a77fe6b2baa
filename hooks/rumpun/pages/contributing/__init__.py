"""Pages that lead contributors through their work: a module here with `pages(context) -> pages` makes one of them."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from ...context import Context
from ...render.page import Page

UNDER = ("contribute",)


def pages(context: Context) -> Iterator[Page]:
    """All of them in one language."""
    for name in sorted(module.name for module in iter_modules(__path__)):
        made: Iterator[Page] = import_module(f"{__name__}.{name}").pages(context)
        yield from made
