"""Remembers by content what the engine makes of a file, since tests read the same few files hundreds of times.

Only `Memory` and `Context` are served from memory; tests of the readers themselves call these.
"""

from __future__ import annotations

import functools
import pickle
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

import pytest

from rumpun import context
from rumpun.cache import keep, remembered
from rumpun.citation import citations, pandoc
from rumpun.citation.bibliography import format_references
from rumpun.citation.footnotes import work_notes
from rumpun.citation.page_patterns import page_patterns
from rumpun.citation.pandoc import Pandoc, find_pandoc
from rumpun.model import memory
from rumpun.parsing import packed_document
from rumpun.parsing.bibtex_file import read_bibtex
from rumpun.parsing.problems import Problem
from rumpun.parsing.yaml_file import read_yaml

Made = TypeVar("Made")


really_ask = Pandoc._cited
"""Runs pandoc, whatever it has answered before."""


def remember(patch: pytest.MonkeyPatch, folder: Path, cache: Path) -> None:
    """Serve from memory what depends on nothing but what was asked; what pandoc answers, from `folder`.

    Only what is formatted with the shared `cache` is remembered: whoever brings another looks at that.
    """
    asking = Path(pandoc.__file__).read_text(encoding="utf-8")

    def cited(self: Pandoc, options: list[str], cites: list[str], data: str, style: str, locale: str) -> str:
        asked = [asking, self.version, *options, *cites, data, style, locale]
        return answered(folder, asked, lambda: really_ask(self, options, cites, data, style, locale))

    patch.setattr(Pandoc, "_cited", cited)
    patch.setattr(citations, "format_references", _by_works(format_references, cache))
    patch.setattr(citations, "work_notes", _by_works(work_notes, cache))
    patch.setattr(packed_document, "read_yaml", _by_content(read_yaml))
    patch.setattr(memory, "read_bibtex", _by_content(read_bibtex))
    patch.setattr(context, "page_patterns", functools.cache(page_patterns))
    patch.setattr(citations, "find_pandoc", functools.cache(find_pandoc))


def _by_works(form: Callable[..., Made], shared: Path) -> Callable[..., Made]:
    """What formats works in one language, which reads what pandoc answered only once for the same works."""
    known: dict[bytes, Made] = {}

    def formed(pandoc: Pandoc, works: object, *more: object) -> Made:
        *how, cache = more
        if cache != shared:
            return form(pandoc, works, *more)
        asked = pickle.dumps((pandoc, works, how))
        if asked not in known:
            known[asked] = form(pandoc, works, *more)
        return known[asked]

    return formed


def answered(folder: Path, asked: Iterable[str], ask: Callable[[], str]) -> str:
    """An answer that hangs on nothing but what was asked: it is kept in the folder, for later runs too."""
    file = folder / sha256("\0".join(asked).encode()).hexdigest()
    known = remembered(file)
    if known is None:
        known = ask().encode()
        keep(file, known)
    return known.decode()


def _by_content(
    reader: Callable[[Path, str], tuple[Made, list[Problem]]],
) -> Callable[[Path, str], tuple[Made, list[Problem]]]:
    """The reader of a file below a folder, which is asked again only when the file holds something new."""
    read: dict[tuple[str, bytes], tuple[Made, list[Problem]]] = {}

    def read_again(root: Path, path: str) -> tuple[Made, list[Problem]]:
        asked = path, (root / path).read_bytes()
        if asked not in read:
            read[asked] = reader(root, path)
        made, problems = read[asked]
        return made, [*problems]

    return read_again
