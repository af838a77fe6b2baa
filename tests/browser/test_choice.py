"""Choosing from a list that is cut into pages: one page with what was chosen, and the choice in the address."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from accessibility import violations
from page_types import Visit
from playwright.sync_api import Locator, Page, expect
from support.made_files import texts

from rumpun.address import Language, address
from rumpun.comparison import choosing
from rumpun.context import Context
from rumpun.exports import choice_data, comparison_data
from rumpun.pages import comparison, pictures, studies
from rumpun.render.page import Page as SitePage
from rumpun.words.words import Words, words

pytestmark = pytest.mark.real
ARTICLE = re.compile(r"(<article\b[^>]*>).*?(</article>)", re.DOTALL)
BARE = "<!doctype html><head><meta charset=utf-8></head><article></article>"
MAP = ("comparison", "pictures", "picture-evidence")
CELLS = """table => {
  const way = link => `${new URL(link.href).pathname}${new URL(link.href).hash}`;
  const links = cell => [...cell.querySelectorAll("a")].map(link => `${way(link)} ${link.className}`);
  const said = cell => [cell.textContent.replace(/\\s+/g, "").trim(), links(cell)];
  const head = place => way(table.tHead.rows[0].cells[place + 1].querySelector("a"));
  const cells = row => [...row.cells].slice(1).filter(cell => !cell.classList.contains("rp-matrix__verdict"));
  return Object.fromEntries([...table.tBodies[0].rows].flatMap(row => cells(row).flatMap((cell, place) =>
    table.tHead.rows[0].cells[place + 1].querySelector("a")
      ? [[`${row.cells[0].textContent.trim()} / ${head(place)}`, said(cell)]] : [])));
}"""
"""Row and case -> what the cell says, and where its links lead and how they look."""


@pytest.fixture(scope="module")
def small() -> Iterator[None]:
    """Pages with room for two cases, so that the real ones need several."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("CASES", "STUDIES", "CHOSEN_CASES", "CHOSEN_STUDIES"):
            patch.setattr(choosing, name, 2)
        yield


@pytest.fixture(scope="module")
def origin(
    small: None, site_folder: Path, real_contexts: tuple[Context, ...], tmp_path_factory: pytest.TempPathFactory,
    serve: Callable[[Path], str],
) -> str:  # fmt: skip
    """The real site with its long lists cut small: the frames of the built one around pages made anew."""
    site = tmp_path_factory.mktemp("small")
    shutil.copytree(site_folder / "assets", site / "assets")
    for name, text in texts((*comparison_data.files(real_contexts), *choice_data.files(real_contexts))).items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")
    for context in real_contexts:
        for page in (*comparison.pages(context), *pictures.pages(context), *studies.pages(context)):
            put(site, site_folder, page)
        study = f"{address(context.language, 'studies', 'kube-mentari')}index.html"
        (site / study).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(site_folder / study, site / study)
    for name in ("404.html", "sitemap.xml"):
        shutil.copy(site_folder / name, site)
    return serve(site)


def put(site: Path, frames: Path, page: SitePage) -> None:
    """Write the page into the frame that it has in the built site, with what it loads itself; the other parts bare."""
    frame = frames / page.url / "index.html"
    whole = frame.read_text(encoding="utf-8") if frame.exists() else BARE
    up = "../" * page.url.count("/") + "assets/rumpun/"
    asked = [f'<script type="module" src="{up}{each}"></script>' for each in page.scripts if each not in whole]
    asked += [f'<link rel="stylesheet" href="{up}{each}">' for each in page.styles if each not in whole]
    opening, closing = ARTICLE.findall(whole)[0]
    head, tail = whole.split(opening)[0], whole.split(closing)[-1]
    if frame.exists():
        head = head.replace("</head>", "".join(asked) + "</head>")
    (site / page.url).mkdir(parents=True, exist_ok=True)
    (site / page.url / "index.html").write_text(f"{head}{opening}{page.body}{closing}{tail}", encoding="utf-8")


def chosen(page: Page) -> Locator:
    """Where the script shows what was chosen, once it does."""
    region = page.locator(".rp-choice__said ~ [role=region]").first
    expect(region.locator("table, ul").first).to_be_visible()
    return region


def some_theme(context: Context) -> str:
    """A theme that many cases tell of, but not all."""
    cases = choosing.cases_by(context.graph, "theme")
    return max(cases, key=lambda id_: (len(cases[id_]) < len(context.graph.cases), len(cases[id_]), id_))


def cells_of_all_pages(look: Visit, language: Language, cases: int) -> dict[str, Any]:
    """What the pages say without a script."""
    said: dict[str, Any] = {}
    for number in range(1, -(-cases // choosing.CASES) + 1):
        steps = () if number == 1 else ("page", str(number))
        page = look(address(language, "comparison", *steps), scripts=False)
        said |= page.locator("table.rp-matrix").evaluate(CELLS)
    return said


@pytest.mark.both_languages
def test_the_matrix_of_a_choice_says_what_the_pages_say(
    look: Visit, language: Language, real_contexts: tuple[Context, ...]
) -> None:
    cases = real_contexts[0].graph.cases
    pages = cells_of_all_pages(look, language, len(cases))
    studies_of = {item.study_id for item in cases}
    page = look(f"{address(language, 'comparison')}?q=(")  # every study is cited with its year in brackets
    found, more = chosen(page), page.locator(".rp-choice__more button")
    while more.is_visible():
        shown = found.locator("thead th").count()
        more.click()
        expect(found.locator("thead th")).not_to_have_count(shown)
    drawn: dict[str, Any] = found.locator("table").evaluate(CELLS)
    assert {key.split("/")[-2] for key in drawn} == studies_of
    assert pages == {key: drawn[key] for key in pages}
    silent = {key: links for key, (_, links) in drawn.items() if key not in pages}
    assert not any(silent.values()), "a page has no row for a theme that a case on it speaks of"
    assert str(drawn).count("rp-cell--general")
    assert str(drawn).count("rp-cell--claim")


@pytest.mark.parametrize("section", [("comparison",), MAP], ids=lambda steps: steps[-1])
def test_a_choice_counts_the_themes_without_a_row_as_the_pages_do(
    look: Visit, language: Language, real_contexts: tuple[Context, ...], section: tuple[str, ...]
) -> None:
    t, themes = words(language), real_contexts[0].graph.base.terms["themes"]
    page = look(address(language, *section), scripts=False)
    said = page.locator("[data-rp-whole] > .rp-hint").filter(has_text=t.rows_all_themes)
    drawn = page.locator("[data-rp-whole] table tbody tr:not(.rp-matrix__outcome)").count()
    expect(said).to_have_text(left_out(t, len(themes) - drawn))
    page = look(f"{address(language, *section)}?outcome=high")
    counted = chosen(page).locator("tbody tr").count() - 1  # how the groups fared is no theme
    told = page.locator(".rp-choice__said ~ .rp-hint[data-embed]")
    expect(told).to_have_text(left_out(t, len(themes) - counted))
    expect(told.get_by_role("link")).to_have_attribute("href", re.compile(r"\.\./"))
    expect(page.locator("[data-rp-whole]").first).to_be_hidden()
    page.locator("#rp-choice summary").click()
    page.get_by_role("combobox", name=t.theme, exact=True).select_option(some_theme(real_contexts[0]))
    expect(chosen(page).locator("thead th").first).to_have_text(t.choice_js_case)
    expect(told).to_be_hidden()


def left_out(t: Words, number: int) -> str:
    return f"{t.rows_left_out.format(n=number)} {t.rows_all_themes}"


def test_nothing_is_fetched_before_somebody_chooses(visit: Visit, language: Language) -> None:
    asked: list[str] = []
    page = visit("404.html")
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address(language, "comparison"))
    expect(page.locator("#rp-choice")).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "/data/" in url]
    page.get_by_text(words(language).choice_js_title, exact=True).click()
    expect(page.get_by_role("combobox").first).to_be_visible()
    assert {Path(url).name for url in asked if "/data/" in url} == {"choices.json", "index.json"}


def test_choosing_by_keyboard(look: Visit, language: Language, real_contexts: tuple[Context, ...]) -> None:
    t, theme = words(language), some_theme(real_contexts[0])
    page = look(address(language, "comparison"))
    page.locator("#rp-choice summary").press("Enter")
    select = page.get_by_role("combobox", name=t.theme, exact=True)
    select.focus()
    name = str(page.locator(f"select[name=theme] option[value={theme}]").text_content())
    page.keyboard.type(name, delay=5)
    expect(select).to_have_value(theme)
    table = chosen(page)
    numbers = choosing.cases_by(real_contexts[0].graph, "theme")[theme]
    said = page.locator(".rp-choice__said")
    expect(said).to_contain_text(f"{len(numbers)} ")
    expect(said).to_have_attribute("role", "status")
    assert parse_qs(urlsplit(page.url).query) == {"theme": [theme]}
    # With one theme the cases stand below each other.
    assert table.locator("thead th").all_inner_texts()[0] == t.choice_js_case
    expect(page.locator("[data-rp-whole]").first).to_be_hidden()
    twin = page.locator("a.rp-language").get_attribute("href") or ""
    assert f"theme={theme}" in twin
    clear = page.get_by_role("button", name=t.choice_js_clear)
    clear.press("Enter")
    expect(page.locator("[data-rp-whole]").first).to_be_visible()
    expect(page.get_by_role("searchbox", name=t.choice_js_field)).to_be_focused()
    assert not urlsplit(page.url).query


def test_an_address_is_the_choice_on_every_list(look: Visit, language: Language) -> None:
    page = look(f"{address(language, 'comparison')}?outcome=high&place=mars", width=390, height=844)
    expect(chosen(page)).to_be_in_viewport()
    t = words(language)
    expect(page.locator(".rp-choice__said")).to_contain_text(t.choice_js_unknown.format(names="mars"))
    page.locator(".rp-choice__ways").get_by_role("link", name=t.picture_evidence).click()
    signs = chosen(page)
    expect(signs.locator("a[href*='#'] svg.rp-mark path").first).to_be_attached()
    page.locator(".rp-choice__ways").get_by_role("link", name=t.menu("studies")).click()
    expect(chosen(page).get_by_role("listitem").first.get_by_role("link")).to_be_visible()
    assert "outcome=high" in page.url


def test_more_is_shown_on_demand(look: Visit, language: Language) -> None:
    t = words(language)
    page = look(f"{address(language, 'comparison')}?outcome=high")
    table = chosen(page)
    before = table.locator("thead th").count()
    more = page.get_by_role("button", name=t.choice_js_more.partition("{")[0])
    more.press("Enter")
    expect(table.locator("thead th")).not_to_have_count(before)
    expect(table).to_be_focused()


@pytest.mark.parametrize("section", [("comparison",), MAP, ("studies",)], ids=lambda steps: steps[-1])
def test_choices_are_accessible(look: Visit, language: Language, section: tuple[str, ...]) -> None:
    page = look(f"{address(language, *section)}?outcome=high", width=360, height=800)
    page.locator("#rp-choice summary").click()
    chosen(page)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_file_that_fails_is_told_and_asked_for_again(look: Visit, language: Language) -> None:
    t = words(language)
    page = look("404.html")
    page.route("**/choices/outcome.json", lambda route: route.fulfill(status=200, body="broken"))
    page.goto(f"{address(language, 'comparison')}?outcome=high")
    expect(page.locator(".rp-choice__said")).to_contain_text(t.choice_js_failed)
    page.unroute_all()
    page.get_by_role("button", name=t.choice_js_again).click()
    chosen(page)


def test_a_list_on_one_page_has_no_choice(site_folder: Path, language: Language) -> None:
    for section in (("comparison",), MAP, ("studies",)):
        text = (site_folder / address(language, *section) / "index.html").read_text(encoding="utf-8")
        assert ("rp-choice" in text) == ("rp-pager" in text)
