"""How each style cites one of our own pages: formatted once, with places for what differs from page to page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .citation_styles import STYLES
from .entries import format_entries
from .notes import format_notes
from .page_record import SITE_AUTHOR, SITE_NAME
from .pandoc import CitationError, find_pandoc

TITLE, QUOTED_TITLE, VERSION, ADDRESS, YEAR, DAY = (chr(0xF000 + at) for at in range(6))
"""Where a form is filled in; within double quotation marks the title has a place of its own."""
FIRST_NOTE, SHORT_NOTE = "first-note", "short-note"
"""The names of the two footnotes, beside the ids of the styles."""
ENDINGS = ("", "?", "!", ".")
"""Signs at the end of a title, at which a style leaves out its own full stop or comma."""
# What travels through pandoc for each place; a style that changes capitals leaves it as it is.
_TITLE, _VERSION, _ADDRESS, _YEAR, _DAY = "Xtitle", "xversion", "https://page.invalid/", "3946", "27"


@dataclass(frozen=True)
class PageForms:
    """The citation of a page in every style of one language, with places to fill in; sanitised HTML."""

    _forms: Mapping[tuple[str, str], str]

    def form(self, name: str, month: int, ending: str) -> str:
        """`name` is the id of a style or the name of a footnote.

        `month` is 1 to 12, and then a version follows the title; 0 when there is neither date nor version, as in every
        short note. Then the title may end in `ending`, one of `ENDINGS`, which stands in the form.
        """
        return self._forms[name, _id(0 if name == SHORT_NOTE else month, ending)]


def page_forms(language: str, cache: Path | None) -> PageForms:
    """Format a page in every style, two pandoc runs at a time; CitationError when pandoc fails."""
    pandoc = find_pandoc()
    items = {item["id"]: item for item in _items(language)}
    with ThreadPoolExecutor(max_workers=2) as pool:
        coming = pool.submit(format_notes, pandoc, items, language, cache)
        given = list(items.values())
        entries = list(pool.map(lambda style: format_entries(pandoc, given, style, language, cache), STYLES))
        notes = coming.result()
    found = {(style.id, id_): each[id_] for style, each in zip(STYLES, entries, strict=True) for id_ in items}
    found |= {(FIRST_NOTE, id_): note.first for id_, note in notes.items()}
    found |= {(SHORT_NOTE, id_): note.short for id_, note in notes.items() if "issued" not in items[id_]}
    titles = {id_: item["title"].removesuffix(_VERSION) for id_, item in items.items()}
    return PageForms({(name, id_): _with_places(entry, titles[id_]) for (name, id_), entry in found.items()})


def _id(month: int, ending: str) -> str:
    return f"m{month}" if month else f"u{ENDINGS.index(ending)}"


def _items(language: str) -> Iterator[dict[str, Any]]:
    for month in range(1, 13):
        issued = {"date-parts": [[int(_YEAR), month, int(_DAY)]]}
        yield _item(language, _id(month, ""), _TITLE + _VERSION) | {"issued": issued}
    for ending in ENDINGS:
        yield _item(language, _id(0, ending), _TITLE + ending)


def _item(language: str, id_: str, title: str) -> dict[str, Any]:
    author = SITE_AUTHOR.id if language == "id" else SITE_AUTHOR.en
    item = {"id": id_, "type": "webpage", "language": language, "title": title, "URL": _ADDRESS}
    # A body that publishes its own work is named once, as the author.
    site = {} if author == SITE_NAME else {"container-title": SITE_NAME}
    return item | site | {"author": [{"literal": author}]}


def _with_places(entry: str, title: str) -> str:
    """The entry with a place for each thing that differs; CitationError when the title is not in it once."""
    before, *after = entry.split(title if title in entry else _TITLE)
    if len(after) != 1:
        raise CitationError(f"pandoc: a page is not cited by its title: {entry}")
    quoted = before.count("\u201c") > before.count("\u201d")
    form = before + (QUOTED_TITLE if quoted else TITLE) + after[0]
    for text, place in ((_VERSION, VERSION), (_ADDRESS, ADDRESS), (_YEAR, YEAR), (_DAY, DAY)):
        form = form.replace(text, place)
    form = form.replace(' rel="noopener"', "")
    # The version is no part of the title, and stands upright.
    return re.sub(f"{VERSION}((?:</em>|</i>)+)", rf"\1{VERSION}", form)
