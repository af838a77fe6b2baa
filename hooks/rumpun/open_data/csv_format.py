"""A table as CSV after RFC 4180 that spreadsheets open as text: UTF-8 with its mark, and no cell that computes."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

from .columns import Table, Value

MARK = "\ufeff"
"""Tells Excel that the file is UTF-8."""
# Full-width signs begin a formula too where East Asian scripts are set up. "1-2" and "3/2021" become a day or a month;
# a whole day such as 2026-11-21 may become one, as it means the same.
_SIGN = r"\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]"
_DAY = r"\d{1,2}[-/]\d{1,2}(?:[-/]\d{2,4})?\Z|\d{1,2}[-/]\d{4}\Z|\d{4}[-/]\d{1,2}\Z"
# Where lists are parted by semicolons, as in Indonesia, a spreadsheet begins a cell at each of them, in quotes or not.
_COMPUTES = re.compile(f"(\\A|;[\\s\"]*)('*(?:{_SIGN}))|\\A('*(?:{_DAY}))")
_DISARMED = re.compile(f"(\\A|;[\\s\"]*)'('*(?:{_SIGN}))|\\A'('*(?:{_DAY}))")


def disarm(text: str) -> str:
    """The text with an apostrophe in front where a spreadsheet would take it for a formula (OWASP) or a day.

    So has what stands behind a semicolon. What already begins so gets one more, so that `rearm` gives back exactly what
    was there.
    """
    return _COMPUTES.sub(lambda found: f"{found[1] or ''}'{found[2] or found[3]}", text)


def rearm(text: str) -> str:
    """The text as it was before `disarm`."""
    return _DISARMED.sub(lambda found: f"{found[1] or ''}{found[2] or found[3]}", text)


def as_csv(table: Table, rows: Iterable[Sequence[Value]]) -> Iterator[str]:
    """The file, row by row; nothing said is an empty cell, a truth is `true` or `false`."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(column.name for column in table.columns)
    yield MARK + out.getvalue()
    dates = [column.type == "date" for column in table.columns]
    for row in rows:
        out.seek(0)
        out.truncate()
        writer.writerow([_cell(value, date) for value, date in zip(row, dates, strict=True)])
        yield out.getvalue()


def _cell(value: Value, date: bool) -> str:
    """A day stays as it is: a spreadsheet is to know it as one."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else disarm(value) if isinstance(value, str) and not date else str(value)
