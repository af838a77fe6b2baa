"""Reads YAML strictly: every value keeps its place, and whatever YAML would swallow or bend silently is a problem."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple, TypeVar, cast

import yaml
from yaml.composer import Composer
from yaml.resolver import Resolver

from .problems import Place, Problem
from .text_file import INVISIBLE, hidden_character, read_text
from .yaml_faults import (
    forbidden_events,
    key_form,
    key_twice,
    lost_text,
    mark_place,
    nothing,
    ordinary_spaces,
    rest_unread,
    syntax_problem,
)

DataPath = tuple[str | int, ...]
T = TypeVar("T")
MAX_DEPTH = 12

# Only what JSON has besides text; `no`, `0123` and dates stay the text that a contributor typed.
_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,14})")
_COMMENT = re.compile(r"\s+#")
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}
_TOP = re.compile(r"""["']?([A-Za-z_][\w-]*)["']?[ ]*(?=:(?:\s|$))|(?=["'\[{\w@`%&*!|>])""")
"""How a line begins that stands at the left edge and belongs to no line above it."""


@dataclass(frozen=True)
class Document:
    """A YAML file as plain data, with the place of every key and value."""

    path: str
    data: object
    places: Mapping[DataPath, Place]
    worked_out: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)
    """What others have found in this very file, by a name of theirs: for who reads again what has not changed."""
    whole: bool = True
    """Whether nothing of it had to be left out or mended to read it."""
    lost: frozenset[str] = frozenset()
    """Keys at the left edge whose values could not be read: they are not missing."""

    def __hash__(self) -> int:
        return hash(self.path)

    def found(self, name: str, look: Callable[[], Iterable[T]]) -> list[T]:
        """What `look` finds in this very file, looked for once; `name` is of the caller's."""
        if name not in self.worked_out:
            self.worked_out[name] = [*look()]
        found: list[T] = self.worked_out[name]
        return found

    def place(self, path: DataPath) -> Place:
        """The place of the value at `path`, or of the nearest value around it."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, Place(self.path))


def read_yaml(root: Path, path: str) -> tuple[Document | None, list[Problem]]:
    """The document as far as it can be read, and all that is wrong with its form; None where nothing can be."""
    text, of_text = read_text(root, path)
    if text is None:
        return None, of_text
    document, problems = yaml_of(path, text)
    return document, [*of_text, *problems]


def yaml_of(path: str, text: str) -> tuple[Document | None, list[Problem]]:
    """The same of a text with `\\n` line ends that would stand at `path`."""
    text, problems = ordinary_spaces(path, text)
    retyped = {problem.place.line for problem in problems}
    try:
        read = _Composed(*_composed(path, text))
    except yaml.YAMLError as error:
        read = _by_blocks(path, text, error)
    # Where an indentation is to be typed again, nobody knows yet how deep it is meant to be.
    problems += [problem for problem in read.problems if problem.place.line not in retyped]
    if read.node is None:
        return None, problems or [nothing(path)]
    reader = _NodeReader(path, text.split("\n"))
    data = reader.value(read.node, ())
    problems += reader.problems
    return Document(path, data, reader.places, whole=not problems, lost=read.lost), problems


class _Composed(NamedTuple):
    """What can be made of a text."""

    node: yaml.Node | None
    problems: list[Problem]
    lost: frozenset[str] = frozenset()


def _composed(path: str, text: str) -> tuple[yaml.Node | None, list[Problem]]:
    """The tree of a text, and what YAML would follow blindly; YAMLError where it cannot be read."""
    events = list(_events(text))
    found = [*forbidden_events(path, events, MAX_DEPTH)]
    if not all(passable for _, passable in found):
        return None, [problem if passable else rest_unread(problem) for problem, passable in found]
    return _Composer([_plain(event) for event in events] if found else events).get_single_node(), [
        problem for problem, _ in found
    ]


def _by_blocks(path: str, text: str, error: yaml.YAMLError) -> _Composed:
    """Where a text cannot be read: one problem for each key at the left edge that is at fault, and the others read."""
    lines = text.split("\n")
    edges = [at for at, line in enumerate(lines) if _TOP.match(line)]
    problems, lost = [], set[str]()
    for start, end in pairwise([*edges, len(lines)]):
        block = "\n" * start + "\n".join(lines[start:end])
        try:
            list(_events(block))
        except yaml.YAMLError as fault:
            problems.append(syntax_problem(path, fault, block))
            key = _TOP.match(lines[start])
            lost.add(key[1] if key and key[1] else "")
            lines[start:end] = [""] * (end - start)
    rest = "\n".join(lines)
    if not problems or "" in lost:
        return _Composed(None, [rest_unread(each) for each in problems or [syntax_problem(path, error, text)]])
    try:
        node, more = _composed(path, rest)
    except yaml.YAMLError as fault:
        return _Composed(None, [*problems, rest_unread(syntax_problem(path, fault, rest))])
    return _Composed(node, [*problems, *more], frozenset(lost))


def _events(text: str) -> Iterable[yaml.Event]:
    """What YAML says in a text; YAMLError where it cannot be read.

    LibYAML takes a tenth of the time. What it cannot read, or reads as nothing, is read again by PyYAML's own reader,
    whose messages `yaml_faults` translates, and which places a value that is missing behind its key.
    """
    if hasattr(yaml, "CSafeLoader"):
        with contextlib.suppress(yaml.YAMLError):
            events = list(_until_too_deep(yaml.parse(text, Loader=yaml.CSafeLoader)))
            if not any(isinstance(event, yaml.ScalarEvent) and not (event.value or event.style) for event in events):
                return events
    return _until_too_deep(cast("Iterable[yaml.Event]", yaml.parse(text, Loader=yaml.SafeLoader)))


def _until_too_deep(events: Iterable[yaml.Event]) -> Iterator[yaml.Event]:
    """The events up to the first that is nested too deeply.

    LibYAML looks at all open brackets for each new one, PyYAML calls itself for each level.
    """
    depth = 0
    for event in events:
        yield event
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            return


def _plain(event: yaml.Event) -> yaml.Event:
    """The event without anchor and tag; an alias as a text."""
    if isinstance(event, yaml.AliasEvent):
        return yaml.ScalarEvent(None, None, (False, True), "*", event.start_mark, event.end_mark, style='"')
    if isinstance(event, yaml.ScalarEvent):
        event.anchor, event.tag, event.implicit = None, None, (True, False)
    elif isinstance(event, yaml.CollectionStartEvent):
        event.anchor, event.tag, event.implicit = None, None, True
    return event


class _Composer(Composer, Resolver):
    """Makes the tree of nodes out of events already read, so that no file is scanned twice."""

    def __init__(self, events: list[yaml.Event]) -> None:
        Composer.__init__(self)
        Resolver.__init__(self)
        self._waiting = events[::-1]

    def check_event(self, *kinds: type[yaml.Event]) -> bool:
        return isinstance(self._waiting[-1], kinds)

    def peek_event(self) -> yaml.Event:
        return self._waiting[-1]

    def get_event(self) -> yaml.Event:
        return self._waiting.pop()


class _NodeReader:
    """Turns one tree of YAML nodes into data, noting places and problems on the way."""

    def __init__(self, path: str, lines: list[str]) -> None:
        self.path = path
        self.lines = lines
        self.places: dict[DataPath, Place] = {}
        self.problems: list[Problem] = []

    def value(self, node: yaml.Node, at: DataPath) -> object:
        self.places[at] = self._place(node)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, at)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*at, index)) for index, item in enumerate(node.value)]
        assert isinstance(node, yaml.ScalarNode)
        return self._scalar(node)

    def _place(self, node: yaml.Node) -> Place:
        return mark_place(self.path, node.start_mark)

    def _mapping(self, node: yaml.MappingNode, at: DataPath) -> dict[str, object]:
        result: dict[str, object] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self.problems.append(key_form(self._place(key_node)))
                continue
            key = str(key_node.value)
            if key in result:
                self.problems.append(key_twice(self._place(key_node), key, self.places[(*at, key, "")]))
                continue
            self._check_comment(key_node)
            self.places[(*at, key, "")] = self._place(key_node)
            result[key] = self.value(value_node, (*at, key))
        return result

    def _scalar(self, node: yaml.ScalarNode) -> object:
        text = str(node.value)
        if not node.style:
            self._check_comment(node)
            if text.lower() in _WORDS:
                return _WORDS[text.lower()]
            if _INTEGER.fullmatch(text):
                return int(text)
        # An escape such as "\u202e" hides what no editor shows.
        if hidden := INVISIBLE.search(text):
            self.problems.append(hidden_character(self._place(node), hidden[0]))
            return INVISIBLE.sub("", text)
        return text

    def _check_comment(self, node: yaml.ScalarNode) -> None:
        """Refuse `Kasus #metoo`: YAML takes the rest of the line for a comment and loses it without a word."""
        mark = node.end_mark
        # The end mark of a plain scalar may stand after the white space that follows it.
        line = self.lines[mark.line] if mark.line < len(self.lines) else ""
        start = min(mark.column, len(line))
        while start and line[start - 1].isspace():
            start -= 1
        if not node.style and start and _COMMENT.match(line, start):
            self.problems.append(lost_text(Place(self.path, mark.line + 1, line.index("#", start) + 1)))
