"""Ready-made pairs in a browser: from the home page to a pair, its links, its way on, and all of it without scripts."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from page_types import Visit
from playwright.sync_api import expect

from rumpun.address import address
from rumpun.words.words import words

PAIR = ("comparison", "pairs", "kube-cempaka-tulip-vs-kube-mentari")
CASES = ("comparison", "pairs", "kube-cempaka-tulip-cempaka-vs-tulip")


@pytest.mark.parametrize("scripts", [True, False])
def test_a_pair_is_found_from_the_comparison(look: Visit, language: str, scripts: bool) -> None:
    t = words(language)
    page = look(address(language, "comparison", "side"), scripts=scripts)
    page.get_by_role("navigation", name=t.main_menu).get_by_role("link", name=t.menu_pairs).click()
    page.get_by_role("link", name=t.pairs_title.format(a="KUBE Cempaka", b="KUBE Tulip")).click()
    assert urlsplit(page.url).path == f"/{address(language, *CASES)}"
    assert page.locator(".rp-prose").count() >= 4
    assert page.locator("table.rp-side tbody tr").count() > 10


def test_the_summary_leads_to_the_finding_it_tells(look: Visit, language: str) -> None:
    page = look(address(language, *CASES))
    page.locator(".rp-prose a[href*='/kube-cempaka-tulip/#']:not([href*='#kasus_'])").first.click()
    target = page.locator(":target")
    assert target.evaluate("node => node.classList.contains('rp-finding')")
    assert re.search("KUBE (Cempaka|Tulip)", target.inner_text())


@pytest.mark.parametrize("steps", [PAIR, CASES])
def test_every_row_says_whether_it_counts(look: Visit, language: str, steps: tuple[str, ...]) -> None:
    t = words(language)
    page = look(address(language, *steps))
    told = {t[f"side_js_{mark}"] for mark in ("same", "partly", "different", "unsure", "none")}
    for row in page.locator("table.rp-side tbody tr[data-row]").all():
        mark = row.locator("th .rp-says").first.inner_text().lstrip("=≈≠? ").strip()
        assert mark in told
        if row.locator("td .rp-status").count() and row.locator("td").count() == 2:
            assert mark == t.side_js_none


def test_cases_of_one_study_share_cells_and_nothing_is_lost(look: Visit, language: str) -> None:
    page = look(address(language, *CASES))
    for row in page.locator("table.rp-side tr").all():
        spans = row.locator("th, td").evaluate_all("cells => cells.reduce((sum, cell) => sum + cell.colSpan, 0)")
        assert spans == 3
    assert page.locator("tr[data-row=theory] td[colspan='2']").count() == 1
    assert page.locator("tr[data-row=outcome] td").count() == 2


def test_the_way_on_takes_both_along(look: Visit, language: str) -> None:
    page = look(address(language, *PAIR))
    page.get_by_role("link", name=words(language).pair_interactive).click()
    page.wait_for_load_state()
    assert urlsplit(page.url).path == f"/{address(language, 'comparison', 'side')}"
    assert parse_qs(urlsplit(page.url).query)["s"] == ["kube-cempaka-tulip,kube-mentari"]
    page.locator("table.rp-side thead").get_by_text("Siregar").wait_for()


def test_success_and_failure_lead_to_findings(look: Visit, language: str) -> None:
    page = look(address(language, "comparison", "pairs"))
    page.get_by_role("link", name=words(language).outcomes_title).click()
    expect(page.locator("table.rp-side tbody tr").first.locator(".rp-cell").nth(1)).to_be_visible()
    page.locator("table.rp-side .rp-cell").first.click()
    expect(page.locator(":target.rp-finding")).to_have_count(1)


def test_a_study_names_its_pairs(look: Visit, language: str) -> None:
    page = look(address(language, "studies", "kube-mentari"))
    page.get_by_role("link", name=words(language)["pairs_title"].split("{a}")[1].split("{b}")[0].strip()).click()
    assert urlsplit(page.url).path == f"/{address(language, *PAIR)}"
