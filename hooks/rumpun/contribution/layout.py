"""Which files a contribution becomes, and where in it something stands that is told of one of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..parsing.problems import Place, Problem
from ..parsing.yaml_file import DataPath, Document
from ..schema.entry_form import written
from .bib_entry import bib_entry
from .records import Contribution


@dataclass(frozen=True)
class LaidOut:
    """One new file."""

    path: str
    """Relative to the root of the knowledge base."""
    text: str
    origin: DataPath
    """Where in the contribution its content stands."""


def new_files(contribution: Contribution) -> Iterator[LaidOut]:
    """The files that a contribution adds; what it adds to the bibliography stands apart."""
    for kind, terms in contribution.terms.items():
        for id_, term in terms.items():
            yield LaidOut(f"vocab/{kind}/{id_}.yml", written(term, kind), ("terms", kind, id_))
    for id_, handed_in in contribution.studies.items():
        origin: DataPath = ("studies", id_)
        yield LaidOut(f"studies/{id_}/study.yml", written(handed_in.study, "studies"), (*origin, "study"))
        for language, text in handed_in.summary:
            if text.strip():
                yield LaidOut(f"studies/{id_}/{language}.md", f"{text.strip()}\n", (*origin, "summary", language))


def longer_bibliography(contribution: Contribution, present: str) -> str:
    """The text of `bib/references.bib` with the works that a contribution adds behind those that are there."""
    added = [bib_entry(key, work) for key, work in contribution.works.items()]
    return "\n".join([present.rstrip("\n") + "\n", *added]) if added else present


def told_of(
    contribution: Document, problem: Problem, origins: Mapping[str, tuple[DataPath, Document | None]]
) -> Problem:
    """A problem of a laid-out file, at the place of the contribution that it came from.

    `origins`: path of a file -> where its content stands in the contribution, and the file as it was read.
    """
    if problem.place.path not in origins:
        return problem
    origin, document = origins[problem.place.path]
    inner = _path_at(document, problem.place) if document else ()
    return Problem(contribution.place((*origin, *inner)), problem.message, problem.hint)


def _path_at(document: Document, place: Place) -> DataPath:
    """The path of what begins at a place; a key stands there under an empty last step."""
    found = next((path for path, at in document.places.items() if at == place), ())
    return found[:-1] if found and found[-1] == "" else found


def origin_in_bibliography(contribution: Contribution, before: str, place: Place) -> DataPath | None:
    """Where a problem of the longer bibliography stands in the contribution; None where it is none of its works."""
    first = before.rstrip("\n").count("\n") + 3
    for key, work in contribution.works.items():
        lines = bib_entry(key, work).count("\n") + 1
        if first <= place.line < first + lines:
            return ("works", key)
        first += lines
    return None
