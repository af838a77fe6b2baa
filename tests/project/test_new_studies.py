"""A sound new study turns no test red: with two made-up ones in a copy of the repository, its tests are green there.

Here the quick ones of those that read the real entries; `make test-new-studies`, and with it the weekly run, tries all
of them, those that look at pages in a browser too.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support.full_build import BEING_WRITTEN, ROOT

from rumpun.site import read

pytestmark = pytest.mark.slow

ADDED = Path(__file__).parents[1] / "support" / "more_studies"
_LEFT = shutil.ignore_patterns(
    ".git", ".venv", ".cache", ".*_cache", ".hypothesis", "site", "node_modules", "test-results", "*.egg-info",
    "pytest-cache-files-*", *BEING_WRITTEN,
)  # fmt: skip
NOT_ABOUT_ENTRIES = (
    "tests/project",  # its history, its packages, its workflows
    "tests/adapters",  # MkDocs, git, disk and command line
    "tests/citation",
    "tests/test_hostile.py",
)
"""Tests that need a project, and say nothing of what its entries hold."""


@pytest.fixture
def copy(tmp_path: Path, cache: Path) -> Path:
    """The repository with two more studies, a new place, theory, theme, method, and kinds of groups."""
    folder = tmp_path / "copy"
    shutil.copytree(ROOT, folder, ignore=_LEFT)
    shutil.copytree(ADDED, folder, dirs_exist_ok=True)
    kept = folder / ".pytest_cache" / "d"
    kept.mkdir(parents=True)
    (kept / "citations").symlink_to(cache)
    return folder


def test_two_sound_new_studies_turn_no_test_red(copy: Path, pytestconfig: pytest.Config) -> None:
    assert read(copy)[1] == (), "what is added must be sound itself"
    whole = pytestconfig.getoption("--browser-too")
    chosen = "real" if whole else "real and not browser and not slow"
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "RUMPUN_"))}
    left = [f"--ignore={each}" for each in (*NOT_ABOUT_ENTRIES, *(() if whole else ("tests/browser",)))]
    # The quick ones in one process: several would each read all tests and entries, beside others that are at work.
    processes = ["-n", "auto", "--dist", "loadfile"] if whole else ["-n", "0"]
    command = [sys.executable, "-m", "pytest", "-q", *processes, "-m", chosen, *left]
    command += ["--deselect", "tests/test_site.py::test_two_builds_are_alike_to_the_byte"]
    done = subprocess.run(command, cwd=copy, env=kept, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout[-20_000:] + done.stderr
