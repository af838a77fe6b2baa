"""Reads one line that says how to cite a work, or nothing but its DOI, as data of CSL."""

from __future__ import annotations

import re
from typing import Any

from ...model.identifiers import bare_doi, is_doi

_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|\bdoi:?\s*)(10\.\d{4,9}/\S+?)[.,;]?(?=\s|$)", re.IGNORECASE)
_URL = re.compile(
    r"(?:(?:Retrieved from|Available at|Diakses dari|Diambil dari|Tersedia (?:di|pada)):?\s*)?(https?://\S+?)[.,;]?(?=\s|$)",
    re.IGNORECASE,
)
_AUTHORS_YEAR = re.compile(r"^\s*(?P<authors>.+?)[\s,]*\((?P<year>\d{4})[a-z]?(?:,[^)]*)?\)[.,:]?\s+(?P<rest>.+)$")
_NUMBERED = re.compile(
    r"^(?P<journal>.+?)[,.]?\s+(?:Vol(?:ume)?\.?\s*)?(?P<volume>\d+|[IVXLC]+)\s*"
    r"(?:\((?P<issue>[^)]+)\)|[,:]?\s*(?:No|Nomor)\.?\s*(?P<other>[\w-]+))?"
    r"(?:\s*[,:]\s*(?:pp?\.|hlm\.|hal\.)?\s*(?P<page>[A-Za-z]?\d+(?:\s*[-\u2013]\s*[A-Za-z]?\d+)?))?\s*$",
    re.IGNORECASE,
)
_THESIS = re.compile(
    r"[\[(](?P<genre>Skripsi|Tesis|Disertasi|[^\])]*thesis|[^\])]*dissertation)[,;]?\s*(?P<at>[^\])]*)[\])]",
    re.IGNORECASE,
)
_ONE_NAME = re.compile(r"([^,&]+?),\s*((?:[A-Z][\w'\u2019-]*\.?[\s-]*)+)(?=,|&|\s+and\s|\s+dan\s|$)")


def item_of_doi(text: str) -> dict[str, Any] | None:
    """An item that holds a DOI and nothing else; None where the text is something else."""
    doi = bare_doi(text.strip())
    return {"type": "document", "DOI": doi} if is_doi(doi) else None


def item_of_line(line: str) -> dict[str, Any] | None:
    """The item of a line after APA or one of its kin; None where authors, year and title cannot be told apart."""
    line = " ".join(line.split())
    doi = _DOI.search(line)
    line = _DOI.sub("", line)
    url = _URL.search(line)
    line = _URL.sub("", line).strip()
    told = _AUTHORS_YEAR.match(line)
    if told is None:
        return None
    item: dict[str, Any] = {
        "author": _people(told["authors"]), "issued": {"date-parts": [[int(told["year"])]]},
        "DOI": doi[1] if doi else "", "URL": url[1] if url else "",
    }  # fmt: skip
    return item | _rest(told["rest"].strip(" ."))


def _rest(rest: str) -> dict[str, Any]:
    if thesis := _THESIS.search(rest):
        university = thesis["at"].strip() or rest[thesis.end() :].strip(" .,")
        return {
            "type": "thesis", "title": rest[: thesis.start()].strip(" ."), "genre": thesis["genre"].strip(),
            "publisher": university,
        }  # fmt: skip
    # The title ends at the last full stop before what is a journal with numbers, or a publisher.
    for stop in reversed([found.start() for found in re.finditer(r"[.?!]\s+(?=\S)", rest)]):
        title, behind = rest[: stop + 1].rstrip("."), rest[stop + 1 :].strip()
        if numbered := _NUMBERED.match(behind):
            return {
                "type": "article-journal", "title": title, "container-title": numbered["journal"].strip(" ,"),
                "volume": numbered["volume"], "issue": numbered["issue"] or numbered["other"] or "",
                "page": numbered["page"] or "",
            }  # fmt: skip
    title, dot, publisher = rest.rpartition(". ")
    if dot:
        place, colon, house = publisher.partition(": ")
        return {
            "type": "book",
            "title": title,
            "publisher": house or publisher,
            "publisher-place": place if colon else "",
        }
    return {"type": "document", "title": rest}


def _people(authors: str) -> list[dict[str, str]]:
    """The names of "Siregar, R. L., & Putra, N."; whole where no comma tells their parts."""
    cut_off = re.search(r",?\s*(?:et al\.?|dkk\.?)$", authors)
    authors = authors[: cut_off.start()] if cut_off else authors
    found = [{"family": name[1].strip(" ,"), "given": name[2].strip()} for name in _ONE_NAME.finditer(_joined(authors))]
    people = found or [
        {"literal": each.strip()} for each in re.split(r"\s*(?:&|;|\bdan\b|\band\b)\s*", authors) if each.strip()
    ]
    return [*people, *([{"literal": "others"}] if cut_off else [])]


def _joined(authors: str) -> str:
    return re.sub(r",?\s*(?:&|\band\b|\bdan\b)\s*", ", ", authors)
