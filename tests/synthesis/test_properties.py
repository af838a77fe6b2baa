"""Coded, silent (and in what), inferred, not coded, not applicable: states that never look the same."""

from __future__ import annotations

import pytest
from support.knowledge_base import KnowledgeBase
from support.records import A_TEXT, WHERE, a_graph, a_study

from rumpun.comparison.facts import fact_rows
from rumpun.comparison.values import property_parts
from rumpun.context import Context
from rumpun.model.graph import Graph
from rumpun.render.page_builder import PageBuilder
from rumpun.site import Site, read
from rumpun.synthesis.evidence import evidence
from rumpun.synthesis.properties import PROPERTIES, status_of

A_SETTING = {"place": "kota", "detail": A_TEXT, "period": A_TEXT, "where": WHERE}
ARTICLE, THESIS = "koperasi-melati", "arisan-anggrek"


def status(graph: Graph, study: str, name: str) -> str:
    return status_of(name, graph.base.studies[study])


@pytest.mark.parametrize(
    ("study", "name", "expected"),
    [
        (ARTICLE, "year", "coded"),
        (ARTICLE, "approach", "coded"),
        (ARTICLE, "period", "coded"),
        (ARTICLE, "informant-count", "coded"),
        (ARTICLE, "issn", "not_reported"),
        (ARTICLE, "validity", "not_reported"),
        # A journal article has no supervisor, a thesis no volume.
        (ARTICLE, "supervisor", "not_applicable"),
        (ARTICLE, "programme", "not_applicable"),
        (THESIS, "volume", "not_applicable"),
        (THESIS, "issue", "not_applicable"),
        (THESIS, "doi", "not_coded"),
        (THESIS, "institution", "coded"),
        # Only its abstract was read.
        (THESIS, "year", "not_in_abstract"),
        (THESIS, "supervisor", "not_in_abstract"),
        (THESIS, "place", "not_in_abstract"),
        (THESIS, "design", "not_coded"),
        (THESIS, "references", "not_coded"),
        (THESIS, "url", "not_coded"),
    ],
)
def test_status(tiny_graph: Graph, study: str, name: str, expected: str) -> None:
    assert status(tiny_graph, study, name) == expected


@pytest.mark.parametrize(
    ("basis", "expected"),
    [("full-text", "not_reported"), ("abstract", "not_in_abstract"), ("catalogue-record", "not_in_record")],
)
def test_silence_says_what_was_read(basis: str, expected: str) -> None:
    graph = a_graph(a_study(basis=basis, not_reported=["validity"], themes_not_reported=["konflik"]))
    assert status(graph, "studi-0", "validity") == expected
    assert status(graph, "studi-0", "analysis") == "not_coded"
    assert evidence(graph).of_case("studi-0", "satu", "konflik").status == expected


def test_a_place_that_is_only_inferred_is_no_value() -> None:
    graph = a_graph(*(a_study(setting=A_SETTING | {"inferred": inferred}) for inferred in (True, False)))
    assert [status(graph, id_, "place") for id_ in graph.base.studies] == ["inferred", "coded"]
    # The period is printed, wherever the study was done.
    assert [status(graph, id_, "period") for id_ in graph.base.studies] == ["coded", "coded"]


def test_a_list_is_open_where_its_source_says_so_and_names_some() -> None:
    study = a_study(theories=["modal"], open_lists=["theory", "analysis"])
    assert [PROPERTIES[name].is_open(study) for name in ("theory", "analysis", "design")] == [True, False, False]


def test_a_misc_without_a_genre_has_no_kind(tiny: KnowledgeBase) -> None:
    tiny.change("bib/references.bib", "@thesis{contoh-tt,", "@misc{contoh-tt,")
    tiny.change("bib/references.bib", "  type = {Skripsi},\n", "")
    graph, _ = read(tiny.root)
    assert status(graph, THESIS, "kind") == "not_coded"


def test_every_property_has_labels() -> None:
    for item in PROPERTIES.values():
        assert item.label.id
        assert item.label.en


def test_every_property_that_is_coded_is_shown(real_contexts: tuple[Context, ...]) -> None:
    for context in real_contexts:
        for study in context.graph.base.studies.values():
            rows = fact_rows(
                PageBuilder(context, "study", "studies", study.id), study, dict.fromkeys(PROPERTIES, "coded")
            )
            shown = {row.label: row.value for row in rows}
            for name, item in PROPERTIES.items():
                coded = item.status(study) == "coded"
                assert bool(property_parts(item, context, study)) == coded, (study.id, name)
                if item.in_facts:
                    assert bool(shown[context.words.label(name)]) == coded, (study.id, name)


def test_the_states_look_different_on_the_page(tiny_site: Site) -> None:
    body = next(page.body for page in tiny_site.pages if page.url == "studi/arisan-anggrek/")
    assert '<span class="rp-status rp-status--not_in_abstract">tidak disebut dalam abstrak</span>' in body
    assert "tidak dilaporkan" not in body
    assert '<span class="rp-status rp-status--not_coded">belum dicatat</span>' in body
    assert "Volume" not in body
