"""Finds what must not be published of a person: e-mail addresses, telephone numbers, numbers of students."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ..catalogue import said
from .problems import Place, Problem

# Numbers in addresses of the web, DOIs and identifiers of books are nobody's.
_ADDRESS = re.compile(r"(?:https?://|doi\.org/|\b10\.\d{4,9}/)[^\s{}<>\"]+|\bISBN[:\s]*[\dX -]+", re.IGNORECASE)
_EMAIL = re.compile(r"[\w.+-]+ ?(?:@|\[at\]|\(at\)) ?[A-Za-z0-9][\w-]*(?:\.[\w-]+)*\.[A-Za-z]{2,}\b")
# Mobile numbers begin with 08 or +62 8, those of a town with its code in brackets or after +62.
_TELEPHONE = re.compile(
    r"(?<![\w/.-])(?:\+62[\s.-]?\(?\d{2,3}\)?|0?8\d{2}|\(0\d{2,3}\))[\s.-]?\d{3,4}[\s.-]?\d{3,5}(?![\w.,]*\d)"
)
_NUMBER = re.compile(
    r"\b(?:NIM|NPM|NRP|NIRM|NIDN|NIP|NIK|KTP|(?:student|registration|identity) (?:number|no\.?))\b"
    r"\s*[:.]?\s*(?=(?:[\w.]*?\d){5})[\w.]+",
    re.IGNORECASE,
)
_LONG = re.compile(r"(?<![\w.,/-])\d{9,}(?![\w/-])")


def personal_data(place: Callable[[int], Place], text: str) -> Iterator[Problem]:
    """One problem for each piece of personal data in a text; `place` tells where an offset stands."""
    if not re.search(r"@|\d{3}|\(at\)|\[at\]", text):
        return
    bare = _ADDRESS.sub(lambda found: " " * len(found[0]), text)
    told: set[int] = set()
    for kind, pattern in (("email", _EMAIL), ("telephone", _TELEPHONE), ("number", _NUMBER), ("number", _LONG)):
        for found in pattern.finditer(bare):
            if told.isdisjoint(range(*found.span())):
                told.update(range(*found.span()))
                yield Problem(
                    place(found.start()), said(f"personal.{kind}", shown=_shown(found[0])), said("personal_hint")
                )


def _shown(found: str) -> str:
    """Enough to find it; a report may be public."""
    return f"{found[:4]}…"
