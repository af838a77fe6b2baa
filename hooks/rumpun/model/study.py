"""The schema of a study: what a contributor codes of one source."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import Field, PrivateAttr

from .coded_values import Effect, Evidence, Level, Outcome
from .records import (
    Basis,
    ConstructId,
    Facet,
    GroupTypeId,
    Identifier,
    Located,
    Locator,
    MethodId,
    Name,
    NoteKind,
    OldId,
    PlaceId,
    Plain,
    Record,
    Text,
    ThemeId,
    TheoryId,
    Withdrawn,
    WorkKey,
)
from .vocabulary import Method, Term
from .works import Work


class TranslatedTitle(Record):
    """The title of the work in the other language."""

    language: Literal["id", "en"]
    text: Plain
    by: Literal["editor", "source"]
    """`editor` marks our own translation."""


class SourcePart(Record):
    """A part of the source that locators name."""

    id: Identifier
    name: Name


class Setting(Record):
    """Where, and when if printed, the study was done."""

    place: PlaceId
    detail: Text
    period: Text | None = None
    where: list[Locator] = Field(min_length=1)


class TheoryUse(Record):
    """A theory as this study uses it."""

    theory: TheoryId
    role: Literal["main", "supporting"]
    constructs: list[ConstructId] = []
    note: Text | None = None
    where: list[Locator] = Field(min_length=1)


class MethodUse(Record):
    """A method as this study names it."""

    method: MethodId
    where: list[Locator] = Field(min_length=1)


class Informants(Record):
    """Who was asked, and how many, as far as printed."""

    count: int | None = Field(default=None, ge=1)
    who: Text | None = None
    where: list[Locator] = Field(min_length=1)


class Case(Record):
    """One group studied; two cases of one study may end differently."""

    id: Identifier
    former_ids: list[OldId] = []
    name: Plain
    group_type: GroupTypeId
    outcome: Outcome
    """How the source judges the group's success, solidarity or integration."""
    outcome_text: Text
    where: list[Locator] = Field(min_length=1)


class Finding(Record):
    """What the study says about one theme, for one case or for groups in general."""

    id: Identifier
    former_ids: list[OldId] = []
    theme: ThemeId
    case: str | None = None
    level: Level
    """How much of the theme the case showed."""
    effect: Effect
    """What the source says it did for the group."""
    evidence: Evidence
    """Whether it is the study's own result, a claim of its introduction, or retold from another work."""
    cites: WorkKey | None = None
    statement: Text
    where: list[Locator] = Field(min_length=1)


class Keywords(Record):
    """Keywords as printed, per language of the source."""

    id: list[Plain] = []
    en: list[Plain] = []


class SourceNote(Record):
    """A contradiction, misprint or gap of the source, or what we infer and mark as ours."""

    about: Plain
    kind: NoteKind
    note: Text
    where: list[Locator] = []


class Study(Record):
    """One study: `studies/<id>/study.yml`."""

    reference: WorkKey
    """The bib key of the study itself."""
    basis: Basis
    """What the coder had in hand."""
    former_ids: list[OldId] = []
    short_title: Name
    translated_title: TranslatedTitle | None = None
    source_parts: list[SourcePart] = Field(min_length=1)
    background: list[Located] = []
    objective: Located | None = None
    setting: Setting | None = None
    theories: list[TheoryUse] = []
    methods: list[MethodUse] = []
    informants: Informants | None = None
    cases: list[Case] = Field(min_length=1)
    findings: list[Finding] = Field(min_length=1)
    recommendations: list[Located] = []
    keywords: Keywords = Keywords()
    cites: list[WorkKey] = []
    not_reported: list[str] = []
    themes_not_reported: list[ThemeId] = []
    source_notes: list[SourceNote] = []
    withdrawn: list[Withdrawn] = []
    withdrawn_cases: list[Withdrawn] = []
    _id: str = PrivateAttr(default="")
    _work: Work | None = PrivateAttr(default=None)
    _methods: Mapping[str, Term] = PrivateAttr(default_factory=dict)

    def joined(self, id_: str, works: Mapping[str, Work], methods: Mapping[str, Term]) -> Study:
        """The same study as a part of a knowledge base: it knows its id, its work and what its methods are."""
        own = self.model_copy()
        own._id, own._work, own._methods = id_, works.get(self.reference), methods  # noqa: SLF001 - of the same class
        return own

    @property
    def id(self) -> str:
        """The name of its folder; empty for a study that has joined no knowledge base."""
        return self._id

    @property
    def work(self) -> Work:
        """The study itself as a work of the bibliography.

        LookupError where there is none, which the checks report before any page is made.
        """
        if self._work is None:
            raise LookupError(f"the bibliography has no {self.reference!r}")
        return self._work

    def case(self, id_: str | None) -> Case | None:
        """One of its cases; None where there is none of that id."""
        return next((case for case in self.cases if case.id == id_), None)

    def only(self, case: Case) -> Study:
        """The study as if it had no other case."""
        return self.model_copy(update={"cases": [case]})

    def methods_of(self, facet: Facet) -> list[MethodUse]:
        """The methods of one facet, in the order of the entry; without any that is not in the vocabulary."""
        known = self._methods
        return [use for use in self.methods if isinstance(m := known.get(use.method), Method) and m.facet == facet]
