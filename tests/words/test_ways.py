"""Ways that lead from one page, made for all pages."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest

from rumpun.address import LANGUAGES, Language, address
from rumpun.words.markdown import Linker, Renderer
from rumpun.words.ways import HOME, ROOT, lead, marked_way, unescaped

LINK = "{}studi/a/ {}studi/a/#b {}studi/b/#c {}glosarium/"


@pytest.mark.parametrize(
    ("url", "led"),
    [
        ("", "./studi/a/ ./studi/a/#b ./studi/b/#c ./glosarium/"),
        ("studi/a/", "./ #b ../../studi/b/#c ../../glosarium/"),
        ("studi/", "./a/ ./a/#b ./b/#c ../glosarium/"),
        (
            "studi/a/halaman/2/",
            "../../../../studi/a/ ../../../../studi/a/#b ../../../../studi/b/#c ../../../../glosarium/",
        ),
    ],
)
def test_ways_lead_from_where_the_page_is(url: str, led: str) -> None:
    assert lead(LINK.format(*[HOME] * 4), "id", url) == led


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_way_leads_to_the_address(language: Language) -> None:
    """From every depth, as a browser follows it."""
    there = address(language, "comparison", "pairs", "a-b")
    for here in (address(language), address(language, "studies"), address(language, "studies", "a"), there):
        site = "https://rumpun.example/in/a/folder/"
        way = lead(marked_way(language, "comparison", "pairs", "a-b"), language, here)
        assert urljoin(site + here, way) == site + there
        assert urljoin(site + here, lead(f"{ROOT}data/v1/a.json", language, here)) == f"{site}data/v1/a.json"


def test_a_page_that_is_served_anywhere_leads_from_the_root_of_the_host() -> None:
    assert lead(f"{HOME}a/ {ROOT}b", "en", "en/404.html", "/in/") == "/in/en/a/ /in/b"


def test_a_way_survives_what_makes_html_of_prose() -> None:
    prose = Renderer(Linker(lambda name: (marked_way("id", "themes", name), "Kohesi"), lambda _: None))
    assert prose.inline("[[kohesi]]") == f'<a href="{HOME}temuan/kohesi/">Kohesi</a>'
    assert unescaped("%EE%80%82a") == f"{HOME}a"
