"""Footnotes in Chicago style: how a work is cited at first, and in short from then on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..model.works import Work
from .csl import csl_items
from .pandoc import CitationError, Pandoc
from .safe_text import safe_entry, shielded_item
from .styles import NOTES_STYLE, locale_of, style_text

_NOTE = re.compile(r'<li id="fn\d+"><p>(.*?)<a href="#fnref\d+" class="footnote-back"', re.DOTALL)
# A work cited twice in a row would become "ibid."; this one keeps them apart.
_BETWEEN: Mapping[str, str] = {"id": "between", "type": "book", "title": "-"}


@dataclass(frozen=True)
class Note:
    """The footnotes of one work as inner HTML, without a page number and without "ibid."."""

    first: str
    """Names the work in full."""
    short: str
    """From the second note on: author and main title."""


def work_notes(pandoc: Pandoc, works: Iterable[Work], language: str, cache: Path | None) -> dict[str, Note]:
    """Work key -> its notes in `language`; CitationError when pandoc loses one."""
    items = {item["id"]: item for item in csl_items(works, language)}
    return format_notes(pandoc, items, language, cache)


def format_notes(
    pandoc: Pandoc, items: Mapping[str, Mapping[str, Any]], language: str, cache: Path | None
) -> dict[str, Note]:
    """Key -> the notes of an item of CSL-JSON in plain text; what each says does not depend on the others."""
    shielded = [shielded_item(item) | {"id": f"w{at}"} for at, item in enumerate(items.values())]
    given = [*shielded, dict(_BETWEEN)]
    written = pandoc.notes(given, style_text(NOTES_STYLE, language), locale_of(NOTES_STYLE, language), cache)
    notes = [safe_entry(body) for body in _NOTE.findall(written)]
    if len(notes) != 2 * len(given):
        raise CitationError(f"pandoc: {len(notes)} notes of {len(items)} works ({language})")
    shorts = notes[len(given) :]
    return {key: Note(notes[at], shorts[at]) for at, key in enumerate(items)}
