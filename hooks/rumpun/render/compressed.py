"""Text that is held compressed until it is written: a large site has more of it than a memory should hold."""

from __future__ import annotations

import zlib

_QUICKLY = 1
"""zlib's level: a page folds to a seventh in about the time that it takes to copy it."""


class Compressed:
    """One text or, for files that are not text, bytes; equal ones have equal `content`."""

    __slots__ = ("_held", "_is_text")

    def __init__(self, content: str | bytes) -> None:
        self._is_text = isinstance(content, str)
        self._held = zlib.compress(content.encode("utf-8") if isinstance(content, str) else content, _QUICKLY)

    @property
    def content(self) -> str | bytes:
        """As it came, made anew at each call."""
        whole = zlib.decompress(self._held)
        return whole.decode("utf-8") if self._is_text else whole
