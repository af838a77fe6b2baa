"""Footnotes in Chicago style: how a work is cited at first, and in short from then on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..model.works import Work
from .csl import csl_items
from .kept_items import Item, KeptItems, Written
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
    text, locale = style_text(NOTES_STYLE, language), locale_of(NOTES_STYLE, language)

    def ask(new: list[Item]) -> tuple[Sequence[Written], list[int]]:
        given = [*new, dict(_BETWEEN)]
        notes = _NOTE.findall(pandoc.notes(given, text, locale))
        if len(notes) != 2 * len(given):
            raise CitationError(f"pandoc: {len(notes)} notes of {len(new)} works ({language})")
        return list(zip(notes[: len(new)], notes[len(given) :], strict=False)), []

    file = cache / f"notes-{language}.json" if cache else None
    asked = (*pandoc.asked, Path(__file__).read_text(encoding="utf-8"), text, locale)
    written, _ = KeptItems(file, asked).of([shielded_item(item) for item in items.values()], ask, lambda _: [])
    return {key: Note(*map(safe_entry, both)) for key, both in zip(items, written, strict=True)}
