"""The data of the gap matrix say what the pages say."""

from __future__ import annotations

import json

import pytest
from support.knowledge_base import KnowledgeBase, site_of

from rumpun.model.graph import Graph
from rumpun.site import Site
from rumpun.synthesis.dimensions import DIMENSIONS, axis_of
from rumpun.synthesis.gaps import told_of

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("dimension", DIMENSIONS)
@pytest.mark.parametrize("language", ["id", "en"])
def test_every_dimension_has_a_file(real_site: Site, real_graph: Graph, language: str, dimension: str) -> None:
    data = json.loads(real_site.files[f"data/comparison/{language}/gaps/{dimension}.json"])
    axis = axis_of(real_graph, dimension, language)
    assert [(term["id"], term["name"], term["depth"]) for term in data["terms"]] == [
        (heading.id, heading.name, heading.depth) for heading in axis.headings
    ]
    pages = {page.url for page in real_site.pages}
    for term in data["terms"]:
        assert not data["base"] or f"{data['base']}{term['id']}/" in pages
        cases = term.get("cases") or sorted({case for line in term["told"] for case in line[0]})
        assert cases == sorted(axis.cases[term["id"]])
        silent = axis.silent.get(term["id"], {})
        assert term.get("silent", {}) == {why: sorted(numbers) for why, numbers in silent.items()}


def test_a_theme_tells_each_reading_once_for_each_study(real_site: Site, real_graph: Graph) -> None:
    data = json.loads(real_site.files["data/comparison/id/gaps/theme.json"])
    told = told_of(real_graph)
    for term in data["terms"]:
        for cases, way, finding, general in term["told"]:
            assert len({real_graph.cases[case].study_id for case in cases}) == 1
            for case in cases:
                every = [(each.said, each.finding_id, not each.case_id) for each in told[term["id"]][case]]
                assert (way, finding, bool(general)) in every


def test_two_studies_that_say_the_same_each_say_it(tiny: KnowledgeBase) -> None:
    anggrek, melati = "studies/arisan-anggrek/study.yml", "studies/koperasi-melati/study.yml"
    tiny.change(melati, "evidence: cited\n    cites: contoh-tt\n", "evidence: background\n")
    old = "id: komunikasi\n    theme: komunikasi\n    case: anggrek\n"
    tiny.change(anggrek, old, "id: dinamika-lama\n    theme: dinamika\n")
    tiny.change(anggrek, "effect: helps\n    evidence: result", "effect: helps\n    evidence: background")
    data = json.loads(site_of(tiny).files["data/comparison/id/gaps/theme.json"])
    told = next(term["told"] for term in data["terms"] if term["id"] == "dinamika")
    assert told == [[[0], "background", "dinamika-lama", 1], [[1, 2], "background", "dinamika-lama", 1]]


def test_cases_are_numbered_as_in_the_index(real_site: Site, real_graph: Graph) -> None:
    index = json.loads(real_site.files["data/comparison/id/index.json"])
    numbered = [(study["id"], case["name"]) for study in index for case in study.get("cases") or [{"name": ""}]]
    assert [study_id for study_id, _ in numbered] == [item.study_id for item in real_graph.cases]
    assert all(name in ("", item.case.name) for (_, name), item in zip(numbered, real_graph.cases, strict=True))


def test_names_cannot_break_out_of_the_data(tiny: KnowledgeBase) -> None:
    tiny.change("vocab/theories/modal-sosial.yml", _name(tiny), 'name: {id: "<script>\\"</script>", en: "=X()"}')
    data = json.loads(site_of(tiny).files["data/comparison/id/gaps/theory.json"])
    assert '<script>"</script>' in [term["name"] for term in data["terms"]]


def _name(tiny: KnowledgeBase) -> str:
    text = (tiny.root / "vocab/theories/modal-sosial.yml").read_text(encoding="utf-8")
    return next(line for line in text.splitlines() if line.startswith("name:"))
