"""What the strict reader of YAML says of a file, in a contributor's words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Any

import yaml

from ..catalogue import Keyed, Said, keyed
from .problems import Place, Problem
from .text_file import MOST_TOLD, place_at

_SIGN_FIRST = keyed(
    "yaml.sign_first",
    "teks yang diawali tanda ini harus diapit tanda kutip",
    "a text that starts with this sign needs quotation marks",
)
_QUOTE_OPEN = keyed("yaml.quote_open", "tanda kutip tidak ditutup", "a quotation mark is not closed")
_NOT_ALLOWED = keyed("yaml.character", "ada karakter yang tidak diizinkan", "there is a character that is not allowed")
_MESSAGES = (
    (
        "found character '\\t'",
        keyed("yaml.tab", "ada tab di sini; YAML hanya mengenal spasi", "there is a tab here; YAML knows spaces only"),
    ),
    ("cannot start any token", _SIGN_FIRST),
    ("expected alphabetic or numeric character", _SIGN_FIRST),
    (
        "mapping values are not allowed",
        keyed("yaml.colon", "ada tanda titik dua yang tidak pada tempatnya", "there is a misplaced colon"),
    ),
    ("found unexpected end of stream", _QUOTE_OPEN),
    (
        "could not find expected ':'",
        keyed("yaml.colon_missing", "baris ini kurang tanda titik dua", "this line lacks a colon"),
    ),
    (
        "expected <block end>",
        keyed("yaml.indentation", "indentasi baris ini tidak cocok", "the indentation of this line does not fit"),
    ),
    (
        "expected ',' or",
        keyed("yaml.bracket_open", "daftar […] atau {…} tidak ditutup", "a […] or {…} is not closed"),
    ),
    ("unacceptable character", _NOT_ALLOWED),
)
_LOOK_HERE = Said(
    "periksa baris ini dan baris sebelumnya: indentasi, titik dua, tanda kutip",
    "check this line and the one before it: indentation, colons, quotation marks",
)
_OPENS = re.compile(
    r"""(?:^[ ]*(?:-[ ]+)?|[:,\[{][ ]*|-[ ]+)(?P<sign>["'])(?:(?!(?P=sign)|\\).|\\.)*\n[ ]*(?:-[ ]+)?[\w-]+:[ ]""",
    re.MULTILINE,
)
"""A quotation that no sign closes on its line, though the next line begins with a key."""


def mark_place(path: str, mark: Any) -> Place:
    """Where a mark of PyYAML stands."""
    return Place(path, mark.line + 1, mark.column + 1) if mark else Place(path)


def syntax_problem(path: str, error: yaml.YAMLError, text: str) -> Problem:
    """What keeps `text`, the file or one part of it, from being read."""
    if isinstance(error, yaml.reader.ReaderError):
        return Problem(place_at(path, text, error.position), _NOT_ALLOWED)
    assert isinstance(error, yaml.MarkedYAMLError)
    if opened := _OPENS.search(text):
        return Problem(place_at(path, text, opened.start("sign")), _QUOTE_OPEN, _LOOK_HERE)
    told = str(error.problem or error.context or "")
    # What is not closed is told where it opens.
    opens = "unexpected end of stream" in told or "expected ',' or" in told
    mark = (error.context_mark if opens else None) or error.problem_mark or error.context_mark
    unknown = keyed("yaml.unreadable", "susunan YAML di sini tidak terbaca", f"the YAML here cannot be read ({told})")
    message = next((message for sign, message in _MESSAGES if sign in told), unknown)
    return Problem(mark_place(path, mark), message, _LOOK_HERE)


def rest_unread(problem: Problem) -> Problem:
    """The same problem, which says that what else the file holds was not looked at."""
    hint = Said(
        f"{problem.hint.id}; sisa berkas ini belum diperiksa",
        f"{problem.hint.en}; the rest of this file is not checked yet",
    )
    return replace(problem, hint=hint)


def nothing(path: str) -> Problem:
    """A file without any value."""
    return Problem(
        Place(path),
        keyed(
            "text.only_comments",
            "berkas ini tidak berisi apa pun selain komentar",
            "this file holds nothing but comments",
        ),
        Said("isi atau hapus berkas ini", "fill it or delete it"),
    )


_ODD_SPACES = re.compile(r"^[ \t]*([\u00a0\u2000-\u200a\u202f\u205f\u3000][\s]*)", re.MULTILINE)


def ordinary_spaces(path: str, text: str) -> tuple[str, list[Problem]]:
    """The text with ordinary spaces for its indentation, and one problem for each line that had others."""
    problems = [
        Problem(
            place_at(path, text, found.start(1)),
            keyed(
                "yaml.space",
                "indentasi memakai spasi yang bukan spasi biasa",
                "the indentation has a space that is no ordinary space",
            ),
            Said("hapus lalu ketik ulang dengan tombol spasi", "delete it and type it again with the space bar"),
        )
        for found in islice(_ODD_SPACES.finditer(text), MOST_TOLD)
    ]
    if not problems:
        return text, []
    return _ODD_SPACES.sub(lambda found: re.sub(r"[^\S\n\t]", " ", found[0]), text), problems


def forbidden_events(path: str, events: list[yaml.Event], most: int) -> Iterator[tuple[Problem, bool]]:
    """What composing would follow blindly, and whether one can do without: aliases, tags, a second document, depth."""
    depth, documents = 0, 0
    for event in events:
        place = mark_place(path, event.start_mark)
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents == 2:
                yield Problem(place, _SECOND, Said("satu berkas, satu dokumen", "one file, one document")), False
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            yield Problem(place, _ALIAS, _WRITE_OUT), True
        elif getattr(event, "tag", None):
            yield Problem(place, _TAG, Said("apit teks dengan tanda kutip", "put the text in quotation marks")), True
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > most:
                hint = Said("periksa kurung dan indentasinya", "check its brackets and indentation")
                yield Problem(place, _DEEP, hint), False
                return
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


_SECOND = keyed(
    "yaml.second_document",
    "ada dokumen kedua (---) dalam satu berkas",
    "there is a second document (---) in one file",
)
_ALIAS = keyed(
    "yaml.alias", "jangkar (&) dan alias (*) tidak dipakai di sini", "anchors (&) and aliases (*) are not used here"
)
_WRITE_OUT = Said("tulis isinya, atau apit teks dengan tanda kutip", "write it out, or put the text in quotation marks")
_TAG = keyed("yaml.tag", "tag (!) tidak dipakai di sini", "tags (!) are not used here")
_DEEP = keyed("yaml.depth", "susunan terlalu dalam", "this is nested too deeply")


def key_twice(place: Place, key: str, first: Place) -> Problem:
    """A key that stands twice in the same place."""
    return Problem(
        place,
        keyed("yaml.key_twice", f'kunci "{key}" ditulis dua kali', f'the key "{key}" is written twice'),
        Said(f"yang pertama ada di baris {first.line}", f"the first one is on line {first.line}"),
    )


def key_form(place: Place) -> Problem:
    """A key that is a list or pairs."""
    return Problem(
        place,
        keyed("yaml.key_form", "kunci harus berupa satu kata", "a key must be one word"),
        Said("apit nilai yang berkurung dengan tanda kutip", "put a value with brackets in quotation marks"),
    )


_LOST: Keyed = keyed(
    "yaml.hidden_comment",
    'teks sesudah " #" akan hilang sebagai komentar',
    'the text after " #" would be lost as a comment',
)


def lost_text(place: Place) -> Problem:
    """Text that YAML would drop."""
    hint = Said(
        "apit seluruh teks dengan tanda kutip; komentar ditulis di barisnya sendiri",
        "put the whole text in quotation marks; a comment goes on a line of its own",
    )
    return Problem(place, _LOST, hint)
