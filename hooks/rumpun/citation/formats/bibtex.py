r"""Writes BibTeX in the fields of biblatex, UTF-8, that Zotero, JabRef and Mendeley take in as well.

Own code because the writer of bibtexparser escapes nothing and its middlewares damage addresses. After the manual of
biblatex 3.20 (sections 2.1 and 2.2) and the import of Zotero: `@thesis` with `type` keeps "Skripsi", where `@phdthesis`
would claim another degree; `langid` is for biblatex and `language` for Zotero, which does not read the other; an
`@online` repeats its site as `journaltitle`, where Zotero looks for it and LaTeX does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from ...model.languages import entry_name
from ...model.person import Person
from .csl_json import item_of
from .reference import Reference, one_line, safe_address

_ESCAPES: Mapping[str, str] = MappingProxyType(
    {
        **{char: f"\\{char}" for char in "&%$#_{}"},
        "\\": r"{\textbackslash}", "~": r"{\textasciitilde}", "^": r"{\textasciicircum}",
        "<": r"{\textless}", ">": r"{\textgreater}",
    }
)  # fmt: skip
_SPECIAL = re.compile(r"[&%$#_{}\\~^<>]")
# BibTeX counts braces whether or not a backslash precedes them, so a lone one brings an invisible partner.
_LONE = MappingProxyType({"{": r"\{\vphantom{\}}", "}": r"\vphantom{\{}\}"})
_TAKEN_APART = re.compile(r"[,\\]|\b(?:and|others)\b", re.IGNORECASE)


def record(reference: Reference) -> str:
    """One entry."""
    fields = (f"  {name} = {{{value}}},\n" for name, value in _fields(reference) if value)
    return f"@{reference.work.type}{{{reference.key},\n{''.join(fields)}}}\n"


def _fields(reference: Reference) -> Iterator[tuple[str, str]]:
    work = reference.work
    yield "author", names(work.authors, truncated=work.authors_truncated)
    for role in ("editors", "translators", "supervisors"):
        yield role.removesuffix("s"), names(getattr(work, role))
    yield "title", as_printed(work.title)
    yield "date", reference.date
    yield "year", reference.date[:4] or one_line(work.year)
    yield from (("month", work.month or ""), ("day", work.day or ""), ("pubstate", work.state or ""))
    yield "origdate", one_line(work.origyear)
    yield "type", text(work.genre)
    yield "institution", body_name(work.institution)
    for name in ("faculty", "programme"):
        yield name, text(getattr(work, name))
    yield "booktitle", as_printed(work.booktitle)
    yield "series", text(work.series)
    yield "journal", text(work.journal)
    for name in ("volume", "number"):
        yield name, text(getattr(work, name))
    yield "pages", text(work.pages).replace("\u2013", "--")
    yield "edition", text(work.edition)
    yield "publisher", body_name(work.publisher)
    yield "organization", body_name(work.organization)
    if work.type == "online":
        yield "journaltitle", text(item_of(reference).get("container-title"))
    yield "address", body_name(work.location)
    for name in ("issn", "isbn"):
        yield name, ", ".join(text(number) for number in getattr(work, name))
    yield from _addresses(reference)


def _addresses(reference: Reference) -> Iterator[tuple[str, str]]:
    """How the work is found; addresses are never escaped."""
    work = reference.work
    yield "doi", safe_address(work.doi)
    yield "url", safe_address(work.url)
    yield "urldate", one_line(work.urldate)
    yield "version", text(reference.version)
    for name in ("langid", "language"):
        yield name, entry_name(work.language)


def text(given: str | None) -> str:
    """The text as LaTeX prints it."""
    if not given:
        return ""
    line = one_line(given)
    escapes = _ESCAPES if _balanced(line) else {**_ESCAPES, **_LONE}
    # Two of them would become one sign: a dash, a quotation mark, the mark before a question in Spanish.
    return re.sub("-(?=-)|'(?=')|`(?=`)|[?!](?=`)", r"\g<0>{}", _SPECIAL.sub(lambda found: escapes[found[0]], line))


def _balanced(text: str) -> bool:
    if "{" not in text and "}" not in text:
        return True
    depth = 0
    for char in text:
        depth += {"{": 1, "}": -1}.get(char, 0)
        if depth < 0:
            return False
    return depth == 0


def as_printed(title: str | None) -> str:
    """A title whose capitals no style may change: names and "KUBE" cannot be told from other words."""
    return f"{{{written}}}" if (written := text(title)) else ""


def body_name(name: str | None) -> str:
    """A publisher, body, place or part of a name; braces hide its "and", commas and commands from readers."""
    written = text(name)
    return f"{{{written}}}" if _TAKEN_APART.search(written) else written


def names(people: Iterable[Person], truncated: bool = False) -> str:
    """The people with "and" between them, and "others" behind those who are cut off."""
    written = [name for name in map(_name, people) if name]
    return " and ".join([*written, *(["others"] if truncated and written else [])])


def _name(person: Person) -> str:
    """ "Siregar, Rosi L Vini"; a name without known parts stands in braces, so that nobody takes it apart."""
    family, given = body_name(person.family), body_name(person.given)
    if not person.literal and family and given:
        return f"{family}, {given}"
    return f"{{{name}}}" if (name := text(person.natural)) else ""
