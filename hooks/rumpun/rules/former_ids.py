"""Does every former id lead to one thing only?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import NamedTuple

from ..catalogue import said
from ..model.graph import CITATION, MENTION, Graph, all_records
from ..model.kinds import KINDS
from ..model.records import Record
from ..parsing.problems import Place, Problem, did_you_mean
from ..parsing.yaml_file import Document
from ..permanence.ledger import withdrawn_parts

PUBLISHED = ("published", "withdrawn")


class Claim(NamedTuple):
    """An id that a record or a part of one had before, or that was taken back."""

    id: str
    place: Place
    withdrawn: bool = False


def check(graph: Graph) -> Iterator[Problem]:
    """Report former ids that are in use, or claimed twice, and successors that do not exist."""
    for kind in KINDS:
        claims = [*_of_records(graph, kind), *_of_withdrawn(graph, kind)]
        yield from _clashes(claims, graph.base.known.get(kind, graph.records(kind)))
    for kind, id_, record in all_records(graph.base):
        if KINDS[kind].parts:
            document = graph.base.documents[kind, id_]
            yield from document.found("former ids", partial(_of_parts, kind, record, document))
    yield from _successors(graph)


def _of_parts(kind: str, record: object, document: Document) -> Iterator[Problem]:
    """What its own file tells alone."""
    for part, withdrawn in KINDS[kind].parts.items():
        items = getattr(record, part)
        claims = [*_former(items, document, part), *_gone(withdrawn_parts(record, part), document, withdrawn)]
        yield from _clashes(claims, {each.id for each in items})


def _clashes(claims: Iterable[Claim], living: Iterable[str]) -> Iterator[Problem]:
    living, seen = frozenset(living), dict[str, Place]()
    for id_, place, withdrawn in claims:
        if id_ in living and withdrawn:
            yield Problem(
                place,
                said("former.withdrawn_yet_there", id=id_),
                said("entry.delete_one"),
            )
        elif id_ in living:
            yield Problem(
                place,
                said("former.in_use", id=id_),
                said("former.in_use_hint"),
            )
        elif id_ in seen:
            yield Problem(
                place,
                said("former.claimed_twice", id=id_),
                said("former.claimed_twice_hint", place=seen[id_]),
            )
        seen.setdefault(id_, place)


def _of_records(graph: Graph, kind: str) -> Iterator[Claim]:
    if kind == "works":
        for work in graph.base.works.values():
            yield from (Claim(old, work.place) for old in work.former_keys)
    for id_, record in graph.records(kind).items() if kind != "works" else ():
        document = graph.base.documents[kind, id_]
        for index, old in enumerate(record.former_ids):
            yield Claim(old, document.place(("former_ids", index)))


def _of_withdrawn(graph: Graph, kind: str) -> Iterator[Claim]:
    document = graph.base.documents.get(PUBLISHED)
    for index, gone in enumerate(graph.base.withdrawn if document else ()):
        if gone.kind == kind and document:
            path = ("withdrawn", index)
            yield Claim(gone.id, document.place((*path, "id")), withdrawn=True)
            for at, old in enumerate(gone.former_ids):
                yield Claim(old, document.place((*path, "former_ids", at)))


def _former(items: Iterable[Record], document: Document, part: str) -> Iterator[Claim]:
    for index, item in enumerate(items):
        for at, old in enumerate(getattr(item, "former_ids", ())):
            yield Claim(old, document.place((part, index, "former_ids", at)))


def _gone(items: Iterable[Record], document: Document, key: str) -> Iterator[Claim]:
    for index, item in enumerate(items):
        yield Claim(getattr(item, "id", ""), document.place((key, index, "id")), withdrawn=True)
    yield from _former(items, document, key)


def _successors(graph: Graph) -> Iterator[Problem]:
    """What `published/withdrawn.yml` names must exist; it is no record that the graph follows."""
    document = graph.base.documents.get(PUBLISHED)
    for index, gone in enumerate(graph.base.withdrawn if document else ()):
        assert document
        known = {id_ for kind in KINDS for id_ in graph.records(kind)}
        if gone.successor is not None and graph.successor(gone) is None:
            message = said("entry.unknown", name=gone.successor)
            place = document.place(("withdrawn", index, "successor"))
            yield Problem(place, message, did_you_mean(gone.successor, known))
        for language in ("id", "en"):
            text, place = getattr(gone.reason, language), document.place(("withdrawn", index, "reason", language))
            named = [found[1].strip() for found in MENTION.finditer(text)]
            lost = [name for name in named if graph.resolve(name) is None]
            lost += [found[1] for found in CITATION.finditer(text) if found[1] not in graph.base.works]
            for name in lost:
                yield Problem(place, said("entry.unknown", name=name), did_you_mean(name, known))
