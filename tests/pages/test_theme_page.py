"""A page of a theme opens with its answer, and what it is made from is folded below it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support.records import a_context, a_finding, a_graph, a_study, a_term

from rumpun.address import LANGUAGES, address
from rumpun.context import Context
from rumpun.model.graph import Graph
from rumpun.pages import terms

MANY = 4
COUNTED = 2
"""As cases count: those that rest on one sentence of their study are one."""
LOW: tuple[str, str] = ("low", "hinders")
THEMES = ("kohesi", "kepercayaan", "konflik")
NAMES = {"kohesi": {"id": ["Kohesi kelompok", "Kekompakan"], "en": ["Team spirit"]}}


def graph_of_themes() -> Graph:
    """Cohesion has more findings than stand open, trust one, and conflict none."""
    cases = {f"k{number}": "high" for number in range(MANY)}
    findings = [a_finding("kohesi", f"k{number}", id=f"kohesi-{number}") for number in range(MANY)]
    first = a_study([*findings, a_finding("kepercayaan", "k0", LOW, id="percaya")], cases)
    second = a_study(
        [a_finding("kohesi", "dua", LOW, id="kohesi-dua")], {"dua": "low"}, reference="lain", basis="abstract"
    )
    return a_graph(
        satu=first,
        dua=second,
        terms={"themes": {id_: a_term("themes", id_.capitalize(), aliases=NAMES.get(id_, {})) for id_ in THEMES}},
    )


@pytest.fixture(scope="module", params=LANGUAGES)
def context(request: pytest.FixtureRequest, cache: Path) -> Context:
    return a_context(graph_of_themes(), cache, request.param)


def body(context: Context, *steps: str) -> str:
    url = address(context.language, *steps)
    return str(next(page for page in terms.pages(context) if page.url == url).body)


def words_of(markup: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", markup).split())


def test_who_came_by_another_name_sees_why(context: Context) -> None:
    t = context.words
    name = {"id": "Kekompakan", "en": "Team spirit"}[context.language]
    assert f"Kohesi {t.also_sought} {name}" in words_of(body(context, "themes", "kohesi"))
    assert t.also_sought not in body(context, "themes", "konflik")  # it has no other name


def test_a_finding_is_cited_where_it_stands(context: Context) -> None:
    told = body(context, "themes", "kepercayaan")
    cited = re.search(r'<details class="rp-c" data-study="satu"(.*?)</details>', told, re.DOTALL)
    assert cited
    said = words_of(cited[1])
    assert context.words.cite_in_brackets in said
    assert context.words.cite_more in said


def test_the_answer_comes_before_what_the_theme_means(context: Context) -> None:
    t, page = context.words, body(context, "themes", "kohesi")
    opening = page.partition('<div class="rp-lead">')[0]
    said = words_of(opening.partition('<p class="rp-verdict">')[2].partition("</p>")[0])
    assert said.startswith(t.agree_agree.format(studies=2, n=COUNTED, what=t.said_promotes))
    assert said.endswith(t.conf_short.partition("{")[0].strip() + said.rpartition(":")[2]), "how firm, in the same line"
    assert 'href="#_keyakinan"' in opening


def test_a_finding_tells_the_answer_with_author_and_year(context: Context) -> None:
    opening = body(context, "themes", "kohesi").partition('<div class="rp-lead">')[0]
    (telling,) = re.findall(r'<p class="rp-telling".*?</p>', opening)
    assert "#kohesi-0" in telling, "of the study that was read in full"
    assert re.search(r'class="rp-who".*?\((?:\d{4}|n\.d\.|t\.t\.)\)', telling)
    assert context.words.cell("high", "helps") in telling


def test_a_single_finding_is_not_told_twice(context: Context) -> None:
    page = body(context, "themes", "kepercayaan")
    assert 'class="rp-telling"' not in page
    assert '<details class="rp-fold" open><summary><h2 id="_promotes">' in page
    assert context.words.cell(*LOW) in words_of(page), "low, and that hinders: no word praises the group"


def test_what_is_much_is_folded_and_what_is_none_is_not_said(context: Context) -> None:
    t, page = context.words, body(context, "themes", "kohesi")
    assert '<details class="rp-fold"><summary><h2 id="_promotes">' in page
    assert t.dir_hint_promotes in words_of(page)
    for way in ("harms", "mixed", "none", "unclear"):
        assert f'id="_{way}"' not in page
    counted = words_of(page.partition('id="_keyakinan"')[2])
    assert t.counted_part.format(what=t.said_promotes, n=COUNTED) in counted
    assert "(0)" not in counted and t.said_harms not in counted


def test_a_theme_without_findings_has_no_apparatus(context: Context) -> None:
    t, page = context.words, body(context, "themes", "konflik")
    assert t.agree_nothing in words_of(page)
    assert not {"_keyakinan", "_kontras", "_pertentangan"} & set(re.findall(r'<h2 id="([^"]+)"', page))


def test_the_list_of_themes_is_a_table_with_the_meanings_folded(context: Context) -> None:
    t, page = context.words, body(context, "themes")
    table, _, below = page.partition("</table>")
    rows = {words_of(name): words_of(said) for name, said in re.findall(r"<tr><th.*?>(.*?)</th><td>(.*?)</td>", table)}
    assert rows["Kohesi"].startswith(f"{t.verdict_agree}: {t.value('direction', 'promotes')}.")
    assert rows["Konflik"] == f"{t.verdict_nothing}."
    assert '<details class="rp-fold"><summary><h2 id="_arti">' in below
