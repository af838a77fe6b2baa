"""Takes the pictures of the tour of the comparison from the built site, in both languages: `make screenshots`."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Browser, Page

from rumpun.address import LANGUAGES, address
from rumpun.pages.tour import HEIGHT, STEPS, WIDTH
from rumpun.words.words import words

SELECTION = ("kube-mentari", "kube-sejahtera-2", "kkn-91-93")
TITLES = {
    "id": "Kohesi dan pendampingan pada kelompok usaha bersama di Kota Bogor",
    "en": "Cohesion and mentoring in joint business groups in Bogor City",
}
PLACES = {"id": "Kota Bogor, Provinsi Jawa Barat", "en": "Bogor City, West Java Province"}
# Past the heading and the tools of the comparison, to what the step is about.
TO_TOP = "(element) => window.scrollTo(0, element.getBoundingClientRect().top + scrollY - 70)"


def tour_pictures(browser: Browser, origin: str, to_webp: Callable[[Page], bytes]) -> dict[str, bytes]:
    """File name -> picture, of every step in both languages."""
    taken = {}
    for language in LANGUAGES:
        context = browser.new_context(
            viewport={"width": WIDTH, "height": HEIGHT}, device_scale_factor=1.5, reduced_motion="reduce"
        )
        page = context.new_page()
        for step in STEPS:
            _DO[step.name](page, origin, language)
            page.wait_for_load_state("networkidle")
            taken[f"{language}-{step.name}.webp"] = to_webp(page)
        context.close()
    return taken


def _go(page: Page, origin: str, language: str, steps: tuple[str, ...], query: str = "") -> None:
    page.goto(f"{origin}{address(language, *steps)}{query}", wait_until="networkidle")


def _selected() -> str:
    return f"?s={','.join(SELECTION)}"


def _choose(page: Page, origin: str, language: str) -> None:
    _go(page, origin, language, ("studies",))
    for id_ in SELECTION:
        page.locator(f"td [data-rp-pick='{id_}'] button, th [data-rp-pick='{id_}'] button").click()
    page.locator("table").first.evaluate(TO_TOP)


def _side(page: Page, origin: str, language: str) -> None:
    _go(page, origin, language, ("comparison", "side"), _selected())
    page.locator("table.rp-side").evaluate(TO_TOP)


def _differences(page: Page, origin: str, language: str) -> None:
    _go(page, origin, language, ("comparison", "side"), f"{_selected()}&v=different")
    page.get_by_role("button", name=words(language).side_js_view_different).evaluate(TO_TOP)


def _own(page: Page, origin: str, language: str) -> None:
    t = words(language)
    _go(page, origin, language, ("comparison", "own"))
    page.get_by_label(t.own_title, exact=True).fill(TITLES[language])
    page.get_by_label(t.own_place, exact=True).fill(PLACES[language])
    page.locator("form fieldset").first.evaluate(TO_TOP)


def _table(page: Page, origin: str, language: str) -> None:
    _go(page, origin, language, ("comparison", "matrix"), _selected())
    page.get_by_role("button", name=words(language).prior_js_take_docx).evaluate(TO_TOP)


def _gaps(page: Page, origin: str, language: str) -> None:
    _go(page, origin, language, ("comparison", "gaps"))
    page.locator("table").first.evaluate(TO_TOP)


def _synthesis(page: Page, origin: str, language: str) -> None:
    _go(page, origin, language, ("themes", "pengelolaan-kelompok"))
    page.locator("#_sintesis").evaluate(TO_TOP)


_DO: dict[str, Callable[[Page, str, str], None]] = {
    "choose": _choose, "side": _side, "differences": _differences, "own": _own, "table": _table, "gaps": _gaps,
    "synthesis": _synthesis,
}  # fmt: skip
