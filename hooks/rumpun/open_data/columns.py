"""A table and its columns: what each means, and where in a document its values stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal

from ..address import LANGUAGES
from ..catalogue import Said, said
from .documents import Data, Documents

Type = Literal["text", "integer", "boolean", "date"]
Value = str | int | bool | None
_STUDIES = "studies"
_OF_ONE_STUDY = (_STUDIES, "cases", "findings")
"""Tables of which a row is from one study."""
JOINT = "; "
"""Stands between several values in one cell."""


@dataclass(frozen=True)
class TableColumn:
    """One column."""

    name: str
    """Never a word that SQL keeps for itself, so that nobody has to quote it."""
    path: str = ""
    """Where in the document the value stands, such as `statement.id`; empty when that is the name."""
    type: Type = "text"
    codes: str = ""
    """The kind of coded values that it holds, as the table `codes` lists them."""
    to: str = ""
    """The table whose `id` it names."""
    required: bool = False
    """Whether it is always filled."""
    joint: str = JOINT
    """Stands between several values."""
    word: str = ""
    """The key of its meaning, whole or behind `column.`; empty when that is the name."""
    language: Literal["", "id", "en"] = ""
    """The language of the text that it holds, where another column holds the same in the other one."""

    @property
    def about(self) -> Said:
        """What it means, in a few words."""
        meaning = said(self.key)
        return said(f"column.in_{self.language}", what=meaning) if self.language else meaning

    @property
    def key(self) -> str:
        """The key of what it means."""
        return self.word if "." in self.word else f"column.{self.word or self.name}"

    def value(self, document: Data) -> Value:
        """The cell: None where nothing is said; several values are joined, a list of records is counted."""
        found: Any = document
        for step in (self.path or self.name).split("."):
            found = found.get(step) if isinstance(found, dict) else None
        if isinstance(found, list):
            found = len(found) if self.type == "integer" else self.joint.join(found)
        return None if found == "" else found


@dataclass(frozen=True)
class Table:
    """One table; its rows are documents."""

    name: str
    columns: tuple[TableColumn, ...]
    documents: Callable[[Documents], Iterable[Data]]
    key: tuple[str, ...] = ("id",)

    @property
    def title(self) -> Said:
        """What it is called."""
        return said(f"table.{self.name}")

    @property
    def about(self) -> Said:
        """What one row is."""
        return said(f"table.{self.name}_row")

    @property
    def of_studies(self) -> bool:
        """Whether each row is from one study, so that the rows of some studies need no others."""
        return self.name == _STUDIES or self.study_column is not None

    @property
    def study_column(self) -> TableColumn | None:
        """The column that names the study, or what belongs to one, that a row is from."""
        return next((each for each in self.columns if each.required and each.to in _OF_ONE_STUDY), None)

    def rows(self, documents: Documents) -> Iterator[tuple[Value, ...]]:
        """All rows, in the order of the documents."""
        return (tuple(column.value(each) for column in self.columns) for each in self.documents(documents))


def both(
    name: str, path: str = "", required: bool = False, word: str = "", joint: str = JOINT
) -> tuple[TableColumn, ...]:
    """A text in both languages: `name_id` and `name_en`."""
    return tuple(
        TableColumn(
            f"{name}_{language}",
            f"{path or name}.{language}",
            required=required,
            joint=joint,
            word=word or name,
            language=language,
        )
        for language in LANGUAGES
    )


def key(word: str) -> TableColumn:
    """The column that names a row."""
    return TableColumn("id", required=True, word=word)


def ref(name: str, to: str, path: str = "", required: bool = True, word: str = "") -> TableColumn:
    """A column that names a row of another table."""
    return TableColumn(name, path, to=to, required=required, word=word)


def code(name: str, kind: str, path: str = "", word: str = "") -> TableColumn:
    """A coded value."""
    return TableColumn(name, path, codes=kind, required=True, word=word)


def with_basis(table: Table) -> Table:
    """The table with what was read of the study that each row is from: a row is often all that a reader has of a study.

    As it is where a row is from no study, or says it already.
    """
    of = table.study_column
    if of is None or any(each.codes == "basis" for each in table.columns):
        return table

    def documents(made: Documents) -> Iterator[Data]:
        read = {study["id"]: study["basis"] for study in made.studies}
        for each in table.documents(made):
            yield {**each, "basis": read[str(of.value(each)).partition(".")[0]]}

    basis = code("basis", "basis", word="basis_of_row")
    return replace(table, columns=(*table.columns, basis), documents=documents)


POSITION = TableColumn("position", type="integer", required=True)
SOURCE = (ref("work", "works", "source.work", word="work_from"), *both("source", required=True))
LOCATORS = (
    TableColumn("locators", "where.locators", word="locators_coded"),
    *both("locators", "where", word="locators"),
)
URL = both("url", required=True)
CHANGED = (TableColumn("changed", "changed.date", "date"), TableColumn("version", "changed.version"))
