"""Reads the ledger: the list of every address that the site was ever published with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ..catalogue import said
from .problems import Place, Problem
from .text_file import read_text

LEDGER = "published/addresses.txt"
MOST_BYTES = 50_000_000
"""The computer writes it, and it only grows: a site of a thousand studies has a tenth of this."""
_ADDRESS = re.compile(r"/(?:[A-Za-z0-9._~%-]+(?:/|$|(?=#)))*(?:#[A-Za-z0-9._~%-]+)?")
# Sorting may carry the byte order mark that some editors write away from the start of the file.
_EDGES = " \t\r\n\ufeff"
_MERGE_MARK = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?:\s.*)?")


@dataclass(frozen=True, eq=False)
class Recorded(Mapping[str, Place]):
    """Address -> its place in the ledger, which is made when it is asked for: there are a hundred thousand."""

    _lines: Mapping[str, int] = field(default_factory=dict)
    """The line of each address, counted from 1."""

    def __getitem__(self, address: str) -> Place:
        return Place(LEDGER, self._lines[address])

    def __contains__(self, address: object) -> bool:
        return address in self._lines

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._lines})"


def read_ledger(root: Path) -> tuple[Recorded, list[Problem]]:
    """Site-relative address (as from `address`, perhaps with an #anchor) -> its place in the file.

    A knowledge base that was never published has no such file. One address stands on a line and starts with `/`; a line
    that starts with `#` is a comment. Order and repetition mean nothing: merging two branches may leave either.
    """
    if not (root / LEDGER).is_file():
        return Recorded(), []
    text, problems = read_text(root, LEDGER, MOST_BYTES, allowed="\ufeff")
    found: dict[str, int] = {}
    for number, line in enumerate((text or "").split("\n"), 1):
        written = line.strip(_EDGES)
        if not written or written.startswith("#"):
            continue
        if not _ADDRESS.fullmatch(written) or ".." in written:
            problems.append(_rubbish(written, Place(LEDGER, number)))
        else:
            found.setdefault(written.removeprefix("/"), number)
    return Recorded(found), problems


def lines_of(root: Path) -> list[str]:
    """The lines of the ledger without what surrounds them, comments too; none where there is no ledger."""
    file = root / LEDGER
    text = file.read_bytes().decode("utf-8", "replace") if file.is_file() else ""
    return [line.strip(_EDGES) for line in text.splitlines()]


def _rubbish(written: str, place: Place) -> Problem:
    if _MERGE_MARK.fullmatch(written):
        message = said("published.merge_mark")
        hint = said("published.merge_mark_hint")
        return Problem(place, message, hint)
    shown = written if len(written) <= 60 else f"{written[:60]}…"
    return Problem(
        place,
        said("published.no_address", shown=shown),
        said("published.no_address_hint"),
    )
