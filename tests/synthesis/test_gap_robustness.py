"""What a gap hangs on is just what it would change without, tried by leaving everything out in turn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.records import A_NAME, A_TEXT, a_case, a_finding, a_graph, a_study, a_term

from rumpun.model.graph import Graph
from rumpun.model.linking import link_up
from rumpun.model.records import FACETS
from rumpun.model.study import Study
from rumpun.synthesis.dimensions import axis_of
from rumpun.synthesis.gap_robustness import Combination, gap_standings, gap_verdict, standings_of
from rumpun.synthesis.gaps import READY, GapMatrix
from rumpun.synthesis.robustness import Standing

Left = tuple[str, str, str, str, str]
"""What is left out, of which study, the finding, the dimension of the code, and its term."""


def matrix(graph: Graph, rows: str, columns: str) -> GapMatrix:
    return GapMatrix(graph, axis_of(graph, rows, "id"), axis_of(graph, columns, "id"))


def matrices(graph: Graph) -> dict[Combination, GapMatrix]:
    """All that have a page of their own."""
    axes = {dimension: axis_of(graph, dimension, "id") for dimension in {each for pair in READY for each in pair}}
    return {(rows, columns): GapMatrix(graph, axes[rows], axes[columns]) for rows, columns in READY}


def standing(graph: Graph, rows: str, columns: str, row: str, column: str) -> Standing:
    return standings_of(matrix(graph, rows, columns))[row, column]


def told(found: Standing) -> set[Left]:
    return {
        (
            turn.without.cut,
            turn.without.study_id,
            turn.without.item.finding.id if turn.without.item else "",
            turn.without.coded,
            turn.without.term,
        )
        for turn in found.turns
    }


def test_what_one_study_joins_hangs_on_its_code_its_finding_and_itself() -> None:
    graph = a_graph(a_study([a_finding("konflik")], theories=["dinamika"]), a_study(theories=["modal"]))
    found = standing(graph, "theme", "theory", "konflik", "dinamika")
    assert (found.verdict, found.hangs_on) == ("joined", "code")
    assert told(found) == {
        ("study", "studi-0", "", "", ""),
        ("finding", "studi-0", "temuan-0", "", ""),
        ("code", "studi-0", "", "theory", "dinamika"),
    }
    assert {turn.becomes for turn in found.turns} == {"empty"}


def test_two_findings_carry_each_other_and_two_studies_stand_without_either() -> None:
    twice = a_study([a_finding("konflik"), a_finding("konflik")], theories=["dinamika"])
    alone = standing(a_graph(twice), "theme", "theory", "konflik", "dinamika")
    assert {left[0] for left in told(alone)} == {"code", "study"}
    both = standing(a_graph(twice, twice), "theme", "theory", "konflik", "dinamika")
    assert (both.verdict, both.hangs_on) == ("joined", None)


def test_a_year_is_printed_and_no_code() -> None:
    graph = a_graph(a_study([a_finding("konflik"), a_finding("konflik")]))
    found = standings_of(matrix(graph, "theme", "year"))
    assert all({left[0] for left in told(each)} == {"study"} for each in found.values())


def test_none_is_open_again_without_the_only_code_of_a_study() -> None:
    graph = a_graph(
        a_study(methods=["survei"], theories=["dinamika"]), a_study(methods=["kasus"], theories=["modal", "lain"])
    )
    found = standing(graph, "approach", "theory", "survei", "modal")
    assert (found.verdict, found.hangs_on) == ("none", "code")
    # The second study would still have its other theory.
    assert told(found) == {("code", "studi-0", "", "theory", "dinamika"), ("code", "studi-1", "", "approach", "kasus")}
    assert {turn.becomes for turn in found.turns} == {"open"}


def test_nothing_is_concluded_where_what_was_read_does_not_settle_it() -> None:
    read_in_part = a_study(theories=["modal"], basis="abstract")
    graph = a_graph(a_study([a_finding("konflik")], theories=["dinamika"]), read_in_part)
    assert ("konflik", "modal") not in standings_of(matrix(graph, "theme", "theory"))


# --- the same by brute force -------------------------------------------------------------------------------------


def every_one_left_out(graph: Graph) -> Iterator[tuple[Left, Graph]]:
    """Every study, finding and term that a study is given, and the whole knowledge base without it."""
    for id_, study in graph.base.studies.items():
        yield ("study", id_, "", "", ""), rebuilt(graph, id_, None)
        for finding in study.findings:
            rest = [each for each in study.findings if each is not finding]
            yield ("finding", id_, finding.id, "", ""), rebuilt(graph, id_, changed(study, findings=rest))
        for term, dimension, less in terms_left_out(graph, study):
            yield ("code", id_, "", dimension, term), rebuilt(graph, id_, less)


def terms_left_out(graph: Graph, study: Study) -> Iterator[tuple[str, str, Study]]:
    for use in study.theories:
        yield use.theory, "theory", changed(study, theories=[each for each in study.theories if each is not use])
    for facet in FACETS:
        for method in study.methods_of(facet):
            rest = [each for each in study.methods if each is not method]
            yield method.method, facet, changed(study, methods=rest)
    for case in study.cases:
        for kind in case.group_types:
            less = case.model_copy(update={"group_types": [each for each in case.group_types if each != kind]})
            yield kind, "group-type", changed(study, cases=[less if each is case else each for each in study.cases])
    if study.setting:
        yield study.setting.place, "place", changed(study, setting=None)


def changed(study: Study, **changes: Any) -> Study:
    return study.model_copy(update=changes)


def rebuilt(graph: Graph, id_: str, study: Study | None) -> Graph:
    studies = {key: study if key == id_ else each for key, each in graph.base.studies.items()}
    base = graph.base
    kept = {key: each for key, each in studies.items() if each is not None}
    twice = {key: each for key, each in base.second_codings.items() if key in kept}
    return link_up(replace(base, studies=kept, second_codings=twice, summaries={}, docs={}))


def by_trying(graph: Graph) -> dict[Combination, dict[Combination, set[Left]]]:
    """Dimensions -> terms -> without what they are judged otherwise; only where something is concluded."""
    before = matrices(graph)
    found: dict[Combination, dict[Combination, set[Left]]] = {
        pair: {terms: set() for terms, cell in each.cells.items() if gap_verdict(cell.reason) != "open"}
        for pair, each in before.items()
    }
    for left, rest in every_one_left_out(graph):
        after = matrices(rest)
        for pair, terms in found.items():
            for row_and_column, turns in terms.items():
                now = gap_verdict(after[pair].reason(*row_and_column))
                if now != gap_verdict(before[pair].reason(*row_and_column)):
                    turns.add(left)
    return found


def worked_out(graph: Graph) -> dict[Combination, dict[Combination, set[Left]]]:
    return {pair: {terms: told(each) for terms, each in found.items()} for pair, found in gap_standings(graph).items()}


@pytest.mark.slow
def test_the_real_knowledge_base_without_each_term_finding_and_study(real_graph: Graph) -> None:
    found = worked_out(real_graph)
    assert found == by_trying(real_graph)
    assert any(turns for terms in found.values() for turns in terms.values())


TERMS = {
    "methods": {
        "kualitatif": a_term("methods"), "kasus": a_term("methods", facet="design"),
        "survei": a_term("methods", facet="design"), "wawancara": a_term("methods", facet="data-collection"),
        "observasi": a_term("methods", facet="data-collection"),
    },
    "theories": {"modal": a_term("theories", constructs=[{"id": "percaya", "name": A_NAME, "definition": A_TEXT}])},
    "themes": {"norma": a_term("themes", constructs=["modal/percaya"])},
    "group-types": {"kube": a_term("group-types"), "kube-desa": a_term("group-types", broader="kube")},
    "places": {"jabar": a_term("places", level="province"), "bogor": a_term("places", within="jabar")},
}  # fmt: skip
FINDINGS = st.builds(
    lambda theme, case, evidence: a_finding(theme, case, evidence=evidence),
    st.sampled_from(["kohesi", "norma"]), st.sampled_from([None, "satu", "dua"]),
    st.sampled_from(["result", "result", "background"]),
)  # fmt: skip
KINDS = st.lists(st.sampled_from(["kube", "kube-desa", "arisan"]), min_size=1, max_size=2, unique=True)


@st.composite
def studies(draw: st.DrawFn) -> Study:
    """Any small study: one or two theories, some methods, a place or none, two cases of any kinds."""
    theories = draw(st.lists(st.sampled_from(["dinamika", "modal"]), max_size=2, unique=True))
    study = a_study(
        draw(st.lists(FINDINGS, min_size=1, max_size=3)),
        [a_case("satu", group_types=draw(KINDS)), a_case("dua", group_types=draw(KINDS))],
        methods=draw(st.lists(st.sampled_from(sorted(TERMS["methods"])), max_size=4, unique=True)),
        place=draw(st.sampled_from([None, "jabar", "bogor"])),
        basis=draw(st.sampled_from(["full-text", "abstract"])),
        themes_not_reported=[],
    )
    uses = [
        {"theory": theory, "role": "supporting" if n else "main", "where": ["a"],
         "constructs": ["percaya"] if theory == "modal" and draw(st.booleans()) else []}
        for n, theory in enumerate(theories)
    ]  # fmt: skip
    return Study.model_validate({**study.model_dump(exclude_none=True), "theories": uses})


@settings(deadline=None, max_examples=40)
@given(st.lists(studies(), min_size=1, max_size=3))
@pytest.mark.slow
def test_any_knowledge_base_without_each_term_finding_and_study(made: list[Study]) -> None:
    graph = a_graph(*made, terms=TERMS)
    assert worked_out(graph) == by_trying(graph)
