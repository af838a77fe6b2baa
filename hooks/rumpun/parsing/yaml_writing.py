"""Writes plain data as the YAML of an entry, in one form: what a person would write, and what our reader reads back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from .yaml_comments import Comments, YamlLine
from .yaml_file import DataPath
from .yaml_scalars import folded, folds, is_code, scalar

WIDTH = 120
"""Characters of a line, as .editorconfig has it."""
_FEW = 3
"""Keys of a record that may stand on one line: a method and its places, the codes of a finding."""
KeyOrder: TypeAlias = "Mapping[str, KeyOrder]"
"""Keys in their order, each with the order of the keys below it, whether in one record or in each of a list."""


def write_yaml(data: Mapping[str, object], order: KeyOrder, comments: Comments | None = None) -> str:
    """The text of a file; keys that the order does not know come last, as they stand.

    TypeError for data that are not of JSON, or a number with more than 15 digits or a fraction.
    """
    lines = list(_block(data, (), 0, order)) if data else [YamlLine("{}")]
    return "\n".join(comments.among(lines) if comments else (line.text for line in lines)) + "\n"


def lines_of(value: Mapping[str, object] | list[object], indent: int, order: KeyOrder) -> list[str]:
    """The lines of some keys or items as they stand in a file, `indent` characters from its edge.

    `order` is that of the keys, or of the keys of each item.
    """
    return [line.text for line in _block(value, (), indent, order)]


def _block(value: object, at: DataPath, indent: int, order: KeyOrder) -> Iterator[YamlLine]:
    """A record or a list, a line or more for each thing in it."""
    space = " " * indent
    if isinstance(value, Mapping):
        for key in _sorted(value, order):
            yield from _entry(f"{space}{scalar(key)}:", value[key], (*at, key), indent, order.get(key, {}))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            here = (*at, index)
            if isinstance(item, Mapping) and _inline(item, WIDTH - indent - 2) is None:
                first, *others = _block(item, here, indent + 2, order)
                yield YamlLine(f"{space}- {first.text.lstrip()}", (here, *first.begins))
                yield from others
            else:
                yield from _entry(f"{space}-", item, here, indent, order)


def _sorted(record: Mapping[str, object], order: KeyOrder) -> list[str]:
    known = list(order)
    return sorted(record, key=lambda key: known.index(key) if key in order else len(known))


def _entry(head: str, value: object, at: DataPath, indent: int, order: KeyOrder) -> Iterator[YamlLine]:
    """What stands behind a key or a dash: on its line where it fits, else below it."""
    text = _inline(value, WIDTH - len(head) - 1, order)
    space = " " * (indent + 2)
    if text is not None:
        yield YamlLine(f"{head} {text}", (at,))
    elif isinstance(value, str):
        yield YamlLine(f"{head} >-", (at,))
        yield from (YamlLine(space + line if line else "") for line in folded(value, WIDTH - len(space)))
    elif isinstance(value, list) and all(map(is_code, value)):
        first, *others = _filled([scalar(item, in_brackets=True) for item in value], WIDTH - len(head), len(space))
        yield YamlLine(f"{head} {first}", (at,))
        yield from (YamlLine(space + line) for line in others)
    else:
        yield YamlLine(head, (at,))
        yield from _block(value, at, indent + 2, order)


def _inline(value: object, room: int, order: KeyOrder | None = None) -> str | None:
    """The value on one line; None for what stands better below, or does not fit where it can be cut."""
    if isinstance(value, str):
        fits = len(text := scalar(value)) <= room and "\n" not in value
        return text if fits or not folds(value) else None
    if isinstance(value, Mapping):
        return _record_inline(value, room, order or {})
    if isinstance(value, list):
        return _list_inline(value, room)
    return scalar(value)


def _record_inline(record: Mapping[str, object], room: int, order: KeyOrder) -> str | None:
    """A record of a few codes alone; what has an id or a text, which may grow, stands below."""
    if not record:
        return "{}"
    if (
        "id" in record
        or len(record) > _FEW
        or not all(is_code(each) or _is_list_of_codes(each) for each in record.values())
    ):
        return None
    pairs = []
    for key in _sorted(record, order):
        value = record[key]
        written = _list_inline(value, room) if isinstance(value, list) else scalar(value, in_brackets=True)
        pairs.append(f"{scalar(key, in_brackets=True)}: {written}")
    text = f"{{{', '.join(pairs)}}}"
    return text if len(text) <= room else None


def _is_list_of_codes(value: object) -> bool:
    return isinstance(value, list) and all(map(is_code, value))


def _list_inline(items: Sequence[object], room: int) -> str | None:
    """A list of values, none of which is a record or a list."""
    if not items:
        return "[]"
    if any(isinstance(item, (Mapping, list)) for item in items):
        return None
    text = f"[{', '.join(scalar(item, in_brackets=True) for item in items)}]"
    return text if len(text) <= room else None


def _filled(items: list[str], first: int, indent: int) -> list[str]:
    """A list in brackets, cut behind commas; `first` is the room of the first line."""
    lines, room = ["["], first
    for number, item in enumerate(items):
        word = f"{item}{']' if number == len(items) - 1 else ','}"
        glue = "" if lines[-1] in ("[", "") else " "
        if lines[-1] not in ("[", "") and len(lines[-1]) + len(glue + word) >= room:
            lines.append(word)
            room = WIDTH - indent + 1
        else:
            lines[-1] += glue + word
    return lines
