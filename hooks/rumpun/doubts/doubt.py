"""What a question is asked of, and what it finds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from ..model.graph import Graph, Node, all_records
from ..model.references import texts
from ..parsing.problems import Place, Problem
from ..parsing.yaml_file import DataPath, Document


@dataclass(frozen=True)
class Doubt:
    """One warning, and the record that can answer it."""

    about: Node
    problem: Problem


@dataclass(frozen=True)
class Writing:
    """One text that somebody wrote in one language, about one record."""

    about: Node
    language: str
    text: str
    path: DataPath
    at: Place | Document
    """Its place, or the document that tells it: of most texts nobody asks."""

    @property
    def place(self) -> Place:
        """Where in a file it stands."""
        return self.at.place(self.path) if isinstance(self.at, Document) else self.at


@dataclass(frozen=True)
class Questioned:
    """All that questions may look at."""

    graph: Graph
    year: int
    """The year that it is, wherever the day begins first."""
    sound: bool = True
    """Whether no problem was found: one of them may well be what is missed elsewhere."""
    sources: Mapping[str, str] = field(default_factory=dict)
    """Study -> the text of its source, of those that are at hand."""

    @property
    def unasked(self) -> frozenset[str]:
        """The rules that could not be asked: an answer to one of them may well be needed elsewhere."""
        unasked = set[str]() if self.sources else {"source-wording"}
        return frozenset(unasked if self.sound else {*unasked, "unused-term"})

    @cached_property
    def writings(self) -> tuple[Writing, ...]:
        """Every text of studies and vocabulary, and every summary, in the order of the records."""
        return tuple(self._writings())

    def _writings(self) -> Iterator[Writing]:
        base = self.graph.base
        for kind, id_, record in all_records(base):
            document = base.documents[kind, id_]
            for path, text in texts(record):
                yield Writing((kind, id_), str(path[-1]), text, path, document)
            for language in ("id", "en") if kind == "studies" else ():
                if prose := base.summaries.get((id_, language)):
                    yield Writing((kind, id_), language, prose.text, (), Place(prose.path))
