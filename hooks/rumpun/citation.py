"""The entries of all works in every style and both languages, as safe HTML, and their labels in the text."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

import nh3

from .citation_styles import DEFAULT_STYLE, STYLES, Style, style_text
from .csl import csl_items
from .pandoc import CitationError, Pandoc, find_pandoc
from .works import Work

__all__ = ["DEFAULT_STYLE", "STYLES", "CitationError", "Citations", "InText", "Style", "csl_items", "format_works"]

LANGUAGES = ("id", "en")
_ENTRY = re.compile(r'<div id="ref-([^"]*)" class="csl-entry" role="listitem">\n(.*?)\n</div>', re.DOTALL)
_NUMBERED = re.compile(r'<div class="csl-left-margin">.*?</div><div class="csl-right-inline">(.*)</div>', re.DOTALL)
# Characters that CSL-JSON would read as markup travel through pandoc as characters of private use.
_SHIELDS: Mapping[str, str] = MappingProxyType({char: chr(0xE000 + at) for at, char in enumerate("<>&\"'")})
_PRIVATE_USE = re.compile("[\ue000-\uf8ff]")
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
_ADDRESSES = ("id", "type", "language", "URL", "ISSN")
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
    """All works formatted; styles by `Style.id`, languages "id" and "en", works by key."""

    _works: Mapping[str, Work]
    _entries: Mapping[tuple[str, str], Mapping[str, str]]

    def entry(self, style: str, language: str, key: str) -> str:
        """The bibliography entry as inner HTML (i, em, sup, sub, links), without a number, sanitised."""
        return self._entries[style, language][key]

    def order(self, style: str, language: str) -> tuple[str, ...]:
        """All keys in the order of that bibliography; numeric styles, which have none, go by author and year."""
        return tuple(self._entries[style, language])

    def in_text(self, style: str, language: str, key: str) -> InText:
        """The author-date label; a style that numbers or uses notes gets its author and year as well."""
        return _in_text(next(each for each in STYLES if each.id == style), language, self._works[key])


def format_works(works: Iterable[Work], cache: Path | None) -> Citations:
    """Format `works` in every style and language, two pandoc runs at a time; CitationError when pandoc fails.

    `cache` is a folder that remembers what pandoc wrote for the same items, style, locale and version of pandoc.
    """
    ordered = sorted(works, key=lambda work: work.sort_key)
    jobs = [(style, language) for style in STYLES for language in LANGUAGES]
    if not ordered:
        return Citations({}, {(style.id, language): {} for style, language in jobs})
    pandoc = find_pandoc()
    with ThreadPoolExecutor(max_workers=2) as pool:
        done = list(pool.map(lambda job: _formatted(pandoc, ordered, job[0], job[1], cache), jobs))
    entries = {(style.id, language): each for (style, language), each in zip(jobs, done, strict=True)}
    return Citations({work.key: work for work in ordered}, entries)


def _formatted(pandoc: Pandoc, works: list[Work], style: Style, language: str, cache: Path | None) -> dict[str, str]:
    items = [_shielded_item(item) for item in csl_items(works, language)]
    locale = "id-ID" if language == "id" else style.english
    written = pandoc.references(items, style_text(style), locale, cache)
    entries = {key: _safe(body) for key, body in _ENTRY.findall(written)}
    if lost := {work.key for work in works} ^ entries.keys():
        raise CitationError(f"pandoc: {style.id} ({language}): {', '.join(sorted(lost))}")
    return entries


def _shielded_item(item: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value if name in _ADDRESSES else _shielded(value) for name, value in item.items()}


def _shielded(value: object) -> object:
    if isinstance(value, list):
        return [_shielded(each) for each in value]
    if isinstance(value, dict):
        return {name: _shielded(each) for name, each in value.items()}
    return _shielded_text(value) if isinstance(value, str) else value


def _shielded_text(text: str) -> str:
    text = _APOSTROPHE.sub("\u2019", _PRIVATE_USE.sub("\ufffd", text))
    # Paired quotation marks are left to the style, which turns them inside its own ones.
    if text.count("\u201c") == text.count("\u201d") and '"' not in text:
        text = text.replace("\u201c", '"').replace("\u201d", '"')
    for char, shield in _SHIELDS.items():
        if char != '"' or text.count('"') % 2:
            text = text.replace(char, shield)
    return text


def _safe(body: str) -> str:
    """The entry without its number, our characters back, and nothing but a few harmless tags."""
    numbered = _NUMBERED.fullmatch(body.strip())
    body = (numbered[1] if numbered else body).strip()
    for char, shield in _SHIELDS.items():
        body = body.replace(shield, html.escape(char))
    return nh3.clean(
        body,
        tags={"i", "em", "sup", "sub", "a"},
        attributes={"a": {"href"}},
        url_schemes={"http", "https"},
        url_relative="deny",
        link_rel="noopener",
    )


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
    year = work.year or words["n.d."]
    if work.origyear and work.year and work.origyear != work.year:
        year = f"{work.origyear}/{work.year}"
    return InText(author, year, style.before_year)
