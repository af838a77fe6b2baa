"""Says in plain words which libraries the data exports lack, before anything is built."""

from __future__ import annotations

from importlib.util import find_spec

from ..parsing.problems import Place, Problem, Said

REQUIREMENTS = "requirements-data.txt"
LIBRARIES = ("duckdb", "rdflib")
"""Needed to build the site, never to check entries: they are imported where they are used and nowhere else."""


def missing_libraries() -> tuple[Problem, ...]:
    """One problem for each library that is not installed; none when all are there."""
    command = f"python -m pip install -r {REQUIREMENTS}"
    return tuple(
        Problem(
            Place(REQUIREMENTS),
            Said(
                f'paket Python "{name}" belum terpasang, padahal halaman data terbuka memerlukannya',
                f'the Python package "{name}" is not installed, and the open data page needs it',
            ),
            Said(
                f"jalankan: {command} (untuk memeriksa entri saja, cukup: python -m rumpun check)",
                f"run: {command} (only to check entries, this is enough: python -m rumpun check)",
            ),
        )
        for name in LIBRARIES
        if find_spec(name) is None
    )
