"""The key of an entry: what it may be, and one made of its author and year."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from string import ascii_lowercase

_KEY = re.compile(r"[a-z][a-z0-9-]*")
# YAML reads these as something other than text.
_NOT_KEYS = ("no", "yes", "null", "true", "false", "on", "off")
# Letters that are no letter with an accent.
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th"})


def is_good_key(key: str) -> bool:
    """True for lower-case letters, digits and hyphens after a letter, where YAML reads a text."""
    return bool(_KEY.fullmatch(key)) and key not in _NOT_KEYS


def made_key(name: str, year: str, title: str, taken: Collection[str]) -> str:
    """ "siregar2022", or "siregar2022b" where that is taken; without a year "siregar-tt".

    `name` is the family name or the name of a body, whose last word counts; without one, the first word of the title.
    `taken` holds keys in lower case.
    """
    named = _letters(name if "," in name else name.rsplit(maxsplit=1)[-1] if name.split() else "")
    named = named or next(filter(None, map(_letters, title.split())), "") or "karya"
    key = f"{named}{year}" if year else f"{named}-tt"
    free = (each for each in (key, *(f"{key}{letter}" for letter in ascii_lowercase[1:])) if each not in taken)
    return next(free, f"{key}-{len(taken)}")


def _letters(text: str) -> str:
    """The text up to a comma in plain lower-case letters."""
    plain = unicodedata.normalize("NFKD", text.partition(",")[0].lower().translate(_LETTERS))
    return re.sub(r"[^a-z]", "", plain)[:40]
