"""Reads a contributor's file as UTF-8 text; a file that is not becomes a problem with the place of the fault."""

from __future__ import annotations

import re
from pathlib import Path

from ..catalogue import Said
from .problems import Place, Problem

# C0 and C1 controls but tab and line ends, the space without width, the bidirectional overrides that make text read
# other than it is stored, halves of characters, and those that only one font knows, as a PDF leaves them behind.
INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\uf8ff\ufffe\uffff]"
)


def read_text(root: Path, path: str) -> tuple[str | None, list[Problem]]:
    """Return the text of `root/path` with `\\n` line ends and without a byte order mark, or None with the problems."""
    data = (root / path).read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", errors="replace")
        return None, [
            Problem(
                place_at(path, before, len(before)),
                Said("berkas ini bukan teks UTF-8", "this file is not UTF-8 text"),
                Said('simpan ulang dengan pengodean "UTF-8"', 'save it again with the encoding "UTF-8"'),
            )
        ]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        message = Said("berkas ini kosong", "this file is empty")
        return None, [Problem(Place(path), message, Said("isi atau hapus berkas ini", "fill it or delete it"))]
    hidden = [hidden_character(place_at(path, text, found.start()), found[0]) for found in INVISIBLE.finditer(text)]
    return (None, hidden) if hidden else (text, [])


def hidden_character(place: Place, character: str) -> Problem:
    """The problem that an invisible or broken character at `place` is."""
    code = f"U+{ord(character):04X}"
    message = Said(f"ada karakter tak terlihat {code}", f"there is an invisible character {code}")
    return Problem(place, message, Said("hapus lalu ketik ulang bagian ini", "delete it and type this part again"))


def place_at(path: str, text: str, offset: int) -> Place:
    """The place of the character at `offset` of `text`."""
    line_start = text.rfind("\n", 0, offset) + 1
    return Place(path, text.count("\n", 0, offset) + 1, offset - line_start + 1)
