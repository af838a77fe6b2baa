"""A YAML file as it is held once its values are records: compressed, since hardly anybody asks for them again."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from .problems import Place, Problem
from .yaml_file import DataPath, Document, read_yaml


def read_packed(root: Path, path: str) -> tuple[Document | None, list[Problem]]:
    """As `read_yaml`; a document with which nothing is wrong comes compressed."""
    document, problems = read_yaml(root, path)
    return (document if document is None or problems else PackedDocument(path, _packed(document))), problems


class PackedDocument(Document):
    """A document that holds values and places compressed."""

    _packed: bytes

    def __init__(self, path: str, packed: bytes) -> None:
        """`packed` is what `_packed` makes."""
        for name, value in (("path", path), ("_packed", packed), ("worked_out", {})):
            object.__setattr__(self, name, value)

    @property
    def data(self) -> object:
        """The values."""
        return _unpacked(self._packed)[0]

    @property
    def places(self) -> Mapping[DataPath, Place]:
        """The place of every key and value."""
        return _places(self.path, self._packed)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Document) and _told(self) == _told(other)

    def __hash__(self) -> int:
        return hash(self.path)

    def __repr__(self) -> str:
        return repr(Document(self.path, self.data, self.places))


def _told(document: Document) -> tuple[object, ...]:
    return document.path, document.data, document.places, document.whole, document.lost


def _packed(document: Document) -> bytes:
    """Values, and line and column of each in turn, in the order in which a reader comes by them."""
    numbers = [number for at in _paths(document.data, ()) for number in document.places[at][1:]]
    told = json.dumps([document.data, numbers], ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(told.encode("utf-8"), 6)


@lru_cache(maxsize=8)
def _unpacked(packed: bytes) -> tuple[object, list[int]]:
    data, numbers = json.loads(zlib.decompress(packed))
    return data, numbers


@lru_cache(maxsize=8)
def _places(path: str, packed: bytes) -> dict[DataPath, Place]:
    data, found = _unpacked(packed)
    numbers = iter(found)
    pairs = zip(numbers, numbers, strict=True)
    return {at: Place(path, *pair) for at, pair in zip(_paths(data, ()), pairs, strict=True)}


def _paths(value: object, at: DataPath) -> Iterator[DataPath]:
    """The paths of all values and keys, in the order in which `read_yaml` notes their places."""
    yield at
    if isinstance(value, dict):
        for key, inner in value.items():
            yield (*at, key, "")
            yield from _paths(inner, (*at, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _paths(inner, (*at, index))
