"""What one build of a site takes, and how large the site is."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from .running import Run, run

MEGABYTE = 1_000_000
MKDOCS = (sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet")
EDITIONS = "edisi"
_PAIR = re.compile(r"(?:en/comparison/pairs|perbandingan/pasangan)/[^/]+-vs-")


@dataclass(frozen=True)
class Build:
    """One build; what it made is told without frozen editions, whose pages no build makes."""

    name: str
    took: Run
    pages: int
    files: int
    written: int
    """Bytes of the whole output."""
    html: int
    """Bytes of its pages."""
    kinds: Counter[str]
    """Bytes of the output by what they are."""
    counted: Counter[str]
    """Files of each kind."""

    def cost(self, kind: str) -> float | None:
        """`seconds`, `processor` or `peak`, or `written` or `html` bytes."""
        found: float | None = getattr(self.took, kind) if hasattr(self.took, kind) else getattr(self, kind)
        return found


def build(name: str, folder: Path, command: Sequence[str] = MKDOCS) -> Build:
    """Build the site of `folder` into `site/` there."""
    took = run(command, folder)
    sizes = {path.relative_to(folder / "site").as_posix(): path.stat().st_size for path in site_files(folder / "site")}
    pages = [size for file, size in sizes.items() if file.endswith(".html")]
    kinds: Counter[str] = Counter()
    for file, size in sizes.items():
        kinds[_kind(file)] += size
    counted = Counter(_kind(file) for file in sizes)
    return Build(name, took, len(pages), len(sizes), sum(sizes.values()), sum(pages), kinds, counted)


def site_files(site: Path) -> Iterator[Path]:
    """All files of a site that its build made."""
    return (path for path in site.rglob("*") if path.is_file() and not _frozen(path.relative_to(site)))


def _frozen(path: Path) -> bool:
    return path.parts[0] == EDITIONS and len(path.parts) > 2


def _kind(file: str) -> str:
    top = file.removeprefix("en/").split("/")[0]
    if file.endswith(".html"):
        return "ready-made pairs" if _PAIR.match(file) else "other pages"
    if "/citation." in f"/{file}":
        return "citation files beside pages"
    return {"data": "data", "search": "search index"}.get(top, "cards" if file.endswith(".png") else "all else")
