"""Questions between records: a module here with `check(graph) -> problems` is a rule; there is no list to keep."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from ..model.graph import Graph
from ..parsing.problems import Problem


def check_all(graph: Graph) -> Iterator[Problem]:
    """Ask every rule, in the order of their names."""
    for name in sorted(module.name for module in iter_modules(__path__)):
        yield from import_module(f"{__name__}.{name}").check(graph)
