"""What can be wrong inside one block of a BibTeX file, in a contributor's words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from bibtexparser.model import Entry

from ..catalogue import Said, said
from .bibtex_fields import FoundField, top_level
from .bibtex_tables import FOUND, FOUND_FIELDS, FOUND_SOURCE, PRINTED_FIELDS, WORK_FIELDS, WORK_TYPES
from .latex import plain_text, unknown_commands
from .problems import NO_HINT, did_you_mean, nearest

_KEY = re.compile(r"[a-z][a-z0-9-]*")
# YAML reads these as something other than text.
_NOT_KEYS = ("no", "yes", "null", "true", "false", "on", "off")
_MACRO = re.compile(r"[A-Za-z_][\w.:+-]*")
_LOST = re.compile(r"([\w-]+)\s*=")
_SWALLOWED = re.compile(rf",\s*({'|'.join(sorted(WORK_FIELDS))})\s*=\s*[{{\"\d]", re.IGNORECASE)


class Fault(NamedTuple):
    """A problem whose place is still an offset into the block."""

    offset: int
    message: Said
    hint: Said = NO_HINT


def comment_trick(text: str, offset: int) -> tuple[Said, Said] | None:
    """A `%` before an `@` does not switch an entry off in BibTeX: say so."""
    line = text[text.rfind("\n", 0, offset) + 1 : offset]
    if not line.lstrip().startswith("%"):
        return None
    return (
        said("bibtex.percent"),
        said("bibtex.percent_hint"),
    )


def stray_text(raw: str) -> Iterator[Fault]:
    """Lines between the entries that are neither empty nor `%` comments; the first of each run."""
    offset, running = 0, False
    for line in raw.split("\n"):
        text = line.strip()
        stray = bool(text) and not text.startswith("%")
        if stray and not running:
            shown = text if len(text) <= 40 else text[:40] + "…"
            yield Fault(
                offset + line.index(text),
                said("bibtex.stray_text", shown=shown),
                said("bibtex.stray_text_hint"),
            )
        running = stray
        offset += len(line) + 1


# How the parser's reasons begin; whether the place is where it stopped, or the start of the block; what to say.
_REASONS = (
    ("Expected comma", True, "bibtex.comma_after_key", "bibtex.comma_after_key_hint"),
    ("Expected a `=`", True, "bibtex.equals_sign", "bibtex.equals_sign_hint"),
    ("Unexpected block start", False, "bibtex.not_closed", "bibtex.not_closed_hint"),
    ("Unexpectedly reached", False, "bibtex.not_closed", "bibtex.not_closed_hint"),
)


def failed_block(error: Exception, raw: str) -> Fault:
    """What the parser's reason for giving up on a block means."""
    reason = str(getattr(error, "abort_reason", error))
    for beginning, at_end, message, hint in _REASONS:
        if reason.startswith(beginning):
            return Fault(max(len(raw) - 1, 0) if at_end else 0, said(message), said(hint))
    return Fault(0, said("bibtex.unreadable", reason=reason))


def entry_faults(entry: Entry, raw: str, fields: list[FoundField]) -> Iterator[Fault]:
    """All faults of one entry that the parser accepted."""
    yield from _type_faults(entry.entry_type)
    yield from _key_faults(entry.key, raw)
    seen: set[str] = set()
    for field in fields:
        name = field.name.lower()
        if name in seen:
            yield Fault(
                field.name_at,
                said("bibtex.field_twice", name=name),
                said("bibtex.field_twice_hint"),
            )
        elif (fault := _name_fault(field)) is not None:
            yield fault
        else:
            yield from _value_faults(name, field)
        seen.add(name)


def hidden_names(fields: list[FoundField]) -> frozenset[str]:
    """The fields that a reported fault hides, empty, misspelt or behind a lost comma or brace: they are not missing."""
    names: set[str] = set()
    for field in fields:
        known = WORK_FIELDS.get(field.name.lower())
        if known is None:
            names.add(nearest(field.name, WORK_FIELDS))
        elif not plain_text(field.value):
            names.add(field.name)
        elif field.bare:
            names.update(_LOST.findall(top_level(field.value)))
        elif not known.verbatim:
            names.update(_SWALLOWED.findall(field.value))
    return frozenset(name.lower() for name in names)


def _type_faults(kind: str) -> Iterator[Fault]:
    if kind.lower() not in WORK_TYPES:
        message = said("bibtex.type_unknown", kind=kind)
        yield Fault(0, message, did_you_mean(kind, WORK_TYPES))


def _key_faults(key: str, raw: str) -> Iterator[Fault]:
    example = said("bibtex.key_hint")
    offset = re.search(r"[{(]\s*", raw)
    start = offset.end() if offset else 0
    if not key:
        yield Fault(start, said("bibtex.key_missing"), example)
    elif not _KEY.fullmatch(key) or key in _NOT_KEYS:
        yield Fault(start, said("bibtex.no_key", key=key), example)


def _name_fault(field: FoundField) -> Fault | None:
    name = field.name.lower()
    if name in WORK_FIELDS:
        return None
    if name.startswith("%"):
        message = said("bibtex.percent_inside")
        return Fault(field.name_at, message, said("bibtex.percent_inside_hint"))
    if name in ("crossref", "xref", "xdata"):
        message = said("bibtex.unsupported", name=name)
        return Fault(field.name_at, message, said("bibtex.unsupported_hint"))
    known = (*FOUND_FIELDS, *FOUND_SOURCE) if name.startswith(FOUND) else tuple(PRINTED_FIELDS)
    near = did_you_mean(name, known)
    if not nearest(name, known):
        near = said("bibtex.delete_field_hint", known=", ".join(known))
    return Fault(field.name_at, said("bibtex.field_unknown", name=name), near)


def _value_faults(name: str, field: FoundField) -> Iterator[Fault]:
    if not plain_text(field.value):
        message = said("bibtex.field_empty", name=name)
        yield Fault(field.name_at, message, said("bibtex.field_empty_hint"))
    elif field.bare:
        yield _bare_fault(name, field)
    elif not WORK_FIELDS[name].verbatim:
        yield from _text_faults(name, field)


def _text_faults(name: str, field: FoundField) -> Iterator[Fault]:
    if lost := _SWALLOWED.search(field.value):
        message = said("bibtex.field_swallowed", lost=lost[1], name=name)
        yield Fault(field.value_at + lost.start(1), message, said("bibtex.field_swallowed_hint"))
    for offset, command, letter in unknown_commands(field.value):
        instead = f' "{letter}"' if letter else ""
        yield Fault(
            field.value_at + offset,
            said("bibtex.command_unknown", command=command),
            said("bibtex.command_unknown_hint", instead=instead),
        )


def _bare_fault(name: str, field: FoundField) -> Fault:
    outside = top_level(field.value)
    braces = said("bibtex.braces_hint", name=name)
    if "=" in outside and (lost := _LOST.search(outside)):
        return Fault(
            field.value_at + lost.start(),
            said("bibtex.comma_missing", lost=lost[1]),
            said("bibtex.comma_missing_hint", name=name),
        )
    if "#" in outside:
        message = said("bibtex.joined")
        return Fault(field.value_at + outside.index("#"), message, braces)
    if _MACRO.fullmatch(field.value):
        message = said("bibtex.no_macro", value=field.value)
        return Fault(field.value_at, message, braces)
    return Fault(field.value_at, said("bibtex.no_braces"), braces)
