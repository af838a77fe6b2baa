"""One table of the kinds of records: whoever lists kinds takes them from it."""

from __future__ import annotations

import ast
from typing import get_args

import pytest
from support.full_build import ROOT

from rumpun.address import SECTIONS
from rumpun.catalogue import catalogue
from rumpun.model.kinds import KINDS, LINKABLE, TERM_MODELS, TERM_PAGES, TREES, KindId
from rumpun.words.words import words

HOOKS = ROOT / "hooks"


def test_every_kind_has_an_address_and_names_in_both_languages() -> None:
    assert tuple(KINDS) == get_args(KindId)
    assert set(KINDS) <= set(SECTIONS)
    assert {f"thing.{kind}" for kind in KINDS} <= set(catalogue())
    for language in ("id", "en"):
        for kind in KINDS:
            assert words(language).menu(kind)


def test_what_is_said_of_a_kind_is_true_of_its_schema() -> None:
    for id_, kind in KINDS.items():
        known = kind.model.model_fields if kind.model else {}
        wanted = {*kind.parts, *kind.parts.values(), *([kind.above] if kind.above else [])}
        assert wanted <= set(known), id_
    assert set(TREES) < set(TERM_MODELS)
    assert set(TERM_PAGES) == set(TERM_MODELS) - {"glossary"}
    assert set(LINKABLE) == set(KINDS) - {"works"}


@pytest.mark.slow
def test_nobody_keeps_a_list_of_kinds_of_their_own() -> None:
    """Four kinds and nothing else are a list; a table with a name or an address for each kind says something new."""
    for path in sorted(HOOKS.rglob("*.py")):
        if path.name == "kinds.py":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, (ast.Tuple, ast.List, ast.Set)):
                named = [each.value for each in node.elts if isinstance(each, ast.Constant) and each.value in KINDS]
                assert not (len(named) >= 4 and len(named) == len(node.elts)), f"{path.name}:{node.lineno}"
