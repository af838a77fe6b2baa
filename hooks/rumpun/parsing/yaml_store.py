"""Keeps what was read of YAML files from one start to the next: a file that has not changed is not scanned again."""

from __future__ import annotations

import hashlib
import json
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
    file, mark = folder / f"{path}.json", _mark(content)
    stored = remembered(file)
    if stored is not None and stored.startswith(mark):
        data, numbers = json.loads(stored.removeprefix(mark))
        return Document(path, data, _Places(path, data, numbers)), []
    document, problems = read_yaml(root, path)
    # Whoever saves the file in this moment must not have its new text kept under the old one.
    if document is not None and not problems and (root / path).read_bytes() == content:
        numbers = [number for place in document.places.values() for number in place[1:]]
        found = json.dumps([document.data, numbers], ensure_ascii=False, separators=(",", ":"))
        remember(file, mark + found.encode("utf-8"))
    return document, problems


class _Places(Mapping[DataPath, Place]):
    """The places of a document, put back to their paths when somebody asks: most files have nothing to be told of."""

    def __init__(self, path: str, data: object, numbers: list[int]) -> None:
        """`numbers` are line and column of each place in turn, in the order in which a reader comes by them."""
        self._path, self._data, self._numbers = path, data, numbers
        self._found: dict[DataPath, Place] = {}

    @property
    def _places(self) -> dict[DataPath, Place]:
        if not self._found:
            numbers = iter(self._numbers)
            pairs = zip(numbers, numbers, strict=True)
            self._found = {at: Place(self._path, *pair) for at, pair in zip(_paths(self._data, ()), pairs, strict=True)}
        return self._found

    def __getitem__(self, at: DataPath) -> Place:
        return self._places[at]

    def __iter__(self) -> Iterator[DataPath]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._numbers) // 2

    def __repr__(self) -> str:
        return repr(self._places)


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
