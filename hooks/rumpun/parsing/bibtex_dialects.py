"""What types and fields are called elsewhere: by BibTeX, biblatex, reference managers, journals and repositories."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType

from .bibtex_tables import WORK_FIELDS, WORK_TYPES

# ISO 8601-2 as biblatex takes it: a range counts by its beginning, "~", "?" and "%" say that it is not certain.
DATE = re.compile(r"\s*(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[~?%]?(?:T\S*)?\s*(?:/.*)?$")
DAY = re.compile(r"\s*(\d{4})-(\d{2})(?:-(\d{2}))?\s*$")
ADDRESS = re.compile(r"https?://[^\s{}]+")

TYPES: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("suppperiodical", "review", "jurthesis"), "article"),
        **dict.fromkeys(
            ("mvbook", "booklet", "collection", "mvcollection", "reference", "mvreference", "proceedings",
             "mvproceedings", "manual", "periodical", "ebook"),
            "book",
        ),
        **dict.fromkeys(("suppbook", "suppcollection", "bookinbook", "inreference"), "incollection"),
        "conference": "inproceedings",
        **dict.fromkeys(("phdthesis", "mastersthesis", "bachelorsthesis", "mathesis", "bathesis"), "thesis"),
        "techreport": "report",
        **dict.fromkeys(("electronic", "www", "webpage"), "online"),
        **dict.fromkeys(
            ("unpublished", "dataset", "data", "software", "patent", "image", "audio", "video", "movie", "music",
             "performance", "artwork", "commentary", "letter", "legislation", "legal", "jurisdiction", "standard",
             "presentation", "artifactsoftware", "artifactdataset", "preprint", "customa"),
            "misc",
        ),
    }
)  # fmt: skip
"""Entry type, in lower case -> ours."""

FIELDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "journal": ("journaltitle", "journal-title"),
        "institution": ("school", "university"),
        "location": ("address", "place", "publisher-place"),
        "langid": ("language", "hyphenation"),
        "number": ("issue",),
        "eid": ("articleno", "article-number", "article_number"),
        "origyear": ("origdate",),
        "issn": ("eissn", "e-issn"),
        "urldate": ("accessed", "lastaccessed", "lastchecked"),
        "booktitle": ("eventtitle", "conference"),
    }
)
"""Our field -> what else it is called; ours comes first where an entry has both."""
FIELDS_OF_TYPE: Mapping[str, Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        # ACM: where the conference was, beside where its publisher is.
        "inproceedings": MappingProxyType({"location": ("address", "location", "place", "venue")}),
        "online": MappingProxyType(
            {"journal": (), "organization": ("organization", "journaltitle", "journal", "website")}
        ),
    }
)
"""In the order in which an entry of that type is asked for them."""

SUBTITLES = (
    ("title", "subtitle", "title"), ("booktitle", "booksubtitle", "booktitle"),
    ("journaltitle", "journalsubtitle", "journal"),
)  # fmt: skip
"""Field, what goes on with it, and our field for both together."""
SPLIT = ("date", "howpublished", *(subtitle for _, subtitle, _ in SUBTITLES))
"""Fields whose parts go to other fields."""
DIVIDED: Mapping[str, tuple[str, str, str]] = MappingProxyType({"inbook": ("booktitle", "incollection", "book")})
"""Type that is one of two of ours -> the field that tells, our type with that field, and our type without it.

In BibTeX `inbook` is a part of a book without a title of its own, in biblatex a chapter.
"""

KEPT = frozenset(
    {
        *("abstract", "abstractnote", "annotation", "annote", "archive", "archiveprefix", "archivelocation", "author1"),
        *("bibsource", "biburl", "callnumber", "call-number", "chapter", "collaborator", "comment"),
        *(
            "commentator",
            "contents",
            "copyright",
            "crossrefs",
            "date-added",
            "date-modified",
            "dateadded",
            "bookauthor",
        ),
        *("editora", "editorb", "editorc", "editortype", "eprint", "eprintclass", "eprinttype", "eventdate", "event"),
        *("file", "foreword", "groups", "introduction", "issue_date", "issuetitle", "iswc", "isrn"),
        *("key", "keyword", "keywords", "labelyear", "lccn", "library", "local-url", "localfile", "mainsubtitle"),
        *("maintitle", "mendeley-groups", "mendeley-tags", "mrnumber", "note", "notes", "numpages", "nationality"),
        *("options", "origlanguage", "origlocation", "origpublisher", "origtitle", "owner", "pagetotal", "part", "pdf"),
        *("pii", "pmcid", "pmid", "presort", "primaryclass", "priority", "publicationstatus", "ranking", "readstatus"),
        *("related", "reprinttitle", "rights", "shortauthor", "shortjournal", "shorttitle", "shorthand", "sortname"),
        *("sortkey", "sorttitle", "source", "timestamp", "titleaddon", "titletranslation", "translation"),
        *("urlyear", "venue", "verbatim", "version", "volumes", "zblnumber", "creationdate", "modificationdate"),
        *("degree", "department", "address", "entrysubtype", "license", "lastmodified", "page", "size", "status"),
    }
)
"""Fields that such entries hold and the site does not use: they stay in the file and are no fault."""


def type_of(kind: str, names: Iterable[str]) -> str:
    """Our type for an entry of type `kind` with fields of these `names`; `kind` itself where nobody knows it."""
    kind = kind.lower()
    if kind in DIVIDED:
        field, with_it, without = DIVIDED[kind]
        return with_it if field in names else without
    return TYPES.get(kind, kind)


def read_from(kind: str, names: Collection[str]) -> dict[str, str]:
    """Name of a field -> our field, for those of an entry of our type `kind` that the site uses."""
    used: dict[str, str] = {}
    for field in WORK_FIELDS:
        found = next((name for name in _sources(kind, field) if name in names and name not in used), None)
        if found is not None:
            used[found] = field
    return used


def _sources(kind: str, field: str) -> tuple[str, ...]:
    """The names under which an entry of our type `kind` may hold `field`, the best one first."""
    own = FIELDS_OF_TYPE.get(kind, {}).get(field)
    return (field, *FIELDS.get(field, ())) if own is None else own


def parts_of(fields: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """Our field -> the value that a field of another name holds a part of, and that field; `fields` as written."""
    parts: dict[str, tuple[str, str]] = {}
    if year := DAY.match(fields.get("year", "")):  # repositories
        parts |= _dated(year, "year")
    elif day := DATE.match(fields.get("date", "")):
        parts |= _dated(day, "date")
    elif "date" in fields:  # "in press", or what the year's own check will name
        parts["year"] = (fields["date"], "date")
    if address := ADDRESS.search(fields.get("howpublished", "")):
        parts["url"] = (address[0], "howpublished")
    for whole, part, ours in SUBTITLES:
        if fields.get(whole) and fields.get(part):
            parts[ours] = (f"{fields[whole]}: {fields[part]}", part)
    return parts


def _dated(day: re.Match[str], field: str) -> dict[str, tuple[str, str]]:
    found = zip(("year", "month", "day"), day.groups(), strict=True)
    return {name: (value, field) for name, value in found if value and value != "00"}


def is_known(name: str) -> bool:
    """True for a field that a bibliography may hold, whether or not the site uses it."""
    return name in WORK_FIELDS or name in KEPT or name in _OTHER_NAMES or name in SPLIT


_OTHER_NAMES = frozenset(
    name for table in (FIELDS, *FIELDS_OF_TYPE.values()) for names in table.values() for name in names
)
KNOWN_TYPES = frozenset({*WORK_TYPES, *TYPES, *DIVIDED})
"""All entry types that can be read."""
