"""`check --fix` mends what needs no judgement, says what it did, and leaves alone what it would change or break."""

from __future__ import annotations

import pytest
from support.knowledge_base import KnowledgeBase

from rumpun.adapters.checking.mending import mend

pytestmark = pytest.mark.slow

STUDY, SUMMARY, BIB = "studies/koperasi-melati/study.yml", "studies/koperasi-melati/id.md", "bib/references.bib"


def mended(base: KnowledgeBase, *wanted: str) -> dict[str, list[str]]:
    return {each.path: [repair.en for repair in each.done] for each in mend(base.root, wanted)}


def text_of(base: KnowledgeBase, path: str) -> str:
    return (base.root / path).read_bytes().decode("utf-8")


def test_a_sound_base_stays_as_it_is(tiny: KnowledgeBase) -> None:
    assert mended(tiny) == {}


@pytest.mark.parametrize("path", [STUDY, SUMMARY, BIB])
def test_what_no_editor_shows_is_mended_in_every_kind_of_file(tiny: KnowledgeBase, path: str) -> None:
    sound = text_of(tiny, path)
    spoilt = "\ufeff" + sound.replace("\n", " \r\n", 3).replace("Melati", "Mel\u200bati", 1) + "\n\n"
    tiny.write(path, spoilt.encode("utf-8"))
    assert set(mended(tiny)) == {path}
    assert text_of(tiny, path) == sound
    assert tiny.problems() == [] and mended(tiny) == {}


def test_what_was_done_is_said_and_counted(tiny: KnowledgeBase) -> None:
    tiny.write(SUMMARY, text_of(tiny, SUMMARY).replace("Dua", "D\u202eua\u200b").rstrip("\n").encode())
    assert mended(tiny) == {SUMMARY: ["invisible characters were removed (2)", "the end of the file was tidied (1)"]}


def test_tabs_and_odd_spaces_become_indentation(tiny: KnowledgeBase) -> None:
    sound = text_of(tiny, STUDY)
    tiny.write(STUDY, sound.replace("  place: kota", "\tplace: kota").replace("  detail:", "\u00a0\u00a0detail:"))
    assert mended(tiny) == {STUDY: ["indentation was written with ordinary spaces (2 lines)"]}
    assert text_of(tiny, STUDY) == sound


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("Melati: koperasi kita", '"Melati: koperasi kita"'),
        ("Melati #1", '"Melati #1"'),
        ("@Melati", '"@Melati"'),
        ("*Melati", '"*Melati"'),
        ("!Melati", '"!Melati"'),
        ('Melati: "kita"', "'Melati: \"kita\"'"),
    ],
)
def test_quotation_marks_are_put_where_a_rule_asks_for_them(tiny: KnowledgeBase, typed: str, right: str) -> None:
    tiny.change(STUDY, "name: Melati\n", f"name: {typed}\n")
    assert mended(tiny) == {STUDY: ["texts were put in quotation marks (1 lines)"]}
    assert f"    name: {right}\n" in text_of(tiny, STUDY)
    assert tiny.problems() == []


def test_a_comment_behind_a_code_is_left_to_a_person(tiny: KnowledgeBase) -> None:
    """In quotation marks it would be no choice any more."""
    tiny.change(STUDY, "basis: full-text\n", "basis: full-text # nanti\n")
    before = text_of(tiny, STUDY)
    assert mended(tiny) == {} and text_of(tiny, STUDY) == before


def test_line_breaks_of_markdown_stay(tiny: KnowledgeBase) -> None:
    tiny.write(SUMMARY, "Satu baris,  \nlalu satu lagi. \nSelesai.\n")
    assert mended(tiny) == {SUMMARY: ["spaces at the end of lines were removed (1)"]}
    assert text_of(tiny, SUMMARY) == "Satu baris,  \nlalu satu lagi.\nSelesai.\n"


def test_another_encoding_is_left_to_a_person(tiny: KnowledgeBase) -> None:
    tiny.write(SUMMARY, "Café ".encode("cp1252"))
    assert mended(tiny) == {}


def test_only_what_is_asked_for_is_mended(tiny: KnowledgeBase) -> None:
    for path in (SUMMARY, BIB):
        tiny.write(path, f"{text_of(tiny, path)}\n\n")
    assert set(mended(tiny, "bib")) == {BIB}
    assert set(mended(tiny, SUMMARY)) == {SUMMARY}
