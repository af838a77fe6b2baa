"""Entries of a bibliography as safe HTML, formatted by pandoc."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .pandoc import CitationError, Pandoc
from .safe_text import safe_entry, shielded_item
from .styles import Style, locale_of, style_text

_ENTRY = re.compile(r'<div id="ref-([^"]*)" class="csl-entry" role="listitem">\n(.*?)\n</div>', re.DOTALL)


def format_entries(
    pandoc: Pandoc, items: list[dict[str, Any]], style: Style, language: str, cache: Path | None
) -> Mapping[str, str]:
    """Id -> entry of an item of CSL-JSON in plain text, in the order of the style; CitationError when one is lost."""
    shielded = [shielded_item(item) for item in items]
    written = pandoc.references(shielded, style_text(style, language), locale_of(style, language), cache)
    entries = {key: safe_entry(body) for key, body in _ENTRY.findall(written)}
    if lost := {item["id"] for item in items} ^ entries.keys():
        raise CitationError(f"pandoc: {style.id} ({language}): {', '.join(sorted(lost))}")
    return entries
