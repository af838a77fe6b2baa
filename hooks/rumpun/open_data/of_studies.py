"""What the files hold of the studies, made in one go through them: no more than a few are documents at one time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from .documents import Documents
from .json_format import JsonList, as_json, entry, enveloped
from .packed import Packed, PackedRows, Packing
from .tables import TABLES
from .turtle.turtle_format import Turtle

LISTS = ("studies", "cases", "findings")


class OfStudies(NamedTuple):
    """All of it, packed."""

    lists: Mapping[str, Packed]
    """Name of `LISTS` -> its document."""
    single: Mapping[str, Packed]
    """Study -> its document."""
    turtle: Packed
    """The whole file, with all else that it says."""
    rows: dict[str, PackedRows]
    """Table -> its rows, of those whose rows are each from one study."""


def of_studies(documents: Documents, address: str) -> OfStudies:
    """Made of all documents; the Turtle file stands at the absolute `address`."""
    settings = documents.settings
    lists = {name: JsonList(settings, name) for name in LISTS}
    single: dict[str, Packed] = {}
    turtle, triples = Turtle(documents, address), Packing()
    rows = {table.name: PackedRows() for table in TABLES if table.of_studies}
    for text in turtle.beginning():
        triples.add(text)
    for some in documents.parts():
        lists["studies"].add(entry(settings, study) for study in some.studies)
        lists["cases"].add(some.cases)
        lists["findings"].add(some.findings)
        single |= {study["id"]: as_json(enveloped(settings, "study", {"study": study})) for study in some.studies}
        for text in turtle.of_studies(some):
            triples.add(text)
        for table in TABLES:
            if table.of_studies:
                rows[table.name].add(table.rows(some))
    return OfStudies({name: made.done() for name, made in lists.items()}, single, triples.done(), rows)
