"""What is wrong with files of words: each fault has its place and says how to mend it, and all are told at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from rumpun.parsing.problems import Place, Problem
from rumpun.words.asked import asked_in
from rumpun.words.catalogue_faults import word_problems

GOOD = "one:\n  id: satu {n}\n  en: one {n}\n"
ASKED = asked_in({"a.html": "{{ t.one }} {{ t['b_' ~ x] }}"})
MARK = "¤"
"""In a text: here the problem must be reported. The sign itself is not written."""


def problems(root: Path, **files: str) -> list[Problem]:
    for name, text in files.items():
        (root / f"{name}.yml").write_text(text.replace(MARK, ""), encoding="utf-8")
    return word_problems(root, [f"{name}.yml" for name in files], ASKED, {"level": {"level.high"}})


def fault(root: Path, text: str, *, name: str = "x") -> str:
    """The one fault of a file that has what is asked for and `text`; returns what is said of it in Indonesian."""
    found = problems(root, a=GOOD + "level.high:\n  id: tinggi\n  en: high\n", **{name: text})
    (problem,) = found
    before = text[: text.index(MARK)]
    column = len(before) - before.rfind("\n")
    assert problem.place == Place(f"{name}.yml", before.count("\n") + 1, column)
    assert problem.message.en
    assert problem.hint.id
    assert problem.hint.en
    return f"{problem.message.id}: {problem.hint.id}"


def test_sound_files_have_no_problem(tmp_path: Path) -> None:
    high = 'level.high:\n  id: ">"\n  en: "high: 1"\n'
    assert (
        problems(tmp_path, a=GOOD + high, b="# no # fault\nb_1:\n  id: 'satu #'\n  en: >-\n    one\n    more\n") == []
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("¤b_1:\n  id: satu\n", "tidak memiliki teks bahasa Inggris"),
        ("¤b_1:\n  en: one\n", "tidak memiliki teks bahasa Indonesia"),
        ("¤b_1: satu\n", "belum memuat kedua bahasa"),
        ("b_1:\n  id: satu\n  en: one\n  ¤fr: un\n", '"fr" bukan bahasa situs ini'),
        ("b_1:\n  id: satu\n  en: ¤12\n", "harus ada teks"),
        ("b_1:\n  id: satu\n  en: ¤true\n", "harus ada teks"),
        ("b_1:\n  id: satu\n  en: ¤[one]\n", "harus ada teks"),
        ("b_1:\n  id: {n} ¤satu\n  en: one\n", "tidak cocok: apit seluruh teks dengan tanda kutip"),
        ("b_1:\n  id: ¤' satu'\n  en: one\n", "diapit spasi"),
        ("b_1:\n  id: satu\n  en: ¤''\n", "kosong"),
        ("b_1:\n  id: satu\n  en: ¤|-\n    one\n    two\n", "berbaris banyak"),
        ("b_1:\n  id: ¤<b>satu\n  en: one\n", '"<" tidak dipakai'),
        ("b_1:\n  id: ¤satu {n\n  en: one\n", 'kurung "{" di sini tidak berpasangan'),
        ("b_1:\n  id: satu\n  en: ¤one { n }\n", 'kurung "{" di sini tidak berpasangan'),
        ("b_1:\n  id: satu {n}\n  en: ¤one\n", "isian {n} ada dalam teks bahasa Indonesia, tetapi tidak di sini"),
        ("¤c_1:\n  id: satu\n  en: one\n", 'kunci "c_1" tidak dipakai di mana pun'),
        ("b_1:\n  id: satu\n  en: one\n¤b_1:\n  id: satu\n  en: one\n", 'kunci "b_1" ditulis dua kali'),
        ("¤one:\n  id: satu\n  en: one\n", 'kunci "one" ditulis dua kali: yang pertama: a.yml:1:1'),
        ("b_1:\n  id: satu ¤# dua\n  en: one\n", 'teks sesudah " #" akan hilang'),
        ("b_1:\n  id: satu¤: dua\n  en: one\n", "titik dua yang tidak pada tempatnya"),
        ("b_1:\n¤\tid: satu\n  en: one\n", "tab"),
        ("b_1:\n  id: ¤&a satu\n  en: one\n", "jangkar"),
        ('b_1:\n  id: ¤"sa\\u200btu"\n  en: one\n', "tak terlihat"),
        ("b_1:\n  id: sa¤\u200btu\n  en: one\n", "tak terlihat"),
        ("¤- satu\n", "pasangan kunci dan teks"),
    ],
)
def test_each_fault_has_its_place(tmp_path: Path, text: str, said: str) -> None:
    assert said in fault(tmp_path, text)


def test_problems_may_show_braces_that_are_not_filled(tmp_path: Path) -> None:
    text = "b_1:\n  id: 'tulis {id: …} dan {n}'\n  en: ¤'write {id: …}'\n"
    assert "isian {n}" in fault(tmp_path, text, name="problems_x")


def test_a_misspelt_placeholder_is_told_twice_with_what_it_may_be(tmp_path: Path) -> None:
    high = "level.high:\n  id: x {cases}\n  en: x {case}\n"
    first, second = problems(tmp_path, a=GOOD, b=high)
    assert {first.place, second.place} == {Place("b.yml", 2, 7), Place("b.yml", 3, 7)}
    assert {first.hint.id, second.hint.id} == {"apakah {case} salah tulis?", "apakah {cases} salah tulis?"}


def test_a_renamed_key_is_one_fault_that_names_the_key(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, a=GOOD.replace("one:", "onee:") + "level.high:\n  id: x\n  en: y\n")
    assert problem.place == Place("a.yml", 1, 1)
    assert 'maksud Anda "one"' in problem.hint.id


@pytest.mark.parametrize(("kept", "lost"), [(GOOD, "level.high"), ("level.high:\n  id: x\n  en: y\n", "one")])
def test_a_key_that_is_asked_for_must_be_there(tmp_path: Path, kept: str, lost: str) -> None:
    (problem,) = problems(tmp_path, a=kept)
    assert problem.place == Place("a.yml")
    assert problem.message.id.startswith(f'kunci "{lost}" tidak ada')


def test_a_namespace_known_to_the_last_word_has_no_other_key(tmp_path: Path) -> None:
    text = "level.high:\n  id: x\n  en: y\nlevel.low:\n  id: x\n  en: y\n"
    (problem,) = problems(tmp_path, a=GOOD, b=text)
    assert problem.place == Place("b.yml", 4, 1)


def test_all_faults_are_told_at_once_and_a_file_that_cannot_be_read_is_no_lack_of_words(tmp_path: Path) -> None:
    found = problems(tmp_path, a="one:\n\tid: satu\n", b="b_1:\n  id: satu\nb_2:\n  en: two\n", c="c_1: 1\n")
    assert {problem.place for problem in found} == {
        Place("a.yml", 2, 1), Place("b.yml", 1, 1), Place("b.yml", 3, 1), Place("c.yml", 1, 1),
    }  # fmt: skip
