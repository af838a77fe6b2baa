"""Checks of the addresses and numbers by which a work is found: URL, DOI, ISSN, pages, year, date."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import quote

# The host is spelled in plain letters so that it cannot imitate another one; no user name, which hides the real host.
_URL = re.compile(r"https?://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\d{1,5})?(?:[/?#].*)?", re.IGNORECASE)
_NOT_IN_URL = re.compile(
    r"""[\s"<>\\^`{|}\x00-\x20\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ue000-\uf8ff]"""
)
_ENCODED_CONTROL = re.compile(r"%(?:0[0-9a-f]|1[0-9a-f]|7f)", re.IGNORECASE)
_DOI = re.compile(r"10\.\d{4,9}/\S+")
BEFORE_DOI = re.compile(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*|urn:doi:)", re.IGNORECASE)
# Bounded, and begun once for each word: else a long row of letters or digits is looked through from each of them.
_RANGE = re.compile(r"([A-Za-z]{0,9})(\d{1,18})\s{0,9}[-\u2013]\s{0,9}\1(\d{1,18})")
_HALF_A_RANGE = re.compile(
    r"(?:^|[\s,;])[-\u2010-\u2015\u2212]+\s*\w+|(?<!\w)\w+\s*[-\u2010-\u2015\u2212]+(?=$|[\s,;])"
)
_DOI_KEPT = "/:;()!$&'*+,=@"


def is_web_address(url: str) -> bool:
    """True for an absolute http or https address that a browser reads the way a person does."""
    return bool(_URL.fullmatch(url)) and not _NOT_IN_URL.search(url) and not _ENCODED_CONTROL.search(url)


def is_doi(doi: str) -> bool:
    """True for a bare DOI such as `10.1086/225469` (ISO 26324), without `https://doi.org/`."""
    return bool(_DOI.fullmatch(doi)) and not re.search(r"""["\\^`{|}\x00-\x20\x7f-\x9f\ue000-\uf8ff]""", doi)


def doi_address(doi: str) -> str:
    """The address that leads to a DOI; encoded is what would end or bend it (DOI Handbook, "Encoding issues")."""
    return f"https://doi.org/{quote(doi, safe=_DOI_KEPT)}"


def is_issn(issn: str) -> bool:
    """True when `1234-5679` has the right form and check digit (ISO 3297: weights 8 to 2, modulo 11, X for 10)."""
    if not re.fullmatch(r"\d{4}-\d{3}[\dX]", issn):
        return False
    digits = issn.replace("-", "")
    total = sum(int(digit) * weight for digit, weight in zip(digits[:7], range(8, 1, -1), strict=True))
    return "0123456789X"[-total % 11] == digits[7]


def is_isbn(isbn: str) -> bool:
    """True when an ISBN of ten or thirteen digits has the right check digit (ISO 2108), with or without hyphens."""
    digits = isbn.replace("-", "")
    if re.fullmatch(r"\d{9}[\dX]", digits):
        total = sum(
            (10 if digit == "X" else int(digit)) * weight
            for weight, digit in zip(range(10, 0, -1), digits, strict=True)
        )
        return total % 11 == 0
    if re.fullmatch(r"97[89]\d{10}", digits):
        return sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits)) % 10 == 0
    return False


def bare_doi(doi: str) -> str:
    """A DOI without what people put before it: `https://doi.org/`, `doi:`."""
    return BEFORE_DOI.sub("", doi)


def is_key(key: str) -> bool:
    """True for what can be the key of a work, or of one that it had before."""
    return bool(re.fullmatch(r"[a-z][a-z0-9-]{0,79}", key))


def is_year(year: str) -> bool:
    """True for four digits."""
    return bool(re.fullmatch(r"[0-9]{4}", year))


def is_letter(letter: str) -> bool:
    """True for what can follow a year to tell works apart."""
    return bool(re.fullmatch(r"[a-z]", letter))


def is_date(day: str) -> bool:
    """True for a day of the calendar written YYYY-MM-DD (ISO 8601)."""
    try:
        return bool(re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", day)) and bool(date.fromisoformat(day))
    except ValueError:
        return False


def reversed_range(pages: str) -> str:
    """The first range of `pages` that ends before it starts, or an empty string."""
    for found in _RANGE.finditer(pages):
        if int(found[2]) > int(found[3]):
            return found[0]
    return ""


def half_a_range(pages: str) -> str:
    """The first range of `pages` without a beginning or an end, or an empty string."""
    found = _HALF_A_RANGE.search(pages)
    return found[0].strip(" ,;") if found else ""
