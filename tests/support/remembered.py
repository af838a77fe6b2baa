"""Remembers by content what the engine makes of a file, since tests read the same few files hundreds of times.

Only `Memory` and `Context` are served from memory; tests of the readers themselves call these.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from rumpun import context
from rumpun.citation import citations
from rumpun.citation.page_patterns import page_patterns
from rumpun.citation.pandoc import find_pandoc
from rumpun.model import memory
from rumpun.parsing.bibtex_file import read_bibtex
from rumpun.parsing.problems import Problem
from rumpun.parsing.yaml_file import read_yaml

Made = TypeVar("Made")


def remember(patch: pytest.MonkeyPatch) -> None:
    """Serve from memory what depends on nothing but what was asked."""
    patch.setattr(memory, "read_yaml", _by_content(read_yaml))
    patch.setattr(memory, "read_bibtex", _by_content(read_bibtex))
    patch.setattr(context, "page_patterns", functools.cache(page_patterns))
    patch.setattr(citations, "find_pandoc", functools.cache(find_pandoc))


def _by_content(
    reader: Callable[[Path, str], tuple[Made, list[Problem]]],
) -> Callable[[Path, str], tuple[Made, list[Problem]]]:
    """The reader of a file below a folder, which is asked again only when the file holds something new."""
    read: dict[tuple[str, bytes], tuple[Made, list[Problem]]] = {}

    def remembered(root: Path, path: str) -> tuple[Made, list[Problem]]:
        asked = path, (root / path).read_bytes()
        if asked not in read:
            read[asked] = reader(root, path)
        made, problems = read[asked]
        return made, [*problems]

    return remembered
