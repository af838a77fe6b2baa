"""Where the nodes of the network stand and how its lines run, once their order is known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..comparison.values import name_of
from ..context import Context
from ..model.graph import Node
from ..model.vocabulary import Method
from .crossings import Order
from .lettering import BOLD, lines_of

SIDE, MIDDLE, GAP = 190, 224, 140
"""Widths of the outer columns, of the column of studies, and of the space for lines between them."""
LETTERS, LINE = 13, 16
HEADING, BELOW_GROUP = 28, 14
PAD, PORT = 10, 9
"""Space around the words of a study, and between the ends of two lines at its edge."""
SIGN = 26
"""Height of the row with the outcomes of a study's cases."""


@dataclass(frozen=True)
class Edge:
    """That a study uses a theory or method, or has results on a theme."""

    study_id: str
    node: Node
    style: str
    """The role of a theory, `uses` of a method, or `results` on a theme."""

    @property
    def ends(self) -> tuple[Node, Node]:
        """The study and the term."""
        return ("studies", self.study_id), self.node


@dataclass(frozen=True)
class Box:
    """A node: its place in pixels and its name in lines."""

    node: Node
    x: int
    y: int
    width: int
    height: int
    lines: tuple[str, ...]
    note: tuple[str, ...] = ()
    """The second thing said of a study: who wrote it, and when."""

    @property
    def middle(self) -> float:
        """Half-way down."""
        return self.y + self.height / 2


@dataclass(frozen=True)
class NodeGroup:
    """What the nodes below are: a section, or a facet of methods."""

    kind: str
    x: int
    y: int


@dataclass(frozen=True)
class Line:
    """A link as it is drawn."""

    link: Edge
    path: str


Column = tuple[list[NodeGroup], list[Box]]


def placed(
    context: Context, order: Order, links: Sequence[Edge]
) -> tuple[tuple[NodeGroup, ...], tuple[Box, ...], tuple[Line, ...]]:
    """Headings, nodes and lines; the columns are centred on the tallest."""
    left, right = order.sides
    columns = [
        _column(context, [_boxes(context, group, 0) for group in left]),
        _column(context, [[_study(context, node, links) for node in order.middle]]),
        _column(context, [_boxes(context, group, SIDE + MIDDLE + 2 * GAP) for group in right]),
    ]
    lowest = max(_bottom(column) for column in columns)
    headings: list[NodeGroup] = []
    boxes: list[Box] = []
    for column in columns:
        down = (lowest - _bottom(column)) // 2
        headings += [replace(heading, y=heading.y + down) for heading in column[0]]
        boxes += [replace(box, y=box.y + down) for box in column[1]]
    return tuple(headings), tuple(boxes), tuple(_lines(links, boxes))


# --- nodes -------------------------------------------------------------------------------------------------------


def _boxes(context: Context, nodes: Sequence[Node], x: int) -> list[Box]:
    boxes = []
    for node in nodes:
        lines = lines_of(name_of(context, *node), SIDE - 16, LETTERS, 3)
        boxes.append(Box(node, x, 0, SIDE, 12 + LINE * len(lines), lines))
    return boxes


def _study(context: Context, node: Node, links: Sequence[Edge]) -> Box:
    t, study = context.words, context.graph.study(node[1])
    work = study.work
    lines = lines_of(getattr(study.short_title, context.language), MIDDLE - 2 * PAD, LETTERS * BOLD, 2)
    note = lines_of(f"{t.authors(work)} ({t.year_of(work)})", MIDDLE - 2 * PAD, LETTERS, 2)
    own = [link for link in links if link.study_id == node[1]]
    to_themes = sum(link.node[0] == "themes" for link in own)
    ports = max(to_themes, len(own) - to_themes)
    height = max(2 * PAD + LINE * (len(lines) + len(note)) + SIGN, PORT * (ports + 1))
    return Box(node, SIDE + GAP, 0, MIDDLE, height, lines, note)


def _column(context: Context, groups: Sequence[Sequence[Box]]) -> Column:
    """Groups below each other, each under its heading."""
    headings: list[NodeGroup] = []
    boxes: list[Box] = []
    y = 0
    for group in groups:
        if not group:
            continue
        headings.append(NodeGroup(_kind(context, group[0].node), group[0].x, y))
        y += HEADING
        for box in group:
            boxes.append(replace(box, y=y))
            y += box.height + (BELOW_GROUP if box.node[0] == "studies" else 0)
        y += BELOW_GROUP
    return headings, boxes


def _kind(context: Context, node: Node) -> str:
    term = context.graph.base.terms["methods"].get(node[1]) if node[0] == "methods" else None
    return term.facet if isinstance(term, Method) else node[0]


def _bottom(column: Column) -> int:
    return max((box.y + box.height for box in column[1]), default=0)


# --- lines -------------------------------------------------------------------------------------------------------


def _lines(links: Sequence[Edge], boxes: Sequence[Box]) -> Iterator[Line]:
    """From port to port; at a study every line has a port of its own, in the order of the other ends."""
    at = {box.node: box for box in boxes}
    ordered = sorted(links, key=lambda link: (at["studies", link.study_id].y, at[link.node].x, at[link.node].y))
    for link in ordered:
        study, term = (at[end] for end in link.ends)
        beside = [other for other in ordered if other.study_id == link.study_id and at[other.node].x == term.x]
        port = study.middle + (beside.index(link) - (len(beside) - 1) / 2) * PORT
        ends = (study.x, term.x + term.width) if term.x < study.x else (study.x + study.width, term.x)
        yield Line(link, _curve(ends[0], port, ends[1], term.middle))


def _curve(x1: float, y1: float, x2: float, y2: float) -> str:
    half = (x1 + x2) / 2
    return f"M{x1:g} {y1:g}C{half:g} {y1:g} {half:g} {y2:g} {x2:g} {y2:g}"
