"""Finds what a record refers to and what it says, by the marks of its schema."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from pydantic import BaseModel

from ..parsing.yaml_file import DataPath
from .records import Ref, Text


def references(record: BaseModel, at: DataPath = ()) -> Iterator[tuple[DataPath, str, Ref]]:
    """Every marked reference of a record with its path."""
    for name, marks in _marks(type(record)).items():
        value = getattr(record, name)
        for path, item in _items(value, (*at, name)):
            if isinstance(item, BaseModel):
                yield from references(item, path)
            elif marks and isinstance(item, str):
                yield path, item, marks[0]


def texts(record: BaseModel, at: DataPath = ()) -> Iterator[tuple[DataPath, str]]:
    """Every bilingual Markdown text of a record, one item per language."""
    for name in _marks(type(record)):
        value = getattr(record, name)
        for path, item in _items(value, (*at, name)):
            if isinstance(item, BaseModel):
                if isinstance(item, Text):
                    yield (*path, "id"), item.id
                    yield (*path, "en"), item.en
                else:
                    yield from texts(item, path)


@lru_cache(maxsize=256)
def _marks(model: type[BaseModel]) -> dict[str, list[Ref]]:
    """Field -> the marks of what it refers to; of the schema, so the same for all records of a kind."""
    return {
        name: [mark for mark in info.metadata if isinstance(mark, Ref)] or _marks_inside(info.annotation)
        for name, info in model.model_fields.items()
    }


def _items(value: object, path: DataPath) -> Iterator[tuple[DataPath, object]]:
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield (*path, index), item
    elif value is not None:
        yield path, value


def _marks_inside(annotation: object) -> list[Ref]:
    """Marks inside `list[Annotated[str, Ref(...)]]` and `Annotated[...] | None`."""
    found: list[Ref] = [mark for mark in getattr(annotation, "__metadata__", ()) if isinstance(mark, Ref)]
    for inner in getattr(annotation, "__args__", ()):
        found += _marks_inside(inner)
    return found
