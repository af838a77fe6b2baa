"""How far two coders agree: the wiring to the library, and what is counted."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.full_build import ROOT
from support.knowledge_base import KnowledgeBase
from support.second_coding import ENTRY, KENANGA, SETTLED, STUDY_ID, TEXT, code_twice

from rumpun.model.coded_values import OUTCOMES
from rumpun.site import read
from rumpun.synthesis.intercoder import StudyAgreement, alpha, intercoder

VALUES: tuple[str, ...] = OUTCOMES
PAIRS = st.lists(st.tuples(st.sampled_from(VALUES), st.sampled_from(VALUES)), max_size=20)


def by_hand(pairs: list[tuple[str, str]]) -> float | None:
    """Alpha for nominal data and two coders without gaps, as Krippendorff writes it: 1 - (n - 1) D_o / D_e."""
    values = [value for pair in pairs for value in pair]
    by_chance = sum(values.count(one) * values.count(other) for one in set(values) for other in set(values) - {one})
    observed = 2 * sum(first != second for first, second in pairs)
    return 1 - (len(values) - 1) * observed / by_chance if by_chance else None


@settings(deadline=None)
@given(PAIRS)
@pytest.mark.slow
def test_alpha_is_that_of_nominal_data(pairs: list[tuple[str, str]]) -> None:
    assert alpha(pairs) == (None if by_hand(pairs) is None else pytest.approx(by_hand(pairs)))


@settings(deadline=None)
@given(PAIRS)
@pytest.mark.slow
def test_the_order_of_the_coders_and_of_the_items_makes_no_difference(pairs: list[tuple[str, str]]) -> None:
    found = alpha(pairs)
    for other in ([(second, first) for first, second in pairs], pairs[::-1]):
        assert alpha(other) == (None if found is None else pytest.approx(found))


@settings(deadline=None)
@given(st.permutations(VALUES), PAIRS)
@pytest.mark.slow
def test_the_names_of_the_values_and_their_order_make_no_difference(
    names: list[str], pairs: list[tuple[str, str]]
) -> None:
    renamed = dict(zip(VALUES, names, strict=True))
    found = alpha([(renamed[first], renamed[second]) for first, second in pairs])
    assert found == (None if alpha(pairs) is None else pytest.approx(alpha(pairs)))


@settings(deadline=None)
@given(st.lists(st.sampled_from(VALUES), min_size=2, max_size=20))
@pytest.mark.slow
def test_perfect_agreement_is_one_and_without_variation_nothing(values: list[str]) -> None:
    expected = 1.0 if len(set(values)) > 1 else None
    assert alpha([(value, value) for value in values]) == expected


def test_alpha_of_nothing_is_not_defined() -> None:
    assert alpha([]) is None
    assert alpha([("high", "high")]) is None


# --- what is counted ---------------------------------------------------------------------------------------------


def of(base: KnowledgeBase) -> StudyAgreement:
    graph, problems = read(base.root)
    assert problems == ()
    assert intercoder(graph) is intercoder(graph)
    return intercoder(graph).studies[STUDY_ID]


@pytest.mark.slow
def test_each_code_is_counted_by_itself(tiny: KnowledgeBase) -> None:
    code_twice(tiny)
    found = {each.code: each for each in of(tiny).codes}
    assert {code: (each.same, each.pairs, each.percent) for code, each in found.items()} == {
        "level": (2, 3, 67), "effect": (3, 3, 100), "evidence": (3, 3, 100), "outcome": (2, 2, 100),
    }  # fmt: skip
    assert found["level"].alpha == pytest.approx(by_hand([("high", "high"), ("low", "mixed"), ("high", "high")]))
    assert (found["effect"].alpha, found["evidence"].alpha) == (1.0, None)


def test_what_only_one_coder_coded_does_not_count(tiny: KnowledgeBase) -> None:
    code_twice(tiny)
    found = of(tiny)
    assert (found.twice("findings"), found.twice("cases")) == ((3, 5), (2, 2))
    code_twice(tiny, TEXT.partition("cases:")[0])
    assert [each.code for each in of(tiny).codes] == ["level", "effect", "evidence"]
    assert of(tiny).twice("cases") == (0, 2)


def test_agreement_stays_when_the_entry_follows_the_second_coder(tiny: KnowledgeBase) -> None:
    code_twice(tiny)
    before = of(tiny).codes
    tiny.change(ENTRY, "    level: low\n", "    level: mixed\n")
    code_twice(tiny, TEXT.replace("kept: first", "kept: second"))
    assert of(tiny).codes == before


def test_agreement_stays_when_a_finding_is_withdrawn(tiny: KnowledgeBase) -> None:
    code_twice(tiny)
    before = of(tiny).codes
    entry = (tiny.root / ENTRY).read_text(encoding="utf-8")
    start, rest = entry.split("  - id: kohesi-kenanga\n")
    gone = "withdrawn:\n  - id: kohesi-kenanga\n    reason: {id: a, en: a}\n"
    tiny.write(ENTRY, f"{start}  - id: komunikasi-melati{rest.partition('  - id: komunikasi-melati')[2]}{gone}")
    code_twice(tiny, TEXT.replace("kept: first", "kept: neither"))
    assert of(tiny).codes == before
    [difference] = of(tiny).differences
    assert (difference.id, difference.item) == ("kohesi-kenanga", None)
    assert of(tiny).twice("findings") == (2, 4)


def test_all_studies_are_taken_together(tiny: KnowledgeBase) -> None:
    code_twice(tiny)
    tiny.write(
        "studies/arisan-anggrek/second-coding.yml",
        "coder: {id: a, en: a}\ndate: 2026-11-22\ncases:\n  - {id: anggrek, first: {outcome: mixed}, outcome: mixed}\n",
    )
    graph, problems = read(tiny.root)
    assert problems == ()
    found = intercoder(graph)
    assert list(found.studies) == ["arisan-anggrek", STUDY_ID]
    assert {each.code: each.pairs for each in found.codes} == {"level": 3, "effect": 3, "evidence": 3, "outcome": 3}
    assert [each.alpha for each in found.studies["arisan-anggrek"].codes] == [None]


def test_a_difference_names_both_values(tiny: KnowledgeBase) -> None:
    code_twice(tiny)
    assert KENANGA in TEXT and SETTLED in TEXT
    [difference] = of(tiny).differences
    assert (difference.part, difference.id, difference.code) == ("findings", "kohesi-kenanga", "level")
    assert (difference.first, difference.second) == ("low", "mixed")
    assert difference.item is not None and difference.resolution is not None


@pytest.mark.slow
def test_entries_are_checked_without_the_library(tiny: KnowledgeBase) -> None:
    """It brings NumPy: a check must not wait for it, with or without a second coding."""
    code_twice(tiny)
    blocked = "import sys\nsys.modules.update(dict.fromkeys(('krippendorff', 'numpy')))\n"
    done = subprocess.run(
        [sys.executable, "-c", f"{blocked}from rumpun.adapters.cli import main\nsys.exit(main(['check']))"],
        cwd=tiny.root, env={**os.environ, "PYTHONPATH": str(ROOT / "hooks")}, capture_output=True, text=True,
        encoding="utf-8", check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
