"""Packs a built site into an archive, the same bytes each time, and unpacks it beside the living site."""

from __future__ import annotations

import io
import lzma
import re
import tarfile
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

PRESET = 8
"""Of xz: half the pages of a site repeat the other half, so a wide window pays; unpacking needs 32 MB of memory."""
MOST_FILES = 400_000
MOST_BYTES = 4_000_000_000
"""Of one edition, unpacked: more than a base of 1,000 studies has, and less than fills a disk."""
_MOST_MEMORY = 40 << 20
_LONGEST, _LONGEST_PART = 400, 200
"""Characters of a path, and of one step of it: every system can hold as many bytes."""
_BESIDE = 4096
"""Bytes beside the content of a file that a tar has at most: two headers, a long name, and what fills up a block."""
# Names that mean the same on every system, without a way out of the folder.
_NAME = re.compile(r"(?:[\w.~%+@=,()-]|(?<=[^/ ]) (?=[^/ ]))+")
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
"""What Windows takes for a device, whatever folder it is in."""
_CHUNK = 1 << 16


class ArchiveError(Exception):
    """The archive cannot be unpacked."""


def pack(folder: Path, names: Iterable[str], archive: Path) -> None:
    """Write the files `names` of `folder`, sorted, without times or owners, as an xz-compressed tar (POSIX.1-2001).

    ArchiveError for a name that could not be unpacked again, and for more than may be unpacked.
    """
    taken = _Taken(MOST_FILES, MOST_BYTES)
    with (
        lzma.open(archive, "wb", preset=PRESET) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as tar,
    ):
        for name in sorted(names):
            content = (folder / name).read_bytes()
            entry = tarfile.TarInfo(name)
            entry.size, entry.mode = len(content), 0o644
            taken.take(entry)
            tar.addfile(entry, io.BytesIO(content))


def unpack(archive: Path, folder: Path, files: int = MOST_FILES, size: int = MOST_BYTES) -> int:
    """Write the files of the archive into `folder` and return how many; nothing is ever written outside of it.

    `files` and `size` (bytes) are what the archive holds at most; ArchiveError as soon as it turns out to hold more.
    """
    taken = _Taken(min(files, MOST_FILES), min(size, MOST_BYTES))
    try:
        with archive.open("rb") as packed, tarfile.open(fileobj=_Unpacked(packed, taken.stream), mode="r|") as tar:
            for entry in tar:
                _put(tar, entry, folder / taken.take(entry), folder)
    except (lzma.LZMAError, tarfile.TarError, EOFError, OSError) as error:
        raise ArchiveError(f"{archive.name}: {error}") from error
    return len(taken.names)


def _put(tar: tarfile.TarFile, entry: tarfile.TarInfo, target: Path, folder: Path) -> None:
    # The filter of Python's own is a second wall; the first versions of 3.11 do not have it.
    filtered = getattr(tarfile, "data_filter", None)
    if filtered:
        filtered(entry, str(folder))
    content = tar.extractfile(entry)
    assert content is not None
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("xb") as file:  # "x": never through a link that lies there
        file.write(content.read())


class _Taken:
    """What has been taken out of an archive so far, or put into it, and how much may be."""

    def __init__(self, files: int, size: int) -> None:
        self.files, self.size = files, size
        self.names: set[str] = set()

    @property
    def stream(self) -> int:
        """Bytes that the unpacked tar has at most, headers and all."""
        return self.size + self.files * _BESIDE + 16 * _BESIDE

    def take(self, entry: tarfile.TarInfo) -> str:
        """The name of one more plain file inside the folder; ArchiveError for anything else, and for too much."""
        parts = entry.name.split("/")
        if not entry.isreg() or not all(map(_is_sound, parts)) or len(entry.name) > _LONGEST:
            raise ArchiveError(
                f"{entry.name[:99]!r}: bukan berkas biasa di dalam folder / not a plain file inside the folder"
            )
        # Some systems know no difference between A and a.
        name = entry.name.casefold()
        if name in self.names:
            raise ArchiveError(f"{entry.name!r}: ada dua kali / is there twice")
        self.names.add(name)
        self.size -= entry.size
        if self.size < 0 or len(self.names) > self.files:
            raise ArchiveError("isinya lebih banyak daripada yang boleh ada / it holds more than it may")
        return entry.name


def _is_sound(part: str) -> bool:
    return (
        len(part) <= _LONGEST_PART
        and bool(_NAME.fullmatch(part))
        and not part.endswith(".")
        and not _DEVICES.fullmatch(part)
    )


class _Unpacked(io.RawIOBase):
    """The bytes of an xz file, unpacked as they are asked for, with bounded memory, and no more than `most` of them."""

    def __init__(self, packed: BinaryIO, most: int) -> None:
        super().__init__()
        self._packed, self._left = packed, most
        self._unpacker = lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_MOST_MEMORY)

    def readable(self) -> bool:
        """It can be read, and nothing else."""
        return True

    def read(self, size: int = -1) -> bytes:
        """The next bytes, `size` of them unless the end comes first; EOFError where the file breaks off."""
        found = b""
        while len(found) < size and not self._unpacker.eof:
            packed = self._packed.read(_CHUNK) if self._unpacker.needs_input else b""
            if not packed and self._unpacker.needs_input:
                raise EOFError("berkasnya terpotong / the file breaks off")
            found += self._unpacker.decompress(packed, size - len(found))
        self._left -= len(found)
        if self._left < 0:
            raise ArchiveError("isinya lebih banyak daripada yang boleh ada / it holds more than it may")
        return found
