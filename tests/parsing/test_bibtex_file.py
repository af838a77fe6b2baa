"""Whatever the BibTeX parser drops or guesses silently must come out as a problem at its place."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from rumpun.model.work_reader import work_from
from rumpun.parsing.bibtex_file import BibEntry, read_bibtex
from rumpun.parsing.latex import plain_text
from rumpun.parsing.problems import Problem

GOOD = "@book{arifin2015,\n  title = {Dinamika Kelompok},\n  langid = {indonesian},\n}\n"


def read(root: Path, text: str | bytes) -> tuple[list[BibEntry], list[Problem]]:
    data = text if isinstance(text, bytes) else text.encode()
    (root / "references.bib").write_bytes(data)
    return read_bibtex(root, "references.bib")


def test_reads_an_entry_with_the_place_of_every_value(tmp_path: Path) -> None:
    entries, problems = read(
        tmp_path,
        '% komentar\n\n@Article{a-1,\n  Title = "Satu {KUBE}",\n  year = 2015,\n  url = {https://x.id/100%&b}}\n',
    )
    assert problems == []
    assert [(e.key, e.type, str(e.place)) for e in entries] == [("a-1", "article", "references.bib:3:1")]
    assert entries[0].fields == {"title": "Satu {KUBE}", "year": "2015", "url": "https://x.id/100%&b"}
    assert {name: (place.line, place.column) for name, place in entries[0].field_places.items()} == {
        "title": (4, 12),
        "year": (5, 10),
        "url": (6, 10),
    }


def test_keeps_the_order_of_the_file_and_reads_other_spellings(tmp_path: Path) -> None:
    text = "@book(b,title={B})\n@comment{anything @ all}\n@string{jsp = {Jurnal}}\n@article{a,title={A},journal=JSP}\n"
    entries, problems = read(tmp_path, text)
    assert problems == []
    assert [entry.key for entry in entries] == ["b", "a"]
    assert entries[1].fields["journal"] == "Jurnal"
    assert entries[1].field_places["journal"].column == 30


# what the file holds, the place of the problem, and a word of its English message
FAULTS: dict[str, tuple[str | bytes, str, str]] = {
    "unclosed brace": ("@book{a,\n  title = {A,\n}\n" + GOOD, "1:1", "is not closed"),
    "unclosed at the end": (GOOD + "@book{a,\n  title = {A,\n}\n", "5:1", "is not closed"),
    "no comma after key": ("@book{a\n  title = {A},\n}\n", "2:9", "not followed by a comma"),
    "no equals sign": ("@book{a,\n  title {A},\n}\n", "2:8", 'not followed by "="'),
    "dangling word": ("@book{a,\n  title = {A},\n  year\n}\n", "4:1", 'not followed by "="'),
    "one brace too many": ("@book{a,\n  title = {A}},\n  year = {2015},\n}\n", "2:15", "text outside"),
    "stray text": (GOOD + "catatan\n", "5:1", "text outside"),
    "no @": ("book{a, title = {A}}\n", "1:1", "text outside"),
    "space after @": ("@ book{a, title = {A}}\n", "1:1", "text outside"),
    "duplicate key": (
        "@book{a,title={A}}\n@book{a,title={B}}\n",
        "2:1",
        'the key "a" is already used at references.bib:1',
    ),
    "duplicate field": ("@book{a,\n  title = {A},\n  title = {B},\n}\n", "3:3", '"title" is written twice'),
    "duplicate field, other case": ("@book{a,\n  title = {A},\n  Title = {B},\n}\n", "3:3", '"title" is written twice'),
    "empty key": ("@book{, title = {A}}\n", "1:7", "no key"),
    "bad key": ("@book{a_b, title = {A}}\n", "1:7", '"a_b" cannot be a key'),
    "key with a space": ("@book{a b, title = {A}}\n", "1:7", '"a b" cannot be a key'),
    "key that YAML misreads": ("@book{no, title = {A}}\n", "1:7", '"no" cannot be a key'),
    "undefined macro": ("@book{a, title = judul}\n", "1:18", '"judul" is not the name of a @string'),
    "months joined with a sign": ("@book{a, month = 1 # feb # x = {y}, title = {A}}\n", "1:28", "comma is missing"),
    "concatenation": ('@book{a, title = "A" # {B}}\n', "1:22", "joining"),
    "concatenation of braces": ("@book{a, title = {A} # {B}}\n", "1:22", "joining"),
    "missing comma": (
        "@book{a,\n  title = {A}\n  year = {2015}\n}\n",
        "3:3",
        'a comma is missing before the field "year"',
    ),
    "missing comma after quotes": ('@book{a,\n  title = "A"\n  year = "2015"\n}\n', "3:3", "a comma is missing"),
    "missing comma after number": ("@book{a,\n  year = 2015\n  title = {A}\n}\n", "3:3", "a comma is missing"),
    "swallowed by braces": ("@book{a,\n  title = {A,\n  year = {2015}},\n}\n", "3:3", 'swallowed by "title"'),
    "words without braces": ("@book{a, title = dua kata}\n", "1:18", "does not stand in braces"),
    "lost quotation mark": ('@book{a, title = "A, publisher = "B, year = 2015}\n', "1:18", "does not stand in braces"),
    "crossref": ("@book{a,\n  crossref = {b},\n  title = {A}}\n", "2:3", '"crossref" is not supported'),
    "preamble": (GOOD + '@preamble{"x"}\n', "5:1", "@preamble"),
    "string without braces": ("@string{a = b}\n" + GOOD, "1:1", "@string must stand in braces"),
    "duplicate string": ("@string{a = {b}}\n@string{a = {c}}\n" + GOOD, "2:1", "already used"),
    "duplicate string, other case": ("@string{a = {b}}\n@string{A = {c}}\n" + GOOD, "2:1", "only in case"),
    "switched off with %": ("% @book{a, title = {A}}\n" + GOOD, "1:3", "does not switch an entry off"),
    "lines switched off with %": ("% @book{a,\n%  title = {A},\n% }\n" + GOOD, "1:3", "does not switch an entry off"),
    "comment inside": ("@book{a,\n  % judul\n  title = {A}}\n", "2:3", "cannot stand inside an entry"),
    "unknown type": ("@skripsi{a, title = {A}}\n", "1:1", 'entry type "@skripsi" is unknown'),
    "misspelt field": ("@book{a,\n  tittle = {A}, title = {A}}\n", "2:3", '"tittle" is unknown'),
    "field lost in an abstract": ("@book{a,\n  abstract = {A, title = {B}}}\n", "2:18", 'swallowed by "abstract"'),
    "comma lost behind an abstract": ("@book{a,\n  abstract = {A}\n  title = {B}}\n", "3:3", "a comma is missing"),
    "unknown found-field": ("@book{a,\n  found-supervisor-x = {A}, title = {A}}\n", "2:3", "is unknown"),
    "found-field of what is ours": (
        "@book{a,\n  found-langid = {id}, title = {A}}\n",
        "2:3",
        '"found-langid" is unknown',
    ),
    "empty value": ("@book{a,\n  title = {A},\n  year = {{ }},\n}\n", "3:3", '"year" is empty'),
    "LaTeX command": ("@book{a, title = {\\fancy{A}}}\n", "1:19", "LaTeX command"),
    "not UTF-8": (b"@book{a,\n  title = {caf\xe9}}\n", "2:15", "not UTF-8"),
    "empty file": ("\n", "1:1", "empty"),
    "invisible character": ("@book{a, title = {A\u202eB}}\n", "1:20", "invisible"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_says_what_the_parser_would_not(name: str, tmp_path: Path) -> None:
    text, place, words = FAULTS[name]
    _, problems = read(tmp_path, text)
    assert [(f"{p.place.line}:{p.place.column}", words in p.message.en) for p in problems] == [(place, True)], problems
    assert all(problem.message.id and problem.hint.id and problem.hint.en for problem in problems)


def test_keys_that_differ_only_in_case(tmp_path: Path) -> None:
    entries, problems = read(tmp_path, "@book{a,title={A}}\n@book{A,title={B}}\n")
    assert [entry.key for entry in entries] == ["a"]
    assert any('"A" differs from "a" at references.bib:1 only in case' in problem.message.en for problem in problems)


def test_guesses_what_was_meant(tmp_path: Path) -> None:
    _, problems = read(tmp_path, "@artikel{a, titel = {A}, volum = {1}, crédit = {x}}\n")
    hints = [problem.hint.en for problem in problems]
    assert hints == ['did you mean "article"?', 'did you mean "title"?', 'did you mean "volume"?']
    _, problems = read(tmp_path, "@article{a, title = {A}, found-autor = {B}, found-zzz = {C}, authr = {D}}\n")
    hints = [problem.hint.en for problem in problems]
    assert hints[0] == 'did you mean "found-author"?'
    assert hints[2] == 'did you mean "author"?'


def test_a_broken_entry_hides_no_other(tmp_path: Path) -> None:
    entries, problems = read(tmp_path, "@book{x,\n  title = {A,\n}\n" + GOOD + "@book{b,\n  titel = {B}\n}\n")
    assert [entry.key for entry in entries] == ["arifin2015", "b"]
    assert [problem.place.line for problem in problems] == [1, 9]


def test_an_entry_with_a_fault_inside_is_still_known(tmp_path: Path) -> None:
    entries, problems = read(tmp_path, "@book{a,\n  title = {A},\n  year = {2015},\n  title = {B, c},\n}\n")
    assert entries[0].fields == {"title": "A", "year": "2015"}
    assert len(problems) == 1


@pytest.mark.parametrize(
    "text",
    [
        "@misc{a,\n  title = {A}\n  langid = {indonesian}\n}\n",
        "@misc{a,\n  title = {A,\n  langid = {indonesian}},\n}\n",
        "@misc{a,\n  tittle = {A},\n  langid = {indonesian},\n}\n",
        "@misc{a,\n  title = {},\n  langid = {indonesian},\n}\n",
    ],
    ids=["lost behind a comma", "lost behind a brace", "misspelt", "empty"],
)
def test_a_field_that_a_fault_hides_is_not_called_missing_as_well(text: str, tmp_path: Path) -> None:
    (entry,), problems = read(tmp_path, text)
    assert len(problems) == 1
    found = [problem.message.en for problem in work_from(entry)[1]]
    assert found == []


def test_an_address_is_never_touched(tmp_path: Path) -> None:
    url = "https://x.id/a%20b?c=1&pages=3&year=2015#\\_~{d}"
    entries, problems = read(tmp_path, f"@online{{a, title = {{A}}, url = {{{url}}}, doi = {{10.1/a_b%c&d}}}}\n")
    assert problems == []
    assert entries[0].fields["url"] == url
    assert entries[0].fields["doi"] == "10.1/a_b%c&d"


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    assert read_bibtex(tmp_path, "references.bib")[1][0].message.en == "this file does not exist"


def test_windows_line_ends_and_byte_order_mark(tmp_path: Path) -> None:
    entries, problems = read(tmp_path, b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    assert problems == []
    assert str(entries[0].field_places["langid"]) == "references.bib:3:13"


def test_the_parser_itself_stays_silent(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    level = logging.getLogger("bibtexparser").level
    read(tmp_path, "@book{a,\n  title = {A,\n}\n" + GOOD)
    assert caplog.records == []
    assert logging.getLogger("bibtexparser").level == level


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("{KUBE} di {Kota {Bogor}}", "KUBE di Kota Bogor"),
        ("R\\&D 100\\% \\#1 a\\_b", "R&D 100% #1 a_b"),
        ("R&D 100% #1 a_b $x$", "R&D 100% #1 a_b $x$"),
        ("301--318 --- ya", "301–318 — ya"),
        ("dua\n    baris\t lagi", "dua baris lagi"),
        ("e\u0301", "é"),
        ("<b>&amp;</b> &eacute;&#39;&quot; \\&amp; &nosuch; &#123;", "<b>&</b> é'\" &amp; &nosuch; &#123;"),
        ("D\\'emile {\\'e} {\\v s} \\v{s} \\c c \\'{\\i} {\\o}", "Démile é š š ç í ø"),
        ("\\textit{KUBE} di \\emph{Bogor} \\textendash{} 5\\,\\%", "KUBE di Bogor – 5 %"),
        ("$\\beta$-karoten, $x$, \\$5 dan $6", "β-karoten, $x$, $5 dan $6"),
        ("A.~B. ``dalam kutipan'' a -{}- b '{}'", "A. B. “dalam kutipan” a -- b ''"),
        (
            "\\{\\vphantom{\\}} {\\textbackslash}{\\textasciitilde}{\\textless}{\\textasciicircum} 100% #1 a_b ^",
            "{ \\~<^ 100% #1 a_b ^",
        ),
    ],
)
def test_decodes_latex_and_entities(value: str, text: str) -> None:
    assert plain_text(value) == text


SAMPLE = """% komentar
@article{amalia2017,
  author = {Amalia, A. D. and Budi, C.},
  title = {Dinamika {KUBE} Kota},
  year = 2017,
  journal = "Sosio",
  langid = {indonesian},
}

@book{b1,
  title = {Judul "kutip" buku},
  publisher = "P",
  langid = {english}
}
% akhir
"""


@pytest.mark.slow
@pytest.mark.parametrize("typed", ["", "{", "}", '"', ",", "=", "@", "\\"])
def test_no_single_slip_loses_a_field_silently(typed: str, tmp_path: Path) -> None:
    fields = [len(entry.fields) for entry in read(tmp_path, SAMPLE)[0]]
    for at in range(len(SAMPLE)):
        slip = SAMPLE[:at] + typed + SAMPLE[at + (not typed) :]
        entries, problems = read(tmp_path, slip)
        assert problems or [len(entry.fields) for entry in entries] == fields, slip
