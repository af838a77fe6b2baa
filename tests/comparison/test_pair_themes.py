"""How two columns meet on a theme: silence is never a difference, and what is unclear is never an agreement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from support.records import Told, a_context, a_finding, a_graph, a_study

from rumpun.comparison.columns import THEME, Profiles
from rumpun.comparison.pair_themes import (
    Kind,
    Meeting,
    PairThemes,
    ThemeSide,
    _kind,
    meetings,
    pair_themes,
    standing_of,
)
from rumpun.context import Context
from rumpun.model.graph import Graph
from rumpun.model.study import Finding


@pytest.fixture(scope="module")
def profiles(cache: Path) -> Profiles:
    """Two groups of one study, and a study of one group."""
    lack, said = ("low", "hinders"), ("unstated", "unstated")
    kkn = a_study(
        [
            a_finding("pengelolaan", "satu"),
            a_finding("pengelolaan", "dua", lack),
            a_finding("kohesi", "satu", ("high", "unstated")),
            a_finding("kohesi", "dua", ("low", "unstated")),
            a_finding("obrolan", "satu"),
            a_finding("norma", "satu"),
            a_finding("norma"),
            a_finding("pertukaran"),
            a_finding("kepemimpinan", evidence="background"),
            a_finding("pendampingan", "dua", said),
        ],
        {"satu": "high", "dua": "low"},
    )
    mentari = a_study(
        [
            a_finding("pengelolaan", "satu"),
            a_finding("kohesi", "satu", evidence="background"),
            a_finding("kepemimpinan", "satu"),
            a_finding("pendampingan", "satu", said),
        ],
        reference="lain",
    )
    return Profiles(a_context(a_graph(kkn=kkn, mentari=mentari), cache, "id"))


@pytest.fixture(scope="module")
def real_profiles(real_contexts: tuple[Context, ...]) -> Profiles:
    return Profiles(real_contexts[0])


def side(*directions: Any, levels: tuple[str, ...] = ("high",), silence: Any = "claims") -> ThemeSide:
    findings: Any = tuple(SimpleNamespace(level=level) for level in levels)
    return ThemeSide(findings, directions, silence)


def empty(silence: Any) -> ThemeSide:
    return side(levels=(), silence=silence)


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        (side("promotes"), side("promotes", levels=("low",)), "agree"),
        (side("harms"), side("harms"), "agree"),
        (side("promotes"), side("harms"), "oppose"),
        (side("promotes"), side("none"), "oppose"),
        (side("promotes"), side("mixed"), "partly"),
        (side("promotes", "harms"), side("promotes"), "partly"),
        (side("promotes", "harms"), side("promotes", "harms"), "partly"),
        (side(), side(levels=("low",)), "level"),
        (side("promotes"), side(levels=("low",)), "level"),
        (side(), side(levels=("unstated",)), "undirected"),
        (side(levels=("high", "low")), side(), "undirected"),
        (side("promotes"), empty("not_reported"), "first"),
        (empty("not_coded"), side(), "second"),
        (side(), empty("general"), "first"),
        (empty("general"), empty("general"), "general"),
        (empty("claims"), empty("not_reported"), "claims"),
    ],
)
def test_kinds(first: ThemeSide, second: ThemeSide, kind: Kind) -> None:
    assert _kind(first.told, second.told) == kind


def kinds(profiles: Profiles, first: str, second: str) -> dict[str, str]:
    found = pair_themes(profiles, profiles.column(first), profiles.column(second))
    return {item.theme: item.kind for item in found.meetings}


def test_two_cases_of_one_study(profiles: Profiles) -> None:
    found = kinds(profiles, "kkn.satu", "kkn.dua")
    assert found == {
        "pengelolaan": "agree", "kohesi": "level", "obrolan": "first", "norma": "first", "pertukaran": "general",
        "kepemimpinan": "claims", "pendampingan": "second",
    }  # fmt: skip


def test_what_a_study_says_in_general_is_told_apart_from_silence(profiles: Profiles) -> None:
    found = pair_themes(profiles, profiles.column("kkn.satu"), profiles.column("kkn.dua"))
    silences = {item.theme: item.second.silence for item in found.of("first")}
    assert silences == {"obrolan": "not_reported", "norma": "general"}


def test_two_studies(profiles: Profiles) -> None:
    found = kinds(profiles, "kkn", "mentari")
    assert found["pengelolaan"] == "agree"
    assert found["pendampingan"] == "undirected"
    # One of the two has it in its introduction only.
    assert found["kohesi"] == "first"
    assert found["kepemimpinan"] == "second"


def test_every_theme_is_counted_once(real_profiles: Profiles) -> None:
    for first, second in combinations(real_profiles.ids(), 2):
        found = pair_themes(real_profiles, real_profiles.column(first), real_profiles.column(second))
        assert len(found.meetings) + found.silent + found.uncoded == len(real_profiles.themes)


def test_what_is_not_reported_or_not_coded_never_agrees_or_differs(real_profiles: Profiles) -> None:
    for first, second in combinations(real_profiles.ids(), 2):
        columns = real_profiles.column(first), real_profiles.column(second)
        for item in pair_themes(real_profiles, *columns).meetings:
            if item.kind in ("agree", "oppose", "partly", "level", "undirected"):
                for column, each in zip(columns, (item.first, item.second), strict=True):
                    cell = column.cell(THEME + item.theme)
                    assert cell.status == "coded"
                    assert any(part.evidence in ("", "pattern") for part in cell.parts)
                    assert each.findings


def test_contrasts_come_first() -> None:
    same = Meeting("a", "agree", side("promotes"), side("promotes"))
    contrast = Meeting("b", "agree", side("promotes"), side("promotes", levels=("low",)))
    assert PairThemes((same, contrast), 0, 0).of("agree") == [contrast, same]


def test_what_the_study_says_of_a_difference_and_what_is_the_outcome_itself(cache: Path) -> None:
    study = a_study(
        [
            a_finding("interaksi", told=("unstated", "unstated"), differs=["satu", "dua"]),
            a_finding("pertukaran", told=("unstated", "unstated"), differs=["satu", "tiga"]),
            a_finding("norma", told=("unstated", "unstated"), differs=["satu", "dua"], evidence="background"),
            a_finding("integrasi", "satu", ("high", "unstated"), is_outcome=True),
            a_finding("integrasi", "dua", ("low", "unstated"), is_outcome=True),
            a_finding("peran", "satu"), a_finding("peran", "dua", is_outcome=True),
        ],
        {"satu": "high", "dua": "low", "tiga": "low"},
    )  # fmt: skip
    profiles = Profiles(a_context(a_graph(kkn=study), cache, "id"))
    found = pair_themes(profiles, profiles.column("kkn.satu"), profiles.column("kkn.dua"))
    assert [each.theme for each in found.differences] == ["interaksi"]
    met = {item.theme: (item.kind, item.second.silence) for item in found.meetings}
    assert met["integrasi"] == ("outcome", "outcome")
    assert met["peran"] == ("first", "outcome")
    # The two columns of a study as a whole state no difference of it.
    assert pair_themes(profiles, profiles.column("kkn"), profiles.column("kkn.satu")).differences == ()


# --- what a meeting hangs on, by leaving everything out in turn ---------------------------------------------------

TOLD = (
    [("high", "helps")], [("high", "helps"), ("low", "hinders")], [("high", "helps"), ("high", "hinders")],
    [("high", "none")], [("mixed", "mixed"), ("low", "unstated")], [("low", "unstated")], [("unstated", "none")],
)  # fmt: skip
"""Level and effect of each finding of one side."""


def met(first: Sequence[Finding], second: Sequence[Finding]) -> tuple[Graph, Meeting | None]:
    graph = a_graph(*[a_study(found or [a_finding("lain")], {"satu": "high"}) for found in (first, second)])
    return graph, next(meetings(graph, "studi-0.satu", "studi-1.satu", ["kohesi"]), None)


def less(findings: Sequence[Finding]) -> Iterator[tuple[tuple[str, int, str], list[Finding]]]:
    """(cut, number of the finding, code) and the findings without it."""
    for number, finding in enumerate(findings):
        before, after = findings[:number], findings[number + 1 :]
        yield ("finding", number, ""), [*before, *after]
        for code in ("level", "effect"):
            if getattr(finding, code) != "unstated":
                yield ("code", number, code), [*before, finding.model_copy(update={code: "unstated"}), *after]


@pytest.mark.parametrize("first", TOLD)
@pytest.mark.parametrize("second", TOLD)
def test_a_meeting_hangs_on_all_that_it_would_be_another_without(first: list[Told], second: list[Told]) -> None:
    sides = [[a_finding(case="satu", told=each) for each in told] for told in (first, second)]
    graph, meeting = met(*sides)
    assert meeting
    expected = []
    for side_, findings in enumerate(sides):
        for (cut, number, code), rest in less(findings):
            _, other = met(rest, sides[1]) if side_ == 0 else met(sides[0], rest)
            kind = other.kind if other else "nothing"
            if kind != meeting.kind:
                expected.append((f"studi-{side_}", cut, f"temuan-{number}", code, kind))
    found = standing_of(graph, "studi-0.satu", "studi-1.satu", meeting).turns
    assert [
        (each.study_id, each.cut, each.item.finding.id if each.item else "", each.coded, turn.becomes)
        for turn in found
        for each in [turn.without]
    ] == expected
