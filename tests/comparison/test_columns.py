"""Columns of a comparison: what counts as the same, what as different, and what never counts."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.records import WHERE, a_context, a_finding, a_graph, a_study, a_term

from rumpun.comparison.columns import Cell, Profiles, shared, verdict
from rumpun.context import Context
from rumpun.synthesis.properties import PROPERTIES


@pytest.fixture(scope="module")
def profiles(cache: Path) -> Profiles:
    """Two groups of one study, and a study of one group."""
    kube = a_study(
        [
            a_finding("dinamika", "cempaka"),
            a_finding("dinamika", "tulip", ("low", "hinders")),
            a_finding("keterampilan", told=("low", "hinders")),
        ],
        {"cempaka": "high", "tulip": "low"},
        theories=["dinamika"],
        objective={"id": "a", "en": "a", "where": WHERE},
    )
    return Profiles(a_context(a_graph(kube=kube, mentari=a_study(reference="lain")), cache, "en"))


def coded(*keys: str) -> Cell:
    return Cell("coded", (), keys)


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ([coded("a"), coded("a")], "same"),
        ([coded("a"), coded("b")], "different"),
        ([coded("a"), coded("a", "b")], "partly"),
        ([coded("a"), coded("a"), Cell("not_reported")], "same"),
        ([coded("a"), coded("b"), Cell("not_coded")], "different"),
        ([coded("a"), Cell("not_reported")], None),
        ([coded("a"), coded()], None),  # prose is not compared
        ([Cell("not_reported"), Cell("not_reported")], None),
        ([Cell("not_coded"), Cell("not_coded")], None),
        ([], None),
    ],
)
def test_verdict(cells: list[Cell], expected: str | None) -> None:
    assert verdict(cells) == expected


@pytest.mark.slow
def test_a_list_is_whole_only_where_the_study_was_read_and_an_approach_is_no_list(cache: Path) -> None:
    kinds = {"wawancara": "data-collection", "kualitatif": "approach", "studi-kasus": "design"}
    terms = {"methods": {id_: a_term("methods", id_, facet=facet) for id_, facet in kinds.items()}}
    bases = ("full-text", "abstract", "catalogue-record")
    studies = [
        a_study(reference=f"karya-{n}", basis=basis, theories=["dinamika"], methods=[*kinds])
        for n, basis in enumerate(bases)
    ]
    made = Profiles(a_context(a_graph(*studies, terms=terms), cache, "id"))
    listed = ("theory", *kinds.values())
    partial = [{row for row in listed if made.column(f"studi-{n}").cell(row).partial} for n in range(len(bases))]
    read_in_part = {"theory", "data-collection", "design"}
    # That a source names a design does not say that it has no other.
    assert partial == [{"design"}, read_in_part, read_in_part]


def test_shared_keys_are_those_of_all_that_can_be_compared() -> None:
    assert shared([coded("a", "b"), coded("b", "c"), Cell("not_coded")]) == {"b"}
    assert shared([coded("a")]) == frozenset()


def test_every_study_and_every_case_among_several_is_a_column(profiles: Profiles) -> None:
    assert list(profiles.ids()) == ["kube", "kube.cempaka", "kube.tulip", "mentari"]


def test_a_column_has_every_property(real_contexts: tuple[Context, ...]) -> None:
    real = Profiles(real_contexts[0])
    for id_ in real.ids():
        assert PROPERTIES.keys() <= real.column(id_).cells.keys()


def test_two_cases_of_one_study_share_its_facts_and_part_in_their_results(profiles: Profiles) -> None:
    pair = [profiles.column(f"kube.{case}") for case in ("cempaka", "tulip")]
    assert verdict(column.cell("theory") for column in pair) == "same"
    assert verdict(column.cell("outcome") for column in pair) == "different"
    assert verdict(column.cell("objective") for column in pair) is None
    row = "theme:dinamika"
    assert [column.cell(row).keys for column in pair] == [("high/helps",), ("low/hinders",)]
    assert verdict(column.cell(row) for column in pair) == "different"
    # Both say that group dynamics promote success.
    assert [column.cell(row).directions for column in pair] == [("promotes",), ("promotes",)]


def test_a_study_counts_as_all_that_its_cases_show(profiles: Profiles) -> None:
    cell = profiles.column("kube").cell("theme:dinamika")
    assert cell.keys == ("high/helps", "low/hinders")
    assert {part.about for part in cell.parts} >= {"Cempaka", "Tulip"}


def test_what_is_said_in_general_is_shown_for_a_case_but_does_not_count(profiles: Profiles) -> None:
    cell = profiles.column("kube.tulip").cell("theme:keterampilan")
    assert cell.status == "coded"
    assert [part.about for part in cell.parts] == ["In general"]
    assert cell.keys == ()


def test_an_unknown_column_is_an_error(profiles: Profiles) -> None:
    with pytest.raises(KeyError):
        profiles.column("melati")
    with pytest.raises(KeyError):
        profiles.column("mentari.melati")
