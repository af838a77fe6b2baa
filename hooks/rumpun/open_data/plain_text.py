"""Text as data: plain, on one line, and free of characters that a format may not hold."""

from __future__ import annotations

import re

from ..words.markdown import plain, plain_blocks

_MARKED = re.compile(r"[\\`*_\[\]<>&!]")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
"""Control characters and what is no character: XML 1.0 (section 2.2) refuses them, and so do several databases."""


def clean(text: str) -> str:
    """The text without forbidden characters, every run of blanks and line ends as one blank."""
    return " ".join(_FORBIDDEN.sub("", text).split())


def without_markup(text: str) -> str:
    """Inline Markdown as plain text; what holds no sign of Markdown is not parsed, as that takes most of the time."""
    return clean(plain(text) if _MARKED.search(text) else text)


def paragraphs(text: str) -> list[str]:
    """A Markdown document as plain text, by paragraphs."""
    return [clean(each) for each in plain_blocks(text)]
