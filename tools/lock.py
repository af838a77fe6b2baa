"""Writes into requirements*.txt what the packages bring with them, and into locked/ the checksums of all; no more."""

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
ALONE = "requirements-audit.txt"
"""Is installed by itself, elsewhere."""
LOCKED = "locked"
"""The folder of what `make` installs: the same packages, with the checksums of every file that a version has, so that
any system and any Python may take its own, and nothing but these."""
_LOCKED_HEAD = "# {name} with checksums; written by `make lock`: pip install --require-hashes -r locked/{name}\n"
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


def resolved(texts: Iterable[str], known: str, *more: str) -> str:
    """Every package that the requirements need, one a line, in the versions of `known` where they still fit.

    `more` are options of uv's.
    """
    with tempfile.TemporaryDirectory() as folder:
        wanted, found = Path(folder) / "wanted.in", Path(folder) / "found.txt"
        wanted.write_text("\n".join(texts), encoding="utf-8")
        # uv takes what stands in the file that it writes for the versions to prefer.
        found.write_text(known, encoding="utf-8")
        options = ["--universal", "--python-version", OLDEST, "--no-header", "--no-annotate", "--quiet", *more]
        command = [sys.executable, "-m", "uv", "pip", "compile", *options, str(wanted), "--output-file", str(found)]
        subprocess.run(command, check=True)
        return found.read_text(encoding="utf-8")


def hashed(texts: Iterable[str]) -> dict[str, str]:
    """Package -> its line, and one for each of its files' checksums; no address of where they were found."""
    blocks: dict[str, str] = {}
    name = ""
    for line in resolved(texts, "", "--generate-hashes").splitlines(keepends=True):
        name = package(line) or name
        blocks[name] = blocks.get(name, "") + line
    return blocks


def write_locked(name: str, text: str, blocks: dict[str, str], before: str = "") -> None:
    """The locked form of one file, which begins with the one before it; `blocks` as from `hashed`."""
    lines = [_LOCKED_HEAD.format(name=name), f"-r {before}\n" if before else ""]
    lines += [blocks[each] for each in sorted(packages(text))]
    (ROOT / LOCKED).mkdir(exist_ok=True)
    (ROOT / LOCKED / name).write_text("".join(lines), encoding="utf-8", newline="\n")


def main() -> None:
    """Write all files anew."""
    present = {name: (ROOT / name).read_text(encoding="utf-8") for name in (*FILES, ALONE)}
    heads = {name: head_of(text) for name, text in present.items()}
    kept = "".join(text.removeprefix(heads[name]) for name, text in present.items())
    known = resolved([heads[name] for name in FILES], kept)
    named: set[str] = set()
    written: dict[str, str] = {}
    for number, name in enumerate(FILES, start=1):
        needed = resolved([heads[each] for each in FILES[:number]], known).splitlines(keepends=True)
        named |= packages(heads[name])
        brought = [line for line in needed if package(line) not in named]
        named |= packages("".join(brought))
        written[name] = heads[name] + "".join(brought)
    needed = resolved([heads[ALONE]], known + kept).splitlines(keepends=True)
    alone = heads[ALONE] + "".join(line for line in needed if package(line) not in packages(heads[ALONE]))
    for name, text in {**written, ALONE: alone}.items():
        (ROOT / name).write_text(text, encoding="utf-8", newline="\n")
    blocks = hashed(written.values())
    for before, name in zip(("", *FILES), FILES, strict=False):
        write_locked(name, written[name], blocks, before)
    write_locked(ALONE, alone, hashed([alone]))


if __name__ == "__main__":
    main()
