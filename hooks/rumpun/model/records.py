"""The records of the knowledge base: the only schema. Checks, pages, links and reference docs derive from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

ID_PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
LOCATOR_PATTERN = r"^[a-z][a-z0-9-]*(:[1-9][0-9]*(-[1-9][0-9]*)?)?$"
ONE_LINE_PATTERN = r"^[^\r\n\u2028\u2029]*$"
RESERVED_IDS = frozenset({"no", "yes", "null", "true", "false", "on", "off", "index"})


@dataclass(frozen=True)
class Ref:
    """Marks a text as the id of another record; links and backlinks are derived from these marks."""

    kind: str


Identifier = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=80)]
Locator = Annotated[str, StringConstraints(pattern=LOCATOR_PATTERN)]
OldId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,79}$")]  # published once, and still linked to
Plain = Annotated[str, StringConstraints(min_length=1, max_length=400, strip_whitespace=True, pattern=ONE_LINE_PATTERN)]
Prose = Annotated[str, StringConstraints(min_length=1, max_length=4000, strip_whitespace=True)]
WorkKey = Annotated[str, Ref("works")]
TheoryId = Annotated[str, Ref("theories")]
ConstructId = Annotated[str, Ref("constructs")]
MethodId = Annotated[str, Ref("methods")]
ThemeId = Annotated[str, Ref("themes")]
GroupTypeId = Annotated[str, Ref("group-types")]
PlaceId = Annotated[str, Ref("places")]
StudyId = Annotated[str, Ref("studies")]
AnyId = Annotated[str, Ref("any")]

Facet = Literal["approach", "design", "sampling", "data-collection", "analysis", "validity"]
Basis = Literal["catalogue-record", "abstract", "full-text"]
Level = Literal["high", "mixed", "low", "unstated"]
Effect = Literal["helps", "mixed", "hinders", "none", "unstated"]
Outcome = Literal["high", "mixed", "low"]
Evidence = Literal["result", "background", "cited"]
NoteKind = Literal["contradiction", "misprint", "gap", "inference", "reading"]
PlaceLevel = Literal["country", "province", "regency", "city", "district", "village"]


class Record(BaseModel):
    """What all records share: no key that the schema does not know, no silent conversion, no change after loading."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class Name(Record):
    """A name in both languages, plain text."""

    id: Plain
    en: Plain


class Text(Record):
    """One to a few sentences in both languages; inline Markdown."""

    id: Prose
    en: Prose


class Located(Text):
    """A statement and where in the source a reader finds it."""

    where: list[Locator] = Field(min_length=1)


class Withdrawn(Record):
    """Something that was published and then taken back; its old link says why."""

    id: OldId
    former_ids: list[OldId] = []
    reason: Text


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


class Term(Record):
    """What every term of the vocabulary has."""

    name: Name
    definition: Text
    former_ids: list[OldId] = []
    reading: list[WorkKey] = []
    """Background works that the editors chose."""


class Construct(Record):
    """A concept that belongs to a theory."""

    id: Identifier
    former_ids: list[OldId] = []
    name: Name
    definition: Text


class Theory(Term):
    """`vocab/theories/<id>.yml`."""

    thinkers: list[Plain] = []
    constructs: list[Construct] = []
    related: list[TheoryId] = []
    withdrawn: list[Withdrawn] = []


class Method(Term):
    """`vocab/methods/<id>.yml`."""

    facet: Facet
    related: list[MethodId] = []


class ContradictionNote(Record):
    """What the editors say of studies that contradict each other on a theme, or of one that contradicts itself."""

    studies: list[StudyId]
    """All the studies that the comment speaks of."""
    status: Literal["explained", "unexplained"]
    """`explained` only where coded facts account for the difference: kind of group, level, what was asked, place."""
    comment: Text


class Theme(Term):
    """`vocab/themes/<id>.yml`: what findings are about."""

    broader: ThemeId | None = None
    constructs: list[Annotated[str, Ref("construct-paths")]] = []
    """Each as `theory-id/construct-id`."""
    related: list[ThemeId] = []
    contradictions: list[ContradictionNote] = []
    """One comment for each contradiction between studies; it may be shared by many studies."""


class GroupType(Term):
    """`vocab/group-types/<id>.yml`."""

    broader: GroupTypeId | None = None


class PlaceTerm(Term):
    """`vocab/places/<id>.yml`."""

    level: PlaceLevel
    within: PlaceId | None = None


class Aliases(Record):
    """Other spellings under which a glossary term stands in running text."""

    id: list[Plain] = []
    en: list[Plain] = []


class GlossaryTerm(Term):
    """`vocab/glossary/<id>.yml`."""

    expansion: Name | None = None
    aliases: Aliases = Aliases()
    see: list[AnyId] = []


TERM_MODELS: dict[str, type[Term]] = {
    "theories": Theory,
    "methods": Method,
    "themes": Theme,
    "group-types": GroupType,
    "places": PlaceTerm,
    "glossary": GlossaryTerm,
}
FACETS: tuple[Facet, ...] = ("approach", "design", "sampling", "data-collection", "analysis", "validity")
