"""Finds out in which form references stand in a text, and reads them as drafts of entries."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from ...model.identifiers import bare_doi
from ...model.languages import entry_name, guessed_language, language_tag
from ...model.person import read_names
from ...parsing.bibtex_file import BibEntry, entries_in
from ...parsing.bibtex_names import names_parted
from ...parsing.bibtex_tables import WORK_FIELDS, WORK_TYPES, FieldFormat
from ...parsing.latex import plain_address, plain_text
from ...parsing.problems import Problem
from ..formats.bibtex import names, text
from .cited_line import item_of_doi, item_of_line
from .draft import Draft
from .dublin_core import NotXmlError, items_of_dublin_core
from .mapping import draft_of
from .ris import items_of_ris

LINE = "sitasi / citation"
"""What a line on how to cite is called, in both languages."""
GENRES = ("skripsi", "tesis", "disertasi", "laporan")
"""Kinds of work that are written with a capital, however a program writes them."""


class Incoming(NamedTuple):
    """What a text holds."""

    form: str
    """Its form, as people call it: "BibTeX", "RIS"; empty where nobody knows it."""
    drafts: tuple[Draft, ...] = ()
    problems: tuple[Problem, ...] = ()
    """What of a BibTeX file could not be read."""
    strange: tuple[str, ...] = ()
    """Lines that nobody understands."""


def read_references(given: str, name: str) -> Incoming:
    """The references in a text of whatever form; `name` is what its places are named after."""
    given = given.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    start = given.lstrip()
    if start.startswith("<"):
        return _xml(given)
    if start.startswith(("[", "{")):
        return _json(given)
    if re.search(r"^\s*@\s*\w+\s*[{(]", given, re.MULTILINE):
        return _bibtex(given, name)
    if re.search(r"^TY {1,2}-", given, re.MULTILINE):
        return Incoming("RIS", tuple(map(_helped, map(draft_of, items_of_ris(given)))))
    return _lines(given)


def _bibtex(given: str, name: str) -> Incoming:
    entries, problems = entries_in(given, name, keys_count=False)
    return Incoming("BibTeX", tuple(map(_helped, map(_draft_of_entry, entries))), tuple(problems))


def _draft_of_entry(entry: BibEntry) -> Draft:
    fields = {name: _as_here(name, value) for name, value in entry.fields.items() if plain_text(value)}
    if fields.get("publisher") == fields.get("institution"):
        fields.pop("publisher", None)  # repositories say it twice
    parted = [name for name in fields if _is_names(name) and names_parted(entry.fields[name])[1]]
    return Draft(entry.type if entry.type in WORK_TYPES else "misc", fields, entry.kept, tuple(parted))


def _is_names(field: str) -> bool:
    return WORK_FIELDS[field].format is FieldFormat.NAMES


def _as_here(name: str, value: str) -> str:
    """The value as the bibliography writes it: letters instead of commands, and braces around what is one name."""
    if WORK_FIELDS[name].verbatim:
        return plain_address(value)
    plain = plain_text(value)
    if _is_names(name):
        # EPrints puts a dash where a person has one name.
        read = read_names(re.sub(r"(^|\sand\s+|\{)-\s+", r"\1", names_parted(value)[0]))
        return " ".join(value.split()) if read.faults else names(read.people, truncated=read.truncated)
    if name == "langid":
        return entry_name(language_tag(plain)) if language_tag(plain) else plain
    if name == "type" and plain.casefold() in GENRES:
        return plain.capitalize()
    return text(plain).replace("\u2013", "--") if name == "pages" else text(plain)


def _xml(given: str) -> Incoming:
    try:
        items = items_of_dublin_core(given)
    except NotXmlError as error:
        return Incoming("", strange=(str(error),))
    return Incoming("Dublin Core", tuple(map(_helped, map(draft_of, items))))


def _json(given: str) -> Incoming:
    try:
        data = json.loads(given)
    except ValueError as error:
        return Incoming("", strange=(str(error),))
    items = list(_items(data))
    form = "Crossref" if isinstance(data, dict) and "message" in data else "CSL-JSON"
    return Incoming(form, tuple(map(_helped, map(draft_of, items)))) if items else Incoming("", strange=(given[:80],))


def _items(data: Any) -> Iterator[dict[str, Any]]:
    """The works in a list, in one object, in an answer of Crossref, or in one of Zotero."""
    if isinstance(data, list):
        for each in data:
            yield from _items(each)
    elif isinstance(data, dict):
        inside = data.get("message") or data.get("items")
        if inside:
            yield from _items(inside)
        elif "title" in data or "DOI" in data:
            yield data


def _lines(given: str) -> Incoming:
    drafts, strange, forms = [], [], []
    for line in filter(None, map(str.strip, given.splitlines())):
        for form, item in (("DOI", item_of_doi(line)), (LINE, item_of_line(line))):
            if item is not None:
                drafts.append(_helped(draft_of(item)))
                forms.append(form)
                break
        else:
            strange.append(line)
    return Incoming(", ".join(dict.fromkeys(forms)), tuple(drafts), (), tuple(strange))


def _helped(draft: Draft) -> Draft:
    """The draft with what follows from a rule, the language of its title, and without an address that a DOI spares."""
    fields, guessed = dict(draft.fields), [*draft.guessed]
    if "doi" in fields:
        fields["doi"] = bare_doi(fields["doi"])
    if bare_doi(fields.get("url", "")).casefold() == fields.get("doi", "").casefold():
        fields.pop("url", None)  # it leads where the DOI leads
    if not fields.get("langid") and (language := guessed_language(plain_text(fields.get("title", "")))):
        fields["langid"] = language
        guessed.append("langid")
    return replace(draft, fields=fields, guessed=tuple(guessed))
