"""A work of the bibliography as a record: what references.bib says, checked and in plain text."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from ..catalogue import Said, said
from ..parsing.bibtex_file import BibEntry
from ..parsing.bibtex_tables import ALWAYS_NEEDED, LANGUAGES, WORK_FIELDS, WORK_TYPES, FieldFormat
from ..parsing.latex import plain_text, single_spaced
from ..parsing.problems import Place, Problem, did_you_mean
from .identifiers import half_a_range, is_date, is_doi, is_issn, is_key, is_web_address, is_year, reversed_range
from .person import Person, read_names

_RULES: Mapping[FieldFormat, tuple[Callable[[str], bool], str]] = MappingProxyType(
    {
        FieldFormat.YEAR: (is_year, "work.year_hint"),
        FieldFormat.DATE: (is_date, "work.date_hint"),
        FieldFormat.URL: (is_web_address, "work.address_hint"),
        FieldFormat.DOI: (is_doi, "work.doi_hint"),
    }
)
"""Format -> (what checks it, the key of the hint)."""


@dataclass(frozen=True)
class Work:
    """One work. Text is plain text: not HTML, not Markdown, not LaTeX. None means that the entry does not say."""

    key: str
    type: str
    """A key of `WORK_TYPES`."""
    title: str
    language: str
    """The language of the work itself: "id" or "en"."""
    place: Place
    authors: tuple[Person, ...] = ()
    authors_truncated: bool = False
    """The source names only the first authors ("dkk.")."""
    editors: tuple[Person, ...] = ()
    translators: tuple[Person, ...] = ()
    supervisors: tuple[Person, ...] = ()
    year: str | None = None
    genre: str | None = None
    """The kind of thesis or report as printed: "Skripsi"."""
    institution: str | None = None
    faculty: str | None = None
    programme: str | None = None
    location: str | None = None
    publisher: str | None = None
    edition: str | None = None
    booktitle: str | None = None
    journal: str | None = None
    volume: str | None = None
    number: str | None = None
    pages: str | None = None
    """With en dashes: "301–318"; the number of the article where a journal has no pages."""
    article_number: str | None = None
    issn: tuple[str, ...] = ()
    doi: str | None = None
    url: str | None = None
    urldate: str | None = None
    """YYYY-MM-DD: when the source says it was read."""
    organization: str | None = None
    origyear: str | None = None
    annotation: Said | None = None
    """A note by the editors of the knowledge base."""
    former_keys: tuple[str, ...] = ()
    """Keys that the work was published under before."""

    @property
    def page_range(self) -> str | None:
        """`pages` without the number of an article: that is one name, whatever signs are in it."""
        return None if self.pages == self.article_number else self.pages

    @property
    def sort_key(self) -> tuple[object, ...]:
        """Author (else editor, else title), year (none last), title, key."""
        people = self.authors or self.editors
        heads = tuple(person.sort_key for person in people) or ((self.title.casefold(), ""),)
        return heads, self.year or "9999", self.title.casefold(), self.key


def work_from(entry: BibEntry) -> tuple[Work | None, list[Problem]]:
    """Check and decode one entry. A field with a fault is left out; without title or language there is no work."""
    return _WorkReader(entry).work()


class _WorkReader:
    """Reads the fields of one entry and collects what is wrong with them."""

    def __init__(self, entry: BibEntry) -> None:
        self._entry = entry
        self._problems: list[Problem] = []
        self._truncated = False

    def work(self) -> tuple[Work | None, list[Problem]]:
        self._missing()
        values = {field.attribute or name: self._value(name) for name, field in WORK_FIELDS.items() if self._own(name)}
        values |= {"annotation": self._annotation(), "authors_truncated": self._truncated}
        # Reference managers have one field for both.
        values["pages"] = values["pages"] or values["article_number"]
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
        if field == "author":
            self._truncated = names.truncated
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

    def _annotation(self) -> Said | None:
        both = Said(self._text("annotation-id") or "", self._text("annotation-en") or "")
        if bool(both.id) != bool(both.en):
            there, absent = ("annotation-id", "annotation-en") if both.id else ("annotation-en", "annotation-id")
            message = said("work.annotation_alone", there=there, absent=absent)
            self._say(there, message, said("work.annotation_alone_hint"))
        return both if both.id and both.en else None
