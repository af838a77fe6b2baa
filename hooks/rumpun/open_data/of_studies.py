"""What the files hold of the studies, made in one go through them: no more than a few are documents at one time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from ..context import Settings
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


class StudiesInMaking:
    """The same while studies still come; another process can go on with it."""

    def __init__(self, settings: Settings, file: Path | None = None) -> None:
        """Held in `file`, or in memory where there is none."""
        self._file = file
        self._lists = {name: JsonList(settings, name, file) for name in LISTS}
        self._single: dict[str, Packed] = {}
        self._triples = Packing(file)
        self._rows = {table.name: PackedRows(file=file) for table in TABLES if table.of_studies}

    def begin(self, turtle: Turtle) -> StudiesInMaking:
        """With what comes before the studies."""
        for text in turtle.beginning():
            self._triples.add(text)
        return self

    def add(self, parts: Iterable[Documents], turtle: Turtle) -> StudiesInMaking:
        """With the studies that come next, part by part."""
        for some in parts:
            self._add(some, turtle)
        return self

    def done(self) -> OfStudies:
        """All that came."""
        lists = {name: made.done() for name, made in self._lists.items()}
        return OfStudies(lists, self._single, self._triples.done(), self._rows)

    def _add(self, some: Documents, turtle: Turtle) -> None:
        settings = some.settings
        self._lists["studies"].add(entry(settings, study) for study in some.studies)
        self._lists["cases"].add(some.cases)
        self._lists["findings"].add(some.findings)
        for study in some.studies:
            self._single[study["id"]] = as_json(enveloped(settings, "study", {"study": study}), self._file)
        for text in turtle.of_studies(some):
            self._triples.add(text)
        for table in TABLES:
            if table.of_studies:
                self._rows[table.name].add(table.rows(some))
