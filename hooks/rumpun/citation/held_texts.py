"""Texts by key that lie in one piece of memory: a large bibliography has more of them than of all else."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

Value = TypeVar("Value")
_BETWEEN = "\0"
"""Stands in no text: neither in entries nor in what pandoc writes."""


class HeldTexts(Mapping[str, Value]):
    """Key -> what `make` makes of the texts of this key, whenever it is asked for."""

    def __init__(self, texts: Iterable[tuple[str, Sequence[str]]], make: Callable[..., Value]) -> None:
        self._make = make
        self._places: dict[str, int] = {}
        self._ends = array("Q", [0])
        whole = bytearray()
        for place, (key, of_key) in enumerate(texts):
            whole += _BETWEEN.join(of_key).encode()
            self._places[key] = place
            self._ends.append(len(whole))
        self._whole = bytes(whole)

    def __getitem__(self, key: str) -> Value:
        place = self._places[key]
        return self._make(*self._whole[self._ends[place] : self._ends[place + 1]].decode().split(_BETWEEN))

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
