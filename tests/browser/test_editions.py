"""A frozen edition in the browser: every page says what it is, leads to the newest, and keeps the reader inside."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from page_types import Visit
from playwright.sync_api import Page, expect
from support.frozen_project import DATE, STUDY

from rumpun.address import address
from rumpun.words.words import words

EDITION = f"edisi/{DATE}/"


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory, frozen: Path, serve: Callable[[Path], str]) -> str:
    """A site with an edition, in a folder below its host, as many sites are; its address."""
    host = tmp_path_factory.mktemp("host")
    shutil.copytree(frozen / "site", host / "x")
    shutil.copy(host / "x" / "404.html", host)
    return serve(host) + "x/"


@pytest.fixture
def reader(look: Visit) -> Page:
    """A reader of that site; nothing may be asked for outside of it, and nothing may be missing."""
    return look("about:blank", 390, 844)


def study(language: str) -> str:
    return address(language, "studies", STUDY)


def test_the_banner_leads_to_the_newest_version_of_this_very_page(reader: Page, origin: str, language: str) -> None:
    t = words(language)
    reader.goto(EDITION + study(language))
    banner = reader.get_by_role("complementary", name=t.banner_label)
    expect(banner).to_contain_text(t.date(DATE))
    assert reader.evaluate("document.documentElement.scrollWidth") <= 390
    banner.get_by_role("link", name=t.banner_newest).click()
    expect(reader).to_have_url(origin + study(language))
    expect(reader.get_by_role("complementary", name=t.banner_label)).to_have_count(0)


def test_the_banner_leads_to_what_has_changed_since(reader: Page, origin: str, language: str) -> None:
    t = words(language)
    reader.goto(EDITION + address(language, "works"))
    reader.get_by_role("link", name=t.banner_since).click()
    expect(reader).to_have_url(origin + address(language, "changes", DATE))
    expect(reader.get_by_role("article").get_by_role("link", name=re.compile("Melati")).first).to_be_visible()


def test_the_reader_stays_inside_the_edition(reader: Page, origin: str, language: str) -> None:
    """Menu, language switch and every other link but those of the banner and the list of editions."""
    other = "en" if language == "id" else "id"
    reader.goto(EDITION + study(language))
    reader.get_by_role("banner").get_by_role("link", name=words(language).switch_language).click()
    expect(reader).to_have_url(origin + EDITION + study(other))
    for steps in (("home",), ("studies",), ("comparison", "side"), ("works",), ("changes",)):
        reader.goto(EDITION + address(language, *steps))
        hrefs = reader.evaluate(
            "[...document.querySelectorAll('a[href]')].filter((a) => !a.closest('.rp-edition')).map((a) => a.href)"
        )
        away = [href for href in hrefs if href.startswith(origin) and not href.startswith(origin + EDITION)]
        assert away == [], steps


def test_the_search_of_an_edition_finds_the_edition(reader: Page, origin: str, language: str) -> None:
    reader.goto(f"{EDITION}{address(language, 'search')}?q={'kohesi' if language == 'id' else 'cohesion'}")
    result = reader.get_by_role("main").locator("article a[href*='edisi/']").first
    expect(result).to_be_visible()
    asked = reader.evaluate("performance.getEntriesByType('resource').map((entry) => entry.name)")
    assert [url for url in asked if "/search/" in url] != []
    assert [url for url in asked if "/search/" in url and EDITION not in url] == []


def test_the_citation_of_a_page_names_the_edition_and_its_address(reader: Page, language: str) -> None:
    reader.goto(EDITION + study(language))
    cited = (
        reader.locator(".rp-cite")
        .filter(has_text="Kontributor Rumpun" if language == "id" else "Rumpun contributors")
        .first
    )
    expect(cited).to_contain_text(f"https://a.example/x/{EDITION}{study(language)}")
    expect(cited).to_contain_text(DATE)


def test_the_list_of_editions_leads_there_in_the_readers_language(reader: Page, origin: str, language: str) -> None:
    t = words(language)
    reader.goto(address(language, "editions"))
    reader.get_by_role("link", name=t.banner_edition.format(date=t.date(DATE)), exact=True).click()
    expect(reader).to_have_url(origin + EDITION + address(language))
    reader.goto(EDITION + address(language, "editions"))
    reader.get_by_role("link", name=t.editions_newest_list).click()
    expect(reader).to_have_url(origin + address(language, "editions"))


def test_the_feed_is_offered_on_the_page_of_changes(reader: Page, language: str) -> None:
    reader.goto(address(language, "changes"))
    link = reader.get_by_role("link", name=words(language).changes_feed)
    answer = reader.request.get(reader.evaluate("(link) => link.href", link.element_handle()))
    assert answer.ok
    assert answer.text().startswith("<?xml")


def test_the_files_exist_where_they_are_named(reader: Page, origin: str) -> None:
    for name in ("sitemap.xml", "robots.txt", "llms.txt", "en/llms.txt", "perubahan/atom.xml"):
        assert reader.request.get(origin + name).ok, name
    assert reader.request.get(f"{origin}{EDITION}robots.txt").status == 404
