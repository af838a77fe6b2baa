"""Entries to learn from: real ones, shortened, with every key that an entry of their kind may have.

They stand in `examples/`. What a study of that source cannot have stands below a line `#?`, and is only shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from ..model.records import Record
from ..parsing.yaml_file import DataPath, Document, read_yaml
from .fields import FILES, MODELS, Field, fields_of

FOLDER = Path(__file__).with_name("examples")
SHOWN_ONLY = "#?"
BEGINNINGS = {"abstract": "studies"}
"""Examples besides the full one of each kind -> what kind of file they are."""
KINDS = {**{name: kind for kind, name in FILES.items()}, **BEGINNINGS}
"""Name of an example -> what kind of file it is."""


@dataclass(frozen=True)
class Met:
    """A key as it stands in an example."""

    field: Field
    record: type[Record]
    """The record in which it is met."""
    path: DataPath
    value: Any


class FaultyExampleError(ValueError):
    """An example of ours cannot be read."""


@dataclass(frozen=True)
class EntryExample:
    """One example as its file has it."""

    name: str
    document: Document
    lines: tuple[str, ...]

    @property
    def root(self) -> type[Record]:
        """What it is an example of."""
        return MODELS[KINDS[self.name]]

    @cached_property
    def met(self) -> tuple[Met, ...]:
        """Every key in it, in the order of the file."""
        return tuple(_met(self.root, self.document.data, ()))

    def line(self, path: DataPath) -> int:
        """The line on which a key stands, counted from 0."""
        return self.document.places[(*path, "")].line - 1

    def block(self, path: DataPath) -> range:
        """The lines of a key with all that belongs to it."""
        return self.below(self.line(path))

    def below(self, start: int) -> range:
        """A line with those that belong to its key: all that follow and stand further to the right."""
        depth = len(self.lines[start]) - len(self.lines[start].lstrip(" -"))
        end = start + 1
        while end < len(self.lines) and _indent(self.lines[end]) > depth:
            end += 1
        return range(start, end)


@lru_cache(maxsize=16)
def example(name: str) -> EntryExample:
    """The example of that name; FaultyExampleError if it cannot be read, KeyError if there is none."""
    KINDS[name]
    document, problems = read_yaml(FOLDER, f"{name}.yml")
    if document is None:
        raise FaultyExampleError("; ".join(f"{each.place}: {each.message.en}" for each in problems))
    text = (FOLDER / f"{name}.yml").read_text(encoding="utf-8")
    return EntryExample(name, document, tuple(text.splitlines()))


@lru_cache(maxsize=1)
def _first() -> dict[str, tuple[EntryExample, Met]]:
    """Field of a record, and key of its words -> where it is met first."""
    found: dict[str, tuple[EntryExample, Met]] = {}
    for name in (*FILES.values(), *BEGINNINGS):
        each = example(name)
        for met in each.met:
            if met.value != []:
                found.setdefault(f"{met.field.record}.{met.field.name}", (each, met))
                found.setdefault(met.field.key, (each, met))
    return found


def _found(field: Field) -> tuple[EntryExample, Met] | None:
    return _first().get(f"{field.record}.{field.name}") or _first().get(field.key)


def example_of(field: Field) -> list[Any]:
    """What may stand there, as data: at most one example, and none of what holds records of its own."""
    if field.holds and not field.is_bilingual:
        return []
    found = _found(field)
    return [found[1].value] if found else []


def shown_example(field: Field) -> str:
    """The lines of an example, moved to the left; empty for what has a section of its own."""
    found = _found(field)
    if found is None or (field.holds and not field.is_bilingual):
        return ""
    each, met = found
    inline = re.search(rf"[{{,]\s*{field.name}: ", each.lines[each.line(met.path)])
    if inline:
        return f"{field.name}: {_flow(met.value)}"
    lines = [each.lines[at] for at in each.block(met.path) if each.lines[at].strip() != SHOWN_ONLY]
    lines[0] = re.sub(r"^( *)- ", r"\1  ", lines[0])
    left = _indent(lines[0])
    return "\n".join(line[left:] for line in lines)


def _flow(value: Any) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(str, value))}]"
    return str(value)


def _met(record: type[Record], data: Any, at: DataPath) -> Iterator[Met]:
    known = {field.name: field for field in fields_of(record)}
    for name, value in data.items():
        field, path = known[name], (*at, name)
        yield Met(field, record, path, value)
        if field.holds:
            items = enumerate(value) if field.is_list else [("", value)]
            for step, item in items:
                yield from _met(field.holds, item, path if step == "" else (*path, step))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
