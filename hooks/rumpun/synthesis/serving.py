"""The themes that a supporting theory serves: those that its coded constructs are about."""

from __future__ import annotations

from ..model.graph import Graph
from ..model.study import TheoryUse


def serves(graph: Graph) -> dict[str, dict[int, frozenset[str]]]:
    """Theory -> the cases whose study has it as a supporting one -> the themes that it serves there."""
    found: dict[str, dict[int, frozenset[str]]] = {}
    for number, (study, _) in enumerate(graph.cases):
        for use in study.theories:
            served = themes_served(graph, use) if use.role == "supporting" else frozenset()
            if served:
                found.setdefault(use.theory, {})[number] = served
    return found


def themes_served(graph: Graph, use: TheoryUse) -> frozenset[str]:
    """The themes that the constructs are about with which a study uses a theory; none where no construct is coded."""
    paths = [("construct-paths", f"{use.theory}/{construct}") for construct in use.constructs]
    return frozenset(theme for path in paths for theme in graph.sources(path, "themes"))
