"""Which files under a folder may be read and published: none that leads out of it, runs, or is too large."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from ..catalogue import said
from .problems import Place, Problem

MOST_BYTES = {"bib": 20_000_000}
LARGEST = 2_000_000
"""Bytes of a file; a bibliography may be larger, for it holds all works."""
DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in range(1, 10))})
"""Names that Windows keeps for devices (Microsoft, "Naming Files, Paths, and Namespaces"): no folder can have them."""
_ACTIVE = (
    ".html", ".htm", ".xhtml", ".xht", ".shtml", ".mht", ".mhtml", ".svg", ".svgz", ".xml", ".xsl", ".xslt", ".rdf",
    ".js", ".mjs", ".cjs", ".css", ".wasm", ".swf", ".php", ".hta",
)  # fmt: skip
"""Endings of what a browser runs, or of what can change how pages look and work."""
_OURS = (
    *(f"docs/assets/{name}/" for name in ("javascripts", "stylesheets", "images", "rumpun")),
    "docs/data/",
    "docs/search/",
)
"""Where the site keeps files of its own."""


def files_under(root: Path, folder: str) -> tuple[list[str], list[Problem]]:
    """All files under `root/folder`, sorted, and one problem for each that must not be read."""
    paths, problems = list[str](), list[Problem]()
    most = MOST_BYTES.get(folder, LARGEST)
    for entry in _entries(root / folder):
        path = _below(root, entry.path)
        paths.append(path)
        if entry.is_symlink():
            problems.append(Problem(Place(path), said("file.symbolic_link"), said("file.symbolic_link_hint")))
        elif (size := entry.stat().st_size) > most:
            message = said("file.too_large", size=f"{size / 1e6:.1f}", most=most // 1_000_000)
            problems.append(Problem(Place(path), message, said("file.too_large_hint")))
    return sorted(paths), problems


def _below(root: Path, path: str) -> str:
    """A path relative to the root, with forward slashes; of thousands, a `Path` each would take most of the time."""
    return path.removeprefix(os.path.join(root, "")).replace(os.sep, "/")  # noqa: PTH118 - as said


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    """All files and symbolic links under a folder that are not hidden; what stands behind a link is not looked at."""
    if not folder.is_dir():
        return
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _entries(Path(entry.path))
            elif not entry.name.startswith("."):
                yield entry


def active_file(path: str) -> Problem | None:
    """The problem that a file of `docs/` is which a browser would run, or which stands in the place of the site's."""
    if path.lower().endswith(_ACTIVE):
        return Problem(Place(path), said("file.active"), said("file.active_hint"))
    if path.startswith(_OURS):
        return Problem(Place(path), said("file.in_the_way"), said("file.in_the_way_hint"))
    return None


def device_named(place: Place, id_: str) -> Problem:
    """An id that cannot be the name of a folder on Windows."""
    return Problem(place, said("file.device", id=id_), said("file.device_hint", id=id_))
