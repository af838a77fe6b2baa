"""A word that readers use and pages do not leads where readers' questions with it lead."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pytest

from rumpun.address import LANGUAGES, Language
from rumpun.search.index import Index
from rumpun.search.leads import OTHER, Leads, Questions, address_of, questions_of
from rumpun.search.slips import Slip
from rumpun.search.tokens import tokens


def leads(questions: Mapping[str, list[str]]) -> Leads:
    return Leads(counted(questions), {"kok"}, str, {"ngilang": "hilang"})


def counted(questions: Mapping[str, list[str]]) -> Questions:
    """All in the language of the pages."""
    return {url: tuple((question, 1.0) for question in asked) for url, asked in questions.items()}


def test_a_word_leads_where_most_questions_with_it_lead() -> None:
    found = leads({"a/": ["kok anggota ngilang", "ketua hilang"], "b/": ["hilang minat"]})
    assert found.to("a/") == pytest.approx({"anggota": 1 / 2, "hilang": 2 / 4, "ketua": 1 / 2})
    assert found.to("b/") == pytest.approx({"hilang": 1 / 4, "minat": 1 / 2}) and not found.to("c/")
    assert list(found.words["hilang"]) == ["hilang"]


def test_a_word_that_leads_everywhere_leads_nowhere() -> None:
    pages = {f"{number}/": ["kelompok bubar"] for number in range(20)}
    assert not any(leads(pages).to(url) for url in pages)


def index_of(questions: Mapping[str, list[str]]) -> dict[str, str]:
    index = Index("id", "kok", questions=counted(questions))
    for url, title, text in (("a/", "Partisipasi", "rapat"), ("b/", "Kepemimpinan", "ketua rapat")):
        index.add(
            Slip("id", url, title, "", 1.0, "", [], [], [], [], words=dict.fromkeys(tokens(text), (1, 0)), length=9)
        )
    return dict(index.files())


def test_a_page_is_found_by_what_only_readers_say_and_the_page_is_named() -> None:
    files = index_of({"a/": ["anggota bolos"], "b/": ["ketua bolos", "ketua galak"], "gone/": ["tersesat"]})
    roots = json.loads(files["roots/0.json"])
    assert roots["bolos"].split(" ")[0] == "AA" and "tersesat" not in roots
    rows = json.loads(files["words/0.json"]).split("\n")
    assert "~bolos|Partisipasi>|Kepemimpinan>" in rows and "0bolos" in rows
    assert not [row for row in rows if row.startswith("~ketua") or "tersesat" in row]


def test_what_readers_say_weighs_more_than_text_and_less_than_a_name() -> None:
    def steps(files: dict[str, str], root: str) -> str:
        pages, weights, _ = json.loads(files["roots/0.json"])[root].split(" ")
        assert len(pages) == 1
        return str(weights)

    files = index_of({"a/": ["bolos", "bolos kerja", "bolos lagi", "bolos terus"]})
    digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    text, said, name = (digits.index(steps(files, root)) for root in ("ketua", "bolos", "partisipasi"))
    assert text < said < name


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_questions_of_readers_are_told_by_addresses(language: Language) -> None:
    found = questions_of(language)
    assert len(found) > 100 and all(found.values())
    assert all(question.strip() == question != "" for each in found.values() for question, _ in each)


def test_a_question_in_the_other_language_leads_to_the_page_and_counts_less() -> None:
    """Students type English on Indonesian pages."""
    for one, other in (LANGUAGES, LANGUAGES[::-1]):
        own = {question for asked in questions_of(one).values() for question, counts in asked if counts == 1}
        there = {question for asked in questions_of(other).values() for question, counts in asked if counts == OTHER}
        assert own == there and OTHER < 1
    found = Leads({"a/": (("tujuan", 1.0), ("goal", OTHER))}, frozenset(), str, {}).to("a/")
    assert found["tujuan"] > found["goal"] > 0


def test_a_term_of_the_glossary_is_a_part_of_its_page() -> None:
    assert address_of("en", "glossary/kube") == "en/glossary/#kube"
    assert address_of("id", "comparison/own") == "perbandingan/penelitian-saya/" and address_of("id", "home") == ""
