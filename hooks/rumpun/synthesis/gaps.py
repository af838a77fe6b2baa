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
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import starmap
from typing import Literal

from ..model.coded_values import CLAIMS, UNSTATED
from ..model.graph import Graph
from .case_sets import NONE, AxisSets, CaseSet, numbers_in
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
_MOST_NAMED = 1_000
"""Sets of cases whose studies are kept by name."""


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

    @property
    def cells(self) -> Mapping[tuple[str, str], GapCell]:
        """(row, column) -> cell, of all terms in use; each is made when it is asked for: a page shows few of them."""
        return _Cells(self)

    def count(self, reason: Reason | None) -> int:
        """How many cells are empty for this reason; without one, how many have studies."""
        return self._reasons[reason]

    @cached_property
    def _reasons(self) -> Counter[Reason | None]:
        return Counter(starmap(self.reason, self.cells))

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many cells there are, how many have studies, and why the others have none, in the words of the page."""
        found = {"all": len(self.cells), "filled": self.count(None), "one_study": self.hanging}
        told: dict[str, int] = {reason: self.count(reason) for reason in ("none", "other_themes", "not_coded")}
        empty = found["all"] - found["filled"]
        return {**found, "empty": empty, **told, "silent": empty - sum(told.values())}

    @cached_property
    def hanging(self) -> int:
        """How many cells with studies would be empty without one study."""
        return sum(map(self.one_study, starmap(self.joined, self.cells)))

    @cached_property
    def only_awaiting(self) -> int:
        """How many cells are empty and would be filled by studies whose codes await review."""
        return sum(not self.joined(*terms) and bool(self._would_join(*terms)) for terms in self.cells)

    @cached_property
    def only_claims(self) -> int:
        """How many cells hold nothing but claims."""
        return sum(self.cell(*terms).only_claims for terms in self.cells if self.joined(*terms))

    def one_study(self, cases: CaseSet) -> bool:
        """Whether all of some cases are of one study."""
        return bool(cases) and not cases & ~self.graph.derived(_cases_beside)[(cases & -cases).bit_length() - 1]

    def reason(self, row: str, column: str) -> Reason | None:
        """Why the cell of two terms is empty; None where it is not."""
        if self.joined(row, column):
            return None
        if reasons := self._silent(row, column):
            return reasons[0][0]
        return "other_themes" if self._both(row, column) else "none"

    def cell(self, row: str, column: str) -> GapCell:
        """What joins two terms, in use or not; an unknown term is one that nobody has coded."""
        joined = self.joined(row, column)
        if joined:
            theme = self._theme_of(row, column)
            return GapCell(studies_of(self.graph, numbers_in(joined), self._told.get(theme, {}) if theme else {}))
        (why, entries), *others = [*self._why_empty(row, column), *self._awaiting(row, column)]
        return GapCell(entries, why, tuple(others))

    def _theme_of(self, row: str, column: str) -> str:
        return {self.rows.dimension: row, self.columns.dimension: column}.get("theme", "")

    def _silent(self, row: str, column: str) -> list[tuple[Unanswered, CaseSet]]:
        """What was read of some of the cases that are asked does not settle it: why, and which cases."""
        across = self._columns.unanswered(column, self._rows.having.get(row, NONE))
        down = self._rows.unanswered(row, self._columns.having.get(column, NONE))
        return [(why, a | b) for why, a, b in zip(UNANSWERED, across, down, strict=True) if a or b]

    def _why_empty(self, row: str, column: str) -> list[tuple[Reason, tuple[GapStudy, ...]]]:
        """Every reason with the studies it lies with, one at least."""
        if reasons := self._silent(row, column):
            return [(why, self._named(cases)) for why, cases in reasons]
        aside = self._both(row, column)
        return [("other_themes", self._named(aside)) if aside else ("none", ())]

    def _awaiting(self, row: str, column: str) -> list[tuple[Reason, tuple[GapStudy, ...]]]:
        """The studies that await review and would fill the cell, where there are any."""
        joined = self._would_join(row, column)
        return [("awaiting", self._named(joined))] if joined else []

    def _would_join(self, row: str, column: str) -> CaseSet:
        both = self._rows.awaiting.get(row, NONE) & self._columns.awaiting.get(column, NONE)
        return both & ~self._aside(row, column) if both else NONE

    def joined(self, row: str, column: str) -> CaseSet:
        """The cases that join the two terms."""
        both = self._both(row, column)
        return both & ~self._aside(row, column) if both else NONE

    def _both(self, row: str, column: str) -> CaseSet:
        return self._rows.having.get(row, NONE) & self._columns.having.get(column, NONE)

    def _aside(self, row: str, column: str) -> CaseSet:
        """The cases in which the theory serves other themes, where a cell is about these two."""
        if self.columns.dimension == "theme":
            return self._rows.aside(row, column)
        return self._columns.aside(column, row) if self.rows.dimension == "theme" else NONE

    def _named(self, cases: CaseSet) -> tuple[GapStudy, ...]:
        """The studies that empty cells lie with; the cells of a row mostly lie with the same."""
        if cases not in self._named_before:
            if len(self._named_before) >= _MOST_NAMED:
                self._named_before.clear()
            self._named_before[cases] = studies_of(self.graph, numbers_in(cases), {})
        return self._named_before[cases]

    @cached_property
    def _named_before(self) -> dict[CaseSet, tuple[GapStudy, ...]]:
        return {}

    @cached_property
    def _rows(self) -> AxisSets:
        return AxisSets(self.rows)

    @cached_property
    def _columns(self) -> AxisSets:
        return AxisSets(self.columns)

    @cached_property
    def _told(self) -> dict[str, dict[int, tuple[Told, ...]]]:
        return self.graph.derived(told_of)


@dataclass(frozen=True, eq=False)
class _Cells(Mapping[tuple[str, str], GapCell]):
    """The cells of a matrix by row and column."""

    matrix: GapMatrix

    def __getitem__(self, terms: tuple[str, str]) -> GapCell:
        return self.matrix.cell(*terms)

    def __iter__(self) -> Iterator[tuple[str, str]]:
        rows, columns = self.matrix.rows.headings, self.matrix.columns.headings
        return ((row.id, column.id) for row in rows for column in columns)

    def __len__(self) -> int:
        return len(self.matrix.rows.headings) * len(self.matrix.columns.headings)


def _cases_beside(graph: Graph) -> tuple[CaseSet, ...]:
    """For each case, all cases of its study."""
    found: dict[str, CaseSet] = {}
    for number, case in enumerate(graph.cases):
        found[case.study_id] = found.get(case.study_id, NONE) | 1 << number
    return tuple(found[case.study_id] for case in graph.cases)


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
