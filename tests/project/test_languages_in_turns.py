"""Browser tests try a behaviour in one language, in turns, and once a week in both."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
import yaml
from support.full_build import ROOT

CASE = re.compile(r"([^\[]+)\[(.*)\]")


# Both in one process: to import what browser tests need takes longer than to collect them.
COLLECT = """
import pytest
for options in [], ["--every-language"]:
    code = pytest.main(["tests/browser", "--collect-only", "-q", "-n", "0", "-p", "no:cacheprovider", *options])
    print("===", int(code))
"""


def collected() -> tuple[list[str], list[str]]:
    """The browser tests that would run, and those that would run in every language."""
    command = [sys.executable, "-c", COLLECT]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, encoding="utf-8")
    usual, every, end = re.split("^=== 0$", done.stdout, flags=re.MULTILINE)
    assert not end.strip(), done.stdout + done.stderr
    return [line for line in usual.splitlines() if "::" in line], [line for line in every.splitlines() if "::" in line]


def languages_of(tests: list[str]) -> dict[tuple[str, ...], set[str]]:
    """Each case of a test without its language -> the languages that it runs in."""
    found: dict[tuple[str, ...], set[str]] = {}
    for test in tests:
        case = CASE.fullmatch(test)
        name, values = (case[1], case[2].split("-")) if case else (test, [])
        language = next((value for value in values if value in ("id", "en")), "")
        twin = (name, *(value for value in values if value != language))
        found.setdefault(twin, set()).add(language)
    return found


@pytest.mark.slow
def test_every_behaviour_runs_in_one_language_and_all_in_both_when_asked_for() -> None:
    usual, every = map(languages_of, collected())
    assert set(usual) == set(every), "a behaviour is left out"
    once = {twin: found for twin, found in usual.items() if found != every[twin]}
    assert all(len(found) == 1 and every[twin] == {"id", "en"} for twin, found in once.items())
    # They take turns: neither language is left to chance.
    share = sum(found == {"id"} for found in once.values()) / len(once)
    assert 0.4 < share < 0.6
    # What scripts draw of each language's data needs both, and no page type is left unseen in one of them.
    drawn = "tests/browser/test_side_page.py::test_script_says_the_same_as_the_page"
    assert usual[(drawn,)] == {"id", "en"}
    seen = "tests/browser/test_axe.py::test_page", "tests/browser/test_pages.py::test_without_scripts_the_page_is_whole"
    for kind in {twin[1:] for twin in usual if twin[0] == seen[0]}:
        assert usual[seen[0], *kind] | usual[seen[1], *kind] == {"id", "en"}, kind


def test_the_weekly_run_tries_everything() -> None:
    text = (ROOT / ".github" / "workflows" / "check.yml").read_text(encoding="utf-8")
    workflow = yaml.safe_load(text)
    assert workflow[True]["schedule"], "`on` is read as a truth by YAML 1.1"
    steps = [step for step in workflow["jobs"]["everything"]["steps"] if "every-language" in step.get("run", "")]
    assert [(step["run"], "schedule" in step["if"]) for step in steps] == [
        ("make test PYTEST_ARGS=--every-language && make test-new-studies", True)
    ]
