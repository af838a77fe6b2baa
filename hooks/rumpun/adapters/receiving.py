"""Takes a contribution in: checks it among the entries that are there, then writes its files, all of them or none."""

from __future__ import annotations

import contextlib
import json
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..catalogue import Keyed, said
from ..contribution.blind_coding import missing, received
from ..contribution.changing import ChangedMeanwhileError, changed
from ..contribution.layout import LaidOut, longer_bibliography, new_files, origin_in_bibliography, told_of
from ..contribution.records import Contribution
from ..model.graph import Graph
from ..model.kinds import TERM_MODELS
from ..model.load import BIBLIOGRAPHY, LANGUAGES, SECOND_CODING
from ..model.memory import Memory, record_of
from ..parsing.problems import Place, Problem, did_you_mean
from ..parsing.text_file import read_text
from ..parsing.yaml_file import DataPath, Document, yaml_of
from ..schema.entry_form import FormLostError, rewritten
from ..site import read
from .settings import entries_of
from .writing import replace_file

MOST_BYTES = 2_000_000
"""Of a contribution: the longest entry so far is a twentieth of it."""
_HOLDING = ("studies", "terms", "works", "changes", "second_codings")
_FOLDERS = ("studies", "vocab", "bib", "docs", "published")


@dataclass(frozen=True)
class Received:
    """What came of a contribution."""

    files: tuple[str, ...] = ()
    """Paths that were written, relative to the root; none while there is a problem."""
    problems: tuple[Problem, ...] = ()
    """Each at its place in the contribution, or in the entries where it shows there alone."""
    unsettled: tuple[Problem, ...] = ()
    """What the two coders of a study gave differently: it is settled in what was written, by whoever has the source."""


def receive(root: Path, file: Path) -> Received:
    """Read the contribution in `file` and write what it holds below `root`; nothing that is there is written over."""
    if file.stat().st_size > MOST_BYTES:
        message = said("contribution.too_large", most=MOST_BYTES // 1000)
        return Received(problems=(Problem(Place(file.name), message, said("contribution.too_large_hint")),))
    if broken := _not_json(file):
        return Received(problems=(broken,))
    read_in = record_of(file.parent, file.name, Contribution)
    if read_in.problems or read_in.document is None or not isinstance(read_in.record, Contribution):
        return Received(problems=tuple(sorted(read_in.problems)))
    receiving = _Receiving(root, read_in.record, read_in.document)
    if problems := receiving.problems():
        return Received(problems=tuple(sorted(set(problems))))
    return Received(receiving.write(), unsettled=tuple(sorted(receiving.unsettled)))


def _not_json(file: Path) -> Problem | None:
    """What keeps the file from being JSON; our reader of YAML, which reads it, would speak of indentation."""
    try:
        json.loads(file.read_bytes())
    except json.JSONDecodeError as error:
        place = Place(file.name, error.lineno, error.colno)
        return Problem(place, said("contribution.no_json"), said("contribution.no_json_hint"))
    except (UnicodeDecodeError, RecursionError):  # of which the reader tells the place
        return None
    return None


class _Receiving:
    """One contribution on its way."""

    def __init__(self, root: Path, contribution: Contribution, document: Document) -> None:
        self._root, self._contribution, self._document = root, contribution, document
        self._new: tuple[LaidOut, ...] = ()
        self._replaced: dict[str, str] = {}
        """Path -> the new text of a file that is there."""
        self.unsettled: list[Problem] = []
        """That two coders differ, which is what a second coding is for, and keeps nothing out."""

    def problems(self) -> list[Problem]:
        """All that keeps it out; what it would write is known when there is none."""
        contribution = self._contribution
        if not any(getattr(contribution, name) for name in _HOLDING):
            return [Problem(self._document.place(()), said("contribution.empty"), said("contribution.empty_hint"))]
        if strange := [*self._strange()]:
            return strange
        graph, _ = read(self._root, Memory(entries_of(self._root)))
        found = [*self._taken(graph), *self._change(), *self._coded_twice(graph)]
        self._new = (*new_files(contribution), *self._codings(graph))
        bibliography = (self._root / BIBLIOGRAPHY).read_text(encoding="utf-8")
        if contribution.works:
            self._replaced[BIBLIOGRAPHY] = longer_bibliography(contribution, bibliography)
        return found or list(self._faults(bibliography))

    def _strange(self) -> Iterator[Problem]:
        for kind in self._contribution.terms:
            if kind not in TERM_MODELS:
                place = self._document.place(("terms", kind, ""))
                yield Problem(place, said("schema.key_unknown", name=kind), did_you_mean(kind, TERM_MODELS))
        for at in self._claimed():
            message = said("contribution.review_claimed")
            yield Problem(self._document.place(at), message, said("contribution.review_claimed_hint"))

    def _claimed(self) -> Iterator[DataPath]:
        """Where it says that codes were reviewed: only who has read them can, and hands in none of their own."""
        for id_, handed_in in self._contribution.studies.items():
            if "review" in handed_in.study:
                yield ("studies", id_, "study", "review")
        for id_, changes in self._contribution.changes.items():
            yield from (("changes", id_, n) for n, change in enumerate(changes) if change.path[0] == "review")

    def _taken(self, graph: Graph) -> Iterator[Problem]:
        """What is there already: a contribution adds, or changes value by value."""
        contribution = self._contribution
        handed_in: list[tuple[str, DataPath, str]] = [
            *(("studies", ("studies", id_, ""), id_) for id_ in contribution.studies),
            *((kind, ("terms", kind, id_, ""), id_) for kind, terms in contribution.terms.items() for id_ in terms),
            *(("works", ("works", key, ""), key) for key in contribution.works),
        ]
        for kind, path, id_ in handed_in:
            if id_ in graph.base.known.get(kind, ()):
                what = said("thing.bib_key" if kind == "works" else f"thing.{kind}")
                message = said("contribution.taken", what=what, id=id_)
                yield Problem(self._document.place(path), message, said("contribution.taken_hint"))

    def _coded_twice(self, graph: Graph) -> Iterator[Problem]:
        """Second codings that cannot be kept: of a study that is not there or has one, or not of all that it has."""
        for id_, coding in self._contribution.second_codings.items():
            study, at = graph.base.studies.get(id_), self._document.place(("second_codings", id_, ""))
            if study is None:
                message = said("entry.reference_unknown", what=said("thing.studies"), id=id_)
                yield Problem(at, message, did_you_mean(id_, graph.base.studies))
            elif id_ in graph.base.second_codings or (self._root / "studies" / id_ / SECOND_CODING).exists():
                yield Problem(at, said("contribution.coded_twice", id=id_), said("contribution.coded_twice_hint"))
            else:
                left, (_, unknown) = missing(study, coding), received(study, coding)
                for key, names in (("coding_unknown", unknown), ("coding_incomplete", left)):
                    if names:
                        message = said(f"contribution.{key}", names=", ".join(names))
                        yield Problem(at, message, said(f"contribution.{key}_hint"))

    def _codings(self, graph: Graph) -> Iterator[LaidOut]:
        for id_, coding in self._contribution.second_codings.items():
            if study := graph.base.studies.get(id_):
                yield LaidOut(f"studies/{id_}/{SECOND_CODING}", received(study, coding)[0], ("second_codings", id_))

    def _change(self) -> Iterator[Problem]:
        for id_, changes in self._contribution.changes.items():
            path, at = f"studies/{id_}/study.yml", ("changes", id_)
            if not (self._root / path).is_file():
                message = said("entry.reference_unknown", what=said("thing.studies"), id=id_)
                yield Problem(self._document.place((*at, "")), message)
                continue
            text, problems = read_text(self._root, path)
            document, faults = yaml_of(path, text) if text is not None else (None, [])
            yield from (*problems, *faults)
            if document is None or text is None or faults:
                continue
            try:
                self._replaced[path] = rewritten(path, text, changed(document.data, changes), "studies")
            except ChangedMeanwhileError as error:
                message = said("contribution.changed_meanwhile", found=_short(error.found))
                place = self._document.place((*at, error.number))
                yield Problem(place, message, said("contribution.changed_meanwhile_hint"))
            except (FormLostError, TypeError):
                message = said("contribution.not_written", path=path)
                yield Problem(self._document.place(at), message, said("contribution.not_written_hint"))

    def _faults(self, bibliography: str) -> Iterator[Problem]:
        """What the check says of the entries with this contribution, and does not say of them without it."""
        memory = Memory(entries_of(self._root))
        before = set(read(self._root, memory)[1])
        with tempfile.TemporaryDirectory(prefix="rumpun-") as name:
            there = Path(name)
            for folder in _FOLDERS:
                if (self._root / folder).is_dir():
                    shutil.copytree(self._root / folder, there / folder, ignore=shutil.ignore_patterns("editions"))
            for each in self._new:
                _write_new(there / each.path, each.text)
            for path, text in self._replaced.items():
                (there / path).write_text(text, encoding="utf-8", newline="\n")
            found = set(read(there, memory)[1]) - before
            origins = self._origins()
        for problem in found:
            if isinstance(problem.message, Keyed) and problem.message.key == "twice.unresolved":
                self.unsettled.append(problem)
            elif problem.place.path == BIBLIOGRAPHY:
                origin = origin_in_bibliography(self._contribution, bibliography, problem.place)
                place = self._document.place(origin) if origin else problem.place
                yield Problem(place, problem.message, problem.hint)
            else:
                yield told_of(self._document, problem, origins)

    def _origins(self) -> dict[str, tuple[DataPath, Document | None]]:
        origins: dict[str, tuple[DataPath, Document | None]] = {
            f"studies/{id_}/{language}.md": (("studies", id_, "summary"), None)
            for id_ in self._contribution.studies
            for language in LANGUAGES
        }
        for each in self._new:
            document = yaml_of(each.path, each.text)[0] if each.path.endswith(".yml") else None
            origins[each.path] = (each.origin, document)
        for id_ in self._contribution.changes:
            origins[f"studies/{id_}/study.yml"] = (("changes", id_), None)
        return origins

    def write(self) -> tuple[str, ...]:
        """Write all files; when one cannot be written, those before it go again, and the error is raised."""
        made: list[Path] = []
        before: dict[Path, str] = {}
        try:
            for each in self._new:
                _write_new(self._root / each.path, each.text)
                made.append(self._root / each.path)
            for path, text in self._replaced.items():
                former = (self._root / path).read_text(encoding="utf-8")
                replace_file(self._root / path, text)
                before[self._root / path] = former
        except OSError:
            for replaced, former in before.items():
                replace_file(replaced, former)
            for path_made in made:
                _take_away(path_made)
            raise
        return tuple(sorted([*(each.path for each in self._new), *self._replaced]))


def _write_new(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    # What somebody else has just put there is not ours to take away.
    file = path.open("x", encoding="utf-8", newline="\n")
    try:
        with file:
            file.write(text)
    except OSError:
        _take_away(path)
        raise


def _take_away(path: Path) -> None:
    path.unlink(missing_ok=True)
    with contextlib.suppress(OSError):  # a folder that others write in stays
        path.parent.rmdir()


def _short(found: object) -> str:
    text = "—" if found is None else str(found)
    return text if len(text) <= 60 else f"{text[:60]}…"
