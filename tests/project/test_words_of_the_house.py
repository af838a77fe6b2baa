"""One word has one meaning: no name holds a word that was given up for another, and no class name stands twice."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from support.full_build import ROOT

CORE = ROOT / "hooks" / "rumpun"
LIST = (ROOT / "HACKING.md").read_text(encoding="utf-8").partition("## The words")[2].partition("\n## ")[0]
ROWS = re.findall(r"^\| ([a-z -]+) \| (.+?) \| (.*?) ?\|$", LIST, re.MULTILINE)
SCRIPTED = re.compile(r"^(?:export )?(?:class|(?:async )?function|const) (\w+)", re.MULTILINE)
"""Names at the top of a script."""
GIVEN_UP = {word: instead for instead, _, others in ROWS for word in re.findall(r"`(\w+)`", others)}


def parts(name: str) -> set[str]:
    """The words in a name, however it is written."""
    return set(re.split(r"[_\W]+", re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower())) - {""}


def names() -> Iterator[tuple[str, str]]:
    """(where, name) of every file of the engine, and of every class and function in it."""
    for path in sorted(CORE.rglob("*")):
        if path.suffix in (".py", ".js", ".html", ".css"):
            where = path.relative_to(CORE).as_posix()
            yield where, path.stem
            if path.suffix == ".js":
                yield from ((where, name) for name in SCRIPTED.findall(path.read_text(encoding="utf-8")))
            if path.suffix == ".py":
                yield from ((where, node.name) for node in defined(path))


@cache
def defined(module: Path) -> list[ast.ClassDef | ast.FunctionDef]:
    """Every class and function of a module."""
    nodes = ast.walk(ast.parse(module.read_text(encoding="utf-8")))
    return [node for node in nodes if isinstance(node, (ast.ClassDef, ast.FunctionDef))]


@pytest.mark.slow
def test_no_name_holds_a_word_that_was_given_up() -> None:
    assert GIVEN_UP
    wrong = [
        f"{where}: {name} (the word is {GIVEN_UP[word]})"
        for where, name in names()
        for word in parts(name) & GIVEN_UP.keys()
        # Those of CSS and of Excel, and a command that has long been called so.
        if not (word == "sheet" and ("style" in parts(name) or where.endswith(("xlsx.js", "commands/coding_sheet.py"))))
    ]
    assert wrong == []


def test_no_word_is_listed_twice() -> None:
    words = [word for word, _, _ in ROWS] + list(GIVEN_UP)
    assert [word for word, number in Counter(words).items() if number > 1] == []


@pytest.mark.slow
def test_no_class_name_stands_in_two_modules() -> None:
    classes = Counter(
        node.name for path in sorted(CORE.rglob("*.py")) for node in defined(path) if isinstance(node, ast.ClassDef)
    )
    assert [name for name, number in classes.items() if number > 1] == []
