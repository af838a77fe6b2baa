"""The little LaTeX that a BibTeX field may hold, and its decoding to plain text."""

from __future__ import annotations

import re
import unicodedata

_COMMAND = re.compile(r"\\(?:[A-Za-z]+|.|$)", re.DOTALL)
_SIMPLE = re.compile(r"\\([&%_#])")
_ACCENT = re.compile(r"""\\([`'^"~=.uvHc])\s*\{?(\\?[A-Za-z])\}?""")
_COMBINING = {"`": "0300", "'": "0301", "^": "0302", "~": "0303", "=": "0304", "u": "0306", ".": "0307", '"': "0308"}
_COMBINING |= {"H": "030B", "v": "030C", "c": "0327"}


def unknown_commands(value: str) -> list[tuple[int, str, str]]:
    """The commands that we do not decode: offset, command, and the letter to type instead (empty when unknown)."""
    found = []
    for command in _COMMAND.finditer(value):
        if not _SIMPLE.fullmatch(command[0]):
            found.append((command.start(), command[0], _letter(value, command.start())))
    return found


def _letter(value: str, offset: int) -> str:
    accent = _ACCENT.match(value, offset)
    if accent is None or (accent[1].isalpha() and value[offset + 2 : offset + 3].isalpha()):
        return ""
    letter = accent[2].lstrip("\\")
    return unicodedata.normalize("NFC", letter + chr(int(_COMBINING[accent[1]], 16)))


def plain_text(value: str) -> str:
    """Decode `\\&`, `\\%`, `\\_`, `\\#`, dashes and braces; fold white space to single spaces; compose accents (NFC).

    Braces only group in BibTeX, so they vanish; nothing else is interpreted, and HTML stays the text it is.
    """
    value = re.sub(r"(?<!\\)[{}]", "", value)
    value = _SIMPLE.sub(r"\1", value)
    value = value.replace("---", "\u2014").replace("--", "\u2013")
    return unicodedata.normalize("NFC", single_spaced(value))


def single_spaced(value: str) -> str:
    """`value` on one line: every run of white space becomes one space."""
    return " ".join(value.split())


def top_level_split(value: str, separator: re.Pattern[str]) -> list[str]:
    """Split where `separator` matches outside braces; the parts keep their braces."""
    parts, start = [], 0
    for found in separator.finditer(value):
        before = re.sub(r"\\.", "", value[: found.start()])
        if before.count("{") == before.count("}"):
            parts.append(value[start : found.start()])
            start = found.end()
    return [*parts, value[start:]]
