"""Rows of a comparison: every property stands in one group, and what only one study can say is told once."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.records import a_context, a_finding, a_graph, a_study, a_term

from rumpun.comparison.columns import Cell, Profiles
from rumpun.comparison.rows import GROUPS, HIDDEN, ComparisonRow, is_empty, same_direction, table
from rumpun.render.page_builder import PageBuilder
from rumpun.synthesis.properties import PROPERTIES

METHODS = {
    "kualitatif": "approach", "studi-kasus": "design", "deskriptif": "design", "purposif": "sampling",
    "wawancara": "data-collection",
}  # fmt: skip
"""Method -> its facet."""


@pytest.fixture(scope="module")
def profiles(cache: Path) -> Profiles:
    """Two groups of one study, and a study of one group that has part of its methods."""
    kube = a_study(
        [a_finding("modal"), a_finding("kohesi", "cempaka"), a_finding("kohesi", "tulip", ("low", "hinders"))],
        {"cempaka": "high", "tulip": "low"},
        theories=["dinamika"],
        methods=["kualitatif", "studi-kasus", "deskriptif", "purposif"],
        not_reported=["data-collection"],
    )
    mentari = a_study(reference="lain", theories=["dinamika"], methods=["kualitatif", "studi-kasus", "wawancara"])
    terms = {"methods": {id_: a_term("methods", id_, facet=facet) for id_, facet in METHODS.items()}}
    return Profiles(a_context(a_graph(kube=kube, mentari=mentari, terms=terms), cache, "id"))


def rows(profiles: Profiles, *ids: str, merge: bool = False) -> dict[str, ComparisonRow]:
    sheet = PageBuilder(profiles.context, "pair", "comparison", "pairs", "a-vs-b")
    groups = table(sheet, profiles, [profiles.column(id_) for id_ in ids], merge=merge)
    return {row.id: row for _, found in groups for row in found}


def test_every_property_stands_in_one_group() -> None:
    named = [name for _, names in GROUPS for name in names]
    assert sorted(named) == sorted(PROPERTIES)
    assert set(HIDDEN) <= PROPERTIES.keys()


def test_a_row_in_which_nobody_says_anything_is_empty_unless_silence_is_told() -> None:
    silent = Cell("not_reported")
    assert is_empty("sampling", (silent, silent)) and not is_empty("sampling", (silent, silent), silence=True)
    assert is_empty("theme:kohesi", (silent, silent)) and is_empty("theme:kohesi", (silent, silent), silence=True)
    assert is_empty("sampling", (Cell("not_coded"), Cell("not_applicable")), silence=True)
    assert not is_empty("theme:kohesi", (silent, Cell("coded")))
    assert not is_empty("place", (Cell("inferred"), silent))


def test_only_cells_that_can_be_compared_give_a_direction() -> None:
    high, low = Cell("coded", (), ("high/helps",), ("promotes",)), Cell("coded", (), ("low/hinders",), ("promotes",))
    assert same_direction((high, low)) == "promotes"
    assert same_direction((high, low, Cell("not_reported"))) == "promotes"
    assert same_direction((high, Cell("coded", (), ("high/hinders",), ("harms",)))) == ""
    assert same_direction((high, Cell("coded", (), ("a", "b"), ("harms", "promotes")))) == ""
    assert same_direction((Cell("coded", (), ("mixed/mixed",), ("mixed",)),) * 2) == ""


def test_cases_of_one_study_share_what_their_study_has(profiles: Profiles) -> None:
    pair = "kube.cempaka", "kube.tulip"
    found = rows(profiles, *pair, merge=True)
    assert found["theory"].merged
    assert found["sampling"].merged
    assert found["theme:modal"].merged
    assert not found["outcome"].merged
    assert not found["theme:kohesi"].merged
    assert not any(row.merged for row in rows(profiles, *pair).values())


def test_two_studies_share_nothing_by_birth(profiles: Profiles) -> None:
    found = rows(profiles, "kube", "mentari", merge=True)
    assert not any(row.merged for row in found.values())
    assert found["approach"].verdict == "same"
    assert found["design"].verdict == "partly"
    assert found["design"].shared == {"studi-kasus"}
    assert found["data-collection"].verdict is None
    assert not set(HIDDEN) & found.keys()


def test_claims_about_groups_in_general_stand_apart_from_two_cases_of_a_study(cache: Path) -> None:
    study = a_study(
        [
            a_finding("kepemimpinan", told=("low", "hinders"), evidence="background"),
            a_finding("kohesi", "satu"), a_finding("kohesi", told=("low", "hinders"), evidence="background"),
        ],
        {"satu": "high", "dua": "low"},
    )  # fmt: skip
    context = a_context(a_graph(kkn=study), cache, "id")
    profiles = Profiles(context)
    columns = [profiles.column("kkn.satu"), profiles.column("kkn.dua")]
    builder = PageBuilder(context, "pair", "comparison", "pairs", "a-vs-b")
    groups = dict(table(builder, profiles, columns, merge=True))
    themes = {row.id: row for row in groups["themes"]}
    assert themes.keys() == {"theme:kohesi"}
    assert [[part.evidence for part in cell.parts] for cell in themes["theme:kohesi"].cells] == [[""], []]
    assert themes["theme:kohesi"].cells[1].status == "not_reported"
    assert [(row.id, len(row.cells), row.merged, row.verdict) for row in groups["claims"]] == [
        ("theme:kepemimpinan", 1, True, None), ("theme:kohesi", 1, True, None),
    ]  # fmt: skip
    # Side by side, each column has its own.
    side = dict(table(builder, profiles, [columns[0], profiles.column("kkn")]))
    assert {row.id for row in side["themes"]} == {"theme:kohesi"}
    assert [[part.evidence for part in cell.parts] for cell in side["themes"][0].cells] == [[""], [""]]
    assert [(row.id, len(row.cells), row.merged) for row in side["claims"]] == [
        ("theme:kepemimpinan", 2, False), ("theme:kohesi", 2, False),
    ]  # fmt: skip
