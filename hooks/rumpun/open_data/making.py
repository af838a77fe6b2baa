"""What is large of the open data, made stage by stage: each can be left to a process of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property, partial
from pathlib import Path
from typing import Protocol, TypeVar

from ..context import Settings
from .csv_format import as_csv
from .documents import Data, Documents
from .json_format import as_json, enveloped
from .of_studies import OfStudies, StudiesInMaking
from .packed import Packed, PackedRows
from .parquet_format import as_parquet
from .sqlite_format import as_sqlite
from .statement_tables import about
from .tables import TABLES
from .turtle.turtle_format import Turtle

Result = TypeVar("Result")
_PARTS = 10
"""Parts of the documents that a stage goes through: what it has looked at, it has copied."""


class Apart(Protocol):
    """Does a piece of work, wherever it likes, and gives its result, which may come from another process."""

    def __call__(self, piece: Callable[[], Result], /) -> Result: ...


def at_once(piece: Callable[[], Result]) -> Result:
    """A piece of work done by whoever asks."""
    return piece()


class Making:
    """Each stage is made when it is first asked for, and held."""

    def __init__(self, documents: Documents, turtle: str) -> None:
        """The Turtle file stands at the absolute address `turtle`."""
        self._documents, self._address = documents, turtle
        self._apart: Apart = at_once
        self._file: Path | None = None

    def leave(self, apart: Apart, file: Path) -> None:
        """Leave every stage that is not made yet to `apart`, and hold in `file`, which may grow, what it makes."""
        self._apart, self._file = apart, file

    @cached_property
    def of_studies(self) -> OfStudies:
        """What files hold of the studies."""
        made = self._apart(partial(self._begun, StudiesInMaking(self._settings, self._file)))
        parts = [*self._documents.parts()]
        for at in range(0, len(parts), _PARTS):
            made = self._apart(partial(self._more, made, parts[at : at + _PARTS]))
        return made.done()

    @cached_property
    def rows(self) -> dict[str, PackedRows]:
        """Table -> its rows."""
        rows = self.of_studies.rows | self._apart(self._other_rows)
        return {each.name: rows[each.name] for each in TABLES}

    @cached_property
    def csv(self) -> dict[str, Packed]:
        """Table -> its CSV file."""
        rows = self.rows  # known here before another process is asked, which gives back only what it is asked for
        return self._apart(lambda: {table.name: self._packed(as_csv(table, rows[table.name])) for table in TABLES})

    @cached_property
    def parquet(self) -> dict[str, Packed]:
        """Table -> its Parquet file."""
        rows, said = self.rows, {each["item"]: each["text"]["en"] for each in about(self._documents)}
        return self._apart(lambda: {table: self._packed(made) for table, made in as_parquet(TABLES, rows, said)})

    @cached_property
    def sqlite(self) -> Packed:
        """All tables as one file."""
        rows = self.rows
        return self._apart(lambda: self._packed(as_sqlite(TABLES, rows)))

    def document(self, schema: str, members: Callable[[], Data]) -> Packed:
        """A document of this schema, made of `members`, which may be large."""
        return self._apart(lambda: as_json(enveloped(self._settings, schema, members()), self._file))

    @property
    def _settings(self) -> Settings:
        return self._documents.settings

    def _begun(self, made: StudiesInMaking) -> StudiesInMaking:
        return made.begin(Turtle(self._documents, self._address))

    def _more(self, made: StudiesInMaking, parts: list[Documents]) -> StudiesInMaking:
        return made.add(parts, Turtle(self._documents, self._address))

    def _other_rows(self) -> dict[str, PackedRows]:
        others = (each for each in TABLES if not each.of_studies)
        return {each.name: PackedRows(each.rows(self._documents), self._file) for each in others}

    def _packed(self, content: Iterable[str | bytes]) -> Packed:
        return Packed.of(content, self._file)
