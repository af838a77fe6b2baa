"""Whoever follows a conclusion to its finding sees at once what its codes rest on, with scripts and without."""

from __future__ import annotations

import pytest
from page_types import Visit
from playwright.sync_api import expect


@pytest.mark.parametrize("scripts", [True, False])
def test_the_grounds_stand_open_where_a_link_led(look: Visit, scripts: bool) -> None:
    page = look("perbandingan/", scripts=scripts)
    cell = page.locator(".rp-matrix td a.rp-effect--helps").first  # a code that has a ground
    anchor = (cell.get_attribute("href") or "").partition("#")[2]
    cell.click()
    card = page.locator(f'[id="{anchor}"]')
    expect(card).to_be_in_viewport()
    expect(card.locator(".rp-ground dl")).to_be_visible()
    others = page.locator(f'.rp-finding:not([id="{anchor}"]) .rp-ground dl')
    assert others.count() > 3
    assert others.locator("visible=true").count() == 0


def test_the_next_one_opens_too_and_can_be_closed(look: Visit) -> None:
    page = look("studi/kube-mentari/")
    link = page.locator("#_membantu ~ .rp-two li a").first
    anchor = (link.get_attribute("href") or "").removeprefix("#")
    link.click()
    grounds = page.locator(f'[id="{anchor}"] .rp-ground')
    expect(grounds.locator("dl")).to_be_visible()
    grounds.locator("summary").click()
    expect(grounds.locator("dl")).to_be_hidden()
