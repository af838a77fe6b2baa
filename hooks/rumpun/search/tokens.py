"""Words of a text as they are compared: small, without accents, and how like-sounding spellings fall together."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")
_ASCII_WORD = re.compile(r"[a-z0-9]{2,}|[0-9]")
_ACCENT = re.compile("[\u0300-\u036f]+")
_DOUBLE = re.compile(r"(.)\1+")
_LIKE = str.maketrans("cqfvzy", "kkppsi")


def tokens(text: str) -> list[str]:
    """The words and numbers of a text; single letters say nothing."""
    small = text.lower()
    if small.isascii():
        return _ASCII_WORD.findall(small)
    small = _ACCENT.sub("", unicodedata.normalize("NFKD", small))
    return [word for word in _WORD.findall(small) if len(word) > 1 or word.isdigit()]


def likeness(word: str) -> str:
    """Equal for spellings often exchanged, such as aktifitas and aktivitas; `likeness` of the scripts agrees."""
    if any(sign.isdigit() for sign in word):
        return word
    return _DOUBLE.sub(r"\1", word.replace("ph", "p").replace("th", "t").translate(_LIKE))
