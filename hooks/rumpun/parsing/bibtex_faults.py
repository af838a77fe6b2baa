"""What can be wrong inside one block of a BibTeX file, in a contributor's words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from bibtexparser.model import Entry

from .bibtex_fields import FoundField, top_level
from .bibtex_tables import WORK_FIELDS, WORK_TYPES
from .latex import plain_text, unknown_commands
from .problems import Said, did_you_mean, nearest

_KEY = re.compile(r"[a-z][a-z0-9-]*")
# YAML reads these as something other than text.
_NOT_KEYS = ("no", "yes", "null", "true", "false", "on", "off")
_MACRO = re.compile(r"[A-Za-z_][\w.:+-]*")
_LOST = re.compile(r"([\w-]+)\s*=")
_SWALLOWED = re.compile(rf",\s*({'|'.join(sorted(WORK_FIELDS))})\s*=\s*[{{\"\d]", re.IGNORECASE)
_NO_HINT = Said("", "")


class Fault(NamedTuple):
    """A problem whose place is still an offset into the block."""

    offset: int
    message: Said
    hint: Said = _NO_HINT


def comment_trick(text: str, offset: int) -> tuple[Said, Said] | None:
    """A `%` before an `@` does not switch an entry off in BibTeX: say so."""
    line = text[text.rfind("\n", 0, offset) + 1 : offset]
    if not line.lstrip().startswith("%"):
        return None
    return (
        Said(
            '"%" tidak mematikan entri: BibTeX tetap membacanya',
            '"%" does not switch an entry off: BibTeX still reads it',
        ),
        Said('hapus entri ini, atau "%" di depannya', 'delete the entry, or the "%" before it'),
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
                Said(f'teks di luar entri: "{shown}"', f'text outside the entries: "{shown}"'),
                Said(
                    'mungkin ada kurung "}" berlebih sebelumnya; komentar diawali "%"',
                    'there may be one "}" too many before it; a comment starts with "%"',
                ),
            )
        running = stray
        offset += len(line) + 1


_NOT_CLOSED = (
    Said("kurung atau tanda kutip di blok ini tidak ditutup", "a brace or quotation mark in this block is not closed"),
    Said('setiap "{" perlu "}"', 'every "{" needs its "}"'),
)
# How the parser's reasons begin; whether the place is where it stopped, or the start of the block; and what to say.
_REASONS: tuple[tuple[str, bool, Said, Said], ...] = (
    (
        "Expected comma",
        True,
        Said("kunci entri tidak diikuti koma", "the key of the entry is not followed by a comma"),
        Said('tulis misalnya "@book{arifin2015,"', 'write for example "@book{arifin2015,"'),
    ),
    (
        "Expected a `=`",
        True,
        Said('nama isian tidak diikuti "="', 'the name of a field is not followed by "="'),
        Said('tulis misalnya "year = {2015},"', 'write for example "year = {2015},"'),
    ),
    ("Unexpected block start", False, *_NOT_CLOSED),
    ("Unexpectedly reached", False, *_NOT_CLOSED),
)


def failed_block(error: Exception, raw: str) -> Fault:
    """What the parser's reason for giving up on a block means."""
    reason = str(getattr(error, "abort_reason", error))
    for beginning, at_end, message, hint in _REASONS:
        if reason.startswith(beginning):
            return Fault(max(len(raw) - 1, 0) if at_end else 0, message, hint)
    return Fault(0, Said(f"blok ini tidak terbaca ({reason})", f"this block cannot be read ({reason})"))


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
                Said(f'isian "{name}" tertulis dua kali', f'the field "{name}" is written twice'),
                Said("gabungkan atau hapus salah satunya", "merge them or delete one"),
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
        message = Said(f'jenis entri "@{kind}" tidak dikenal', f'the entry type "@{kind}" is unknown')
        yield Fault(0, message, did_you_mean(kind, WORK_TYPES))


def _key_faults(key: str, raw: str) -> Iterator[Fault]:
    example = Said(
        'huruf kecil, angka, dan "-", diawali huruf; misalnya "arifin2015"',
        'lower-case letters, digits and "-", a letter first; for example "arifin2015"',
    )
    offset = re.search(r"[{(]\s*", raw)
    start = offset.end() if offset else 0
    if not key:
        yield Fault(start, Said("entri ini tidak memiliki kunci", "this entry has no key"), example)
    elif not _KEY.fullmatch(key) or key in _NOT_KEYS:
        yield Fault(start, Said(f'"{key}" tidak dapat menjadi kunci', f'"{key}" cannot be a key'), example)


def _name_fault(field: FoundField) -> Fault | None:
    name = field.name.lower()
    if name in WORK_FIELDS:
        return None
    if name.startswith("%"):
        message = Said('di dalam entri tidak boleh ada komentar "%"', 'a "%" comment cannot stand inside an entry')
        return Fault(field.name_at, message, Said("pindahkan ke atas entri", "move it above the entry"))
    if name in ("crossref", "xref", "xdata"):
        message = Said(f'"{name}" tidak didukung', f'"{name}" is not supported')
        return Fault(
            field.name_at, message, Said("tulis isiannya di entri ini juga", "repeat its fields in this entry")
        )
    near = did_you_mean(name, WORK_FIELDS)
    known = ", ".join(WORK_FIELDS)
    if not near.id.startswith("maksud"):
        near = Said(f"hapus isian ini; yang dikenal: {known}", f"delete this field; known here: {known}")
    return Fault(field.name_at, Said(f'isian "{name}" tidak dikenal', f'the field "{name}" is unknown'), near)


def _value_faults(name: str, field: FoundField) -> Iterator[Fault]:
    if not plain_text(field.value):
        message = Said(f'isian "{name}" kosong', f'the field "{name}" is empty')
        yield Fault(field.name_at, message, Said("isi atau hapus", "fill it or delete it"))
    elif field.bare:
        yield _bare_fault(name, field)
    elif not WORK_FIELDS[name].verbatim:
        yield from _text_faults(name, field)


def _text_faults(name: str, field: FoundField) -> Iterator[Fault]:
    if lost := _SWALLOWED.search(field.value):
        message = Said(
            f'isian "{lost[1]}" tertelan di dalam "{name}"', f'the field "{lost[1]}" is swallowed by "{name}"'
        )
        yield Fault(field.value_at + lost.start(1), message, Said('tutup dengan "},"', 'close the value with "},"'))
    for offset, command, letter in unknown_commands(field.value):
        instead = f' "{letter}"' if letter else ""
        yield Fault(
            field.value_at + offset,
            Said(f'perintah LaTeX "{command}" tidak didukung', f'the LaTeX command "{command}" is not supported'),
            Said(f"ketik langsung hurufnya{instead}", f"type the character itself{instead}"),
        )


def _bare_fault(name: str, field: FoundField) -> Fault:
    outside = top_level(field.value)
    braces = Said(f'tulis "{name} = {{…}},"', f'write "{name} = {{…}},"')
    if "=" in outside and (lost := _LOST.search(outside)):
        return Fault(
            field.value_at + lost.start(),
            Said(f'koma hilang sebelum isian "{lost[1]}"', f'a comma is missing before the field "{lost[1]}"'),
            Said(f'akhiri isian "{name}" dengan koma', f'end the field "{name}" with a comma'),
        )
    if "#" in outside:
        message = Said('penyambungan dengan "#" tidak didukung', 'joining with "#" is not supported')
        return Fault(field.value_at + outside.index("#"), message, braces)
    if _MACRO.fullmatch(field.value):
        message = Said(f'"{field.value}" bukan nama @string', f'"{field.value}" is not the name of a @string')
        return Fault(field.value_at, message, braces)
    return Fault(
        field.value_at, Said("nilai ini tidak diapit kurung kurawal", "this value does not stand in braces"), braces
    )
