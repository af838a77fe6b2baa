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
    PRINTED_FIELDS,
    WORK_FIELDS,
    WORK_TYPES,
    FieldFormat,
)
from ..parsing.latex import plain_address, plain_text
from ..parsing.problems import Problem, did_you_mean
from .found import Found
from .identifiers import (
    bare_doi,
    half_a_range,
    is_date,
    is_doi,
    is_isbn,
    is_issn,
    is_key,
    is_letter,
    is_web_address,
    is_year,
    reversed_range,
)
from .languages import COMMON, language_tag
from .person import Person, read_names
from .works import STATES, Work

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
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS_ID = ("jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des")
_STATES: Mapping[str, str] = MappingProxyType(
    {
        **{state: state for state in STATES},
        **dict.fromkeys(("in press", "dalam proses terbit", "segera terbit", "akan terbit", "to appear"), "inpress"),
        "accepted": "inpress", "under review": "submitted", "in preparation": "inpreparation",
    }
)  # fmt: skip
"""How a year or a state says that a work has not appeared, in lower case -> the state."""
_GENRES: Mapping[str, str] = MappingProxyType(
    {"phdthesis": "PhD thesis", "mathesis": "Master\u2019s thesis", "bathesis": "Bachelor\u2019s thesis"}
)
"""Kinds that biblatex prints in the language of a text -> what they are called."""


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
        values["state"] = values["state"] or _STATES.get((self._text("year") or "").lower())
        values["month"] = values["month"] if values["year"] else None
        values["day"] = values["day"] if values["month"] else None
        values["genre"] = _GENRES.get(values["genre"] or "", values["genre"])
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
            FieldFormat.MONTH: self._month,
            FieldFormat.DAY: self._day,
            FieldFormat.STATE: self._state,
            FieldFormat.ISSN: self._issn,
            FieldFormat.ISBN: self._isbn,
            FieldFormat.LANGUAGE: self._language,
            FieldFormat.KEYS: self._keys,
        }
        return readers.get(WORK_FIELDS[field].format, self._checked)(field)

    def _say(self, field: str, message: Said, hint: Said) -> None:
        self._problems.append(Problem(self._entry.field_places.get(field, self._entry.place), message, hint))

    def _text(self, field: str) -> str | None:
        value = self._entry.fields.get(field, "")
        if WORK_FIELDS[field].format is FieldFormat.DOI:
            return bare_doi(plain_address(value)) or None
        return (plain_address(value) if WORK_FIELDS[field].verbatim else plain_text(value)) or None

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
        tag = language_tag(word) if word else ""
        if word and not tag:
            message = said("work.language_unknown", word=word)
            self._say(field, message, did_you_mean(word, COMMON))
        return tag or None

    def _month(self, field: str) -> str | None:
        """The number of a month that is written as a number, in words, or as the macro of BibTeX; nothing else."""
        word = re.search(r"[a-z]{3,}|\d{1,2}", (self._text(field) or "").lower())
        if word is None:
            return None
        for names in (_MONTHS, _MONTHS_ID):
            if word[0][:3] in names:
                return str(names.index(word[0][:3]) + 1)
        return str(int(word[0])) if word[0].isdigit() and 1 <= int(word[0]) <= 12 else None

    def _day(self, field: str) -> str | None:
        word = re.fullmatch(r"\d{1,2}", self._text(field) or "")
        return str(int(word[0])) if word and 1 <= int(word[0]) <= 31 else None

    def _state(self, field: str) -> str | None:
        word = (self._text(field) or "").lower()
        if word and word not in _STATES:
            self._say(field, said("work.field_wrong", field=field, value=word), did_you_mean(word, STATES))
        return _STATES.get(word)

    def _checked(self, field: str) -> str | None:
        value = self._text(field)
        is_right, expected = _RULES[WORK_FIELDS[field].format]
        if field == "year" and (value or "").lower() in _STATES:
            return None
        if field == "origyear" and value and (whole := re.fullmatch(r"(\d{4})(?:-\d{2}){1,2}", value)):
            value = whole[1]  # biblatex has the day there
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
        if names.truncated and _attribute(field) == "authors":  # of editors and translators those named are told
            self._truncated.add(field)
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
        written = re.sub(r"\([^()]*\)|\bISSN:?", " ", (self._text(field) or "").upper())
        written = re.sub(r"[\u2010-\u2015]", "-", written)
        found = tuple(re.sub(r"^(\w{4})(\w{4})$", r"\1-\2", issn) for issn in re.split(r"[\s,;/]+", written) if issn)
        expected = said("work.issn_wrong_hint")
        for issn in found:
            if not is_issn(issn):
                self._say(field, said("work.issn_wrong", issn=issn), expected)
        return tuple(issn for issn in found if is_issn(issn))

    def _isbn(self, field: str) -> tuple[str, ...]:
        written = re.sub(r"\([^()]*\)|\bISBN(?:-1[03])?:?", " ", self._text(field) or "", flags=re.IGNORECASE)
        # Between the parts of a number stand hyphens or spaces, between two numbers a comma, a semicolon or spaces.
        written = re.sub(r"[\u2010-\u2015]", "-", written)
        spaced = re.fullmatch(r"[\dXx]+(?: [\dXx]+)+", written.strip())
        whole = spaced is not None and sum(map(str.isalnum, written)) in (10, 13)
        found = [written.strip().replace(" ", "-")] if whole else re.split(r"[\s,;/]+", written.strip())
        found = [each.upper() for each in found if each]
        for isbn in found:
            if not is_isbn(isbn):
                self._say(field, said("work.isbn_wrong", isbn=isbn), said("work.isbn_wrong_hint"))
        return tuple(isbn for isbn in found if is_isbn(isbn))

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
