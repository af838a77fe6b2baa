"""The page of the reader's own study as it is without a script: all terms to choose from, and a worked example."""

from __future__ import annotations

import html
import re

import pytest
from support.knowledge_base import KnowledgeBase

from rumpun.catalogue import catalogue
from rumpun.citation.citations import format_works
from rumpun.context import Context, Settings, contexts
from rumpun.model.graph import Graph
from rumpun.pages.own import AXES, pages
from rumpun.render.page import Page
from rumpun.site import read
from rumpun.synthesis.dimensions import UNANSWERED
from rumpun.synthesis.properties import PROPERTIES, SILENT
from rumpun.words.words import words


def context(base: KnowledgeBase, language: str = "id") -> Context:
    graph, problems = read(base.root)
    assert problems == ()
    made = contexts(
        graph, format_works(list(graph.base.works.values()), base.citations), Settings("https://x.example/")
    )
    return made[("id", "en").index(language)]


def page_of(base: KnowledgeBase, language: str = "id") -> Page:
    (page,) = pages(context(base, language))
    return page


def rows(body: str) -> list[list[str]]:
    """The example's cells as text."""
    table = body.partition('<table class="rp-table rp-own__example">')[2].partition("</table>")[0]
    found = re.findall(r"<tr>(.*?)</tr>", table, re.DOTALL)[1:]
    cells = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL) for row in found]
    return [[html.unescape(re.sub(r"<[^>]*>", "", cell)) for cell in row] for row in cells]


@pytest.mark.slow
@pytest.mark.parametrize("language", ["id", "en"])
def test_every_term_of_the_vocabulary_can_be_chosen(tiny: KnowledgeBase, language: str) -> None:
    made = context(tiny, language)
    body = next(iter(pages(made))).body
    for section in ("theories", "themes", "methods", "group-types"):
        for id_, term in made.graph.base.terms[section].items():
            option = f'<li role="option" data-id="{id_}">{html.escape(getattr(term.name, language))}</li>'
            assert body.count(option) == 1, id_


@pytest.mark.slow
def test_a_place_is_offered_with_what_it_lies_in_but_the_country(root_graph: Graph) -> None:
    (page,) = pages(contexts(root_graph, format_works([], None), Settings("https://x.example/"))[0])
    assert '<li role="option">Kecamatan Bogor Barat, Kota Bogor, Provinsi Jawa Barat</li>' in page.body
    assert '<li role="option">Indonesia</li>' in page.body


@pytest.fixture
def root_graph(root: object) -> Graph:
    graph, _ = read(root)  # type: ignore[arg-type]
    return graph


@pytest.mark.slow
def test_the_form_waits_for_its_script(tiny: KnowledgeBase) -> None:
    page = page_of(tiny)
    outside = re.sub(r"<template.*?</template>", "", page.body, flags=re.DOTALL)
    assert page.scripts == ("prior/own_page.js", "every_page/cite.js")
    assert "<form" not in outside and "<input" not in outside and "<button" not in outside
    # What the script brings in is no part of the table of contents.
    assert [heading.anchor for heading in page.toc] == ["_isian", "_sumbu", "_contoh"]


@pytest.mark.slow
def test_two_studies_by_the_rules_of_the_drafts(tiny: KnowledgeBase) -> None:
    t = words("id")
    found = rows(page_of(tiny).body)
    assert [row[0] for row in found] == [t[f"own_axis_{axis}"] for axis in AXES]
    assert all(len(row) == 4 for row in found)
    signs = {"=": "same", "≈": "partly", "≠": "different", "?": "open"}
    for row in found:
        sign, _, said = row[3].partition(" ")
        assert said == t[f"own_verdict_{signs[sign]}"]


@pytest.mark.slow
def test_what_one_study_does_not_report_is_never_compared(tiny: KnowledgeBase) -> None:
    t = words("id")
    before = {row[0]: row for row in rows(page_of(tiny).body)}
    assert t.value("status", "not_in_abstract") not in before[t.own_axis_theory]
    silence(tiny)
    after = {row[0]: row for row in rows(page_of(tiny).body)}
    assert after[t.own_axis_theory][3] == f"? {t.own_verdict_open}"
    assert t.value("status", "not_in_abstract") in after[t.own_axis_theory][1:3]


def silence(base: KnowledgeBase) -> None:
    """Take the theories out of one study and say that its source names none."""
    path = next(iter(sorted(base.root.glob("studies/*/study.yml"))))
    text = path.read_text(encoding="utf-8")
    without = re.sub(r"^theories:\n(?:[ -].*\n)+", "", text, flags=re.MULTILINE)
    assert without != text
    listed = re.sub(r"^not_reported: \[", "not_reported: [theory, ", without, flags=re.MULTILINE)
    assert listed != without
    path.write_text(listed, encoding="utf-8")


@pytest.mark.slow
def test_one_study_alone_makes_no_example(tiny_graph: Graph) -> None:
    from dataclasses import replace

    base = replace(tiny_graph.base, studies=dict(list(tiny_graph.base.studies.items())[:1]))
    made = contexts(
        replace(tiny_graph, base=base), format_works(list(base.works.values()), None), Settings("https://x.example/")
    )
    (page,) = pages(made[0])
    assert "_contoh" not in page.body


def test_axes_compare_rows_that_exist() -> None:
    assert {row for axis in AXES.values() for row in axis} <= PROPERTIES.keys()


def test_drafts_have_a_sentence_for_whatever_they_say() -> None:
    """Each key that the scripts put together has its words."""
    for facet in AXES["method"]:
        assert f"own_draft_facet_{facet}" in catalogue()
    for status in (*SILENT, "not_coded", "not_applicable"):
        assert f"own_draft_{status}" in catalogue()
    for doubt in (*UNANSWERED, "only_claims"):
        assert f"own_draft_gap_{doubt}" in catalogue()
    assert "own_draft_open_list" in catalogue()
    for aspect in ("theory", "place", "group", "themes"):
        assert f"own_draft_gap_{aspect}" in catalogue()
        assert f"own_draft_what_{aspect}" in catalogue()
