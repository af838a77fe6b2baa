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
    heads = _heads(folder, entry["pages"])
    # A page's texts end where those of the next one begin, in the same file or with it.
    return {
        head[0]: _pieces(folder, head[5:], following[5:] if following else [])
        for head, following in zip(heads, [*heads[1:], None], strict=True)
    }


def titles_of(site: Path, language: str) -> dict[str, str]:
    """Address -> title."""
    entry = entry_of(site, language)
    return {head[0]: head[1] for head in _heads(site / "search" / entry["folder"], entry["pages"])}


def _heads(folder: Path, pages: int) -> list[list[Any]]:
    files = [json.loads((folder / f"pages/{n}.json").read_text(encoding="utf-8")) for n in range(-(-pages // HEADS))]
    return [head for file in files for head in file]


def _pieces(folder: Path, texts: list[int], following: list[int]) -> list[list[str]]:
    run, begins, place, *further = texts
    found: list[list[str]] = []
    for number in range(begins, begins + len(further) + 1):
        path = folder / f"texts/{run}-{number}.json"
        file = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else []
        end = following[2] if following[:2] == [run, number] else len(file)
        found += file[place if number == begins else 0 : end]
    return found
