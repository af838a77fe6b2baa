"""What the search index of a site holds, read as a browser reads it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from rumpun.search.index import HEADS


def entry_of(site: Path, language: str) -> dict[str, Any]:
    """What is read first."""
    found: dict[str, Any] = json.loads((site / f"search/{language}.json").read_text(encoding="utf-8"))
    return found


def texts_of(site: Path, language: str) -> dict[str, list[list[str]]]:
    """Address -> its pieces, each with anchor, heading and text, of every page and part that can be found."""
    entry = entry_of(site, language)
    folder = site / "search" / entry["folder"]
    return {url: _pieces(folder, texts) for url, _, _, _, _, *texts in _heads(folder, entry["pages"])}


def titles_of(site: Path, language: str) -> dict[str, str]:
    """Address -> title."""
    entry = entry_of(site, language)
    return {head[0]: head[1] for head in _heads(site / "search" / entry["folder"], entry["pages"])}


def _heads(folder: Path, pages: int) -> list[list[Any]]:
    files = [json.loads((folder / f"pages/{n}.json").read_text(encoding="utf-8")) for n in range(-(-pages // HEADS))]
    return [head for file in files for head in file]


def _pieces(folder: Path, texts: list[int]) -> list[list[str]]:
    """All from where the page begins to the end of its last file: a little of the next page may be among them."""
    run, begins, place, *further = texts
    path = folder / f"texts/{run}-{begins}.json"
    if not path.is_file():
        return []
    found: list[list[str]] = json.loads(path.read_text(encoding="utf-8"))[place:]
    for n, first in enumerate(further):
        found = found[:first] + json.loads((folder / f"texts/{run}-{begins + n + 1}.json").read_text(encoding="utf-8"))
    return found
