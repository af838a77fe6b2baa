"""The findings that a study's answer shows first: those that answer for the outcome, with the firmest grounds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from support.records import a_finding, a_graph, a_study

from rumpun.model.study import Finding, Study
from rumpun.synthesis.help import help_of
from rumpun.synthesis.strongest import MOST, strongest

OURS = {"level": {"reason": {"id": "a", "en": "a"}, "where": ["a"]}, "effect": {"quote": "a", "where": ["a"]}}
PARTS = [
    {"id": id_, "role": role, "name": {"id": id_, "en": id_}}
    for id_, role in (("a", "results"), ("ringkasan", "abstract"), ("abstract", "abstract"), ("simpulan", "conclusion"))
]


def shown(findings: Sequence[Finding], cases: Mapping[str, str], **fields: Any) -> list[tuple[str, str | None]]:
    graph = a_graph(a_study(findings, cases, **fields))
    study: Study = graph.study("studi-0")
    return [(item.finding.theme, item.finding.case) for item in strongest(study, help_of(study))]


def test_what_answers_for_the_outcome_goes_before_what_says_more() -> None:
    findings = [
        a_finding("dana", "satu", ("high", "hinders")), a_finding("norma", "satu", ("unstated", "helps")),
        a_finding("kohesi", "satu", ("high", "helps")),
    ]  # fmt: skip
    assert shown(findings, {"satu": "high"}) == [("kohesi", "satu"), ("norma", "satu"), ("dana", "satu")]
    assert shown(findings, {"satu": "low"})[0] == ("dana", "satu")


def test_the_words_of_the_source_go_before_our_reason_and_more_parts_before_one() -> None:
    findings = [
        a_finding("norma", "satu", grounds=OURS), a_finding("dana", "satu"),
        a_finding("kohesi", "satu", where=["a", "ringkasan", "simpulan"]),
    ]  # fmt: skip
    assert [theme for theme, _ in shown(findings, {"satu": "high"}, source_parts=PARTS)] == ["kohesi", "dana", "norma"]


def test_an_abstract_in_two_languages_says_it_once() -> None:
    findings = [
        a_finding("norma", "satu", where=["ringkasan", "abstract"]), a_finding("dana", "satu", where=["a", "simpulan"]),
    ]  # fmt: skip
    assert shown(findings, {"satu": "high"}, source_parts=PARTS)[0][0] == "dana"


def test_each_group_has_its_turn_and_each_theme_stands_once_for_it() -> None:
    findings = [
        a_finding("kohesi", "satu"), a_finding("kohesi", "satu", ("unstated", "helps")), a_finding("norma", "satu"),
        a_finding("dana", "satu"), a_finding("kohesi", "dua", ("low", "hinders")),
    ]  # fmt: skip
    found = shown(findings, {"satu": "high", "dua": "low"})
    assert found == [("kohesi", "satu"), ("kohesi", "dua"), ("norma", "satu")]
    assert len(found) == MOST


def test_where_nothing_is_named_patterns_stand_and_claims_never_do() -> None:
    pattern = a_finding("kohesi", "satu", ("high", "unstated"), evidence="pattern")
    claims = [a_finding("norma", "satu", evidence="background"), a_finding("dana", "satu", is_outcome=True)]
    assert shown([*claims, pattern], {"satu": "high"}) == [("kohesi", "satu")]
    assert shown(claims, {"satu": "high"}) == []
