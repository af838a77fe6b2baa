"""What all records are made of; with `study` and `vocabulary` the only schema, from which everything else derives."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
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
NoteKind = Literal["contradiction", "misprint", "gap", "inference", "reading"]
PlaceLevel = Literal["country", "province", "regency", "city", "district", "village"]
FACETS: tuple[Facet, ...] = ("approach", "design", "sampling", "data-collection", "analysis", "validity")


class Record(BaseModel):
    """What all records share: no key that the schema does not know, no silent conversion, no change after loading."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    def model_post_init(self, _context: object, /) -> None:
        """Let all records with the same keys share one set of them: a large base has more sets than words."""
        object.__setattr__(self, "__pydantic_fields_set__", _shared(frozenset(self.__pydantic_fields_set__)))


@lru_cache(maxsize=1_000)
def _shared(keys: frozenset[str]) -> set[str]:
    return {*keys}


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
