"""Reads RIS as data of CSL; pandoc, which could, drops the kind of a thesis and writes titles in small letters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

_TYPES: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("JOUR", "EJOUR", "MGZN", "NEWS", "JFULL", "INPR", "ABST"), "article-journal"),
        **dict.fromkeys(("BOOK", "EBOOK", "EDBOOK", "WHOLE"), "book"),
        **dict.fromkeys(("CHAP", "ECHAP", "ENCYC", "DICT"), "chapter"),
        **dict.fromkeys(("CONF", "CPAPER"), "paper-conference"),
        "THES": "thesis", "RPRT": "report", **dict.fromkeys(("ELEC", "WEB", "BLOG"), "webpage"),
    }
)  # fmt: skip
_TAGS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "title": ("TI", "T1", "CT"), "volume": ("VL",), "issue": ("IS", "CP"), "edition": ("ET",),
        "publisher": ("PB",), "publisher-place": ("CY", "PP"), "DOI": ("DO",), "URL": ("UR", "L2"),
        "language": ("LA",), "abstract": ("AB", "N2"), "genre": ("M3",), "note": ("N1",),
    }
)  # fmt: skip
_INSIDE = ("JO", "JF", "T2", "BT", "JA", "J2")
_LINE = re.compile(r"^\ufeff?([A-Z][A-Z0-9])  -(?: (.*))?$")


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
    kind = _TYPES.get(record.get("TY", [""])[0], "document")
    item: dict[str, Any] = {"type": kind}
    for variable, tags in _TAGS.items():
        item[variable] = next((record[tag][0] for tag in tags if record.get(tag)), "")
    inside = next((record[tag][0] for tag in _INSIDE if record.get(tag)), "")
    item["collection-title" if kind == "book" else "container-title"] = inside
    if kind == "chapter" and record.get("T3"):
        item["collection-title"] = record["T3"][0]
    first, last = (record.get(tag, [""])[0] for tag in ("SP", "EP"))
    item["page"] = f"{first}-{last}" if last and "-" not in first else first
    number = [each for value in record.get("SN", ()) for each in re.split(r"[,;\s]+(?=\S{8,})", value)]
    if kind == "report":
        item["number"] = next(iter(record.get("SN") or record.get("M1") or record.get("IS") or ()), "")
    else:
        item["ISSN"] = [each for each in number if len(re.sub(r"[\s-]", "", each)) == 8]
        item["ISBN"] = [each for each in number if len(re.sub(r"[\s-]", "", each)) in (10, 13)]
    for tags, role in (
        (("AU", "A1"), "author"),
        (("ED", "A3" if kind == "book" else "A2"), "editor"),
        (("A4",), "translator"),
    ):
        item[role] = [_name(value) for tag in tags for value in record.get(tag, ()) if value]
    date = next((record[tag][0] for tag in ("DA", "PY", "Y1") if record.get(tag)), "")
    item["issued"] = {"date-parts": [re.findall(r"\d+", date.partition("//")[0])[:3]]}
    seen = next((record[tag][0] for tag in ("Y2",) if record.get(tag)), "")
    item["accessed"] = {"date-parts": [re.findall(r"\d+", seen)[:3]]}
    item["keyword"] = "; ".join(record.get("KW", ()))
    return item


def _name(value: str) -> dict[str, str]:
    family, _, given = (part.strip() for part in value.partition(","))
    # EndNote's way to say that a name of several words is no person's: a comma at its end.
    return {"family": family, "given": given.replace(",", "")} if given else {"literal": family}
