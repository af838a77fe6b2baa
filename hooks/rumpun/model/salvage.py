"""Saves what is sound of a faulty entry, so that its other faults are found in the same round."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from typing import Any

from pydantic import ValidationError, create_model

from ..parsing.problems import Place
from ..parsing.yaml_file import DataPath, Document
from .records import Record

MOST_ROUNDS = 50
"""Each round cuts at least one part, so an entry with more faults than this is not worth saving."""


def salvage(document: Document, data: object, model: type[Record]) -> tuple[Record | None, Document]:
    """Cut the faulty parts of its data out until the rest fits `model`; returns the rest with the places of its values.

    `data` is what the document holds, or the part of it that `model` is for.
    """
    places = dict(document.places)
    rest = Document(document.path, deepcopy(data), places, whole=document.whole, lost=document.lost)
    for _ in range(MOST_ROUNDS):
        try:
            return model.model_validate(rest.data), rest
        except ValidationError as error:
            cuts = {_cut(details["loc"], details["type"]) for details in error.errors(include_url=False)}
            if () in cuts:
                model = _without_demand(model, {str(d["loc"][0]) for d in error.errors() if d["type"] == "missing"})
                cuts.remove(())
            _take_away(rest.data, places, cuts)
    return None, document


def _without_demand(model: type[Record], names: set[str]) -> type[Record]:
    """The same record, but these keys of it may be absent: empty for a list, else None."""
    fields: dict[str, Any] = {}
    for name in sorted(names & set(model.model_fields)):
        annotation = model.model_fields[name].annotation
        is_list = getattr(annotation, "__origin__", None) is list
        fields[name] = (annotation, []) if is_list else (annotation | None, None)  # type: ignore[operator]
    return create_model(model.__name__, __base__=model, **fields)


def _cut(path: DataPath, kind: str) -> DataPath:
    """What to take away for one fault: the value itself, or what cannot stand without the missing one."""
    return path[:-1] if kind == "missing" else path


def _order(path: DataPath) -> tuple[tuple[bool, int, str], ...]:
    return tuple((isinstance(step, str), step if isinstance(step, int) else 0, str(step)) for step in path)


def _take_away(data: Any, places: dict[DataPath, Place], cuts: Iterable[DataPath]) -> None:
    """Take what lies at these paths out of the data, and let the places of list items behind it move up."""
    gone: dict[DataPath, list[int]] = {}
    # From the back, so that the numbers of the list items before stay true.
    for path in sorted(cuts, key=_order, reverse=True):
        if _remove(data, path) and isinstance(path[-1], int):
            gone.setdefault(path[:-1], []).append(path[-1])
    for numbers in gone.values():
        numbers.reverse()
    if gone:
        kept = [(_moved(at, gone), place) for at, place in places.items()]
        places.clear()
        places.update({at: place for at, place in kept if at is not None})


def _remove(parent: Any, path: DataPath) -> bool:
    """Whether it was there; else it went with something around it."""
    try:
        for step in path[:-1]:
            parent = parent[step]
        del parent[path[-1]]
    except (KeyError, IndexError, TypeError):
        return False
    return True


def _moved(at: DataPath, gone: Mapping[DataPath, Sequence[int]]) -> DataPath | None:
    """Where a place belongs after these items (list -> numbers, sorted) were taken out; None if it belonged to one."""
    moved = list(at)
    for depth, step in enumerate(at):
        numbers = gone.get(at[:depth])
        if numbers and isinstance(step, int):
            before = bisect_left(numbers, step)
            if before < len(numbers) and numbers[before] == step:
                return None
            moved[depth] = step - before
    return tuple(moved)
