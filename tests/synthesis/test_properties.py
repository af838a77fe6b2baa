"""Coded, not reported, not coded, not applicable: four states that never look the same."""

from __future__ import annotations

import pytest
from support.knowledge_base import KnowledgeBase

from rumpun.comparison.facts import _ELSEWHERE, _FROM_STUDY, _FROM_WORK
from rumpun.model.graph import Graph
from rumpun.model.records import FACETS
from rumpun.site import Site, read
from rumpun.synthesis.properties import PROPERTIES, status_of, value_of

ARTICLE, THESIS = "koperasi-melati", "arisan-anggrek"


def status(graph: Graph, study: str, name: str) -> str:
    record = graph.base.studies[study]
    return status_of(name, record, graph.base.works[record.reference], graph)


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
        (THESIS, "year", "not_reported"),
        (THESIS, "supervisor", "not_reported"),
        (THESIS, "place", "not_reported"),
        (THESIS, "design", "not_coded"),
        (THESIS, "references", "not_coded"),
        (THESIS, "url", "not_coded"),
    ],
)
def test_status(tiny_graph: Graph, study: str, name: str, expected: str) -> None:
    assert status(tiny_graph, study, name) == expected


def test_a_misc_without_a_genre_has_no_kind(tiny: KnowledgeBase) -> None:
    tiny.change("bib/references.bib", "@thesis{contoh-tt,", "@misc{contoh-tt,")
    tiny.change("bib/references.bib", "  type = {Skripsi},\n", "")
    graph, _ = read(tiny.root)
    assert status(graph, THESIS, "kind") == "not_coded"


def test_every_property_has_a_row_of_facts_and_labels() -> None:
    assert set(PROPERTIES) == set(_FROM_STUDY) | set(_FROM_WORK) | set(FACETS) | set(_ELSEWHERE)
    for item in PROPERTIES.values():
        assert item.label.id
        assert item.label.en


def test_every_property_has_a_value_or_not_and_never_fails(real_graph: Graph) -> None:
    for study in real_graph.base.studies.values():
        for name in PROPERTIES:
            value_of(name, study, real_graph.base.works[study.reference], real_graph)


def test_the_states_look_different_on_the_page(tiny_site: Site) -> None:
    body = next(page.body for page in tiny_site.pages if page.url == "studi/arisan-anggrek/")
    assert '<span class="rp-status rp-status--not_reported">tidak dilaporkan</span>' in body
    assert '<span class="rp-status rp-status--not_coded">belum dikodekan</span>' in body
    assert "Volume" not in body
