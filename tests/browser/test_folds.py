"""The long pages of contributors open folded: short on a phone, and nothing in them is out of reach."""

from __future__ import annotations

import pytest
from accessibility import violations
from page_types import PAGE_TYPES, Visit, sticks_out
from paper import sheets
from playwright.sync_api import expect

from rumpun.address import Language, address
from rumpun.explained.rules import rules
from rumpun.model.records import Withdrawn
from rumpun.schema.fields import MODELS, anchor_of_field, fields_of, in_language

MOST = 6_000
"""Pixels that such a page may be tall as it opens."""
DEEP = {"rules": next(iter(rules())), "fields": anchor_of_field(MODELS["studies"], "not_reported")}
"""What is folded away on each: a rule, and a field."""


@pytest.mark.parametrize("folded", DEEP)
def test_a_phone_shows_what_there_is_and_a_link_opens_the_rest(look: Visit, language: str, folded: str) -> None:
    way = address(language, *PAGE_TYPES[folded])
    page = look(way, 390, 844, touch=True)
    assert page.evaluate("document.documentElement.scrollHeight") <= MOST
    expect(page.locator(f"[id='{DEEP[folded]}']")).to_be_hidden()
    page.evaluate("(id) => { location.hash = id; }", DEEP[folded])
    expect(page.locator(f"[id='{DEEP[folded]}']")).to_be_in_viewport()
    assert violations(page) == []
    assert sticks_out(page) == []


@pytest.mark.parametrize("folded", DEEP)
def test_without_scripts_too_and_on_paper(visit: Visit, language: Language, folded: str) -> None:
    page = visit(f"{address(language, *PAGE_TYPES[folded])}#{DEEP[folded]}", 390, 844, scripts=False)
    expect(page.locator(f"[id='{DEEP[folded]}'] ~ *, [id='{DEEP[folded]}'] pre").first).to_be_in_viewport()
    text = " ".join(sheet.text for sheet in sheets(page.pdf()))
    last = {"rules": [*rules()][-1], "fields": in_language(fields_of(Withdrawn)[-1].meaning, language)}
    assert last[folded] in text


def test_a_fold_is_opened_from_the_keyboard(look: Visit, language: str) -> None:
    page = look(address(language, *PAGE_TYPES["rules"]), 390, 844)
    group = page.locator("article details.rp-fold").first
    group.locator("summary").first.focus()
    page.keyboard.press("Enter")
    expect(group.locator("details").first).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(group.locator("details pre").first).to_be_visible()
