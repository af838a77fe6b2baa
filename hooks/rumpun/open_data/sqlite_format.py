"""All tables as one SQLite file, with keys, indexes, and views that say in words what is coded."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path

from .columns import Table, TableColumn, Value
from .packed import pieces_of

_TYPES = {"text": "TEXT", "integer": "INTEGER", "boolean": "INTEGER", "date": "TEXT"}
_WRITTEN = ((24, 4), (92, 8))
"""Place and bytes of the change counter, and of the version for which it holds (SQLite's file format, section 1.3)."""
_UNSAFE = ("journal_mode = OFF", "synchronous = OFF", "temp_store = FILE")


class BrokenReferenceError(ValueError):
    """A row names another that is not there: the tables contradict each other."""


def as_sqlite(tables: Sequence[Table], rows: Mapping[str, Iterable[Sequence[Value]]]) -> Iterator[bytes]:
    """The file, piece by piece; the same tables give the same bytes with the same release of SQLite."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "whole.sqlite")
        with closing(sqlite3.connect(file, isolation_level=None)) as database:
            _fill(database, tables, rows)
        _forget_writing(file)
        yield from pieces_of(file)


def _forget_writing(file: Path) -> None:
    """Leave out of the head how often the file was written and by which release, as a base in memory does."""
    with file.open("r+b") as opened:
        for place, length in _WRITTEN:
            opened.seek(place)
            opened.write(bytes(length))


def _fill(database: sqlite3.Connection, tables: Sequence[Table], rows: Mapping[str, Iterable[Sequence[Value]]]) -> None:
    """Put the rows in; BrokenReferenceError where one names another that is not there."""
    for setting in _UNSAFE:  # nobody else reads the file, and a fault leaves none
        database.execute(f"PRAGMA {setting}")
    database.execute("BEGIN")
    for statement in _statements(tables):
        database.execute(statement)
    for table in tables:
        marks = ", ".join("?" for _ in table.columns)
        database.executemany(f'INSERT INTO "{table.name}" VALUES ({marks})', rows[table.name])  # noqa: S608 - our own names
    database.execute("COMMIT")
    if broken := database.execute("PRAGMA foreign_key_check").fetchall():
        raise BrokenReferenceError(f"{len(broken)}: {broken[:5]}")
    database.execute("VACUUM")


def _statements(tables: Sequence[Table]) -> Iterator[str]:
    for table in tables:
        columns = [_column(column) for column in table.columns]
        names = ", ".join(f'"{name}"' for name in table.key)
        links = [
            f'FOREIGN KEY ("{column.name}") REFERENCES "{column.to}" ("id")' for column in table.columns if column.to
        ]
        body = ",\n  ".join([*columns, f"PRIMARY KEY ({names})", *links])
        yield f'CREATE TABLE "{table.name}" (\n  {body}\n)'
        for column in table.columns:
            if column.to and column.name != table.key[0]:
                yield f'CREATE INDEX "{table.name}_{column.name}" ON "{table.name}" ("{column.name}")'
    yield from (_findings_in_words(language) for language in ("id", "en"))
    yield _THEMES_BY_EFFECT


def _column(column: TableColumn) -> str:
    return f'"{column.name}" {_TYPES[column.type]}{" NOT NULL" if column.required else ""}'


def _findings_in_words(language: str) -> str:
    """Every finding with names instead of ids, and with what its codes mean."""
    codes = " ".join(
        f"JOIN codes AS {kind}_code ON {kind}_code.kind = '{kind}' AND {kind}_code.code = findings.{kind}"
        for kind in ("level", "effect", "evidence")
    )
    return (
        f"CREATE VIEW findings_in_words_{language} AS SELECT findings.id, "  # noqa: S608 - our own names
        f"studies.short_title_{language} AS study, cases.name AS about_case, themes.name_{language} AS theme, "
        f"level_code.name_{language} AS level, effect_code.name_{language} AS effect, "
        f"evidence_code.name_{language} AS evidence, findings.statement_{language} AS statement, "
        f"findings.locators_{language} AS locators, findings.url_{language} AS url FROM findings "
        "JOIN studies ON studies.id = findings.study LEFT JOIN cases ON cases.id = findings.about_case "
        f"JOIN themes ON themes.id = findings.theme {codes}"
    )


_THEMES_BY_EFFECT = (
    "CREATE VIEW themes_by_effect AS SELECT theme, effect, count(*) AS findings, count(DISTINCT study) AS studies "
    "FROM findings WHERE evidence = 'result' GROUP BY theme, effect"
)
