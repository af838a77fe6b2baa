"""What one file of a contributor holds, remembered by its bytes: who reads again reads only what has changed."""

from __future__ import annotations

import hashlib
import io
import pickle
from collections.abc import Callable, Collection, Hashable
from dataclasses import is_dataclass
from enum import Enum
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError

from .. import catalogue
from ..cache import code, remember, remembered
from ..parsing.bibtex_file import BibEntry, keys_in, read_bibtex
from ..parsing.files import LARGEST, files_under
from ..parsing.packed_document import read_packed
from ..parsing.problems import Problem
from ..parsing.yaml_file import Document
from .answers import Answered, answers_of, without_answers
from .faults import faults_of
from .records import Record
from .salvage import salvage
from .work_reader import work_from
from .works import Work

T = TypeVar("T")
_READERS = ("PyYAML", "bibtexparser", "markdown-it-py", "nh3", "pydantic", "pylatexenc")
"""Libraries that have a say in what is read of a file."""
_ROOMS = tuple(f"{__name__.partition('.')[0]}.{room}" for room in ("catalogue", "model.", "parsing.", "words."))
"""Where what is kept is defined; to import one of these does nothing else."""


class Memory:
    """What was read of each file, with what tells the bytes that it was read from from any others.

    With it goes what others have found in that very file (`Document.worked_out`).
    """

    def __init__(self, folder: Path | None = None, *, again: bool = False) -> None:
        """`folder` is for what the next process need not read again; without one, nothing outlives this one.

        `again` is for who reads many times, and so has `again` keep what follows from what was read.
        """
        self._again = again
        self._file = folder / "read" if folder else None
        self._read: dict[tuple[str, str], tuple[bytes, Any]] = _kept_in(self._file) if self._file else {}
        self._asked: set[tuple[str, str]] = set()
        self._has_new = False
        self._made: dict[Hashable, tuple[Any, Any]] = {}
        self._sure: set[tuple[str, str]] | None = None
        """What was read since somebody watches the files, and is as it was read; None while nobody does."""
        self._listed: dict[str, Any] = {}

    def changed(self, root: Path, paths: Collection[str] | None) -> None:
        """Be sure that files are as they were read, but for these; None for who does not know which.

        For who watches them: what is read from now on is read from the disk once, until its file is named here as
        different, new or gone. Without it, each file is looked into each time.
        """
        if self._sure is None or paths is None:
            self._sure, self._listed = set(), {}
            return
        self._sure = {key for key in self._sure if key[0] not in paths}
        for folder, (listed, _) in [*self._listed.items()]:
            if any(path.startswith(f"{folder}/") and not _is_as_listed(root, path, listed) for path in paths):
                del self._listed[folder]

    def files(self, root: Path, folder: str) -> tuple[list[str], list[Problem]]:
        """As of `files_under`; where all is well, only a file that is new, gone or too large can change anything."""
        if folder not in self._listed:
            found = files_under(root, folder)
            if self._sure is None or found[1]:
                return found
            self._listed[folder] = found
        listed: tuple[list[str], list[Problem]] = self._listed[folder]
        return listed

    def of(self, root: Path, path: str, what: str, read: Callable[[], T]) -> T:
        """What `read` makes of the file `root / path`, or made of these very bytes before."""
        if self._sure is not None and (path, what) in self._sure:
            sure: T = self._read[path, what][1]
            return sure
        content = (root / path).read_bytes()
        mark = hashlib.sha256(content).digest()
        self._asked.add((path, what))
        kept = self._read.get((path, what))
        if kept is None or kept[0] != mark:
            kept = mark, read()
            # Whoever saves the file in this moment must not have its new text kept under the old one.
            if (root / path).read_bytes() == content:
                self._read[path, what] = kept
                self._has_new = True
        if self._sure is not None and self._read.get((path, what), (b"",))[0] == mark:
            self._sure.add((path, what))
        made: T = kept[1]
        return made

    def keep(self) -> None:
        """Keep for the next process what was asked for, once all has been read for the first time.

        Not again after each edit: to write it takes longer than to read what was edited. What is left of a faulty
        record is of a class made for it alone, and is read again.
        """
        file, self._file = self._file, None
        if file and self._has_new:
            asked = ((key, self._read[key]) for key in self._asked if key in self._read)
            sound = {key: kept for key, kept in asked if not (isinstance(kept[1], RecordRead) and kept[1].damaged)}
            remember(file, _reader() + pickle.dumps(sound, 5))

    def same(self, what: Hashable, of: Any, make: Callable[[], T]) -> T:
        """What was made `of` this before, else what `make` makes: for what takes long and seldom changes.

        Things in a tuple or list that are the same objects as before are not compared any further.
        """
        kept = self._made.get(what)
        if kept is None or kept[0] != of:
            kept = of, make()
            self._made[what] = kept
        made: T = kept[1]
        return made

    def again(self, what: Hashable, of: Any, make: Callable[[], T]) -> T:
        """As `same`, for what is quickly made and only worth its memory for who reads again and again."""
        return self.same(what, of, make) if self._again else make()


def _is_as_listed(root: Path, path: str, listed: Collection[str]) -> bool:
    file = root / path
    return path in listed and file.is_file() and not file.is_symlink() and file.stat().st_size <= LARGEST


def _kept_in(file: Path) -> dict[tuple[str, str], tuple[bytes, Any]]:
    """What `keep` has put into the file; nothing where another reader did, or where it is damaged."""
    data, reader = remembered(file), _reader()
    if data is None or not data.startswith(reader):
        return {}
    try:
        found: dict[tuple[str, str], tuple[bytes, Any]] = _Unpickler(io.BytesIO(data[len(reader) :])).load()
    except Exception:  # noqa: BLE001 - of whatever kind: what cannot be read is read from the entries
        return {}
    return found


class _Unpickler(pickle.Unpickler):
    """Reads records and nothing else: a file that somebody has put there can state what is false, but run nothing."""

    def find_class(self, module: str, name: str) -> Any:
        """One of our classes that only hold values; UnpicklingError for all else."""
        found = super().find_class(module, name) if module.startswith(_ROOMS) else None
        if isinstance(found, type) and (issubclass(found, (BaseModel, Enum, tuple)) or is_dataclass(found)):
            return found
        raise pickle.UnpicklingError(f"{module}.{name}")


def _reader() -> bytes:
    """All that what is read depends on besides the files: our code, the words of problems, and the libraries."""
    made_by = (code(), catalogue.digest_of(catalogue.files()), *map(version, _READERS))
    return hashlib.sha256("\0".join(made_by).encode()).digest()


class RecordRead(NamedTuple):
    """What a YAML file holds."""

    record: Record | None
    document: Document | None
    problems: tuple[Problem, ...] = ()
    damaged: bool = False
    """Whether faulty parts were left out."""
    answers: tuple[Answered, ...] = ()
    """What the entry answers to warnings."""


def record_of(root: Path, path: str, model: type[Record]) -> RecordRead:
    """The record that a YAML file holds, or all that is wrong with it."""
    document, found = read_packed(root, path)
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
