"""Writes the search index of a site: each process notes its pages beside the site, and one puts the notes together."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from ..address import LANGUAGES, Language, address
from ..search.extract import Passage
from ..search.index import Index
from ..search.leads import questions_of
from ..search.roots import Roots
from ..search.slips import Slip, as_bytes, from_bytes, lay_out
from ..words.words import words
from .processes import share_out
from .writing import write_files

FOLDER = "search"
_NOTES = ".notes"


def note_pages(run: int, slips: Sequence[tuple[Slip, list[Passage]]], folder: Path) -> None:
    """Note what is searched of some pages that stand together; `run` is their place among all such runs."""
    for language in LANGUAGES:
        found = [each for each in slips if each[0].language == language]
        if not found:
            continue
        write_files(lay_out(run, found), folder / FOLDER / language / "texts")  # this notes in each slip where they lie
        write_files([(f"{run:06}", as_bytes(slip for slip, _ in found))], folder / FOLDER / _NOTES / language)


def write_index(folder: Path, titles: Mapping[str, str], processes: int = 1, cache: Path | None = None) -> None:
    """Put the notes of all runs together; `titles` are the titles of pages in the other language, by address.

    `cache` is a folder that remembers the roots of words.
    """
    notes = folder / FOLDER / _NOTES
    languages = [language for language in LANGUAGES if (notes / language).is_dir()]
    share_out([partial(_write_language, language, folder, titles, cache) for language in languages], processes)
    shutil.rmtree(notes, ignore_errors=True)


def _write_language(language: Language, folder: Path, titles: Mapping[str, str], cache: Path | None) -> None:
    t = words(language)
    roots = Roots(language, cache / f"roots-{language}.json" if cache else None)
    everyday = "; ".join((t.search_means, *t.starting("search_means_").values()))
    index = Index(
        language, t.search_unasked, roots, lesser=t.search_lesser, everyday=everyday, chat=t.search_chat,
        turning=t.search_turning, questions=questions_of(language),
    )  # fmt: skip
    called = _called(language)
    for slip in _noted(folder / FOLDER / _NOTES / language):
        index.add(slip, *filter(None, (titles.get(slip.url),)), *called.get(slip.url, ()))
    write_files(index.files(), folder / FOLDER / language)
    roots.keep()
    _name_by_content(folder / FOLDER / language)


def _called(language: Language) -> dict[str, list[str]]:
    """Address of a list or tool -> what readers call it who do not know its title."""
    t = words(language)
    said = t.starting("search_called_")
    return {address(language, *page.split("--")): names.split("; ") for page, names in said.items()}


def _noted(notes: Path) -> Iterator[Slip]:
    for run in sorted(notes.iterdir()):
        yield from from_bytes(run.read_bytes())


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
