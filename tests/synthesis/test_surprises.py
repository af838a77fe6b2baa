"""What nobody would expect from how a group fared, and nothing that its codes do not say."""

from __future__ import annotations

from typing import Any

from support.records import a_finding, a_graph, a_study

from rumpun.model.study import Study
from rumpun.synthesis.surprises import surprises

HELPED, HIGH, LOW = ("high", "helps"), ("high", "unstated"), ("low", "unstated")


def elsewhere(*themes: str, told: tuple[str, str] = HELPED) -> Study:
    """Another study, by which these themes support a group."""
    return a_study([a_finding(theme, "melati", told) for theme in themes], {"melati": "high"})


def of(outcome: str, *findings: Any, **fields: Any) -> Study:
    return a_study(findings, {"satu": outcome}, **fields)


def found(*studies: Study) -> list[tuple[str, str]]:
    return [(each.case.case.id, each.item.finding.theme) for each in surprises(a_graph(*studies))]


def test_little_of_what_supports_groups_in_one_that_did_well_and_much_in_one_that_did_not() -> None:
    other = elsewhere("kohesi", "norma")
    assert found(other, of("high", a_finding("kohesi", "satu", LOW))) == [("satu", "kohesi")]
    assert found(other, of("low", a_finding("kohesi", "satu", HIGH))) == [("satu", "kohesi")]
    assert found(other, of("high", a_finding("kohesi", "satu", HIGH))) == []
    assert found(other, of("low", a_finding("kohesi", "satu", LOW))) == []


def test_nothing_where_it_may_not_support_or_where_the_source_says_what_it_did() -> None:
    assert found(of("high", a_finding("kohesi", "satu", LOW))) == []
    at_odds = elsewhere("kohesi", told=("high", "hinders"))
    assert found(elsewhere("kohesi"), at_odds, of("high", a_finding("kohesi", "satu", LOW))) == []
    assert found(elsewhere("kohesi"), of("low", a_finding("kohesi", "satu", HELPED))) == []


def test_patterns_advice_and_what_awaits_review_surprise_nobody() -> None:
    for evidence in ("pattern", "advice"):
        assert found(elsewhere("kohesi"), of("high", a_finding("kohesi", "satu", LOW, evidence=evidence))) == []
    assert found(elsewhere("kohesi"), of("high", a_finding("kohesi", "satu", LOW), review=None)) == []


def test_what_more_is_said_of_comes_first() -> None:
    study = of("high", a_finding("norma", "satu", LOW), a_finding("kohesi", "satu", LOW))
    assert found(elsewhere("norma", "kohesi"), elsewhere("kohesi"), study) == [("satu", "kohesi"), ("satu", "norma")]
