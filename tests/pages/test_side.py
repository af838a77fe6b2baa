"""The side-by-side page without its script: which example it shows, and what its table says."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path

import pytest
from support.knowledge_base import KnowledgeBase
from support.records import a_context, a_finding, a_graph, a_study

from rumpun.citation.citations import format_works
from rumpun.comparison.rows import GROUPS, HIDDEN
from rumpun.context import Context, Settings, contexts
from rumpun.pages.side import default_pair
from rumpun.render.page import Page
from rumpun.site import Site, read
from rumpun.synthesis.properties import PROPERTIES
from rumpun.words.words import words

pytestmark = pytest.mark.slow

HIGH, LOW = ("high", "helps"), ("low", "hinders")
TWO_CASES = "studies/koperasi-melati/study.yml"


def side_page(site: Site, language: str) -> Page:
    return next(page for page in site.pages if page.kind == "side" and page.language == language)


def context_of(base: KnowledgeBase, cache: Path) -> Context:
    graph, problems = read(base.root)
    assert problems == ()
    return contexts(graph, format_works(list(graph.base.works.values()), cache), Settings("https://rumpun.example/"))[0]


def heads(page: Page) -> list[str]:
    """The names of the columns."""
    head = page.body.partition("<thead>")[2].partition("</thead>")[0]
    return [unescape(name) for name in re.findall(r"<a [^>]*>(.*?)</a>", head)]


def cells(page: Page, row: str) -> list[str]:
    """The label and the cells of a row, in plain words."""
    line = page.body.partition(f'data-row="{row}"')[2].partition("</tr>")[0].partition(">")[2]
    found = re.findall(r"<t[hd]\b[^>]*>(.*?)</t[hd]>", line, re.DOTALL)
    return [" ".join(unescape(re.sub(r"<[^>]+>", "", each)).split()) for each in found]


def test_every_property_stands_in_one_group() -> None:
    names = [name for _, group in GROUPS for name in group]
    assert sorted(names) == sorted(PROPERTIES)
    assert set(HIDDEN) < set(names)


def test_the_example_is_the_first_study_with_several_cases(tiny: KnowledgeBase, cache: Path) -> None:
    assert default_pair(context_of(tiny, cache)) == ("koperasi-melati.melati", "koperasi-melati.kenanga")


def test_the_example_is_a_group_that_did_well_beside_one_that_did_not(cache: Path) -> None:
    themes = ("kohesi", "kepercayaan", "pengelolaan")
    graph = a_graph(
        satu=a_study([a_finding(theme, "a", HIGH) for theme in themes], {"a": "high"}),
        dua=a_study([a_finding("kohesi", "b", LOW)], {"b": "low"}),
        tiga=a_study(
            [a_finding(theme, "c", LOW, id=f"c-{theme}") for theme in themes[:2]]
            + [a_finding("kohesi", "d", HIGH, id="d-kohesi")],
            {"c": "low", "d": "high"},
        ),
    )  # fmt: skip
    assert default_pair(a_context(graph, cache, "id")) == ("satu", "tiga.c")


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_table_is_whole_without_a_script(tiny_site: Site, language: str) -> None:
    t = words(language)
    page = side_page(tiny_site, language)
    assert page.title == t.tool_side
    assert [name.partition(" (")[0] for name in heads(page)] == ["Melati", "Kenanga"]
    label, first, second = cells(page, "outcome")
    assert label == f"{t.label('outcome')} ≠ {t.side_js_different}"
    assert t.value("outcome", "high") in first
    assert t.value("outcome", "low") in second
    label, *both = cells(page, "year")
    assert label == f"{t.label('year')} = {t.side_js_same}"
    assert len(set(both)) == 1
    assert cells(page, "doi") == [], "hidden until it is wanted"


def test_the_two_cases_are_told_apart_by_their_findings(tiny_site: Site) -> None:
    t = words("id")
    label, melati, kenanga = cells(side_page(tiny_site, "id"), "theme:kohesi")
    assert "≠" in label
    assert t.cell("high", "helps") in melati
    assert t.cell("low", "hinders") in kenanga
    assert t.side_js_direction.format(direction=t.said_promotes) in label


def test_the_script_gets_groups_in_their_order_and_the_example(tiny_site: Site) -> None:
    body = side_page(tiny_site, "id").body
    data = {
        key: unescape(value) for key, value in re.findall(r'data-(\w+)="([^"]*)"', body.partition('id="rp-side"')[2])
    }
    assert [name for name, _ in json.loads(data["groups"])] == ["outcome", "study", "method", "work"]
    assert data["default"] == "koperasi-melati.melati,koperasi-melati.kenanga"
    assert json.loads(data["values"])["level"]["high"] == ["▲", "tinggi"]


def one_case_each(base: KnowledgeBase) -> None:
    """The second case of the tiny knowledge base gone, with its findings."""
    text = (base.root / TWO_CASES).read_text(encoding="utf-8")
    text = re.sub(r"  - id: kenanga\n(?:    .*\n)+", "", text)
    text = re.sub(r"  - id: [\w-]+\n(?:    (?!case).*\n)*    case: kenanga\n(?:    .*\n)*", "", text)
    base.write(TWO_CASES, text)


def test_without_several_cases_the_first_two_studies_stand_side_by_side(tiny: KnowledgeBase, cache: Path) -> None:
    one_case_each(tiny)
    assert default_pair(context_of(tiny, cache)) == ("arisan-anggrek", "koperasi-melati")


def test_a_single_study_is_no_comparison(tiny: KnowledgeBase, cache: Path) -> None:
    one_case_each(tiny)
    context = context_of(tiny, cache)
    studies = context.graph.base.studies
    del studies["koperasi-melati"]
    assert default_pair(context) == ()
