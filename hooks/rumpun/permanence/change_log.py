"""What was added and revised on which day, told by the history of the contributor files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ..model.graph import Graph, Node
from ..model.kinds import KINDS
from ..model.load import SECOND_CODING, STUDY_FILES
from ..model.study import Study
from ..model.vocabulary import Term
from .history import Change, History, work_path
from .provenance import term_path

News = Literal["new", "revised"]


@dataclass(frozen=True)
class Day:
    """What happened on one day."""

    date: str
    entries: tuple[tuple[News, str, tuple[str, ...]], ...]
    """(new or revised, kind of record, ids), new ones first, in the order of `CHANGING`."""


CHANGING = (*KINDS, "docs")
"""What changes are told of: all kinds of records, then the pages written by hand."""


def days(graph: Graph, history: History) -> tuple[Day, ...]:
    """All days on which something that is still there was added or revised, newest first.

    Of a work, the day it came in and the day of its last revision are known, not the days between.
    """
    found: dict[str, dict[tuple[News, str], list[str]]] = {}
    for kind, id_ in _records(graph):
        dates = sorted({change.date for change in changes_of(graph, history, (kind, id_))})
        for number, date in enumerate(dates):
            news: News = "revised" if number or kind == "docs" else "new"
            found.setdefault(date, {}).setdefault((news, kind), []).append(id_)
    return tuple(Day(date, tuple(_sorted(found[date]))) for date in sorted(found, reverse=True))


def changes_of(graph: Graph, history: History, node: Node) -> tuple[Change, ...]:
    """The changes of a record under all the names it has had; none when the history does not know it."""
    return tuple(sorted(change for path in _paths(graph, node) for change in history.files.get(path, ())))


def _records(graph: Graph) -> Iterator[Node]:
    base = graph.base
    yield from (("studies", id_) for id_ in base.studies)
    yield from ((kind, id_) for kind, terms in base.terms.items() for id_ in terms)
    yield from (("works", key) for key in base.works)
    yield from (("docs", name) for name in dict.fromkeys(name for name, _ in base.docs))


def _paths(graph: Graph, node: Node) -> Iterator[str]:
    kind, id_ = node
    if kind == "docs":
        yield from (prose.path for (name, _), prose in graph.base.docs.items() if name == id_)
        return
    record = graph.records(kind)[id_]
    if kind == "works":
        # Only the present key: the file still holds the lines of the entry, and they keep their history.
        yield work_path(record.place.path, id_)
        return
    former = record.former_ids if isinstance(record, (Study, Term)) else ()
    for each in (id_, *former):
        if kind == "studies":
            yield from (f"studies/{each}/{name}" for name in (*STUDY_FILES, SECOND_CODING))
        else:
            yield term_path(kind, each)


def _sorted(entries: dict[tuple[News, str], list[str]]) -> Iterator[tuple[News, str, tuple[str, ...]]]:
    for news, kind in sorted(entries, key=lambda entry: (CHANGING.index(entry[1]), entry[0])):
        yield news, kind, tuple(entries[news, kind])
