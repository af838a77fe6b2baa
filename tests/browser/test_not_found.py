"""An address that does not exist is answered in its language, with the nearest one that there is."""

from __future__ import annotations

from page_types import Visit
from playwright.sync_api import expect

from rumpun.words.words import words


def test_a_slip_is_answered_in_its_language_with_the_address_that_was_meant(look: Visit, faults: list[str]) -> None:
    for language, lost, meant in (
        ("id", "studi/kube-mentri/", "/studi/kube-mentari/"),
        ("en", "en/studies/kube-mentri/", "/en/studies/kube-mentari/"),
    ):
        page = look(lost)
        t = words(language)
        expect(page.get_by_role("heading", level=1)).to_have_text(t.not_found)
        expect(page.locator("#rp-nearest")).to_have_text(f"{t.not_found_nearest} {meant}")
        assert page.url.endswith(f"/{lost}")
        page.locator("#rp-nearest a").click()
        expect(page).to_have_url(page.url.split("/", 3)[0] + "//" + page.url.split("/")[2] + meant)
    assert all("404" in fault for fault in faults)
    faults.clear()


def test_what_is_like_nothing_is_offered_nothing_and_nothing_is_needed(look: Visit, faults: list[str]) -> None:
    page = look("entah/apa/ini/sebenarnya/")
    page.wait_for_load_state("networkidle")
    expect(page.locator("#rp-nearest")).to_be_hidden()
    page = look("en/studies/kube-mentri/", scripts=False)
    expect(page.get_by_role("heading", level=1)).to_have_text(words("id").not_found)
    expect(page.locator("#rp-nearest")).to_be_hidden()
    assert all("404" in fault for fault in faults)
    faults.clear()
