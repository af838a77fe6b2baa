"""Why groups fared as they did: what their own studies name as a cause, and nothing that these do not say."""

from __future__ import annotations

from support.records import a_finding, a_graph, a_study

from rumpun.model.graph import Graph
from rumpun.synthesis.causes import FARED, Causes, causes

HINDERED, LACKED, HELPED = ("high", "hinders"), ("low", "hinders"), ("high", "helps")
PATTERN, NOTED, SILENT = ("low", "unstated"), ("low", "unstated"), ("unstated", "unstated")


def graph() -> Graph:
    return a_graph(
        a_study(
            [
                a_finding("pengelolaan", "tulip", LACKED), a_finding("konflik", "tulip", HINDERED),
                a_finding("kohesi", "tulip", HELPED), a_finding("norma", "tulip", NOTED),
                a_finding("jaringan", "tulip", SILENT), a_finding("kohesi", "mawar", HELPED),
                a_finding("dinamika", "tulip", PATTERN, evidence="pattern"),
                a_finding("bantuan", "tulip", HINDERED, evidence="advice"),
                a_finding("integrasi", "tulip", LACKED, is_outcome=True),
                a_finding("umum", None, HINDERED), a_finding("musyawarah", "mawar", ("mixed", "mixed")),
            ],
            {"tulip": "low", "mawar": "high", "anggrek": "mixed"},
        ),
        a_study(
            [a_finding("pengelolaan", "kenanga", LACKED), a_finding("kohesi", "seroja", LACKED)],
            {"kenanga": "low", "seroja": "unstated"},
        ),
    )  # fmt: skip


def themes(found: Causes) -> dict[str, list[str]]:
    return {
        "named": [cause.theme for cause in found.named],
        "beside": [cause.theme for cause in found.found_beside],
        "other": [item.finding.theme for _, items in found.other_way for item in items],
        "unsaid": [item.finding.theme for _, items in found.unsaid for item in items],
    }


def test_a_cause_is_what_a_study_found_on_a_group_and_says_that_it_did_it() -> None:
    found = causes(graph(), "low")
    assert [case.case.id for case in found.cases] == ["tulip", "kenanga"]
    # What two studies name stands before what one names; general claims, advice and the outcome itself stand nowhere.
    assert themes(found) == {
        "named": ["pengelolaan", "konflik"], "beside": ["dinamika"], "other": ["kohesi"], "unsaid": ["norma"],
    }  # fmt: skip
    assert found.named[0].studies == ("studi-0", "studi-1")


def test_of_groups_that_did_well_it_is_what_helped() -> None:
    assert themes(causes(graph(), "high")) == {
        "named": ["kohesi"], "beside": [], "other": ["musyawarah"], "unsaid": [],
    }  # fmt: skip


def test_without_such_groups_there_is_nothing() -> None:
    assert causes(a_graph(a_study(cases={"satu": "high"})), "low") == Causes((), (), (), (), ())


def test_no_finding_stands_in_two_parts() -> None:
    for fared in FARED:
        found = causes(graph(), fared)
        parts = [
            *(item.finding.id + item.study_id for cause in (*found.named, *found.found_beside) for item in cause.items),
            *(item.finding.id + item.study_id for _, items in (*found.other_way, *found.unsaid) for item in items),
        ]
        assert len(parts) == len(set(parts))


def test_what_awaits_review_is_no_cause() -> None:
    study = a_study([a_finding("pengelolaan", "tulip", LACKED)], {"tulip": "low"}, review=None)
    assert causes(a_graph(study), "low") == Causes((), (), (), (), ())
