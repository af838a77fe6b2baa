"""Contradictions between studies need a comment, and a comment needs a contradiction."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from support.knowledge_base import KnowledgeBase

from rumpun.parsing.problems import Place, Problem
from rumpun.rules.contradictions_explained import MOST_NAMED

COHESION = "vocab/themes/kohesi.yml"
OTHER = "studies/arisan-anggrek/study.yml"
HARMS = "    level: high\n    effect: hinders\n"


def more_studies(base: KnowledgeBase, names: list[str], level: str, effect: str) -> None:
    """Copies of a study that say this of cohesion."""
    text = (base.root / OTHER).read_text(encoding="utf-8").replace(HARMS, f"    level: {level}\n    effect: {effect}\n")
    if effect == "unstated":
        text = re.sub(r"      effect:\n        reason: .*\n        where: .*\n", "", text, count=1)
    for name in names:
        base.write(f"bib/{name}.bib", f"@misc{{{name},\n  title = {{{name}}},\n  langid = {{indonesian}},\n}}\n")
        base.write(f"studies/{name}/study.yml", text.replace("reference: contoh-tt", f"reference: {name}"))
        for language in ("id", "en"):
            base.write(f"studies/{name}/{language}.md", "x\n")


def comment_on(base: KnowledgeBase, *groups: list[str]) -> None:
    """The comments of the theme, each on these studies."""
    text = (base.root / COHESION).read_text(encoding="utf-8").partition("contradictions:")[0]
    notes = [{"studies": ids, "status": "unexplained", "comment": {"id": "a", "en": "a"}} for ids in groups]
    base.write(COHESION, text + yaml.safe_dump({"contradictions": notes}, sort_keys=False))


def only(base: KnowledgeBase) -> Problem:
    [problem] = base.problems()
    return problem


@pytest.mark.slow
def test_a_new_study_against_known_ones_is_told_with_one_that_it_contradicts(tiny: KnowledgeBase) -> None:
    more_studies(tiny, ["aster"], "low", "hinders")
    problem = only(tiny)
    assert problem.place == Place(COHESION, 7, 3)
    assert 'no comment: "arisan-anggrek" (high, hinders), "aster" (low, hinders)' in problem.message.en
    assert "koperasi-melati" not in problem.message.en
    assert 'a new item under "contradictions": - {studies: [arisan-anggrek, aster]' in problem.hint.en
    comment_on(tiny, ["arisan-anggrek", "aster", "koperasi-melati"])
    assert tiny.problems() == []
    comment_on(tiny, ["arisan-anggrek", "aster"], ["arisan-anggrek", "koperasi-melati"])
    assert tiny.problems() == []


@pytest.mark.parametrize(("level", "effect"), [("mixed", "helps"), ("high", "unstated")])
def test_mixed_and_unclear_results_need_no_comment(tiny: KnowledgeBase, level: str, effect: str) -> None:
    more_studies(tiny, ["aster"], level, effect)
    assert tiny.problems() == []


def test_no_effect_contradicts_an_effect(tiny: KnowledgeBase) -> None:
    more_studies(tiny, ["aster"], "high", "none")
    assert '"aster" (high, no effect)' in only(tiny).message.en


def test_claims_and_retold_findings_contradict_nothing(tiny: KnowledgeBase) -> None:
    tiny.change(OTHER, f"{HARMS}    evidence: result\n", f"{HARMS}    evidence: background\n")
    assert {problem.message.en for problem in tiny.problems()} == {
        f'on this theme, the study "{id_}" contradicts no other study of this comment'
        for id_ in ("arisan-anggrek", "koperasi-melati")
    }


def test_a_comment_that_has_become_empty_is_told_study_by_study(tiny: KnowledgeBase) -> None:
    more_studies(tiny, ["aster"], "mixed", "helps")
    comment_on(tiny, ["arisan-anggrek", "aster", "koperasi-melati"])
    problem = only(tiny)
    assert 'the study "aster" contradicts no other study' in problem.message.en
    assert (problem.place.path, problem.place.line) == (COHESION, 9)


def test_one_study_may_be_named_alone_where_it_contradicts_itself(tiny: KnowledgeBase) -> None:
    comment_on(tiny, ["arisan-anggrek", "koperasi-melati"], ["koperasi-melati"])
    assert "fewer than two" in only(tiny).message.en
    study = "studies/koperasi-melati/study.yml"
    tiny.change(study, "    level: low\n    effect: hinders\n", "    level: high\n    effect: hinders\n")
    assert tiny.problems() == []


def test_a_comment_on_no_study_is_told(tiny: KnowledgeBase) -> None:
    comment_on(tiny, ["arisan-anggrek", "koperasi-melati"], [])
    assert "fewer than two" in only(tiny).message.en


def test_a_study_at_fault_is_not_judged_yet(tiny: KnowledgeBase) -> None:
    # Without its effect the finding is lost, and with it the contradiction.
    place = tiny.change(OTHER, HARMS, "    level: high\n    effect: ¤hindrs\n")
    assert only(tiny).place == place


def test_what_is_left_of_a_study_at_fault_contradicts_nothing(tiny: KnowledgeBase) -> None:
    # With both findings the case is mixed; with the sound one alone it would be against.
    finding = "  - id: kohesi\n    theme: kohesi\n    case: anggrek\n    level: high\n    effect: hinders\n"
    second = finding.replace("id: kohesi", "id: lain").replace("effect: hinders", "effect: ¤helpz")
    ground = "{quote: a, where: [abstrak:2]}"
    codes = f"    evidence: result\n    grounds: {{level: {ground}, effect: {ground}}}\n"
    rest = f"{codes}    statement: {{id: a, en: a}}\n    where: [abstrak:2]\n"
    place = tiny.change(OTHER, finding, second + rest + finding)
    tiny.write(COHESION, (tiny.root / COHESION).read_text(encoding="utf-8").partition("contradictions:")[0])
    assert only(tiny).place == place
    tiny.change(OTHER, "helpz", "helps")
    assert tiny.problems() == []


@pytest.mark.slow
def test_a_problem_names_only_so_many_studies(tiny: KnowledgeBase) -> None:
    more_studies(tiny, [f"aster-{n}" for n in range(2 * MOST_NAMED)], "high", "helps")
    named = only(tiny).message.en.count(" (")
    assert MOST_NAMED <= named <= MOST_NAMED + 2


def test_the_lines_of_the_hint_mend_the_fault_once_they_are_filled_in(tiny: KnowledgeBase) -> None:
    text = (tiny.root / COHESION).read_text(encoding="utf-8").partition("contradictions:")[0]
    tiny.write(COHESION, text)
    lines = only(tiny).hint.en.removeprefix("add to this file: ").partition(" and write")[0]
    tiny.write(COHESION, f"{text}{lines}\n")
    assert [problem.message.en for problem in tiny.problems()] == ["this text is empty"] * 2
    tiny.write(COHESION, text + lines.replace("id: ,", "id: a,").replace("en: }", "en: a}") + "\n")
    assert tiny.problems() == []


def test_every_contradiction_of_the_sample_in_the_guide_is_valid(root: Path) -> None:
    guides = [path.read_text(encoding="utf-8") for path in root.glob("docs/*/contribute/vocabulary.md")]
    parts = [part.partition("```")[0] for guide in guides for part in guide.split("```yaml\n")]
    samples = [part for part in parts if part.startswith("contradictions:")]
    from rumpun.model.vocabulary import ContradictionNote

    assert len(samples) == 2
    for sample in samples:
        for each in yaml.safe_load(sample)["contradictions"]:
            ContradictionNote.model_validate(each)
