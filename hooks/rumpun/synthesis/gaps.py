"""The gap matrix: which studies join two terms, and why a cell is empty.

A cell is empty when no case has both terms. Asked are the cases that have the row's term, about the column's, and the
cases that have the column's term, about the row's. The first of these that holds is the reason:

1. `not_coded`: for some of them the other dimension (of themes: this theme) is not coded yet; these are named.
2. `open_list`, `inferred`, `wider`, `not_in_record`, `not_in_abstract`, `not_reported`: what was read of some of them
   does not settle it; the least that was read comes first, and these are named.
3. `other_themes`: a study has the theme and the theory, but the theory is a supporting one and serves other themes.
4. `none`: all of them are coded, and with something else. No reviewed study in this knowledge base joins the two.

A study whose codes await review fills no cell and is no reason by itself. Where only such studies join the two, the
cell tells them behind its reason, as `awaiting`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal

from ..model.coded_values import CLAIMS, UNSTATED
from ..model.graph import Graph
from .dimensions import UNANSWERED, Axis, Unanswered
from .evidence import IN_GENERAL, Shown, evidence

Reason = Literal[Unanswered, "other_themes", "none", "awaiting"]
READY = (
    ("theme", "theory"),
    ("theme", "group-type"),
    ("theme", "design"),
    ("theme", "year"),
    ("data-collection", "theory"),
    ("place", "theory"),
)
"""Rows and columns of the matrices that have a page of their own; the first stands on the page of the tool itself."""


@dataclass(frozen=True)
class Told:
    """What a case is told to show of a theme, by the best that its study has: its own result, else a claim."""

    case_id: str
    """Empty where the study speaks of its groups in general."""
    said: str
    """Level and effect as `level/effect`, with `/pattern` where no cause is named; of a claim, its kind of evidence."""
    finding_id: str
    """The first finding that says so."""

    @property
    def is_claim(self) -> bool:
        """Whether it is no result of the study."""
        return self.said in CLAIMS


@dataclass(frozen=True)
class GapStudy:
    """A study in a cell."""

    study_id: str
    case_ids: tuple[str, ...]
    """The cases that are meant, where these are not all cases of the study."""
    told: tuple[Told, ...] = ()
    """What it tells, where one of the dimensions is the theme."""


@dataclass(frozen=True)
class GapCell:
    """The studies that join two terms, or the reason why there are none and the studies it lies with."""

    entries: tuple[GapStudy, ...]
    reason: Reason | None = None
    others: tuple[tuple[Reason, tuple[GapStudy, ...]], ...] = ()
    """Further reasons, which lie with further studies."""

    @property
    def told(self) -> tuple[tuple[Reason, tuple[GapStudy, ...]], ...]:
        """Every reason, with the studies it lies with; that no study joins the two is not said beside one that may."""
        first = () if self.reason is None or (self.reason == "none" and self.others) else ((self.reason, self.entries),)
        return (*first, *self.others)

    @property
    def awaits(self) -> bool:
        """Whether it is empty, and studies whose codes await review would fill it."""
        return any(why == "awaiting" for why, _ in self.others)

    @property
    def only_claims(self) -> bool:
        """Whether there are studies, and none has a result of its own on the theme."""
        told = [each for entry in self.entries for each in entry.told]
        return not self.reason and bool(told) and all(each.is_claim for each in told)


@dataclass(frozen=True)
class GapMatrix:
    """Two dimensions against each other."""

    graph: Graph
    rows: Axis
    columns: Axis

    @cached_property
    def cells(self) -> dict[tuple[str, str], GapCell]:
        """(row, column) -> cell, of all terms in use."""
        known = self.graph.derived(_cells_known)
        asked = self.rows.dimension, self.columns.dimension
        if asked not in known:
            known[asked] = {
                (r.id, c.id): self.cell(r.id, c.id) for r in self.rows.headings for c in self.columns.headings
            }
            self._named_before.clear()  # sets of cases weigh more than what is made of them, and pages keep matrices
        return known[asked]

    def count(self, reason: Reason | None) -> int:
        """How many cells are empty for this reason; without one, how many have studies."""
        return self._reasons[reason]

    @cached_property
    def _reasons(self) -> Counter[Reason | None]:
        return Counter(cell.reason for cell in self.cells.values())

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many cells there are, how many have studies, and why the others have none, in the words of the page."""
        found = {"all": len(self.cells), "filled": self.count(None), "one_study": self.hanging}
        told: dict[str, int] = {reason: self.count(reason) for reason in ("none", "other_themes", "not_coded")}
        empty = found["all"] - found["filled"]
        return {**found, "empty": empty, **told, "silent": empty - sum(told.values())}

    @property
    def hanging(self) -> int:
        """How many cells with studies would be empty without one study."""
        return sum(not cell.reason and len(cell.entries) == 1 for cell in self.cells.values())

    @cached_property
    def only_awaiting(self) -> int:
        """How many cells are empty and would be filled by studies whose codes await review."""
        return sum(cell.awaits for cell in self.cells.values())

    @cached_property
    def only_claims(self) -> int:
        """How many cells hold nothing but claims."""
        return sum(cell.only_claims for cell in self.cells.values())

    def cell(self, row: str, column: str) -> GapCell:
        """What joins two terms, in use or not; an unknown term is one that nobody has coded."""
        joined = self.joined(row, column)
        if joined:
            theme = {self.rows.dimension: row, self.columns.dimension: column}.get("theme")
            return GapCell(studies_of(self.graph, joined, self._told[theme] if theme else {}))
        (why, entries), *others = [*self._why_empty(row, column), *self._awaiting(row, column)]
        return GapCell(entries, why, tuple(others))

    def _why_empty(self, row: str, column: str) -> list[tuple[Reason, tuple[GapStudy, ...]]]:
        """Every reason with the studies it lies with, one at least."""
        answers = [(case, self.columns.answer(case, column)) for case in self.rows.cases.get(row, ())]
        answers += [(case, self.rows.answer(case, row)) for case in self.columns.cases.get(column, ())]
        silent = {why: frozenset(case for case, answer in answers if answer == why) for why in UNANSWERED}
        if reasons := [(why, self._named(named)) for why, named in silent.items() if named]:
            return [*reasons]
        aside = self._both(row, column)
        return [("other_themes", self._named(aside)) if aside else ("none", ())]

    def _awaiting(self, row: str, column: str) -> list[tuple[Reason, tuple[GapStudy, ...]]]:
        """The studies that await review and would fill the cell, where there are any."""
        both = self.rows.awaiting.get(row, frozenset()) & self.columns.awaiting.get(column, frozenset())
        joined = frozenset(case for case in both if self._serves(row, column, case))
        return [("awaiting", self._named(joined))] if joined else []

    def joined(self, row: str, column: str) -> frozenset[int]:
        """The cases that join the two terms."""
        return frozenset(case for case in self._both(row, column) if self._serves(row, column, case))

    def _both(self, row: str, column: str) -> frozenset[int]:
        return self.rows.cases.get(row, frozenset()) & self.columns.cases.get(column, frozenset())

    def _serves(self, row: str, column: str, case: int) -> bool:
        """Whether the theory serves the theme in the study of this case, where a cell is about these two."""
        for theories, theory, themes, theme in (
            (self.rows, row, self.columns, column), (self.columns, column, self.rows, row)
        ):  # fmt: skip
            if themes.dimension == "theme" and case in theories.serves.get(theory, {}):
                return theme in theories.serves[theory][case]
        return True

    def _named(self, cases: frozenset[int]) -> tuple[GapStudy, ...]:
        """The studies that empty cells lie with; the cells of a row mostly lie with the same."""
        if cases not in self._named_before:
            self._named_before[cases] = studies_of(self.graph, cases, {})
        return self._named_before[cases]

    @cached_property
    def _named_before(self) -> dict[frozenset[int], tuple[GapStudy, ...]]:
        return {}

    @cached_property
    def _told(self) -> dict[str, dict[int, tuple[Told, ...]]]:
        return self.graph.derived(told_of)


def _cells_known(_graph: Graph) -> dict[tuple[str, str], dict[tuple[str, str], GapCell]]:
    """Dimensions -> cells, of the matrices that were asked for: they are the same in both languages."""
    return {}


def studies_of(graph: Graph, cases: Iterable[int], told: Mapping[int, tuple[Told, ...]]) -> tuple[GapStudy, ...]:
    """Cases, by their numbers in `graph.cases`, as studies in the order of the knowledge base."""
    found: dict[str, list[int]] = {}
    for number in sorted(cases):
        found.setdefault(graph.cases[number].study_id, []).append(number)
    entries = []
    for study_id, numbers in found.items():
        whole = len(numbers) == len(graph.study(study_id).cases)
        ids = () if whole else tuple(graph.cases[number].case.id for number in numbers)
        said = dict.fromkeys(each for number in numbers for each in told.get(number, ()))
        entries.append(GapStudy(study_id, ids, tuple(said)) if said else _untold(study_id, ids))
    return tuple(entries)


@lru_cache(maxsize=100_000)
def _untold(study_id: str, case_ids: tuple[str, ...]) -> GapStudy:
    """An entry that tells nothing; one for all cells, of which a large base has millions."""
    return GapStudy(study_id, case_ids)


def told_of(graph: Graph) -> dict[str, dict[int, tuple[Told, ...]]]:
    """Theme -> what every case that speaks of it tells: each level and effect once, so that none hides another."""
    found: dict[str, dict[int, tuple[Told, ...]]] = {}
    for number, (study, case) in enumerate(graph.cases):
        for theme in evidence(graph).themes(study.id):
            shown = evidence(graph).of_case(study.id, case.id, theme)
            if shown.best:
                found.setdefault(theme, {})[number] = _told(shown)
    return found


def _told(shown: Shown) -> tuple[Told, ...]:
    told: dict[str, Told] = {}
    for finding in (item.finding for item in shown.best):
        said = f"{finding.level}/{finding.effect}" if shown.kind != "claims" else finding.evidence
        if finding.evidence == "pattern":
            said += "/pattern"
        told.setdefault(said, Told(finding.case or IN_GENERAL, said, finding.id))
    clear = tuple(each for said, each in told.items() if not said.startswith(f"{UNSTATED}/{UNSTATED}"))
    return clear or tuple(told.values())
