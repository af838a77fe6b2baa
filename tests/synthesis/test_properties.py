"""Coded, not reported, not coded, not applicable: four states that never look the same."""

from __future__ import annotations

import pytest
from support.knowledge_base import KnowledgeBase

from rumpun.comparison.facts import fact_rows
from rumpun.comparison.values import property_parts
from rumpun.context import Context
from rumpun.model.graph import Graph
from rumpun.render.page_builder import PageBuilder
from rumpun.site import Site, read
from rumpun.synthesis.properties import PROPERTIES, status_of

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
    assert '<span class="rp-status rp-status--not_reported">tidak dilaporkan</span>' in body
    assert '<span class="rp-status rp-status--not_coded">belum dikodekan</span>' in body
    assert "Volume" not in body
