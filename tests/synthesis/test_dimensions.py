"""Dimensions of the gap matrix: where a case stands, how broader terms count, and what is said of silence."""

from __future__ import annotations

import pytest
from support.knowledge_base import KnowledgeBase

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


def test_theories_and_methods_are_those_of_the_study(real_graph: Graph) -> None:
    theory = axis_of(real_graph, "theory", "id")
    assert "kube-cempaka-tulip.tulip" in numbers(real_graph, theory, "dinamika-kelompok")
    assert "kube-mentari.mentari" in numbers(real_graph, theory, "paradigma-lasswell")  # a supporting theory too
    design = axis_of(real_graph, "design", "id")
    assert "kualitatif" not in design.cases
    assert [heading.name for heading in design.headings] == sorted(heading.name for heading in design.headings)


def test_a_theme_found_in_one_case_is_not_that_of_the_other(real_graph: Graph) -> None:
    theme = axis_of(real_graph, "theme", "id")
    found = numbers(real_graph, theme, "interaksi-informal")
    assert "kkn-91-93.kkn-91" in found
    assert "kkn-91-93.kkn-93" not in found
    # What is said in general is said of both.
    assert {"kkn-91-93.kkn-91", "kkn-91-93.kkn-93"} <= set(numbers(real_graph, theme, "interaksi-pertukaran"))


def test_what_a_case_says_to_a_theme(real_graph: Graph) -> None:
    theme = axis_of(real_graph, "theme", "id")
    case = {f"{item.study_id}.{item.case.id}": number for number, item in enumerate(real_graph.cases)}
    assert theme.answer(case["kkn-91-93.kkn-91"], "interaksi-informal") == "has"
    assert theme.answer(case["kkn-91-93.kkn-93"], "interaksi-informal") == "not_reported"  # found for the other case
    assert theme.answer(case["kkn-91-93.kkn-91"], "konflik") == "not_reported"  # said to be missing


def test_a_theme_that_nobody_has_looked_for_is_not_coded(tiny: KnowledgeBase) -> None:
    graph = sound(tiny)
    themes = axis_of(graph, "theme", "id")
    anggrek = next(number for number, item in enumerate(graph.cases) if item.case.id == "anggrek")
    assert themes.answer(anggrek, "dinamika") == "not_coded"
    melati = next(number for number, item in enumerate(graph.cases) if item.case.id == "melati")
    assert themes.answer(melati, "konflik") == "not_reported"


def test_places_count_as_province_and_city_and_never_as_village(real_graph: Graph) -> None:
    place = axis_of(real_graph, "place", "id")
    assert heads(place) == [
        ("seluma", 0),
        ("kota-yogyakarta", 0),
        ("jawa-barat", 0),
        ("kota-bandung", 1),
        ("kota-bogor", 1),
    ]
    # Bengkulu holds what Seluma holds, and would only repeat it; it is in use all the same.
    assert place.cases["bengkulu"] == place.cases["seluma"]
    assert [heading.id for heading in place.unused] == ["purwakarta"]


def test_a_place_named_by_its_country_alone_stands_for_itself(tiny: KnowledgeBase) -> None:
    tiny.change("studies/koperasi-melati/study.yml", "place: kota-contoh\n", "place: negeri-contoh\n")
    place = axis_of(sound(tiny), "place", "id")
    assert heads(place) == [("negeri-contoh", 0)]
    assert [heading.id for heading in place.unused] == ["kota-contoh"]


def test_a_broader_kind_that_says_nothing_new_is_no_head(real_graph: Graph) -> None:
    group = axis_of(real_graph, "group-type", "id")
    assert group.cases["kelompok-usaha"] == group.cases["kube"]
    assert ("kelompok-usaha", 0) not in heads(group)
    assert ("kube", 0) in heads(group)
    assert "kelompok-usaha" not in {heading.id for heading in group.unused}


def test_a_broader_kind_holds_its_own_cases_and_those_below(tiny: KnowledgeBase) -> None:
    tiny.change("studies/arisan-anggrek/study.yml", "group_type: kelompok-arisan", "group_type: kelompok-usaha")
    graph = sound(tiny)
    group = axis_of(graph, "group-type", "id")
    assert heads(group) == [("kelompok-usaha", 0), ("koperasi", 1)]
    assert len(group.cases["kelompok-usaha"]) == 3
    assert len(group.cases["koperasi"]) == 2


def test_years_stand_in_bands_and_a_year_that_is_not_printed_is_not_reported(real_graph: Graph) -> None:
    year = axis_of(real_graph, "year", "id")
    assert [heading.name for heading in year.headings] == ["2015–2019", "2020–2024"]
    assert numbers(real_graph, year, "2015-2019") == ["kube-cempaka-tulip.cempaka", "kube-cempaka-tulip.tulip"]
    silent = next(number for number, item in enumerate(real_graph.cases) if item.study_id == "kamaliyah")
    assert {year.answer(silent, band) for band in year.cases} == {"not_reported"}


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
    assert sampling.answer(case["melati"], "purposif") == "not_reported"
    assert sampling.answer(case["anggrek"], "purposif") == "not_coded"
    theory = axis_of(graph, "theory", "id")
    assert theory.answer(case["anggrek"], "modal-sosial") == "has"
    assert theory.answer(case["anggrek"], "dinamika-kelompok") == "other"
