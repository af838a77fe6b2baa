"""Entries of a bibliography and the references to them in a text as safe HTML, formatted by pandoc."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .in_text import InText, cited_forms, read_in_text
from .kept_items import Item, KeptItems, Written
from .pandoc import CitationError, Pandoc
from .safe_text import safe_entry, shielded_item
from .styles import NOTES_STYLE, Style, locale_of, style_text

_ENTRY = re.compile(r'<div id="ref-w(\d+)" class="csl-entry" role="listitem">\n(.*?)\n</div>', re.DOTALL)

_LIST_LAYOUT = re.compile(r"(<bibliography(?=[\s>]).*?)<layout\b.*?</layout>(.*?</bibliography>)", re.DOTALL)
_CITED_LAYOUT = re.compile(r"(<citation(?=[\s>]).*?)<layout\b.*?</layout>(.*?</citation>)", re.DOTALL)


@dataclass(frozen=True)
class References:
    """All items in one style and language."""

    entries: Mapping[str, str]
    """Id -> entry, in the order of the style."""
    in_text: Mapping[str, InText]
    """Id -> how a text refers to it; empty in a style of notes."""


def format_references(
    pandoc: Pandoc, items: list[dict[str, Any]], style: Style, language: str, cache: Path | None
) -> References:
    """The references to items of CSL-JSON in plain text; CitationError when one is lost.

    What is written of an item is remembered in `cache`, and so is the order of the last list.
    """
    text, locale = style_text(style, language), locale_of(style, language)

    def ask(new: list[Item]) -> tuple[Sequence[Written], list[int]]:
        written = pandoc.references(new, text, locale)
        found = {int(at): body for at, body in _ENTRY.findall(written)}
        cited = [] if style == NOTES_STYLE else cited_forms(written, style)
        if len(found) != len(new) or (style != NOTES_STYLE and len(cited) != len(new)):
            told = f"{len(found)} entries and {len(cited)} references in the text of {len(new)} works"
            raise CitationError(f"pandoc: {style.id} ({language}): {told}")
        return [(found[at], *(cited[at] if cited else ())) for at in range(len(new))], [*found]

    def sort(all_: list[Item]) -> list[int]:
        written = pandoc.listed(all_, _sorting_text(style, language), locale)
        return [int(at) for at, _ in _ENTRY.findall(written)]

    file = cache / f"{style.slug}-{language}.json" if cache else None
    asked = (*pandoc.asked, Path(__file__).read_text(encoding="utf-8"), text, locale)
    written, order = KeptItems(file, asked).of([shielded_item(item) for item in items], ask, sort)
    ids = [item["id"] for item in items]
    if sorted(order) != [*range(len(ids))]:
        raise CitationError(f"pandoc: {style.id} ({language}): {len(order)} of {len(ids)} works sorted")
    entries = {ids[at]: safe_entry(written[at][0]) for at in order}
    forms = [] if style == NOTES_STYLE else [read_in_text(each[1:], style, language) for each in written]
    return References(entries, dict(zip(ids, forms, strict=False)))


def _sorting_text(style: Style, language: str) -> str:
    """A style that sorts as this one does and prints next to nothing, which takes a third of the time."""
    text = _LIST_LAYOUT.sub(r'\1<layout><text variable="type"/></layout>\2', style_text(style, language))
    return _CITED_LAYOUT.sub(r'\1<layout><text value="-"/></layout>\2', text)
