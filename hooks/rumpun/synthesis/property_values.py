"""The forms that the value of a property can have; whoever shows properties answers for every form, not for each name.

A new property takes one of them, and is shown everywhere. A new form makes the type check fail wherever it has no
answer yet: `match` ends in `assert_never` there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..model.person import Person
from ..model.records import Located, Text
from ..model.study import Case, Setting, TheoryUse
from ..model.works import Work


@dataclass(frozen=True)
class People:
    """Persons that the bibliography names."""

    people: tuple[Person, ...]
    more: bool = False
    """Whether it leaves out others ("dkk.")."""


@dataclass(frozen=True)
class Printed:
    """Words as the source or the bibliography has them, in one language."""

    words: tuple[str, ...]
    joint: str = ", "
    """Stands between them in running text."""
    is_title: bool = False
    caseless: bool = False
    """Whether capitals make no difference when studies are compared."""


@dataclass(frozen=True)
class WorkKind:
    """What kind of work the study is."""

    work: Work


@dataclass(frozen=True)
class WebAddress:
    """A place on the web: as it is written in the bibliography, and where it leads."""

    written: str
    href: str


@dataclass(frozen=True)
class Count:
    """A number that the source reports."""

    number: int
    where: Sequence[str]
    """Locators, as coded."""


@dataclass(frozen=True)
class TermUses:
    """Terms of the vocabulary."""

    kind: str
    ids: tuple[str, ...]
    where: Sequence[str] = ()
    """Locators, as coded."""


@dataclass(frozen=True)
class TheoryUses:
    """Theories, with the part that each plays in the study."""

    uses: Sequence[TheoryUse]


@dataclass(frozen=True)
class Statements:
    """Several statements, each with its own place in the source."""

    items: Sequence[Located]


@dataclass(frozen=True)
class CaseOutcomes:
    """How each case fared."""

    cases: Sequence[Case]


@dataclass(frozen=True)
class ReferenceCount:
    """How long the reference list is."""

    number: int


Value = (
    People | Printed | WorkKind | WebAddress | Count | TermUses | TheoryUses | Statements | CaseOutcomes
    | ReferenceCount | Located | Setting
)  # fmt: skip


def people(persons: Sequence[Person], more: bool = False) -> People | None:
    """Persons, where there are any."""
    return People(tuple(persons), more) if persons else None


def printed(*words: str | None, joint: str = ", ", is_title: bool = False, caseless: bool = False) -> Printed | None:
    """Words, where there are any."""
    found = tuple(word for word in words if word)
    return Printed(found, joint, is_title, caseless) if found else None


def statements(items: Sequence[Located]) -> Statements | None:
    """Statements, where there are any."""
    return Statements(items) if items else None


def located(text: Text | None, where: Sequence[str]) -> Located | None:
    """A text, where there is one, with the place that it shares with others."""
    return Located(id=text.id, en=text.en, where=list(where)) if text else None
