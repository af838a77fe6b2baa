"""Reads a knowledge base into records; every fault of every file becomes a problem in plain words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from ..catalogue import said
from ..parsing.bibtex_file import BibEntry
from ..parsing.document_files import others, wanted
from ..parsing.files import DEVICES, active_file, device_named
from ..parsing.ledger_file import LEDGER, read_ledger
from ..parsing.problems import Place, Problem
from ..parsing.text_file import read_text
from ..parsing.yaml_file import Document
from .answers import KEY
from .kinds import TERM_MODELS
from .memory import Memory, record_of, works_of
from .records import ID_PATTERN, RESERVED_IDS, Record
from .second_coding import SecondCoding
from .study import Study
from .vocabulary import Term
from .withdrawal import Withdrawals, WithdrawnRecord
from .works import Work

LANGUAGES = ("id", "en")
STUDY_FILES = ("study.yml", *(f"{language}.md" for language in LANGUAGES))
SECOND_CODING = "second-coding.yml"
"""Beside these where a study was coded twice."""
BIBLIOGRAPHY = "bib/references.bib"
WITHDRAWN = "published/withdrawn.yml"


@dataclass(frozen=True)
class Prose:
    """A Markdown file of a contributor."""

    path: str
    text: str


@dataclass(frozen=True)
class KnowledgeBase:
    """All records by id, in sorted order, with the documents they were read from."""

    studies: dict[str, Study] = field(default_factory=dict)
    terms: dict[str, dict[str, Term]] = field(default_factory=dict)
    """Vocabulary kind -> id -> term."""
    works: dict[str, Work] = field(default_factory=dict)
    """Bib key -> work, in the order of the bibliography files."""
    summaries: dict[tuple[str, str], Prose] = field(default_factory=dict)
    """(study id, language) -> summary."""
    second_codings: dict[str, SecondCoding] = field(default_factory=dict)
    """Study id -> its second coding, of those that have one; its document is `documents["second-codings", id]`."""
    docs: dict[tuple[str, str], Prose] = field(default_factory=dict)
    """(page name, language) -> hand-written page."""
    answers: dict[tuple[str, str], tuple[tuple[str, Place], ...]] = field(default_factory=dict)
    """(kind, id) -> the rules whose warnings the entry answers, each with the place of the answer."""
    documents: dict[tuple[str, str], Document] = field(default_factory=dict)
    """(kind, id) -> the YAML document, for the places of its values."""
    known: dict[str, frozenset[str]] = field(default_factory=dict)
    """Kind -> ids of all files present, also of those that did not load, so that one fault is reported once.

    A kind whose list of ids cannot be read at all is left out."""
    damaged: frozenset[tuple[str, str]] = frozenset()
    """(kind, id) of records that lost faulty parts: good for finding further faults, not for saying what is missing."""
    withdrawn: tuple[WithdrawnRecord, ...] = ()
    """Whole records that were published and taken back; their document is `documents["published", "withdrawn"]`."""
    recorded: Mapping[str, Place] = field(default_factory=dict)
    """Every address that the site was published with -> its place in the ledger."""
    kept: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Path of a bibliography -> the fields that its entries hold and the site does not use, as often as they do."""
    memory: Memory = field(default_factory=Memory, compare=False, repr=False)
    """What who reads again after an edit need not work out again."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "studies", {id_: self._joined(id_, study) for id_, study in self.studies.items()})

    def _joined(self, id_: str, study: Study) -> Study:
        """The very same as before where nothing has changed that it knows of."""
        methods = self.terms.get("methods", {})
        known = study, self.works.get(study.reference), study.used(methods), id_ in self.second_codings
        return self.memory.again(("joined", id_), known, partial(study.joined, id_, self.works, methods, known[3]))


def load(root: Path, memory: Memory | None = None) -> tuple[KnowledgeBase, list[Problem]]:
    """Read everything under `root`; what loads is in the knowledge base even when other files have problems."""
    loader = _Loader(root, memory or Memory())
    loader.read_works()
    loader.read_vocabulary()
    loader.read_studies()
    loader.read_docs()
    loader.read_published()
    base = KnowledgeBase(
        studies=loader.studies,
        terms=loader.terms,
        works=loader.works,
        summaries=loader.summaries,
        second_codings=loader.second_codings,
        docs=loader.docs,
        answers=loader.answers,
        documents=loader.documents,
        known={kind: frozenset(ids) for kind, ids in loader.known.items() if kind not in loader.unknowable},
        damaged=frozenset(loader.damaged),
        withdrawn=loader.withdrawn,
        recorded=loader.recorded,
        kept=loader.kept,
        memory=loader.memory,
    )
    return base, loader.problems


def load_second_coding(file: Path) -> tuple[SecondCoding | None, list[Problem]]:
    """Read a second coding that lies anywhere; None, and all that is wrong with it, when it is not sound by itself."""
    loader = _Loader(file.parent, Memory())
    record = loader._record("second-codings", "", file.name, SecondCoding)  # noqa: SLF001 - of the same module
    return (record if isinstance(record, SecondCoding) and not loader.problems else None), loader.problems


class _Loader:
    """Gathers records and problems over all files."""

    def __init__(self, root: Path, memory: Memory) -> None:
        self.root = root
        self.memory = memory
        self.problems: list[Problem] = []
        self.studies: dict[str, Study] = {}
        self.terms: dict[str, dict[str, Term]] = {kind: {} for kind in TERM_MODELS}
        self.works: dict[str, Work] = {}
        self.summaries: dict[tuple[str, str], Prose] = {}
        self.second_codings: dict[str, SecondCoding] = {}
        self.docs: dict[tuple[str, str], Prose] = {}
        self.answers: dict[tuple[str, str], tuple[tuple[str, Place], ...]] = {}
        self.documents: dict[tuple[str, str], Document] = {}
        self.damaged: set[tuple[str, str]] = set()
        self.withdrawn: tuple[WithdrawnRecord, ...] = ()
        self.recorded: Mapping[str, Place] = {}
        self.kept: dict[str, tuple[str, ...]] = {}
        self.unknowable: set[str] = set()
        self.refused: set[str] = set()
        """Paths of what is there but must not be read, each with a problem of its own."""
        self.known: dict[str, set[str]] = {kind: set() for kind in ("studies", "works", *TERM_MODELS)}

    def read_works(self) -> None:
        paths = self._files("bib")
        if BIBLIOGRAPHY not in paths:
            self._missing(BIBLIOGRAPHY)
            self.unknowable.add("works")
        seen: dict[str, Place] = {}
        for path in paths:
            if path in self.refused:
                self.unknowable.add("works")
                continue
            if not path.endswith(".bib"):
                self._unexpected(path, "*.bib")
                continue
            entries, problems, keys = self.memory.of(self.root, path, "works", partial(works_of, self.root, path))
            self.problems += problems
            self.kept[path] = tuple(name for entry, _, _ in entries for name in entry.kept)
            # Keys of entries that did not parse count as known: the fault is reported at the entry, not at each use.
            self.known["works"].update(keys)
            if problems and not keys:
                self.unknowable.add("works")
            for entry, work, problems in entries:
                if entry.key in seen and seen[entry.key].path != path:
                    self.problems.append(_twice(entry.key, entry.place, seen[entry.key]))
                    continue
                seen[entry.key] = entry.place
                self.problems += problems
                self._take(entry, work)

    def _take(self, entry: BibEntry, work: Work | None) -> None:
        if entry.key in DEVICES:
            self.problems.append(device_named(entry.place, entry.key))
        if entry.answers:
            self.answers["works", entry.key] = entry.answers
        if work is not None:
            self.works[work.key] = work

    def read_vocabulary(self) -> None:
        for path in self._files("vocab"):
            _, _, rest = path.partition("/")
            kind, _, name = rest.partition("/")
            model = TERM_MODELS.get(kind)
            if model is None or "/" in name or not name.endswith(".yml"):
                self._unexpected(path, f"vocab/{{{', '.join(TERM_MODELS)}}}/*.yml")
                continue
            identifier = name.removesuffix(".yml")
            self.known[kind].add(identifier)
            if self._good_id(path, identifier):
                record = self._record(kind, identifier, path, model)
                if isinstance(record, Term):
                    self.terms[kind][identifier] = record

    def read_studies(self) -> None:
        folders: dict[str, set[str]] = {}
        for path in self._files("studies"):
            _, identifier, *rest = path.split("/")
            if path in self.refused:
                self.known["studies"].add(identifier)
            elif len(rest) != 1 or rest[0] not in (*STUDY_FILES, SECOND_CODING):
                self._unexpected(path, ", ".join(f"studies/<id>/{name}" for name in (*STUDY_FILES, SECOND_CODING)))
            if rest:
                folders.setdefault(identifier, set()).update(rest[:1])
        for identifier, names in sorted(folders.items()):
            self.known["studies"].add(identifier)
            self._read_study(identifier, names)

    def _read_study(self, identifier: str, names: set[str]) -> None:
        folder = f"studies/{identifier}"
        good = self._good_id(f"{folder}/study.yml", identifier)
        for name in STUDY_FILES:
            if name not in names:
                self._missing(f"{folder}/{name}")
        for language in LANGUAGES:
            if f"{language}.md" in names:
                prose = self._prose(f"{folder}/{language}.md")
                if prose is not None:
                    self.summaries[identifier, language] = prose
        if good and "study.yml" in names:
            record = self._record("studies", identifier, f"{folder}/study.yml", Study)
            if isinstance(record, Study):
                self.studies[identifier] = record
        if good and SECOND_CODING in names:
            record = self._record("second-codings", identifier, f"{folder}/{SECOND_CODING}", SecondCoding)
            if isinstance(record, SecondCoding):
                self.second_codings[identifier] = record

    def read_docs(self) -> None:
        paths = self._files("docs")
        for name, language, path in wanted(paths):
            if path not in paths:
                self._missing(path)
            elif (prose := self._prose(path)) is not None:
                self.docs[name, language] = prose
        for path, expected in others({*paths} - self.refused):
            if expected:
                self._unexpected(path, expected)
            elif problem := active_file(path):
                self.problems.append(problem)

    def read_published(self) -> None:
        """What was published before; a knowledge base that never was has no such files."""
        if (self.root / LEDGER).is_file():
            self.recorded, problems = self.memory.of(self.root, LEDGER, "ledger", partial(read_ledger, self.root))
            self.problems += problems
        if (self.root / WITHDRAWN).is_file():
            record = self._record("published", "withdrawn", WITHDRAWN, Withdrawals)
            if isinstance(record, Withdrawals):
                self.withdrawn = tuple(record.withdrawn)

    def _record(self, kind: str, identifier: str, path: str, model: type[Record]) -> Record | None:
        if path in self.refused:
            return None
        read = self.memory.of(self.root, path, kind, partial(record_of, self.root, path, model))
        self.problems += read.problems
        if read.document is not None:
            self.documents[kind, identifier] = read.document
        if read.answers and read.document is not None:
            at = (read.document.place((KEY, index, "warning")) for index in range(len(read.answers)))
            self.answers[kind, identifier] = tuple(zip((each.warning for each in read.answers), at, strict=True))
        if read.damaged:
            self.damaged.add((kind, identifier))
        return read.record

    def _prose(self, path: str) -> Prose | None:
        if path in self.refused:
            return None
        text, problems = self.memory.of(self.root, path, "prose", partial(read_text, self.root, path))
        self.problems += problems
        return Prose(path, text) if text is not None else None

    def _files(self, folder: str) -> list[str]:
        paths, problems = self.memory.files(self.root, folder)
        self.problems += problems
        self.refused |= {problem.place.path for problem in problems}
        return paths

    def _good_id(self, path: str, identifier: str) -> bool:
        if identifier in DEVICES:
            self.problems.append(device_named(Place(path), identifier))
            return False
        if re.fullmatch(ID_PATTERN, identifier) and identifier not in RESERVED_IDS:
            return True
        self.problems.append(Problem(Place(path), said("file.no_id", name=identifier), said("file.no_id_hint")))
        return False

    def _missing(self, path: str) -> None:
        self.problems.append(Problem(Place(path), said("file.missing"), said("file.missing_hint")))

    def _unexpected(self, path: str, expected: str) -> None:
        hint = said("file.misplaced_hint", expected=expected)
        self.problems.append(Problem(Place(path), said("file.misplaced"), hint))


def _twice(key: str, place: Place, first: Place) -> Problem:
    return Problem(place, said("file.bib_key_taken", key=key), said("file.bib_key_taken_hint", place=first))
