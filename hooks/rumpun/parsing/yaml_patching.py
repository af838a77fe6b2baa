"""Puts other values into the text of an entry, and leaves every line that holds none of them as it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

import yaml

from .yaml_writing import KeyOrder, lines_of


class _Edit(NamedTuple):
    """Lines in the place of those from `first` to before `end`, counted from 0."""

    first: int
    end: int
    lines: list[str]

    @property
    def depth(self) -> int:
        """The deeper, the lower."""
        return len("".join(self.lines[:1]).lstrip()) - len("".join(self.lines[:1]))


class _Part(NamedTuple):
    """A key with its value, or an item: the column of the key or dash, and its lines, the last not among them."""

    first: int
    column: int
    end: int
    node: yaml.Node


_Edits = list[_Edit] | None
"""None where a thing cannot be changed line by line, and what holds it is to be written anew."""


def patched(text: str, old: Mapping[str, object], new: Mapping[str, object], order: KeyOrder) -> str | None:
    """The text with `new` where it holds `old`, which must be what it is read as; None where all is to be written anew.

    Comments on the lines that change are lost: whoever asks looks.
    """
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    lines = text.split("\n")
    edits = _record(node, old, new, order, lines) if node else None
    if edits is None:
        return None
    # From below, so that the numbers of the lines above still hold; where things end together, the inner goes on first.
    for edit in sorted(edits, key=lambda each: (each.first, each.end, each.depth), reverse=True):
        lines[edit.first : edit.end] = edit.lines
    return "\n".join(lines)


def _value(node: yaml.Node, old: object, new: object, order: KeyOrder, lines: list[str]) -> _Edits:
    if old == new:
        return []
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        return _record(node, old, new, order, lines)
    if isinstance(old, list) and isinstance(new, list):
        return _list(node, old, new, order, lines)
    return None


def _record(
    node: yaml.Node, old: Mapping[str, object], new: Mapping[str, object], order: KeyOrder, lines: list[str]
) -> _Edits:
    if not isinstance(node, yaml.MappingNode) or node.flow_style or not new:
        return None
    parts = {str(key.value): _Part(key.start_mark.line, key.start_mark.column, _end(value, lines), value)
             for key, value in node.value}  # fmt: skip
    edits: list[_Edit] = []
    for key, part in parts.items():
        if key not in new:
            if _prefix(part, lines).strip():  # it shares its line with the dash of the record
                return None
            edits.append(_Edit(part.first, part.end, []))
            continue
        below = _value(part.node, old[key], new[key], order.get(key, {}), lines)
        edits += [_anew(part, {key: new[key]}, order, lines)] if below is None else below
    added = _added([key for key in new if key not in parts], new, parts, order)
    return None if added is None else edits + added


def _list(node: yaml.Node, old: list[object], new: list[object], order: KeyOrder, lines: list[str]) -> _Edits:
    if not isinstance(node, yaml.SequenceNode) or node.flow_style or not new:
        return None
    names, wanted = _names(old), _names(new)
    kept = [name for name in names if name in wanted]
    if kept != [name for name in wanted if name in names]:  # moved about
        return None
    column = node.start_mark.column
    parts = {name: _Part(item.start_mark.line, column, _end(item, lines), item)
             for name, item in zip(names, node.value, strict=True)}  # fmt: skip
    if any(lines[part.first][column : column + 1] != "-" for part in parts.values()):
        return None  # the dash has a line of its own
    edits = [_Edit(parts[name].first, parts[name].end, []) for name in names if name not in wanted]
    values, others = dict(zip(names, old, strict=True)), dict(zip(wanted, new, strict=True))
    for name in kept:
        below = _value(parts[name].node, values[name], others[name], order, lines)
        edits += [_anew(parts[name], [others[name]], order, lines)] if below is None else below
    return edits + list(_put_in(wanted, others, parts, column, order))


def _put_in(
    wanted: list[object], others: dict[object, object], parts: dict[object, _Part], column: int, order: KeyOrder
) -> Iterator[_Edit]:
    """The new items, each behind the one that it follows; several in one place together."""
    at = min(part.first for part in parts.values())
    waiting: list[object] = []
    for name, following in pairwise([*wanted, None]):
        if name in parts:
            at = parts[name].end
        else:
            waiting.append(others[name])
        if waiting and (following is None or following in parts):
            yield _Edit(at, at, lines_of(waiting, column, order))
            waiting = []


def _names(items: list[object]) -> list[object]:
    """By what items are known again: their ids where each has one of its own, else their numbers."""
    ids = [item.get("id") if isinstance(item, Mapping) else None for item in items]
    return ids if None not in ids and len(set(ids)) == len(ids) else list(range(len(items)))


def _anew(part: _Part, value: Mapping[str, object] | list[object], order: KeyOrder, lines: list[str]) -> _Edit:
    first, *others = lines_of(value, part.column, order)
    return _Edit(part.first, part.end, [_prefix(part, lines) + first[part.column :], *others])


def _prefix(part: _Part, lines: list[str]) -> str:
    return lines[part.first][: part.column]


def _added(
    keys: list[str], new: Mapping[str, object], parts: Mapping[str, _Part], order: KeyOrder
) -> list[_Edit] | None:
    """New keys, each behind the one that it follows in the order; those that the order does not know come last."""
    place = {key: number for number, key in enumerate(order)}
    behind: dict[_Part, dict[str, object]] = {}
    for key in keys:
        before = [each for each in parts if place.get(each, len(place)) < place.get(key, len(place))]
        if not before:
            return None
        behind.setdefault(parts[max(before, key=lambda each: place[each])], {})[key] = new[key]
    return [_Edit(part.end, part.end, lines_of(those, part.column, order)) for part, those in behind.items()]


def _end(node: yaml.Node, lines: list[str]) -> int:
    """The number of the line behind the last that holds something of a value; what follows it alone is not of it."""
    if isinstance(node, yaml.MappingNode) and not node.flow_style:
        return _end(node.value[-1][1], lines)
    if isinstance(node, yaml.SequenceNode) and not node.flow_style:
        return _end(node.value[-1], lines)
    mark = node.end_mark
    end = mark.line if mark.column == 0 and mark.line > node.start_mark.line else mark.line + 1
    while not lines[end - 1].strip():  # below a folded text
        end -= 1
    return end
