"""A table as CSV after RFC 4180 that spreadsheets open as text: UTF-8 with its mark, and no cell that computes."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

from .columns import Table, Value

MARK = "\ufeff"
"""Tells Excel that the file is UTF-8."""
_FORMULA = re.compile(r"'*\s*[=+\-@\t\r]")
_DISARMED = re.compile(r"'+\s*[=+\-@\t\r]")


def disarm(text: str) -> str:
    """The text with an apostrophe in front where a spreadsheet would take it for a formula, as OWASP advises.

    A text that already begins so gets one more, so that `rearm` gives back exactly what was there.
    """
    return f"'{text}" if _FORMULA.match(text) else text


def rearm(text: str) -> str:
    """The text as it was before `disarm`."""
    return text[1:] if _DISARMED.match(text) else text


def as_csv(table: Table, rows: Iterable[Sequence[Value]]) -> str:
    """The whole file; nothing said is an empty cell, a truth is `true` or `false`."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(column.name for column in table.columns)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return MARK + out.getvalue()


def _cell(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else disarm(value) if isinstance(value, str) else str(value)
