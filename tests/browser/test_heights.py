"""How tall pages are as they open on a phone: what is looked for stands in view, the rest in folds."""

from __future__ import annotations

import pytest
from page_types import PAGE_TYPES, Visit

from rumpun.address import address

MOST = {
    "home": 4_500, "about": 4_500, "why-low": 6_000, "why-high": 6_000, "glossary": 6_000, "data": 6_000, "walk": 6_000,
}  # fmt: skip
"""Pixels at a width of 390, of which a phone shows some 800 at once."""


@pytest.mark.both_languages
@pytest.mark.parametrize("tall", MOST)
def test_a_page_opens_short(look: Visit, language: str, tall: str) -> None:
    page = look(address(language, *PAGE_TYPES[tall]), 390, 844)
    assert page.evaluate("document.documentElement.scrollHeight") <= MOST[tall]
