"""Success against failure: which themes tell the two sides apart, which do not, and which cannot be compared."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from support.knowledge_base import KnowledgeBase
from support.records import a_base, a_finding, a_study

from rumpun.citation.citations import format_works
from rumpun.comparison.outcome_summary import outcome_summary
from rumpun.context import Settings, contexts
from rumpun.model.coded_values import is_result
from rumpun.model.graph import Graph
from rumpun.model.linking import link_up
from rumpun.render.page_builder import PageBuilder
from rumpun.site import Site, read
from rumpun.synthesis.outcomes import KINDS, Kind, OutcomeTheme, Showing, _kind, cases_with, outcome_themes
from rumpun.words.words import words


def showing(*levels: str) -> Showing:
    results: Any = tuple(SimpleNamespace(finding=SimpleNamespace(level=level)) for level in levels)
    item: Any = SimpleNamespace(study_id="studi")
    return Showing(item, results)


@pytest.mark.parametrize(
    ("high", "low", "kind"),
    [
        ([showing("high")], [showing("low")], "contrast"),
        ([showing("high"), showing("mixed")], [showing("low", "unstated")], "contrast"),
        ([showing("high")], [showing("high")], "same"),
        ([showing("high"), showing("low")], [showing("low")], "overlap"),
        ([showing("high", "low")], [showing("high", "low")], "overlap"),
        ([showing("high")], [showing("unstated")], "unstated"),
        ([showing("unstated")], [showing("unstated")], "unstated"),
        ([showing("high")], [], "high_only"),
        ([], [showing("unstated")], "low_only"),
    ],
)
def test_kinds(high: list[Showing], low: list[Showing], kind: Kind) -> None:
    assert _kind(tuple(high), tuple(low)) == kind


FOR, LACK, SAID = ("high", "helps"), ("low", "hinders"), ("unstated", "unstated")
STUDIES = {
    "kkn": a_study(
        [
            a_finding("pengelolaan", "satu", FOR), a_finding("pengelolaan", "tiga", LACK),
            a_finding("kohesi", "satu", FOR), a_finding("kohesi", "tiga", LACK),
            a_finding("musyawarah", "satu", FOR), a_finding("musyawarah", "tiga", SAID),
        ],
        {"satu": "high", "tiga": "low"},
    ),
    "kube": a_study(
        [
            a_finding("pengelolaan", "cempaka", FOR), a_finding("pengelolaan", "tulip", LACK),
            a_finding("kepercayaan", "tulip", LACK),
            a_finding("keterampilan", told=LACK),  # of groups in general: it belongs to neither case
            a_finding("peran", "tulip", LACK, evidence="background"),
        ],
        {"cempaka": "high", "tulip": "low"},
    ),
    # One case has it both ways.
    "mentari": a_study(
        [a_finding("kohesi", "mentari", FOR), a_finding("kohesi", "mentari", LACK), a_finding("komunikasi", "mentari")],
        {"mentari": "high"},
    ),
    "paguyuban": a_study([a_finding("kepercayaan", "alumni", FOR)], {"alumni": "mixed"}),
}  # fmt: skip


@pytest.fixture(scope="module")
def graph() -> Graph:
    return link_up(a_base(STUDIES))


@pytest.fixture(scope="module")
def rows(graph: Graph) -> dict[str, OutcomeTheme]:
    return {row.theme: row for row in outcome_themes(graph)}


def names(showings: tuple[Showing, ...]) -> list[str]:
    return [each.item.case.id for each in showings]


def test_each_theme_has_its_two_sides(rows: dict[str, OutcomeTheme]) -> None:
    management = rows["pengelolaan"]
    assert (names(management.high), names(management.low)) == (["satu", "cempaka"], ["tiga", "tulip"])
    assert (management.kind, management.inside) == ("contrast", ("kkn", "kube"))
    assert management.result.agreement == "agree"
    # One case has it both ways, so the sides are not clearly apart; inside the other study they are.
    assert (rows["kohesi"].kind, rows["kohesi"].inside) == ("overlap", ("kkn",))
    assert rows["musyawarah"].kind == "unstated"
    assert rows["kepercayaan"].kind == "low_only"
    assert rows["komunikasi"].kind == "high_only"


def test_only_results_on_a_case_itself_count(graph: Graph, rows: dict[str, OutcomeTheme]) -> None:
    assert rows.keys().isdisjoint({"keterampilan", "peran"})
    assert {item.case.id for item in cases_with(graph, "mixed")} == {"alumni"}


def test_contrasts_come_first_and_those_inside_a_study_before_all(graph: Graph) -> None:
    assert [row.theme for row in outcome_themes(graph)] == [
        "pengelolaan", "kohesi", "musyawarah", "komunikasi", "kepercayaan",
    ]  # fmt: skip


def test_the_real_cases_are_compared_by_their_own_results(real_graph: Graph) -> None:
    found = outcome_themes(real_graph)
    assert [row.kind for row in found] == sorted((row.kind for row in found), key=KINDS.index)
    for row in found:
        for each in (*row.high, *row.low):
            assert each.item.case.outcome != "mixed"
            for item in each.results:
                assert is_result(item.finding.evidence)
                assert item.case == each.item.case


def test_the_summary_of_the_tiny_knowledge_base(tiny_graph: Graph, cache: Path) -> None:
    citations = format_works(list(tiny_graph.base.works.values()), cache)
    expected = {
        "id": [
            "Berhasil (1): Melati. Kurang berhasil (1): Kenanga. Yang hasilnya campuran, Anggrek, tidak dihitung pada "
            "kedua sisi.",
            "Tingkatnya jelas berbeda antara kedua sisi pada 1 tema: kohesi. "
            "| Kohesi: tinggi (Melati) pada yang berhasil, rendah (Kenanga) pada yang kurang berhasil",
            "Dalam satu studi pun tingkatnya berbeda pada kohesi dalam Koperasi Melati dan Kenanga. Selebihnya tidak "
            "dapat dibandingkan: 1 tema hanya ada pada yang berhasil.",
        ],
        "en": [
            "Did well (1): Melati. Did poorly (1): Kenanga. Mixed results are counted on neither side: Anggrek.",
            "The levels of the two sides are clearly apart on 1 theme: cohesion. "
            "| Cohesion: high (Melati) among those that did well, low (Kenanga) among those that did poorly",
            "Inside one study, too, the levels are apart on cohesion in The Melati and Kenanga cooperatives. The rest "
            "cannot be compared: 1 theme only among those that did well.",
        ],
    }
    for context in contexts(tiny_graph, citations, Settings("https://rumpun.example/")):
        sheet = PageBuilder(context, "outcomes", "comparison", "pairs", "outcomes")
        found = outcome_summary(sheet, outcome_themes(tiny_graph))
        told = [
            " | ".join(
                [" ".join(each.striptags() for each in part.sentences), *(item.striptags() for item in part.items)]
            )
            for part in found
        ]
        assert told == expected[context.language]


def test_without_two_sides_it_says_so(tiny: KnowledgeBase) -> None:
    tiny.change("studies/koperasi-melati/study.yml", "outcome: low", "outcome: mixed")
    graph, problems = read(tiny.root)
    assert problems == ()
    citations = format_works(list(graph.base.works.values()), tiny.citations)
    context = contexts(graph, citations, Settings("https://rumpun.example/"))[0]
    (paragraph,) = outcome_summary(
        PageBuilder(context, "outcomes", "comparison", "pairs", "outcomes"), outcome_themes(graph)
    )
    assert paragraph.sentences == (words("id").outcomes_too_few,)


def test_the_page_warns_of_what_a_few_cases_can_show(real_site: Site) -> None:
    found = [page for page in real_site.pages if page.kind == "outcomes"]
    assert len(found) >= 2
    for page in found:
        t = words(page.language)
        if "halaman" not in page.url and "/page/" not in page.url:
            assert t.caution in page.body
            assert t.outcomes_judged.split(";")[0] in page.body


def test_what_is_the_outcome_itself_is_not_offered_as_its_reason() -> None:
    told = [
        a_finding("integrasi", "satu", ("high", "unstated"), is_outcome=True),
        a_finding("integrasi", "tiga", ("low", "unstated"), is_outcome=True),
        a_finding("norma", "satu", ("high", "unstated"), evidence="pattern"),
        a_finding("norma", "tiga", ("low", "unstated"), evidence="pattern"),
    ]
    rows = outcome_themes(link_up(a_base({"kkn": a_study(told, {"satu": "high", "tiga": "low"})})))
    assert [(row.theme, row.kind, row.inside) for row in rows] == [("norma", "contrast", ("kkn",))]
