"""What is no plain result is marked wherever it stands beside a case; a claim about no group says nothing there."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from support.records import a_case, a_context, a_finding, a_graph, a_study, a_term, a_work

from rumpun.address import LANGUAGES, address
from rumpun.context import Context
from rumpun.model.graph import Graph
from rumpun.model.load import Prose
from rumpun.model.study import TheoryUse
from rumpun.pages import comparison, home, pairs, pictures, studies, study, terms
from rumpun.parsing.problems import Place
from rumpun.render.page import Page
from rumpun.synthesis.agreement import syntheses
from rumpun.synthesis.pairs import OUTCOMES

HIGH, LOW, LACK, SAID = ("high", "unstated"), ("low", "unstated"), ("low", "hinders"), ("unstated", "unstated")
TERM = "Istilah <sumber>"
THEMES = {
    "pola": "Pola", "hasil": "Ukuran", "beda": "Beda", "umum": "Umum", "klaim": "Klaim", "latar": "Latar",
    "saran": "Saran",
}  # fmt: skip


def two_groups() -> Graph:
    """A study of two groups with a finding of every kind, and nothing said twice."""
    cases = [a_case("satu", "high", name="Kelompok Satu"), a_case("dua", "low", name="Kelompok Dua")]
    findings = [
        a_finding("pola", "satu", HIGH, evidence="pattern"), a_finding("pola", "dua", LOW, evidence="pattern"),
        a_finding("hasil", "satu", HIGH, is_outcome=True, source_term=TERM),
        a_finding("hasil", "dua", LOW, is_outcome=True, source_term=TERM),
        a_finding("beda", None, SAID, differs=["satu", "dua"]), a_finding("umum", None, HIGH),
        a_finding("klaim", None, LACK, evidence="background"), a_finding("saran", None, HIGH, evidence="advice"),
        a_finding("latar", "dua", LOW, evidence="background"),
    ]  # fmt: skip
    use = TheoryUse(theory="modal", role="main", source_term=TERM, where=["a"])
    made = a_study(findings, cases, theories=["modal"], place="jabar", open_lists=["theory"])
    named = {
        "themes": {id_: a_term("themes", name) for id_, name in THEMES.items()},
        "places": {
            "negeri": a_term("places", level="country"), "jabar": a_term("places", level="province", within="negeri"),
            "bandung": a_term("places", level="city", within="jabar"),
        },
    }  # fmt: skip
    work = a_work(place=Place("bib/references.bib"))
    graph = a_graph(kube=made.model_copy(update={"theories": [use]}), terms=named, works=[work])
    graph.base.summaries.update({("kube", language): Prose("studies/kube/id.md", "a") for language in LANGUAGES})
    return graph


@pytest.fixture(scope="module", params=LANGUAGES)
def context(request: pytest.FixtureRequest, cache: Path) -> Context:
    return a_context(two_groups(), cache, request.param)


def body(found: Iterable[Page], *steps: str, context: Context) -> str:
    url = address(context.language, *steps)
    return str(next(page for page in found if page.url == url).body)


def plain(markup: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", markup)).split())


def row(table: str, theme: str) -> list[str]:
    """The cells behind the name of a theme, as they are written."""
    found = next(
        each for each in re.findall(r"<tr[^>]*>(.*?)</tr>", table, re.DOTALL) if f">{THEMES[theme]}</a>" in each
    )
    return re.findall(r"<td[^>]*>(.*?)</td>", found, re.DOTALL)


def test_the_matrix_marks_what_is_no_plain_result(context: Context) -> None:
    t = context.words
    table = body(comparison.pages(context), "comparison", context=context).partition('id="_matriks"')[2]
    assert all(t.cell_pattern in plain(cell) for cell in row(table, "pola")[:2])
    assert all(t.is_outcome in plain(cell) for cell in row(table, "hasil")[:2])
    assert all(t.cell_differs in plain(cell) and t.cell_mentioned not in plain(cell) for cell in row(table, "beda")[:2])
    assert t.evidence_background_of_case in plain(row(table, "latar")[1])
    assert t.value("level", "high") in plain(row(table, "umum")[0])


def test_a_claim_about_no_group_gives_no_level_to_one(context: Context) -> None:
    t = context.words
    table = body(comparison.pages(context), "comparison", context=context).partition('id="_matriks"')[2]
    for theme, said in (("klaim", t.only_background), ("saran", t.only_advice)):
        assert [plain(cell) for cell in row(table, theme)[:2]] == [said, said]
        assert all("#temuan-" in cell for cell in row(table, theme)[:2]), "one click away from its words"


def test_success_against_failure_marks_patterns(context: Context) -> None:
    t = context.words
    page = body(pairs.pages(context), "comparison", "pairs", OUTCOMES, context=context)
    assert all(t.cell_pattern in plain(cell) for cell in row(page, "pola")[:2])
    marked = t.outcomes_as_pattern.format(case="")
    assert plain(page.partition('id="_tabel"')[0]).count(marked.strip()) == 2


def test_a_pair_is_judged_by_what_its_source_calls_the_theme(context: Context) -> None:
    t = context.words
    [found] = context.pairs.all
    pair = body(pairs.pages(context), "comparison", "pairs", found.slug, context=context)
    called = t.called_in_source.format(name="", term=TERM).strip()
    said = html.unescape(re.sub(r"<[^>]+>", "", pair))
    assert t.pair_outcome.format(themes=f"{THEMES['hasil'].lower()} {called}") in " ".join(said.split())


def test_lists_of_studies_name_a_theory_as_its_source_does_and_leave_it_open(context: Context) -> None:
    t = context.words
    found = (
        body(studies.pages(context), "studies", context=context), body(home.pages(context), context=context),
        body(pictures.pages(context), "comparison", "pictures", "picture-network", context=context),
    )  # fmt: skip
    for page in found:
        assert html.escape(TERM) in page and TERM not in page
    assert all(t.open_list in page for page in found[:2])


def test_a_theme_of_patterns_counts_none(context: Context) -> None:
    t = context.words
    page = body(terms.pages(context), "themes", "pola", context=context)
    assert t.counts(syntheses(context.graph)["pola"]) == ""
    assert "_keyakinan" not in page and t.claims_pattern in page


def test_a_theme_page_says_that_cases_differ(context: Context) -> None:
    t = context.words
    page = plain(body(terms.pages(context), "themes", "beda", context=context))
    assert t.agree_differs in page
    assert t.contrast_differs.format(cases=t.listing(["Kelompok Satu", "Kelompok Dua"])) in page


def test_the_page_of_a_study_lists_patterns_and_calls_background_what_it_is(context: Context) -> None:
    t = context.words
    page = body(study.pages(context), "studies", "kube", context=context)
    box = page.partition('id="_membantu"')[2].partition('id="_fakta"')[0]
    assert t.what_pattern in box and THEMES["pola"] in box
    own = page.partition('id="temuan-8"')[2].partition("rp-finding__foot")[0]
    assert t.evidence_background_of_case in own
    general = page.partition('id="temuan-6"')[2].partition("rp-finding__foot")[0]
    assert t.value("evidence", "background") in general


def test_a_place_names_studies_that_are_recorded_for_a_wider_one(context: Context) -> None:
    t = context.words
    found = list(terms.pages(context))
    assert t.places_wider in body(found, "places", "bandung", context=context)
    assert t.places_wider not in body(found, "places", "jabar", context=context)
