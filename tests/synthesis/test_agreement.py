"""Level and effect are read together, and cases are compared by where they point."""

from __future__ import annotations

from itertools import combinations
from typing import get_args

import pytest
from support.knowledge_base import study_named
from support.records import a_finding, a_graph, a_study, results

from rumpun.address import LANGUAGES
from rumpun.model.coded_values import DIRECTIONS, Direction, Effect, Level, direction
from rumpun.model.graph import FindingOf, Graph, by_theme, findings_of
from rumpun.synthesis.agreement import Synthesis, syntheses_of, synthesis
from rumpun.words.words import words

# level: what each effect means with it, in the order helps, mixed, hinders, none, unstated
TABLE: dict[Level, tuple[Direction, ...]] = {
    "high": ("promotes", "mixed", "harms", "none", "unclear"),
    "mixed": ("mixed", "mixed", "mixed", "none", "unclear"),
    "low": ("harms", "mixed", "promotes", "none", "unclear"),
    "unstated": ("unclear", "unclear", "unclear", "none", "unclear"),
}
EFFECTS: tuple[Effect, ...] = ("helps", "mixed", "hinders", "none", "unstated")


@pytest.mark.parametrize("level", TABLE)
@pytest.mark.parametrize("effect", EFFECTS)
def test_direction(level: Level, effect: Effect) -> None:
    assert direction(level, effect) == TABLE[level][EFFECTS.index(effect)]


def test_the_table_is_whole() -> None:
    assert set(TABLE) == set(get_args(Level))
    assert set(EFFECTS) == set(get_args(Effect))
    assert set(DIRECTIONS) == set(get_args(Direction))


def finding(study: str, case: str | None, level: str, effect: str, evidence: str = "result") -> FindingOf:
    return FindingOf(study_named(study), a_finding(case=case, told=(level, effect), evidence=evidence), None)


HELPS, HURTS, LACKS = ("high", "helps"), ("high", "hinders"), ("low", "hinders")
MIXED, NONE, UNCLEAR = ("mixed", "helps"), ("high", "none"), ("unstated", "helps")


def of(*cases: tuple[str, str]) -> Synthesis:
    """One study per reading."""
    return synthesis(finding(f"studi-{n}", "satu", *case) for n, case in enumerate(cases))


@pytest.mark.parametrize(
    ("cases", "agreement"),
    [
        ((), "nothing"),
        ((UNCLEAR,), "unclear"),
        ((UNCLEAR, UNCLEAR), "unclear"),
        ((HELPS,), "single"),
        ((HELPS, UNCLEAR), "single"),
        ((NONE,), "single"),
        # A lack that hurt agrees with an abundance that helped.
        ((HELPS, LACKS), "agree"),
        ((HURTS, HURTS, UNCLEAR), "agree"),
        ((NONE, NONE), "agree"),
        ((HELPS, HURTS), "disagree"),
        ((HURTS, MIXED, LACKS), "disagree"),
        ((HELPS, MIXED), "partly"),
        ((HURTS, NONE), "disagree"),
        ((HELPS, MIXED, NONE), "disagree"),
        ((MIXED, NONE), "partly"),
    ],
)
def test_agreement(cases: tuple[tuple[str, str], ...], agreement: str) -> None:
    assert of(*cases).agreement == agreement


def test_findings_of_one_case_are_one_reading() -> None:
    result = synthesis(
        [
            finding("a", "satu", "high", "helps"),
            finding("a", "satu", "unstated", "unstated"),
            finding("a", "dua", "high", "helps"),
            finding("a", "dua", "high", "hinders"),
            finding("b", None, "low", "hinders"),
        ]
    )
    assert [(each.study_id, each.case_id, each.direction) for each in result.readings] == [
        ("a", "satu", "promotes"),
        ("a", "dua", "mixed"),
        ("b", "", "promotes"),
    ]
    assert [len(each.findings) for each in result.readings] == [2, 2, 1]
    assert (result.count("promotes"), result.count("mixed"), result.count("harms")) == (2, 1, 0)


def test_two_cases_of_one_study_are_no_agreement() -> None:
    contrast = [finding("a", "satu", *HELPS), finding("a", "dua", *LACKS)]
    assert synthesis(contrast).agreement == "single"
    assert synthesis(contrast).studies() == 1
    both = synthesis([*contrast, finding("b", "satu", *HELPS)])
    assert (both.agreement, both.studies(), both.studies("promotes"), both.studies("harms")) == ("agree", 2, 2, 0)
    assert synthesis([finding("a", "satu", *HELPS), finding("a", "dua", *HURTS)]).agreement == "disagree"
    assert synthesis([finding("a", "satu", *HELPS), finding("a", "dua", *MIXED)]).agreement == "partly"


def test_cases_that_rest_on_one_sentence_count_once() -> None:
    def told(case: str, words: str) -> FindingOf:
        grounds = {name: {"quote": words, "where": ["hasil:1"]} for name in ("level", "effect")}
        return FindingOf(study_named("a"), a_finding(case=case, told=HELPS, grounds=grounds), None)

    assert (
        synthesis([told("satu", "kedua kelompok kompak"), told("dua", "kedua kelompok kompak")]).count("promotes") == 1
    )
    assert synthesis([told("satu", "yang satu kompak"), told("dua", "yang lain pun kompak")]).count("promotes") == 2


def test_what_is_the_outcome_itself_gives_no_direction() -> None:
    itself = FindingOf(study_named("a"), a_finding(case="satu", told=HELPS, is_outcome=True), None)
    assert synthesis([itself]) == Synthesis("nothing", ())


def test_a_pattern_is_a_reading_without_a_direction() -> None:
    result = synthesis([finding("a", "satu", "high", "unstated", "pattern")])
    assert (result.agreement, [each.direction for each in result.readings]) == ("unclear", ["unclear"])


@pytest.mark.parametrize("evidence", ["advice", "background", "cited"])
def test_claims_do_not_count(evidence: str) -> None:
    assert synthesis([finding("a", "satu", "high", "helps", evidence)]) == Synthesis("nothing", ())


@pytest.mark.parametrize(
    ("told", "lack"),
    [
        ([("low", "hinders")], True),
        ([("low", "hinders"), ("high", "helps")], False),
        ([("high", "helps")], False),
        # What gives no direction does not change what the others are about.
        ([("low", "hinders"), ("high", "unstated")], True),
    ],
)
def test_what_only_a_lack_is_reported_of_is_told_apart(told: list[tuple[str, str]], lack: bool) -> None:
    """A theme may not be said to support groups, of whose presence nobody reports anything, without saying so."""
    result = synthesis(results(a_graph(*[a_study([a_finding(told=each)]) for each in told])))
    assert result.by_lack("promotes") is lack
    for language in LANGUAGES:
        said = words(language).agreement(result)
        assert (words(language)["said_promotes_lack"] in said) is lack


def test_of_some_studies_their_own_findings_are_brought_together(real_graph: Graph) -> None:
    """What each case says of a theme does not hang on the studies beside it, so it is worked out once for all sets."""
    every = [*real_graph.base.studies]
    for studies in (every, every[:1], *combinations(every, 2), []):
        known = (real_graph.study(id_) for id_ in sorted(studies))
        own = (item for study in known if study.reviewed for item in findings_of(study))
        anew = {theme: synthesis(items) for theme, items in by_theme(own).items()}
        assert syntheses_of(real_graph, studies) == {theme: each for theme, each in anew.items() if each.readings}
