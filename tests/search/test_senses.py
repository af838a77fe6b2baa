"""What is meant by words that no page shows: other names of terms, everyday words, words of the other language."""

from __future__ import annotations

import json

import pytest

from rumpun.search.index import Index
from rumpun.search.senses import Senses, pairs
from rumpun.search.slips import Slip
from rumpun.search.tokens import tokens


def rows(*slips: tuple[str, str, list[str]], everyday: str = "", language: str = "id") -> list[str]:
    """The rows of the words of an index with terms (title, text, other names)."""
    index = Index(language, "dan", everyday=everyday)
    for number, (title, text, names) in enumerate(slips):
        slip = Slip(language, f"{number}/", title, "", 1.0, "", names, [], [], [], means=True, length=9)
        slip.words = dict.fromkeys(tokens(text), (1, 0))
        index.add(slip)
    return [row for name, text in index.files() if name.startswith("words/") for row in json.loads(text).split("\n")]


YOGYA = "Kota Yogyakarta", "kota", ["Kota Yogyakarta", "Jogja", "Yogyakarta City"]


def test_another_name_means_the_term_and_is_read_on_no_page() -> None:
    found = rows(YOGYA)
    assert "=jogja|Kota Yogyakarta>kota yogyakarta" in found
    assert "=yogyakarta city|Kota Yogyakarta>kota yogyakarta" in found
    assert "0jogja" in found and "1yogyakarta" in found and "~city|Kota Yogyakarta>" in found


def test_a_part_of_the_own_name_means_nothing_else() -> None:
    assert not [row for row in rows(("Kohesi kelompok", "x", ["Kohesi", "Kekompakan"])) if row.startswith("=kohesi")]


def test_what_two_terms_are_called_means_both() -> None:
    found = rows(("Kohesi", "x", ["Ikatan"]), ("Jaringan", "x", ["Ikatan"]))
    assert "=ikatan|Kohesi>kohesi|Jaringan>jaring" in found


def test_brackets_of_a_name_are_not_asked_for() -> None:
    found = rows(("Solidaritas (Durkheim)", "x", ["Setia kawan"]))
    assert "=setia kawan|Solidaritas>solidaritas" in found


def test_an_everyday_word_means_what_the_pages_say_and_the_term_that_is_called_so() -> None:
    everyday = "wa, wasap = whatsapp; mabar = main game; akrab = kekompakan"
    found = rows(("Kohesi", "whatsapp", ["Kekompakan"]), everyday=everyday)
    assert {"=wa|whatsapp>whatsapp", "=wasap|whatsapp>whatsapp"} < set(found)
    assert "=akrab|kekompakan>kompak|Kohesi>kohesi" in found
    assert not [row for row in found if row.startswith("=mabar")]  # no page has it


def test_words_of_one_root_mean_the_same_in_english_alone() -> None:
    assert "=collaps|failure>failur" in rows(("Failure", "x", []), everyday="collapse = failure", language="en")
    found = rows(("Kohesi", "sama", []), everyday="kebersamaan = kohesi")
    assert "=kebersamaan|kohesi>kohesi" in found and not [row for row in found if row.startswith("=sama")]


def test_words_of_a_root_that_no_page_has_mean_the_same() -> None:
    assert "=paksa|wajib>wajib" in rows(("Kohesi", "wajib", []), everyday="terpaksa = wajib")
    assert "=terpaksa|wajib>wajib" in rows(("Kohesi", "wajib memaksa", []), everyday="terpaksa = wajib")


def test_a_phrase_keeps_the_words_that_nobody_means_alone() -> None:
    found = rows(("Gagal", "tahan", []), everyday="tahan dan = gagal; dan tahan = gagal; dan = gagal")
    assert {"=tahan dan|gagal>gagal", "=dan tahan|gagal>gagal", "=dan|gagal>gagal", "0dan"} <= {*found}


def test_a_phrase_is_kept_where_its_first_word_that_is_meant_is_looked_up() -> None:
    senses = Senses("dan bertahan = gagal", {"dan"}, str, by_roots=False)
    assert [*senses.rows({"gagal"}, {"gagal"})] == [("bertahan", "=dan bertahan|gagal>gagal")]
    assert [*senses.words()] == ["bertahan"]


def test_a_phrase_has_the_usual_spelling_of_what_chats_write() -> None:
    senses = Senses("ga bertahan = gagal", {"tidak"}, str, by_roots=False, chat={"ga": "tidak"})
    assert [*senses.rows({"gagal"}, {"gagal"})] == [("bertahan", "=tidak bertahan|gagal>gagal")]


def test_pairs_are_read_as_they_are_written() -> None:
    assert list(pairs(" a, b c = d e;f=g; h ")) == [("a", "d e"), ("b c", "d e"), ("f", "g")]


@pytest.mark.parametrize("name", ["A|B", "A>B", "(x)"])
def test_signs_of_a_row_in_a_name_do_no_harm(name: str) -> None:
    senses = Senses("", (), str, by_roots=False)
    senses.note(name, ["Lain"], whole=True)
    for _, row in senses.rows({"a", "b"}, {"a", "b"}):
        assert row.count("|") == 1 and row.count(">") == 1
