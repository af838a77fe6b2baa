"""The entries of all works in every style and both languages, as safe HTML, and their labels in the text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from ..model.works import Work, forms, is_found_key
from .bibliography import format_entries
from .csl import csl_items
from .footnotes import Note, work_notes
from .pandoc import CitationError, find_pandoc
from .styles import DEFAULT_STYLE, STYLES, Style

__all__ = [
    "DEFAULT_STYLE",
    "STYLES",
    "CitationError",
    "Citations",
    "InText",
    "Note",
    "Style",
    "author_and_year",
    "csl_items",
    "format_works",
]

LANGUAGES = ("id", "en")
_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "id": MappingProxyType({"and": "dan", "et al.": "dkk.", "n.d.": "t.t."}),
        "en": MappingProxyType({"and": "and", "et al.": "et al.", "n.d.": "n.d."}),
    }
)


class InText(NamedTuple):
    """How the text refers to a work; plain text."""

    author: str
    """ "Amalia", "Poluan dkk.", or the beginning of the title in quotation marks when nobody is named."""
    year: str
    """ "2017", "1893/1984", "t.t."."""
    between: str = ", "

    def __str__(self) -> str:
        return f"{self.author}{self.between}{self.year}"


@dataclass(frozen=True)
class Citations:
    """All works formatted; styles by `Style.id`, languages "id" and "en", works by key or, as found, by `found_key`."""

    _works: Mapping[str, Work]
    _entries: Mapping[tuple[str, str], Mapping[str, str]]
    _notes: Mapping[str, Mapping[str, Note]]

    def entry(self, style: str, language: str, key: str) -> str:
        """The bibliography entry as inner HTML (i, em, sup, sub, links), without a number, sanitised."""
        return self._entries[style, language][key]

    def note(self, language: str, key: str) -> Note:
        """The footnotes in Chicago style, sanitised like an entry."""
        return self._notes[language][key]

    def order(self, style: str, language: str) -> tuple[str, ...]:
        """All keys in the order of that bibliography; numeric styles, which have none, go by author and year."""
        return tuple(key for key in self._entries[style, language] if not is_found_key(key))

    def in_text(self, style: str, language: str, key: str) -> InText:
        """The author-date label; a style that numbers or uses notes gets its author and year as well."""
        return _in_text(next(each for each in STYLES if each.id == style), language, self._works[key])


def author_and_year(language: str, work: Work) -> str:
    """How a text refers to a work in the default style: "Siregar dkk., 2022"."""
    return str(_in_text(DEFAULT_STYLE, language, work))


def format_works(works: Iterable[Work], cache: Path | None) -> Citations:
    """Format `works` in every style and language, two pandoc runs at a time; CitationError when pandoc fails.

    Where the editors found out more than is cited, that form is there too, under `found_key` of the work's key.
    `cache` is a folder that remembers what pandoc wrote for the same items, style, locale and version of pandoc.
    """
    ordered = sorted(forms(works), key=lambda work: work.sort_key)
    jobs = [(style, language) for style in STYLES for language in LANGUAGES]
    if not ordered:
        return Citations({}, {(style.id, language): {} for style, language in jobs}, {})
    pandoc = find_pandoc()
    items = {language: csl_items(ordered, language) for language in LANGUAGES}
    with ThreadPoolExecutor(max_workers=2) as pool:
        notes = pool.map(lambda language: work_notes(pandoc, ordered, language, cache), LANGUAGES)
        done = list(pool.map(lambda job: format_entries(pandoc, items[job[1]], job[0], job[1], cache), jobs))
        footnotes = dict(zip(LANGUAGES, notes, strict=True))
    entries = {(style.id, language): each for (style, language), each in zip(jobs, done, strict=True)}
    return Citations({work.key: work for work in ordered}, entries, footnotes)


def _in_text(style: Style, language: str, work: Work) -> InText:
    words = _WORDS[language]
    names = [person.short for person in work.authors or work.editors]
    if not names:
        author = f"\u201c{' '.join(work.title.split()[:4])}\u201d"
    elif len(names) >= style.et_al_from or work.authors_truncated:
        author = f"{names[0]} {words['et al.']}"
    else:
        joined = f" {words['and'] if style.joined_by == 'and' else style.joined_by} "
        author = joined.join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]
    year = work.dated(words["n.d."])
    if work.origyear and work.year and work.origyear != work.year:
        year = f"{work.origyear}/{year}"
    return InText(author, year, style.before_year)
