"""Finds all links of a knowledge base; what a file refers to by itself is found once for each reading of the file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache, partial

from pydantic import BaseModel

from ..parsing.problems import Place
from ..parsing.text_file import place_at
from ..parsing.yaml_file import DataPath, Document
from .graph import CITATION, MENTION, Graph, Link, Node, all_records
from .load import KnowledgeBase
from .references import references, texts
from .study import Study

_Named = tuple[Node, DataPath, str | None]
"""(target, path, None) of what a record refers to; (("", ""), path, text) of a text of it that names records."""


def link_up(base: KnowledgeBase) -> Graph:
    """Derive the links of all records."""
    graph = Graph(base, ())
    links: list[Link] = []
    for node, record, document in _documents(base):
        links += _links_of(graph, node, record, document)
    for key, work in base.works.items():
        for language, text in zip(("id", "en"), work.annotation or (), strict=False):
            links += _mentions(graph, ("works", key), ("annotation", language), text, work.place)
        for language, text in zip(("id", "en"), work.found.source if work.found else (), strict=False):
            links += _mentions(graph, ("works", key), ("found-source", language), text, work.place)
    for sort, proses in (("studies", base.summaries), ("docs", base.docs)):
        for (id_, language), prose in sorted(proses.items()):
            links += _mentions(graph, (sort, id_), ("text", language), prose.text, Place(prose.path), exact=True)
    return Graph(base, tuple(links))


def _links_of(graph: Graph, node: Node, record: BaseModel, document: Document) -> Iterable[Link]:
    # A study that joins a knowledge base is a copy, of the same findings.
    read_from = record.findings if isinstance(record, Study) else record
    kept = document.worked_out.get("links")
    if kept is None or kept[0] is not read_from:
        kept = document.worked_out["links"] = read_from, [*_links_in(record)]
    alone = graph.again(("links", document.path), (kept[1], document), partial(_to_known, node, kept[1], document))
    return _to_whatever(graph, node, kept[1], document) if alone is None else alone


def _to_known(node: Node, found: Iterable[_Named], document: Document) -> list[Link] | None:
    """The links of a record where it alone tells where all of them lead; else None."""
    if any(text is not None or target[0] == "any" for target, _, text in found):
        return None
    return [Link(node, target, path, document) for target, path, _ in found]


def _to_whatever(graph: Graph, node: Node, found: Iterable[_Named], document: Document) -> Iterator[Link]:
    for target, path, text in found:
        if text is not None:
            yield from _mentions(graph, node, path, text, document)
        else:
            known = graph.resolve(target[1]) if target[0] == "any" else None
            yield Link(node, known or target, path, document)


def _links_in(record: BaseModel) -> Iterator[_Named]:
    """What a record names, which is the same whatever else there is in the knowledge base."""
    for path, value, ref in references(record):
        kind = _construct_theory(record, path) if ref.kind == "constructs" else ref.kind
        yield _node(kind, value), _path(path), None
    for path, text in texts(record):
        if "[" in text:
            yield ("", ""), _path(path), text


@lru_cache(maxsize=100_000)
def _node(kind: str, id_: str) -> Node:
    """One for all that are equal: most records are referred to many times."""
    return kind, id_


@lru_cache(maxsize=100_000)
def _path(path: DataPath) -> DataPath:
    """One for all that are equal: entries are alike."""
    return path


def _documents(base: KnowledgeBase) -> Iterator[tuple[Node, BaseModel, Document]]:
    """Every YAML document with the record that it belongs to: a second coding speaks for its study."""
    for kind, id_, record in all_records(base):
        yield (kind, id_), record, base.documents[kind, id_]
    for id_, coding in base.second_codings.items():
        yield ("studies", id_), coding, base.documents["second-codings", id_]


def _construct_theory(record: BaseModel, path: DataPath) -> str:
    """Constructs live in the theory named beside them: the target kind is `constructs of <theory>`."""
    assert isinstance(record, Study) and isinstance(path[1], int)
    return f"constructs of {record.theories[path[1]].theory}"


def _mentions(
    graph: Graph, source: Node, path: DataPath, text: str, at: Place | Document, exact: bool = False
) -> Iterator[Link]:
    for found in MENTION.finditer(text):
        name = found[1].strip()
        yield Link(source, graph.resolve(name) or ("any", name), path, _inside(at, text, found, exact))
    for found in CITATION.finditer(text):
        yield Link(source, ("works", found[1]), path, _inside(at, text, found, exact))


def _inside(at: Place | Document, text: str, found: re.Match[str], exact: bool) -> Place | Document:
    """In a Markdown file the exact place; a YAML text may be folded, so there the place where it starts."""
    return place_at(at.path, text, found.start()) if exact else at
