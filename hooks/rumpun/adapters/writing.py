"""Writes files into a folder that is ours alone: there are ten thousand, so each with as few calls as can be."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from io import FileIO
from pathlib import Path


def write_files(files: Iterable[tuple[str, str | bytes]], folder: Path) -> None:
    """Write (file, content) into `folder`, each before the next is made."""
    write_pieces(((name, (content,)) for name, content in files), folder)


def write_pieces(files: Iterable[tuple[str, Iterable[str | bytes]]], folder: Path) -> None:
    """Write (file, pieces of its content) into `folder`, each piece before the next is made."""
    for name, pieces in files:
        path = os.path.join(folder, name)  # noqa: PTH118 - of ten thousand small files, a `Path` each costs as much
        try:
            file = open(path, "wb", buffering=0)  # noqa: PTH123, SIM115 - closed below
        except FileNotFoundError:
            Path(path).parent.mkdir(parents=True, exist_ok=True)
            file = open(path, "wb", buffering=0)  # noqa: PTH123, SIM115
        with file:
            for piece in pieces:
                _write(file, piece.encode("utf-8") if isinstance(piece, str) else piece)


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


def _write(file: FileIO, data: bytes) -> None:
    left = memoryview(data)
    while left:
        left = left[file.write(left) :]
