"""How reference managers read a page, after their own rules: Zotero's unAPI, COinS and tags, and Google Scholar.

The rules are those of Zotero's translators "unAPI", "MODS", "Embedded Metadata", "RDF" and "COinS" with its
`cleanAuthor`, and of Google Scholar's inclusion guidelines for webmasters. Only what a page of this site could meet is
here. Of several that can read a page Zotero takes the one of the lowest number: unAPI 300, COinS 300 to 310, tags 400.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from urllib.parse import parse_qsl
from xml.etree import ElementTree as ET

DC = "http://purl.org/dc/elements/1.1/"
Z = "http://www.zotero.org/namespaces/export#"
OG = "http://ogp.me/ns#"
# Prefixes that are known without being declared.
PREFIXES = {
    "bib": "http://purl.org/net/biblio#",
    "bibo": "http://purl.org/ontology/bibo/",
    "dc": DC,
    "dcterms": "http://purl.org/dc/terms/",
    "prism": "http://prismstandard.org/namespaces/1.2/basic/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://nwalsh.com/rdf/vCard#",
    "link": "http://purl.org/rss/1.0/modules/link/",
    "z": Z,
    "eprint": "http://purl.org/eprint/terms/",
    "eprints": "http://purl.org/eprint/terms/",
    "og": OG,
    "article": "http://ogp.me/ns/article#",
    "book": "http://ogp.me/ns/book#",
    "music": "http://ogp.me/ns/music#",
    "video": "http://ogp.me/ns/video#",
    "so": "http://schema.org/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}
MAKES_A_TYPE = {
    "citation_journal_title": "journalArticle",
    "citation_technical_report_institution": "report",
    "citation_conference_title": "conferencePaper",
    "citation_conference": "conferencePaper",
    "citation_book_title": "bookSection",
    "citation_inbook_title": "bookSection",
    "citation_dissertation_institution": "thesis",
}
# In this order: a later one writes over an earlier one.
FIELDS = {
    "citation_title": "title",
    "citation_publication_date": "date",
    "citation_cover_date": "date",
    "citation_date": "date",
    "citation_journal_title": "publicationTitle",
    "citation_inbook_title": "publicationTitle",
    "citation_volume": "volume",
    "citation_issue": "issue",
    "citation_conference_title": "conferenceName",
    "citation_dissertation_institution": "university",
    "citation_technical_report_institution": "institution",
    "citation_technical_report_number": "number",
    "citation_publisher": "publisher",
    "citation_isbn": "ISBN",
    "citation_abstract": "abstractNote",
    "citation_doi": "DOI",
    "citation_public_url": "url",
    "citation_language": "language",
}
ITEM_TYPES = {
    "journalArticle", "book", "bookSection", "conferencePaper", "thesis", "report", "webpage", "document", "dataset",
    "blogPost", "magazineArticle", "newspaperArticle", "manuscript", "map", "interview", "letter",
}  # fmt: skip
BYLINES = {"byline", "bylines", "vcard", "article-byline"}


@dataclass
class Document(HTMLParser):
    """A page as far as these readers look at it."""

    html: str
    language: str = ""
    canonical: str = ""
    title: str = ""
    metas: list[tuple[str, str]] = field(default_factory=list)
    """(name or property, content)."""
    schemas: dict[str, str] = field(default_factory=dict)
    dates: list[str] = field(default_factory=list)
    bylines: int = 0
    context_objects: list[str] = field(default_factory=list)
    unapi_server: str = ""
    unapi_ids: list[str] = field(default_factory=list)
    data: list[Any] = field(default_factory=list)
    """What stands in blocks of JSON-LD."""
    _inside: str = ""

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        classes = said.get("class", "").split()
        self.bylines += bool(BYLINES & set(classes))
        if tag == "html":
            self.language = said.get("lang", "")
        elif tag == "meta":
            self.metas.append((said.get("name") or said.get("property", ""), said.get("content", "")))
        elif tag == "link":
            self._link(said.get("rel", ""), said.get("href", ""))
        elif tag == "abbr" and "unapi-id" in classes and "title" in said:
            self.unapi_ids.append(said["title"])
        elif tag == "time" and "datetime" in said:
            self.dates.append(said["datetime"])
        elif tag == "span" and "Z3988" in classes and "title" in said:
            self.context_objects.append(said["title"])
        elif tag == "title" and not self.title:
            self._inside = "title"
        elif tag == "script" and said.get("type") == "application/ld+json":
            self._inside = "data"

    def _link(self, rel: str, href: str) -> None:
        if rel.startswith("schema."):
            self.schemas[rel.removeprefix("schema.").lower()] = href
        elif rel == "canonical":
            self.canonical = href
        elif rel == "unapi-server":
            self.unapi_server = href

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "title":
            self.title += data
        elif self._inside == "data":
            self.data.append(json.loads(data))

    def said(self, name: str) -> list[str]:
        """The contents of all `meta` elements of this name."""
        return [content for own, content in self.metas if own == name]

    def first(self, name: str) -> str:
        """The content of the first of them."""
        return next(iter(self.said(name)), "")


@dataclass(frozen=True)
class Creator:
    """A name as Zotero keeps it; `first` is empty for a name in one field."""

    last: str
    first: str = ""
    role: str = "author"


Item = dict[str, Any]


def clean_author(name: str, role: str) -> Creator:
    """Zotero's `cleanAuthor`: at the comma where there is one, else before the last word."""
    comma = "," in name
    name = re.sub(r"[\s\u00a0]+", " ", name.strip(" \t\r\n\u00a0.,/[]:"), count=1)
    if comma:
        name = re.sub(r"\.([^ ])", r". \1", name, count=1)
        parts = re.split(r", ?", name)
        last, first = parts[0], parts[1] if len(parts) > 1 else ""
    else:
        at = name.rfind(" ")
        while at > 0 and not name[at + 1].isalpha():
            at = name.rfind(" ", 0, at)
        last, first = name[at + 1 :], name[: max(at, 0)]
    words = [f"{word}." if re.fullmatch(r"-?[A-Z]", word) else word for word in re.split(r"[\s.]+", first) if word]
    return Creator(last, " ".join(words), role)


def highwire_creators(names: list[str], role: str) -> list[Creator]:
    """Names from `citation_author` or `citation_editor`."""
    found: list[Creator] = []
    before = ""
    for name in names:
        parts = re.split(r"\s*;\s*", name)
        if len(parts) == 1 and len(names) == 1:
            by_comma = re.split(r"\s*,\s*", name)
            if len(by_comma) > 1 and " " in by_comma[0] and " " in by_comma[1]:
                parts = by_comma
        for part in (each.strip() for each in parts):
            if re.search(r"[^\s,\-.;]", part) and part != before:
                before = part
                found.append(clean_author(part, role))
    return found


def zotero(document: Document, url: str) -> Item:
    """The item that Zotero makes of a page that no other translator claims."""
    statements, strong, guess = _statements(document)
    item = _from_rdf(document, statements, guess)
    for name, own in FIELDS.items():
        # By the end of the name, and the first of them only.
        value = next((content for key, content in document.metas if key.endswith(name) and content.strip()), "")
        if value:
            item[own] = " ".join(value.split())
    people = highwire_creators(document.said("citation_author"), "author")
    people += highwire_creators(document.said("citation_editor"), "editor")
    item["creators"] = people or item["creators"] or _last_resort(document)
    first, last = document.first("citation_firstpage"), document.first("citation_lastpage")
    if first:
        item["pages"] = f"{first}-{last}" if last else first
    if issn := document.said("citation_issn"):
        item["ISSN"] = ", ".join(issn)
    item["itemType"] = strong or item["itemType"]
    item.setdefault("title", document.title)
    item.setdefault("abstractNote", document.first("description"))
    item.setdefault("url", document.canonical or url)
    item.setdefault("language", document.language)
    if not item.get("date") and document.dates:
        item["date"] = document.dates[0]
    if not (title := item["title"]).strip():
        item["title"] = document.title
    elif item.get("publicationTitle"):
        ending = rf"\s*[-–—=_:|~#]\s*{re.escape(item['publicationTitle'])}\s*$"
        item["title"] = re.sub(ending, "", title, flags=re.IGNORECASE)
    return {name: value.strip() if isinstance(value, str) else value for name, value in item.items()}


def _statements(document: Document) -> tuple[dict[str, list[str]], str, str]:
    """Property -> values; the type that a `citation_*` tag makes; the type that `citation_title` lets one guess."""
    known = {**PREFIXES, **document.schemas}
    found: dict[str, list[str]] = {}
    strong = guess = ""
    for names, value in document.metas:
        if not names or not value:
            continue
        for name in names.split():
            parts = re.split(r"[.:_]", name)
            prefix, length = parts[0].lower(), len(parts[0])
            if len(parts) > 2 and parts[1].lower() in known:
                prefix, length = parts[1].lower(), len(parts[0]) + len(parts[1]) + 1
            if prefix in known:
                own = name[length + 1 :]
                found.setdefault(known[prefix] + own[:1].lower() + own[1:], []).append(value)
            else:
                strong = MAKES_A_TYPE.get(name, strong)
                guess = guess or ("journalArticle" if name in ("citation_title", "citation_series_title") else "")
    return found, strong, guess


def _from_rdf(document: Document, statements: dict[str, list[str]], guess: str) -> Item:
    def one(*names: str) -> str:
        return next((statements[name][0] for name in names if name in statements), "")

    kinds = [
        one(Z + "itemType") if one(Z + "itemType") in ITEM_TYPES else "",
        {"website": "webpage", "book": "book"}.get(one(OG + "type"), ""),
        _kind_by_dc(one(DC + "type")),
        guess or ("webpage" if statements else ""),
    ]
    kind = next(each for each in kinds if each)
    names = next((statements[DC + own] for own in ("creator", "contributor") if DC + own in statements), [])
    item = {
        "itemType": kind,
        "title": one(DC + "title", OG + "title"),
        "publicationTitle": one(DC + "source"),
        "rights": one(DC + "rights"),
        "publisher": one(DC + "publisher"),
        "date": one(OG + "published_time", PREFIXES["article"] + "published_time", DC + "date.issued", DC + "date"),
        "url": one(OG + "url"),
        "abstractNote": one(OG + "description", DC + "description.abstract", DC + "description"),
        "thesisType": one(DC + "type"),
        "language": one(DC + "language"),
    }
    if not item["publicationTitle"] and kind in ("blogPost", "webpage", "newspaperArticle"):
        item["publicationTitle"] = one(OG + "site_name")
    for value in statements.get(DC + "identifier", []):
        item |= _identified(value)
    item |= {name.removeprefix(Z): values[0] for name, values in statements.items() if name.startswith(Z)}
    # An importer hands its item on with every text trimmed, so that a blank says nothing.
    known = {name: value.strip() for name, value in item.items() if value.strip()}
    return {**known, "creators": [clean_author(name, "author") for name in names]}


def _kind_by_dc(kind: str) -> str:
    if kind in ITEM_TYPES:
        return kind
    others = {"article": "journalArticle", "journalarticle": "journalArticle", "dataset": "journalArticle"}
    others |= {each: each for each in ("book", "patent", "report", "thesis", "webpage")}
    return others.get(re.sub(r"\s", "", kind.lower()), "")


def _identified(value: str) -> dict[str, str]:
    kind, _, rest = value.partition(" ")
    if kind.upper() in ("ISBN", "ISSN", "DOI"):
        return {kind.upper(): rest}
    digits = re.search(r"\b(?:\d\s*){9}[\dX]\b|\b(?:\d\s*){13}\b", value.upper().replace("-", ""))
    if digits:
        return {"ISBN": value}
    if re.search(r"\b(?:\d\s*){7}[\dX]\b", value.upper().replace("-", "")):
        return {"ISSN": value}
    return {}


def _last_resort(document: Document) -> list[Creator]:
    """Where nobody is named as an author Zotero looks at other tags, then at bylines."""
    named = [content for name, content in document.metas if name.lower() in ("author", "article:author") and content]
    return [clean_author(name, "author") for name in named] + [Creator("a byline")] * document.bylines


def zotero_of_context_object(title: str) -> Item:
    """The item that Zotero makes of one COinS element."""
    pairs = parse_qsl(title, strict_parsing=True)
    said = dict(reversed(pairs))
    genre, form = said.get("rft.genre", ""), said["rft_val_fmt"].rpartition(":")[2]
    books = {"bookitem": "bookSection", "proceeding": "conferencePaper", "conference": "conferencePaper"}
    books |= {"report": "report", "document": "document"}
    kind = {
        "journal": "journalArticle",
        "book": books.get(genre, "book"),
        "dissertation": "thesis",
        "dc": said.get("rft.type", "webpage"),
    }[form]
    inside = kind in ("journalArticle", "bookSection", "conferencePaper")
    item = {
        "itemType": kind,
        "title": said.get("rft.atitle", "") if inside else said.get("rft.btitle") or said.get("rft.title", ""),
        "publicationTitle": said.get("rft.jtitle") or (said.get("rft.btitle", "") if inside else ""),
        "date": said.get("rft.date", ""),
        "volume": said.get("rft.volume", ""),
        "issue": said.get("rft.issue", ""),
        "pages": said.get("rft.pages", ""),
        "ISSN": said.get("rft.issn", ""),
        "publisher": said.get("rft.pub") or said.get("rft.inst", ""),
        "place": said.get("rft.place", ""),
        "edition": said.get("rft.edition", ""),
        "thesisType": said.get("rft.degree", ""),
        "language": said.get("rft.language", "") if kind != "thesis" else "",
    }
    if form == "dc":
        item["publicationTitle"] = said.get("rft.source", "")
    for value in (value for key, value in pairs if key == "rft_id"):
        item |= {"DOI": value[9:]} if value.startswith("info:doi/") else {"url": value}
    people = [clean_author(value, "author") for key, value in pairs if key == "rft.au"]
    return {name: value for name, value in item.items() if value} | {"creators": people}


# --- unAPI and MODS ----------------------------------------------------------------------------------------------

M = "{http://www.loc.gov/mods/v3}"
RELATORS = {"aut": "author", "edt": "editor", "ctb": "contributor", "trl": "translator"}


def zotero_by_unapi(document: Document, fetch: Callable[[str], str]) -> list[Item]:
    """The items that Zotero makes of a page that names a server of unAPI; `fetch` gives the answer of a file's host."""
    if not (document.unapi_server and document.unapi_ids):
        return []
    formats = ET.fromstring(fetch(document.unapi_server).partition("?>")[2])
    names = [each.get("name", "") for each in formats.iter("format")]
    assert "mods" in names
    items: list[Item] = []
    for _ in document.unapi_ids:  # the id and the format are put behind the address, which a host of files ignores
        records = ET.fromstring(fetch(document.unapi_server).encode())
        assert records.tag == f"{M}modsCollection"
        items += map(zotero_of_mods, records.findall(f"{M}mods"))
    return items


def zotero_of_mods(mods: ET.Element) -> Item:
    """The item that Zotero makes of one record."""

    def one(parent: ET.Element | None, path: str) -> str:
        found = None if parent is None else parent.find("/".join(M + step for step in path.split("/")))
        return "" if found is None else (found.text or "")

    (kind,) = [each.text or "" for each in mods.findall(f"{M}genre") if each.get("authority") == "local"]
    assert kind in ITEM_TYPES
    host = next((each for each in mods.findall(f"{M}relatedItem") if each.get("type") == "host"), None)
    series = next((each for each in mods.findall(f"{M}relatedItem") if each.get("type") == "series"), None)
    part = next((each.find(f"{M}part") for each in (host, mods) if each is not None and each.find(f"{M}part")), None)
    details = {} if part is None else {each.get("type"): one(each, "number") for each in part.findall(f"{M}detail")}
    start, end = one(part, "extent/start"), one(part, "extent/end")
    assert bool(start) == bool(end)  # a lone one would be joined with the word "null"
    identifiers = [(each.get("type"), each.text or "") for each in mods.iter(f"{M}identifier")]
    issns = [re.search(r"\b\d{4}\s*-?\s*\d{4}\b", text) for name, text in identifiers if name == "issn"]
    isbns = [re.search(r"\d{13}|[\dX]{10}", text.replace("-", "")) for name, text in identifiers if name == "isbn"]
    item = {
        "itemType": kind,
        "title": one(mods, "titleInfo/title"),
        "publicationTitle": one(host, "titleInfo/title"),
        "series": one(series, "titleInfo/title"),
        "seriesNumber": one(series, "part/detail/number"),
        "volume": details.get("volume", ""),
        "issue": details.get("issue", ""),
        "pages": start if start == end else f"{start}-{end}",
        "ISSN": ", ".join(found[0] for found in issns if found),
        "ISBN": ", ".join(found[0] for found in isbns if found),
        "DOI": next((text for name, text in identifiers if name == "doi"), ""),
        "date": one(mods, "originInfo/dateIssued"),
        "place": one(mods, "originInfo/place/placeTerm"),
        "edition": one(mods, "originInfo/edition"),
        "publisher": one(mods, "originInfo/publisher"),
        "url": one(mods, "location/url"),
        "language": one(mods, "language/languageTerm"),
        "abstractNote": one(mods, "abstract"),
        "rights": one(mods, "accessCondition"),
    }
    if kind == "webpage" and not item["publicationTitle"]:
        item["publicationTitle"] = item["publisher"]
    creators = [
        _creator_of_mods(name) for parent in (mods, host) if parent is not None for name in parent.findall(f"{M}name")
    ]
    return {name: value for name, value in item.items() if value} | {"creators": creators}


def _creator_of_mods(name: ET.Element) -> Creator:
    parts = {each.get("type", ""): each.text or "" for each in name.findall(f"{M}namePart")}
    codes = [each.text or "" for each in name.iter(f"{M}roleTerm") if each.get("authority") == "marcrelator"]
    role = next((RELATORS[code] for code in reversed(codes) if code in RELATORS), "author")
    if parts.get("family"):
        return Creator(parts["family"], parts.get("given", ""), role)
    assert name.get("type") != "personal"  # it would be taken apart before its last word
    return Creator(" ".join(parts[""].split()), "", role)


def google_scholar(document: Document) -> Item:
    """What Google Scholar takes for the bibliographic data of a paper; empty without title, author and year."""
    authors = [name.rstrip(",; ") for name in document.said("citation_author")]
    dates = document.said("citation_publication_date") + document.said("citation_date")
    year = re.search(r"\b\d{4}\b", dates[0]) if dates else None
    if not (document.first("citation_title") and authors and year):
        return {}
    kinds = ("journal_title", "conference_title", "dissertation_institution", "technical_report_institution")
    fields = ("title", *kinds, "technical_report_number", "volume", "issue", "firstpage", "lastpage", "issn", "isbn")
    found = {name: document.first(f"citation_{name}") for name in fields}
    return {name: value for name, value in found.items() if value} | {"authors": authors, "year": year[0]}
