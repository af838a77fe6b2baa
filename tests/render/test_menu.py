"""The menu: what one comes to do, each thing once, and every page knows where it stands."""

from __future__ import annotations

import pytest

from rumpun.address import LANGUAGES, SECTIONS, address
from rumpun.render.frame_parts import WAYS
from rumpun.render.menu import MENU, place_in_menu
from rumpun.site import Site

pytestmark = pytest.mark.slow


def test_each_entry_leads_to_a_page_and_each_section_is_found(tiny_site: Site) -> None:
    there = {page.url for page in tiny_site.pages}
    entries = [entry for group in MENU.values() for entry in group]
    assert len(entries) == len(set(entries))
    for language in LANGUAGES:
        assert {address(language, *entry.split("/")) for entry in entries} <= there
    assert {entry.split("/")[0] for entry in entries} | {*WAYS} >= {*SECTIONS}


@pytest.mark.parametrize(
    ("section", "steps", "place"),
    [
        ("studies", (), "studies"),
        ("studies", ("kamaliyah",), "studies"),
        ("comparison", (), "comparison"),
        ("comparison", ("page", "2"), "comparison"),
        ("comparison", ("pairs", "a-vs-b"), "comparison/pairs"),
        ("comparison", ("pairs", "outcomes"), "comparison/pairs/outcomes"),
        ("comparison", ("gaps", "theme-year"), "comparison/gaps"),
        ("contribute", ("guide-coding",), "contribute"),
        ("home", (), ""),
        ("404", (), ""),
    ],
)
def test_a_page_stands_at_the_nearest_entry_above_it(section: str, steps: tuple[str, ...], place: str) -> None:
    assert place_in_menu(section, steps) == place


def test_a_page_shows_its_group_and_its_own_entry(tiny_site: Site) -> None:
    pages = {page.url: page for page in tiny_site.pages}
    tabs = str(pages[address("id", "comparison", "own")].frame("tabs"))
    assert '<a href="../../perbandingan/panduan/" class="rp-tabs__in">Tulis</a>' in tabs
    assert 'aria-current="true">Penelitian saya</a>' in tabs
    assert "Berdampingan" not in tabs
    header = str(pages[address("id", "comparison", "own")].frame("header"))
    assert header.count("aria-current") == 1 and "Berdampingan" in header
    assert "rp-tabs__here" not in str(pages[address("id")].frame("tabs"))
