"""Contents and rows as they are held until they are written: compressed, and given out piece by piece."""

from __future__ import annotations

import hashlib
import marshal
import zlib
from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from .columns import Value

_PIECE = 1 << 16
"""Characters or bytes that are compressed at once, or read."""
_PACKED_PIECE = 1 << 14
"""Compressed bytes that are opened at once: a dozen times as much for what we hold."""
_ROWS = 1_000
"""Rows that are packed together."""


def pieces_of(file: Path) -> Iterator[bytes]:
    """What a file holds, piece by piece."""
    with file.open("rb") as opened:
        while piece := opened.read(_PIECE):
            yield piece


class Packed(NamedTuple):
    """What a file holds, compressed: all files are made before the first is written, since the list tells sizes."""

    packed: bytes
    size: int
    """Bytes of what it holds."""
    digest: str
    """SHA-256 of what it holds, in hexadecimal digits."""
    is_text: bool

    @classmethod
    def of(cls, pieces: Iterable[str | bytes]) -> Packed:
        """A content that comes in pieces, all of them texts or all of them bytes."""
        packing = Packing()
        for piece in pieces:
            packing.add(piece)
        return packing.done()

    def pieces(self) -> Iterator[bytes]:
        """Its bytes again, piece by piece."""
        opening = zlib.decompressobj()
        for at in range(0, len(self.packed), _PACKED_PIECE):
            if piece := opening.decompress(self.packed[at : at + _PACKED_PIECE]):
                yield piece


class Packing:
    """A content of which pieces still come."""

    def __init__(self) -> None:
        self._packing, self._packed, self._digest = zlib.compressobj(1), bytearray(), hashlib.sha256()
        self._size, self._is_text = 0, False
        self._waiting: list[str] = []
        """Small texts, which are compressed together."""
        self._length = 0

    def add(self, content: str | bytes) -> None:
        """What comes next."""
        if isinstance(content, str):
            self._is_text = True
            self._waiting.append(content)
            self._length += len(content)
            if self._length >= _PIECE:
                self._pack_waiting()
        else:
            self._pack(content)

    def done(self) -> Packed:
        """All that came."""
        self._pack_waiting()
        self._packed += self._packing.flush()
        return Packed(bytes(self._packed), self._size, self._digest.hexdigest(), self._is_text)

    def _pack_waiting(self) -> None:
        self._pack("".join(self._waiting).encode())
        self._waiting, self._length = [], 0

    def _pack(self, data: bytes) -> None:
        self._packed += self._packing.compress(data)
        self._digest.update(data)
        self._size += len(data)


class PackedRows(Collection[tuple[Value, ...]]):
    """The rows of a table, packed some at a time; whoever goes through them holds no more."""

    def __init__(self, rows: Iterable[tuple[Value, ...]] = ()) -> None:
        self._packed: list[bytes] = []
        self._count = 0
        self.add(rows)

    def add(self, rows: Iterable[tuple[Value, ...]]) -> None:
        """Rows that come next."""
        left = iter(rows)
        while some := [*islice(left, _ROWS)]:
            self._packed.append(zlib.compress(marshal.dumps(some), 1))
            self._count += len(some)

    def __iter__(self) -> Iterator[tuple[Value, ...]]:
        for packed in self._packed:
            yield from marshal.loads(zlib.decompress(packed))  # noqa: S302 - our own, made just now

    def __len__(self) -> int:
        return self._count

    def __contains__(self, row: object) -> bool:
        return any(row == each for each in self)
