"""What `make test-changed` runs: every test that a change can touch, as far as reading the code can tell."""

from __future__ import annotations

import json
import os
import re
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
        (f"{ENGINE}words/own.yml", {"test_catalogue.py", "pages/test_own.py"}, {"parsing/test_yaml_writing.py"}),
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


# Which files of Python tests and their fixtures execute, below module level; each file of tests in a fork, where
# there are any, of a process that has imported what all need and executed nothing of it.
WATCHED = """
import json, os, sys
import pytest
import rumpun.site
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
for test in sys.argv[1:]:
    if not (hasattr(os, "fork") and os.fork()):
        seen.clear()
        code = pytest.main(["-q", "-n", "0", "-m", "not slow", test], plugins=[Watch()])
        print("\\n=== " + json.dumps([test, int(code), sorted(seen)]), flush=True)
        if hasattr(os, "fork"):
            os._exit(0)
    else:
        os.wait()
"""
EXECUTED = "synthesis/test_gaps", "rules/test_contradictions_explained", "model/test_load"
# What is executed for every test, whatever it asks for, or only to be patched.
ALWAYS = {"tests/conftest.py", "tests/support/remembered.py"}


def test_what_a_test_executes_is_among_what_it_needs() -> None:
    tests = [f"tests/{each}.py" for each in EXECUTED]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "hooks")}
    command = [sys.executable, "-P", "-c", WATCHED, *tests]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False)
    told = re.findall(r"^=== (.+)$", done.stdout, re.MULTILINE)
    executed = {test: (code, seen) for test, code, seen in map(json.loads, told)}
    assert {test: code for test, (code, _) in executed.items()} == dict.fromkeys(tests, 0), done.stdout + done.stderr
    for test, (_, seen) in executed.items():
        paths = [Path(name) for name in seen if name.startswith(f"{ROOT}/") and name.endswith(".py")]
        ours = {path.relative_to(ROOT).as_posix() for path in paths if ".venv" not in path.parts}
        assert ours > ALWAYS
        assert sorted(ours - {file for file, _ in needs(test)} - ALWAYS) == [], test


def test_a_new_file_counts_as_changed() -> None:
    new = ROOT / "tests" / "project" / "test_never_kept.py"
    new.write_text("", encoding="utf-8")
    try:
        assert "tests/project/test_never_kept.py" in changed_files("HEAD")
    finally:
        new.unlink()
