"""Writes into requirements*.txt what the required packages bring with them, and changes no more than it must."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FILES = ("requirements.txt", "requirements-data.txt", "requirements-dev.txt")
"""Each needs those before it."""
MARK = "# What these bring with them; written by `make lock`.\n"
OLDEST = "3.11"
"""The Python whose needs are met; --universal adds what newer ones and other systems need."""


def head_of(text: str) -> str:
    """What is written by hand, with the line that ends it; ValueError without that line."""
    head, mark, _ = text.partition(MARK)
    if not mark:
        raise ValueError(f"a line is missing: {MARK}")
    return head + mark


def package(line: str) -> str:
    """The name of the package that a line names, as PyPI compares names; empty for any other line."""
    found = re.match(r"[A-Za-z0-9][\w.-]*", line)
    return re.sub(r"[-_.]+", "-", found[0]).lower() if found else ""


def packages(text: str) -> set[str]:
    """All packages that the lines of a file name."""
    return {package(line) for line in text.splitlines()} - {""}


def resolved(texts: Iterable[str], known: str) -> str:
    """Every package that the requirements need, one a line, in the versions of `known` where they still fit."""
    with tempfile.TemporaryDirectory() as folder:
        wanted, found = Path(folder) / "wanted.in", Path(folder) / "found.txt"
        wanted.write_text("\n".join(texts), encoding="utf-8")
        # uv takes what stands in the file that it writes for the versions to prefer.
        found.write_text(known, encoding="utf-8")
        options = ["--universal", "--python-version", OLDEST, "--no-header", "--no-annotate", "--quiet"]
        command = [sys.executable, "-m", "uv", "pip", "compile", *options, str(wanted), "--output-file", str(found)]
        subprocess.run(command, check=True)
        return found.read_text(encoding="utf-8")


def main() -> None:
    """Write all files anew."""
    present = {name: (ROOT / name).read_text(encoding="utf-8") for name in FILES}
    heads = {name: head_of(text) for name, text in present.items()}
    known = resolved(heads.values(), "".join(text.removeprefix(heads[name]) for name, text in present.items()))
    named: set[str] = set()
    for number, (name, head) in enumerate(heads.items(), start=1):
        needed = resolved(list(heads.values())[:number], known).splitlines(keepends=True)
        named |= packages(head)
        brought = [line for line in needed if package(line) not in named]
        named |= packages("".join(brought))
        (ROOT / name).write_text(head + "".join(brought), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
