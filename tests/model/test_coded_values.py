"""The table of coded values is whole: each has its place, a style, names in both languages, and a sign of its own."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

from rumpun.model import coded_values
from rumpun.model.coded_values import CODED, SIGNS, amount, is_result
from rumpun.words.words import words

HOOKS = Path(__file__).resolve().parents[2] / "hooks" / "rumpun"
KINDS = {kind: get_args(getattr(coded_values, kind.capitalize())) for kind in CODED}
"""Kind -> the values that the type of the same name allows."""
# What sentences and headings call a value: kind -> beginning of the word's key -> values that need none.
SENTENCES: dict[str, dict[str, set[str]]] = {
    "level": {"pair_level_": set()},
    "effect": {"pair_effect_": {"unstated"}},
    "evidence": {"claims_": {"result"}},
    "direction": {"dir_title_": set(), "said_": {"unclear"}},
    "confidence": {"conf_": set()},
}
SIGNED = ("level", "effect", "outcome")


@pytest.mark.parametrize("kind", CODED)
def test_the_table_has_the_values_of_the_type_in_its_order(kind: str) -> None:
    assert tuple(each.value for each in CODED[kind]) == KINDS[kind]


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("kind", CODED)
def test_every_value_has_its_names(kind: str, language: str) -> None:
    t = words(language)
    for value in KINDS[kind]:
        assert kind == "confidence" or t.value(kind, value)
        assert all(t[f"{key}{value}"] for key, without in SENTENCES.get(kind, {}).items() if value not in without)


def test_signs_tell_values_apart_without_colour() -> None:
    for kind in SIGNED:
        assert all(SIGNS[kind].values()), kind
        assert len(set(SIGNS[kind].values())) == len(SIGNS[kind]), kind
    assert set(SIGNS) == set(SIGNED), "a direction is said of a theme, in words"


def test_every_style_is_one_that_the_style_sheets_know() -> None:
    """Of every signed kind, the first value; others may look like a value that says nothing."""
    css = "".join(path.read_text(encoding="utf-8") for path in HOOKS.rglob("*.css"))
    for kind in SIGNED:
        if kind not in ("level", "direction"):  # told apart by their signs alone
            assert f".rp-{kind}--{CODED[kind][0].value}" in css


def test_every_level_effect_and_outcome_has_its_drawing() -> None:
    drawn = (HOOKS / "templates" / "pictures" / "parts" / "marks.html").read_text(encoding="utf-8")
    for name, kind in (("shapes", "level"), ("middles", "level"), ("effects", "effect"), ("outcomes", "outcome")):
        table = drawn.split(f"set {name} = {{")[1].split("} %}")[0]
        assert set(re.findall(r'"(\w+)":', table)) == set(KINDS[kind]), name


def test_levels_and_kinds_of_evidence_are_read_as_what_they_are() -> None:
    assert {level: amount(level) for level in KINDS["level"]} == {
        "high": "much", "mixed": "both", "low": "little", "unstated": "unstated",
    }  # fmt: skip
    assert [evidence for evidence in KINDS["evidence"] if is_result(evidence)] == ["result", "pattern"]


BRANCHING = {
    "level": {"model/coded_values.py"},
    "effect": {"model/coded_values.py"},
    "evidence": {"model/coded_values.py"},
}
"""Kind -> the modules that decide by its values."""


@pytest.mark.slow
def test_a_new_value_that_nobody_handles_fails_the_type_check(tmp_path: Path) -> None:
    files = sorted(set[str]().union(*BRANCHING.values()))
    for file in files:
        (tmp_path / file).parent.mkdir(exist_ok=True)
        content = (HOOKS / file).read_text(encoding="utf-8")
        for kind in BRANCHING if file == "model/coded_values.py" else ():
            name = kind.capitalize()
            assert content.count(f"\n{name} = Literal[") == 1
            content = content.replace(f"\n{name} = Literal[", f'\n{name} = Literal["new-{kind}", ')
        (tmp_path / file).write_text(content, encoding="utf-8")
    for folder in (tmp_path, *(path for path in tmp_path.iterdir() if path.is_dir())):
        (folder / "__init__.py").touch()
    # What else these modules import is not looked at: that takes seconds instead of a minute.
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--config-file=", "--follow-imports=skip", "--no-error-summary",
         f"--cache-dir={tmp_path / 'cache'}", *files],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    unhandled = re.findall(
        r'^(.+\.py):\d+: error: .*"assert_never".*"Literal\[\'new-(\w+)\'\]"', done.stdout, re.MULTILINE
    )
    found = {kind: {file for file, each in unhandled if each == kind} for kind in BRANCHING}
    assert found == BRANCHING, done.stdout
