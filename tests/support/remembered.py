"""Remembers by content what the engine makes of a file, since tests read the same few files hundreds of times.

Only `load` and `Context` are served from memory; tests of the readers themselves call these.
"""

from __future__ import annotations

import functools
from pathlib import Path

import pytest

from rumpun import context
from rumpun.citation.page_patterns import page_patterns
from rumpun.model import load
from rumpun.parsing.problems import Problem
from rumpun.parsing.yaml_file import Document, read_yaml


def remember(patch: pytest.MonkeyPatch) -> None:
    """Serve from memory what depends on nothing but what was asked."""
    read: dict[tuple[str, bytes], tuple[Document | None, list[Problem]]] = {}

    def remembered(root: Path, path: str) -> tuple[Document | None, list[Problem]]:
        asked = path, (root / path).read_bytes()
        if asked not in read:
            read[asked] = read_yaml(root, path)
        document, problems = read[asked]
        return document, [*problems]

    patch.setattr(load, "read_yaml", remembered)
    patch.setattr(context, "page_patterns", functools.cache(page_patterns))
