"""Finds out in which form references stand in a text, and reads them as drafts of entries."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from ...model.identifiers import bare_doi
from ...model.languages import guessed_language
from ...parsing.bibtex_file import BibEntry, entries_in
from ...parsing.bibtex_names import names_parted
from ...parsing.bibtex_tables import WORK_FIELDS, WORK_TYPES, FieldFormat
from ...parsing.latex import plain_text
from ...parsing.problems import Problem
from .cited_line import item_of_doi, item_of_line
from .draft import Draft
from .dublin_core import NotXmlError, items_of_dublin_core
from .mapping import draft_of
from .ris import items_of_ris


class Incoming(NamedTuple):
    """What a text holds."""

    form: str
    """Its form, as people call it: "BibTeX", "RIS"; empty where nobody knows it."""
    drafts: tuple[Draft, ...] = ()
    problems: tuple[Problem, ...] = ()
    """What of a BibTeX file could not be read."""
    strange: tuple[str, ...] = ()
    """Lines that nobody understands."""


def read_references(text: str, name: str) -> Incoming:
    """The references in a text of whatever form; `name` is what its places are named after."""
    text = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    start = text.lstrip()
    if start.startswith("<"):
        return _xml(text)
    if start.startswith(("[", "{")):
        return _json(text)
    if re.search(r"^\s*@\s*\w+\s*[{(]", text, re.MULTILINE):
        return _bibtex(text, name)
    if re.search(r"^TY  -", text, re.MULTILINE):
        return Incoming("RIS", tuple(map(_helped, map(draft_of, items_of_ris(text)))))
    return _lines(text)


def _bibtex(text: str, name: str) -> Incoming:
    entries, problems = entries_in(text, name, keys_count=False)
    return Incoming("BibTeX", tuple(map(_helped, map(_draft_of_entry, entries))), tuple(problems))


def _draft_of_entry(entry: BibEntry) -> Draft:
    fields = {name: " ".join(value.split()) for name, value in entry.fields.items() if plain_text(value)}
    return Draft(entry.type if entry.type in WORK_TYPES else "misc", fields, entry.kept)


def _xml(text: str) -> Incoming:
    try:
        items = items_of_dublin_core(text)
    except NotXmlError as error:
        return Incoming("", strange=(str(error),))
    return Incoming("Dublin Core", tuple(map(_helped, map(draft_of, items))))


def _json(text: str) -> Incoming:
    try:
        data = json.loads(text)
    except ValueError as error:
        return Incoming("", strange=(str(error),))
    items = list(_items(data))
    form = "Crossref" if isinstance(data, dict) and "message" in data else "CSL-JSON"
    return Incoming(form, tuple(map(_helped, map(draft_of, items)))) if items else Incoming("", strange=(text[:80],))


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


def _lines(text: str) -> Incoming:
    drafts, strange, forms = [], [], []
    for line in filter(None, map(str.strip, text.splitlines())):
        for form, item in (("DOI", item_of_doi(line)), ("sitasi / citation", item_of_line(line))):
            if item is not None:
                drafts.append(_helped(draft_of(item)))
                forms.append(form)
                break
        else:
            strange.append(line)
    return Incoming(", ".join(dict.fromkeys(forms)), tuple(drafts), (), tuple(strange))


def _helped(draft: Draft) -> Draft:
    """The draft with what follows from rules: the parts of names, and the language of its title."""
    fields, guessed = dict(draft.fields), list[str]()
    if bare_doi(fields.get("url", "")).casefold() == fields.get("doi", "").casefold():
        fields.pop("url", None)  # it leads where the DOI leads
    for name, value in draft.fields.items():
        if name in WORK_FIELDS and WORK_FIELDS[name].format is FieldFormat.NAMES:
            fields[name], parted = names_parted(value)
            guessed += [name] if parted else []
    if not fields.get("langid") and (language := guessed_language(plain_text(fields.get("title", "")))):
        fields["langid"] = language
        guessed.append("langid")
    return replace(draft, fields=fields, guessed=tuple(guessed))
