"""Writes MODS, the XML of libraries, so that it also answers as a server of unAPI that is a file.

After MODS 3.8 (Library of Congress) and what Zotero's translators "MODS" and "unAPI" read. A host of files gives the
same file whatever is asked of it: the extension in each record is the list of formats that unAPI asks for first. Unlike
the tags in the head of a page, a record tells editors and translators apart, keeps the commas of a body's name, and has
no address where the work has none: Zotero would take that of our page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from types import MappingProxyType

from ...model.identifiers import doi_address
from ...model.person import Person
from ...model.works import Work
from .csl_json import cut_off_note, item_of
from .reference import Reference, one_line, safe_address

OPENING = '<?xml version="1.0" encoding="UTF-8"?>\n<modsCollection xmlns="http://www.loc.gov/mods/v3" version="3.8">\n'
CLOSING = "</modsCollection>\n"
_FORMATS = (
    '<extension><format xmlns="" name="mods" type="application/mods+xml" docs="http://www.loc.gov/standards/mods/"/>'
    "</extension>"
)
_ITEM_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "article": "journalArticle", "book": "book", "incollection": "bookSection", "inproceedings": "conferencePaper",
        "thesis": "thesis", "report": "report", "online": "webpage", "misc": "document",
    }
)  # fmt: skip
_INSIDE = ("article", "incollection", "inproceedings", "online")
_ROLES = (("authors", ("aut",)), ("editors", ("edt",)), ("translators", ("trl",)), ("supervisors", ("ths", "ctb")))
"""Supervisors are also contributors, for who does not know the first word."""


def record(reference: Reference) -> str:
    """One record."""
    return f"<mods>{''.join(_elements(reference))}</mods>\n"


def _elements(reference: Reference) -> Iterator[str]:
    work, item = reference.work, item_of(reference)
    yield _title(work.title)
    for role, codes in _ROLES:
        yield from (_name(person, codes) for person in getattr(work, role))
    yield _element("genre", _ITEM_TYPES[work.type], authority="local")
    yield _element("genre", work.genre)
    host = [_title(item.get("container-title")), _part(work)] if work.type in _INSIDE else []
    yield _element("relatedItem", raw="".join(host), type="host") if any(host) else _part(work)
    if work.series:
        number = _detail("volume", item.get("collection-number"))
        yield _element("relatedItem", raw=_title(work.series) + _element("part", raw=number), type="series")
    yield _origin(work, "" if work.type in ("article", "online") else item.get("publisher"))
    yield from (_element("identifier", number, type="issn") for number in work.issn)
    yield from (_element("identifier", number, type="isbn") for number in work.isbn)
    yield _element("identifier", safe_address(work.doi), type="doi")
    address = safe_address(work.url) or (doi_address(work.doi) if work.doi else "")
    seen = {"dateLastAccessed": work.urldate} if work.urldate else {}
    yield _element("location", raw=_element("url", address, usage="primary display", **seen))
    yield _element("language", raw=_element("languageTerm", work.language, type="text"))
    yield _element("note", cut_off_note(work))
    yield _FORMATS


def _name(person: Person, codes: Iterable[str]) -> str:
    if person.family and person.given:
        parts = _element("namePart", person.family, type="family") + _element("namePart", person.given, type="given")
    else:
        parts = _element("namePart", person.literal or person.family)
    roles = "".join(_element("roleTerm", code, type="code", authority="marcrelator") for code in codes)
    kind = "personal" if person.family and person.given else "corporate"
    return _element("name", raw=parts + _element("role", raw=roles), type=kind)


def _part(work: Work) -> str:
    """Volume, issue and pages; what is no single range stands as a beginning that is the end as well."""
    pages = one_line(work.pages).replace("\u2013", "-")
    first, dash, last = pages.partition("-")
    whole = not dash or any(sign in last for sign in "-,; ") or work.page_range is None
    start, end = (pages, pages) if whole else (first.strip(), last.strip())
    extent = _element("start", start) + _element("end", end)
    details = _detail("volume", work.volume) + _detail("issue", work.number if work.type == "article" else "")
    return _element("part", raw=details + (_element("extent", raw=extent, unit="pages")))


def _detail(kind: str, number: str | None) -> str:
    return _element("detail", raw=_element("number", number), type=kind)


def _origin(work: Work, publisher: str | None) -> str:
    place = _element("place", raw=_element("placeTerm", work.location, type="text"))
    parts = [f"{int(part):02}" for part in (work.month, work.day) if part]
    date = "-".join([work.year, *parts]) if work.year else ""
    raw = place + _element("publisher", publisher) + _element("dateIssued", date) + _element("edition", work.edition)
    return _element("originInfo", raw=raw)


def _title(title: str | None) -> str:
    return _element("titleInfo", raw=_element("title", title))


def _element(name: str, content: str | None = "", *, raw: str = "", **attributes: str) -> str:
    """An element, or nothing where nothing is in it; `raw` is XML already."""
    inside = raw or escape(one_line(content), quote=False)
    told = "".join(f' {key}="{escape(one_line(value))}"' for key, value in attributes.items())
    return f"<{name}{told}>{inside}</{name}>" if inside else ""
