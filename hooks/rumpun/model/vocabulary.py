"""The schema of the vocabulary: theories, methods, themes, kinds of groups, places and the glossary."""

from __future__ import annotations

from typing import Annotated, Literal

from .records import (
    AnyId,
    Facet,
    GroupTypeId,
    Identifier,
    MethodId,
    Name,
    OldId,
    PlaceId,
    PlaceLevel,
    Plain,
    Record,
    Ref,
    StudyId,
    Text,
    ThemeId,
    TheoryId,
    Withdrawn,
    WorkKey,
)


class Aliases(Record):
    """Other names and spellings, in each language."""

    id: list[Plain] = []
    en: list[Plain] = []


class Term(Record):
    """What every term of the vocabulary has."""

    name: Name
    definition: Text
    aliases: Aliases = Aliases()
    """What else it is usually called; a reader who types one of them means this term."""
    former_ids: list[OldId] = []
    reading: list[WorkKey] = []
    """Background works that the editors chose."""
    before_use: Text | None = None
    """Why the term is there before a study uses it; told on its page until one does."""

    @property
    def names(self) -> tuple[str, ...]:
        """What it is called, in both languages."""
        return self.name.id, self.name.en, *self.aliases.id, *self.aliases.en


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
    broader: MethodId | None = None
    """Of the same facet; a study with this method has that one as well."""
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


class GlossaryTerm(Term):
    """`vocab/glossary/<id>.yml`."""

    expansion: Name | None = None
    see: list[AnyId] = []

    @property
    def names(self) -> tuple[str, ...]:
        """What it is called, in both languages, abbreviated and not."""
        return (*super().names, *((self.expansion.id, self.expansion.en) if self.expansion else ()))
