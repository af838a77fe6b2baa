"""Markdown that would be dropped, shown as signs or lead astray is refused; all that is used today is taken."""

from __future__ import annotations

import pytest
from support.knowledge_base import KnowledgeBase

from rumpun.parsing.problems import Place
from rumpun.words.markdown import heading_ids
from rumpun.words.markup_faults import faults_in

STUDY, SUMMARY = "studies/koperasi-melati/study.yml", "studies/koperasi-melati/id.md"


def rules(text: str, *, headings: bool = False) -> list[str]:
    return [getattr(fault.message, "key", "") for fault in faults_in(text, headings=headings)]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("<script>alert(1)</script>", "markup.html"), ("a <!-- b -->", "markup.html"), ("a <br/> b", "markup.html"),
        ("[a](javascript:alert(1))", "markup.link"), ("[a](JaVaScript:x)", "markup.link"),
        ("[a](<javascript:x>)", "markup.link"), ("[a](&#106;avascript:x)", "markup.link"),
        ("[a](data:text/html,x)", "markup.link"), ("[a](vbscript:x)", "markup.link"),
        ("[a](//x.example)", "markup.link"),
        ("[a](mailto:x)", "markup.link"), ("<javascript:x>", "markup.link"), ("[a]: javascript:x", "markup.link"),
        ("![a](https://x.example/a.png)", "markup.picture"), ("![a][b]", "markup.picture"),
        ("[a](https://x.example", "markup.open"), ("lihat [[kohesi]", "markup.open"), ("kata [@a", "markup.open"),
        ("kata [@a; @b]", "markup.open"), ("a&rlm;b", "markup.entity"), ("a&#x202E;b", "markup.entity"),
        ("a\n\n### b", "markup.heading"), ("a\n=====\n", "markup.heading"), ("# a", "markup.heading"),
    ],
)  # fmt: skip
def test_what_would_not_be_shown_is_refused(text: str, rule: str) -> None:
    assert set(rules(text)) == {rule}


@pytest.mark.parametrize(
    "text",
    [
        "*a* **b** `<b>` [[kohesi]] [[kohesi|kekompakan]] [@a] [a](https://x.example/a_(b))", "p < 0,05 dan n > 3",
        '[a](https://x.example "judul")', "<https://x.example/>", "[a](../tentang/#cara)", "R&D, A&amp;B, &eacute;",
        "`[a](javascript:x)`", "```\n<b>\n# a\n```", "\\<b>", "nomor #1", "a\n\n---\n\nb", "[a] dan (b)", "5 - 3 = 2",
    ],
)  # fmt: skip
def test_what_is_shown_as_it_is_meant_is_taken(text: str) -> None:
    assert rules(text) == []


def test_a_heading_may_stand_on_a_page_of_the_project() -> None:
    assert rules("# a\n\n## b", headings=True) == []


@pytest.mark.parametrize("tag", ["b", "strong", "i", "em", "u"])
def test_who_writes_html_for_bold_is_told_of_asterisks(tag: str) -> None:
    assert {fault.hint.en for fault in faults_in(f"<{tag}>a</{tag}>", headings=False)} == {
        "write *italic* or **bold** with asterisks, without HTML"
    }


def test_a_text_of_yaml_and_of_the_bibliography_is_looked_at_too(tiny: KnowledgeBase) -> None:
    place = tiny.change(STUDY, "who: {id: Pengurus dan anggota,", "who: {id: ¤Pengurus <b>dan</b> anggota,")
    tiny.change("bib/references.bib", "{Tahun tidak tercetak.}", "{Tahun <b>tidak</b> tercetak.}")
    found = [problem.place for problem in tiny.problems()]
    assert found == [Place("bib/references.bib", 17, 1)] * 2 + [place] * 2


@pytest.mark.parametrize("title", ["__config", "rp-search", "rp-tray", "RP Tray", "Isi", "_tabel"])
def test_no_heading_takes_the_address_of_a_part_of_the_site(tiny: KnowledgeBase, title: str) -> None:
    place = tiny.write("docs/id/about.md", f"# Tentang\n\n## Cara\n\nIsi buku rp-tray.\n\n## ¤{title}\n")
    [problem] = tiny.problems()
    assert (problem.rule, problem.place) == ("markup-heading-id", place)


def test_ids_are_those_that_the_page_gets() -> None:
    assert heading_ids("# A b\n\n## A b\n\nC\n---\n\n#### d\n") == [("a-b", 0), ("a-b-2", 2), ("c", 4)]
