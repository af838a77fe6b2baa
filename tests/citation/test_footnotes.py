"""Footnotes in Chicago style: in full at first, short from then on, never "ibid.", and harmless."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from pathlib import Path

import pytest
from support.sample_works import NASTY, TAGS, make, people, plain, samples

from rumpun.citation import citations
from rumpun.citation.citations import CitationError, Citations, format_works
from rumpun.citation.footnotes import format_notes, work_notes
from rumpun.citation.pandoc import Pandoc, find_pandoc

pytestmark = pytest.mark.slow  # runs pandoc

# Chicago Manual of Style, 18th edition, chapters 13 and 14; first note and short note, in Indonesian and in English.
NOTES = {
    "one-word": (
        "Isnaniyah, “Implementasi program” (skripsi, UIN Jakarta, 2014).",
        "Isnaniyah, “Implementasi program.”",
        "Isnaniyah, “Implementasi program” (undergraduate thesis, UIN Jakarta, 2014).",
        "Isnaniyah, “Implementasi program.”",
    ),
    "no-volume": (
        "J. Poluan dkk., “Dinamika tani,” _Agri-Sosio Ekonomi_, no. 3 (2017): 159–70.",
        "Poluan dkk., “Dinamika tani.”",
        "J. Poluan et al., “Dinamika tani,” _Agri-Sosio Ekonomi_, no. 3 (2017): 159–70.",
        "Poluan et al., “Dinamika tani.”",
    ),
    "chapter": (
        "Pierre Bourdieu, “The Forms of Capital,” dalam _A Handbook_, ed. John G. Richardson (Greenwood Press, 1986).",
        "Bourdieu, “The Forms of Capital.”",
        "Pierre Bourdieu, “The Forms of Capital,” in _A Handbook_, ed. John G. Richardson (Greenwood Press, 1986).",
        "Bourdieu, “The Forms of Capital.”",
    ),
    "translated": (
        "Émile Durkheim, _Division of Labour_, penerj. W. D. Halls (1893; Macmillan, 1984).",
        "Durkheim, _Division of Labour_.",
        "Émile Durkheim, _Division of Labour_, trans. W. D. Halls (1893; Macmillan, 1984).",
        "Durkheim, _Division of Labour_.",
    ),
    "edited": (
        "Dorwin Cartwright dan Alvin Zander, ed., _Group Dynamics_, edisi ke-3 (Harper & Row, 1968).",
        "Cartwright dan Zander, _Group Dynamics_.",
        "Dorwin Cartwright and Alvin Zander, eds., _Group Dynamics_, 3rd ed. (Harper & Row, 1968).",
        "Cartwright and Zander, _Group Dynamics_.",
    ),
    "web-no-year": (
        "A. Prasetyo, “Judul web-no-year,” Media Indonesia, diakses 1 Februari 2020, https://media.id/c.",
        "Prasetyo, “Judul web-no-year.”",
        "A. Prasetyo, “Judul web-no-year,” Media Indonesia, accessed February 1, 2020, https://media.id/c.",
        "Prasetyo, “Judul web-no-year.”",
    ),
    "bare": ("“Judul bare,” t.t.", "“Judul bare.”", "“Judul bare,” n.d.", "“Judul bare.”"),
}


@pytest.fixture(scope="module")
def formatted(cache: Path) -> Citations:
    return format_works(samples(), cache)


@pytest.mark.parametrize("key", NOTES)
def test_first_and_short_note(formatted: Citations, key: str) -> None:
    notes = [formatted.note(language, key) for language in ("id", "en")]
    assert tuple(plain(text) for note in notes for text in (note.first, note.short)) == NOTES[key]


def every_note(formatted: Citations) -> list[tuple[str, str, str, str]]:
    found = [
        (language, work.key, formatted.note(language, work.key)) for language in ("id", "en") for work in samples()
    ]
    return [(language, key, note.first, note.short) for language, key, note in found]


def test_no_note_is_empty_and_none_says_ibid(formatted: Citations) -> None:
    for language, key, *notes in every_note(formatted):
        for note in notes:
            assert len(plain(note)) > len("Judul"), (language, key)
            assert not re.search(r"\bibid\b|\bop\. ?cit\b", plain(note), re.IGNORECASE), (language, key)


def test_markup_in_a_field_stays_text_in_a_note(formatted: Citations) -> None:
    for language, key, *notes in every_note(formatted):
        for note in notes:
            assert "<" not in TAGS.sub("", note), (language, key)
            assert not re.search("[\ue000-\uf8ff]", note)
    nasty = formatted.note("id", "nasty")
    assert "<i>Miring</i> & <script>alert(1)</script> *tebal* **x** $x^2$ @amalia" in html.unescape(nasty.first)
    assert "[t](javascript:alert(1))" in html.unescape(nasty.short)


def test_keys_cannot_write_into_the_document(cache: Path) -> None:
    hostile = ["a]\n\n# X", "w1", "between", "}[@w0]", "x; @w0", "*"]
    works = [make(key, title=f"Judul nomor {at}") for at, key in enumerate(hostile)]
    notes = work_notes(find_pandoc(), works, "id", cache)
    assert [plain(notes[key].short) for key in hostile] == [f"_Judul nomor {at}_." for at in range(len(hostile))]


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("Modal sosial: sebuah pengantar", "Modal sosial"),
        ("Modal sosial (Studi pada Dua Desa)", "Modal sosial"),
        ("Kelompok usaha bersama (KUBE)", "Kelompok usaha bersama (KUBE)"),
        ("Kelompok (Studi Satu) dan sesudahnya", "Kelompok (Studi Satu) dan sesudahnya"),
        ("Kelompok (KUBE): studi kasus", "Kelompok (KUBE)"),
        ("Apa itu kohesi?: sebuah tanya", "Apa itu kohesi?"),
        ("Pukul 10:30 pagi", "Pukul 10:30 pagi"),
        (": tanpa awal", ": tanpa awal"),
        ("(Studi Satu)", "(Studi Satu)"),
    ],
)
def test_a_short_note_names_the_main_title(title: str, short: str, cache: Path) -> None:
    notes = work_notes(find_pandoc(), [make("a", title=title, authors=people("Isnaniyah"), year="2014")], "id", cache)
    assert plain(notes["a"].first) == f"Isnaniyah, _{title}_ (2014)."
    assert plain(notes["a"].short) == f"Isnaniyah, _{short}_{'' if short.endswith('?') else '.'}"


def test_no_work_is_cited_twice_in_a_row(monkeypatch: pytest.MonkeyPatch) -> None:
    """Such a note would be "ibid.", or leave out what the note before it says."""
    documents: list[list[str]] = []
    real = Pandoc._cited

    def watched(self: Pandoc, options: list[str], cites: list[str], data: str, style: str, locale: str) -> str:
        documents.append(cites)
        return real(self, options, cites, data, style, locale)

    monkeypatch.setattr(Pandoc, "_cited", watched)
    alone = work_notes(find_pandoc(), samples()[:1], "en", None)
    assert plain(alone["one-word"].short) == "Isnaniyah, “Implementasi program.”"
    assert documents[0] == ["[@w0]", "[@between]", "[@w0]", "[@between]"]


def test_a_note_does_not_depend_on_its_neighbours(formatted: Citations) -> None:
    twins = [replace(make(key, year="2019"), authors=people("Prasetyo, A.")) for key in ("x", "y")]
    notes = work_notes(find_pandoc(), twins, "id", None)
    assert plain(notes["x"].short) == "Prasetyo, _Judul x_."
    assert plain(notes["y"].first) == "A. Prasetyo, _Judul y_ (2019)."
    namesakes = [
        make(key, "incollection", authors=people("Bourdieu, Pierre"), title="Modal", booktitle="Buku", year=year,
             editors=people(editor))
        for key, year, editor in (("x", "1986", "Adi, B."), ("y", "1990", "Cici, D."))
    ]  # fmt: skip
    shorts = [plain(note.short) for note in work_notes(find_pandoc(), namesakes, "id", None).values()]
    assert shorts == ["Bourdieu, “Modal.”"] * 2


@pytest.mark.slow
def test_notes_are_remembered_apart_from_entries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    works = samples()[:2]
    first = format_works(works, tmp_path)
    (tmp_path / "works.json").unlink()
    monkeypatch.setattr(Pandoc, "references", lambda *_: pytest.fail("an entry was formatted again"))
    monkeypatch.setattr(Pandoc, "notes", lambda *_: pytest.fail("a note was formatted again"))
    assert format_works(works, tmp_path) == first


@pytest.mark.slow
def test_a_note_that_is_lost_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Pandoc, "notes", lambda *_: "<p>nothing</p>")
    with pytest.raises(CitationError, match=r"pandoc: 0 notes of 1 works \(id\)"):
        format_notes(find_pandoc(), {"a": {"id": "a", "type": "book", "title": NASTY}}, "id", None)
    with pytest.raises(CitationError):
        citations.format_works(samples()[:1], None)
