"""Problems sort by place, are told once, and name the nearest thing that exists."""

from __future__ import annotations

import pickle

import pytest

from rumpun.catalogue import Said, said
from rumpun.parsing.problems import Place, Problem, did_you_mean, nearest, report


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


@pytest.mark.parametrize(
    ("word", "candidates", "near"),
    [
        ("kelompok-wanita-tani", ["kelompok-daring", "kelompok-usaha"], ""),
        ("kelompok-usah", ["kelompok-daring", "kelompok-usaha"], "kelompok-usaha"),
        ("kelompk-usaha", ["kelompok-daring", "kelompok-usaha"], "kelompok-usaha"),
        ("kelompok", ["kelompok-usaha"], "kelompok-usaha"),
    ],
)
def test_what_is_near_is_near_in_what_tells_it_apart(word: str, candidates: list[str], near: str) -> None:
    assert nearest(word, candidates) == near


def test_a_problem_is_named_after_the_key_of_its_message() -> None:
    place = Place("a")
    named = Problem(place, said("ground.too_long", n=7, most=6))
    assert (named.rule, named.severity) == ("ground-too-long", "error")
    assert (
        Problem(place, said("schema.bool_type")).rule == Problem(place, said("schema.int_type")).rule == "schema-type"
    )
    doubted = Problem(place, said("warning.unused_term", what="theme", id="a"))
    assert (doubted.rule, doubted.severity) == ("unused-term", "warning")
    assert Problem(place, Said("a", "a")).rule == ""
    assert report([named]).splitlines()[-1] == "    aturan (rule): ground-too-long"
    assert pickle.loads(pickle.dumps(named)).rule == named.rule
    assert named == Problem(place, Said(*named.message))


def test_a_word_without_an_end_does_not_make_a_message_without_one() -> None:
    long = problem("a.yml", 1, 1, "x" * 100_000, "y" * 100_000)
    assert {len(text) for text in (*long.message, *long.hint)} == {2001}
    assert problem("a.yml", 1, 1, "x" * 2000).message.id == "x" * 2000
