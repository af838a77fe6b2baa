"""Keeps in a folder what takes long to make; where nothing can be kept, it only costs time."""

from __future__ import annotations

import hashlib
import logging
import os
import sys
import tempfile
from functools import lru_cache
from pathlib import Path
from threading import Lock

_TELLING = Lock()


@lru_cache(maxsize=1)
def code() -> str:
    """What tells this code from any other, for what is kept of what it made; without words and templates."""
    digest = hashlib.sha256(sys.version.encode())
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def remembered(file: Path) -> bytes | None:
    """What `keep` or `remember` put into the file; None when there is nothing, or it is damaged or cannot be read."""
    try:
        checksum, _, data = file.read_bytes().partition(b"\n")
    except OSError:
        return None
    return data if checksum == _checksum(data) else None


def keep(file: Path, data: bytes) -> None:
    """Keep the data for `remembered`, whole or not at all; OSError when that fails."""
    file.parent.mkdir(parents=True, exist_ok=True)
    # Two builds at once must not read half a file.
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=".writing-")
    try:
        with os.fdopen(handle, "wb") as unfinished:
            unfinished.write(_checksum(data) + b"\n" + data)
        os.replace(name, file)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def remember(file: Path, data: bytes) -> None:
    """Keep the data; when that fails, say so once for each folder."""
    try:
        keep(file, data)
    except OSError as error:
        # pandoc runs in several threads, which fail at the same time.
        with _TELLING:
            _tell(file.parent, error.strerror or str(error))


def _checksum(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest().encode()


@lru_cache(maxsize=64)
def _tell(folder: Path, reason: str) -> None:
    logging.getLogger(__name__).warning(
        "Folder sementara %s tidak dapat ditulis (%s); situs tetap dibuat, hanya lebih lambat.\n"
        "The cache %s cannot be written (%s); the site is made all the same, only more slowly.",
        folder, reason, folder, reason,
    )  # fmt: skip
