"""What a conclusion hangs on is just what it would change without, tried by leaving everything out in turn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.records import a_finding, a_graph, a_study

from rumpun.model.coded_values import EFFECTS, Direction
from rumpun.model.graph import FindingOf, Graph
from rumpun.model.study import Finding, Study
from rumpun.synthesis import robustness
from rumpun.synthesis.agreement import Codes, heard, syntheses
from rumpun.synthesis.outcomes import outcome_themes
from rumpun.synthesis.robustness import (
    CONCLUSIONS,
    CONTRASTS,
    LeftOut,
    Standing,
    left_out,
    outcome_standings,
    theme_standings,
)

HELPS, LACK, HURTS, SAID = ("high", "helps"), ("low", "hinders"), ("high", "hinders"), ("high", "unstated")


def standing(*studies: Study) -> Standing:
    return theme_standings(a_graph(*studies))["kohesi"]


def told(found: Standing) -> list[tuple[str, str, str, str]]:
    """What is left out, of which study and finding, which code, and what becomes of the conclusion."""
    return [
        (turn.without.cut, f"{turn.without.study_id}.{turn.without.item.finding.id}" if turn.without.item else
         turn.without.study_id, turn.without.coded, turn.becomes)
        for turn in found.turns
    ]  # fmt: skip


def test_an_agreement_of_two_studies_with_one_finding_each_hangs_on_every_code() -> None:
    found = standing(a_study([a_finding(told=HELPS)]), a_study([a_finding(told=LACK)]))
    assert (found.verdict, found.hangs_on) == ("agree", "code")
    assert set(told(found)) == {
        (cut, name if cut == "study" else f"{name}.temuan-0", coded, "single")
        for name in ("studi-0", "studi-1")
        for cut, coded in (("study", ""), ("finding", ""), ("code", "level"), ("code", "effect"))
    }
    assert [(each.without.study_id, each.coded, each.becomes) for each in found.least()] == [
        ("studi-0", ("level", "effect"), "single"), ("studi-1", ("level", "effect"), "single"),
    ]  # fmt: skip


def test_two_findings_of_a_case_carry_each_other() -> None:
    twice = [a_finding(told=HELPS), a_finding(told=HELPS)]
    found = standing(a_study(twice), a_study(twice))
    assert (found.verdict, found.hangs_on) == ("agree", "study")
    assert {each[0] for each in told(found)} == {"study"}


def test_three_studies_that_agree_stand_without_any() -> None:
    found = standing(*[a_study([a_finding(told=HELPS)]) for _ in range(3)])
    assert (found.verdict, found.hangs_on, found.turns) == ("agree", None, ())


def test_a_disagreement_hangs_on_its_one_voice() -> None:
    found = standing(*[a_study([a_finding(told=each)]) for each in (HELPS, HELPS, HURTS)])
    assert found.verdict == "disagree"
    assert {(each[1], each[3]) for each in told(found)} == {("studi-2", "agree"), ("studi-2.temuan-0", "agree")}


def test_without_its_cases_a_study_is_heard_in_general() -> None:
    """What it says in general counts only where it tells no case apart: leaving the case out lets it speak."""
    own = [a_finding(case="satu", told=HELPS), a_finding(told=HURTS)]
    found = standing(a_study(own, {"satu": "high"}), a_study([a_finding(told=HELPS)]))
    assert ("finding", "studi-0.temuan-0", "", "disagree") in told(found)


def test_nothing_is_concluded_of_what_gives_no_direction() -> None:
    assert theme_standings(a_graph(a_study([a_finding(told=SAID)]))) == {}


# --- the same by brute force -------------------------------------------------------------------------------------


def without(study: Study, **changes: Any) -> Study:
    made = study.model_copy(update=changes)
    return made.joined(study.id, {}, {})


def every_one_left_out(graph: Graph) -> Iterator[tuple[tuple[str, str, str, str], Graph]]:
    """(cut, study, finding, code) and the whole knowledge base without it."""
    for id_, study in graph.base.studies.items():
        yield ("study", id_, "", ""), _rebuilt(graph, id_, None)
        for number, finding in enumerate(study.findings):
            rest = [*study.findings[:number], *study.findings[number + 1 :]]
            yield ("finding", id_, finding.id, ""), _rebuilt(graph, id_, without(study, findings=rest))
            for coded in ("level", "effect"):
                if getattr(finding, coded) != "unstated":
                    less = finding.model_copy(update={coded: "unstated"})
                    changed = [*study.findings[:number], less, *study.findings[number + 1 :]]
                    yield ("code", id_, finding.id, coded), _rebuilt(graph, id_, without(study, findings=changed))


def _rebuilt(graph: Graph, id_: str, study: Study | None) -> Graph:
    studies = {key: study if key == id_ else each for key, each in graph.base.studies.items()}
    kept = {key: each for key, each in studies.items() if each is not None}
    base = graph.base
    return Graph(replace(base, studies=kept), ())


def hanging(graph: Graph) -> dict[str, dict[tuple[str, str, str, str], str]]:
    """Theme -> what its conclusion hangs on -> what becomes of it, found by making everything anew each time."""
    before = syntheses(graph)
    found: dict[str, dict[tuple[str, str, str, str], str]] = {
        theme: {} for theme, result in before.items() if result.agreement in CONCLUSIONS
    }
    for cut, rest in every_one_left_out(graph):
        after = syntheses(rest)
        for theme, turns in found.items():
            ways = [
                {each.direction for each in found.readings} - {"unclear"} for found in (before[theme], after[theme])
            ]
            if (before[theme].agreement, ways[0]) != (after[theme].agreement, ways[1]):
                turns[cut] = after[theme].agreement
    return found


def worked_out(graph: Graph) -> dict[str, dict[tuple[str, str, str, str], str]]:
    return {
        theme: {
            (turn.without.cut, turn.without.study_id, turn.without.item.finding.id if turn.without.item else "",
             turn.without.coded): turn.becomes
            for turn in found.turns
        }
        for theme, found in theme_standings(graph).items()
    }  # fmt: skip


def contrasts_hanging(graph: Graph) -> dict[str, dict[tuple[str, str, str, str], str]]:
    """The same of success against failure; the outcome of each case is left out too."""
    before = {row.theme: row.kind for row in outcome_themes(graph)}
    found: dict[str, dict[tuple[str, str, str, str], str]] = {
        theme: {} for theme, kind in before.items() if kind in CONTRASTS
    }
    for cut, rest in [*every_one_left_out(graph), *every_outcome_left_out(graph)]:
        after = {row.theme: row.kind for row in outcome_themes(rest)}
        for theme, turns in found.items():
            if after.get(theme, "nothing") != before[theme]:
                turns[cut] = after.get(theme, "nothing")
    return found


def every_outcome_left_out(graph: Graph) -> Iterator[tuple[tuple[str, str, str, str], Graph]]:
    for id_, study in graph.base.studies.items():
        for number, case in enumerate(study.cases):
            less = case.model_copy(update={"outcome": "unstated"})
            cases = [*study.cases[:number], less, *study.cases[number + 1 :]]
            yield ("code", id_, case.id, "outcome"), _rebuilt(graph, id_, without(study, cases=cases))


def contrasts_worked_out(graph: Graph) -> dict[str, dict[tuple[str, str, str, str], str]]:
    return {
        theme: {
            (turn.without.cut, turn.without.study_id,
             turn.without.item.finding.id if turn.without.item else turn.without.case_id, turn.without.coded):
            turn.becomes
            for turn in found.turns
        }
        for theme, found in outcome_standings(graph).items()
    }  # fmt: skip


@pytest.mark.slow
def test_the_real_knowledge_base_without_each_code_finding_and_study(real_graph: Graph) -> None:
    assert worked_out(real_graph) == hanging(real_graph)
    assert contrasts_worked_out(real_graph) == contrasts_hanging(real_graph)


FINDINGS = st.builds(
    lambda theme, case, level, effect, evidence, itself: a_finding(
        theme, case, (level, effect), evidence=evidence, is_outcome=itself
    ),
    st.sampled_from(["kohesi", "norma"]), st.sampled_from([None, "satu", "dua"]),
    st.sampled_from(["high", "mixed", "low", "unstated"]), st.sampled_from(EFFECTS),
    st.sampled_from(["result", "result", "result", "pattern", "advice", "background"]), st.booleans(),
)  # fmt: skip


@settings(deadline=None, max_examples=60)
@given(st.lists(st.lists(FINDINGS, min_size=1, max_size=4), min_size=1, max_size=4))
@pytest.mark.slow
def test_any_knowledge_base_without_each_code_finding_and_study(studies: list[list[Finding]]) -> None:
    graph = a_graph(*[a_study(findings, {"satu": "high", "dua": "low"}) for findings in studies])
    assert worked_out(graph) == hanging(graph)
    assert contrasts_worked_out(graph) == contrasts_hanging(graph)


@pytest.mark.parametrize("studies", [20, 200])
def test_nothing_is_tried_of_a_study_beside_which_others_tell_the_same(
    monkeypatch: pytest.MonkeyPatch, studies: int
) -> None:
    """Only the study that alone says something is taken apart, however many there are."""
    taken_apart: list[str] = []

    def counted(own: Sequence[FindingOf]) -> Iterator[tuple[LeftOut, list[Codes]]]:
        taken_apart.append(own[0].study_id)
        return left_out(own)

    monkeypatch.setattr(robustness, "left_out", counted)
    alike = a_study([a_finding(case="satu"), a_finding(case="dua", told=LACK)], {"satu": "high", "dua": "low"})
    other = a_study([a_finding(case="satu", told=("mixed", "helps"))], {"satu": "high"})
    graph = a_graph(*[alike] * studies, lain=other)
    assert {turn.without.study_id for turn in theme_standings(graph)["kohesi"].turns} == {"lain"}
    assert outcome_standings(graph)["kohesi"].turns == ()
    assert taken_apart == ["lain", "lain"]


@pytest.mark.slow
def test_the_cost_grows_with_the_findings_and_not_with_their_square(monkeypatch: pytest.MonkeyPatch) -> None:
    """Codes that are looked at, for ten times as many studies: no clock, so nothing depends on the machine."""
    looked_at: list[int] = []

    def counted(codes: Iterable[Codes]) -> list[Direction]:
        known = list(codes)
        looked_at.append(len(known))
        return heard(known)

    monkeypatch.setattr(robustness, "heard", counted)
    costs = []
    for studies in (20, 200):
        findings = [a_finding(case="satu"), a_finding(), a_finding("norma", told=LACK)]
        graph = a_graph(*[a_study(findings, {"satu": "high"}) for _ in range(studies)])
        looked_at.clear()
        theme_standings(graph)
        costs.append(sum(looked_at))
    assert costs[1] == 10 * costs[0] > 0
