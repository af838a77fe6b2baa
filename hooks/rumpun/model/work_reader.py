"""Reads an entry of references.bib as a work: checked, and in plain text."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from ..catalogue import Said, said
from ..parsing.bibtex_file import BibEntry
from ..parsing.bibtex_tables import (
    ALWAYS_NEEDED,
    FOUND_FIELDS,
    FOUND_SOURCE,
    LANGUAGES,
    PRINTED_FIELDS,
    WORK_FIELDS,
    WORK_TYPES,
    FieldFormat,
)
from ..parsing.latex import plain_text, single_spaced
from ..parsing.problems import Problem, did_you_mean
from .found import Found
from .identifiers import (
    half_a_range,
    is_date,
    is_doi,
    is_issn,
    is_key,
    is_letter,
    is_web_address,
    is_year,
    reversed_range,
)
from .person import Person, read_names
from .works import Work

_RULES: Mapping[FieldFormat, tuple[Callable[[str], bool], str]] = MappingProxyType(
    {
        FieldFormat.YEAR: (is_year, "work.year_hint"),
        FieldFormat.DATE: (is_date, "work.date_hint"),
        FieldFormat.URL: (is_web_address, "work.address_hint"),
        FieldFormat.DOI: (is_doi, "work.doi_hint"),
        FieldFormat.LETTER: (is_letter, "work.letter_hint"),
    }
)
"""Format -> (what checks it, the key of the hint)."""


def work_from(entry: BibEntry) -> tuple[Work | None, list[Problem]]:
    """Check and decode one entry. A field with a fault is left out; without title or language there is no work."""
    return _WorkReader(entry).work()


class _WorkReader:
    """Reads the fields of one entry and collects what is wrong with them."""

    def __init__(self, entry: BibEntry) -> None:
        self._entry = entry
        self._problems: list[Problem] = []
        self._truncated: set[str] = set()
        """The fields of authors that end in "and others"."""

    def work(self) -> tuple[Work | None, list[Problem]]:
        self._missing()
        values = {_attribute(name): self._value(name) for name in PRINTED_FIELDS if self._own(name)}
        values |= {
            "annotation": self._both("annotation-id", "annotation-en"),
            "authors_truncated": "author" in self._truncated,
        }
        # Reference managers have one field for both.
        values["pages"] = values["pages"] or values["article_number"]
        values["found"] = self._found(values)
        if not values["title"] or not values["language"]:
            return None, self._problems
        return Work(key=self._entry.key, type=self._entry.type, place=self._entry.place, **values), self._problems

    def _own(self, field: str) -> bool:
        return WORK_FIELDS[field].format is not FieldFormat.ANNOTATION

    def _value(self, field: str) -> Any:
        """The value for the record, its type by the form of the field; None or empty when absent or wrong."""
        readers: dict[FieldFormat, Callable[[str], Any]] = {
            FieldFormat.TEXT: self._text,
            FieldFormat.NAMES: self._people,
            FieldFormat.PAGES: self._pages,
            FieldFormat.ISSN: self._issn,
            FieldFormat.LANGUAGE: self._language,
            FieldFormat.KEYS: self._keys,
        }
        return readers.get(WORK_FIELDS[field].format, self._checked)(field)

    def _say(self, field: str, message: Said, hint: Said) -> None:
        self._problems.append(Problem(self._entry.field_places.get(field, self._entry.place), message, hint))

    def _text(self, field: str) -> str | None:
        value = self._entry.fields.get(field, "")
        return (single_spaced(value) if WORK_FIELDS[field].verbatim else plain_text(value)) or None

    def _missing(self) -> None:
        kind = WORK_TYPES.get(self._entry.type)
        for field in (*ALWAYS_NEEDED, *(kind.needs if kind else ())):
            if not self._entry.fields.get(field, "").strip() and field not in self._entry.hidden:
                key = self._entry.key
                message = said("work.field_missing", key=key, field=field)
                example = "{indonesian}" if field == "langid" else "{…}"
                self._say(field, message, said("work.field_missing_hint", field=field, example=example))

    def _language(self, field: str) -> str | None:
        word = self._text(field)
        if word and word.lower() not in LANGUAGES:
            message = said("work.language_unknown", word=word)
            self._say(field, message, did_you_mean(word, LANGUAGES))
        return LANGUAGES.get(word.lower()) if word else None

    def _checked(self, field: str) -> str | None:
        value = self._text(field)
        is_right, expected = _RULES[WORK_FIELDS[field].format]
        if value is None or is_right(value):
            return value
        message = said("work.field_wrong", field=field, value=value)
        self._say(field, message, said(expected))
        return None

    def _people(self, field: str) -> tuple[Person, ...]:
        if field not in self._entry.fields:
            return ()
        names = read_names(self._entry.fields[field])
        for message, hint in names.faults:
            self._say(field, message, hint)
        if names.truncated and _attribute(field) == "authors":
            self._truncated.add(field)
        elif names.truncated:
            message = said("work.others_for_authors")
            self._say(field, message, said("work.others_for_authors_hint"))
        return names.people

    def _pages(self, field: str) -> str | None:
        pages = re.sub(r"(?<=\w)\s*[-\u2010-\u2015\u2212]+\s*(?=\w)", "\u2013", self._text(field) or "")
        if half := half_a_range(pages):
            message = said("work.half_a_range", pages=half)
            self._say(field, message, said("work.half_a_range_hint"))
            return None
        if wrong := reversed_range(pages):
            message = said("work.pages_backwards", pages=wrong)
            self._say(
                field,
                message,
                said("work.pages_backwards_hint"),
            )
            return None
        return pages or None

    def _issn(self, field: str) -> tuple[str, ...]:
        found = tuple((self._text(field) or "").replace(",", " ").replace(";", " ").upper().split())
        expected = said("work.issn_wrong_hint")
        for issn in found:
            if not is_issn(issn):
                self._say(field, said("work.issn_wrong", issn=issn), expected)
        return tuple(issn for issn in found if is_issn(issn))

    def _keys(self, field: str) -> tuple[str, ...]:
        found = tuple(key.strip() for key in (self._text(field) or "").split(",") if key.strip())
        for key in found:
            if not is_key(key):
                message = said("bibtex.no_key", key=key)
                self._say(field, message, said("work.former_keys_hint"))
        return tuple(key for key in found if is_key(key))

    def _both(self, indonesian: str, english: str) -> Said | None:
        """A text of the editors, which needs both languages."""
        both = Said(self._text(indonesian) or "", self._text(english) or "")
        if bool(both.id) != bool(both.en):
            there, absent = (indonesian, english) if both.id else (english, indonesian)
            message = said("work.annotation_alone", there=there, absent=absent)
            self._say(there, message, said("work.annotation_alone_hint"))
        return both if both.id and both.en else None

    def _found(self, printed: Mapping[str, Any]) -> Found | None:
        """What differs from the form as cited; a fault where it does not, or where nobody says where it was found."""
        values: dict[str, Any] = {}
        for field, name in FOUND_FIELDS.items():
            value = self._value(field) if field in self._entry.fields else None
            if value and self._is_news(field, value, printed):
                values[_attribute(name)] = value
        source = self._both(*FOUND_SOURCE)
        if "authors" in values:
            values["authors_truncated"] = "found-author" in self._truncated
        if "article_number" in values:
            values.setdefault("pages", values["article_number"])
        self._found_together(bool(source))
        return Found(source, tuple(values.items())) if values and source else None

    def _is_news(self, field: str, value: Any, printed: Mapping[str, Any]) -> bool:
        """Whether a found value differs from the one as cited; authors also by what is cut off behind them."""
        name = FOUND_FIELDS[field]
        if value != printed[_attribute(name)] or (name in self._truncated) != (field in self._truncated):
            return True
        self._say(field, said("work.found_as_printed", field=field, printed=name), said("work.found_as_printed_hint"))
        return False

    def _found_together(self, has_source: bool) -> None:
        """What was found and where it was found belong together."""
        there = [field for field in self._entry.fields if field in FOUND_FIELDS]
        told = [field for field in FOUND_SOURCE if field in self._entry.fields or field in self._entry.hidden]
        if there and not told:
            message = said("work.found_without_source", field=there[0])
            self._say(there[0], message, said("work.found_without_source_hint"))
        elif has_source and not there and self._entry.hidden.isdisjoint(FOUND_FIELDS):
            self._say(told[0], said("work.found_source_of_nothing"), said("work.found_source_of_nothing_hint"))


def _attribute(field: str) -> str:
    """The name in the record of what a field holds."""
    return WORK_FIELDS[field].attribute or field.replace("-", "_")
