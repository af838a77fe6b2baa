"""Writes files into a folder that is ours alone: there are ten thousand, so each with as few calls as can be."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path


def write_files(files: Iterable[tuple[str, str | bytes]], folder: Path, before: Path | None = None) -> None:
    """Write (file, content) into `folder`, each before the next is made.

    `before` is a folder that this one takes the place of: what is there and would be the same is not written again.
    """
    write_pieces(((name, (content,)) for name, content in files), folder, before)


def write_pieces(files: Iterable[tuple[str, Iterable[str | bytes]]], folder: Path, before: Path | None = None) -> None:
    """Write (file, pieces of its content) into `folder`, each piece before the next is made.

    As `write_files`; but what does not come as a tuple is too large to be held, and is written again.
    """
    for name, pieces in files:
        if before is not None and isinstance(pieces, tuple):
            whole = b"".join(map(_encoded, pieces))
            if not _kept(name, whole, before, folder):
                _write(name, (whole,), folder)
        else:
            _write(name, map(_encoded, pieces), folder)


def _encoded(content: str | bytes) -> bytes:
    return content.encode("utf-8") if isinstance(content, str) else content


def _write(name: str, pieces: Iterable[bytes], folder: Path) -> None:
    path = os.path.join(folder, name)  # noqa: PTH118 - of ten thousand small files, a `Path` each costs as much
    try:
        file = open(path, "xb", buffering=0)  # noqa: PTH123, SIM115 - closed below
    except FileNotFoundError:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        file = open(path, "xb", buffering=0)  # noqa: PTH123, SIM115
    except FileExistsError:
        os.unlink(path)  # noqa: PTH108 - never into it: it may be the file of the folder before
        file = open(path, "xb", buffering=0)  # noqa: PTH123, SIM115
    with file:
        for piece in pieces:
            left = memoryview(piece)
            while left:
                left = left[file.write(left) :]


def _kept(name: str, data: bytes, before: Path, folder: Path) -> bool:
    """Whether the file was the same before, and has another name in `folder` now.

    No content is copied or freed, and whoever copies what is newer to a host leaves it alone. Both names are those of
    one file, so nothing may be written into it; the old folder goes when the new one takes its place.
    """
    old, new = os.path.join(before, name), os.path.join(folder, name)  # noqa: PTH118 - as above
    try:
        if os.lstat(old).st_size != len(data):
            return False
        with open(old, "rb", buffering=0) as file:  # noqa: PTH123
            if file.read() != data:
                return False
        _link(old, new)
    except OSError:  # it was not there, or the system has no second names: then it is written
        return False
    return True


def _link(old: str, new: str) -> None:
    try:
        os.link(old, new, follow_symlinks=False)
    except FileNotFoundError:
        Path(new).parent.mkdir(parents=True, exist_ok=True)
        os.link(old, new, follow_symlinks=False)


def replace_file(path: Path, text: str) -> None:
    """Put a text in place of what a file holds, whole or not at all; OSError when that fails."""
    unfinished = path.with_name(f".{path.name}.new")
    try:
        unfinished.write_text(text, encoding="utf-8", newline="\n")
        shutil.copymode(path, unfinished)
        os.replace(unfinished, path)
    except OSError:
        unfinished.unlink(missing_ok=True)
        raise
