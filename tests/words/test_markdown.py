"""Contributor Markdown: links by name, citations, glossary terms, and headings below the page's own."""

from __future__ import annotations

import re

import pytest
from markupsafe import Markup

from rumpun.words.markdown import Linker, Renderer, clean, plain
from rumpun.words.ways import link_terms, marked_term


def renderer(terms: str = "") -> Renderer:
    """Knows the record `kohesi`, the work `lewin1947` and the glossary terms named, divided by `|`."""
    return Renderer(
        Linker(
            mention=lambda name: ("../kohesi/", "Kohesi") if name == "kohesi" else None,
            citation=lambda key: ("../lewin1947/", "Lewin, 1947") if key == "lewin1947" else None,
            terms=re.compile(rf"(?<![\w-])(?:{terms})(?![\w-])", re.IGNORECASE) if terms else None,
            term=str.lower,
        )
    )


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("*a* dan **b**", "<em>a</em> dan <strong>b</strong>"),
        ("[[kohesi]]", '<a href="../kohesi/">Kohesi</a>'),
        ("[[kohesi|rasa bersatu]]", '<a href="../kohesi/">rasa bersatu</a>'),
        ("[[ kohesi | a ]]", '<a href="../kohesi/">a</a>'),
        ("*[[kohesi]]*", '<em><a href="../kohesi/">Kohesi</a></em>'),
        ("[[kohesi|*a* & <b>]]", '<a href="../kohesi/">*a* &amp; &lt;b&gt;</a>'),
        ("[[tidak-ada|a_b_c]]", "a_b_c"),
        ("a [@lewin1947].", 'a (<a href="../lewin1947/">Lewin, 1947</a>).'),
        ("[@tidak]", "[@tidak]"),
        ("[a](https://a.example/)", '<a href="https://a.example/">a</a>'),
        ("`[[kohesi]]`", None),
        ("a < b & c", "a &lt; b &amp; c"),
        ("<b>a</b>", "&lt;b&gt;a&lt;/b&gt;"),
        ("{{ 7*7 }}", "{{ 7*7 }}"),
        ("![a](https://a.example/a.png)", ""),
    ],
)
def test_inline(text: str, html: str | None) -> None:
    if html is not None:
        assert renderer().inline(text) == html


def test_a_block_has_paragraphs_lists_and_tables() -> None:
    html = renderer().block("satu\n\n- dua\n- tiga\n\n| a | b |\n|---|---|\n| c | d |\n")
    for piece in ("<p>satu</p>", "<li>dua</li>", "<th>a</th>", "<td>d</td>"):
        assert piece in html


def test_headings_start_below_the_title_and_have_anchors() -> None:
    html = renderer().block("# Satu dua\n\n## Satu dua\n\n### Tiga!\n\n##### Empat\n")
    assert re.findall(r"<h(\d)( id=\"[^\"]*\")?>", html) == [
        ("2", ' id="satu-dua"'), ("2", ' id="satu-dua-2"'), ("3", ' id="tiga"'), ("4", ""),
    ]  # fmt: skip
    assert "<h1" not in html


def test_a_heading_without_letters_has_an_anchor_too() -> None:
    assert renderer().block("## !!!\n") == '<h2 id="bagian">!!!</h2>\n'


def test_only_the_first_occurrence_of_a_term_on_a_page_is_linked() -> None:
    prose, used = renderer("arisan|uep"), set[str]()
    page = prose.inline("Arisan, lalu arisan") + prose.inline("arisan dan UEP")
    assert link_terms(page, used, "../glosarium/") == (
        '<a class="rp-term" href="../glosarium/#arisan" data-term="arisan">Arisan</a>, lalu arisan'
        'arisan dan <a class="rp-term" href="../glosarium/#uep" data-term="uep">UEP</a>'
    )
    assert used == {"arisan", "uep"}
    assert link_terms(prose.inline("arisan"), {"arisan"}, "../glosarium/") == "arisan"


@pytest.mark.parametrize(
    "text", ["# arisan", "[arisan](https://a.example/)", "`arisan`", "```\narisan\n```", "[[kohesi|arisan]]"]
)
def test_no_term_is_linked_in_headings_links_and_code(text: str) -> None:
    page = renderer("arisan")
    assert marked_term("arisan", "arisan") not in page.block(text)
    assert page.inline("arisan") == marked_term("arisan", "arisan")


@pytest.mark.parametrize("text", ["arisannya", "perarisan", "arisan-arisan", "arisan_a"])
def test_a_term_is_a_whole_word(text: str) -> None:
    assert marked_term("arisan", "arisan") not in renderer("arisan").inline(text)


def test_terms_in_emphasis_and_beside_signs_are_found() -> None:
    assert renderer("arisan").inline("*arisan*,").count(marked_term("arisan", "arisan")) == 1
    assert renderer("arisan").inline("(arisan)").count(marked_term("arisan", "arisan")) == 1


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("*a*  [[kohesi|b]] [@lewin1947]c", "a b c"),
        ("[[kohesi]]", "kohesi"),
        ("a < b & <i>c</i>", "a < b & <i>c</i>"),
        ("[a](https://a.example/)", "a"),
        ("a\nb", "a b"),
        ("Poverty is old [@raharjo2015]. It stays [@a2000] so.", "Poverty is old. It stays so."),
    ],
)
def test_plain(text: str, bare: str) -> None:
    assert plain(text) == bare


@pytest.mark.parametrize(
    "html",
    [
        "<script>a</script>", "<img src=x>", "<a href='javascript:a'>", "<a href='data:a'>", "<p onclick=a>",
        "<p style='a'>",
        "<iframe></iframe>", "<svg><a xlink:href='javascript:a'></a></svg>", "<form></form>", "<p id=a class=b>",
    ],
)  # fmt: skip
def test_the_second_wall_stands_alone(html: str) -> None:
    left = clean(html)
    assert not re.search(r"script|<img|onclick|style|iframe|svg|form|data:|id=|class=", left)


@pytest.mark.parametrize(
    "text",
    [
        "Kelompok itu saling percaya, dan itu membantu.",
        "Anggota (12 orang) hadir; 45% tidak: kenapa?",
        "“Kami” – ketua-ketua 2019/2020 — ‘mereka’, para anggota's",
        "Éa  dua spasi kohesi",
        "1. bukan daftar",
        "5 - 3",
        "%E tetap, 10%Ee juga",
        "a_b dan a*b*c",
        "Q&A < 3",
        'kata "dikutip"',
        "akhir ",
    ],
)
def test_text_without_markup_is_what_the_parser_would_make_of_it(text: str) -> None:
    """What is seen to hold no markup is not parsed: it comes out as it does from a paragraph among others."""
    found = renderer("kohesi|percaya")
    paragraph = found.block(f"x {text}").removeprefix("<p>x ").removesuffix("</p>\n").rstrip()
    assert found.inline(text).rstrip() == paragraph
    words = link_terms(paragraph, {"kohesi", "percaya"}, "")
    assert plain(text) == " ".join(Markup(words).striptags().split())
