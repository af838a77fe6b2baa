"""Reads Dublin Core in XML, as OAI-PMH of journals and repositories (OJS, EPrints, DSpace) has it, as data of CSL."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_THESIS = re.compile(r"thes[ie]s|skripsi|\btesis|disserta|disertasi", re.IGNORECASE)
_GENRE = re.compile(r"(skripsi|tesis|disertasi)", re.IGNORECASE)
_SOURCE = re.compile(
    r"^(?P<journal>[^;]+);\s*(?:(?:Vol(?:ume)?\.?|Jilid)\s*(?P<volume>\w+))?[\s,:]*"
    r"(?:(?:No|Nomor|Issue|Number)\.?\s*(?P<issue>[\w-]+))?[^;]*(?:;\s*(?P<page>[\w.]+\s*[-\u2013]\s*[\w.]+|\d+))?\s*$",
    re.IGNORECASE,
)
_ISSN = re.compile(r"^(?:ISSN:?\s*)?(\d{4}-?\d{3}[\dXx])$")
_DOI = re.compile(r"(?:^|doi\.org/|doi:\s*)(10\.\d{4,9}/\S+)$", re.IGNORECASE)


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
    holders = [each for each in root.iter() if any(child.tag.startswith((_DC, _TERMS)) for child in each)]
    return [_item(_values(each)) for each in holders]


def _values(holder: Element) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for child in holder:
        for space in (_DC, _TERMS):
            if child.tag.startswith(space) and (said := " ".join((child.text or "").split())):
                found.setdefault(child.tag.removeprefix(space), []).append(said)
    return found


def _item(values: Mapping[str, list[str]]) -> dict[str, Any]:
    kinds, sources = " ".join(values.get("type", ())), values.get("source", []) + values.get("isPartOf", [])
    source = next((found for each in sources if (found := _SOURCE.match(each))), None)
    addresses = values.get("identifier", []) + values.get("relation", [])
    item: dict[str, Any] = {
        "type": _type(kinds, source is not None),
        "title": next(iter(values.get("title", ())), ""),
        "author": [_name(each) for each in values.get("creator", ())],
        "publisher": next(iter(values.get("publisher", ())), ""),
        "language": next(iter(values.get("language", ())), ""),
        "ISSN": [found[1] for each in sources if (found := _ISSN.match(each))],
        "DOI": next((found[1] for each in addresses if (found := _DOI.search(each))), ""),
        "URL": next((each for each in addresses if each.startswith("http") and not _DOI.search(each)), ""),
        "issued": {"date-parts": [_earliest([*values.get("issued", ()), *values.get("date", ())])]},
        "abstract": next(iter(values.get("description", ())), ""),
        "keyword": "; ".join(values.get("subject", ())),
    }
    if source is not None:
        item |= {"container-title": source["journal"].strip(), "volume": source["volume"], "issue": source["issue"]}
        item["page"] = source["page"]
    if (genre := _GENRE.search(kinds)) and item["type"] == "thesis":
        item["genre"] = genre[1].capitalize()
    return item


def _type(kinds: str, in_a_journal: bool) -> str:
    if _THESIS.search(kinds):
        return "thesis"
    lower = kinds.casefold()
    words = (("chapter", "chapter"), ("book section", "chapter"), ("conference", "paper-conference"), ("book", "book"),
             ("report", "report"), ("article", "article-journal"))  # fmt: skip
    found = next((kind for word, kind in words if word in lower), "document")
    return "article-journal" if in_a_journal and found == "document" else found


def _name(name: str) -> dict[str, str]:
    # OJS puts the author's institution behind a semicolon.
    family, _, given = (part.strip() for part in name.partition(";")[0].partition(","))
    return {"family": family, "given": given} if given else {"literal": family}


def _earliest(dates: list[str]) -> list[int]:
    """The parts of the earliest date: repositories add the days on which a record was received and released."""
    found = [[int(part) for part in re.findall(r"\d+", each)[:3]] for each in dates if re.match(r"\d{4}", each)]
    return min(found, default=[], key=lambda parts: (parts[0], -len(parts)))
