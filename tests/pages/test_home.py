"""The home page leads with the question, a search, and ways to what people come to do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support.records import a_context, a_finding, a_graph, a_study

from rumpun.model.graph import Graph
from rumpun.pages.home import pages


def body_of(graph: Graph, cache: Path, language: str) -> str:
    (page,) = pages(a_context(graph, cache, language))
    return str(page.body)


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_question_and_the_search_come_before_all_else_and_lists_of_terms_last(cache: Path, language: str) -> None:
    body = body_of(a_graph(a_study()), cache, language)
    order = [body.index(part) for part in ("<h1>", 'role="search"', "rp-actions", "rp-doors", "rp-cards", "rp-fold")]
    assert order == sorted(order)
    (form,) = re.findall(r'<form[^>]* action="([^"]+)" method="get"', body)
    assert form.removeprefix("./") == {"id": "cari/", "en": "search/"}[language] and 'name="q"' in body


def test_a_finding_that_nobody_would_expect_is_told_with_its_study(cache: Path) -> None:
    expected = a_study([a_finding("kohesi", "melati")], {"melati": "high"})
    other = a_study([a_finding("kohesi", "tulip", ("high", "unstated"))], {"tulip": "low"})
    body = body_of(a_graph(expected, other), cache, "id")
    assert "kelompok ini dinilai kurang berhasil, padahal kohesi di sini tercatat tinggi." in body
    assert 'studi/studi-1/#temuan-0"' in body
    assert "padahal" not in body_of(a_graph(expected), cache, "id")
