"""Contents and rows as they are held until they are written, and given out piece by piece."""

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
"""Characters or bytes that are held together, or read at once."""
_ROWS = 1_000
"""Rows that are packed together."""


def pieces_of(file: Path) -> Iterator[bytes]:
    """What a file holds, piece by piece."""
    with file.open("rb") as opened:
        while piece := opened.read(_PIECE):
            yield piece


class Held:
    """Pieces in the order in which they came: compressed in memory, or as they are in a file, for whoever names one.

    Many may share a file, so long as one process at a time adds to it.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._compressed: list[bytes] = []
        self._places: list[tuple[int, int]] = []
        """Where in the file each piece begins, and its length."""

    def add(self, piece: bytes) -> None:
        """What comes next."""
        if self._file is None:
            self._compressed.append(zlib.compress(piece, 1))
            return
        with self._file.open("ab") as opened:
            self._places.append((opened.tell(), len(piece)))
            opened.write(piece)

    def __iter__(self) -> Iterator[bytes]:
        yield from map(zlib.decompress, self._compressed)
        if self._file is not None:
            with self._file.open("rb") as opened:
                for start, length in self._places:
                    opened.seek(start)
                    yield opened.read(length)


class Packed(NamedTuple):
    """What a file holds: all files are made before the first is written, since the list tells sizes."""

    held: Held
    size: int
    """Bytes of what it holds."""
    is_text: bool

    @classmethod
    def of(cls, content: Iterable[str | bytes], file: Path | None = None) -> Packed:
        """A content that comes in pieces, all of them texts or all of them bytes, held as `Held` says."""
        packing = Packing(file)
        for piece in content:
            packing.add(piece)
        return packing.done()

    @property
    def digest(self) -> str:
        """SHA-256 of what it holds, in hexadecimal digits."""
        found = hashlib.sha256()
        for piece in self.held:
            found.update(piece)
        return found.hexdigest()

    def pieces(self) -> Iterator[bytes]:
        """Its bytes again, piece by piece."""
        return iter(self.held)


class Packing:
    """A content of which pieces still come; another process can go on with it."""

    def __init__(self, file: Path | None = None) -> None:
        self._held = Held(file)
        self._size, self._is_text = 0, False
        self._waiting: list[str] = []
        """Small texts, which are held together."""
        self._length = 0

    def add(self, content: str | bytes) -> None:
        """What comes next."""
        if isinstance(content, str):
            self._is_text = True
            self._waiting.append(content)
            self._length += len(content)
            if self._length >= _PIECE:
                self._hold_waiting()
        else:
            self._hold(content)

    def done(self) -> Packed:
        """All that came."""
        self._hold_waiting()
        return Packed(self._held, self._size, self._is_text)

    def _hold_waiting(self) -> None:
        if self._waiting:
            self._hold("".join(self._waiting).encode())
            self._waiting, self._length = [], 0

    def _hold(self, data: bytes) -> None:
        self._held.add(data)
        self._size += len(data)


class PackedRows(Collection[tuple[Value, ...]]):
    """The rows of a table, packed some at a time; whoever goes through them holds no more."""

    def __init__(self, rows: Iterable[tuple[Value, ...]] = (), file: Path | None = None) -> None:
        """Held as `Held` says."""
        self._held = Held(file)
        self._count = 0
        self.add(rows)

    def add(self, rows: Iterable[tuple[Value, ...]]) -> None:
        """Rows that come next."""
        left = iter(rows)
        while some := [*islice(left, _ROWS)]:
            self._held.add(marshal.dumps(some))
            self._count += len(some)

    def __iter__(self) -> Iterator[tuple[Value, ...]]:
        for packed in self._held:
            yield from marshal.loads(packed)  # noqa: S302 - our own, made just now

    def __len__(self) -> int:
        return self._count

    def __contains__(self, row: object) -> bool:
        return any(row == each for each in self)
