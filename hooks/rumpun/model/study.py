"""The schema of a study: what a contributor codes of one source."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any, Literal

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


PartRole = Literal[
    "title", "byline", "abstract", "keywords", "introduction", "theory", "method", "results", "conclusion",
    "acknowledgement", "references", "catalogue", "other-source",
]  # fmt: skip
"""What a part of a source is for; `theory` is a review of literature, `other-source` a work that tells of this one."""
ROLES_OF_RESULTS: frozenset[PartRole] = frozenset({"abstract", "results", "conclusion", "catalogue"})
"""Where a study tells what it found: a result stands in one of these at least."""


class SourcePart(Record):
    """A part of the source that locators name."""

    id: Identifier
    role: PartRole
    name: Name


class Ground(Record):
    """What a code rests on: words of the source, or one sentence of ours, and where a reader finds it."""

    quote: Plain | None = None
    """As printed, at most `MOST_QUOTED` words."""
    reason: Text | None = None
    """Ours, where no few words of the source carry the code alone."""
    where: list[Locator] = Field(min_length=1)


MOST_QUOTED = 6
"""Words of a source in one ground: enough to find the place, too few to stand for the source."""


class Setting(Record):
    """Where, and when if printed, the study was done."""

    place: PlaceId
    inferred: bool = False
    """The source does not say it: it helps to find the study, and is neither compared, counted nor drafted."""
    detail: Text
    period: Text | None = None
    where: list[Locator] = Field(min_length=1)


class TheoryUse(Record):
    """A theory as this study uses it."""

    theory: TheoryId
    role: Literal["main", "supporting"]
    source_term: Plain | None = None
    """What the source calls it, where that is not our name."""
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
    group_types: list[GroupTypeId] = Field(min_length=1)
    activity: Located | None = None
    """What the group does: its business, or what it came together for."""
    outcome: Outcome
    """How the source judges the group's success, solidarity or integration."""
    outcome_text: Text
    ground: Ground | None = None
    """Of the outcome; none where it is unstated."""
    where: list[Locator] = Field(min_length=1)


class Grounds(Record):
    """What the level and the effect of a finding rest on; none where these are unstated."""

    level: Ground | None = None
    effect: Ground | None = None


class Finding(Record):
    """What the study says about one theme, for one case or for groups in general."""

    id: Identifier
    former_ids: list[OldId] = []
    theme: ThemeId
    source_term: Plain | None = None
    """What the source calls the theme, where that is not our name."""
    case: str | None = None
    differs: list[str] = []
    """Cases of the study between which the finding states a difference."""
    is_outcome: bool = False
    """It is what counts as success in this study, so it never explains success."""
    level: Level
    """How much of the theme the case showed."""
    effect: Effect
    """What the source says it did for the group."""
    evidence: Evidence
    """Whether it is a result, things that occurred together, advice, a general claim, or another work's word."""
    cites: WorkKey | None = None
    grounds: Grounds = Grounds()
    voices: int | None = Field(default=None, ge=1)
    """How many informants are reported to say it, where the source tells."""
    same_informant: list[str] = []
    """Findings of the study that one of these informants is behind as well."""
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


class Review(Record):
    """That a second person has read the codes of the study against its source."""

    date: Plain
    """The day on which they had read them all, YYYY-MM-DD; no name is needed."""


OpenList = Literal["theory", "approach", "design", "sampling", "data-collection", "analysis", "validity"]
"""Properties that are lists, by their names."""


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
    open_lists: list[OpenList] = []
    """What the source says to be more than it names, such as further theories; never read as complete."""
    themes_not_reported: list[ThemeId] = []
    source_notes: list[SourceNote] = []
    withdrawn: list[Withdrawn] = []
    withdrawn_cases: list[Withdrawn] = []
    review: Review | None = None
    """None while nobody but who coded it has read its codes; a second coding is a review of its own."""
    _id: str = PrivateAttr(default="")
    _work: Work | None = PrivateAttr(default=None)
    _methods: Mapping[str, Term] = PrivateAttr(default_factory=dict)
    _coded_twice: bool = PrivateAttr(default=False)

    def joined(
        self, id_: str, works: Mapping[str, Work], methods: Mapping[str, Term], coded_twice: bool = False
    ) -> Study:
        """The same study as a part of a knowledge base: it knows its id, its work and what its methods are."""
        work, used = works.get(self.reference), self.used(methods)
        if (self._id, self._coded_twice) == (id_, coded_twice) and self._work is work and self.used() == used:
            return self
        own = self.model_copy()
        own._id, own._work, own._methods = id_, work, methods  # noqa: SLF001 - of the same class
        own._coded_twice = coded_twice  # noqa: SLF001 - likewise
        return own

    def used(self, methods: Mapping[str, Term] | None = None) -> list[Term | None]:
        """Its methods as terms of this vocabulary, or of the one that it has joined; None for one that is not there."""
        known = self._methods if methods is None else methods
        return [known.get(use.method) for use in self.methods]

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Study:
        """As of any record; what was worked out of the other is worked out anew."""
        own = super().model_copy(update=update, deep=deep)
        for name in own.__dict__.keys() - type(self).model_fields:
            del own.__dict__[name]
        return own

    @cached_property
    def id(self) -> str:
        """The name of its folder; empty for a study that has joined no knowledge base."""
        return self._id

    # Pydantic looks a private value up slowly; these are asked for some hundred times a page.
    @cached_property
    def work(self) -> Work:
        """The study itself as a work of the bibliography.

        LookupError where there is none, which the checks report before any page is made.
        """
        if self._work is None:
            raise LookupError(f"the bibliography has no {self.reference!r}")
        return self._work

    @cached_property
    def reviewed(self) -> bool:
        """Whether a second person has read its codes: nothing is concluded from codes that await review."""
        return self._coded_twice or self.review is not None

    def case(self, id_: str | None) -> Case | None:
        """One of its cases; None where there is none of that id."""
        return next((case for case in self.cases if case.id == id_), None)

    def only(self, case: Case) -> Study:
        """The study as if it had no other case."""
        return self.model_copy(update={"cases": [case]})

    def methods_of(self, facet: Facet) -> list[MethodUse]:
        """The methods of one facet, in the order of the entry; without any that is not in the vocabulary."""
        return self._by_facet.get(facet, [])

    @cached_property
    def _by_facet(self) -> dict[Facet, list[MethodUse]]:
        found: dict[Facet, list[MethodUse]] = {}
        for use in self.methods:
            method = self._methods.get(use.method)
            if isinstance(method, Method):
                found.setdefault(method.facet, []).append(use)
        return found
