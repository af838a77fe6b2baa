"""Where pages live, and the way from one to another."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from urllib.parse import urljoin

import pytest

from rumpun import address as address_module
from rumpun.address import ANCHORS, SECTIONS, SUBSECTIONS, address, anchor_of, relative


@pytest.mark.parametrize(
    ("language", "steps", "expected"),
    [
        ("id", (), ""),
        ("en", (), "en/"),
        ("id", ("studies", "kube-mentari"), "studi/kube-mentari/"),
        ("en", ("studies", "kube-mentari"), "en/studies/kube-mentari/"),
        ("id", ("works", "style", "mla"), "pustaka/gaya/mla/"),
        ("en", ("works", "style", "mla", "page", "2"), "en/bibliography/style/mla/page/2/"),
        ("id", ("comparison", "matrix"), "perbandingan/penelitian-terdahulu/"),
        ("id", ("404",), "404.html"),
        ("en", ("404",), "en/404.html"),
        ("id", ("works", "a/b c?#é"), "pustaka/a%2Fb%20c%3F%23%C3%A9/"),
    ],
)
def test_address(language: str, steps: tuple[str, ...], expected: str) -> None:
    assert address(language, *steps) == expected


def test_no_two_sections_share_an_address() -> None:
    for table in (SECTIONS, SUBSECTIONS):
        for language in ("id", "en"):
            paths = [paths[language] for paths in table.values()]
            assert len(set(paths)) == len(paths)
    # English pages live below en/, where no Indonesian section may be.
    assert "en" not in {paths["id"] for paths in SECTIONS.values()}


PLACES = (
    "",
    "en/",
    "studi/",
    "studi/kamaliyah/",
    "en/studies/kamaliyah/",
    "pustaka/gaya/mla/",
    "404.html",
    "en/404.html",
)


@pytest.mark.parametrize(
    ("source", "target"), list(product(PLACES, [*PLACES, "studi/kamaliyah/#kohesi", "assets/rumpun/styles/site.css"]))
)
def test_relative_ways_lead_where_a_browser_would_go(source: str, target: str) -> None:
    base = "https://host.example/deep/base/"
    assert urljoin(base + source, relative(source, target)) == base + target


def test_an_anchor_on_the_same_page_needs_no_path() -> None:
    assert relative("studi/kamaliyah/", "studi/kamaliyah/#kohesi") == "#kohesi"


@pytest.mark.parametrize("target", ["", "studi/", "studi/kamaliyah/"])
def test_ways_to_pages_end_in_a_slash(target: str) -> None:
    assert relative("studi/kamaliyah/", target).endswith("/")


def test_anchors_are_spelled_in_one_place_only() -> None:
    """A published anchor is promised: whoever needs one asks for it."""
    assert anchor_of("cases", "melati") == "kasus_melati"
    assert anchor_of("source_notes", 2) == "catatan_2"
    assert anchor_of("findings", "kohesi") == "kohesi"
    here = Path(address_module.__file__)
    prefixes = [prefix for prefix in ANCHORS.values() if prefix]
    for path in sorted(
        path for kind in ("py", "html", "js") for path in here.parent.rglob(f"*.{kind}") if path != here
    ):
        text = path.read_text(encoding="utf-8")
        assert [prefix for prefix in prefixes if prefix in text] == [], path
