"""Finds each field of a parsed BibTeX entry again in its text, to tell its place and how it was written."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bibtexparser.middlewares.enclosing import RemoveEnclosingMiddleware
from bibtexparser.middlewares.interpolate import ResolveStringReferencesMiddleware
from bibtexparser.model import Entry

_BLANK = re.compile(r"\s*")
_BARE_WORD = re.compile(r"[^\s,{}\"#=]*")


@dataclass(frozen=True)
class FoundField:
    """One field; offsets count from the start of the entry."""

    name: str
    """As written."""
    value: str
    """Without enclosing; the value of a `@string` where its name stands."""
    name_at: int
    value_at: int
    """Where the value starts, inside its braces or quotes."""
    bare: bool
    """True when the value stands in neither braces nor quotes and is no number."""


def fields_of(entry: Entry, raw: str) -> list[FoundField]:
    """The fields of `entry` in order; `raw` is the text of the entry from its `@` on."""
    resolved = entry.parser_metadata.get(ResolveStringReferencesMiddleware.metadata_key(), [])
    read = RemoveEnclosingMiddleware.metadata_key() in entry.parser_metadata
    enclosings = entry.parser_metadata.get(RemoveEnclosingMiddleware.metadata_key(), {})
    found = []
    cursor = raw.find(",") + 1
    for each in entry.fields:
        name_at = raw.find(each.key, cursor)
        value_at = raw.find("=", name_at + len(each.key)) + 1
        value_at = _BLANK.match(raw, value_at).end()  # type: ignore[union-attr]
        value, enclosing = str(each.value), enclosings.get(each.key)
        if not read:  # an entry with a repeated field does not pass through the parser's middleware
            value, enclosing = _unenclosed(value)
        if each.key in resolved:
            word = _BARE_WORD.match(raw, value_at)
            cursor = word.end() if word else value_at
        else:
            value_at += 0 if enclosing == "no-enclosing" else 1
            cursor = value_at + len(value)
        bare = enclosing == "no-enclosing" and not value.isdigit()
        found.append(FoundField(each.key, value, name_at, value_at, bare))
    return found


def _unenclosed(value: str) -> tuple[str, str]:
    for opening, closing in (("{", "}"), ('"', '"')):
        if len(value) > 1 and value.startswith(opening) and value.endswith(closing):
            return value[1:-1], opening
    return value, "no-enclosing"


def top_level(value: str) -> str:
    """`value` with all that stands in braces or quotes blanked out, at the same length."""
    shown, depth, quoted = [], 0, False
    for char in value:
        if char == '"' and depth == 0:
            quoted = not quoted
        depth += char == "{"
        shown.append(char if depth == 0 and not quoted and char != '"' else " ")
        depth -= char == "}" and depth > 0
    return "".join(shown)
