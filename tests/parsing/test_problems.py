"""Problems sort by place, are told once, and name the nearest thing that exists."""

from __future__ import annotations

import pytest

from rumpun.catalogue import Said
from rumpun.parsing.problems import Place, Problem, did_you_mean, report


def problem(path: str, line: int, column: int, text: str = "a", hint: str = "") -> Problem:
    return Problem(Place(path, line, column), Said(text, f"{text} en"), Said(hint, f"{hint} en" if hint else ""))


def test_a_place_is_written_as_editors_read_it() -> None:
    assert str(Place("bib/references.bib", 3, 14)) == "bib/references.bib:3:14"
    assert str(Place("a.yml")) == "a.yml:1:1"


def test_problems_sort_by_file_then_line_then_column_as_numbers() -> None:
    ordered = [problem("a", 2, 9), problem("a", 2, 10), problem("a", 10, 1), problem("b", 1, 1)]
    assert sorted([ordered[2], ordered[1], ordered[3], ordered[0]]) == ordered


def test_the_report_gives_both_languages_and_each_problem_once() -> None:
    one, other = problem("b", 1, 1, "dua"), problem("a", 1, 1, "satu", "begini")
    assert report([one, other, other]) == (
        "a:1:1: satu\n    saran: begini\n    [en] satu en\n    hint: begini en\nb:1:1: dua\n    [en] dua en"
    )
    assert report([]) == ""


@pytest.mark.parametrize(
    ("word", "candidates", "english"),
    [
        ("kohsei", ["kohesi", "konflik"], 'did you mean "kohesi"?'),
        ("KOHESI", ["kohesi", "konflik"], 'did you mean "kohesi"?'),
        ("xyz", ["kohesi", "konflik"], "known here: kohesi, konflik"),
        ("xyz", [], "check the spelling"),
        ("xyz", [f"tema-{n}" for n in range(13)], "check the spelling"),
        ("xyz", [f"tema-{n}" for n in range(2)] * 9, "known here: tema-0, tema-1"),
    ],
)
def test_did_you_mean(word: str, candidates: list[str], english: str) -> None:
    assert did_you_mean(word, candidates).en == english
    assert did_you_mean(word, iter(candidates)).id != english


def test_equally_near_words_always_give_the_same_hint() -> None:
    assert did_you_mean("abc", ["abe", "abd"]) == did_you_mean("abc", ["abd", "abe"])
