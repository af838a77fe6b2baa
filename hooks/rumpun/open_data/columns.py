"""A table and its columns: what each means, and where in a document its values stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Literal

from ..parsing.problems import Said
from .documents import Data, Documents

Type = Literal["text", "integer", "boolean", "date"]
Value = str | int | bool | None
JOINT = "; "
"""Stands between several values in one cell."""


@dataclass(frozen=True)
class TableColumn:
    """One column."""

    name: str
    """Never a word that SQL keeps for itself, so that nobody has to quote it."""
    about: Said
    """What it means, in a few words."""
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
    title: Said
    about: Said
    """What one row is."""
    columns: tuple[TableColumn, ...]
    documents: Callable[[Documents], Iterable[Data]]
    key: tuple[str, ...] = ("id",)

    def rows(self, documents: Documents) -> list[tuple[Value, ...]]:
        """All rows, in the order of the documents."""
        return [tuple(column.value(each) for column in self.columns) for each in self.documents(documents)]


def both(name: str, about: Said, path: str = "", required: bool = False) -> tuple[TableColumn, TableColumn]:
    """A text in both languages: `name_id` and `name_en`."""
    return (
        TableColumn(f"{name}_id", Said(f"{about.id} (bahasa Indonesia)", f"{about.en} (Indonesian)"),
               f"{path or name}.id", required=required),
        TableColumn(f"{name}_en", Said(f"{about.id} (bahasa Inggris)", f"{about.en} (English)"),
               f"{path or name}.en", required=required),
    )  # fmt: skip


def key(about: Said) -> TableColumn:
    """The column that names a row."""
    return TableColumn("id", about, required=True)


def ref(name: str, to: str, about: Said, path: str = "", required: bool = True) -> TableColumn:
    """A column that names a row of another table."""
    return TableColumn(name, about, path, to=to, required=required)


def code(name: str, kind: str, about: Said, path: str = "") -> TableColumn:
    """A coded value."""
    return TableColumn(name, about, path, codes=kind, required=True)


POSITION = TableColumn(
    "position", Said("urutan dalam entri", "place in the order of the entry"), type="integer", required=True
)
SOURCE = (
    ref("work", "works", Said("karya yang menjadi sumbernya", "the work that it is from"), "source.work"),
    *both("source", Said("sumbernya, sebagaimana dirujuk dalam teks", "its source, as a text cites it"), required=True),
)
LOCATORS = (
    TableColumn(
        "locators", Said("letak dalam sumber, sebagai kode", "where in the source, as coded"), "where.locators"
    ),
    *both("locators", Said("letak dalam sumber", "where in the source"), "where"),
)
URL = both("url", Said("alamat halamannya", "address of its page"), required=True)
CHANGED = (
    TableColumn(
        "changed",
        Said("tanggal perubahan terakhir (TTTT-BB-HH)", "day of the last change (YYYY-MM-DD)"),
        "changed.date",
        "date",
    ),
    TableColumn("version", Said("versi pada perubahan itu", "version that the change made"), "changed.version"),
)
