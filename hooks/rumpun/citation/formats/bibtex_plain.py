r"""Writes BibTeX in the entry types and fields that every style knows, UTF-8.

After "BibTeXing" (Patashnik, 1988), sections 3.1 and 3.2. Fields beyond (`url`, `doi`, `issn`, `isbn`, `language`) are
those that the styles of natbib and babelbib print and all others pass over. `type` says what a thesis is: without it a
style would print "Master's thesis" or "PhD thesis".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from ...catalogue import catalogue
from ...model.languages import entry_name
from ...model.works import Work
from .bibtex import as_printed, body_name, names, text
from .csl_json import item_of
from .reference import Reference, one_line, safe_address

_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "article": "article", "book": "book", "incollection": "incollection", "inproceedings": "inproceedings",
        "report": "techreport", "online": "misc", "misc": "misc",
    }
)  # fmt: skip
_DOCTORAL = ("disertasi", "phd", "doctor", "doktor")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def record(reference: Reference) -> str:
    """One entry."""
    fields = (f"  {name} = {value},\n" for name, value in _enclosed(reference))
    return f"@{_type(reference.work)}{{{reference.key},\n{''.join(fields)}}}\n"


def _type(work: Work) -> str:
    if work.type != "thesis":
        return _TYPES[work.type]
    kind = (work.genre or "").casefold()
    return "phdthesis" if any(word in kind for word in _DOCTORAL) else "mastersthesis"


def _enclosed(reference: Reference) -> Iterator[tuple[str, str]]:
    work = reference.work
    for name, value in _fields(reference):
        if value:
            yield name, f"{{{value}}}"
    if work.year and work.month:
        yield "month", _MONTHS[int(work.month) - 1]  # a macro, which every style prints in its own way


def _fields(reference: Reference) -> Iterator[tuple[str, str]]:
    work, item = reference.work, item_of(reference)
    yield "author", names(work.authors, truncated=work.authors_truncated)
    yield "editor", names(work.editors)
    yield "title", as_printed(work.title)
    yield "year", reference.date[:4] or one_line(work.year)
    yield "type", text(work.genre) or (_kind(work) if work.type == "thesis" else "")
    publisher = body_name(item.get("publisher"))
    yield {"thesis": "school", "report": "institution"}.get(work.type, "publisher"), publisher
    yield "booktitle", as_printed(work.booktitle)
    yield "series", text(work.series)
    yield "journal", text(work.journal)
    for name in ("volume", "number", "edition"):
        yield name, text(getattr(work, name))
    yield "pages", text(work.pages).replace("\u2013", "--")
    yield "howpublished", text(item.get("container-title")) if work.type == "online" else ""
    yield "address", body_name(work.location)
    for name in ("issn", "isbn"):
        yield name, ", ".join(text(number) for number in getattr(work, name))
    yield "doi", safe_address(work.doi)
    yield "url", safe_address(work.url)
    yield "language", entry_name(work.language)
    yield "note", text("; ".join(filter(None, (item.get("division"), item.get("status")))))


def _kind(work: Work) -> str:
    said = catalogue()["kind.thesis"]
    return text(said.id if work.language == "id" else said.en)
