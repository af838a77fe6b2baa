"""The schema of a contribution: what somebody hands in as one file, before it becomes files of the knowledge base."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from ..model.records import Identifier, Name, Plain, Prose, Record
from ..model.second_coding import CaseCodes, FindingCodes

Message = Annotated[str, StringConstraints(max_length=4000)]


class HandedInSummary(Record):
    """The prose of a study in each language, as `id.md` and `en.md` hold it; empty where it is not written yet."""

    id: str = ""
    en: str = ""


class HandedInStudy(Record):
    """A study that the knowledge base does not have."""

    study: dict[str, Any]
    """As `study.yml` holds it; what is wrong with it is told once it stands there."""
    summary: HandedInSummary = HandedInSummary()


class HandedInWork(Record):
    """An entry of the bibliography, its text plain: nothing in it is LaTeX."""

    type: Annotated[str, StringConstraints(pattern=r"^[a-z]+$")]
    fields: dict[str, str]


class CodedCase(CaseCodes):
    """A case as the second coder coded it."""

    id: Identifier
    note: Prose | None = None


class CodedFinding(FindingCodes):
    """A finding likewise."""

    id: Identifier
    note: Prose | None = None


class ValueChange(Record):
    """One value of an entry that is there already."""

    path: list[str | int] = Field(min_length=1)
    """From the top of the file; the item of a list goes by its id where it has one, else by its place from 0."""
    was: Any = None
    """What it was when the change was made; None where there was nothing."""
    becomes: Any = None
    """None takes it away."""


class HandedInCoding(Record):
    """All codes of a study as a second coder gave them, who had not seen the first."""

    coder: Name
    """Who it was, by role."""
    date: Plain
    """The day on which it was finished, YYYY-MM-DD."""
    cases: list[CodedCase]
    findings: list[CodedFinding]
    """By their neutral names, as `blind_coding` gives them."""


class Contribution(Record):
    """`*.rumpun.json`."""

    format: Literal["rumpun-contribution"]
    version: Literal[1]
    seen: str = ""
    """The version of the site that it was made on."""
    message: Message = ""
    """What its author tells the maintainers; it is published nowhere."""
    studies: dict[Identifier, HandedInStudy] = {}
    terms: dict[Identifier, dict[Identifier, dict[str, Any]]] = {}
    """Kind of term -> id -> as its file holds it."""
    works: dict[Identifier, HandedInWork] = {}
    changes: dict[Identifier, list[ValueChange]] = {}
    """Study that is there -> what is to be changed in its entry."""
    second_codings: dict[Identifier, HandedInCoding] = {}
    """Study that is there -> what a second coder made of it."""
