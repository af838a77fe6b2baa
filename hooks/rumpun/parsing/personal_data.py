"""Finds what must not be published of a person: e-mail addresses, telephone numbers, numbers of students."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ..catalogue import Said, keyed
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
    for pattern, say in ((_EMAIL, _email), (_TELEPHONE, _telephone), (_NUMBER, _number), (_LONG, _number)):
        for found in pattern.finditer(bare):
            if told.isdisjoint(range(*found.span())):
                told.update(range(*found.span()))
                yield Problem(place(found.start()), say(f"{found[0][:4]}…"), _HINT)


# What is shown is enough to find it: a report may be public.


def _email(shown: str) -> Said:
    return keyed("personal.email", f"ada alamat surel di sini ({shown})", f"there is an e-mail address here ({shown})")


def _telephone(shown: str) -> Said:
    return keyed(
        "personal.telephone", f"ada nomor telepon di sini ({shown})", f"there is a telephone number here ({shown})"
    )


def _number(shown: str) -> Said:
    return keyed(
        "personal.number",
        f"ada nomor yang menunjuk seseorang, misalnya nomor mahasiswa ({shown})",
        f"there is a number that points to a person, such as a student number ({shown})",
    )


_HINT = Said(
    "hapus; data pribadi tidak diterbitkan, juga bila tercetak dalam sumber",
    "delete it; personal data are not published, even where the source prints them",
)
