"""What `make test-changed` runs: every test that a change can touch, as far as reading the code can tell."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tools.changed_tests import ENGINE, ROOT, changed_files, needs, touches

TESTS = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "tests").rglob("test_*.py"))

pytestmark = pytest.mark.slow  # to read the whole code takes seconds


def chosen(*changed: str) -> set[str]:
    return {test.removeprefix("tests/") for test in TESTS if touches(test, changed)}


@pytest.mark.parametrize(
    ("changed", "wanted", "unwanted"),
    [
        (
            f"{ENGINE}pages/gaps.py",
            {"pages/test_golden.py", "browser/test_gap_matrix.py", "scripts/test_gap_cells.py", "test_hostile.py"},
            {"parsing/test_yaml_file.py", "synthesis/test_gaps.py", "model/test_graph.py"},
        ),
        (
            f"{ENGINE}parsing/bibtex_file.py",
            {"parsing/test_bibtex_file.py", "rules/test_bad_input.py", "model/test_load.py"},
            {"parsing/test_yaml_file.py", "test_address.py"},
        ),
        (
            f"{ENGINE}templates/pages/comparison/own.html",
            {"pages/test_own.py", "browser/test_own_page.py", "test_hostile.py"},
            {"rules/test_contradictions_explained.py", "open_data/test_dataset.py"},
        ),
        (f"{ENGINE}words/own.yml", {"test_catalogue.py", "pages/test_own.py"}, {"parsing/test_yaml_file.py"}),
        (
            f"{ENGINE}assets/own/axes.js",
            {"scripts/test_drafts.py", "render/test_minify.py", "browser/test_own_page.py"},
            {"rules/test_contradictions_explained.py", "citation/test_formats_ris.py"},
        ),
        (
            "studies/kube-mentari/study.yml",
            {"test_site.py", "synthesis/test_one_answer.py", "browser/test_pages.py"},
            {"parsing/test_yaml_file.py", "render/test_minify.py"},
        ),
        (
            "tests/support/hostile.py",
            {"test_hostile.py"},
            {"synthesis/test_gaps.py"},
        ),
        ("tests/contracts/axes.json", {"contracts/test_contracts.py"}, {"pages/test_golden.py"}),
        ("tests/pages/test_side.py", {"pages/test_side.py"}, {"pages/test_prior.py"}),
        ("HACKING.md", {"project/test_architecture.py"}, {"pages/test_side.py"}),
    ],
)
def test_a_change_chooses_what_it_can_touch(changed: str, wanted: set[str], unwanted: set[str]) -> None:
    found = chosen(changed)
    assert wanted - found == set()
    assert unwanted & found == set()


@pytest.mark.parametrize("changed", ["requirements.txt", "tests/conftest.py", "pyproject.toml"])
def test_some_changes_can_touch_everything(changed: str) -> None:
    assert len(chosen(changed)) == len(TESTS)


def test_nothing_of_the_engine_is_out_of_sight() -> None:
    """Every file of the engine is seen by a test that needs no whole build."""
    files = [path for path in (ROOT / ENGINE).rglob("*.*") if path.suffix in (".py", ".html", ".js", ".css", ".yml")]
    near = [test for test in TESTS if not test.startswith(("tests/browser/", "tests/project/"))]
    unseen = {
        name
        for name in (path.relative_to(ROOT).as_posix() for path in files)
        if "__pycache__" not in name and not any(touches(test, [name]) for test in near)
    }
    assert unseen == set()


# Which files of Python a test and its fixtures execute, below module level.
WATCHED = """
import json, sys
import pytest
seen = set()
def watch(frame, event, argument):
    if frame.f_code.co_name != "<module>":
        seen.add(frame.f_code.co_filename)
class Watch:
    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self):
        sys.settrace(watch)  # called once for each call, as it asks for no lines
        try:
            return (yield)
        finally:
            sys.settrace(None)
code = pytest.main(["-q", "-n", "0", "-m", "not slow", sys.argv[1]], plugins=[Watch()])
print("\\n" + json.dumps([int(code), sorted(seen)]))
"""
# What is executed for every test, whatever it asks for, or only to be patched.
ALWAYS = {"tests/conftest.py", "tests/support/remembered.py"}


@pytest.mark.parametrize(
    "test", ["synthesis/test_gaps.py", "rules/test_contradictions_explained.py", "model/test_load.py"]
)
def test_what_a_test_executes_is_among_what_it_needs(test: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, f"tests/{test}"], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    code, seen = json.loads(done.stdout.splitlines()[-1])
    assert code == 0, done.stdout
    paths = [Path(name) for name in seen if name.startswith(f"{ROOT}/") and name.endswith(".py")]
    ours = {path.relative_to(ROOT).as_posix() for path in paths if ".venv" not in path.parts}
    assert sorted(ours - {file for file, _ in needs(f"tests/{test}")} - ALWAYS) == []


def test_a_new_file_counts_as_changed() -> None:
    new = ROOT / "tests" / "project" / "test_never_kept.py"
    new.write_text("", encoding="utf-8")
    try:
        assert "tests/project/test_never_kept.py" in changed_files("HEAD")
    finally:
        new.unlink()
