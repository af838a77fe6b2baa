"""A page as it stands in a folder: ways to files that are there, to the site for all others, and nothing that runs."""

from __future__ import annotations

import pytest

from rumpun.render.portable import kind_of, language_of, portable

SITE = "https://kelompok.example/rumpun/"
THERE = {
    "index.html",
    "studi/a/index.html",
    "studi/index.html",
    "studi/a/citation.bib",
    "assets/x.css",
    "en/index.html",
}


def moved(markup: str, url: str = "studi/a/") -> str:
    return portable(markup, url, THERE, SITE, "")


@pytest.mark.parametrize(
    ("address", "way"),
    [
        ("../../", "../../index.html"),
        ("../", "../index.html"),
        ("..", "../index.html"),
        ("./", "./index.html"),
        ("../../en/", "../../en/index.html"),
        ("../#a", "../index.html#a"),
        ("../?kind=x#a", "../index.html#a"),
        ("?kind=x", "index.html"),
        ("./citation.bib", "./citation.bib"),
        ("#a", "#a"),
        ("https://elsewhere.example/a/", "https://elsewhere.example/a/"),
        ("//elsewhere.example/", "//elsewhere.example/"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        # What is not there is on the site, with all that its address says.
        ("../../cari/?q=a&amp;b=c#d", f"{SITE}cari/?q=a&amp;b=c#d"),
        ("./citation.ris", f"{SITE}studi/a/citation.ris"),
        ("../../../../studi/", "https://kelompok.example/studi/"),
    ],
)
def test_a_way_leads_to_the_file_or_to_the_site(address: str, way: str) -> None:
    assert moved(f'<a class="x" href="{address}">a</a>') == f'<a class="x" href="{way}">a</a>'


@pytest.mark.parametrize(
    ("address", "way"), [("./", "./index.html"), ("studi/", "studi/index.html"), ("", "index.html")]
)
def test_at_the_root_too(address: str, way: str) -> None:
    assert moved(f'<a href="{address}">a</a>', "") == f'<a href="{way}">a</a>'


def test_styles_pictures_and_forms_follow() -> None:
    assert (
        moved('<link rel="stylesheet" href="../../assets/x.css">')
        == '<link rel="stylesheet" href="../../assets/x.css">'
    )
    assert moved('<form method="get" action="../../cari/">') == f'<form method="get" action="{SITE}cari/">'


def test_what_is_written_about_links_stays() -> None:
    code = '<pre><code>&lt;a href="../"&gt; href="../"</code></pre>'
    assert moved(code) == code


def test_nothing_runs_and_nothing_is_asked_of_a_host() -> None:
    page = (
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">\n<script>let a = "</p>";</script>\n'
        '<link rel="modulepreload" href="../../a.js">\n<link rel="manifest" href="../../manifest.webmanifest">\n'
        '<script type="application/ld+json">{}</script>\n<p>a</p>\n<script type="module" src="../../a.js"></script>\n'
    )
    found = moved(page)
    assert "<script" not in found and "modulepreload" not in found and "manifest" not in found
    assert found.count("Content-Security-Policy") == 1
    assert "script-src 'none'" in found and "default-src" not in found
    assert found.endswith("<p>a</p>\n")


def test_the_note_comes_first_as_it_is() -> None:
    assert portable('<body dir="ltr">\n<p>a</p>', "", THERE, SITE, "<p>b</p>") == '<body dir="ltr"><p>b</p>\n<p>a</p>'


def test_a_page_tells_its_kind_and_language() -> None:
    assert kind_of('<article class="md-typeset rp rp-main rp-page--study" id="a">') == "study"
    assert kind_of('<article class="rp rp-main rp-page--reading-list">') == "reading-list"
    assert kind_of('<meta http-equiv="refresh" content="0; url=../">') == ""
    assert language_of('<!doctype html>\n<html lang="en">') == "en"
