"""The pages of the comparison say what a reader needs: a few points first, what reads alike once, nothing of none."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from support.records import a_context, a_finding, a_graph, a_study, a_term, a_work

from rumpun.address import LANGUAGES, address
from rumpun.comparison.standing_phrases import hanging_said
from rumpun.context import Context
from rumpun.model.load import Prose
from rumpun.pages import comparison, gaps, pairs
from rumpun.pages.gaps import MIRRORED
from rumpun.parsing.problems import Place
from rumpun.render.page import Page
from rumpun.synthesis.pairs import OUTCOMES
from rumpun.synthesis.robustness import theme_standings

LOW = ("low", "hinders")


@pytest.fixture(scope="module", params=LANGUAGES)
def context(request: pytest.FixtureRequest, cache: Path) -> Context:
    """One study of two groups that differ in cohesion, and one of another theory; trust is told twice alike."""
    themes = {id_: a_term("themes", id_.capitalize()) for id_ in ("kohesi", "percaya")}
    first = a_study(
        [
            a_finding("kohesi", "satu", id="erat"), a_finding("kohesi", "dua", LOW, id="renggang"),
            a_finding("percaya", "satu", id="percaya-1"), a_finding("percaya", "satu", id="percaya-2"),
        ],
        {"satu": "high", "dua": "low"}, theories=["modal"], place="bogor",
    )  # fmt: skip
    second = a_study(
        [a_finding("kohesi", "tiga")], {"tiga": "high"}, theories=["dinamika"], place="garut", reference="lain"
    )
    theories = {id_: a_term("theories", id_.capitalize()) for id_ in ("modal", "dinamika")}
    places = {id_: a_term("places", id_.capitalize(), level="city", within="negeri") for id_ in ("bogor", "garut")}
    places["negeri"] = a_term("places", level="country")
    works = [a_work(key, place=Place("bib/references.bib")) for key in ("karya", "lain")]
    terms = {"themes": themes, "theories": theories, "places": places}
    graph = a_graph(a=first, b=second, terms=terms, works=works)
    for id_ in ("a", "b"):
        graph.base.summaries.update({(id_, language): Prose(f"studies/{id_}/id.md", "a") for language in LANGUAGES})
    return a_context(graph, cache, request.param)


def body(found: Iterable[Page], *steps: str, context: Context) -> str:
    url = address(context.language, *steps)
    return str(next(page for page in found if page.url == url).body)


def plain(markup: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", markup)).split())


def test_what_reads_alike_in_a_cell_is_counted_and_leads_to_its_own_finding(context: Context) -> None:
    page = body(comparison.pages(context), "comparison", context=context)
    (again,) = re.findall(r'<a class="rp-cell [^"]*rp-cell--again" href="[^"]*#([^"]+)">(.*?)</a>', page)
    assert again[0] == "percaya-2"
    assert "×2" in again[1] and context.words.cell("high", "helps") in again[1]


def test_the_matrix_comes_before_its_key_and_has_its_buttons_at_its_foot(context: Context) -> None:
    page = body(comparison.pages(context), "comparison", context=context)
    assert page.index('class="rp-table rp-matrix') < page.index('<details class="rp-fold"><summary><h2 id="_legenda">')
    head, _, rest = page.partition("</thead>")
    assert "data-rp-pick" not in head
    assert rest.partition("<tfoot>")[2].count("data-rp-pick") == len(context.graph.cases)


def test_a_row_says_how_many_groups_it_tells_of(context: Context) -> None:
    t, page = context.words, body(comparison.pages(context), "comparison", context=context)
    assert t.list_cases.format(n=3, total=3) in page and t.list_cases.format(n=1, total=3) in page
    assert t.list_cases.format(n=0, total=3) not in page


def test_the_gap_page_says_what_may_be_written_of_an_empty_cell(context: Context) -> None:
    t, page = context.words, body(gaps.pages(context), "comparison", "gaps", "place-theory", context=context)
    row, column = "bogor", "dinamika"
    said = plain(page.partition('id="_menulis"')[2].partition("</ul>")[0])
    may = t.gap_write_do.format(n=2, studies=t.unit("studies", 2), row=row, column=column)
    must_not = t.gap_write_not.format(row=row, column=column)
    assert may in said and must_not in said and t.gap_write_other in said
    assert len(context.graph.base.studies) < MIRRORED
    assert t.gap_mirror.partition("{")[0] not in plain(page)
    themes = body(gaps.pages(context), "comparison", "gaps", context=context)
    assert t.gap_mirror.format(n=2, studies=t.unit("studies", 2)) in plain(themes)


def test_no_combination_that_there_is_none_of_is_counted(context: Context) -> None:
    t, page = context.words, body(gaps.pages(context), "comparison", "gaps", "place-theory", context=context)
    counts = plain(page.partition('id="rp-gap-counts"')[2].partition("</p>")[0])
    assert t.gap_js_count_none.format(n=2) in counts
    assert not re.search(r"\b0\b", counts)
    said = hanging_said(t, t.robust_gaps_counts, theme_standings(context.graph).values())
    assert said and not re.search(r"\b0\b", said)
    assert hanging_said(t, t.robust_gaps_counts, ()) == t.robust_none_yet


def test_a_pair_opens_with_three_points_at_most(context: Context) -> None:
    t = context.words
    [pair] = [pair for pair in context.pairs.all if pair.inside]
    page = body(pairs.pages(context), "comparison", "pairs", pair.slug, context=context)
    opening, _, whole = page.partition('<details class="rp-fold"><summary><h2 id="_lengkap">')
    points = re.findall(r"<li data-unsearched>.*?</li>", opening.partition('id="_ringkasan"')[2])
    assert [plain(re.findall(r"<strong>(.*?)</strong>", each)[0]) for each in points] == [
        t.pair_part_fared, t.pair_part_themes, t.pair_part_one,
    ]  # fmt: skip
    assert t.pair_short_one_one in plain(points[-1]) and t.pair_silence in plain(points[-1])
    assert plain(t.pair_part_who) in plain(whole), "the rest is there, folded"


def test_success_against_failure_is_told_in_points_without_zeros(context: Context) -> None:
    page = body(pairs.pages(context), "comparison", "pairs", OUTCOMES, context=context)
    told = page.partition('id="_ringkasan"')[2].partition('<p class="rp-hint">')[0]
    assert '<ul class="rp-prose">' in told and '<p class="rp-prose">' not in told
    assert not re.search(r"\b0\b", plain(told))
