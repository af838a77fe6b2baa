"""Reads Dublin Core in XML, as OAI-PMH of journals and repositories (OJS, EPrints, DSpace) has it, as data of CSL."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from .patterns import DC_DOI, DC_GENRE, DC_ISSN, DC_SOURCE, DC_THESIS

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

DC = "http://purl.org/dc/elements/1.1/"
TERMS = "http://purl.org/dc/terms/"
_SPACES = (f"{{{DC}}}", f"{{{TERMS}}}")
TEXTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "title": ("title",), "publisher": ("publisher",), "language": ("language",), "abstract": ("description",),
    }
)  # fmt: skip
"""Variable of CSL -> the elements whose first value it takes."""
PEOPLE, SUBJECTS, KINDS, SOURCES = ("creator",), ("subject",), ("type",), ("source", "isPartOf")
ADDRESSES, DATES = ("identifier", "relation"), ("issued", "date")
TYPES = (
    ("chapter", "chapter"), ("book section", "chapter"), ("conference", "paper-conference"), ("book", "book"),
    ("report", "report"), ("article", "article-journal"),
)  # fmt: skip
"""What a type may say -> type of CSL; the first one counts."""


class NotXmlError(ValueError):
    """The text is no XML, or XML that could do harm."""


def items_of_dublin_core(text: str) -> list[dict[str, Any]]:
    """One item of CSL for each element that holds elements of Dublin Core; NotXmlError where nothing can be read."""
    from xml.etree.ElementTree import ParseError  # noqa: PLC0415 - the error alone

    from defusedxml.common import DefusedXmlException  # type: ignore[import-untyped]  # noqa: PLC0415 - for imports only
    from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]  # noqa: PLC0415 - for imports only

    try:
        root = fromstring(text.lstrip("\ufeff \t\r\n"))
    except (ParseError, DefusedXmlException, ValueError) as error:
        raise NotXmlError(str(error)) from error
    holders = [each for each in root.iter() if any(child.tag.startswith(_SPACES) for child in each)]
    return [_item(_values(each)) for each in holders]


def _values(holder: Element) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for child in holder:
        for space in _SPACES:
            if child.tag.startswith(space) and (said := " ".join((child.text or "").split())):
                found.setdefault(child.tag.removeprefix(space), []).append(said)
    return found


def _item(values: Mapping[str, list[str]]) -> dict[str, Any]:
    kinds, sources = " ".join(_all(values, KINDS)), _all(values, SOURCES)
    source = next((found for each in sources if (found := DC_SOURCE.match(each))), None)
    addresses = _all(values, ADDRESSES)
    item: dict[str, Any] = {
        **{variable: next(iter(_all(values, elements)), "") for variable, elements in TEXTS.items()},
        "type": _type(kinds, source is not None),
        "author": [_name(each) for each in _all(values, PEOPLE)],
        "ISSN": [found[1] for each in sources if (found := DC_ISSN.match(each))],
        "DOI": next((found[1] for each in addresses if (found := DC_DOI.search(each))), ""),
        "URL": next((each for each in addresses if each.startswith("http") and not DC_DOI.search(each)), ""),
        "issued": {"date-parts": [_earliest(_all(values, DATES))]},
        "keyword": "; ".join(_all(values, SUBJECTS)),
    }
    if source is not None:
        item |= {"container-title": source["journal"].strip(), "volume": source["volume"], "issue": source["issue"]}
        item["page"] = source["page"]
    if (genre := DC_GENRE.search(kinds)) and item["type"] == "thesis":
        item["genre"] = genre[1].capitalize()
    return item


def _all(values: Mapping[str, list[str]], elements: Iterable[str]) -> list[str]:
    return [each for element in elements for each in values.get(element, ())]


def _type(kinds: str, in_a_journal: bool) -> str:
    if DC_THESIS.search(kinds):
        return "thesis"
    lower = kinds.casefold()
    found = next((kind for word, kind in TYPES if word in lower), "document")
    return "article-journal" if in_a_journal and found == "document" else found


def _name(name: str) -> dict[str, str]:
    # OJS puts the author's institution behind a semicolon.
    family, _, given = (part.strip() for part in name.partition(";")[0].partition(","))
    return {"family": family, "given": given} if given else {"literal": family}


def _earliest(dates: list[str]) -> list[int]:
    """The parts of the earliest date: repositories add the days on which a record was received and released."""
    found = [[int(part) for part in re.findall(r"\d+", each)[:3]] for each in dates if re.match(r"\d{4}", each)]
    return min(found, default=[], key=lambda parts: (parts[0], -len(parts)))
