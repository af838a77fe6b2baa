"""From every conclusion, and from every code of a case, one click leads to the words of the source that carry it."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from urllib.parse import urljoin

import pytest

from rumpun.address import LANGUAGES, Language, address, anchor_of
from rumpun.model.coded_values import UNSTATED
from rumpun.model.graph import Graph
from rumpun.render.page import Page
from rumpun.site import Site
from rumpun.synthesis.agreement import syntheses
from rumpun.words.words import words

pytestmark = pytest.mark.slow

ROOT = "https://rumpun.example/"
LINK = re.compile(r'<a\b[^>]*?\bhref="([^"]*)"')
CARD = re.compile(r'<(?:div class="rp-finding"|section class="rp-case") id="([^"]+)">')


@dataclass(frozen=True)
class Walked:
    """A site in one language, and where its links may land."""

    graph: Graph
    language: Language
    pages: dict[str, Page]
    cards: dict[str, str]
    """Address with anchor -> the finding or case that stands there."""

    def ways(self, page: Page, markup: str) -> list[str]:
        """Where the links of a piece of a page lead, site-relative."""
        found = (urljoin(ROOT + page.url, html.unescape(href)) for href in LINK.findall(markup))
        return [href.removeprefix(ROOT) for href in found]

    def carried(self, page: Page, markup: str) -> list[str]:
        """The ways among these that lead to words of a source."""
        return [way for way in self.ways(page, markup) if way in self.cards]

    def of_kind(self, kind: str) -> list[Page]:
        return [page for page in self.pages.values() if page.kind == kind]


@pytest.fixture(scope="module", params=["tiny", "real"])
def site(request: pytest.FixtureRequest) -> tuple[Graph, Site]:
    graph, made = (request.getfixturevalue(f"{request.param}_{name}") for name in ("graph", "site"))
    return graph, made


@pytest.fixture(params=LANGUAGES)
def walked(site: tuple[Graph, Site], request: pytest.FixtureRequest) -> Walked:
    graph, made = site
    pages = {page.url: page for page in made.pages if page.language == request.param}
    cards: dict[str, str] = {}
    for page in pages.values():
        if page.kind == "study":
            _, *parts = CARD.split(str(page.body))
            cards |= {f"{page.url}#{id_}": text for id_, text in zip(parts[::2], parts[1::2], strict=True)}
    return Walked(graph, request.param, pages, cards)


def rows(page: Page, kind: str) -> list[list[str]]:
    """The cells of the rows of a table, by a class of it; the first of each is its name."""
    found = re.search(rf'<table class="[^"]*\b{kind}\b.*?</table>', str(page.body), re.DOTALL)
    assert found, page.url
    lines = re.findall(r"<tr[^>]*>(.*?)</tr>", found[0].partition("<tbody>")[2], re.DOTALL)
    return [re.findall(r"<t[hd]\b.*?</t[hd]>", line, re.DOTALL) for line in lines]


def test_every_card_prints_what_its_codes_rest_on(walked: Walked) -> None:
    for study in walked.graph.base.studies.values():
        page = next(
            page for url, page in walked.pages.items() if url.endswith(f"/{study.id}/") and page.kind == "study"
        )
        for finding in study.findings:
            text = walked.cards[f"{page.url}#{finding.id}"]
            for ground in (finding.grounds.level, finding.grounds.effect):
                assert ground is None or '<details class="rp-ground">' in text
                assert ground is None or ground.quote is None or html.escape(ground.quote, quote=False) in text
        for case in study.cases:
            text = walked.cards[f"{page.url}#{anchor_of('cases', case.id)}"]
            assert case.ground is None or '<details class="rp-ground">' in text
        assert "studies/grounds.js" in page.scripts


def test_every_coded_cell_of_every_page_leads_to_its_finding(walked: Walked) -> None:
    seen = set()
    for page in walked.pages.values():
        for tag, rest in re.findall(r'<(\w+) class="rp-cell\b([^>]*)>', str(page.body)):
            if "rp-cell--sample" not in rest:
                assert tag == "a", (page.url, rest)
                assert walked.carried(page, f'<a class="{rest}>'), (page.url, rest)
                seen.add(page.kind)
    assert seen >= {"comparison", "outcomes", "pair", "side", "gaps", "evidence-map"}


def test_every_outcome_of_a_case_leads_to_what_it_rests_on(walked: Walked) -> None:
    fared = {
        f"{address(walked.language, 'studies', study.id)}#{anchor_of('cases', case.id)}": case.outcome
        for study, case in walked.graph.cases
    }
    seen = set()
    for page in walked.pages.values():
        if page.kind == "study":
            continue
        for found in re.finditer(r'class="rp-badge rp-outcome rp-outcome--(\w+)"[^>]*>', str(page.body)):
            before = str(page.body)[: found.end()]
            if before.rfind("<th") > before.rfind("</th>"):
                continue  # the head of a column of such cases
            way = walked.ways(page, before[before.rfind("<a ") :])[-1]
            assert way in walked.cards, (page.url, way)
            assert fared[way] == found[1], (page.url, way)
            seen.add(page.kind)
    assert seen >= {"comparison", "home", "studies", "term", "pair"}


def test_the_last_column_leads_to_the_findings_on_the_page_of_the_theme(walked: Walked) -> None:
    for kind, table in (("comparison", "rp-matrix"), ("outcomes", "rp-side")):
        for page in walked.of_kind(kind):
            for name, *_, verdict in rows(page, table):
                if walked.ways(page, name):  # not the outcomes
                    (theme,), (way, *more) = walked.ways(page, name), walked.ways(page, verdict)
                    assert (way, more) == (f"{theme}#_sintesis", [])


def test_the_verdict_on_a_theme_names_all_that_give_it(walked: Walked) -> None:
    for theme, result in syntheses(walked.graph).items():
        page = walked.pages[address(walked.language, "themes", theme)]
        below = (
            str(page.body).partition('<p class="rp-verdict">')[2].partition('class="rp-telling"')[0].partition("<h2")[0]
        )
        named = set(walked.carried(page, below))
        for reading in result.readings:
            told = any(way.endswith(f"{reading.study_id}/#{reading.findings[0].finding.id}") for way in named)
            assert told == (reading.direction != "unclear"), (theme, reading.study_id)
        for card in re.findall(r'<div class="rp-finding">.*?</div>', str(page.body), re.DOTALL):
            assert walked.carried(page, card), page.url


def test_every_conclusion_of_the_list_names_what_it_is_drawn_from(walked: Walked) -> None:
    (page, *more) = walked.of_kind("robustness")
    told = [row for each in (page, *more) for row in rows(each, "rp-conclusions")]
    assert told
    for _, conclusion, hangs_on, _ in told:
        assert walked.carried(page, conclusion)
        links = walked.ways(page, hangs_on)
        assert links == walked.carried(page, hangs_on), "a conclusion hangs on a finding or a case, and not on a page"


def test_what_the_summary_of_a_pair_concludes_is_linked(walked: Walked) -> None:
    t = words(walked.language)
    for page in walked.of_kind("pair"):
        for part in re.findall(r'<p class="rp-prose"><strong>.*?</p>', str(page.body), re.DOTALL):
            head = re.findall(r"<strong>(.*?)</strong>", part)[0]
            if head in (t.pair_part_differs, t.pair_part_fared):
                assert walked.carried(page, part), (page.url, part)
        for cells in rows(page, "rp-side"):
            for cell in cells[1:]:
                assert "rp-cell" not in cell or walked.carried(page, cell)


def test_the_table_of_the_network_leads_to_findings_and_cases(walked: Walked) -> None:
    (page,) = [page for page in walked.pages.values() if 'class="rp-net"' in str(page.body) and page.kind == "network"]
    for name, outcome, *_, themes in rows(page, "rp-table"):
        assert walked.carried(page, outcome), name
        told = re.findall(r"</a> \((<a .*?</a>)\)(?:,|</td>)", themes)
        assert len(told) == len(re.findall(r"</a> \(", themes)) > 0, name
        assert all(walked.carried(page, each) for each in told), name


def test_what_helped_and_hindered_leads_to_the_findings(walked: Walked) -> None:
    for page in walked.of_kind("study"):
        box = str(page.body).partition('id="_membantu"')[2].partition("<h2")[0]
        for item in re.findall(r"<li>.*?</li>", box, re.DOTALL):
            assert walked.carried(page, item), page.url


def test_what_a_case_found_leads_to_the_findings_on_the_page_of_a_term(walked: Walked) -> None:
    seen = 0
    for page in walked.of_kind("term"):
        for told in re.findall(r'<div class="rp-told">.*?</div>', str(page.body), re.DOTALL):
            for item in re.findall(r"<li>.*?</li>", told, re.DOTALL):
                seen += 1
                assert walked.carried(page, item), page.url
    assert seen > 5


def test_a_code_that_is_stated_rests_on_something(real_graph: Graph) -> None:
    """Else there would be nothing to see at the end of the way."""
    for study in real_graph.base.studies.values():
        for finding in study.findings:
            for kind in ("level", "effect"):
                assert (getattr(finding, kind) == UNSTATED) == (getattr(finding.grounds, kind) is None), finding.id
