"""How each style cites one of our own pages: formatted once, with places for what differs from page to page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .bibliography import format_references
from .cited_page import SITE_AUTHOR, SITE_NAME
from .footnotes import format_notes
from .in_text import InText
from .pandoc import CitationError, find_pandoc
from .styles import NOTES_STYLE, STYLES

TITLE, QUOTED_TITLE, VERSION, SITE_VERSION, ADDRESS, YEAR, DAY = (chr(0xF000 + at) for at in range(7))
"""Where a form is filled in.

Within double quotation marks the title has a place of its own. There the version would be read as a part of the title,
so it follows the name of the site: `SITE_VERSION` instead of `VERSION`.
"""
FIRST_NOTE, SHORT_NOTE = "first-note", "short-note"
"""The names of the two footnotes, beside the ids of the styles."""
ENDINGS = ("", "?", "!", ".")
"""Signs at the end of a title, at which a style leaves out its own full stop or comma."""
# What travels through pandoc for each place; a style that changes capitals leaves it as it is.
_TITLE, _VERSION, _SITE_VERSION = "Xtitle", "xversion", "xsite"
_ADDRESS, _YEAR, _DAY = "https://page.invalid/", "3946", "27"


@dataclass(frozen=True)
class PagePatterns:
    """The citation of a page in every style of one language, with places to fill in; sanitised HTML."""

    _patterns: Mapping[tuple[str, str], str]
    _in_text: Mapping[tuple[str, bool], InText]

    def pattern(self, name: str, month: int, ending: str) -> str:
        """`name` is the id of a style or the name of a footnote.

        `month` is 1 to 12, and then there is a version; 0 when there is neither date nor version, as in every short
        note. The title ends in `ending`, one of `ENDINGS`.
        """
        month = 0 if name == SHORT_NOTE else month
        return self._patterns.get((name, _id(month, ending))) or self._patterns[name, f"m{month}"]

    def in_text(self, style: str, year: int) -> InText:
        """How a text refers in brackets to a page of that year, or of no known date with 0.

        KeyError for a style of notes.
        """
        return InText(self._in_text[style, bool(year)].bracketed.replace(_YEAR, str(year)))


def page_patterns(language: str, cache: Path | None) -> PagePatterns:
    """Format a page in every style, two pandoc runs at a time; CitationError when pandoc fails."""
    pandoc, cache = find_pandoc(), cache and cache / "pages"
    items = {item["id"]: item for item in _items(language)}
    with ThreadPoolExecutor(max_workers=2) as pool:
        coming = pool.submit(format_notes, pandoc, items, language, cache)
        given = list(items.values())
        references = list(pool.map(lambda style: format_references(pandoc, given, style, language, cache), STYLES))
        notes = coming.result()
    made = dict(zip(STYLES, references, strict=True))
    found = {(style.id, id_): each.entries[id_] for style, each in made.items() for id_ in items}
    found |= {(FIRST_NOTE, id_): note.first for id_, note in notes.items()}
    found |= {(SHORT_NOTE, id_): note.short for id_, note in notes.items() if "issued" not in items[id_]}
    titles = {id_: item["title"].removesuffix(_VERSION) for id_, item in items.items()}
    patterns = {(name, id_): _with_places(entry, titles[id_]) for (name, id_), entry in found.items()}
    in_text = {
        (style.id, dated): each.in_text[_id(int(dated), "")]
        for style, each in made.items()
        if style != NOTES_STYLE
        for dated in (True, False)
    }
    return PagePatterns({key: pattern for key, pattern in patterns.items() if _is_right(pattern)}, in_text)


def _is_right(pattern: str) -> bool:
    """Whether the version stands behind the title itself, or behind the site where the title has quotation marks."""
    return not {VERSION, QUOTED_TITLE} <= {*pattern} and not {SITE_VERSION, TITLE} <= {*pattern}


def _id(month: int, ending: str) -> str:
    return f"m{month}e{ENDINGS.index(ending)}"


def _items(language: str) -> Iterator[dict[str, Any]]:
    for ending in ENDINGS:
        yield _item(language, _id(0, ending), _TITLE + ending)
    for month in range(1, 13):
        issued = {"issued": {"date-parts": [[int(_YEAR), month, int(_DAY)]]}}
        yield _item(language, f"m{month}", _TITLE + _VERSION) | issued
        for ending in ENDINGS:
            yield _item(language, _id(month, ending), _TITLE + ending, SITE_NAME + _SITE_VERSION) | issued


def _item(language: str, id_: str, title: str, site: str = SITE_NAME) -> dict[str, Any]:
    author = SITE_AUTHOR.id if language == "id" else SITE_AUTHOR.en
    item = {"id": id_, "type": "webpage", "language": language, "title": title, "URL": _ADDRESS}
    return item | {"container-title": site, "author": [{"literal": author}]}


def _with_places(entry: str, title: str) -> str:
    """The entry with a place for each thing that differs; CitationError when the title is not in it once."""
    before, *after = entry.split(title if title in entry else _TITLE)
    if len(after) != 1:
        raise CitationError(f"pandoc: a page is not cited by its title: {entry}")
    quoted = before.count("\u201c") > before.count("\u201d")
    pattern = before + (QUOTED_TITLE if quoted else TITLE) + after[0]
    places = {_VERSION: VERSION, _SITE_VERSION: SITE_VERSION, _ADDRESS: ADDRESS, _YEAR: YEAR, _DAY: DAY}
    for text, place in places.items():
        pattern = pattern.replace(text, place)
    pattern = pattern.replace(' rel="noopener"', "")
    # The version is no part of the title or of the site's name, and stands upright.
    return re.sub(f"([{VERSION}{SITE_VERSION}])((?:</em>|</i>)+)", r"\2\1", pattern)
