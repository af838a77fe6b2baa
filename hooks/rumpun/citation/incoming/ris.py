"""Reads RIS as data of CSL; pandoc, which could, drops the kind of a thesis and writes titles in small letters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

TYPES: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("JOUR", "EJOUR", "MGZN", "NEWS", "JFULL", "INPR", "ABST"), "article-journal"),
        **dict.fromkeys(("BOOK", "EBOOK", "EDBOOK", "WHOLE"), "book"),
        **dict.fromkeys(("CHAP", "ECHAP", "ENCYC", "DICT"), "chapter"),
        **dict.fromkeys(("CONF", "CPAPER"), "paper-conference"),
        "THES": "thesis", "RPRT": "report", **dict.fromkeys(("ELEC", "WEB", "BLOG"), "webpage"),
    }
)  # fmt: skip
TAGS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "title": ("TI", "T1", "CT"), "volume": ("VL",), "issue": ("IS", "CP"), "edition": ("ET",),
        "publisher": ("PB",), "publisher-place": ("CY", "PP"), "DOI": ("DO",), "URL": ("UR", "L2"),
        "language": ("LA",), "abstract": ("AB", "N2"), "note": ("N1",),
    }
)  # fmt: skip
INSIDE = ("JF", "T2", "JO", "BT", "JA", "J2")
"""What a work appeared in: full titles before short ones."""
OF_KIND: Mapping[str, Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "thesis": MappingProxyType({"genre": ("M3",)}),
        "report": MappingProxyType({"genre": ("M3",), "number": ("SN", "M1", "IS")}),
        "chapter": MappingProxyType({"collection-title": ("T3",)}),
        "book": MappingProxyType({"collection-title": INSIDE}),
        "article-journal": MappingProxyType({"number": ("C7",)}),
    }
)
"""Type of CSL -> what only such a work is asked for. Publishers put all kinds of things into M3."""
PEOPLE: Mapping[str, tuple[str, ...]] = MappingProxyType({"author": ("AU", "A1"), "editor": ("ED", "A2"),
                                                          "translator": ("A4",)})  # fmt: skip
EDITORS_OF_A_BOOK = ("ED", "A3")
ISSUED, ACCESSED, PAGES, NUMBERS, WORDS = ("DA", "PY", "Y1"), ("Y2",), ("SP", "EP"), ("SN",), ("KW",)
_LINE = re.compile(r"^\ufeff?([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$")


def items_of_ris(text: str) -> list[dict[str, Any]]:
    """One item of CSL for each record that ends with `ER`, or with the file."""
    return [_item(record) for record in _records(text)]


def _records(text: str) -> Iterator[dict[str, list[str]]]:
    """Tag -> its values; a line without a tag goes on with the one before (RIS specification, 2011)."""
    record: dict[str, list[str]] = {}
    last = ""
    for line in text.splitlines():
        tagged = _LINE.match(line.rstrip())
        if tagged and tagged[1] == "ER":
            if record:
                yield record
            record, last = {}, ""
        elif tagged:
            last = tagged[1]
            record.setdefault(last, []).append((tagged[2] or "").strip())
        elif last and line.strip():
            record[last][-1] = f"{record[last][-1]} {line.strip()}".strip()
    if "TY" in record:
        yield record


def _item(record: Mapping[str, list[str]]) -> dict[str, Any]:
    kind = TYPES.get(_first(record, ("TY",)), "document")
    tags = {**TAGS, **OF_KIND.get(kind, {})}
    item: dict[str, Any] = {"type": kind, **{variable: _first(record, each) for variable, each in tags.items()}}
    if kind != "book":
        item["container-title"] = _first(record, INSIDE)
    first, last = (_first(record, (tag,)) for tag in PAGES)
    item["page"] = f"{first}-{last}" if last and last != first and "-" not in first else first
    if kind != "report":
        item |= _numbers(record)
    for role, each in _roles(kind):
        item[role] = [_name(value) for tag in each for value in record.get(tag, ()) if value]
    item["issued"] = {"date-parts": [_date(_first(record, ISSUED))]}
    item["accessed"] = {"date-parts": [_date(_first(record, ACCESSED))]}
    item["keyword"] = "; ".join(record.get(WORDS[0], ()))
    return item


def _roles(kind: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for role, tags in PEOPLE.items():
        yield role, EDITORS_OF_A_BOOK if (role, kind) == ("editor", "book") else tags


def _first(record: Mapping[str, list[str]], tags: Iterable[str]) -> str:
    return next((value for tag in tags for value in record.get(tag, ())[:1] if value), "")


def _numbers(record: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """ISSN and ISBN, told by their lengths; some say behind it which one it is."""
    given = [
        re.sub(r"\s*\(.*?\)", "", each)
        for value in record.get(NUMBERS[0], ())
        for each in re.split(r"[,;]|\s(?=\d)", value)
    ]
    by_length = [(len(re.sub(r"[\s-]", "", each)), each.strip()) for each in given]
    return {
        "ISSN": [each for length, each in by_length if length == 8],
        "ISBN": [each for length, each in by_length if length in (10, 13)],
    }


def _date(text: str) -> list[str]:
    return re.findall(r"\d+", text.partition("//")[0])[:3]


def _name(value: str) -> dict[str, str]:
    family, _, given = (part.strip() for part in value.partition(","))
    # EndNote's way to say that a name of several words is no person's: a comma at its end.
    return {"family": family, "given": given.replace(",", "")} if given else {"literal": family}
