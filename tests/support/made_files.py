"""What is in the files of an export, which are made only when they are asked for."""

from __future__ import annotations

from collections.abc import Iterable

from rumpun.render.files import Files, Source


def texts(files: Iterable[tuple[str, Source]]) -> dict[str, str]:
    """Address -> content, of files that are all text."""
    found: dict[str, str] = {}
    for name, content in Files(files).items():
        assert isinstance(content, str), name
        found[name] = content
    return found
