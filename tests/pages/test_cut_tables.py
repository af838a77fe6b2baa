"""A table that is cut into pages has rows for what its cases say something of, and counts the other themes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.records import a_context, a_finding, a_graph, a_study, a_term, a_work

from rumpun.address import LANGUAGES, address, relative
from rumpun.comparison import choosing
from rumpun.context import Context
from rumpun.model.load import Prose
from rumpun.pages import comparison, pictures
from rumpun.parsing.problems import Place

MAP = ("comparison", "pictures", "picture-evidence")
SAID = {"a": {"kohesi", "umum", "klaim"}, "b": {"percaya", "kohesi"}}
"""Study -> the themes on which it has a finding, of whatever kind."""
THEMES = {"kohesi", "umum", "klaim", "percaya", "dicari", "sepi"}


@pytest.fixture(scope="module", params=LANGUAGES)
def context(request: pytest.FixtureRequest, cache: Path) -> Context:
    """Two studies of one case each; of one theme both are silent though one was searched for it, of another all are."""
    findings = [
        a_finding("kohesi", "satu", id="erat"), a_finding("umum", id="umum"),
        a_finding("klaim", evidence="background", id="klaim"),
    ]  # fmt: skip
    first = a_study(findings, {"satu": "high"}, themes_not_reported=["dicari"])
    second = a_study([a_finding("percaya", "dua"), a_finding("kohesi", "dua")], {"dua": "low"}, reference="lain")
    terms = {"themes": {id_: a_term("themes", id_.capitalize()) for id_ in sorted(THEMES)}}
    works = [a_work(key, place=Place("bib/references.bib")) for key in ("karya", "lain")]
    graph = a_graph(a=first, b=second, terms=terms, works=works)
    for id_ in SAID:
        graph.base.summaries.update({(id_, language): Prose(f"studies/{id_}/id.md", "a") for language in LANGUAGES})
    return a_context(graph, cache, request.param)


@pytest.fixture
def cut() -> Iterator[None]:
    """Pages with room for one case."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(choosing, "CASES", 1)
        yield


def bodies(context: Context) -> dict[str, str]:
    return {page.url: str(page.body) for page in (*comparison.pages(context), *pictures.pages(context))}


def rows(body: str) -> list[str]:
    """The themes of the rows, from the way to their pages."""
    return re.findall(r'<(?:tr><th scope="row"|div class="rp-map__label")><a href="[^"]*/([^"/]+)/">', body)


@pytest.mark.usefixtures("cut")
@pytest.mark.parametrize("table", [("comparison",), MAP], ids=lambda steps: steps[-1])
def test_a_page_of_many_has_rows_for_what_its_cases_say(context: Context, table: tuple[str, ...]) -> None:
    t, made = context.words, bodies(context)
    for steps, study in (((), "a"), (("page", "2"), "b")):
        url = address(context.language, *table, *steps)
        body, way = made[url], relative(url, address(context.language, "themes"))
        assert (len(rows(body)), set(rows(body))) == (len(SAID[study]), SAID[study])
        said = t.rows_left_out.format(n=len(THEMES - SAID[study]))
        assert f'>{said} <a href="{way}">{t.rows_all_themes}</a></p>' in body
        assert body.index(said) > body.index("data-rp-whole"), "it would stand beside what a reader chose"


@pytest.mark.usefixtures("cut")
def test_what_most_tell_of_comes_first_on_every_page(context: Context) -> None:
    """A finding on the case itself before what its study says in general, then by name."""
    made = bodies(context)
    assert rows(made[address(context.language, "comparison")]) == ["kohesi", "klaim", "umum"]
    assert rows(made[address(context.language, "comparison", "page", "2")]) == ["kohesi", "percaya"]


def test_a_table_on_one_page_has_every_theme(context: Context) -> None:
    t, made = context.words, bodies(context)
    matrix, drawn = made[address(context.language, "comparison")], made[address(context.language, *MAP)]
    assert sorted(rows(matrix)) == sorted(THEMES)
    assert t.rows_all_themes not in matrix + drawn
    assert t.evidence_silent.format(n=2) in drawn, "the map names the themes of which nothing is drawn"
    assert set(rows(drawn)) == SAID["a"] | SAID["b"]
