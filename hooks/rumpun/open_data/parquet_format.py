"""Tables as Parquet files, written by DuckDB, which also reads them."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from .columns import Table, Value
from .packed import pieces_of

_TYPES = {"text": "VARCHAR", "integer": "BIGINT", "boolean": "BOOLEAN", "date": "DATE"}


def as_parquet(
    tables: Sequence[Table], rows: Mapping[str, Iterable[Sequence[Value]]], about: Mapping[str, str]
) -> Iterator[tuple[str, Iterator[bytes]]]:
    """(table, pieces of its file), each with `about` as its key-value metadata; to be read before the next is made.

    The same tables give the same bytes with the same release of DuckDB.
    """
    import duckdb  # noqa: PLC0415 - only who builds the site needs it

    # One thread and no look at this machine's settings or extensions: the bytes follow from the rows alone.
    settings: dict[str, str | bool | int | float | list[str]] = {
        "threads": 1, "preserve_insertion_order": True, "autoinstall_known_extensions": False,
    }  # fmt: skip
    noted = ", ".join(f"{_quoted(name)}: {_quoted(value)}" for name, value in about.items())
    with tempfile.TemporaryDirectory() as folder, duckdb.connect(":memory:", config=settings) as database:
        for table in tables:
            source, target = Path(folder, f"{table.name}.ndjson"), Path(folder, f"{table.name}.parquet")
            _write_lines(source, table, rows[table.name])
            columns = {column.name: _TYPES[column.type] for column in table.columns}
            # A file is read much faster than rows are inserted.
            database.read_json(
                str(source), columns=columns, format="newline_delimited", maximum_object_size=_MOST
            ).create_view("made", replace=True)
            database.execute(
                f"COPY made TO {_quoted(str(target))} (FORMAT parquet, COMPRESSION zstd, KV_METADATA {{{noted}}})"
            )
            source.unlink()
            yield table.name, pieces_of(target)
            target.unlink()


_MOST = 1 << 26
"""Bytes of one row."""


def _quoted(text: str) -> str:
    """A text as SQL writes it."""
    return "'" + text.replace("'", "''") + "'"


def _write_lines(file: Path, table: Table, rows: Iterable[Sequence[Value]]) -> None:
    names = [column.name for column in table.columns]
    with file.open("w", encoding="utf-8", newline="\n") as out:
        for row in rows:
            out.write(json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False) + "\n")
