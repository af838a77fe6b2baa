"""Cases of one study stand side by side, and results that contradict each other are found, with their comments."""

from __future__ import annotations

import pytest
from support.knowledge_base import study_named
from support.records import Told, a_finding, a_graph, a_note, a_study, results

from rumpun.model.coded_values import Outcome
from rumpun.model.graph import FindingOf, Graph
from rumpun.model.study import Study
from rumpun.synthesis.agreement import Synthesis, synthesis
from rumpun.synthesis.contradictions import against_itself, by_study, clashes, contrasts, opposed, uncommented

FOR, LACK, AGAINST = ("high", "helps"), ("low", "hinders"), ("high", "hinders")
MIXED, NONE, HIGH, LOW, SAID = ("mixed", "helps"), ("high", "none"), ("high", "unstated"), ("low", "unstated"), (
    "unstated",
    "unstated",
)  # fmt: skip


def graph_of(outcomes: dict[str, Outcome]) -> Graph:
    """One study with these cases."""
    return a_graph(a=a_study(cases=outcomes))


def told_by(*told: tuple[str, str | None, Told]) -> Synthesis:
    """(study, case, level and effect) of each finding."""
    return synthesis(FindingOf(study_named(study), a_finding(case=case, told=each), None) for study, case, each in told)


def of(*told: Told) -> Synthesis:
    """One study with one case for each: `studi-0`, `studi-1` and so on."""
    return told_by(*((f"studi-{n}", "satu", each) for n, each in enumerate(told)))


# --- inside a study ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "two", "outcomes", "sentence"),
    [
        (FOR, LACK, ("high", "low"), "mirror"),
        (AGAINST, ("low", "helps"), ("low", "high"), "mirror"),
        (FOR, AGAINST, ("high", "low"), "opposed"),
        (FOR, NONE, ("high", "low"), "opposed"),
        (HIGH, LOW, ("high", "low"), "level"),
        (FOR, LOW, ("high", "low"), "level"),
        (FOR, FOR, ("high", "high"), "alike"),
        (FOR, FOR, ("high", "low"), "alike_apart"),
        (HIGH, HIGH, ("high", "low"), "alike_apart"),
        (FOR, MIXED, ("high", "low"), "other"),
        (SAID, SAID, ("high", "low"), "other"),
        (FOR, HIGH, ("high", "low"), "other"),
        # Of a group that nobody judged it cannot be said that it fared otherwise.
        (FOR, FOR, ("high", "unstated"), "alike"),
        # The same level and the same direction, and still not the same.
        (MIXED, ("mixed", "hinders"), ("high", "low"), "other"),
    ],
)
def test_what_two_cases_of_a_study_show(one: Told, two: Told, outcomes: tuple[Outcome, Outcome], sentence: str) -> None:
    graph = graph_of(dict(zip(("satu", "dua"), outcomes, strict=True)))
    [found] = contrasts(graph, told_by(("a", "satu", one), ("a", "dua", two)))
    assert found.sentence == sentence
    assert [(side.case.id, len(side.findings)) for side in found.sides] == [("satu", 1), ("dua", 1)]
    assert found.silent == ()


def test_a_case_without_a_result_is_no_contrast_and_is_named() -> None:
    graph = graph_of({"satu": "high", "dua": "low"})
    [found] = contrasts(graph, told_by(("a", "satu", FOR)))
    assert (found.kind, [case.id for case in found.silent]) == ("one_sided", ["dua"])


def test_three_cases_are_one_contrast() -> None:
    graph = graph_of({"satu": "high", "dua": "low", "tiga": "low"})
    [found] = contrasts(graph, told_by(("a", "satu", FOR), ("a", "tiga", LACK)))
    assert (found.kind, [case.id for case in found.silent]) == ("mirror", ["dua"])


def test_an_effect_is_called_unstated_only_where_it_is() -> None:
    graph = graph_of({"satu": "high", "dua": "low", "tiga": "low"})
    [found] = contrasts(graph, told_by(("a", "satu", FOR), ("a", "dua", LACK), ("a", "tiga", ("unstated", "helps"))))
    assert found.sentence == "other"


def test_whose_effect_is_stated_is_told_apart() -> None:
    graph = graph_of({"satu": "high", "dua": "low"})
    [found] = contrasts(graph, told_by(("a", "satu", HIGH), ("a", "dua", LACK)))
    assert ([case.id for case in found.effect_told], [case.id for case in found.effect_untold]) == (["dua"], ["satu"])


def test_what_a_study_finds_of_its_groups_in_general_covers_the_silent_ones() -> None:
    told = [a_finding("peran", "satu", FOR)]
    for general, covered in ((SAID, True), (None, False)):
        study = a_study([*told, a_finding("peran", None, general)] if general else told, {"satu": "high", "dua": "low"})
        graph = a_graph(a=study)
        [found] = contrasts(graph, synthesis(results(graph)))
        assert (found.kind, found.covered) == ("one_sided", covered)


def test_that_cases_differ_is_a_contrast_where_the_study_says_no_more() -> None:
    differs = a_finding("interaksi", None, SAID, differs=["satu", "dua"])
    graph = a_graph(a=a_study([differs], {"satu": "high", "dua": "low"}))
    [found] = contrasts(graph, synthesis(results(graph)))
    assert (found.kind, found.sides, found.silent) == ("differs", (), ())
    assert [item.finding.differs for item in found.differing] == [differs.differs]
    claim = a_finding("interaksi", None, SAID, differs=["satu", "dua"], evidence="background")
    assert contrasts(graph_of({"satu": "high", "dua": "low"}), synthesis(results(a_graph(a=a_study([claim]))))) == ()


def test_several_findings_of_a_case_are_read_together() -> None:
    graph = graph_of({"satu": "high", "dua": "low"})
    told = told_by(("a", "satu", FOR), ("a", "satu", ("low", "unstated")), ("a", "dua", LACK))
    [found] = contrasts(graph, told)
    assert [(side.level, side.effect, side.direction) for side in found.sides] == [
        ("mixed", "helps", "promotes"),
        ("low", "hinders", "promotes"),
    ]


def test_one_case_or_groups_in_general_are_no_contrast() -> None:
    assert contrasts(graph_of({"satu": "high"}), told_by(("a", "satu", FOR))) == ()
    assert contrasts(graph_of({"satu": "high", "dua": "low"}), told_by(("a", None, FOR))) == ()


def test_the_clearest_contrasts_come_first() -> None:
    def of_two_cases(one: Told, two: Told) -> Study:
        return a_study(
            [a_finding(case="satu", told=one), a_finding(case="dua", told=two)], {"satu": "high", "dua": "low"}
        )

    graph = a_graph(level=of_two_cases(HIGH, LOW), alike=of_two_cases(FOR, FOR), mirror=of_two_cases(FOR, LACK))
    assert [each.kind for each in contrasts(graph, synthesis(results(graph)))] == ["mirror", "level", "alike"]


# --- contradictions ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "open_"),
    [
        ((FOR, LACK), set()),
        ((FOR, MIXED, SAID), set()),
        ((FOR, AGAINST), {0, 1}),
        ((FOR, NONE), {0, 1}),
        ((AGAINST, NONE, MIXED), {0, 1}),
        ((FOR, FOR, AGAINST), {0, 1, 2}),
    ],
)
def test_contradictions_between_studies(told: tuple[Told, ...], open_: set[int]) -> None:
    result = of(*told)
    assert uncommented(result, ()) == {f"studi-{n}" for n in open_}
    found = clashes(result, ())
    assert [each.scope for each in found] == ["studies"] * bool(open_)
    assert not any(each.explained for each in found)


def test_a_comment_covers_the_studies_that_it_names_with_an_opponent() -> None:
    result = of(FOR, FOR, AGAINST)
    assert uncommented(result, [a_note("studi-0", "studi-1")]) == {"studi-0", "studi-1", "studi-2"}
    assert uncommented(result, [a_note("studi-0", "studi-2")]) == {"studi-1"}
    assert uncommented(result, [a_note("studi-0", "studi-1", "studi-2")]) == set()
    assert uncommented(result, [a_note("studi-0", "studi-2"), a_note("studi-1", "studi-2")]) == set()


def test_a_contradiction_has_its_sides_and_its_comment() -> None:
    result = of(FOR, AGAINST, MIXED)
    [found] = clashes(result, [a_note("studi-0", "studi-1", status="explained")])
    assert found.explained
    assert [(side, [item.study_id for item in items]) for side, items in found.sides] == [
        ("promotes", ["studi-0"]),
        ("harms", ["studi-1"]),
    ]


def test_what_no_comment_covers_stands_apart() -> None:
    first, second = clashes(of(FOR, FOR, AGAINST), [a_note("studi-0", "studi-2", status="explained")])
    assert (first.studies, first.explained) == (("studi-0", "studi-2"), True)
    assert (second.studies, second.note) == (("studi-1",), None)
    assert {item.study_id for _, items in second.sides for item in items} == {"studi-0", "studi-1", "studi-2"}


def test_a_study_may_contradict_itself_between_its_cases() -> None:
    result = told_by(("a", "satu", FOR), ("a", "dua", AGAINST))
    assert uncommented(result, ()) == set()
    [found] = clashes(result, [a_note("a", status="explained")])
    assert (found.scope, found.explained) == ("cases", True)
    assert against_itself(by_study(result)["a"])


@pytest.mark.parametrize(
    ("told", "by", "sides"),
    [
        ((FOR, AGAINST), "direction", ["promotes", "harms"]),
        ((FOR, NONE), "direction", ["promotes", "none"]),
        ((FOR, LOW), "level", ["high", "low"]),
    ],
)
def test_a_study_may_contradict_itself_on_one_case(told: tuple[Told, ...], by: str, sides: list[str]) -> None:
    result = told_by(*(("a", "satu", each) for each in told))
    [found] = clashes(result, ())
    assert (found.scope, found.by, [side for side, _ in found.sides]) == ("case", by, sides)
    assert against_itself(by_study(result)["a"])


@pytest.mark.parametrize("told", [(FOR, FOR), (FOR, MIXED), (FOR, SAID), (LACK, FOR)])
def test_results_that_only_differ_do_not_contradict(told: tuple[Told, ...]) -> None:
    found = clashes(told_by(*(("a", "satu", each) for each in told)), ())
    # High with help and low with hindrance point the same way, yet the level of one case cannot be both.
    assert [each.by for each in found] == (["level"] if told == (LACK, FOR) else [])


def test_a_study_is_no_opponent_of_its_own() -> None:
    assert opposed({"a": frozenset({"promotes", "harms"})}) == set()
    assert opposed({"a": frozenset({"promotes", "harms"}), "b": frozenset({"promotes"})}) == {"a", "b"}
