"""The schema of a second coding: what another coder, who had not seen the first codes, made of the same source."""

from __future__ import annotations

from typing import Literal

from .coded_values import Effect, Evidence, Level, Outcome
from .records import Identifier, Name, Plain, Prose, Record, Text


class FindingCodes(Record):
    """The codes of one finding."""

    level: Level
    effect: Effect
    evidence: Evidence


class CaseCodes(Record):
    """The codes of one case."""

    outcome: Outcome


class Resolution(Record):
    """How a code was settled that the two coders gave differently."""

    kept: Literal["first", "second", "neither"]
    """Whose code the entry holds now; `neither` also where the finding or case was withdrawn."""
    why: Text


class FindingResolutions(Record):
    """Of one finding, one for each code on which the coders differ."""

    level: Resolution | None = None
    effect: Resolution | None = None
    evidence: Resolution | None = None


class CaseResolutions(Record):
    """Of one case, where the coders differ."""

    outcome: Resolution | None = None


class FindingCodedTwice(FindingCodes):
    """A finding as the second coder coded it."""

    id: Identifier
    first: FindingCodes | None = None
    """The first codes as they were when the second ones came in: the entry may follow the second coder later."""
    note: Prose | None = None
    """For those who settle the differences, in the coder's own language; no page shows it."""
    resolutions: FindingResolutions = FindingResolutions()


class CaseCodedTwice(CaseCodes):
    """A case as the second coder coded it."""

    id: Identifier
    first: CaseCodes | None = None
    """The first code as it was when the second one came in."""
    note: Prose | None = None
    """As that of a finding."""
    resolutions: CaseResolutions = CaseResolutions()


class SecondCoding(Record):
    """The second coding of one study: `studies/<id>/second-coding.yml`."""

    coder: Name
    """Who it was, by role; no name is needed."""
    date: Plain
    """The day on which it was finished, YYYY-MM-DD."""
    cases: list[CaseCodedTwice] = []
    findings: list[FindingCodedTwice] = []


CODES: dict[Literal["findings", "cases"], tuple[str, ...]] = {
    "findings": tuple(FindingCodes.model_fields),
    "cases": tuple(CaseCodes.model_fields),
}
"""What is coded twice -> its codes, by their names in both schemas."""
