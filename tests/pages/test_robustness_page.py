"""Readers see what a conclusion hangs on: on the page of the theme, in the matrix, of a pair, and in one list."""

from __future__ import annotations

import re
from html import unescape

import pytest
from support.knowledge_base import KnowledgeBase

from rumpun.adapters.cli import main
from rumpun.model.graph import Graph
from rumpun.site import Site
from rumpun.synthesis.gaps import READY
from rumpun.synthesis.robustness import outcome_standings, theme_standings

pytestmark = pytest.mark.slow

MARKS = {
    "code": "bergantung pada satu kode",
    "finding": "bergantung pada satu temuan",
    "study": "bergantung pada satu studi",
    None: "tidak bergantung pada satu kode, temuan, atau studi",
}


def text_of(site: Site, url: str) -> str:
    """What a page says, in one line."""
    content = next(str(page.body) for page in site.pages if page.url == url)
    return (
        re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", content)))
        .replace(" ;", ";")
        .replace(" .", ".")
        .replace(" ,", ",")
    )


@pytest.mark.parametrize(
    ("url", "said"),
    [
        (
            "temuan/komunikasi/",
            "Simpulan ini berubah bila salah satu kode berikut tidak ada: tingkat dan pengaruh pada Anggrek dan "
            "tingkat dan pengaruh pada Melati (Koperasi Melati dan Kenanga); tanpa salah satunya, tinggal satu studi "
            "yang menyebutkan pengaruhnya.",
        ),
        (
            "en/findings/komunikasi/",
            "This conclusion changes when any one of these codes is missing: the level and effect of Anggrek and the "
            "level and effect of Melati (The Melati and Kenanga cooperatives); without one of them, only one study is "
            "left that states the effect.",
        ),
    ],
)
def test_the_page_of_a_theme_says_what_its_verdict_hangs_on(tiny_site: Site, url: str, said: str) -> None:
    assert said in text_of(tiny_site, url)


def test_the_matrix_marks_each_verdict(tiny_site: Site) -> None:
    assert "Sepakat: baik bagi kelompok bergantung pada satu kode" in text_of(tiny_site, "perbandingan/")


def test_success_and_failure_mark_levels_and_direction_apart(real_site: Site, real_graph: Graph) -> None:
    """What is said of the levels of both sides must not read as if it were said of the theme's direction."""
    content = next(str(page.body) for page in real_site.pages if page.url.endswith("berhasil-vs-kurang-berhasil/"))
    rows = re.findall(r'<tr><th scope="row"><a href="[^"]*/temuan/([\w-]+)/">(.*?)</tr>', content, re.DOTALL)
    assert rows
    for theme, row in rows:
        head, _, cells = row.partition("</th>")
        for part, standings in ((head, outcome_standings(real_graph)), (cells, theme_standings(real_graph))):
            marks = [mark for mark in MARKS.values() if f">{mark}<" in part]
            expected = [MARKS[standings[theme].hangs_on]] if theme in standings else []
            assert marks == expected


def test_a_pair_says_which_themes_hang_on_one_code(tiny_site: Site) -> None:
    said = text_of(tiny_site, "perbandingan/pasangan/koperasi-melati-kenanga-vs-melati/")
    assert "Bergantung pada satu kode saja: kohesi." in said


def test_the_list_begins_with_the_firmest_and_links_the_codes(tiny_site: Site) -> None:
    content = next(str(page.body) for page in tiny_site.pages if page.url == "perbandingan/keteguhan-simpulan/")
    rows = re.findall(r"<tr><th scope=\"row\">.*?</tr>", content, re.DOTALL)
    assert len(rows) == 4
    assert 'href="../../studi/koperasi-melati/#kohesi-melati"' in content
    assert "Dari 4 simpulan, 4 bergantung pada satu kode." in text_of(tiny_site, "perbandingan/keteguhan-simpulan/")


@pytest.mark.parametrize(
    ("url", "counted", "said"),
    [
        (
            "perbandingan/celah/",
            "Dari 5 kombinasi yang disimpulkan, 5 bergantung pada satu kode",
            "Tanpa teori “Dinamika kelompok” pada Koperasi Melati dan Kenanga, tidak ada studi pada Dinamika",
        ),
        (
            "en/comparison/gaps/",
            "Of 5 combinations of which something is concluded, 5 depend on one code",
            "Without the theory “Group dynamics” of The Melati and Kenanga cooperatives there would be no study of",
        ),
    ],
)
def test_a_gap_matrix_says_what_its_combinations_hang_on(tiny_site: Site, url: str, counted: str, said: str) -> None:
    text = text_of(tiny_site, url)
    assert counted in text
    assert said in text


def test_the_list_tells_how_firm_each_gap_matrix_is(tiny_site: Site) -> None:
    content = next(str(page.body) for page in tiny_site.pages if page.url == "perbandingan/keteguhan-simpulan/")
    listed = re.findall(r'<li><a href="(?:\.\./)*perbandingan/(celah/[^"]*)">', content.partition('id="_celah"')[2])
    assert listed[0] == "celah/#_keteguhan"
    assert len(listed) == len(READY)


def test_the_command_lists_the_same(tiny: KnowledgeBase, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["robustness", str(tiny.root)]) == 0
    lines = capsys.readouterr().out.splitlines()
    concluded = [line for line in lines if line[0] != " "]
    assert [line for line in concluded if " gap " not in line] == [
        "code     theme kohesi: disagree (harms, promotes)",
        "code     theme komunikasi: agree (promotes)",
        "code     pair koperasi-melati-kenanga-vs-melati kohesi: agree",
        "code     outcomes kohesi: contrast",
    ]
    assert "           - koperasi-melati.komunikasi-melati (level, effect) -> single" in lines
    joined = lines.index("code     gap theme kohesi x theory dinamika-kelompok: joined")
    assert lines[joined + 1] == "           - koperasi-melati (theory dinamika-kelompok) -> empty"
    tiny.change("studies/arisan-anggrek/study.yml", "basis: abstract", "basis: abstrac")
    assert main(["robustness", str(tiny.root)]) == 1
    assert "abstrac" in capsys.readouterr().out
