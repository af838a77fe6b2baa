"""A statement in the head of a page: a name and one line of text."""

from __future__ import annotations

from collections.abc import Iterable

Tag = tuple[str, str]
"""Name and content of a `meta` element."""


def line(text: str | None) -> str:
    """The text in one line: a line end inside a value would begin something new for some readers."""
    return " ".join((text or "").split())


def filled(tags: Iterable[tuple[str, str | None]]) -> list[Tag]:
    """The tags that say something, each in one line."""
    return [(name, line(content)) for name, content in tags if line(content)]
