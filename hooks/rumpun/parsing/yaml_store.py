"""Keeps what was read of YAML files from one start to the next: a file that has not changed is not scanned again."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

import yaml

from ..cache import remember, remembered
from . import personal_data, text_file, yaml_faults, yaml_file
from .problems import Place, Problem
from .yaml_file import DataPath, Document, read_yaml

_READERS = (text_file, personal_data, yaml_file, yaml_faults)


def read_stored(root: Path, path: str, folder: Path | None) -> tuple[Document | None, list[Problem]]:
    """As `read_yaml`, out of `folder` where these very bytes were read by this very reader, and nothing was wrong."""
    if folder is None:
        return read_yaml(root, path)
    content = (root / path).read_bytes()
    file, mark = folder / f"{path}.json.z", _mark(content)
    stored = remembered(file)
    if stored is not None and stored.startswith(mark):
        return PackedDocument(path, stored.removeprefix(mark)), []
    document, problems = read_yaml(root, path)
    # Whoever saves the file in this moment must not have its new text kept under the old one.
    if document is not None and not problems and (root / path).read_bytes() == content:
        packed = _packed(document)
        remember(file, mark + packed)
        return PackedDocument(path, packed), []
    return document, problems


class PackedDocument(Document):
    """A document that holds its values compressed: once they are records, hardly anybody asks for them again."""

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
    numbers = [number for place in document.places.values() for number in place[1:]]
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


def _mark(content: bytes) -> bytes:
    return hashlib.sha256(_reader() + content).hexdigest().encode() + b"\n"


@lru_cache(maxsize=1)
def _reader() -> bytes:
    """All that what is read depends on besides the file: another reader may find another fault."""
    modules = (Path(module.__file__ or "").read_bytes() for module in _READERS)
    return b"\0".join((yaml.__version__.encode(), *modules, Path(__file__).read_bytes()))
