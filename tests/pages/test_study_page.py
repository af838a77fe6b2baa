"""The page of a study answers first, folds the rest by theme and kind, and loses nothing; methods tell of methods."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode
from support.records import a_case, a_context, a_finding, a_graph, a_study, a_term, a_work

from rumpun.address import LANGUAGES, address, anchor_of
from rumpun.comparison.study_themes import PARTS
from rumpun.context import Context
from rumpun.model.coded_values import is_result
from rumpun.model.graph import Graph
from rumpun.model.load import Prose
from rumpun.model.study import Study
from rumpun.pages import study as study_pages
from rumpun.pages import terms
from rumpun.parsing.problems import Place
from rumpun.synthesis.properties import PROPERTIES

ORDER = (
    "_jawaban", "_membantu", "_kasus", "_ringkasan", "_temuan", "_background", "_cited", "_advice", "_fakta",
    "_catatan", "_pustaka", "_terkait", "_pengodean-kedua", "_ditarik", "_kelengkapan",
)  # fmt: skip
"""Parts of the page as they follow each other; not every study has all of them."""
NAME = "Kelompok Mawar"


def page_of(context: Context, study: Study) -> LexborNode:
    url = address(context.language, "studies", study.id)
    found = next(page for page in study_pages.pages(context) if page.url == url)
    root = LexborHTMLParser(f"<main>{found.body}</main>").css_first("main")
    assert root
    return root


def by_id(page: LexborNode, id_: str) -> LexborNode:
    (found,) = page.css(f'[id="{id_}"]')
    return found


def text_of(node: LexborNode, selector: str) -> str:
    found = node.css_first(selector)
    assert found is not None
    return found.text()


def folded_under(node: LexborNode) -> str:
    """The heading of the fold that holds a finding."""
    above: LexborNode | None = node.parent
    while above is not None and above.tag != "details":
        above = above.parent
    heading = above.css_first("summary h3") if above is not None else None
    return heading.text().strip() if heading else ""


def a_page(study: Study, cache: Path, language: str = "id") -> tuple[Context, LexborNode]:
    graph = a_graph(kube=study, works=[a_work(place=Place("bib/references.bib"))])
    graph.base.summaries.update({("kube", each): Prose("studies/kube/id.md", "a") for each in LANGUAGES})
    context = a_context(graph, cache, language)
    return context, page_of(context, context.graph.study("kube"))


def test_nothing_of_any_entry_is_lost_and_every_anchor_stands_once(real_contexts: tuple[Context, ...]) -> None:
    for context in real_contexts:
        for study in context.graph.base.studies.values():
            page = page_of(context, study)
            parts = [id_ for each in study.findings for id_ in (each.id, *each.former_ids)]
            parts += [anchor_of("cases", id_) for each in study.cases for id_ in (each.id, *each.former_ids)]
            parts += [anchor_of("source_notes", n) for n, _ in enumerate(study.source_notes, 1)]
            parts += [anchor_of("cites", key) for key in study.cites]
            for id_ in parts:
                by_id(page, id_)
            rows = {row.text().strip() for row in page.css(".rp-facts th")}
            told = {name: item.status(study) for name, item in PROPERTIES.items() if item.in_facts}
            assert rows >= {context.words.label(name) for name, status in told.items() if status == "coded"}
            ids = [node.id for node in page.css("[id]")]
            assert len(ids) == len(set(ids))


def test_parts_follow_what_readers_look_for(real_contexts: tuple[Context, ...]) -> None:
    for context in real_contexts:
        for study in context.graph.base.studies.values():
            found = [node.id for node in page_of(context, study).css("h2[id]") if node.id in ORDER]
            assert found == [id_ for id_ in ORDER if id_ in found]
            assert found[:5] == list(ORDER[:5])


def test_every_statement_stands_under_its_theme_and_claims_apart_from_results(
    real_contexts: tuple[Context, ...],
) -> None:
    for context in real_contexts:
        for study in context.graph.base.studies.values():
            page = page_of(context, study)
            order = [node.id for node in page.css("h2[id], .rp-finding[id]")]
            starts = {kind: order.index(f"_{kind}") for kind in PARTS if f"_{kind}" in order}
            starts["results"] = order.index("_temuan")
            for finding in study.findings:
                name = context.graph.term("themes", finding.theme).name
                assert folded_under(by_id(page, finding.id)) == getattr(name, context.language)
                before = [kind for kind in PARTS if kind in starts and starts[kind] < order.index(finding.id)]
                assert before[-1] == ("results" if is_result(finding.evidence) else finding.evidence)


def test_a_line_gives_each_code_once_and_tells_how_many_statements_there_are(cache: Path) -> None:
    findings = [
        a_finding("kohesi", "satu"), a_finding("kohesi", "satu"), a_finding("kohesi", "satu", ("unstated", "unstated")),
        a_finding("norma", "satu", ("unstated", "unstated")),
    ]  # fmt: skip
    context, page = a_page(a_study(findings, {"satu": "high"}), cache)
    t = context.words
    told = [" ".join(node.text().split()) for node in page.css(".rp-line:has(.rp-finding) > summary")]
    assert told == [f"kohesi 3 {t.unit('statements', 3)} ▲ + {t.cell('high', 'helps')}",
                    f"norma 1 {t.unit('statements', 1)} {t.told_mentioned}"]  # fmt: skip


def test_the_only_group_is_not_named_on_every_card(cache: Path) -> None:
    named: dict[str, Any] = {"short_title": {"id": NAME, "en": NAME}}
    _, page = a_page(a_study([a_finding("kohesi", "satu")], [a_case("satu", name=NAME)], **named), cache)
    assert NAME not in text_of(by_id(page, "temuan-0"), ".rp-finding__head")
    _, page = a_page(a_study([a_finding("kohesi", "satu")], [a_case("satu", name="Lain")], **named), cache)
    assert "Lain" in text_of(by_id(page, "temuan-0"), ".rp-finding__head")


@pytest.mark.parametrize("reviewed", [True, False])
def test_an_answer_from_codes_that_await_review_says_so(cache: Path, reviewed: bool) -> None:
    fields: dict[str, Any] = {} if reviewed else {"review": None}
    context, page = a_page(a_study([a_finding("kohesi", "satu")], {"satu": "high"}, **fields), cache)
    assert (context.words.answer_awaiting in text_of(page, ".rp-answer")) != reviewed


def test_patterns_are_not_headed_as_if_they_answered(cache: Path) -> None:
    pattern = a_finding("kohesi", "satu", ("high", "unstated"), evidence="pattern")
    for finding, key in ((pattern, "answer_nearest"), (a_finding("kohesi", "satu"), "answer_strongest")):
        context, page = a_page(a_study([finding], {"satu": "high"}), cache)
        assert text_of(page, ".rp-answer h3") == context.words[key]


def test_what_helped_is_listed_once_with_every_finding_a_link(cache: Path) -> None:
    findings = [
        a_finding("kohesi", "satu", ("unstated", "helps")), a_finding("kohesi", "satu"), a_finding("kohesi", "dua"),
    ]  # fmt: skip
    _, page = a_page(a_study(findings, {"satu": "high", "dua": "high"}), cache)
    lists = [[link.attributes["href"] for link in item.css("a")] for item in page.css(".rp-two .rp-named li")]
    assert lists == [["#temuan-1", "#temuan-0"], ["#temuan-2"]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_methods_and_places_tell_who_was_asked_and_where_and_no_theme(cache: Path, language: str) -> None:
    informants = {"count": 7, "who": {"id": "Pengurus", "en": "Officers"}, "where": ["a"]}
    asked = a_study(
        [a_finding("kohesi", "satu")], {"satu": "high"}, methods=["wawancara"], place="bogor", informants=informants
    )
    silent = a_study(
        [a_finding("kohesi", "dua")],
        {"dua": "low"},
        methods=["wawancara"],
        basis="abstract",
        not_reported=["informant-count"],
    )
    themes = {"themes": {"kohesi": a_term("themes", "Kohesi")}}
    graph: Graph = a_graph(asked, silent, terms=themes, works=[a_work(place=Place("bib/references.bib"))])
    context = a_context(graph, cache, language)
    pages = {page.url: page for page in terms.pages(context)}
    method = str(pages[address(language, "methods", "wawancara")].body)
    place = str(pages[address(language, "places", "bogor")].body)
    officers = {"id": "7. Pengurus", "en": "7. Officers"}[language]
    assert officers in method and context.words.value("status", "not_in_abstract") in method
    assert context.words.value("outcome", "high") in place
    for body in (method, place):
        assert not re.search("kohesi", body, re.IGNORECASE)
