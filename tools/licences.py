"""Lists in NOTICES.md under which licence each installed package is, as the package itself tells."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from itertools import chain

from .lock import FILES, ROOT, package, packages

NOTICES = ROOT / "NOTICES.md"
MARK = "<!-- What follows is written by `make licences`. -->\n"
_ROW = re.compile(r"^\| (?P<licence>[^|]+) \| (?P<packages>[^|]+) \|$", re.MULTILINE)
_HEAD = "| licence | packages |\n|---|---|\n"
_LONGEST = 60
_SILENT = "not told by the package"


def told() -> dict[str, str]:
    """Package -> licence, of all that are installed here."""
    command = [sys.executable, "-m", "piplicenses", "--from=mixed", "--format=json", "--with-system"]
    found = json.loads(subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout)
    return {package(each["Name"]): _licence(each["License"]) for each in found}


def _licence(said: str) -> str:
    """On one line, and without what would end a cell of a table."""
    shown = " ".join(said.replace("|", "/").split())
    if len(shown) > _LONGEST:
        return "told by the package in words of its own"
    return _SILENT if shown in ("UNKNOWN", "") else shown


def noted(text: str) -> dict[str, str]:
    """Package -> licence, as NOTICES.md has it."""
    rows = _ROW.finditer(text.partition(MARK)[2])
    return {each: row["licence"] for row in rows if row["licence"] != "licence" for each in row["packages"].split(", ")}


def renewed(text: str) -> str:
    """NOTICES.md with the list as it is now; of what is not for this system or this Python, the former line stays."""
    pinned = set(chain.from_iterable(packages((ROOT / name).read_text(encoding="utf-8")) for name in FILES))
    known = {name: licence for name, licence in {**noted(text), **told()}.items() if name in pinned}
    by_licence: dict[str, list[str]] = {}
    for name, licence in sorted(known.items()):
        by_licence.setdefault(licence, []).append(name)
    rows = [f"| {licence} | {', '.join(names)} |\n" for licence, names in sorted(by_licence.items())]
    return text.partition(MARK)[0] + MARK + _HEAD + "".join(rows)


if __name__ == "__main__":
    NOTICES.write_text(renewed(NOTICES.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
