"""What one file of a contributor holds, remembered by its bytes: who reads again reads only what has changed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from pydantic import ValidationError

from ..parsing.bibtex_file import BibEntry, keys_in, read_bibtex
from ..parsing.problems import Problem
from ..parsing.yaml_file import Document
from ..parsing.yaml_store import read_stored
from .answers import Answered, answers_of, without_answers
from .faults import faults_of
from .records import Record
from .salvage import salvage
from .work_reader import work_from
from .works import Work

T = TypeVar("T")


class Memory:
    """What was read of each file, with what tells the bytes that it was read from from any others."""

    def __init__(self, folder: Path | None = None) -> None:
        """`folder` is for what the next process need not read again; without one, nothing outlives this one."""
        self.folder = folder
        self._read: dict[tuple[str, str], tuple[bytes, Any]] = {}
        self._made: dict[str, tuple[Any, Any]] = {}

    def of(self, file: Path, what: str, read: Callable[[], T]) -> T:
        """What `read` makes of the file, or made of these very bytes before."""
        mark = hashlib.sha256(file.read_bytes()).digest()
        kept = self._read.get((str(file), what))
        if kept is None or kept[0] != mark:
            kept = mark, read()
            self._read[str(file), what] = kept
        made: T = kept[1]
        return made

    def same(self, what: str, of: Any, make: Callable[[], T]) -> T:
        """What was made `of` this before, else what `make` makes: for what takes long and seldom changes."""
        kept = self._made.get(what)
        if kept is None or kept[0] != of:
            kept = of, make()
            self._made[what] = kept
        made: T = kept[1]
        return made


class RecordRead(NamedTuple):
    """What a YAML file holds."""

    record: Record | None
    document: Document | None
    problems: tuple[Problem, ...] = ()
    damaged: bool = False
    """Whether faulty parts were left out."""
    answers: tuple[Answered, ...] = ()
    """What the entry answers to warnings."""


def record_of(root: Path, path: str, model: type[Record], folder: Path | None = None) -> RecordRead:
    """The record that a YAML file holds, or all that is wrong with it; see `Memory` for `folder`."""
    document, found = read_stored(root, path, folder)
    if document is None:
        return RecordRead(None, None, tuple(found))
    answers, faults = answers_of(document)
    try:
        record: Record | None = model.model_validate(without_answers(document.data))
    except ValidationError as error:
        faults += faults_of(error, document, model)
        record, document = salvage(document, without_answers(document.data), model)
    # What is wrong with the form of a value is told already.
    told = {problem.place for problem in found}
    problems = (*found, *(fault for fault in faults if fault.place not in told))
    return RecordRead(record, document, problems, damaged=bool(faults) or not document.whole, answers=answers)


WorksRead = tuple[list[tuple[BibEntry, Work | None, list[Problem]]], list[Problem], set[str]]


def works_of(root: Path, path: str) -> WorksRead:
    """The entries of a file with the work and the problems of each, the problems of its form, and all its keys."""
    entries, problems = read_bibtex(root, path)
    return [(entry, *work_from(entry)) for entry in entries], problems, keys_in(root, path)
