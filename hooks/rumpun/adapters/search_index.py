"""Writes the search index of a site: each process notes its pages beside the site, and one puts the notes together."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from ..address import LANGUAGES
from ..search.extract import Passage
from ..search.index import Index
from ..search.slips import Slip, as_bytes, from_bytes, lay_out
from ..words.words import words
from .processes import share_out

FOLDER = "search"
_NOTES = ".notes"


def note_pages(run: int, slips: Sequence[tuple[Slip, list[Passage]]], folder: Path) -> None:
    """Note what is searched of some pages that stand together; `run` is their place among all such runs."""
    for language in LANGUAGES:
        found = [each for each in slips if each[0].language == language]
        if not found:
            continue
        texts = folder / FOLDER / language / "texts"
        texts.mkdir(parents=True, exist_ok=True)
        for name, content in lay_out(run, found):
            (texts / name).write_bytes(content.encode("utf-8"))
        notes = folder / FOLDER / _NOTES / language
        notes.mkdir(parents=True, exist_ok=True)
        (notes / f"{run:06}").write_bytes(as_bytes(slip for slip, _ in found))


def write_index(folder: Path, titles: Mapping[str, str], processes: int = 1) -> None:
    """Put the notes of all runs together; `titles` are the titles of pages in the other language, by address."""
    notes = folder / FOLDER / _NOTES
    languages = [language for language in LANGUAGES if (notes / language).is_dir()]
    share_out([partial(_write_language, language, folder, titles) for language in languages], processes)
    shutil.rmtree(notes, ignore_errors=True)


def _write_language(language: str, folder: Path, titles: Mapping[str, str]) -> None:
    t = words(language)
    index = Index(language, t.search_unasked)
    for slip in _noted(folder / FOLDER / _NOTES / language):
        index.add(slip, *filter(None, (titles.get(slip.url),)))
    _write(folder / FOLDER / language, index.files())
    _name_by_content(folder / FOLDER / language)


def _noted(notes: Path) -> Iterator[Slip]:
    for run in sorted(notes.iterdir()):
        yield from from_bytes(run.read_bytes())


def _write(folder: Path, files: Iterable[tuple[str, str]]) -> None:
    for name, content in files:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode("utf-8"))


def _name_by_content(folder: Path) -> None:
    """Let the folder's name tell what is in it, so that a browser never reads files of two sites together.

    Only the entry keeps its address, and names the folder.
    """
    content = hashlib.sha256()
    for path in sorted(folder.rglob("*.json")):
        content.update(path.relative_to(folder).as_posix().encode("utf-8"))
        content.update(path.read_bytes())
    name = f"{folder.name}-{content.hexdigest()[:10]}"
    entry = {"folder": f"{name}/", **json.loads((folder / "entry.json").read_text(encoding="utf-8"))}
    (folder / "entry.json").unlink()
    folder.rename(folder.with_name(name))
    text = json.dumps(entry, ensure_ascii=False, separators=(",", ":"))
    folder.with_name(f"{folder.name}.json").write_bytes(text.encode("utf-8"))
