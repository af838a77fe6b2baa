"""Links and backlinks follow from the model's marks and from names in prose."""

from __future__ import annotations

import pytest
from support.knowledge_base import KnowledgeBase

from rumpun.model.graph import CITATION, MENTION, Graph, all_records
from rumpun.model.references import references, texts
from rumpun.parsing.problems import Place
from rumpun.site import read

MELATI = ("studies", "koperasi-melati")
STUDY = "studies/koperasi-melati/study.yml"


def test_every_reference_is_a_link_with_its_place(tiny_graph: Graph) -> None:
    links = {link.path: link for link in tiny_graph.links if link.source == MELATI}
    assert links["reference",].target == ("works", "contoh2020")
    assert links["reference",].place == Place(STUDY, 1, 12)
    assert links["findings", 4, "cites"].target == ("works", "contoh-tt")
    assert links["cites", 1].target == ("works", "cartwright1968")
    assert links["theories", 0, "constructs", 0].target == ("constructs of dinamika-kelompok", "kohesi")
    assert links["setting", "place"].relation == "setting"
    assert links["themes_not_reported", 0].target == ("themes", "konflik")


def test_names_in_prose_are_links_with_the_exact_place_in_markdown(tiny_graph: Graph) -> None:
    found = [
        (link.target, str(link.place))
        for link in tiny_graph.links
        if link.path == ("text", "id") and link.source == MELATI
    ]
    assert found == [
        (("themes", "kohesi"), "studies/koperasi-melati/id.md:1:71"),
        (("works", "contoh2020"), "studies/koperasi-melati/id.md:3:34"),
    ]
    theory = [
        link
        for link in tiny_graph.links
        if link.source == ("theories", "modal-sosial") and link.path[0] == "definition"
    ]
    assert [(link.target, link.place.line) for link in theory] == [(("themes", "kohesi"), 3), (("themes", "kohesi"), 4)]


def test_backlinks_are_the_links_turned_around(tiny_graph: Graph) -> None:
    turned = {(target, link) for target, links in tiny_graph.backlinks.items() for link in links}
    assert turned == {(link.target, link) for link in tiny_graph.links}


def test_sources_are_named_once_and_can_be_narrowed(tiny_graph: Graph) -> None:
    assert tiny_graph.sources(("themes", "kohesi"), "studies") == ("arisan-anggrek", "koperasi-melati")
    assert tiny_graph.sources(("works", "contoh-tt"), "studies", ("reference",)) == ("arisan-anggrek",)
    assert tiny_graph.sources(("works", "contoh-tt"), "studies", ("cites", "findings")) == ("koperasi-melati",)
    assert tiny_graph.sources(("works", "contoh-tt"), "theories") == ()
    assert tiny_graph.sources(("works", "tidak-ada"), "studies") == ()


def test_below_and_above(tiny_graph: Graph) -> None:
    assert tiny_graph.below("themes", "dinamika") == ("dinamika", "kohesi", "komunikasi")
    assert tiny_graph.below("themes", "kohesi") == ("kohesi",)
    assert tiny_graph.above("places", "kota-contoh") == ("negeri-contoh",)
    assert tiny_graph.above("places", "negeri-contoh") == ()
    assert tiny_graph.narrower["group-types", "kelompok-usaha"] == ("koperasi",)


def test_a_circle_ends_where_it_closes(tiny: KnowledgeBase) -> None:
    tiny.change("vocab/themes/dinamika.yml", "name:", "broader: kohesi\nname:")
    graph, _ = read(tiny.root)
    assert graph.above("themes", "kohesi") == ("dinamika", "kohesi")
    assert graph.below("themes", "kohesi") == ("kohesi", "dinamika", "komunikasi")


@pytest.mark.parametrize(
    ("name", "node"),
    [
        ("koperasi-melati", MELATI),
        ("kohesi", ("themes", "kohesi")),
        ("arisan", ("glossary", "arisan")),
        ("dinamika-kelompok", ("theories", "dinamika-kelompok")),
        ("group-types:koperasi", ("group-types", "koperasi")),
        ("glossary:koperasi", None),
        ("tidak-ada", None),
        ("contoh2020", None),
        ("", None),
    ],
)
def test_resolve(tiny_graph: Graph, name: str, node: tuple[str, str] | None) -> None:
    assert tiny_graph.resolve(name) == node


def test_an_id_of_two_kinds_means_the_first_and_can_be_told_apart(tiny: KnowledgeBase) -> None:
    tiny.write("vocab/glossary/kohesi.yml", "name: {id: kohesi, en: cohesion}\ndefinition: {id: a, en: a}\n")
    graph, problems = read(tiny.root)
    assert problems == ()
    assert graph.resolve("kohesi") == ("themes", "kohesi")
    assert graph.resolve("glossary:kohesi") == ("glossary", "kohesi")


def test_cases_and_findings_by_theme(tiny_graph: Graph) -> None:
    assert [(item.study_id, item.case.id) for item in tiny_graph.cases] == [
        ("arisan-anggrek", "anggrek"),
        ("koperasi-melati", "melati"),
        ("koperasi-melati", "kenanga"),
    ]
    found = tiny_graph.findings_by_theme["komunikasi"]
    assert [(item.study_id, item.finding.id, item.case and item.case.id) for item in found] == [
        ("arisan-anggrek", "komunikasi", "anggrek"),
        ("koperasi-melati", "komunikasi-melati", "melati"),
        ("koperasi-melati", "komunikasi-umum", None),
    ]


def test_a_work_knows_the_study_that_it_is(tiny_graph: Graph) -> None:
    assert tiny_graph.study_of_work == {"contoh-tt": "arisan-anggrek", "contoh2020": "koperasi-melati"}


def test_every_text_of_a_record_comes_in_both_languages(tiny_graph: Graph) -> None:
    for _, _, record in all_records(tiny_graph.base):
        found = [path for path, _ in texts(record)]
        assert len(found) == len(set(found))
        assert {path[:-1] for path in found if path[-1] == "id"} == {path[:-1] for path in found if path[-1] == "en"}
    study = tiny_graph.base.studies["koperasi-melati"]
    assert ("findings", 0, "statement", "id") in [path for path, _ in texts(study)]
    assert ("background", 0, "en") in [path for path, _ in texts(study)]


def test_references_of_a_record_are_found_at_any_depth(tiny_graph: Graph) -> None:
    theme = tiny_graph.base.terms["themes"]["kohesi"]
    assert [(path, value, ref.kind) for path, value, ref in references(theme)] == [
        (("broader",), "dinamika", "themes"),
        (("constructs", 0), "dinamika-kelompok/kohesi", "construct-paths"),
        (("related", 0), "komunikasi", "themes"),
        (("contradictions", 0, "studies", 0), "arisan-anggrek", "studies"),
        (("contradictions", 0, "studies", 1), "koperasi-melati", "studies"),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("[[a]] dan [[b|c d]]", ["a", "b"]),
        ("[[ a | b ]]", [" a "]),
        ("[[]] [[|a]] [[a\nb]] [a] [[a]", []),
        ("[[[a]]]", ["a"]),
    ],
)
def test_mentions(text: str, names: list[str]) -> None:
    assert [found[1] for found in MENTION.finditer(text)] == names


@pytest.mark.parametrize(("text", "keys"), [("[@a1] [@b-c]", ["a1", "b-c"]), ("[@a; @b] [@] a@b [@a b]", [])])
def test_citations(text: str, keys: list[str]) -> None:
    assert [found[1] for found in CITATION.finditer(text)] == keys
