"""The link checker itself: it finds one dead link, one dead anchor, one doubled id and one foreign request."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.links import faults, faults_among, files_of, internal, read_once

URL = "https://host.example/base/"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    pages = {
        "index.html": '<a href="a/">a</a><a href="a/#x">x</a>'
        '<link rel="canonical" href="https://host.example/base/a/">',
        "a/index.html": '<h1 id="x"></h1><a href="../">up</a><a href="..">up</a>'
        '<a href="#x">x</a><a href="../f.css">f</a>',
        "404.html": '<a href="/base/a/#x">a</a><a href="https://b.example/">b</a><a href="mailto:a@b">m</a>',
        "f.css": "",
    }
    for name, text in pages.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_a_sound_site_has_no_fault(site: Path) -> None:
    assert faults(site, URL) == []


@pytest.mark.parametrize(
    ("added", "fault"),
    [
        ('<a href="b/">b</a>', "a/index.html:1: dead link: b/"),
        ('<a href="/a/">no base</a>', "a/index.html:1: dead link: /a/"),
        ('<a href="https://host.example/base/b/">b</a>', "a/index.html:1: dead link: https://host.example/base/b/"),
        ('<a href="#y">y</a>', "a/index.html:1: dead anchor: #y"),
        ('<a href="../#y">y</a>', "a/index.html:1: dead anchor: ../#y"),
        ('<script src="../g.js"></script>', "a/index.html:1: dead link: ../g.js"),
        ('<p id="x">', "a/index.html: the id 'x' stands twice"),
        ('<script src="https://b.example/"></script>', "a/index.html:1: asks another host: https://b.example/"),
        ('<link rel="stylesheet" href="//b.example/">', "a/index.html:1: asks another host: //b.example/"),
    ],
)
def test_one_fault_is_found(site: Path, added: str, fault: str) -> None:
    page = site / "a" / "index.html"
    page.write_text(page.read_text(encoding="utf-8") + added, encoding="utf-8")
    assert faults(site, URL) == [fault]


def test_an_address_is_read_as_a_browser_reads_it() -> None:
    assert internal("en/a/index.html", "../b/?q=1#c%20d", URL) == ("en/b/index.html", "c d")
    assert internal("en/a/index.html", "", URL) == ("en/a/index.html", "")
    assert internal("index.html", "javascript:alert(1)", URL) is None


@pytest.mark.slow
def test_one_missing_page_of_the_real_site_is_noticed(built: Path) -> None:
    gone = "teori/modal-sosial/index.html"
    pages = {name: page for name, page in read_once(built).items() if name != gone}
    found = faults_among(pages, files_of(built) - {gone}, "https://rumpun.example/")
    assert any("dead link" in fault for fault in found)
