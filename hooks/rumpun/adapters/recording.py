"""Writes newly published addresses into the ledger, and never takes one off it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ..parsing.ledger_file import LEDGER, lines_of, read_ledger

HEADER = "# Semua alamat yang pernah terbit; ditulis komputer. / Every address ever published; written by a computer."


def unrecorded(root: Path, addresses: Iterable[str]) -> list[str]:
    """The addresses of a site that the ledger does not know yet, sorted."""
    return sorted(set(addresses) - read_ledger(root)[0].keys())


def record(root: Path, addresses: Iterable[str]) -> list[str]:
    """Add what is new, each address on a line, all sorted; returns what was added. Every line that was there stays."""
    new = unrecorded(root, addresses)
    file = root / LEDGER
    lines = {*(lines_of(root) if file.is_file() else [HEADER]), *(f"/{each}" for each in new)}
    text = "".join(f"{line}\n" for line in sorted(lines - {""}))
    if not file.is_file() or file.read_text(encoding="utf-8") != text:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    return new
