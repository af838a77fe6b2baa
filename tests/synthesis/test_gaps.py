"""The gap matrix: who stands in a cell, with what reading, and why a cell is empty."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import permutations
from typing import Any

import pytest
from support.knowledge_base import KnowledgeBase
from support.records import A_NAME, A_TEXT, WHERE, a_case, a_finding, a_graph, a_study, a_term

from rumpun.model.graph import Graph
from rumpun.model.study import Study
from rumpun.site import read
from rumpun.synthesis.case_sets import set_of
from rumpun.synthesis.dimensions import DIMENSIONS, UNANSWERED, axis_of
from rumpun.synthesis.gaps import GapCell, GapMatrix, GapStudy, Told, told_of


def matrix(graph: Graph, rows: str, columns: str) -> GapMatrix:
    return GapMatrix(graph, axis_of(graph, rows, "id"), axis_of(graph, columns, "id"))


def changed(tiny: KnowledgeBase, *changes: tuple[str, str, str]) -> Graph:
    """The tiny knowledge base with (study, old, new) replaced, still without a fault."""
    for study, old, new in changes:
        tiny.change(f"studies/{study}/study.yml", old, new)
    graph, problems = read(tiny.root)
    assert problems == ()
    return graph


def studies(cell: GapCell) -> list[str]:
    return [entry.study_id for entry in cell.entries]


# --- why a cell is empty -----------------------------------------------------------------------------------------


def test_a_theme_not_looked_for_is_not_coded_yet(tiny: KnowledgeBase) -> None:
    # The one study of social capital says nothing of group dynamics, and nobody has said that its source does not.
    cell = matrix(changed(tiny), "theme", "theory").cells["dinamika", "modal-sosial"]
    assert (cell.reason, studies(cell)) == ("not_coded", ["arisan-anggrek"])


def test_a_theme_the_source_is_silent_on_is_not_in_what_was_read(tiny: KnowledgeBase) -> None:
    graph = changed(
        tiny, ("arisan-anggrek", "not_reported: [year", "themes_not_reported: [dinamika]\nnot_reported: [year")
    )
    cell = matrix(graph, "theme", "theory").cells["dinamika", "modal-sosial"]
    assert (cell.reason, studies(cell)) == ("not_in_abstract", ["arisan-anggrek"])


def test_studies_that_are_coded_otherwise_leave_none(tiny: KnowledgeBase) -> None:
    graph = changed(
        tiny,
        ("arisan-anggrek", "  - {method: wawancara,", "  - {method: kualitatif,"),
        ("arisan-anggrek", "not_reported: [year", "not_reported: [data-collection, year"),
    )
    cells = matrix(graph, "theory", "group-type").cells
    assert cells["modal-sosial", "koperasi"] == GapCell((), "none")
    assert studies(cells["dinamika-kelompok", "koperasi"]) == ["koperasi-melati"]


@pytest.mark.parametrize(
    ("silent", "reason", "named"),
    [
        # Anggrek has the theory and no coded sampling; Melati has the sampling and another theory.
        ("", "not_coded", ["arisan-anggrek"]),
        ("sampling, ", "not_in_abstract", ["arisan-anggrek"]),
    ],
)
def test_the_reason_lies_with_the_studies_of_the_row(
    tiny: KnowledgeBase, silent: str, reason: str, named: list[str]
) -> None:
    tiny.write(
        "vocab/methods/purposif.yml",
        "name: {id: Purposif, en: Purposive}\ndefinition: {id: Uji., en: Test.}\nfacet: sampling\n",
    )
    graph = changed(
        tiny,
        (
            "koperasi-melati",
            "  - {method: kualitatif,",
            "  - {method: purposif, where: [abstrak:2]}\n  - {method: kualitatif,",
        ),
        ("koperasi-melati", "design, sampling, ", "design, "),
        ("arisan-anggrek", "not_reported: [year", f"not_reported: [{silent}year"),
    )
    for first, second in permutations(("theory", "sampling")):
        cells = matrix(graph, first, second).cells
        cell = cells["modal-sosial", "purposif"] if first == "theory" else cells["purposif", "modal-sosial"]
        assert (cell.reason, studies(cell)) == (reason, named)


def test_what_is_not_coded_comes_before_what_is_not_reported(tiny: KnowledgeBase) -> None:
    # Kenanga's source is silent, as it tells it of Melati; nobody has looked in Anggrek's, and only that is named.
    graph = changed(
        tiny,
        ("koperasi-melati", "theme: dinamika\n", "theme: dinamika\n    case: melati\n"),
        (
            "koperasi-melati",
            "name: Kenanga\n    group_types: [koperasi]",
            "name: Kenanga\n    group_types: [kelompok-arisan]",
        ),
    )
    cell = matrix(graph, "theme", "group-type").cells["dinamika", "kelompok-arisan"]
    assert (cell.reason, studies(cell)) == ("not_coded", ["arisan-anggrek"])
    tiny.change(
        "studies/arisan-anggrek/study.yml",
        "not_reported: [year",
        "themes_not_reported: [dinamika]\nnot_reported: [year",
    )
    cell = matrix(read(tiny.root)[0], "theme", "group-type").cells["dinamika", "kelompok-arisan"]
    # Of one only the abstract was read: it may still have the theme, which the other, read in full, has not.
    assert (cell.reason, studies(cell)) == ("not_in_abstract", ["arisan-anggrek"])
    assert [entry.case_ids for entry in cell.entries] == [()]


@pytest.mark.parametrize(
    ("bases", "reason", "named"),
    [
        (["full-text", "full-text"], "not_reported", ["studi-0", "studi-1"]),
        (["full-text", "abstract"], "not_in_abstract", ["studi-1"]),
        (["abstract", "catalogue-record"], "not_in_record", ["studi-1"]),
        (["catalogue-record", "full-text"], "not_in_record", ["studi-0"]),
    ],
)
def test_the_less_was_read_the_more_a_cell_may_still_hold(bases: list[str], reason: str, named: list[str]) -> None:
    silent = [a_study(basis=basis, theories=["modal"], themes_not_reported=["konflik"]) for basis in bases]
    graph = a_graph(*silent, a_study([a_finding("konflik")], theories=["dinamika"]))
    cell = matrix(graph, "theme", "theory").cells["konflik", "modal"]
    assert (cell.reason, studies(cell)) == (reason, named)


def test_an_open_list_leaves_a_cell_open() -> None:
    def cell(*open_lists: str) -> GapCell:
        graph = a_graph(
            a_study([a_finding("kohesi")], theories=["modal"], open_lists=list(open_lists)),
            a_study([a_finding("konflik")], theories=["dinamika"], themes_not_reported=["kohesi"]),
        )
        return matrix(graph, "theory", "theme").cells["dinamika", "kohesi"]

    assert (cell().reason, studies(cell())) == ("not_reported", ["studi-1"])
    assert (cell("theory").reason, studies(cell("theory"))) == ("open_list", ["studi-0"])
    assert cell("analysis") == cell()


def test_an_inferred_place_is_in_no_cell() -> None:
    def graph(inferred: bool) -> Graph:
        setting = {"place": "kota", "inferred": inferred, "detail": A_TEXT, "where": WHERE}
        return a_graph(a_study(theories=["modal"], setting=setting), a_study(theories=["dinamika"], place="kota"))

    assert studies(matrix(graph(False), "theory", "place").cells["modal", "kota"]) == ["studi-0"]
    cell = matrix(graph(True), "theory", "place").cells["modal", "kota"]
    assert (cell.reason, studies(cell)) == ("inferred", ["studi-0"])


@pytest.mark.parametrize(("rows", "columns"), list(permutations(DIMENSIONS, 2)))
def test_every_cell_has_studies_or_a_reason_and_turned_about_it_is_the_same(
    real_graph: Graph, rows: str, columns: str
) -> None:
    one, other = matrix(real_graph, rows, columns), matrix(real_graph, columns, rows)
    assert {(c, r): cell for (r, c), cell in other.cells.items()} == one.cells
    empty = one.count("none") + one.count("other_themes") + sum(one.count(reason) for reason in UNANSWERED)
    assert one.count(None) + empty == one.counts["all"] == len(one.cells)
    for cell in one.cells.values():
        assert bool(cell.entries) == (cell.reason != "none")
        assert all(bool(entry.told) == ("theme" in (rows, columns) and not cell.reason) for entry in cell.entries)


def test_what_is_named_more_broadly_may_lie_here_too() -> None:
    """A province is not the city in it, and a group of a wide kind may be of the narrow one."""
    terms = {
        "places": {"bogor": a_term("places", within="jabar"), "jabar": a_term("places", level="province")},
        "group-types": {"kube": a_term("group-types"), "kube-desa": a_term("group-types", broader="kube")},
    }
    wide = a_study(theories=["modal"], place="jabar", cases=[a_case(group_types=["kube"])])
    narrow = a_study(theories=["dinamika"], place="bogor", cases=[a_case(group_types=["kube-desa"])])
    elsewhere = a_study(theories=["dinamika"], place="seluma", cases=[a_case(group_types=["arisan"])])
    graph = a_graph(wide, narrow, elsewhere, terms=terms)
    places, kinds = matrix(graph, "place", "theory").cells, matrix(graph, "group-type", "theory").cells
    for cell in (places["bogor", "modal"], kinds["kube-desa", "modal"]):
        assert (cell.reason, studies(cell)) == ("wider", ["studi-0"])
    assert places["seluma", "modal"].reason == "none"
    assert kinds["arisan", "modal"].reason == "none"


def test_further_reasons_lie_with_further_studies() -> None:
    partly = [
        a_study(basis=basis, theories=["modal"], themes_not_reported=["konflik"]) for basis in ("full-text", "abstract")
    ]
    cell = matrix(a_graph(*partly, a_study([a_finding("konflik")], theories=["dinamika"])), "theme", "theory")
    found = cell.cells["konflik", "modal"]
    assert (found.reason, studies(found)) == ("not_in_abstract", ["studi-1"])
    assert found.others == (("not_reported", (GapStudy("studi-0", ()),)),)


# --- who stands in a cell ----------------------------------------------------------------------------------------


def test_the_case_decides_and_not_its_study(tiny: KnowledgeBase) -> None:
    graph = changed(
        tiny,
        (
            "koperasi-melati",
            "    name: Kenanga\n    group_types: [koperasi]",
            "    name: Kenanga\n    group_types: [kelompok-arisan]",
        ),
    )
    cells = matrix(graph, "theme", "group-type").cells
    # Melati alone is said to have it; that the study also claims it in general does not make it Kenanga's result.
    told = {entry.study_id: entry for entry in cells["komunikasi", "koperasi"].entries}
    assert told["koperasi-melati"].case_ids == ("melati",)
    assert [(each.case_id, each.said) for each in told["koperasi-melati"].told] == [("melati", "high/helps")]
    told = {entry.study_id: entry for entry in cells["komunikasi", "kelompok-arisan"].entries}
    assert [(each.case_id, each.said) for each in told["koperasi-melati"].told] == [("", "background")]
    assert [(each.case_id, each.said) for each in told["arisan-anggrek"].told] == [("anggrek", "high/helps")]


BOTH = {"satu": "high", "dua": "low"}
"""Two cases of a study."""


def test_a_study_is_named_once_and_its_cases_where_not_all_are_meant() -> None:
    both = [a_finding("kohesi", "satu"), a_finding("kohesi", "dua", ("low", "hinders"))]
    graph = a_graph(
        kube=a_study(both, BOTH, theories=["dinamika"]),
        kkn=a_study([a_finding("kohesi", "dua")], BOTH, theories=["dinamika"]),
        other=a_study(both, BOTH),
    )
    kube, kkn = matrix(graph, "theme", "theory").cells["kohesi", "dinamika"].entries
    assert (kube.study_id, kube.case_ids, kkn.study_id, kkn.case_ids) == ("kube", (), "kkn", ("dua",))
    assert [(told.case_id, told.said) for told in kube.told] == [("satu", "high/helps"), ("dua", "low/hinders")]


def test_what_is_said_in_general_is_said_once_for_all_cases() -> None:
    said = a_finding("interaksi", told=("high", "unstated"), id="beda")
    cell = matrix(a_graph(a_study([said], BOTH, theories=["pertukaran"])), "theme", "theory")
    (entry,) = cell.cells["interaksi", "pertukaran"].entries
    assert entry.told == (Told("", "high/unstated", "beda"),)


def test_its_own_result_comes_before_a_general_one_and_before_claims() -> None:
    found = [
        a_finding("peran", id="umum"),
        a_finding("peran", "satu", id="sendiri"),
        a_finding("kepemimpinan", id="latar", evidence="background"),
    ]
    told = told_of(a_graph(a_study(found, BOTH)))
    assert [[each.finding_id for each in told["peran"][case]] for case in (0, 1)] == [["sendiri"], ["umum"]]
    assert [each.said for each in told["kepemimpinan"][1]] == ["background"]


def test_no_level_and_effect_hides_another() -> None:
    """What says neither is left out where something else does; what says the same is said once."""
    found = [
        a_finding(case="satu", told=("unstated", "unstated"), id="diam"),
        a_finding(case="satu", id="jelas"),
        a_finding(case="satu", id="lagi"),
        a_finding(case="satu", told=("low", "unstated"), id="lemah", evidence="pattern"),
    ]
    told = told_of(a_graph(a_study(found)))["kohesi"][0]
    assert [(each.said, each.finding_id) for each in told] == [
        ("high/helps", "jelas"),
        ("low/unstated/pattern", "lemah"),
    ]
    silent = told_of(a_graph(a_study(found[:1])))["kohesi"][0]
    assert [each.said for each in silent] == ["unstated/unstated"]


def test_a_cell_of_claims_alone_is_marked(tiny: KnowledgeBase) -> None:
    cells = matrix(changed(tiny), "theme", "theory").cells
    assert cells["dinamika", "dinamika-kelompok"].only_claims
    assert not cells["kohesi", "dinamika-kelompok"].only_claims
    assert not cells["dinamika", "modal-sosial"].only_claims  # empty
    assert not GapCell((GapStudy("koperasi-melati", ()),)).only_claims  # no theme, so nothing is claimed
    assert matrix(changed(tiny), "theme", "theory").only_claims == 1


# --- what a supporting theory is used for -------------------------------------------------------------------------


def test_a_supporting_theory_counts_for_the_themes_that_its_constructs_are_about() -> None:
    """`modal` is beside the main theory, for trust: it says nothing of how conflict was read."""
    terms = {
        "theories": {"modal": a_term("theories", constructs=[{"id": "percaya", "name": A_NAME, "definition": A_TEXT}])},
        "themes": {"kepercayaan": a_term("themes", constructs=["modal/percaya"])},
    }

    def cells(*uses: dict[str, Any]) -> Mapping[tuple[str, str], GapCell]:
        made = [{"where": WHERE, "constructs": [], **use} for use in uses]
        study = a_study([a_finding("kepercayaan"), a_finding("konflik")]).model_copy(update={})
        whole = Study.model_validate({**study.model_dump(), "theories": made})
        graph = a_graph(whole, terms=terms)
        found = matrix(graph, "theme", "theory").cells
        turned = matrix(graph, "theory", "theme").cells
        assert {(row, column): cell for (column, row), cell in turned.items()} == found
        return found

    main = {"theory": "dinamika", "role": "main"}
    found = cells(main, {"theory": "modal", "role": "supporting", "constructs": ["percaya"]})
    assert found["kepercayaan", "modal"].reason is None
    assert (found["konflik", "modal"].reason, studies(found["konflik", "modal"])) == ("other_themes", ["studi-0"])
    assert found["konflik", "dinamika"].reason is None
    # Where no construct says what it is for, and where it is the main theory, it counts for all.
    assert cells(main, {"theory": "modal", "role": "supporting"})["konflik", "modal"].reason is None
    assert cells({"theory": "modal", "role": "main", "constructs": ["percaya"]})["konflik", "modal"].reason is None


def test_what_a_theory_does_not_serve_is_counted_by_itself(real_graph: Graph) -> None:
    found = matrix(real_graph, "theme", "theory")
    counts = found.counts
    assert counts["empty"] == counts["none"] + counts["other_themes"] + counts["not_coded"] + counts["silent"]
    assert counts["other_themes"] == sum(cell.reason == "other_themes" for cell in found.cells.values()) > 0


def test_cells_that_lie_with_the_same_studies_share_what_they_hold() -> None:
    """In a large base, millions of entries of a few thousand kinds."""
    graph = a_graph(a_study([], BOTH), a_study([], BOTH), a_study([], BOTH))
    cells = matrix(graph, "theme", "theory")
    first, last = cells._named(set_of((0, 1, 2))), cells._named(set_of((2, 1, 0)))
    assert first is last and [each.study_id for each in first] == ["studi-0", "studi-1"]
    assert cells._named(set_of((0, 1)))[0] is first[0]
