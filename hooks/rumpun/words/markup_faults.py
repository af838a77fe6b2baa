"""What contributors' Markdown must not hold: what is dropped or shown as it is typed, or would lead astray."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import NamedTuple

from ..catalogue import Said, said
from ..parsing.text_file import INVISIBLE

_SUSPECT = re.compile(r"[<&]|\]\(|\[\[|\[@|!\[|^[ ]{0,3}#|\n[ ]{0,3}(?:=+|-+)[ \t]*(?:\n|$)|\]:", re.MULTILINE)
"""Whatever a fault begins with: most texts have none of it."""
_CODE = re.compile(
    r"^(?P<fence>```|~~~).*?^(?P=fence)|(?P<ticks>`+)(?:(?!(?P=ticks)).)+(?P=ticks)", re.DOTALL | re.MULTILINE
)
_HTML = re.compile(r"(?<!\\)<(?:/?(?P<tag>[A-Za-z][A-Za-z0-9-]*)(?:\s[^<>]*|/?)>|!--|![A-Za-z]|\?)")
_BOLD = frozenset({"b", "strong", "i", "em", "u"})
_LINK = re.compile(
    r"(?<![\\!])\]\(\s*(?P<to><[^<>\n]*>|[^\s()]*)|^[ ]{0,3}\[[^\]\n]+\]:\s*(?P<ref>\S+)"
    r"|(?<!\\)<(?P<auto>[A-Za-z][A-Za-z0-9+.-]{1,31}:[^<>\s]*)>",
    re.MULTILINE,
)
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):|(//)")
_OPEN = re.compile(
    r"(?<!\\)(?:\[\[(?![^\[\]|\n]+(?:\|[^\[\]\n]+)?\]\])|\[@(?![^\[\]\s;,@]+\])"
    r"|\]\((?![^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)))"
)
_PICTURE = re.compile(r"(?<!\\)!\[")
_ENTITY = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);")
_HEADING = re.compile(r"^[ ]{0,3}#{1,6}(?=\s|$)|^(?=[^\n]*\S[^\n]*\n[ ]{0,3}(?:=+|-{2,})[ \t]*$)", re.MULTILINE)


class MarkupFault(NamedTuple):
    """A fault whose place is still an offset into the text."""

    offset: int
    message: Said
    hint: Said


def faults_in(text: str, *, headings: bool) -> Iterator[MarkupFault]:
    """All faults of a text, by kind; where `headings` may stand, they are none."""
    if not _SUSPECT.search(text):
        return
    bare = _CODE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    for found in _HTML.finditer(bare):
        tag = (found["tag"] or "").lower()
        yield _fault(found, "markup.html", "markup.bold_hint" if tag in _BOLD else "markup.html_hint")
    for found in _LINK.finditer(bare):
        target = unescape(found["to"] or found["ref"] or found["auto"] or "").strip("<> \t")
        scheme = _SCHEME.match(re.sub(r"[\x00-\x20]", "", target))
        if scheme and (scheme[1] or "").lower() not in ("http", "https"):
            yield _fault(found, "markup.link", "markup.link_hint", shown=target)
    yield from _found(_OPEN, bare, "markup.open", "markup.open_hint")
    yield from _found(_PICTURE, bare, "markup.picture", "markup.picture_hint")
    for found in _ENTITY.finditer(bare):
        if INVISIBLE.search(unescape(found[0])):
            yield _fault(found, "markup.entity", "markup.entity_hint", shown=found[0])
    if not headings:
        yield from _found(_HEADING, bare, "markup.heading", "markup.heading_hint")


def headings_taken(text: str, ids: Iterable[tuple[str, int]], taken: re.Pattern[str]) -> Iterator[MarkupFault]:
    """The headings whose ids, given with their lines from 0, belong to parts of the site itself."""
    lines = text.split("\n")
    for id_, line in ids:
        if taken.match(id_):
            at = len("\n".join(lines[:line])) + (line > 0)
            at += len(lines[line]) - len(lines[line].lstrip(" #"))
            yield MarkupFault(at, said("markup.heading_id", id=id_), said("markup.heading_id_hint"))


def _found(pattern: re.Pattern[str], text: str, message: str, hint: str) -> Iterator[MarkupFault]:
    return (_fault(found, message, hint) for found in pattern.finditer(text))


def _fault(found: re.Match[str], message: str, hint: str, shown: str = "") -> MarkupFault:
    shown = shown or found.string[found.start() :].split("\n", 1)[0]
    return MarkupFault(found.start(), said(message, shown=shown if len(shown) <= 40 else f"{shown[:40]}…"), said(hint))
