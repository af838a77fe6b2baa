"""Writes RIS: a table of tags, because the writer of rispy adds a counter and lets a line break begin a record.

After the RIS specification of Research Information Systems (2011) and what Zotero's import does with each tag for each
type. A name of several words that is no person ends in a comma, as EndNote demands and Zotero understands; the format
cannot hold a comma inside a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from ...model.person import Person
from ...model.works import Work
from .csl_json import item_of
from .reference import Reference, one_line, safe_address

_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "article": "JOUR", "book": "BOOK", "incollection": "CHAP", "inproceedings": "CONF", "thesis": "THES",
        "report": "RPRT", "online": "ELEC",
        # Of a work whose kind nobody tells; from "GEN", the type for that, Zotero makes a journal article.
        "misc": "MANSCPT",
    }
)  # fmt: skip
# Variable of CSL -> tag. A type may name its own: elsewhere Zotero reads `SN` as an ISBN and `IS` not at all.
_TAGS: Mapping[str, str] = MappingProxyType(
    {
        "title": "TI", "container-title": "T2", "genre": "M3", "publisher": "PB", "publisher-place": "CY",
        "volume": "VL", "edition": "ET", "issue": "IS", "number": "IS", "language": "LA", "collection-title": "T3",
        "collection-number": "M1",
    }
)  # fmt: skip
_TAGS_OF_TYPE: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "book": MappingProxyType({"number": "M1"}),
        "incollection": MappingProxyType({"number": "SV"}),
        "inproceedings": MappingProxyType({"container-title": "BT", "publisher-place": "C1"}),
        "report": MappingProxyType({"number": "SN"}),
    }
)
_SUPERVISED: Mapping[str, str] = MappingProxyType({"id": "Pembimbing", "en": "Supervisor"})
# Zotero drops tags of HTML and resolves its entities; a word joiner, which nobody sees, keeps them text.
_MARKUP = re.compile(r"<(?=[A-Za-z/!?])|&(?=#?\w+;)")
_RANGE = re.compile(r"([^\s,;-]+)-([^\s,;-]+)")


def record(reference: Reference) -> str:
    """One record; lines end in CR LF."""
    lines = [f"{tag}  - {_literal(tag, value)}\r\n" for tag, value in _lines(reference) if value]
    return f"TY  - {_TYPES[reference.work.type]}\r\n{''.join(lines)}ER  - \r\n"


def _literal(tag: str, value: str) -> str:
    return value if tag in ("DO", "UR") else _MARKUP.sub(lambda found: f"{found[0]}\u2060", value)


def _lines(reference: Reference) -> Iterator[tuple[str, str]]:
    work = reference.work
    item = item_of(reference)
    yield "ID", reference.key
    yield from _people(reference)
    tags = {**_TAGS, **_TAGS_OF_TYPE.get(work.type, {})}
    for variable, tag in tags.items():
        yield tag, one_line(item.get(variable))
    yield from _dates(reference)
    yield from _pages(one_line(item.get("page")), work.page_range)
    yield "SN" if work.type == "article" else "N1", one_line(item.get("ISSN"))
    # Of an article the tag holds the ISSN, of a report its number.
    yield "N1" if work.type in ("article", "report") else "SN", one_line(item.get("ISBN"))
    yield from (("N1", one_line(item.get(name))) for name in ("status", "note"))
    yield "ET", one_line(reference.version)
    yield "DO", safe_address(work.doi)
    yield "UR", safe_address(work.url)
    yield "N1", "; ".join(filter(None, (one_line(work.faculty), one_line(work.programme), _supervisors(work))))


def _people(reference: Reference) -> Iterator[tuple[str, str]]:
    """Roles by type; a supervisor is none of them: from `A3` Mendeley makes an author, bibutils an editor."""
    work = reference.work
    yield from (("AU", _name(person)) for person in work.authors)
    for tag, people in (("A3" if work.type == "book" else "A2", work.editors), ("A4", work.translators)):
        yield from ((tag, _name(person)) for person in people)


def _supervisors(work: Work) -> str:
    """ "Pembimbing: Krisdyatmiko", in the language of the work."""
    names = ", ".join(one_line(person.natural) for person in work.supervisors)
    return f"{_SUPERVISED.get(work.language, _SUPERVISED['en'])}: {names}" if names else ""


def _name(person: Person) -> str:
    family, given, literal = (
        one_line((part or "").replace(",", " ")) for part in (person.family, person.given, person.literal)
    )
    if literal or not given:
        name = literal or family
        return f"{name}," if " " in name else name
    return f"{family}, {given}"


def _dates(reference: Reference) -> Iterator[tuple[str, str]]:
    work = reference.work
    yield "PY", reference.date[:4] or one_line(work.year)
    yield "DA", reference.date.replace("-", "/") or _day(work)
    yield "Y2", one_line(work.urldate).replace("-", "/")
    yield "OP", one_line(work.origyear)
    # Zotero keeps this in "Extra", from where its styles read it.
    yield "M2", f"original-date: {year}" if (year := one_line(work.origyear)) else ""


def _day(work: Work) -> str:
    """ "2022/07/15", "2022/07/"; nothing where no month is known (RIS specification, "DA")."""
    if not (work.year and work.month):
        return ""
    return (
        f"{one_line(work.year)}/{int(work.month):02}/{int(work.day):02}"
        if work.day
        else f"{work.year}/{int(work.month):02}/"
    )


def _pages(pages: str, page_range: str | None) -> Iterator[tuple[str, Any]]:
    span = _RANGE.fullmatch(pages) if page_range else None
    yield "SP", span[1] if span else pages
    yield "EP", span[2] if span else ""
