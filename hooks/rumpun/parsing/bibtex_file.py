"""Reads references.bib; whatever the BibTeX parser would drop or guess silently becomes a problem with its place."""

from __future__ import annotations

import logging
import re
from bisect import bisect_right
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bibtexparser.entrypoint import parse_string
from bibtexparser.library import Library
from bibtexparser.model import (
    Block,
    DuplicateBlockKeyBlock,
    DuplicateFieldKeyBlock,
    Entry,
    ExplicitComment,
    ImplicitComment,
    ParsingFailedBlock,
    Preamble,
    String,
)

from ..catalogue import Said, said
from .bibtex_dialects import parts_of, read_from, type_of
from .bibtex_faults import comment_trick, entry_faults, failed_block, hidden_names, key_fault, stray_text
from .bibtex_fields import FoundField, fields_of
from .bibtex_keys import made_key
from .bibtex_names import AND
from .latex import plain_text, top_level_split
from .problems import Place, Problem
from .text_file import read_text

ANSWER = re.compile(
    r"^[ \t]*%+[ \t]*answered:[ \t]*(?P<rule>[\w-]+)[ \t]*:?[ \t]*(?P<reason>[^\n]*?)[ \t]*$", re.MULTILINE
)
"""`% answered: RULE: reason`, above an entry."""
MOST_BYTES = 10_000_000
"""Of a bibliography, which holds the works of all studies; there may be several."""


@dataclass(frozen=True)
class BibEntry:
    """One entry in our types and fields, with values as written: nothing resolved but `@string` names."""

    key: str
    type: str
    """Lower case; one of ours, unless nobody knows it."""
    fields: dict[str, str]
    """Our field to value, without the enclosing braces or quotes; inner braces and line ends are kept."""
    place: Place
    """Where the entry starts."""
    field_places: dict[str, Place] = field(default_factory=dict)
    """Where the value of each field starts."""
    hidden: frozenset[str] = frozenset()
    """Fields that are there but could not be read, each with a problem of its own."""
    kept: tuple[str, ...] = ()
    """The fields, by their lower-case names, that stay in the file and that the site does not use."""
    answers: tuple[tuple[str, Place], ...] = ()
    """The rules whose warnings are answered in comments right above the entry, each with the place of the answer."""


def read_bibtex(root: Path, path: str) -> tuple[list[BibEntry], list[Problem]]:
    """Read `root/path`: the entries in the order of the file, and all its faults.

    An entry with a fault inside is still returned, so that a reference to it is not reported as well.
    """
    if not (root / path).is_file():
        message = said("file.not_there")
        return [], [Problem(Place(path), message, said("file.not_there_hint"))]
    text, problems = read_text(root, path, MOST_BYTES)
    if text is None:
        return [], problems
    entries, of_form = entries_in(text, path)
    return entries, [*problems, *of_form]


def entries_in(text: str, path: str, *, keys_count: bool = True) -> tuple[list[BibEntry], list[Problem]]:
    """The same of a text; `path` is what its places are named after.

    Unless `keys_count`, the key of an entry may be anything, as in a file that other programs wrote.
    """
    with _quiet():
        library = parse_string(text)
    return _Parsed(path, text).blocks(library, keys_count=keys_count)


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep the parser from logging what we report ourselves, in our words."""
    logger = logging.getLogger("bibtexparser")
    level = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        logger.setLevel(level)


class _Parsed:
    """One pass over the blocks of a file."""

    def __init__(self, path: str, text: str) -> None:
        self._path = path
        self._text = text
        # A file of thousands of entries has too many places to count its lines anew for each.
        self._lines = [0, *(at + 1 for at, char in enumerate(text) if char == "\n")]
        self._entries: list[BibEntry] = []
        self._problems: list[Problem] = []
        self._keys: dict[str, tuple[str, Place]] = {}
        self._after_failure = False
        self._unkeyed: list[tuple[BibEntry, str, int]] = []
        """Entries with their text and where it starts, for their keys are judged when all are known."""
        self._answers: list[tuple[str, Place]] = []
        """Those of the comments since the last entry."""

    def blocks(self, library: Library, *, keys_count: bool) -> tuple[list[BibEntry], list[Problem]]:
        cursor = 0
        for block in library.blocks:
            raw = block.raw or ""
            offset = max(self._text.find(raw, cursor), 0)
            cursor = offset + max(len(raw) - 1, 1)
            self._block(block, raw, offset)
            self._after_failure = isinstance(block, ParsingFailedBlock) and block.ignore_error_block is None
        if keys_count:
            self._keys_to_make()
        return self._entries, self._problems

    def _place(self, offset: int) -> Place:
        line = bisect_right(self._lines, offset)
        return Place(self._path, line, offset - self._lines[line - 1] + 1)

    def _say(self, offset: int, message: Said, hint: Said) -> None:
        self._problems.append(Problem(self._place(offset), message, hint))

    def _block(self, block: Block, raw: str, offset: int) -> None:
        if isinstance(block, ImplicitComment):
            self._comment(raw, offset)
        elif isinstance(block, ExplicitComment):
            pass
        elif trick := comment_trick(self._text, offset):
            self._say(offset, *trick)
        elif isinstance(block, ParsingFailedBlock):
            self._failed(block, raw, offset)
        elif isinstance(block, Entry):
            self._entry(block, raw, offset)
        elif isinstance(block, String):
            self._string(block, offset)
        elif isinstance(block, Preamble):
            message = said("bibtex.preamble")
            self._say(offset, message, said("bibtex.preamble_hint"))
        else:
            raise TypeError(f"unknown BibTeX block {type(block).__name__}")

    def _failed(self, block: ParsingFailedBlock, raw: str, offset: int) -> None:
        inner = block.ignore_error_block
        if isinstance(block, DuplicateFieldKeyBlock) and isinstance(inner, Entry):
            self._entry(inner, raw, offset)
        elif isinstance(block, DuplicateBlockKeyBlock):
            self._seen(block.key if isinstance(inner, Entry) else "@" + block.key, offset)
        else:
            fault = failed_block(block.error, raw)
            self._say(offset + fault.offset, fault.message, fault.hint)

    def _comment(self, raw: str, offset: int) -> None:
        # What follows a block that could not be read is the rest of that block, already reported.
        if not self._after_failure:
            for fault in stray_text(raw):
                self._say(offset + fault.offset, fault.message, fault.hint)
        for found in ANSWER.finditer(raw):
            place = offset + found.start("rule")
            self._answers.append((found["rule"], self._place(place)))
            if not found["reason"]:
                self._say(place, said("bibtex.answer_without_reason"), said("bibtex.answer_without_reason_hint"))

    def _string(self, block: String, offset: int) -> None:
        if not self._seen("@" + block.key, offset) and block.enclosing == "no-enclosing":
            message = said("bibtex.string_without_braces")
            self._say(offset, message, said("bibtex.string_without_braces_hint"))

    def _seen(self, key: str, offset: int) -> bool:
        """Report `key` when an earlier block has it, in whatever case; else remember it."""
        known = self._keys.get(key.lower())
        if known is None:
            self._keys[key.lower()] = (key, self._place(offset))
            return False
        earlier, place = known
        name, where = key.lstrip("@"), f"{place.path}:{place.line}"
        message = said("bibtex.key_taken", name=name, where=where)
        if earlier != key:
            other = earlier.lstrip("@")
            message = said("bibtex.key_differs_in_case", name=name, other=other, where=where)
        hint = said("bibtex.key_taken_hint")
        self._say(offset, message, hint)
        return True

    def _entry(self, block: Entry, raw: str, offset: int) -> None:
        found = fields_of(block, raw)
        names = {each.name.lower() for each in found}
        used = read_from(type_of(block.entry_type, names), names)
        for fault in entry_faults(block, found, used):
            self._say(offset + fault.offset, fault.message, fault.hint)
        entry = self._bib_entry(block, found, used, offset)
        self._unkeyed.append((entry, raw, offset))
        if not block.key or not self._seen(block.key, offset):
            self._entries.append(entry)
        self._answers = []

    def _bib_entry(self, block: Entry, found: list[FoundField], used: dict[str, str], offset: int) -> BibEntry:
        first: dict[str, FoundField] = {}
        for each in found:
            if each.value.strip():
                first.setdefault(each.name.lower(), each)
        values = {ours: (first[name].value, name) for name, ours in used.items() if name in first}
        parts = parts_of({name: each.value for name, each in first.items()})
        whole = {
            ours: part for ours, part in parts.items() if ours not in values or part[1].endswith(("subtitle", "year"))
        }
        values |= whole
        places = {ours: self._place(offset + first[name].value_at) for ours, (_, name) in values.items()}
        spent = {*used, *(name for _, name in whole.values()), *(("date",) if "date" in first else ())}
        return BibEntry(
            block.key, type_of(block.entry_type, first), {ours: value for ours, (value, _) in values.items()},
            self._place(offset), places, hidden_names(found, used), tuple(name for name in first if name not in spent),
            tuple(self._answers),
        )  # fmt: skip

    def _keys_to_make(self) -> None:
        """Say of each entry with a key that cannot be an address which one to write instead."""
        taken = {*self._keys}
        for entry, raw, offset in self._unkeyed:
            name = top_level_split(f" {entry.fields.get('author') or entry.fields.get('editor', '')} ", AND)[0]
            year, title = (plain_text(entry.fields.get(field, "")) for field in ("year", "title"))
            made = made_key(plain_text(name), year if year.isdigit() else "", title, taken)
            fault = key_fault(entry.key, raw, made)
            if fault is not None:
                taken.add(made)
                self._say(offset + fault.offset, fault.message, fault.hint)


def keys_in(root: Path, path: str) -> set[str]:
    """Every key that the file seems to give, however broken it is; so that a fault in it is reported once, there."""
    text = (root / path).read_bytes().decode("utf-8", errors="replace")
    return set(re.findall(r"^[ \t]*@[A-Za-z]+[ \t]*\{[ \t]*([^\s,={}]+)", text, re.MULTILINE))
