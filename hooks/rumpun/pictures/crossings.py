"""Orders the columns of a network so that few of its lines cross, by the barycentre method of Sugiyama and others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TypeVar

from ..model.graph import Node

Edge = tuple[Node, Node]
"""(a node of the middle, a node of a side)."""
SWEEPS = 8
Item = TypeVar("Item")


@dataclass(frozen=True)
class Order:
    """The middle column from top to bottom, and the groups of each side from top to bottom."""

    middle: tuple[Node, ...]
    sides: tuple[tuple[tuple[Node, ...], ...], ...]
    """Side -> groups -> nodes; a node never leaves its group."""

    def crossings(self, edges: Iterable[Edge]) -> int:
        """How many pairs of lines cross."""
        at = _places(self.middle)
        known = list(edges)
        return sum(_crossings(at, _places(_joined(side)), known) for side in self.sides)


def untangled(order: Order, edges: Sequence[Edge]) -> Order:
    """The best order that a few sweeps find; never worse than the one given, and always the same."""
    best, fewest = order, order.crossings(edges)
    for _ in range(SWEEPS):
        order = _swept(order, edges)
        number = order.crossings(edges)
        if number < fewest:
            best, fewest = order, number
    return best


def _swept(order: Order, edges: Sequence[Edge]) -> Order:
    """Every node moves to the middle of its neighbours: first the middle column, then the sides."""
    outside: dict[Node, float] = {}
    for side in order.sides:
        outside |= _shares(_joined(side))
    middle = _sorted(order.middle, _neighbours(edges), outside)
    inside = _shares(middle)
    back = _neighbours((side, centre) for centre, side in edges)
    return Order(middle, tuple(tuple(_sorted(group, back, inside) for group in side) for side in order.sides))


def _sorted(nodes: Sequence[Node], neighbours: Mapping[Node, list[Node]], at: Mapping[Node, float]) -> tuple[Node, ...]:
    def barycentre(node: Node) -> float:
        places = [at[other] for other in neighbours.get(node, ()) if other in at]
        return round(sum(places) / len(places), 6) if places else 1.0

    return tuple(sorted(nodes, key=lambda node: (barycentre(node), node)))


def _neighbours(edges: Iterable[Edge]) -> dict[Node, list[Node]]:
    found: dict[Node, list[Node]] = {}
    for node, other in edges:
        found.setdefault(node, []).append(other)
    return found


def _shares(nodes: Sequence[Node]) -> dict[Node, float]:
    """Node -> how far down its column it stands, from 0 to 1."""
    return {node: (number + 0.5) / len(nodes) for number, node in enumerate(nodes)}


def _places(nodes: Sequence[Node]) -> dict[Node, int]:
    return {node: number for number, node in enumerate(nodes)}


def _joined(groups: Sequence[Sequence[Item]]) -> list[Item]:
    return [item for group in groups for item in group]


def _crossings(middle: Mapping[Node, int], side: Mapping[Node, int], edges: Sequence[Edge]) -> int:
    ends = [(middle[one], side[other]) for one, other in edges if other in side]
    return sum((a - c) * (b - d) < 0 for (a, b), (c, d) in combinations(ends, 2))
