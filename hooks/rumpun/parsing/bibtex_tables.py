"""The types and fields that references.bib may hold: the table that reader, records and citations follow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from types import MappingProxyType


class FieldFormat(Enum):
    """How the value of a field is read."""

    TEXT = "text"
    NAMES = "names"
    YEAR = "year"
    DATE = "date"
    PAGES = "pages"
    MONTH = "month"
    DAY = "day"
    STATE = "state"
    ISSN = "issn"
    ISBN = "isbn"
    DOI = "doi"
    URL = "url"
    LANGUAGE = "language"
    ANNOTATION = "annotation"
    KEYS = "keys"
    LETTER = "letter"


@dataclass(frozen=True)
class WorkType:
    """One entry type of BibTeX."""

    csl: str
    """The type in the Citation Style Language."""
    site: str = ""
    """The field that holds what the work appeared in: the journal, the book, the web site."""
    publisher: tuple[str, ...] = ("publisher",)
    """The fields that may name who brought it out; the first one present is printed."""
    needs: tuple[str, ...] = ()
    """Fields without which the work cannot be found again. Sources omit the rest too often to insist."""


@dataclass(frozen=True)
class WorkField:
    """One field of BibTeX."""

    format: FieldFormat = FieldFormat.TEXT
    attribute: str = ""
    """Its name in the record `Work`; empty when it is the same."""
    csl: str = ""
    """The variable of the Citation Style Language that takes the value as it is; empty where a rule applies."""

    @property
    def verbatim(self) -> bool:
        """An address: braces, backslashes, `%` and `&` belong to it, and nothing is decoded."""
        return self.format in (FieldFormat.DOI, FieldFormat.URL)


ALWAYS_NEEDED = ("title", "langid")

WORK_TYPES: Mapping[str, WorkType] = MappingProxyType(
    {
        "article": WorkType("article-journal", site="journal", publisher=(), needs=("journal",)),
        "book": WorkType("book", publisher=("publisher", "organization", "institution")),
        "incollection": WorkType("chapter", site="booktitle", needs=("booktitle",)),
        "inproceedings": WorkType(
            "paper-conference",
            site="booktitle",
            publisher=("publisher", "organization", "institution"),
            needs=("booktitle",),
        ),
        # The university alone: APA and the other styles print neither faculty nor programme.
        "thesis": WorkType("thesis", publisher=("institution", "publisher")),
        "report": WorkType("report", publisher=("institution", "publisher", "organization")),
        "online": WorkType("webpage", site="organization"),
        "misc": WorkType("document", publisher=("publisher", "organization", "institution")),
    }
)

PRINTED_FIELDS: Mapping[str, WorkField] = MappingProxyType(
    {
        "author": WorkField(FieldFormat.NAMES, "authors", csl="author"),
        "editor": WorkField(FieldFormat.NAMES, "editors", csl="editor"),
        "translator": WorkField(FieldFormat.NAMES, "translators", csl="translator"),
        "supervisor": WorkField(FieldFormat.NAMES, "supervisors"),
        "title": WorkField(csl="title"),
        "year": WorkField(FieldFormat.YEAR),
        "month": WorkField(FieldFormat.MONTH),
        "day": WorkField(FieldFormat.DAY),
        # After biblatex: what has not appeared yet.
        "pubstate": WorkField(FieldFormat.STATE, "state"),
        "type": WorkField(attribute="genre"),
        "institution": WorkField(),
        "faculty": WorkField(),
        "programme": WorkField(),
        "location": WorkField(csl="publisher-place"),
        "publisher": WorkField(),
        "edition": WorkField(),
        "booktitle": WorkField(),
        "series": WorkField(csl="collection-title"),
        "journal": WorkField(),
        "volume": WorkField(csl="volume"),
        "number": WorkField(),
        "pages": WorkField(FieldFormat.PAGES),
        # After biblatex: journals without printed pages number their articles.
        "eid": WorkField(attribute="article_number"),
        "issn": WorkField(FieldFormat.ISSN),
        "isbn": WorkField(FieldFormat.ISBN),
        "doi": WorkField(FieldFormat.DOI, csl="DOI"),
        "url": WorkField(FieldFormat.URL, csl="URL"),
        "urldate": WorkField(FieldFormat.DATE),
        "organization": WorkField(),
        "origyear": WorkField(FieldFormat.YEAR),
        "langid": WorkField(FieldFormat.LANGUAGE, "language", csl="language"),
        "annotation-id": WorkField(FieldFormat.ANNOTATION),
        "annotation-en": WorkField(FieldFormat.ANNOTATION),
        # Aliases of the key, after biblatex: the keys that the work was published under before.
        "ids": WorkField(FieldFormat.KEYS, "former_keys"),
        # "2015a": tells works of one author and one year apart. Reference managers work out their own.
        "year-letter": WorkField(FieldFormat.LETTER, "year_letter"),
    }
)
"""The fields of a work as it is cited, and the editors' notes on it."""

FOUND = "found-"
"""Before the name of a field: what the editors found out where a source cites a work with gaps or wrongly."""
_NOT_FOUND_OUT = ("langid", "origyear", "urldate", "pubstate", "annotation-id", "annotation-en", "ids", "year-letter")
FOUND_FIELDS: Mapping[str, str] = MappingProxyType(
    {FOUND + name: name for name in PRINTED_FIELDS if name not in _NOT_FOUND_OUT}
)
"""Field of what was found -> the field that it stands beside."""
FOUND_SOURCE = ("found-source-id", "found-source-en")
"""Where it was found, in both languages."""

WORK_FIELDS: Mapping[str, WorkField] = MappingProxyType(
    {
        **PRINTED_FIELDS,
        **{found: replace(PRINTED_FIELDS[name], csl="") for found, name in FOUND_FIELDS.items()},
        **dict.fromkeys(FOUND_SOURCE, WorkField(FieldFormat.ANNOTATION)),
    }
)
"""All fields that an entry may hold."""
