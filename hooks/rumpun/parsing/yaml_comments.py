"""The comments of a YAML text: what each speaks of, so that it can stand there again when the text is written anew."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import yaml

from .yaml_file import DataPath


class YamlLine(NamedTuple):
    """A line, and the paths of what begins on it."""

    text: str
    begins: tuple[DataPath, ...] = ()


@dataclass(frozen=True)
class Comments:
    """What stands in front of all, before or after the thing that it speaks of, and below all."""

    top: list[str] = field(default_factory=list)
    before: dict[DataPath, list[str]] = field(default_factory=dict)
    after: dict[DataPath, list[str]] = field(default_factory=dict)
    end: list[str] = field(default_factory=list)

    def all(self) -> list[str]:
        """Every comment, sorted."""
        parts = (self.top, *self.before.values(), *self.after.values(), self.end)
        return sorted(comment for part in parts for comment in part)

    def among(self, lines: Sequence[YamlLine]) -> Iterator[str]:
        """The lines with their comments between them."""
        known = {path: number for number, line in enumerate(lines) for path in line.begins}
        before: dict[int, list[str]] = {}
        after: dict[int, list[str]] = {}
        for path, comments in self.before.items():
            at = _nearest(path, known)
            space = " " * _column(lines[known[at]], at)
            before.setdefault(known[at], []).extend(space + comment for comment in comments)
        # Where several things end, what closes the inner ones comes first.
        for path, comments in sorted(self.after.items(), key=lambda each: -len(each[0])):
            numbers = [number for number, line in enumerate(lines) if _is_in(line, path)]
            first, last = (numbers[0], numbers[-1]) if numbers else (known[_nearest(path, known)],) * 2
            inner = [each for each in lines[first].begins if len(each) > len(path)]
            space = " " * _column(lines[first], inner[0] if inner else _nearest(path, known))
            after.setdefault(_last(last, lines), []).extend(space + comment for comment in comments)
        yield from self.top
        for number, line in enumerate(lines):
            yield from before.get(number, ())
            yield line.text
            yield from after.get(number, ())
        yield from self.end


class _Thing(NamedTuple):
    """A key or an item of a list: where it begins and what it holds ends, counted from 0."""

    line: int
    column: int
    path: DataPath
    end: tuple[int, int]
    in_brackets: bool


class _Found(NamedTuple):
    """A comment of the text; one behind something else on its line is not `alone`."""

    line: int
    column: int
    text: str
    alone: bool


def comments_of(text: str) -> Comments:
    """All comments of a text that YAML can read."""
    found = Comments()
    if "#" in text:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        things = list(_things(node, ())) if node else []
        for comment in _comments(text):
            _place(comment, things, found)
    return found


def _place(comment: _Found, things: list[_Thing], found: Comments) -> None:
    """Note the comment with what it speaks of: what follows, or what it closes, or what stands on its line."""
    here = (comment.line, comment.column)
    preceding = [thing for thing in things if (thing.line, thing.column) <= here]
    around = [thing for thing in preceding if thing.in_brackets and here < thing.end]
    following = next((thing for thing in things if thing.line > comment.line), None)
    within = [thing for thing in preceding if thing.column <= comment.column]
    if not preceding:
        found.top.append(comment.text)
    elif around or not comment.alone:
        found.before.setdefault((around or preceding)[-1].path, []).append(comment.text)
    elif within and within[-1].column > (following.column if following else 0):
        # Deeper than what follows, it closes the record or list that it still stands in.
        found.after.setdefault(within[-1].path[:-1], []).append(comment.text)
    elif following:
        found.before.setdefault(following.path, []).append(comment.text)
    else:
        found.end.append(comment.text)


def _things(node: yaml.Node, at: DataPath) -> Iterator[_Thing]:
    """Every key and item, in the order of the text; of an item, its dash counts; what is in brackets is one thing."""
    if isinstance(node, yaml.MappingNode) and not node.flow_style:
        for key, value in node.value:
            yield from _thing(key, value, 0, (*at, str(key.value)))
    elif isinstance(node, yaml.SequenceNode) and not node.flow_style:
        for index, item in enumerate(node.value):
            yield from _thing(item, item, 2, (*at, index))


def _thing(first: yaml.Node, value: yaml.Node, dash: int, path: DataPath) -> Iterator[_Thing]:
    start, end = first.start_mark, value.end_mark
    in_brackets = isinstance(value, yaml.CollectionNode) and bool(value.flow_style)
    yield _Thing(start.line, max(0, start.column - dash), path, (end.line, end.column), in_brackets)
    yield from _things(value, path)


def _comments(text: str) -> Iterator[_Found]:
    """What is in no token, and begins with `#`."""
    covered = 0
    for token in yaml.scan(text, Loader=yaml.SafeLoader):
        yield from _within(text, covered, token.start_mark.index)
        covered = max(covered, token.end_mark.index)
        if isinstance(token, yaml.ScalarToken) and token.style in ("|", ">"):
            line_end = text.find("\n", token.start_mark.index)
            yield from _within(text, token.start_mark.index, line_end if line_end >= 0 else len(text))
    yield from _within(text, covered, len(text))


def _within(text: str, start: int, end: int) -> Iterator[_Found]:
    for found in re.finditer(r"#[^\n]*", text[start:end]):
        offset = start + found.start()
        line_start = text.rfind("\n", 0, offset) + 1
        before = text[line_start:offset]
        # Behind a dash that has nothing else on its line, it speaks of the item.
        column = len(before) - len(before.lstrip()) if before.strip() else len(before)
        alone = not before.strip(" -")
        yield _Found(text.count("\n", 0, offset), column if alone else len(before), found[0].rstrip(), alone)


def _nearest(path: DataPath, known: dict[DataPath, int]) -> DataPath:
    """The thing itself, or what holds it: a list in brackets has one line for all."""
    while path not in known:
        path = path[:-1]
    return path


def _column(line: YamlLine, path: DataPath) -> int:
    """Where a thing begins on its line: behind a dash, its first key."""
    start = len(line.text) - len(line.text.lstrip())
    return start + 2 * line.begins.index(path)


def _is_in(line: YamlLine, path: DataPath) -> bool:
    """Whether something begins on the line that the thing at `path` holds."""
    return any(len(each) > len(path) and each[: len(path)] == path for each in line.begins)


def _last(number: int, lines: Sequence[YamlLine]) -> int:
    """The number of the last line of what begins on a line, such as a folded text."""
    while number + 1 < len(lines) and not lines[number + 1].begins:
        number += 1
    return number
