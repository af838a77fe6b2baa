"""The page of a work: what is printed, what the editors found, and why a letter follows the year."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from support.knowledge_base import KnowledgeBase
from support.permanence import BIB

from rumpun.citation.citations import format_works
from rumpun.context import Context, Settings, contexts
from rumpun.pages.works import pages
from rumpun.render.page import Page
from rumpun.site import read

pytestmark = pytest.mark.slow

FOUND = """  found-author = {Cartwright, Dorwin P. and others},
  found-number = {7},
  found-source-id = {Menurut <b>katalog</b> dan [[kohesi]].},
  found-source-en = {In the catalogue.},
"""
TWINS = "".join(
    f"@book{{{key}, author = {{{{Lembaga Contoh}}}}, title = {{{title}}},\n"
    f"  year = {{2020}}, year-letter = {{{letter}}}, langid = {{indonesian}}}}\n"
    for key, title, letter in (("kedua2020", "Zaman Kelompok", "b"), ("ketiga2020", "Arti Kelompok", "c"))
)


@pytest.fixture
def made(tiny: KnowledgeBase, cache: Path) -> tuple[Context, ...]:
    tiny.change(BIB, "  edition = {3},\n", f"  edition = {{3}},\n{FOUND}")
    tiny.change(BIB, "  journal = {Jurnal Contoh},\n", "  journal = {Jurnal Contoh},\n  year-letter = {a},\n")
    tiny.write(BIB, (tiny.root / BIB).read_text(encoding="utf-8") + TWINS)
    graph, problems = read(tiny.root)
    assert {problem.rule for problem in problems} == {"markup-html"}  # refused; here to see what becomes of it
    return contexts(graph, format_works(graph.base.works.values(), cache), Settings("https://rumpun.example/"))


def page_of(context: Context, address: str) -> Page:
    return next(page for page in pages(context) if page.url == address)


def text_of(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def test_what_was_found_stands_beside_what_is_printed(made: tuple[Context, ...]) -> None:
    body = page_of(made[0], "pustaka/cartwright1968/").body
    section = body.partition('<section class="rp-found"')[2]
    rows = re.findall(r"<tr>(.*?)</tr>", section.partition("<tbody>")[2].partition("</tbody>")[0], re.DOTALL)
    assert [[text_of(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL)] for row in rows] == [
        ["Penulis", "Dorwin Cartwright dan Alvin Zander", "Dorwin P. Cartwright dkk."],
        ["Nomor", "tidak tercetak", "7"],
    ]
    assert "&lt;b&gt;katalog&lt;/b&gt; dan <a" in section
    assert "Cartwright, D. P. dkk. (1968)." in text_of(section)
    assert 'href="../../data/v1/references/found/cartwright1968.ris"' in section
    before = text_of(body.partition('<section class="rp-found"')[0])
    assert "Cartwright, D., & Zander, A. (1968)." in before
    assert "Dorwin P." not in before


def test_a_work_of_which_nothing_was_found_has_no_such_part(made: tuple[Context, ...]) -> None:
    body = page_of(made[0], "pustaka/contoh-tt/").body
    assert "rp-found" not in body
    assert "references/found" not in body
    assert "_penelusuran" not in body


def test_the_page_says_why_a_letter_follows_the_year(made: tuple[Context, ...]) -> None:
    page = page_of(made[0], "pustaka/kedua2020/")
    assert page.title == "Zaman Kelompok (Lembaga Contoh, 2020b)"
    assert "Ditulis 2020b di situs ini karena ada karya-karya lain" in text_of(page.body)
    assert '<a href="../../pustaka/contoh2020/">Kekompakan Koperasi Melati dan Kenanga</a> (2020a); <a' in page.body
    assert "Written 2020a on this site" in text_of(page_of(made[1], "en/bibliography/contoh2020/").body)
    assert "di situs ini karena" not in page_of(made[0], "pustaka/contoh-tt/").body


@pytest.mark.parametrize(("style", "first"), [("pustaka/", "Zaman Kelompok"), ("pustaka/gaya/mla/", "Arti Kelompok")])
def test_namesakes_are_in_the_order_of_letters_where_letters_are_printed(
    made: tuple[Context, ...], style: str, first: str
) -> None:
    body = text_of(page_of(made[0], style).body)
    assert min(("Zaman Kelompok", "Arti Kelompok"), key=body.index) == first
    assert body.index("Kekompakan Koperasi Melati") < body.index(first)
