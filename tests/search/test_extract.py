"""The text of a page, cut where an anchor or a heading stands; what repeats other pages is left out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support.searched import texts_of, titles_of

from rumpun.model.graph import Graph
from rumpun.search.extract import Passage, cut
from rumpun.words.markdown import plain


def pieces(page: str, kind: str) -> list[Passage]:
    """What can be shown of it."""
    return cut(page, kind).pieces


def test_codes_are_searched_and_not_shown() -> None:
    """An excerpt is the prose of a finding; its codes before it would read as nonsense."""
    page = """<p class="rp-eyebrow">Studi · Skripsi</p><h1>Judul</h1><div class="rp-finding" id="a">
    <p class="rp-finding__head"><strong>Melati</strong> <span class="rp-badge rp-outcome">berhasil</span>
    <span class="rp-badge rp-level"><span aria-hidden="true">▲</span> tinggi</span>
    <span class="rp-badge rp-effect">membantu</span></p><p>Anggota saling percaya.
    <a class="rp-more" href="#b">letaknya</a></p></div><dl class="rp-dl"><dt>Lihat</dt><dd>Kohesi</dd></dl>"""
    assert pieces(page, "study") == [Passage("a", "", "Anggota saling percaya.\nLihat\nKohesi")]
    assert set(cut(page, "study").unshown.split()) >= set("Skripsi Melati berhasil tinggi membantu letaknya".split())
    listed = '<div class="rp-page--term"><dl class="rp-dl"><dt>Lihat</dt><dd>Kohesi</dd></dl><p>Arti</p></div>'
    assert cut(listed, "term") == ([Passage("", "", "Arti")], "Lihat Kohesi")


def test_signs_places_citations_and_permalinks_are_not_searched() -> None:
    """They stand dozens of times on a study's page, in the forms that the templates give them."""
    page = """<h1>Judul</h1>
    <p>kohesi <span class="rp-badge"><span aria-hidden="true">▲</span> tinggi</span>
    <a class="rp-permalink" href="#a">pagar</a>
    <span class="rp-where"><span class="rp-where__label">Letak:</span> bagian hasil</span></p>
    <p data-unsearched>Unduh</p><template><p>Contoh</p></template>
    <details class="rp-c"><summary>Kutip</summary><p>Kontributor</p></details>
    <dl class="rp-citestyles"><dt>APA 7</dt><dd>Isnaniyah</dd></dl>"""
    assert pieces(page, "study") == [Passage("", "", "kohesi tinggi")]


def test_what_is_not_searched_for_two_reasons_is_left_out_once() -> None:
    page = """<p>Satu <span class="rp-c rp-where" data-unsearched>a <i aria-hidden="true" class="rp-c">b</i></span></p>
    <div class="rp-finding"><p class="rp-where">Letak</p><p>Temuan</p></div><p>Dua</p>"""
    assert pieces(page, "term") == [Passage("", "", "Satu\nDua")]
    assert pieces(page, "study") == [Passage("", "", "Satu\nTemuan\nDua")]


def test_a_piece_begins_at_each_heading_and_each_anchor() -> None:
    page = """<h1>Judul</h1><p>Pembuka.</p><h2 id="_a">Bagian <span>A</span></h2><p>Satu</p>
    <ul><li>dua</li><li>tiga</li></ul>
    <h3>Tema</h3><div id="temuan"><p>Isi <b>tebal</b>nya.</p></div>
    <dl><dt id="istilah">Istilah</dt><dd>Arti</dd><dt>Label</dt><dd>Nilai</dd></dl><h2 id="_kosong">Kosong</h2>"""
    assert pieces(page, "study") == [
        Passage("", "", "Pembuka."),
        Passage("_a", "Bagian A", "Satu\ndua\ntiga"),
        Passage("temuan", "Tema", "Isi tebalnya."),
        Passage("istilah", "Istilah", "Arti\nLabel\nNilai"),
    ]


def test_a_long_part_is_cut_between_its_paragraphs_and_nothing_is_lost() -> None:
    page = "<h2 id='a'>A</h2>" + "".join(f"<p>Kalimat <i>ke</i>-{n}.</p>" for n in range(400))
    cut = pieces(page, "study")
    assert len(cut) > 4 and {(each.anchor, each.heading) for each in cut} == {("a", "A")}
    assert "\n".join(each.text for each in cut).split("\n") == [f"Kalimat ke-{n}." for n in range(400)]
    assert max(len(each.text) for each in cut) < 1000


def test_hostile_text_stays_text() -> None:
    assert pieces("<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; lain</p>", "study") == [
        Passage("", "", "<script>alert(1)</script> & lain")
    ]


def words_of(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


@pytest.fixture(scope="module")
def said(built: Path) -> dict[str, str]:
    """Address -> all that is searched there."""
    found = texts_of(built, "id").items()
    return {url: words_of(" ".join(f"{heading} {text}" for _, heading, text in pieces)) for url, pieces in found}


@pytest.mark.parametrize(("address", "found"), [("", True), ("pustaka/", True), ("perubahan/", True), ("cari/", False)])
def test_pages_that_only_repeat_others_are_not_found(built: Path, address: str, found: bool) -> None:
    assert (address in titles_of(built, "id")) == found


def test_a_finding_is_searched_on_the_page_of_its_study(said: dict[str, str], real_graph: Graph) -> None:
    """Else the study would stand below every page that tells of it, and a large index would be copies.

    A contrast or contradiction is the theme's own, and told there with the findings that it lies between; a difference
    that a study states itself leads the page of its pair of cases.
    """
    alone = []
    study = next(study for study in real_graph.base.studies.values() if len(study.cases) > 1)
    for finding in study.findings:
        beginning = " ".join(words_of(plain(finding.statement.id)).split()[:9])
        told = {url for url, words in said.items() if beginning in words}
        others = told - {f"studi/{study.id}/", f"temuan/{finding.theme}/"}
        assert f"studi/{study.id}/" in told, finding.id
        assert not others or (finding.differs and all("/pasangan/" in url for url in others)), finding.id
        alone.append(len(told) == 1)
    assert sum(alone) > len(alone) * 0.7


def test_the_pages_of_terms_are_still_found_by_what_they_say_themselves(
    said: dict[str, str], real_graph: Graph
) -> None:
    kept = " ".join(said.values())
    for kind in ("themes", "theories", "methods", "glossary"):
        for term in real_graph.base.terms[kind].values():
            assert words_of(plain(term.definition.id))[:60] in kept, term.name.id


def test_each_term_of_the_glossary_is_found_by_itself(built: Path, real_graph: Graph) -> None:
    titles = titles_of(built, "en")
    for id_, term in real_graph.base.terms["glossary"].items():
        assert titles[f"en/glossary/#{id_}"] == term.name.en
