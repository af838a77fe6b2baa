"""Reads YAML strictly: every value keeps its place, and whatever YAML would swallow or bend silently is a problem."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import yaml
from yaml.composer import Composer
from yaml.resolver import Resolver

from ..catalogue import Said
from .problems import Place, Problem
from .text_file import INVISIBLE, hidden_character, place_at, read_text

DataPath = tuple[str | int, ...]
MAX_DEPTH = 12

# Only what JSON has besides text; `no`, `0123` and dates stay the text that a contributor typed.
_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,14})")
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}
_SIGN_FIRST = Said(
    "teks yang diawali tanda ini harus diapit tanda kutip", "a text that starts with this sign needs quotation marks"
)
_MESSAGES = (
    (
        "found character '\\t'",
        Said("ada tab di sini; YAML hanya mengenal spasi", "there is a tab here; YAML knows spaces only"),
    ),
    ("cannot start any token", _SIGN_FIRST),
    ("expected alphabetic or numeric character", _SIGN_FIRST),
    (
        "mapping values are not allowed",
        Said("ada tanda titik dua yang tidak pada tempatnya", "there is a misplaced colon"),
    ),
    ("found unexpected end of stream", Said("tanda kutip tidak ditutup", "a quotation mark is not closed")),
    ("could not find expected ':'", Said("baris ini kurang tanda titik dua", "this line lacks a colon")),
    ("expected <block end>", Said("indentasi baris ini tidak cocok", "the indentation of this line does not fit")),
    ("expected ',' or", Said("daftar […] atau {…} tidak ditutup", "a […] or {…} is not closed")),
    ("unacceptable character", Said("ada karakter yang tidak diizinkan", "there is a character that is not allowed")),
)


@dataclass(frozen=True)
class Document:
    """A YAML file as plain data, with the place of every key and value."""

    path: str
    data: object
    places: Mapping[DataPath, Place]
    worked_out: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)
    """What others have found in this very file, by a name of theirs: for who reads again what has not changed."""

    def __hash__(self) -> int:
        return hash(self.path)

    def place(self, path: DataPath) -> Place:
        """The place of the value at `path`, or of the nearest value around it."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, Place(self.path))


def read_yaml(root: Path, path: str) -> tuple[Document | None, list[Problem]]:
    """Return the document, or None and all that is wrong with its form."""
    text, problems = read_text(root, path)
    return (None, problems) if text is None else yaml_of(path, text)


def yaml_of(path: str, text: str) -> tuple[Document | None, list[Problem]]:
    """The same of a text with `\\n` line ends that would stand at `path`."""
    problems = list(_forbidden_spaces(path, text))
    if problems:
        return None, problems
    try:
        events: list[yaml.Event] = []
        problems = list(_forbidden_events(path, text, events))
        node = None if problems else _Composer(events).get_single_node()
    except yaml.MarkedYAMLError as error:
        return None, [_syntax_problem(path, error)]
    except yaml.reader.ReaderError as error:
        message = Said("ada karakter yang tidak diizinkan", "there is a character that is not allowed")
        return None, [Problem(place_at(path, text, error.position), message)]
    if node is None:
        return None, problems or [_nothing(path)]
    reader = _NodeReader(path, text.split("\n"))
    data = reader.value(node, ())
    return (None, reader.problems) if reader.problems else (Document(path, data, reader.places), [])


def _nothing(path: str) -> Problem:
    return Problem(
        Place(path),
        Said("berkas ini tidak berisi apa pun selain komentar", "this file holds nothing but comments"),
        Said("isi atau hapus berkas ini", "fill it or delete it"),
    )


def _forbidden_spaces(path: str, text: str) -> Iterator[Problem]:
    for found in re.finditer(r"^[ \t]*([\u00a0\u2000-\u200d\u3000\ufeff])", text, re.MULTILINE):
        yield Problem(
            place_at(path, text, found.start(1)),
            Said(
                "indentasi memakai spasi yang bukan spasi biasa",
                "the indentation has a space that is no ordinary space",
            ),
            Said("hapus lalu ketik ulang dengan tombol spasi", "delete it and type it again with the space bar"),
        )


def _events(text: str) -> Iterable[yaml.Event]:
    """What YAML says in a text; YAMLError where it cannot be read.

    LibYAML takes a tenth of the time. What it cannot read, or reads as nothing, is read again by PyYAML's own reader,
    whose messages `_MESSAGES` translates, and which places a value that is missing behind its key.
    """
    if hasattr(yaml, "CSafeLoader"):
        with contextlib.suppress(yaml.YAMLError):
            events = list(yaml.parse(text, Loader=yaml.CSafeLoader))
            if not any(isinstance(event, yaml.ScalarEvent) and not (event.value or event.style) for event in events):
                return events
    return cast("Iterable[yaml.Event]", yaml.parse(text, Loader=yaml.SafeLoader))


def _forbidden_events(path: str, text: str, seen: list[yaml.Event]) -> Iterator[Problem]:
    """Find what composing would follow blindly: aliases, tags, a second document, endless nesting; keep all `seen`."""
    depth, documents = 0, 0
    for event in _events(text):
        seen.append(event)
        place = _at(path, event.start_mark)
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents == 2:
                message = Said(
                    "ada dokumen kedua (---) dalam satu berkas", "there is a second document (---) in one file"
                )
                yield Problem(place, message, Said("satu berkas, satu dokumen", "one file, one document"))
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            message = Said(
                "jangkar (&) dan alias (*) tidak dipakai di sini", "anchors (&) and aliases (*) are not used here"
            )
            hint = Said(
                "tulis isinya, atau apit teks dengan tanda kutip", "write it out, or put the text in quotation marks"
            )
            yield Problem(place, message, hint)
        elif getattr(event, "tag", None):
            message = Said("tag (!) tidak dipakai di sini", "tags (!) are not used here")
            yield Problem(place, message, Said("apit teks dengan tanda kutip", "put the text in quotation marks"))
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                message = Said("susunan terlalu dalam", "this is nested too deeply")
                yield Problem(
                    place, message, Said("periksa kurung dan indentasinya", "check its brackets and indentation")
                )
                return
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _at(path: str, mark: Any) -> Place:
    return Place(path, mark.line + 1, mark.column + 1) if mark else Place(path)


def _syntax_problem(path: str, error: yaml.MarkedYAMLError) -> Problem:
    place = _at(path, error.problem_mark or error.context_mark)
    said = str(error.problem or error.context or "")
    unknown = Said("susunan YAML di sini tidak terbaca", f"the YAML here cannot be read ({said})")
    message = next((message for sign, message in _MESSAGES if sign in said), unknown)
    return Problem(
        place,
        message,
        Said(
            "periksa baris ini dan baris sebelumnya: indentasi, titik dua, tanda kutip",
            "check this line and the one before it: indentation, colons, quotation marks",
        ),
    )


class _Composer(Composer, Resolver):
    """Makes the tree of nodes out of events already read, so that no file is scanned twice."""

    def __init__(self, events: list[yaml.Event]) -> None:
        Composer.__init__(self)
        Resolver.__init__(self)
        self._waiting = events[::-1]

    def check_event(self, *kinds: type[yaml.Event]) -> bool:
        return isinstance(self._waiting[-1], kinds)

    def peek_event(self) -> yaml.Event:
        return self._waiting[-1]

    def get_event(self) -> yaml.Event:
        return self._waiting.pop()


class _NodeReader:
    """Turns one tree of YAML nodes into data, noting places and problems on the way."""

    def __init__(self, path: str, lines: list[str]) -> None:
        self.path = path
        self.lines = lines
        self.places: dict[DataPath, Place] = {}
        self.problems: list[Problem] = []

    def value(self, node: yaml.Node, at: DataPath) -> object:
        self.places[at] = self._place(node)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, at)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*at, index)) for index, item in enumerate(node.value)]
        assert isinstance(node, yaml.ScalarNode)
        return self._scalar(node)

    def _place(self, node: yaml.Node) -> Place:
        return _at(self.path, node.start_mark)

    def _mapping(self, node: yaml.MappingNode, at: DataPath) -> dict[str, object]:
        result: dict[str, object] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                message = Said("kunci harus berupa satu kata", "a key must be one word")
                hint = Said(
                    "apit nilai yang berkurung dengan tanda kutip", "put a value with brackets in quotation marks"
                )
                self.problems.append(Problem(self._place(key_node), message, hint))
                continue
            key = str(key_node.value)
            if key in result:
                first = self.places[(*at, key, "")]
                self.problems.append(
                    Problem(
                        self._place(key_node),
                        Said(f'kunci "{key}" ditulis dua kali', f'the key "{key}" is written twice'),
                        Said(f"yang pertama ada di baris {first.line}", f"the first one is on line {first.line}"),
                    )
                )
                continue
            self._check_comment(key_node)
            self.places[(*at, key, "")] = self._place(key_node)
            result[key] = self.value(value_node, (*at, key))
        return result

    def _scalar(self, node: yaml.ScalarNode) -> object:
        text = str(node.value)
        if not node.style:
            self._check_comment(node)
            if text.lower() in _WORDS:
                return _WORDS[text.lower()]
            if _INTEGER.fullmatch(text):
                return int(text)
        # An escape such as "\u202e" hides what no editor shows.
        if hidden := INVISIBLE.search(text):
            self.problems.append(hidden_character(self._place(node), hidden[0]))
        return text

    def _check_comment(self, node: yaml.ScalarNode) -> None:
        """Refuse `Kasus #metoo`: YAML takes the rest of the line for a comment and loses it without a word."""
        mark = node.end_mark
        # The end mark of a plain scalar may stand after the white space that follows it.
        line = self.lines[mark.line] if mark.line < len(self.lines) else ""
        start = len(line[: mark.column].rstrip())
        if not node.style and start and re.match(r"\s+#", line[start:]):
            self.problems.append(
                Problem(
                    Place(self.path, mark.line + 1, line.index("#", start) + 1),
                    Said(
                        'teks sesudah " #" akan hilang sebagai komentar',
                        'the text after " #" would be lost as a comment',
                    ),
                    Said(
                        "apit seluruh teks dengan tanda kutip; komentar ditulis di barisnya sendiri",
                        "put the whole text in quotation marks; a comment goes on a line of its own",
                    ),
                )
            )
