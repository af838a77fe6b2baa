"""Text that is held compressed until it is written: a large site has more of it than a memory should hold."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping

_WORTH_IT = 500
"""Bytes; what is shorter is kept as it is."""
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


class CompressedFiles(Mapping[str, str | bytes]):
    """Site-relative address -> content, in the order in which the files came; each is unfolded when it is asked for."""

    def __init__(self, files: Iterable[tuple[str, str | bytes]] = ()) -> None:
        """Takes in one file at a time, so that they can be made one at a time; of equal addresses the last counts."""
        self._held = {name: Compressed(content) if len(content) > _WORTH_IT else content for name, content in files}

    def __getitem__(self, address: str) -> str | bytes:
        held = self._held[address]
        return held.content if isinstance(held, Compressed) else held

    def __contains__(self, address: object) -> bool:
        return address in self._held

    def __iter__(self) -> Iterator[str]:
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)

    def __or__(self, more: Mapping[str, str | bytes]) -> CompressedFiles:
        """Both, as of two dictionaries, without unfolding what is here."""
        joined = CompressedFiles(more.items())
        joined._held = self._held | joined._held
        return joined
