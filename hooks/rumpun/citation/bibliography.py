"""Entries of a bibliography and the references to them in a text as safe HTML, formatted by pandoc."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .in_text import InText, read_in_text
from .pandoc import CitationError, Pandoc
from .safe_text import safe_entry, shielded_item
from .styles import NOTES_STYLE, Style, locale_of, style_text

_ENTRY = re.compile(r'<div id="ref-w(\d+)" class="csl-entry" role="listitem">\n(.*?)\n</div>', re.DOTALL)


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
    """The references to items of CSL-JSON in plain text; CitationError when one is lost."""
    shielded = [shielded_item(item) | {"id": f"w{at}"} for at, item in enumerate(items)]
    written = pandoc.references(shielded, style_text(style, language), locale_of(style, language), cache)
    ids = [item["id"] for item in items]
    entries = {ids[int(at)]: safe_entry(body) for at, body in _ENTRY.findall(written)}
    forms = [] if style == NOTES_STYLE else read_in_text(written, style, language)
    if lost := {*ids} ^ entries.keys():
        raise CitationError(f"pandoc: {style.id} ({language}): {', '.join(sorted(lost))}")
    if style != NOTES_STYLE and len(forms) != len(ids):
        raise CitationError(f"pandoc: {style.id} ({language}): {len(forms)} references in the text to {len(ids)} works")
    return References(entries, dict(zip(ids, forms, strict=False)))
