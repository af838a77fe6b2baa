"""Works of the same authors and year need letters, which are given one after the other and stay."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.knowledge_base import KnowledgeBase
from support.permanence import BIB, publish_records
from support.records import a_graph, a_work

from rumpun.model.namesakes import by_letter, namesakes
from rumpun.model.person import Person
from rumpun.model.works import Work
from rumpun.parsing.problems import Place
from rumpun.rules.year_letters import check

RIZAL = (Person("Rizal", "J."),)


def works(**letters: str) -> list[Work]:
    return [
        replace(a_work(key), authors=RIZAL, year="2015", year_letter=letter or None, place=Place(BIB, line))
        for line, (key, letter) in enumerate(letters.items(), 1)
    ]


def told(*made: Work) -> list[tuple[str, str]]:
    return [(each.message.en, each.hint.en) for each in check(a_graph(works=made))]


def test_letters_in_order_are_right() -> None:
    assert told(*works(one="b", two="a")) == []
    assert told(*works(alone="")) == []


@pytest.mark.parametrize(
    ("letters", "asked"),
    [
        ({"one": "", "two": ""}, {"one": "a", "two": "b"}),
        ({"one": "a", "two": ""}, {"two": "b"}),
        ({"one": "", "two": "a", "three": "b"}, {"one": "c"}),
        ({"one": "", "two": "b"}, {"one": "a"}),
    ],
)
def test_what_has_no_letter_gets_the_next_one(letters: dict[str, str], asked: dict[str, str]) -> None:
    found = told(*works(**letters))
    assert len(found) == len(asked)
    for (message, hint), (key, letter) in zip(found, asked.items(), strict=True):
        assert message.startswith(f'"{key}" has the same authors and year as')
        assert f"year-letter = {{{letter}}}," in hint


def test_what_was_published_first_gets_the_first_letter(tiny: KnowledgeBase) -> None:
    publish_records(tiny)
    old = (tiny.root / BIB).read_text(encoding="utf-8")
    new = "@book{baru2020, author = {{Lembaga Contoh}}, title = {Baru}, year = {2020}, langid = {indonesian}}\n"
    tiny.write(BIB, new + old)
    assert {each.message.en.split('"')[1]: each.hint.en.split("{")[1][0] for each in tiny.problems()} == {
        "contoh2020": "a",
        "baru2020": "b",
    }


@pytest.mark.parametrize(
    ("letters", "words"),
    [
        ({"one": "a", "two": "a"}, 'the letter "a" of "two" is already that of "one"'),
        ({"one": "a", "two": "c"}, '"two" has the letter "c", although b is not used yet'),
        ({"one": "b"}, 'the letter "b" of "one" does not tell it from any other work'),
    ],
)
def test_letters_that_tell_nothing_apart(letters: dict[str, str], words: str) -> None:
    assert [message for message, _ in told(*works(**letters))] == [words]


def test_only_the_same_authors_and_year_are_namesakes() -> None:
    one, two = works(one="", two="")
    assert told(one, replace(two, year="2016")) == []
    assert told(one, replace(two, authors=(Person("Rizal", "A."),))) == []
    assert told(one, replace(two, authors_truncated=True)) == []
    assert told(replace(one, authors=()), replace(two, authors=())) == []
    assert len(told(replace(one, year=None), replace(two, year=None))) == 2
    edited = [replace(each, authors=(), editors=RIZAL) for each in (one, two)]
    assert len(told(*edited)) == 2


def test_a_letter_that_was_taken_back_is_not_given_again(tiny: KnowledgeBase) -> None:
    tiny.change(BIB, "  year = {2020},", "  year = {2020},\n  year-letter = {b},")
    assert ["does not tell it" in each.message.en for each in tiny.problems()] == [True]
    reason = "reason: {id: Ganda., en: Twice.}"
    tiny.write("published/withdrawn.yml", f"withdrawn: [{{kind: works, id: contoh2020a, {reason}}}]\n")
    assert tiny.problems() == []
    old = (tiny.root / BIB).read_text(encoding="utf-8")
    new = "@book{baru2020, author = {{Lembaga Contoh}}, title = {Baru}, year = {2020}, langid = {indonesian}}\n"
    tiny.write(BIB, old + new)
    (problem,) = tiny.problems()
    assert "year-letter = {c}," in problem.hint.en


def test_a_list_puts_namesakes_by_letter_and_leaves_the_others_where_they_are() -> None:
    made = [*works(one="b", two="a", three="c"), a_work("other")]
    groups = namesakes(a_graph(works=made))
    assert [work.key for work in groups["one"]] == ["two", "one", "three"]
    assert by_letter(["one", "other", "two", "three"], groups) == ("two", "other", "one", "three")
    assert by_letter(["three", "other"], groups) == ("three", "other")
