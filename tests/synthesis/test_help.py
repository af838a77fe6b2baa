"""What helped and what hindered: nothing that the study reports of a theme is hidden by the list it stands in."""

from __future__ import annotations

from support.records import a_finding, a_study

from rumpun.model.study import Study
from rumpun.synthesis.help import Help, help_of

HELPS, HURTS, LACK, LOW = ("high", "helps"), ("high", "hinders"), ("low", "hinders"), ("low", "unstated")


def told(found: Help) -> dict[str, list[tuple[str, str, tuple[str, ...]]]]:
    return {
        effect: [(each.item.finding.theme, each.item.finding.level, each.also) for each in items]
        for effect, items in found.named.items()
    }


def mixed(study: Study) -> list[list[tuple[str, str, str]]]:
    return [
        [(each.finding.theme, each.finding.level, each.finding.effect) for each in items]
        for items in help_of(study).mixed
    ]


def test_each_theme_once_for_every_group_and_level() -> None:
    study = a_study(
        [
            a_finding("kohesi", "satu", HELPS), a_finding("kohesi", "satu", HELPS), a_finding("kohesi", "dua", LACK),
            a_finding("norma", None, HELPS), a_finding("dana", "satu", HURTS),
        ],
        {"satu": "high", "dua": "low"},
    )  # fmt: skip
    assert told(help_of(study)) == {
        "helps": [("kohesi", "high", ()), ("norma", "high", ())],
        "hinders": [("kohesi", "low", ()), ("dana", "high", ())],
    }
    assert mixed(study) == []


def test_a_theme_that_helped_says_that_it_was_wanting_elsewhere() -> None:
    study = a_study([a_finding("kohesi", "satu", HELPS), a_finding("kohesi", "satu", LOW)], {"satu": "high"})
    assert told(help_of(study))["helps"] == [("kohesi", "high", ("low",))]
    assert mixed(study) == [[("kohesi", "high", "helps"), ("kohesi", "low", "unstated")]]


def test_mixed_effects_and_contrary_directions_stand_in_the_third_part() -> None:
    study = a_study(
        [
            a_finding("kewajiban", "satu", ("unstated", "mixed")),
            a_finding("konflik", "satu", HURTS), a_finding("konflik", "satu", ("high", "none")),
            a_finding("dana", "satu", HELPS),
        ],
        {"satu": "high"},
    )  # fmt: skip
    assert [items[0][0] for items in mixed(study)] == ["kewajiban", "konflik"]


def test_claims_and_the_outcome_itself_are_no_help() -> None:
    claims = [a_finding("kohesi", "satu", HELPS, evidence=each) for each in ("advice", "background", "cited")]
    study = a_study([*claims, a_finding("norma", "satu", HELPS, is_outcome=True)], {"satu": "high"})
    assert told(help_of(study)) == {"helps": [], "hinders": []}
    assert mixed(study) == []


def test_a_pattern_neither_helps_nor_hinders_and_is_told() -> None:
    pattern = a_finding("dinamika", "satu", LOW, evidence="pattern")
    found = help_of(a_study([pattern, a_finding("kohesi", "satu", LOW)], {"satu": "low"}))
    assert told(found) == {"helps": [], "hinders": []}
    assert [item.finding.theme for item in found.patterns] == ["dinamika"]
