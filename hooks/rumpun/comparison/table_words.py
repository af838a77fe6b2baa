"""What the prior-research table is worded with, on its page and in the files that other pages make of it."""

from __future__ import annotations

from typing import Any

from ..citation.styles import STYLES
from ..context import Context

KINDS = ("status", "outcome", "level", "effect")
"""Kinds of coded values that stand in its cells."""


def values_of(context: Context) -> dict[str, dict[str, str]]:
    """Kind -> value -> what it is called."""
    return {kind: {value: name for value, (_, name) in context.words.named(kind).items()} for kind in KINDS}


def styles_of(context: Context) -> list[tuple[str, str, str]]:
    """Id, short name in addresses and name of each citation style."""
    return [(style.id, style.slug, style.named(context.language)) for style in STYLES]


def table_words(context: Context) -> dict[str, Any]:
    """All of it, for a script; `columns` are headings."""
    t = context.words
    return {
        "words": t.starting("prior_js_"), "columns": t.starting("prior_column_"),
        "values": values_of(context), "styles": styles_of(context),
    }  # fmt: skip
