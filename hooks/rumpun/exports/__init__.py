"""Files beside the pages: a module here with `files(contexts)` is an export; there is no list to keep."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from ..context import Context
from ..render.files import Source


def exports() -> tuple[str, ...]:
    """The names of all exports, sorted."""
    return tuple(sorted(module.name for module in iter_modules(__path__)))


def files_of(export: str, contexts: tuple[Context, ...]) -> Iterator[tuple[str, Source]]:
    """(site-relative address, content or what makes it) of every file of one export."""
    found: Iterator[tuple[str, Source]] = import_module(f"{__name__}.{export}").files(contexts)
    return found


def all_files(contexts: tuple[Context, ...]) -> Iterator[tuple[str, Source]]:
    """The same of every file, by export."""
    for export in exports():
        yield from files_of(export, contexts)
