"""A second coding speaks of what its study has, and every difference between the coders is settled."""

from __future__ import annotations

import pytest
from support.knowledge_base import MARK, KnowledgeBase
from support.second_coding import ENTRY, KENANGA, PATH, SETTLED, TEXT, code_twice

FIRST = "    first: {level: low, effect: hinders, evidence: result}\n"
LEVEL = "    level: mixed\n"


def test_a_settled_difference_is_no_fault_and_neither_is_a_finding_that_was_coded_once(tiny: KnowledgeBase) -> None:
    code_twice(tiny)
    assert "dinamika-lama" not in TEXT
    assert tiny.problems() == []


# What is changed, and the message and the hint in English
SLIPS = {
    "not settled": (
        KENANGA + SETTLED,
        KENANGA.replace(LEVEL, f"    level: {MARK}mixed\n"),
        'the coders differ (level: "low" and "mixed"), and it is not settled',
        'write below "resolutions:" of this item: level: {kept: first, why: {id: …, en: …}}',
    ),
    "nothing to settle": (
        LEVEL,
        "    level: low\n",
        'there is no difference to settle: both coders gave "low"',
        "delete this resolution",
    ),
    "not what the entry holds": (
        "kept: first",
        "kept: second",
        'this says kept: second, but the entry now holds level "low"',
        "write kept: first and adapt the reason, or change the entry",
    ),
    "first codes not noted": (
        FIRST,
        "",
        "the first codes are not noted here yet",
        "add below this id, before the entry is changed: first: {level: low, effect: hinders, evidence: result}",
    ),
    "no such finding": (
        "id: kohesi-kenanga",
        f"id: {MARK}kohesi-kenang",
        'this study has no finding "kohesi-kenang"',
        'did you mean "kohesi-kenanga"?',
    ),
    "no such case": ("id: kenanga\n", f"id: {MARK}kenang\n", 'this study has no case "kenang"', 'mean "kenanga"?'),
    "coded twice over": (
        "id: komunikasi-melati",
        f"id: {MARK}kohesi-melati",
        '"kohesi-melati" is written twice',
        "delete one of the two",
    ),
    "no date": ("2026-11-22", f"{MARK}2026-11-31", "this is not a date", "write YYYY-MM-DD"),
}


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_told_once_and_says_how_to_mend_it(tiny: KnowledgeBase, name: str) -> None:
    old, new, message, hint = SLIPS[name]
    code_twice(tiny)
    place = tiny.change(PATH, old, new)
    [problem] = tiny.problems()
    assert problem.message.en == message
    assert hint in problem.hint.en
    assert problem.message.id and problem.hint.id
    assert problem.place == place if MARK in new else problem.place.path == PATH


def test_a_line_that_a_hint_gives_mends_the_fault(tiny: KnowledgeBase) -> None:
    code_twice(tiny, TEXT.replace(FIRST, "").replace(SETTLED, ""))
    [problem] = tiny.problems()
    line = problem.hint.en.partition(": ")[2]
    assert f"    {line}\n" == FIRST
    tiny.change(PATH, "id: kohesi-kenanga\n", f"id: kohesi-kenanga\n    {line}\n")
    [problem] = tiny.problems()
    line = problem.hint.en.partition("of this item: ")[2].partition(" (kept")[0].replace("…", "a")
    tiny.change(PATH, LEVEL, f"{LEVEL}    resolutions:\n      {line}\n")
    assert tiny.problems() == []


def test_an_entry_that_was_changed_must_be_told_of(tiny: KnowledgeBase) -> None:
    code_twice(tiny)
    tiny.change(ENTRY, "    level: low\n", "    level: mixed\n")
    [problem] = tiny.problems()
    assert problem.message.en == 'this says kept: first, but the entry now holds level "mixed"'
    tiny.change(PATH, "kept: first", "kept: second")
    assert tiny.problems() == []


def test_what_both_coders_agreed_on_may_be_mended_later(tiny: KnowledgeBase) -> None:
    code_twice(tiny)
    tiny.change(
        ENTRY, "    case: kenanga\n    level: low\n    effect: hinders\n",
        "    case: kenanga\n    level: low\n    effect: mixed\n",
    )  # fmt: skip
    assert [problem.place.path for problem in tiny.problems() if problem.place.path == PATH] == []


def test_a_former_id_is_told_with_the_present_one(tiny: KnowledgeBase) -> None:
    code_twice(tiny)
    tiny.change(ENTRY, "  - id: kohesi-kenanga\n", "  - id: erat\n    former_ids: [kohesi-kenanga]\n")
    [problem] = tiny.problems()
    assert (problem.place.path, problem.hint.en) == (PATH, 'it is called "erat" now')


def test_a_study_that_is_at_fault_itself_is_not_accused_twice(tiny: KnowledgeBase) -> None:
    code_twice(tiny)
    tiny.change(ENTRY, "    level: low\n", "    level: loww\n")
    assert {problem.place.path for problem in tiny.problems()} == {ENTRY}
