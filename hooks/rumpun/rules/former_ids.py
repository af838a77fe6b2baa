"""Does every former id lead to one thing only?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..model.graph import CITATION, MENTION, Graph, all_records
from ..model.records import Record
from ..parsing.problems import Place, Problem, Said, did_you_mean
from ..parsing.yaml_file import Document
from ..permanence.ledger import KINDS, PARTS, withdrawn_parts

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
        document = graph.base.documents[kind, id_]
        for part, withdrawn in PARTS.get(kind, {}).items():
            items = getattr(record, part)
            claims = [*_former(items, document, part), *_gone(withdrawn_parts(record, part), document, withdrawn)]
            yield from _clashes(claims, {each.id for each in items})
    yield from _successors(graph)


def _clashes(claims: Iterable[Claim], living: Iterable[str]) -> Iterator[Problem]:
    living, seen = frozenset(living), dict[str, Place]()
    for id_, place, withdrawn in claims:
        if id_ in living and withdrawn:
            yield Problem(
                place,
                Said(
                    f'"{id_}" tercatat ditarik, tetapi masih ada', f'"{id_}" is listed as withdrawn, but is still there'
                ),
                Said("hapus salah satunya", "delete one of the two"),
            )
        elif id_ in living:
            yield Problem(
                place,
                Said(f'id lama "{id_}" masih dipakai', f'the former id "{id_}" is still in use'),
                Said(
                    "id lama hanya untuk yang sudah berganti nama; hapus dari daftar ini",
                    "a former id is for what has another name now; delete it from this list",
                ),
            )
        elif id_ in seen:
            yield Problem(
                place,
                Said(f'id lama "{id_}" tercatat dua kali', f'the former id "{id_}" is claimed twice'),
                Said(
                    f"yang pertama: {seen[id_]}; tautan lama hanya dapat menuju satu tempat",
                    f"the first one: {seen[id_]}; an old link can lead to one place only",
                ),
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
            message = Said(f'"{gone.successor}" tidak dikenal', f'"{gone.successor}" is unknown')
            place = document.place(("withdrawn", index, "successor"))
            yield Problem(place, message, did_you_mean(gone.successor, known))
        for language in ("id", "en"):
            text, place = getattr(gone.reason, language), document.place(("withdrawn", index, "reason", language))
            named = [found[1].strip() for found in MENTION.finditer(text)]
            lost = [name for name in named if graph.resolve(name) is None]
            lost += [found[1] for found in CITATION.finditer(text) if found[1] not in graph.base.works]
            for name in lost:
                yield Problem(place, Said(f'"{name}" tidak dikenal', f'"{name}" is unknown'), did_you_mean(name, known))
