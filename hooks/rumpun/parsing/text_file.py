"""Reads a contributor's file as UTF-8 text; what is wrong with its characters becomes a problem at its place."""

from __future__ import annotations

import re
from itertools import islice
from pathlib import Path

from ..catalogue import Said, keyed, said
from .personal_data import personal_data
from .problems import Place, Problem

# C0 and C1 controls but tab and line ends; what has no width, such as the soft hyphen, the space without width, joiners
# and fillers; what makes text read other than it is stored; separators that no editor shows; halves of characters; and
# those that only one font knows, as a PDF leaves them behind.
INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ud800-\uf8ff\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e0fff]"
)
WITH_PEOPLE = ("studies/", "vocab/", "bib/")
"""Begins the paths of what is written of other people's work."""


MOST_BYTES = 1_000_000
"""Of a file that holds one entry or one page: ten times what the longest entry has."""
MOST_TOLD = 100
"""Faults of one kind that are told of a file; whoever mends so many sees the rest in the next round."""


def read_text(root: Path, path: str, most: int = MOST_BYTES, allowed: str = "") -> tuple[str | None, list[Problem]]:
    """The text of `root/path` with `\\n` line ends, without a byte order mark, and the problems of its characters.

    None where there is no text at all, or more than `most` bytes. Invisible characters are told and left out, so that
    all else is found as well; a place behind one, on the same line, is then as many columns too far left. The
    `allowed` ones are only left out.
    """
    if (size := (root / path).stat().st_size) > most:
        return None, [_too_large(path, size, most)]
    data = (root / path).read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", errors="replace")
        return None, [
            Problem(
                place_at(path, before, len(before)),
                keyed("text.not_utf8", "berkas ini bukan teks UTF-8", "this file is not UTF-8 text"),
                Said('simpan ulang dengan pengodean "UTF-8"', 'save it again with the encoding "UTF-8"'),
            )
        ]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        message = keyed("text.empty", "berkas ini kosong", "this file is empty")
        return None, [Problem(Place(path), message, Said("isi atau hapus berkas ini", "fill it or delete it"))]
    hidden = [
        hidden_character(place_at(path, text, found.start()), found[0])
        for found in islice((each for each in INVISIBLE.finditer(text) if each[0] not in allowed), MOST_TOLD)
    ]
    if path.startswith(WITH_PEOPLE):
        hidden += personal_data(lambda offset: place_at(path, text, offset), text)
    return INVISIBLE.sub("", text), hidden


def _too_large(path: str, size: int, most: int) -> Problem:
    """In units of a million bytes; a file this large is refused before, but where it is read alone."""
    message = said("file.too_large", size=f"{size / 1e6:.1f}", most=f"{most / 1e6:g}")
    return Problem(Place(path), message, said("file.too_large_hint"))


def hidden_character(place: Place, character: str) -> Problem:
    """The problem that an invisible or broken character at `place` is."""
    code = f"U+{ord(character):04X}"
    message = keyed("text.invisible", f"ada karakter tak terlihat {code}", f"there is an invisible character {code}")
    return Problem(place, message, Said("hapus lalu ketik ulang bagian ini", "delete it and type this part again"))


def place_at(path: str, text: str, offset: int) -> Place:
    """The place of the character at `offset` of `text`."""
    line_start = text.rfind("\n", 0, offset) + 1
    return Place(path, text.count("\n", 0, offset) + 1, offset - line_start + 1)
