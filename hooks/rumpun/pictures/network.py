"""The network: which studies use which theories and methods, and on which themes they have results."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..context import Context
from ..model.graph import Graph, Node, by_theme, findings_of
from ..model.vocabulary import Method
from ..synthesis.agreement import synthesis
from .crossings import Order, untangled
from .network_layout import Box, Edge, Line, NodeGroup, placed

FACETS = ("design", "data-collection")
"""Of the methods these tell studies apart; nearly all share an approach."""
MOST_TERMS, MOST_THEMES = 12, 16
EDGE = 2
"""Room for the outline of the lowest box."""
FEWEST_STUDIES = 2
"""A theme of one study alone joins nothing."""


@dataclass(frozen=True)
class Network:
    """The whole picture, in pixels."""

    width: int
    height: int
    headings: tuple[NodeGroup, ...]
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    left_out: dict[str, int]
    """Section -> how many of the terms that these studies use are not drawn."""

    def path_of(self, node: Node) -> str:
        """All lines of one node, as one path."""
        return " ".join(line.path for line in self.lines if node in line.link.ends)

    def links(self, study_id: str, section: str) -> list[Edge]:
        """The links of one study to one kind of term, from top to bottom."""
        return [line.link for line in self.lines if (line.link.study_id, line.link.node[0]) == (study_id, section)]


def network(context: Context, studies: Sequence[str]) -> Network:
    """The network of these studies; only terms that keep it legible are drawn."""
    everything = [link for id_ in studies for link in _links(context.graph, id_)]
    drawn = _drawn(context.graph, everything)
    links = [link for link in everything if link.node in drawn]
    order = untangled(_first(context.graph, studies, drawn), [link.ends for link in links])
    headings, boxes, lines = placed(context, order, links)
    used = {link.node for link in everything}
    return Network(
        width=max(box.x + box.width for box in boxes), height=max(box.y + box.height for box in boxes) + EDGE,
        headings=headings, boxes=boxes, lines=lines,
        left_out={name: sum(n[0] == name for n in used - drawn) for name in ("theories", "methods", "themes")},
    )  # fmt: skip


def _links(graph: Graph, study_id: str) -> Iterator[Edge]:
    study = graph.study(study_id)
    for use in study.theories:
        yield Edge(study_id, ("theories", use.theory), use.role)
    for method in dict.fromkeys(use.method for use in study.methods):
        yield Edge(study_id, ("methods", method), "uses")
    for theme, items in by_theme(findings_of(study)).items():
        # What they say stands in words below: a line that helps or harms would be read as the group's own.
        if synthesis(items).readings:
            yield Edge(study_id, ("themes", theme), "results")


def _drawn(graph: Graph, links: Sequence[Edge]) -> frozenset[Node]:
    """The most used terms, up to a number that can be read."""
    used = Counter(link.node for link in links)
    wanted = sorted(used, key=lambda node: (-used[node], node))
    theories = [node for node in wanted if node[0] == "theories"]
    methods = [node for node in wanted if node[0] == "methods" and _facet(graph, node) in FACETS]
    themes = [node for node in wanted if node[0] == "themes" and used[node] >= FEWEST_STUDIES]
    return frozenset((*theories[:MOST_TERMS], *methods[:MOST_TERMS], *themes[:MOST_THEMES]))


def _facet(graph: Graph, node: Node) -> str:
    term = graph.term("methods", node[1])
    return term.facet if isinstance(term, Method) else ""


def _first(graph: Graph, studies: Sequence[str], drawn: frozenset[Node]) -> Order:
    """The order to begin with: by id."""
    nodes = sorted(drawn)
    theories = tuple(node for node in nodes if node[0] == "theories")
    methods = [
        tuple(node for node in nodes if node[0] == "methods" and _facet(graph, node) == facet) for facet in FACETS
    ]
    themes = tuple(node for node in nodes if node[0] == "themes")
    return Order(tuple(("studies", id_) for id_ in studies), ((theories, *methods), (themes,)))
