"""No code without words of the source that carry it, and no result that rests on an introduction."""

from __future__ import annotations

import pytest
from support.knowledge_base import KnowledgeBase

from rumpun.model.study import MOST_QUOTED
from rumpun.parsing.problems import Problem

OTHER = "studies/arisan-anggrek/study.yml"
LEVEL = "      level: {quote: Kabar cepat sampai, where: [abstrak:2]}\n"
EFFECT = "      effect: {quote: Kabar cepat sampai, where: [abstrak:2]}\n"


def only(base: KnowledgeBase) -> Problem:
    [problem] = base.problems()
    return problem


def test_a_level_an_effect_and_an_outcome_need_a_ground(tiny: KnowledgeBase) -> None:
    tiny.change(OTHER, LEVEL + EFFECT, "      {}\n")
    tiny.change(OTHER, "    ground: {quote: Bertahan dengan anggota yang berganti, where: [abstrak:2]}\n", "")
    assert [problem.message.en for problem in sorted(tiny.problems())] == [
        '"outcome: mixed" has no ground', '"level: high" has no ground', '"effect: helps" has no ground',
    ]  # fmt: skip
    assert 'write "effect: unstated"' in max(tiny.problems()).hint.en


def test_what_is_unstated_has_no_ground(tiny: KnowledgeBase) -> None:
    text = (tiny.root / OTHER).read_text(encoding="utf-8")
    place = tiny.write(
        OTHER, text.replace("effect: helps", "effect: unstated").replace(EFFECT, EFFECT.replace("{", "¤{"))
    )
    assert only(tiny).place == place
    assert only(tiny).message.en == '"effect" is unstated, but has a ground'


@pytest.mark.parametrize("inside", ["where: [abstrak:2]", "quote: kabar, reason: {id: a, en: a}, where: [abstrak:2]"])
def test_a_ground_is_a_quotation_or_a_sentence_of_ours(tiny: KnowledgeBase, inside: str) -> None:
    place = tiny.change(OTHER, LEVEL, f"      level: ¤{{{inside}}}\n")
    assert only(tiny).place == place
    assert only(tiny).message.en == 'a ground has either "quote" or "reason"'


@pytest.mark.parametrize("words", [MOST_QUOTED, MOST_QUOTED + 1])
def test_a_quotation_is_short(tiny: KnowledgeBase, words: int) -> None:
    place = tiny.change(OTHER, LEVEL, f"      level: {{quote: ¤{'kabar ' * words}, where: [abstrak:2]}}\n")
    problems = tiny.problems()
    assert [problem.place for problem in problems] == ([place] if words > MOST_QUOTED else [])


def test_a_ground_names_a_part_that_is_there(tiny: KnowledgeBase) -> None:
    place = tiny.change(OTHER, LEVEL, LEVEL.replace("[abstrak:2]", "[¤abstrk:2]"))
    assert only(tiny).place == place


ROLES = {
    "introduction": "introduction", "theory": "review of literature", "title": "title", "method": "method",
    "references": "reference list",
}  # fmt: skip


@pytest.mark.parametrize("role", ROLES)
def test_a_result_stands_in_a_part_that_tells_results(tiny: KnowledgeBase, role: str) -> None:
    tiny.change(OTHER, "    role: abstract\n", f"    role: {role}\n")
    problems = sorted(tiny.problems())
    assert [problem.message.en for problem in problems] == [
        f"this result stands in no part that tells results, only in: abstrak ({ROLES[role]})"
    ] * 2
    text = (tiny.root / OTHER).read_text(encoding="utf-8")
    tiny.write(OTHER, text.replace("evidence: result", "evidence: background"))
    comment = (tiny.root / "vocab/themes/kohesi.yml").read_text(encoding="utf-8").partition("contradictions:")[0]
    tiny.write("vocab/themes/kohesi.yml", comment)
    assert tiny.problems() == []


def test_a_ground_among_the_results_is_enough(tiny: KnowledgeBase) -> None:
    parts = "  - id: abstrak\n    role: abstract\n"
    tiny.change(OTHER, parts, f"  - id: mula\n    role: introduction\n    name: {{id: Mula, en: Start}}\n{parts}")
    tiny.change(OTHER, "News travelled fast.}\n    where: [abstrak:2]", "News travelled fast.}\n    where: [mula:1]")
    assert tiny.problems() == []
