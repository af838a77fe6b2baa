"""Codes that no second person has read feed no conclusion, whatever they say and wherever something is concluded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.records import a_base, a_case, a_finding, a_graph, a_note, a_study, a_term

from rumpun.model.coded_values import EFFECTS, OUTCOMES, Level, direction
from rumpun.model.graph import Graph
from rumpun.model.linking import link_up
from rumpun.model.second_coding import SecondCoding
from rumpun.model.study import Study
from rumpun.rules.contradictions_explained import check
from rumpun.synthesis.agreement import syntheses
from rumpun.synthesis.dimensions import axis_of
from rumpun.synthesis.gap_robustness import gap_standings
from rumpun.synthesis.gaps import READY, GapMatrix
from rumpun.synthesis.outcomes import cases_with, outcome_themes
from rumpun.synthesis.pairs import Pairs
from rumpun.synthesis.related import index_of
from rumpun.synthesis.robustness import outcome_standings, theme_standings
from rumpun.synthesis.theme_evidence import theme_evidence

THEMES, THEORIES, KINDS = ("kohesi", "konflik", "norma"), ("dinamika", "lasswell"), ("kube", "koperasi")


@st.composite
def studies(draw: st.DrawFn, /, **fields: Any) -> Study:
    """A study with one or two cases, which says anything of any of three themes."""
    cases = [
        a_case(id_, draw(st.sampled_from(OUTCOMES)), group_types=[draw(st.sampled_from(KINDS))])
        for id_ in ("satu", "dua")[: draw(st.integers(1, 2))]
    ]
    findings = [
        a_finding(
            draw(st.sampled_from(THEMES)), draw(st.sampled_from([None, *(case.id for case in cases)])),
            (draw(st.sampled_from(get_args(Level))), draw(st.sampled_from(EFFECTS))),
        )
        for _ in range(draw(st.integers(1, 4)))
    ]  # fmt: skip
    theories = draw(st.sets(st.sampled_from(THEORIES)))
    return a_study(findings, cases, theories=sorted(theories), place=draw(st.sampled_from([None, "bogor"])), **fields)


def concluded(graph: Graph) -> dict[str, Any]:
    """Everything that is concluded from a base, told by ids and codes."""
    cells = {
        at: {
            terms: (cell.reason, cell.entries, tuple(why for why in cell.others if why[0] != "awaiting"))
            for terms, cell in gaps(graph, *at).cells.items()
        }
        for at in READY
    }
    themes = {theme: theme_evidence(graph, theme) for theme in graph.base.terms["themes"]}
    pairs = Pairs(graph.reviewed, index_of(graph.reviewed)).all
    return {
        "agreement": {
            theme: (result.agreement, [(each.study_id, each.case_id, each.direction) for each in result.readings])
            for theme, result in syntheses(graph).items()
        },
        "confidence": {theme: each.assessment for theme, each in themes.items()},
        "contrasts": {theme: (each.contrasts, each.one_sided, each.clashes) for theme, each in themes.items()},
        "outcomes": [(row.theme, row.kind, row.inside, row.result.agreement) for row in outcome_themes(graph)],
        "cases": [[(item.study_id, item.case.id) for item in cases_with(graph, outcome)] for outcome in OUTCOMES],
        "pairs": [pair.slug for pair in pairs],
        "robust": (told(theme_standings(graph)), told(outcome_standings(graph))),
        "gaps": cells,
        "robust gaps": {at: told(found) for at, found in gap_standings(graph).items()},
    }


def told(standings: Any) -> dict[Any, Any]:
    """Standings by what they hang on."""
    return {
        at: (each.verdict, each.directions, each.hangs_on, [support.without.study_id for support in each.least()])
        for at, each in standings.items()
    }


def with_terms(known: Sequence[Study], new: Study) -> tuple[Graph, Graph]:
    """The graph of some studies, and that of the same with one more, in one vocabulary."""
    whole = a_base({"baru": new, **{f"studi-{n}": each for n, each in enumerate(known)}})
    without = {id_: study for id_, study in whole.studies.items() if id_ != "baru"}
    return link_up(replace(whole, studies=without)), link_up(whole)


@settings(max_examples=30)
@given(st.lists(studies(), max_size=4), studies(review=None))
def test_a_study_that_awaits_review_changes_no_conclusion(known: list[Study], new: Study) -> None:
    before, after = with_terms(known, new)
    assert concluded(after) == concluded(before)


@settings(max_examples=20)
@given(st.lists(studies(), max_size=3), studies(), st.sampled_from(["entry", "twice"]))
def test_once_it_is_reviewed_it_counts_as_any_other(known: list[Study], new: Study, by: str) -> None:
    """Noted in its entry or coded a second time: both are the same to all that is concluded."""
    _, reviewed = with_terms(known, new)
    base = reviewed.base
    if by == "twice":
        entry = new.model_copy(update={"review": None})
        coding = SecondCoding.model_validate({"coder": {"id": "a", "en": "a"}, "date": "2026-11-01"})
        documents = {**base.documents, ("second-codings", "baru"): base.documents["studies", "baru"]}
        again = replace(base, studies={**base.studies, "baru": entry}, second_codings={"baru": coding})
        object.__setattr__(again, "documents", documents)
        reviewed = link_up(again)
    assert reviewed.awaiting == ()
    assert reviewed.reviewed is reviewed, "nothing is worked out twice where nothing awaits review"
    directed = {each.theme for each in new.findings if direction(each.level, each.effect) != "unclear"}
    for theme in directed:
        assert "baru" in {each.study_id for each in syntheses(reviewed)[theme].readings}


def test_a_study_without_review_awaits_it() -> None:
    graph = a_graph(tua=a_study(), baru=a_study(review=None))
    assert [study.id for study in graph.awaiting] == ["baru"]
    assert [*graph.reviewed.base.studies] == ["tua"]
    assert graph.reviewed.reviewed is graph.reviewed


# --- gaps --------------------------------------------------------------------------------------------------------


def gaps(graph: Graph, rows: str = "theme", columns: str = "theory") -> GapMatrix:
    return GapMatrix(graph, axis_of(graph, rows, "id"), axis_of(graph, columns, "id"))


def test_an_empty_cell_names_the_studies_that_would_fill_it() -> None:
    known = a_study([a_finding("kohesi")], theories=["dinamika"]), a_study([a_finding("norma")], theories=["lasswell"])
    waiting = a_study([a_finding("kohesi")], theories=["lasswell"], review=None)
    graph = a_graph(*known, baru=waiting)
    matrix = gaps(graph)
    cell = matrix.cells["kohesi", "lasswell"]
    assert [entry.study_id for entry in cell.told[-1][1]] == ["baru"]
    assert [why for why, _ in cell.told][-1] == "awaiting"
    assert matrix.only_awaiting == 1
    assert [entry.study_id for entry in matrix.cells["kohesi", "dinamika"].entries] == ["studi-0"]


def test_that_no_study_joins_two_terms_is_not_said_beside_one_that_may() -> None:
    first = a_study(cases=[a_case(group_types=["kube"])], theories=["dinamika"])
    second = a_study(cases=[a_case(group_types=["koperasi"])], theories=["lasswell"])
    waiting = a_study(cases=[a_case(group_types=["kube"])], theories=["lasswell"], review=None)
    before, after = (
        gaps(graph, "group-type", "theory").cells["kube", "lasswell"] for graph in with_terms([first, second], waiting)
    )
    assert (before.reason, after.reason) == ("none", "none")
    assert [why for why, _ in before.told] == ["none"]
    assert [why for why, _ in after.told] == ["awaiting"]


def test_a_term_that_only_awaiting_studies_have_is_no_row_and_not_called_unused() -> None:
    graph = a_graph(a_study(theories=["dinamika"]), baru=a_study(theories=["lasswell"], review=None))
    axis = axis_of(graph, "theory", "id")
    assert [each.id for each in axis.headings] == ["dinamika"]
    assert [each.id for each in axis.unused] == []
    assert [each.id for each in axis.only_awaiting] == ["lasswell"]


# --- contradictions, related studies -------------------------------------------------------------------------------


@pytest.mark.parametrize("noted", [True, False])
def test_codes_that_await_review_need_no_comment_and_a_comment_on_them_is_not_judged(noted: bool) -> None:
    notes = [a_note("satu", "dua")] if noted else []
    theme = {"themes": {"kohesi": a_term("themes", contradictions=notes)}}
    for review in (None, {"date": "2026-11-01"}):
        against = a_study([a_finding("kohesi", told=("high", "hinders"))], review=review)
        graph = a_graph(terms=theme, satu=a_study([a_finding("kohesi", told=("high", "helps"))]), dua=against)
        problems = [getattr(problem.message, "key", "") for problem in check(graph)]
        assert problems == ([] if review is None or noted else ["contradiction.no_comment"])


def test_a_related_study_that_awaits_review_is_related_by_its_themes_and_not_by_what_it_says_of_them() -> None:
    known = a_study([a_finding("kohesi", told=("high", "helps"))])
    graph = a_graph(known, baru=a_study([a_finding("kohesi", told=("high", "hinders"))], review=None))
    (related,) = index_of(graph).related("baru")
    assert "theme" in {reason.kind for reason in related.reasons}
    assert not {"same", "opposite"} & {reason.kind for reason in related.reasons}
