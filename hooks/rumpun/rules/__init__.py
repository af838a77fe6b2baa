"""Questions between records: a module here with `check(graph) -> problems` is a rule; there is no list to keep.

A rule that reads Markdown files, or what they link to, says so by `READS_PROSE = True`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from ..model.graph import Graph
from ..parsing.problems import Problem


def check_all(graph: Graph) -> Iterator[Problem]:
    """Ask every rule, in the order of their names.

    Who reads again after an edit of prose asks those alone that say `READS_PROSE`; links come of prose too.
    """
    entries = _entries(graph)
    for name in sorted(module.name for module in iter_modules(__path__)):
        rule = import_module(f"{__name__}.{name}")
        if getattr(rule, "READS_PROSE", False):
            yield from rule.check(graph)
        else:
            yield from graph.again(("rule", name), entries, partial(_told_by, rule, graph))


def _told_by(rule: ModuleType, graph: Graph) -> list[Problem]:
    return [*rule.check(graph)]


def _entries(graph: Graph) -> object:
    """The same object as before the edit where all is as it was but for Markdown files."""
    base = graph.base
    said = (
        base.documents, base.works, base.studies, base.terms, base.second_codings, base.known, base.damaged,
        base.withdrawn, base.recorded,
    )  # fmt: skip
    return graph.again("entries", said, object)
