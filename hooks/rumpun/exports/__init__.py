"""Files beside the pages: a module here with `files(contexts)` is an export; there is no list to keep."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from ..context import Context
from ..render.files import Source


def all_files(contexts: tuple[Context, ...]) -> Iterator[tuple[str, Source]]:
    """(site-relative address, content or what makes it) of every file, by export."""
    for name in sorted(module.name for module in iter_modules(__path__)):
        yield from import_module(f"{__name__}.{name}").files(contexts)
