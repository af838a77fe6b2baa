"""Packs a built site into an archive, the same bytes each time, and unpacks it beside the living site."""

from __future__ import annotations

import io
import lzma
import re
import tarfile
from collections.abc import Iterable
from pathlib import Path

PRESET = 8
"""Of xz: half the pages of a site repeat the other half, so a wide window pays; unpacking needs 32 MB of memory."""
# Names that mean the same on every system, without a way out of the folder.
_NAME = re.compile(r"(?:[\w.~%+@=,()-]|(?<=[^/ ]) (?=[^/ ]))+")


class ArchiveError(Exception):
    """The archive cannot be unpacked."""


def pack(folder: Path, names: Iterable[str], archive: Path) -> None:
    """Write the files `names` of `folder`, sorted, without times or owners, as an xz-compressed tar (POSIX.1-2001).

    ArchiveError for a name that could not be unpacked again.
    """
    with (
        lzma.open(archive, "wb", preset=PRESET) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as tar,
    ):
        for name in sorted(names):
            content = (folder / name).read_bytes()
            entry = tarfile.TarInfo(name)
            _checked(entry)
            entry.size, entry.mode = len(content), 0o644
            tar.addfile(entry, io.BytesIO(content))


def unpack(archive: Path, folder: Path) -> int:
    """Write the files of the archive into `folder` and return how many; nothing is ever written outside of it."""
    number = 0
    try:
        with lzma.open(archive) as packed, tarfile.open(fileobj=packed, mode="r|") as tar:
            for entry in tar:
                target = folder / _checked(entry)
                content = tar.extractfile(entry)
                assert content is not None
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content.read())
                number += 1
    except (lzma.LZMAError, tarfile.TarError, EOFError, OSError) as error:
        raise ArchiveError(f"{archive.name}: {error}") from error
    return number


def _checked(entry: tarfile.TarInfo) -> str:
    """The name of a plain file inside the folder; ArchiveError for anything else."""
    parts = entry.name.split("/")
    if not entry.isreg() or not all(_NAME.fullmatch(part) and part.strip(".") for part in parts):
        raise ArchiveError(f"{entry.name!r}: bukan berkas biasa di dalam folder / not a plain file inside the folder")
    return entry.name
