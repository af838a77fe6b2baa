"""The one table between data of the Citation Style Language and our entries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from ...model.languages import entry_name, language_tag
from ...model.person import Person
from ...model.works import STATES
from ...parsing.bibtex_tables import WORK_FIELDS, WORK_TYPES, FieldFormat
from ..formats.bibtex import body_name, names, text
from ..formats.reference import one_line
from .draft import Draft

TYPES: Mapping[str, str] = MappingProxyType(
    {
        **{kind.csl: name for name, kind in WORK_TYPES.items()},
        **dict.fromkeys(
            ("article-magazine", "article-newspaper", "review", "review-book", "journal-article"), "article"
        ),
        **dict.fromkeys(
            ("monograph", "edited-book", "reference-book", "book-set", "periodical", "proceedings"), "book"
        ),
        **dict.fromkeys(
            ("entry", "entry-dictionary", "entry-encyclopedia", "book-chapter", "book-section"), "incollection"
        ),
        **dict.fromkeys(("dissertation",), "thesis"),
        "proceedings-article": "inproceedings",
        **dict.fromkeys(("post", "post-weblog"), "online"),
    }
)
"""Type of CSL, or of Crossref, -> ours; all others are `misc`, a work whose kind we do not tell."""

TEXTS: Mapping[str, str] = MappingProxyType(
    {
        **{each.csl: name for name, each in WORK_FIELDS.items() if each.csl and each.format is not FieldFormat.NAMES},
        "publisher": "publisher", "edition": "edition", "genre": "type", "page": "pages", "ISSN": "issn",
        "ISBN": "isbn", "status": "pubstate",
    }
)  # fmt: skip
TEXTS_OF_TYPE: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "article": {"container-title": "journal", "issue": "number", "number": "eid", "publisher": "publisher"},
        "incollection": {"container-title": "booktitle", "collection-number": "number"},
        "inproceedings": {"container-title": "booktitle", "event-title": "booktitle", "collection-number": "number"},
        "book": {"collection-number": "number"},
        "online": {"container-title": "organization"},
        "thesis": {"publisher": "institution"},
        "report": {"publisher": "institution", "number": "number"},
        "misc": {"container-title": "journal", "number": "number"},
    }
)
NAMES: Mapping[str, str] = MappingProxyType(
    {field.csl: name for name, field in WORK_FIELDS.items() if field.csl and field.format is FieldFormat.NAMES}
)
SUBTITLE = "subtitle"
"""Crossref's word for what goes on with a title; CSL has none."""
LEFT_OUT = ("abstract", "note", "keyword", "annote")
ISSUED = ("year", "month", "day")
ISSUED_AT = ("issued", "published", "published-print")
"""Where a date of publication may stand; the first one counts."""


def draft_of(item: Mapping[str, Any]) -> Draft:
    """The entry that an item of CSL-JSON, or a work as Crossref gives it, makes; texts may stand in lists of one."""
    type_ = TYPES.get(str(item.get("type", "")), "misc")
    table = {**TEXTS, **TEXTS_OF_TYPE[type_]}
    fields: dict[str, str] = {}
    for variable, field in table.items():
        value = _one(item.get(variable))
        if value and field not in fields:
            fields[field] = _written(field, value)
    if (more := _one(item.get(SUBTITLE))) and more not in fields.get("title", ""):
        fields["title"] = f"{fields['title']}: {text(more)}" if "title" in fields else text(more)
    for variable, field in NAMES.items():
        fields[field] = _people(item.get(variable) or ())
    fields |= _dates(item)
    left_out = tuple(name for name in LEFT_OUT if item.get(name))
    return Draft(type_, {name: value for name, value in fields.items() if value}, left_out)


def _one(value: Any) -> str:
    """A text, a number, or the texts of a list as one."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_one, value)))
    return one_line(str(value)) if isinstance(value, str | int) and not isinstance(value, bool) else ""


def _written(field: str, value: str) -> str:
    if field == "langid":
        tag = language_tag(value)
        return entry_name(tag) if tag else value
    if field == "pubstate":
        state = value.lower().replace(" ", "").replace("-", "")
        return state if state in STATES else ""
    if WORK_FIELDS[field].verbatim:
        return value
    if WORK_FIELDS[field].format is FieldFormat.NAMES:
        return body_name(value)
    return text(value).replace("\u2013", "--") if field == "pages" else text(value)


def _people(people: Iterable[Any]) -> str:
    found = [_person(each) for each in people if isinstance(each, Mapping)]
    cut_off = any(person.literal and person.literal.casefold() in CUT_OFF for person in found)
    return names([person for person in found if (person.literal or "").casefold() not in CUT_OFF], truncated=cut_off)


CUT_OFF = ("others", "et al.", "et al", "dkk.", "dkk", "dan kawan-kawan")
"""What stands in the place of a name where a list of names is cut off."""


def _person(name: Mapping[str, Any]) -> Person:
    family = " ".join(
        filter(None, (_one(name.get(part)) for part in ("dropping-particle", "non-dropping-particle", "family")))
    )
    given = " ".join(filter(None, (_one(name.get(part)) for part in ("given", "suffix"))))
    if family and given:
        return Person(family, given)
    return Person(literal=_one(name.get("literal")) or _one(name.get("name")) or family or given)


def _dates(item: Mapping[str, Any]) -> dict[str, str]:
    issued = next(filter(None, (_parts(item.get(name)) for name in ISSUED_AT)), ())
    accessed, first = _parts(item.get("accessed")), _parts(item.get("original-date"))
    found = dict(zip(ISSUED, map(str, issued), strict=False))
    if len(accessed) == 3:
        found["urldate"] = f"{accessed[0]:04}-{accessed[1]:02}-{accessed[2]:02}"
    return found | ({"origyear": str(first[0])} if first else {})


def _parts(date: Any) -> tuple[int, ...]:
    """Year, month and day as far as they are known, of a date of CSL in either of its forms; never a season."""
    if not isinstance(date, Mapping):
        return ()
    parts = next(iter(date.get("date-parts") or ()), None) or str(date.get("raw") or date.get("literal") or "").split(
        "-"
    )
    numbers = []
    for part, most in zip(parts, (9999, 12, 31), strict=False):
        if not str(part).isdigit() or not 1 <= int(part) <= most:
            break
        numbers.append(int(part))
    return tuple(numbers)
