"""What a study, or one of its cases, is when it stands beside others: every property and theme as a comparable cell."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Literal

from ..address import anchor_of
from ..context import Context
from ..model.coded_values import Direction
from ..model.graph import FindingOf
from ..model.study import Case, Study
from ..synthesis.agreement import synthesis
from ..synthesis.evidence import evidence
from ..synthesis.properties import PROPERTIES, Property, Status
from .values import CellValue, finding_part, name_of, property_parts, study_address

Verdict = Literal["same", "partly", "different", "unsure"]
"""`unsure`: nothing in common shows, and what is missing on one side may only be left unsaid there."""
THEME = "theme:"
"""Stands before a theme's id in the name of its row."""


@dataclass(frozen=True)
class Cell:
    """What one study or case has to say in one row, or why it says nothing."""

    status: Status
    parts: tuple[CellValue, ...] = ()
    keys: tuple[str, ...] = ()
    """What the cell counts as, sorted; empty when it cannot be compared. A theme: its level and effect."""
    directions: tuple[Direction, ...] = ()
    """Which way a theme's results point, case by case; sorted, and without those that do not say."""
    open: bool = False
    """Whether the source says that there is more than it names: a key that is missing here may still be true."""
    partial: bool = False
    """Whether it is a list of which no more was read than an abstract or a record: the same of a missing key."""

    @cached_property
    def key_set(self) -> frozenset[str]:
        """The keys, to be held against those of others: a cell stands beside many."""
        return frozenset(self.keys)


_NOT_CODED = Cell("not_coded")


@dataclass(frozen=True)
class Column:
    """A study, or one case of a study."""

    id: str
    """`study-id`, or `study-id.case-id`."""
    study: Study
    case_id: str
    name: str
    cite: str
    """Author and year."""
    target: str
    """Site-relative address."""
    read: Callable[[], dict[str, Cell]]
    """Makes `cells`: who only asks what a column is called or how it stands on a theme needs none of them."""

    @cached_property
    def cells(self) -> dict[str, Cell]:
        """Row name -> cell; themes of which nothing is coded and nothing is said are left out."""
        return self.read()

    @property
    def study_id(self) -> str:
        """The id of the study."""
        return self.study.id

    def cell(self, row: str) -> Cell:
        """The cell in a row; a theme that nobody has looked for is not coded."""
        return self.cells.get(row, _NOT_CODED)


def verdict(cells: Iterable[Cell]) -> Verdict | None:
    """Whether cells are the same or differ; silence, what is not coded and mere prose never count.

    Nothing differs out of silence: where cells have nothing in common, whole ones must differ among themselves.
    """
    told = [cell for cell in cells if cell.keys]
    if len(told) < 2:
        return None
    if shared(told):
        equal = len({cell.key_set for cell in told}) == 1
        return "same" if equal and not any(cell.open for cell in told) else "partly"
    whole = {cell.key_set for cell in told if not cell.open and not cell.partial}
    return "different" if len(whole) > 1 else "unsure"


def shared(cells: Iterable[Cell]) -> frozenset[str]:
    """The keys that all comparable cells have in common; empty with fewer than two of them."""
    told = [cell.key_set for cell in cells if cell.keys]
    return frozenset.intersection(*told) if len(told) > 1 else frozenset()


def _columns_made(_context: Context) -> dict[str, Column]:
    """Id -> column, of those that some page has asked for."""
    return {}


class Profiles:
    """Makes columns in one language, each once."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.graph = context.graph
        self.t = context.words
        self._made = context.derived(_columns_made)

    @cached_property
    def themes(self) -> tuple[str, ...]:
        """Theme ids by their names."""
        return tuple(
            sorted(self.graph.base.terms["themes"], key=lambda id_: (name_of(self.context, "themes", id_).lower(), id_))
        )

    @cached_property
    def _places(self) -> dict[str, int]:
        """Theme -> its place among all by name."""
        return {theme: place for place, theme in enumerate(self.themes)}

    def by_name(self, themes: Iterable[str]) -> list[str]:
        """These themes by their names: a study speaks of a few, and a vocabulary grows with the studies."""
        return sorted((theme for theme in themes if theme in self._places), key=self._places.__getitem__)

    def rows(self) -> tuple[str, ...]:
        """Names of all rows: the properties in their order, then the themes by name."""
        return (*PROPERTIES, *(THEME + theme for theme in self.themes))

    def label(self, row: str) -> str:
        """What a row is called."""
        if row.startswith(THEME):
            return name_of(self.context, "themes", row.removeprefix(THEME))
        return self.t.label(row)

    def ids(self) -> Iterator[str]:
        """Ids of all columns: every study, followed by its cases where it has several."""
        for study_id, study in self.graph.base.studies.items():
            yield study_id
            if len(study.cases) > 1:
                yield from (f"{study_id}.{case.id}" for case in study.cases)

    def column(self, id_: str) -> Column:
        """The column of a study (`study-id`) or of a case (`study-id.case-id`); KeyError for an unknown id."""
        if id_ not in self._made:
            study_id, dot, case_id = id_.partition(".")
            study = self.graph.study(study_id)
            case = study.case(case_id) if dot else None
            if dot and case is None:
                raise KeyError(id_)
            self._made[id_] = self._column(study, case)
        return self._made[id_]

    # --- making a column -------------------------------------------------------------------------------------

    def _column(self, study: Study, case: Case | None) -> Column:
        work, study_id = study.work, study.id
        name = str(getattr(study.short_title, self.context.language))
        case_id = case.id if case else ""
        return Column(
            id=f"{study_id}.{case_id}" if case else study_id, study=study, case_id=case_id,
            name=name if case is None or case.name == name else f"{case.name} ({name})",
            cite=f"{self.t.authors(work)} ({self.t.year_of(work)})",
            target=study_address(self.context, study_id, anchor_of("cases", case_id) if case else ""),
            read=partial(self._cells, study, case),
        )  # fmt: skip

    def _cells(self, study: Study, case: Case | None) -> dict[str, Cell]:
        own = study.only(case) if case else study
        cells = {row: self._property(item, own) for row, item in PROPERTIES.items()}
        for theme in self.by_name(evidence(self.graph).themes(study.id)):
            if (cell := self._theme(theme, study, case)).status != "not_coded":
                cells[THEME + theme] = cell
        return cells

    def _property(self, item: Property, study: Study) -> Cell:
        parts = property_parts(item, self.context, study)
        keys = tuple(sorted({part.key for part in parts if part.key}))
        return Cell(item.status(study), tuple(parts), keys, open=item.is_open(study), partial=item.is_partial(study))

    def _theme(self, theme: str, study: Study, case: Case | None) -> Cell:
        """The findings on a theme; a case also shows what its study says in general, which does not count for it."""
        shown = evidence(self.graph)
        found = shown.of_case(study.id, case.id, theme) if case else shown.of_study(study.id, theme)
        if not found.findings:
            return Cell(found.status)
        several = case is None and len(study.cases) > 1
        parts = [
            finding_part(
                self.context,
                study.id,
                item.finding,
                self._about(item, several, general=case is not None),
                differs=case is not None and case.id in item.finding.differs,
            )
            for item in found.findings
        ]
        told = [item.finding for item in found.results]
        keys = {f"{each.level}/{each.effect}" for each in told if "unstated" not in (each.level, each.effect)}
        ways = {reading.direction for reading in synthesis(found.results).readings} - {"unclear"}
        return Cell("coded", tuple(parts), tuple(sorted(keys)), tuple(sorted(ways)))

    def _about(self, item: FindingOf, several: bool, general: bool) -> str:
        if item.case:
            return item.case.name if several else ""
        return self.t.in_general if general or several else ""
