"""What the editors found out about a work stands beside the form as cited, with where it was found."""

from __future__ import annotations

import pytest

from rumpun.catalogue import Said
from rumpun.model.found import Found
from rumpun.model.person import Person
from rumpun.model.work_reader import work_from
from rumpun.model.works import Work, forms, found_key
from rumpun.parsing.bibtex_file import BibEntry
from rumpun.parsing.problems import Place, Problem

FILE = "bib/references.bib"
SOURCE = {"found-source-id": "Halaman judul.", "found-source-en": "The title page."}
CITED = {
    "title": "Judul",
    "langid": "indonesian",
    "author": "{Qomaria} and others",
    "year": "2015",
    "journal": "Bisnis",
    "pages": "1--9",
}


def read(**fields: str) -> tuple[Work | None, list[Problem]]:
    entry = CITED | {name.replace("_", "-"): value for name, value in fields.items()}
    return work_from(BibEntry("a", "article", entry, Place(FILE), {name: Place(FILE) for name in entry}))


def found(**fields: str) -> Work:
    made, problems = read(**fields, **{name.replace("-", "_"): value for name, value in SOURCE.items()})
    assert problems == []
    assert made is not None
    return made


def test_the_form_as_cited_stays_and_the_found_one_takes_over_what_differs() -> None:
    made = found(found_author="Qomaria, Nurul and Susilo, Heru", found_journal="Jurnal Bisnis", found_pages="1--12")
    assert (made.authors, made.authors_truncated, made.journal) == ((Person(literal="Qomaria"),), True, "Bisnis")
    assert made.found == Found(
        Said("Halaman judul.", "The title page."),
        (
            ("authors", (Person("Qomaria", "Nurul"), Person("Susilo", "Heru"))),
            ("journal", "Jurnal Bisnis"),
            ("pages", "1–12"),
            ("authors_truncated", False),
        ),
    )
    complete = made.as_found
    assert complete is not None
    assert (complete.key, complete.journal, complete.year) == ("a", "Jurnal Bisnis", "2015")
    assert (complete.authors_truncated, complete.pages, complete.found) == (False, "1–12", None)


def test_an_article_number_that_was_found_stands_for_pages() -> None:
    complete = found(found_eid="e12").as_found
    assert complete is not None
    assert (complete.article_number, complete.pages) == ("e12", "e12")


def test_authors_that_are_only_completed_or_only_cut_off_differ() -> None:
    complete = found(found_author="{Qomaria}").as_found
    assert complete is not None
    assert not complete.authors_truncated


def test_both_forms_are_there_to_be_formatted() -> None:
    made = found(found_volume="29")
    assert [(each.key, each.volume) for each in forms([made])] == [("a", None), (found_key("a"), "29")]
    plain, _ = read()
    assert plain is not None
    assert plain.as_found is None
    assert list(forms([plain])) == [plain]


def test_the_letter_stays_only_with_the_same_authors_and_year() -> None:
    letters = [found(year_letter="b", **fields).as_found for fields in ({"found_volume": "2"}, {"found_year": "2016"})]
    assert [each and each.year_letter for each in letters] == ["b", None]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"found_journal": "Bisnis", **SOURCE}, '"found-journal" says the same as "journal"'),
        ({"found_author": "{Qomaria} and others", **SOURCE}, '"found-author" says the same as "author"'),
        ({"found_volume": "2"}, "nobody says where it was found"),
        ({"found_volume": "2", "found-source-id": "Halaman judul."}, 'there is "found-source-id" without'),
        (SOURCE, "nothing that was found"),
        ({"found_year": "2015-an", **SOURCE}, 'the field "found-year" is not valid'),
        ({"found_pages": "9--1", **SOURCE}, "run backwards"),
        ({"year_letter": "A"}, 'the field "year-letter" is not valid'),
    ],
)
def test_what_is_wrong_is_said_plainly(fields: dict[str, str], words: str) -> None:
    _, problems = read(**fields)
    assert [words in problem.message.en for problem in problems] == [True], problems
    assert all(problem.message.id and problem.hint.id for problem in problems)


@pytest.mark.parametrize(
    ("year", "letter", "dated"),
    [("2015", None, "2015"), ("2015", "a", "2015a"), (None, None, "t.t."), (None, "b", "t.t.-b")],
)
def test_a_label_has_the_letter_behind_the_year(year: str | None, letter: str | None, dated: str) -> None:
    made = Work("a", "book", "Judul", "id", Place(FILE), year=year, year_letter=letter)
    assert made.dated("t.t.") == dated
