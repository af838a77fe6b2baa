"""Says in plain words which libraries the data exports lack, before anything is built."""

from __future__ import annotations

from importlib.util import find_spec

from ..catalogue import said
from ..parsing.problems import Place, Problem

REQUIREMENTS = "requirements-data.txt"
LIBRARIES = ("duckdb", "rdflib")
"""Needed to build the site, never to check entries: they are imported where they are used and nowhere else."""


def missing_libraries() -> tuple[Problem, ...]:
    """One problem for each library that is not installed; none when all are there."""
    command = f"python -m pip install -r {REQUIREMENTS}"
    return tuple(
        Problem(
            Place(REQUIREMENTS),
            said("library.missing", name=name),
            said("library.missing_hint", command=command),
        )
        for name in LIBRARIES
        if find_spec(name) is None
    )
