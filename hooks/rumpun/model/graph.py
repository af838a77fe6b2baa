"""Links and backlinks between all records, derived from the references that the model marks."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial
from itertools import chain
from typing import Any, NamedTuple, TypeVar

from pydantic import BaseModel

from ..parsing.problems import Place
from ..parsing.yaml_file import DataPath, Document
from .deriving import Deriving
from .kinds import LINKABLE, TREES
from .load import KnowledgeBase
from .records import Withdrawn
from .study import Case, Finding, Study
from .vocabulary import Term
from .withdrawal import WithdrawnRecord
from .works import Work

Node = tuple[str, str]
"""(kind, id) of a record."""

T = TypeVar("T")
MENTION = re.compile(r"\[\[([^\[\]|\n]+)(?:\|([^\[\]\n]+))?\]\]")
CITATION = re.compile(r"\[@([^\[\]\s;,@]+)\]")


class Link(NamedTuple):
    """One reference from a record to another."""

    source: Node
    target: Node
    path: DataPath
    """Where in the source record, such as ("findings", 3, "theme"); ("text", language) for Markdown files."""
    at: Place | Document
    """Its place, or the document that tells it: of most links nobody asks."""

    @property
    def place(self) -> Place:
        """Where in a file it stands."""
        return self.at.place(self.path) if isinstance(self.at, Document) else self.at

    @property
    def relation(self) -> str:
        """The property of the source record that holds the reference."""
        return str(self.path[0])


class CaseOf(NamedTuple):
    """A case together with its study."""

    study: Study
    case: Case

    @property
    def study_id(self) -> str:
        """The id of the study."""
        return self.study.id


class FindingOf(NamedTuple):
    """A finding together with its study and case."""

    study: Study
    finding: Finding
    case: Case | None

    @property
    def study_id(self) -> str:
        """The id of the study."""
        return self.study.id


@dataclass(frozen=True)
class Graph(Deriving):
    """The knowledge base with its links."""

    base: KnowledgeBase
    links: tuple[Link, ...]

    def again(self, what: Hashable, of: object, make: Callable[[], T]) -> T:
        """What was made `of` this for the graph before an edit, else what `make` makes; see `Memory.again`."""
        return self.base.memory.again(what, of, make)

    def study(self, id_: str) -> Study:
        """The study of this id; KeyError for none."""
        return self.base.studies[id_]

    def work(self, key: str) -> Work:
        """The work of this key; KeyError for none."""
        return self.base.works[key]

    def term(self, kind: str, id_: str) -> Term:
        """The term of this kind and id; KeyError for none."""
        return self.base.terms[kind][id_]

    @cached_property
    def backlinks(self) -> dict[Node, tuple[Link, ...]]:
        """Target -> links to it, in the order of their sources."""
        return self.again("backlinks", self.links, self._backlinks)

    def _backlinks(self) -> dict[Node, tuple[Link, ...]]:
        found: dict[Node, list[Link]] = {}
        for link in self.links:
            found.setdefault(link.target, []).append(link)
        return {target: tuple(links) for target, links in found.items()}

    @cached_property
    def cases(self) -> tuple[CaseOf, ...]:
        """All cases, by study and in the study's order."""
        return tuple(CaseOf(study, case) for study in self.base.studies.values() for case in study.cases)

    @cached_property
    def findings_by_theme(self) -> dict[str, tuple[FindingOf, ...]]:
        """Theme id -> findings, by study."""
        studies = self.base.studies.items()
        each = (self.again(("findings", id_), study, partial(findings_of, study)) for id_, study in studies)
        return {theme: tuple(items) for theme, items in by_theme(chain.from_iterable(each)).items()}

    def sources(self, target: Node, kind: str, relations: Iterable[str] = ()) -> tuple[str, ...]:
        """Ids of the records of `kind` that refer to `target`, each once, in the order of their files."""
        wanted = frozenset(relations)
        return tuple(
            dict.fromkeys(
                link.source[1]
                for link in self.backlinks.get(target, ())
                if link.source[0] == kind and (not wanted or link.relation in wanted)
            )
        )

    @cached_property
    def narrower(self) -> dict[Node, tuple[str, ...]]:
        """(kind, id) -> ids directly below it: narrower themes and group types, places within."""
        found: dict[Node, list[str]] = {}
        for kind in TREES:
            for id_, term in self.base.terms[kind].items():
                above = _above(kind, term)
                if above is not None:
                    found.setdefault((kind, above), []).append(id_)
        return {node: tuple(ids) for node, ids in found.items()}

    def below(self, kind: str, id_: str) -> tuple[str, ...]:
        """The term itself and all that are narrower, depth first; a circle ends where it closes."""
        found: dict[str, None] = {}
        waiting = [id_]
        while waiting:
            current = waiting.pop()
            if current not in found:
                found[current] = None
                waiting += reversed(self.narrower.get((kind, current), ()))
        return tuple(found)

    def above(self, kind: str, id_: str) -> tuple[str, ...]:
        """The broader terms of a term, nearest first; a circle ends where it closes."""
        found: list[str] = []
        current = _above(kind, self.base.terms[kind][id_])
        while current is not None and current not in found and current in self.base.terms[kind]:
            found.append(current)
            current = _above(kind, self.base.terms[kind][current])
        return tuple(found)

    @cached_property
    def reviewed(self) -> Graph:
        """The same without the studies whose codes await review: whatever is concluded, is concluded from here.

        The graph itself where no study awaits review, so that nothing is worked out twice.
        """
        known = {id_: study for id_, study in self.base.studies.items() if study.reviewed}
        if len(known) == len(self.base.studies):
            return self
        left_out = self.base.studies.keys() - known.keys()
        links = (link for link in self.links if link.source[0] != "studies" or link.source[1] not in left_out)
        return Graph(replace(self.base, studies=known), tuple(links))

    @cached_property
    def awaiting(self) -> tuple[Study, ...]:
        """The studies whose codes await review, by id."""
        return tuple(study for study in self.base.studies.values() if not study.reviewed)

    @cached_property
    def newest_first(self) -> tuple[Study, ...]:
        """All studies by year, the newest first and those without a year last; of one year by id, from behind."""
        return tuple(sorted(self.base.studies.values(), key=lambda each: (each.work.year or "", each.id), reverse=True))

    @cached_property
    def study_of_work(self) -> dict[str, str]:
        """Bib key -> id of the study that this work is."""
        return {study.reference: id_ for id_, study in self.base.studies.items()}

    @cached_property
    def renamed(self) -> dict[Node, str]:
        """(kind, former id) -> the id that the record has now."""
        found = {("works", old): key for key, work in self.base.works.items() for old in work.former_keys}
        for kind, id_, record in all_records(self.base):
            if isinstance(record, (Study, Term)):
                found |= {(kind, old): id_ for old in record.former_ids}
        return found

    @cached_property
    def withdrawn(self) -> dict[Node, WithdrawnRecord]:
        """(kind, id or former id) -> the record that was taken back."""
        return {(each.kind, id_): each for each in self.base.withdrawn for id_ in (each.id, *each.former_ids)}

    def successor(self, gone: Withdrawn) -> Node | None:
        """The record to look at instead of one that was taken back: one of the same kind first."""
        if not isinstance(gone, WithdrawnRecord) or gone.successor is None:
            return None
        same = gone.successor in self.records(gone.kind)
        return (gone.kind, gone.successor) if same else self.resolve(gone.successor)

    def resolve(self, name: str) -> Node | None:
        """The record that `[[name]]` means; `kind:id` names one of several with the same id."""
        kind, colon, id_ = name.rpartition(":")
        for candidate in (kind,) if colon else LINKABLE:
            if id_ in self.records(candidate):
                return candidate, id_
        return None

    def records(self, kind: str) -> Mapping[str, Any]:
        """Id -> record of one kind."""
        known: dict[str, Mapping[str, Any]] = {"studies": self.base.studies, "works": self.base.works}
        return known.get(kind) or self.base.terms.get(kind, {})


def findings_of(study: Study) -> tuple[FindingOf, ...]:
    """The findings of one study, in the order of its file."""
    return tuple(FindingOf(study, finding, study.case(finding.case)) for finding in study.findings)


def by_theme(findings: Iterable[FindingOf]) -> dict[str, list[FindingOf]]:
    """Theme id -> the findings on it."""
    found: dict[str, list[FindingOf]] = {}
    for item in findings:
        found.setdefault(item.finding.theme, []).append(item)
    return found


def _above(kind: str, term: Term) -> str | None:
    above: str | None = getattr(term, TREES[kind]) if kind in TREES else None
    return above


def all_records(base: KnowledgeBase) -> Iterator[tuple[str, str, BaseModel]]:
    """Every record with its kind and id, studies first."""
    for id_, study in base.studies.items():
        yield "studies", id_, study
    for kind, terms in base.terms.items():
        for id_, term in terms.items():
            yield kind, id_, term
