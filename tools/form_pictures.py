"""Takes the pictures of the form for contributions, which the guides show: `make screenshots`."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import takewhile
from pathlib import Path

from playwright.sync_api import Browser, Page

from rumpun.address import LANGUAGES, address
from rumpun.pages.contributing.walk import HEIGHT, PICTURES, WIDTH
from rumpun.schema.worked_example import WorkedExample, worked_example
from rumpun.site import read
from rumpun.words.words import Words, words

ROOT = Path(__file__).resolve().parent.parent
# Past the heading and what is kept of the draft, to what the picture is about.
_FIELD = re.compile(r"  (?:author|title|journal|institution|year|volume|number|pages) = \{.*\},$")
TO_TOP = "(element) => window.scrollTo(0, element.getBoundingClientRect().top + scrollY - 70)"


def form_pictures(browser: Browser, origin: str, to_webp: Callable[[Page], bytes]) -> dict[str, bytes]:
    """File name -> picture, of every moment in both languages, with the entry that the step-by-step page follows."""
    shown = worked_example(read(ROOT)[0])
    assert shown is not None
    taken = {}
    for language in LANGUAGES:
        for name in PICTURES.values():
            # A context of its own each time: the form keeps what was entered.
            context = browser.new_context(
                viewport={"width": WIDTH, "height": HEIGHT}, device_scale_factor=1.5, reduced_motion="reduce"
            )
            page = context.new_page()
            _DO[name](page, f"{origin}{address(language, 'contribute', 'form')}", words(language), shown)
            page.wait_for_load_state("networkidle")
            taken[f"{language}-{name}.webp"] = to_webp(page)
            context.close()
    return taken


def _reference(page: Page, form: str, t: Words, shown: WorkedExample) -> None:
    """What somebody has pasted, and what was understood of it."""
    page.goto(form, wait_until="networkidle")
    page.locator("#rp-f-paste").fill(_entry(shown))
    page.get_by_role("button", name=t.contribute_js_paste_take, exact=True).click()
    page.locator("#rp-f-paste").evaluate("(field) => field.scrollTo(0, 0)")
    page.locator("[data-part=heading]").evaluate(TO_TOP)


def _finding(page: Page, form: str, _: Words, shown: WorkedExample) -> None:
    page.goto(f"{form}?study={shown.study.id}#{shown.finding.id}", wait_until="networkidle")
    at = shown.study.findings.index(shown.finding)
    page.locator(f'[data-path="findings/{at}/theme"]').evaluate(TO_TOP)


def _send(page: Page, form: str, t: Words, shown: WorkedExample) -> None:
    _reference(page, form, t, shown)
    page.locator('[data-step="send"]').click()
    page.locator('[data-part="heading"]').evaluate(TO_TOP)


def _entry(shown: WorkedExample) -> str:
    """The entry of the work as another program would write it: without fields of ours."""
    place = shown.study.work.place
    lines = (ROOT / place.path).read_text(encoding="utf-8").splitlines()[place.line - 1 :]
    first, *fields = takewhile(lambda line: line != "}", lines)
    return "\n".join([first, *(line for line in fields if _FIELD.match(line)), "}"])


_DO: dict[str, Callable[[Page, str, Words, WorkedExample], None]] = {
    "reference": _reference, "finding": _finding, "send": _send,
}  # fmt: skip
