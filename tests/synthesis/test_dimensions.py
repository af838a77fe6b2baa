"""Dimensions of the gap matrix: where a case stands, how broader terms count, and what is said of silence."""

from __future__ import annotations

import pytest
from support.answers import answer
from support.knowledge_base import KnowledgeBase
from support.records import a_case, a_finding, a_graph, a_study, a_term, a_work

from rumpun.model.graph import Graph
from rumpun.site import read
from rumpun.synthesis.dimensions import DIMENSIONS, Axis, axis_of
from rumpun.synthesis.properties import PROPERTIES


def numbers(graph: Graph, axis: Axis, term: str) -> list[str]:
    """The cases that have the term, as `study.case`."""
    cases = graph.cases
    return [f"{cases[n].study_id}.{cases[n].case.id}" for n in sorted(axis.cases[term])]


def heads(axis: Axis) -> list[tuple[str, int]]:
    return [(heading.id, heading.depth) for heading in axis.headings]


def sound(tiny: KnowledgeBase) -> Graph:
    """The graph of a knowledge base that a test has changed, and not broken."""
    graph, problems = read(tiny.root)
    assert problems == ()
    return graph


def test_every_dimension_but_the_theme_is_a_property_whose_silence_is_known() -> None:
    assert set(DIMENSIONS) - PROPERTIES.keys() == {"theme"}


@pytest.mark.parametrize("dimension", DIMENSIONS)
@pytest.mark.parametrize("language", ["id", "en"])
def test_every_term_is_used_or_not_and_named(real_graph: Graph, dimension: str, language: str) -> None:
    axis = axis_of(real_graph, dimension, language)
    used, unused = {heading.id for heading in axis.headings}, {heading.id for heading in axis.unused}
    assert not used & unused
    assert used <= axis.cases.keys()
    assert not unused & axis.cases.keys()
    assert all(heading.name for heading in (*axis.headings, *axis.unused))


def test_theories_and_methods_are_those_of_the_study() -> None:
    designs = {id_: a_term("methods", id_, facet="design") for id_ in ("studi-kasus", "deskriptif")}
    graph = a_graph(
        kube=a_study(
            cases={"cempaka": "high", "tulip": "low"},
            theories=["utama", "penunjang"],
            methods=["kualitatif", *designs],
        ),
        terms={"methods": {"kualitatif": a_term("methods", facet="approach"), **designs}},
    )
    theory = axis_of(graph, "theory", "id")
    assert numbers(graph, theory, "utama") == numbers(graph, theory, "penunjang") == ["kube.cempaka", "kube.tulip"]
    design = axis_of(graph, "design", "id")
    assert "kualitatif" not in design.cases
    assert [heading.name for heading in design.headings] == ["deskriptif", "studi-kasus"]


@pytest.fixture
def two_cases() -> Graph:
    """A study that finds one thing of one of its cases, another of both, and is silent on a third."""
    found = [a_finding("obrolan", "satu"), a_finding("pertukaran")]
    return a_graph(kkn=a_study(found, {"satu": "high", "dua": "low"}, themes_not_reported=["konflik"]))


def test_a_theme_found_in_one_case_is_not_that_of_the_other(two_cases: Graph) -> None:
    theme = axis_of(two_cases, "theme", "id")
    assert numbers(two_cases, theme, "obrolan") == ["kkn.satu"]
    # What is said in general is said of both.
    assert numbers(two_cases, theme, "pertukaran") == ["kkn.satu", "kkn.dua"]


def test_what_a_case_says_to_a_theme(two_cases: Graph) -> None:
    theme = axis_of(two_cases, "theme", "id")
    assert answer(theme, 0, "obrolan") == "has"
    assert answer(theme, 1, "obrolan") == "not_reported"  # found for the other case
    assert answer(theme, 0, "konflik") == "not_reported"  # said to be missing


def test_a_theme_that_nobody_has_looked_for_is_not_coded(tiny: KnowledgeBase) -> None:
    graph = sound(tiny)
    themes = axis_of(graph, "theme", "id")
    anggrek = next(number for number, item in enumerate(graph.cases) if item.case.id == "anggrek")
    assert answer(themes, anggrek, "dinamika") == "not_coded"
    melati = next(number for number, item in enumerate(graph.cases) if item.case.id == "melati")
    assert answer(themes, melati, "konflik") == "not_reported"


def test_places_count_as_province_and_city_and_never_as_village() -> None:
    tree = {
        "negeri": ("country", None), "barat": ("province", "negeri"), "selatan": ("province", "negeri"),
        "kota-a": ("city", "barat"), "kota-b": ("city", "barat"), "kota-sepi": ("city", "barat"),
        "kabupaten": ("regency", "selatan"), "desa": ("village", "kabupaten"),
    }  # fmt: skip
    places = {id_: a_term("places", id_, level=level, within=within) for id_, (level, within) in tree.items()}
    graph = a_graph(*(a_study(place=place) for place in ("kota-a", "kota-b", "desa")), terms={"places": places})
    place = axis_of(graph, "place", "id")
    assert heads(place) == [("barat", 0), ("kota-a", 1), ("kota-b", 1), ("kabupaten", 0)]
    # The province in the south holds what its regency holds, and would only repeat it; it is in use all the same.
    assert place.cases["selatan"] == place.cases["kabupaten"]
    assert [heading.id for heading in place.unused] == ["kota-sepi"]


@pytest.mark.slow
def test_a_place_named_by_its_country_alone_stands_for_itself(tiny: KnowledgeBase) -> None:
    tiny.change("studies/koperasi-melati/study.yml", "place: kota-contoh\n", "place: negeri-contoh\n")
    place = axis_of(sound(tiny), "place", "id")
    assert heads(place) == [("negeri-contoh", 0)]
    assert [heading.id for heading in place.unused] == ["kota-contoh"]


def test_a_broader_kind_that_says_nothing_new_is_no_head() -> None:
    kinds = {"kelompok-usaha": a_term("group-types"), "kube": a_term("group-types", broader="kelompok-usaha")}
    graph = a_graph(a_study(cases=[a_case(group_types=["kube"])]), terms={"group-types": kinds})
    group = axis_of(graph, "group-type", "id")
    assert group.cases["kelompok-usaha"] == group.cases["kube"]
    assert heads(group) == [("kube", 0)]
    assert group.unused == ()


def test_a_broader_kind_holds_its_own_cases_and_those_below(tiny: KnowledgeBase) -> None:
    tiny.change("studies/arisan-anggrek/study.yml", "group_types: [kelompok-arisan]", "group_types: [kelompok-usaha]")
    graph = sound(tiny)
    group = axis_of(graph, "group-type", "id")
    assert heads(group) == [("kelompok-usaha", 0), ("koperasi", 1)]
    assert len(group.cases["kelompok-usaha"]) == 3
    assert len(group.cases["koperasi"]) == 2


def test_a_method_counts_for_the_one_above_it_and_the_one_below_it_stays_open() -> None:
    ways = {
        "wawancara": a_term("methods", "wawancara", facet="data-collection"),
        "mendalam": a_term("methods", "wawancara mendalam", facet="data-collection", broader="wawancara"),
        "observasi": a_term("methods", "observasi", facet="data-collection"),
    }
    used = (["mendalam"], ["wawancara"], ["observasi"])
    graph = a_graph(*(a_study(methods=each) for each in used), terms={"methods": ways})
    collected = axis_of(graph, "data-collection", "id")
    assert heads(collected) == [("observasi", 0), ("wawancara", 0), ("mendalam", 1)]
    assert [answer(collected, number, "wawancara") for number in range(3)] == ["has", "has", "other"]
    assert [answer(collected, number, "mendalam") for number in range(3)] == ["has", "wider", "other"]


def test_years_stand_in_bands_and_a_year_that_is_not_printed_is_not_reported() -> None:
    graph = a_graph(
        a_study(reference="baru"),
        a_study(cases={"satu": "high", "dua": "low"}, reference="lama"),
        a_study(reference="tanpa", not_reported=["year"]),
        works=[a_work("baru", year="2022"), a_work("lama", year="2017")],
    )
    year = axis_of(graph, "year", "id")
    assert [heading.name for heading in year.headings] == ["2015–2019", "2020–2024"]
    assert numbers(graph, year, "2015-2019") == ["studi-1.satu", "studi-1.dua"]
    assert {answer(year, 3, band) for band in year.cases} == {"not_reported"}


def test_bands_between_that_are_empty_are_named(tiny: KnowledgeBase) -> None:
    tiny.change("bib/references.bib", "@thesis{contoh-tt,", "@thesis{contoh-tt,\n  year = {2004},")
    tiny.change("studies/arisan-anggrek/study.yml", "not_reported: [year, ", "not_reported: [")
    year = axis_of(sound(tiny), "year", "en")
    assert [heading.name for heading in year.headings] == ["2000–2004", "2020–2024"]
    assert [heading.name for heading in year.unused] == ["2005–2009", "2010–2014", "2015–2019"]


def test_a_property_that_nobody_has_coded_is_not_called_unreported(tiny: KnowledgeBase) -> None:
    graph = sound(tiny)
    case = {item.case.id: number for number, item in enumerate(graph.cases)}
    sampling = axis_of(graph, "sampling", "id")
    assert answer(sampling, case["melati"], "purposif") == "not_reported"
    assert answer(sampling, case["anggrek"], "purposif") == "not_coded"
    theory = axis_of(graph, "theory", "id")
    assert answer(theory, case["anggrek"], "modal-sosial") == "has"
    assert answer(theory, case["anggrek"], "dinamika-kelompok") == "other"


@pytest.mark.parametrize("dimension", DIMENSIONS)
def test_where_cases_stand_is_worked_out_once_for_both_languages(two_cases: Graph, dimension: str) -> None:
    first, second = (axis_of(two_cases, dimension, language) for language in ("id", "en"))
    assert first.cases is second.cases
    assert first.silent is second.silent
    other = axis_of(two_cases, dimension, "id", frozenset({0}))
    assert {number for found in other.cases.values() for number in found} <= {0}
    assert axis_of(two_cases, dimension, "id").cases is first.cases
