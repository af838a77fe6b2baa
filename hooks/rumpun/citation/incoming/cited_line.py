"""Reads one line that says how to cite a work, or nothing but its DOI, as data of CSL."""

from __future__ import annotations

import re
from typing import Any

from ...model.identifiers import bare_doi, is_doi
from .patterns import (
    AUTHORS_YEAR,
    BETWEEN_NAMES,
    CITED_DOI,
    CITED_THESIS,
    CITED_URL,
    CUT_OFF_AT_END,
    NUMBERED,
    ONE_NAME,
)

MOST_LETTERS = 2000
"""Of a line that says how to cite: what is longer is something else."""


def item_of_doi(text: str) -> dict[str, Any] | None:
    """An item that holds a DOI and nothing else; None where the text is something else."""
    doi = bare_doi(text.strip())
    return {"type": "document", "DOI": doi} if is_doi(doi) else None


def item_of_line(line: str) -> dict[str, Any] | None:
    """The item of a line after APA or one of its kin; None where authors, year and title cannot be told apart."""
    if len(line) > MOST_LETTERS:
        return None
    line = " ".join(line.split())
    doi = CITED_DOI.search(line)
    line = CITED_DOI.sub("", line)
    url = CITED_URL.search(line)
    line = CITED_URL.sub("", line).strip()
    told = AUTHORS_YEAR.match(line)
    if told is None:
        return None
    item: dict[str, Any] = {
        "author": _people(_whole(told)), "issued": {"date-parts": [[int(told["year"] or told["bare"])]]},
        "DOI": doi[1] if doi else "", "URL": url[1] if url else "",
    }  # fmt: skip
    return item | _rest(told["rest"].strip(" ."))


def _whole(told: re.Match[str]) -> str:
    """The authors; without parentheses around the year, the dot before it may belong to their last initial."""
    authors = told["authors"]
    return f"{authors}." if told["bare"] and re.search(r"(?:^|[\s.])[^\W\d_a-z]$", authors) else authors


def _rest(rest: str) -> dict[str, Any]:
    if thesis := CITED_THESIS.search(rest):
        university = thesis["at"].strip() or rest[thesis.end() :].strip(" .,")
        return {
            "type": "thesis", "title": rest[: thesis.start()].strip(" ."), "genre": thesis["genre"].strip(),
            "publisher": university,
        }  # fmt: skip
    # The title ends at the last full stop before what is a journal with numbers, or a publisher.
    for stop in reversed([found.start() for found in re.finditer(r"[.?!]\s+(?=\S)", rest)]):
        title, behind = rest[: stop + 1].rstrip("."), rest[stop + 1 :].strip()
        if numbered := NUMBERED.match(behind):
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
    cut_off = CUT_OFF_AT_END.search(authors)
    authors = authors[: cut_off.start()] if cut_off else authors
    joined = BETWEEN_NAMES.sub(", ", authors)
    found = [{"family": name[1].strip(" ,"), "given": name[2].strip()} for name in ONE_NAME.finditer(joined)]
    people = found or [{"literal": each.strip()} for each in BETWEEN_NAMES.split(authors) if each.strip()]
    return [*people, *([{"literal": "others"}] if cut_off else [])]
