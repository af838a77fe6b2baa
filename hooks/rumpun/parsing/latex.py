"""The LaTeX and the entities of HTML that a BibTeX field may hold, and their decoding to plain text."""

from __future__ import annotations

import html
import re
import unicodedata
from functools import cache
from typing import Any

_COMMAND = re.compile(r"\\(?:[A-Za-z]+|.|$)", re.DOTALL)
_ESCAPE = re.compile(r"\\.")
_SIMPLE = re.compile(r"\\([&%_#])")
_SIGNS = frozenset(r"&%_#${}\,;:!/@- ") | {"\n"}
"""What a backslash may precede without being the name of a command: signs and spaces."""
_ENTITY = re.compile(r"(?<!\\)&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});", re.IGNORECASE)
# Between dollar signs only what holds a command is a formula: "$5 and $6" is money.
_FORMULA = re.compile(r"(?<!\\)\$([^$\\]*\\[A-Za-z][^$]*)(?<!\\)\$")
_RAW = re.compile(r"\\.|[%&#_^$~]", re.DOTALL)
_LIGATURES = {"---": "\u2014", "--": "\u2013", "``": "\u201c", "''": "\u201d", "~": " "}
_LIGATURE = re.compile("|".join(map(re.escape, _LIGATURES)))
# What the decoder would turn into a sign of its own.
_EXACTLY = {"textasciicircum": "^", "textless": "<", "textgreater": ">", "textbar": "|", "textquotesingle": "'"}


def unknown_commands(value: str) -> list[tuple[int, str]]:
    """The commands that nobody can decode: offset and command."""
    found = [(each.start(), each[0]) for each in _COMMAND.finditer(value) if each[0][1:] not in _SIGNS]
    return [(start, command) for start, command in found if not _is_known(command[1:])]


def plain_text(value: str) -> str:
    """Decode LaTeX and entities, also without braces around; fold white space to single spaces; compose accents (NFC).

    Braces only group in BibTeX, so they vanish. Tags of HTML stay the text that they are.
    """
    value = _ENTITY.sub(_of_entity, value)
    if any(not _SIMPLE.fullmatch(each[0]) for each in _COMMAND.finditer(value)):
        value = _decoded(value)
    else:
        value = _LIGATURE.sub(lambda found: _LIGATURES[found[0]], value)
        value = _SIMPLE.sub(r"\1", re.sub(r"(?<!\\)[{}]", "", value))
    return unicodedata.normalize("NFC", single_spaced(value))


def plain_address(value: str) -> str:
    """An address without what some programs put around and before its signs: `\\url{…}`, `{\\_}`, `\\%`."""
    value = re.sub(r"^\\(?:url|href|path|nolinkurl)\s*\{(.*)\}$", r"\1", single_spaced(value))
    value = re.sub(r"\{?\\textasciitilde\s*(?:\{\})?\}?|\{?\\~\{\}\}?|\{~\}", "~", value)
    value = re.sub(r"\{\\?([&%_#$])\}", r"\1", value)
    return re.sub(r"\\([&%_#$])", r"\1", value)


def _of_entity(entity: re.Match[str]) -> str:
    sign = html.unescape(entity[0])
    # A sign that means something to LaTeX would be read a second time.
    return entity[0] if sign in "{}\\" else sign


def _decoded(value: str) -> str:
    """The value as TeX would print it, but for signs that only a typist means: `%`, `&`, `#`, `_`, `^`, `$`."""
    value = _RAW.sub(_protected, _FORMULA.sub(r"\1", value))
    text = _decoder()[0].latex_to_text(value, tolerant_parsing=True)
    return str(text)


def _protected(sign: re.Match[str]) -> str:
    if sign[0].startswith("\\"):
        return sign[0]
    return {"~": " ", "^": r"{\textasciicircum}"}.get(sign[0], f"\\{sign[0]}")


@cache
def _decoder() -> tuple[Any, Any]:
    """The decoder, and what knows the names of commands; loaded only when a file holds one."""
    from pylatexenc.latex2text import (  # type: ignore[import-untyped]  # noqa: PLC0415 - see above
        LatexNodes2Text,
        MacroTextSpec,
        get_default_latex_context_db,
    )

    known = get_default_latex_context_db()
    exact = [MacroTextSpec(name, sign) for name, sign in _EXACTLY.items()]
    hidden = [MacroTextSpec(name, "") for name in ("vphantom", "phantom", "hphantom")]
    shown = [MacroTextSpec(name) for name in ("textsuperscript", "textsubscript", "mkbibemph", "mkbibitalic")]
    known.add_context_category("bibliographies", prepend=True, macros=[*exact, *hidden, *shown])
    return LatexNodes2Text(latex_context=known, keep_comments=True), known


def _is_known(name: str) -> bool:
    return bool(name) and _decoder()[1].get_macro_spec(name) is not None


def single_spaced(value: str) -> str:
    """`value` on one line: every run of white space becomes one space."""
    return " ".join(value.split())


def top_level_split(value: str, separator: re.Pattern[str]) -> list[str]:
    """Split where `separator` matches outside braces; the parts keep their braces."""
    parts, start, looked, depth = [], 0, 0, 0
    for found in separator.finditer(value):
        before = _ESCAPE.sub("", value[looked : found.start()])
        depth, looked = depth + before.count("{") - before.count("}"), found.start()
        if depth == 0:
            parts.append(value[start : found.start()])
            start = found.end()
    return [*parts, value[start:]]
