"""Nothing looks different for what was left out of the theme's style sheet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

import pytest
from page_types import PAGE_TYPES, Visit
from playwright.sync_api import CDPSession, Page
from whole_sheet import matched, open_all, put_beside

from rumpun.address import address


def test_no_rule_that_was_left_out_matches_the_search(look: Visit, whole: str) -> None:
    """Which is the same on all pages; `test_axe.py` asks each of them for the rest, while it is open there."""
    page = look(address("id", "about"))
    dropped = put_beside(page, whole)["dropped"]
    page.locator("[data-rp-search]").click()
    page.locator("dialog[open] [name=q]").wait_for()
    assert matched(page, dropped) == []
    assert matched(page, ["article:hover > .rp-none, body::before", "main:not(.rp-none):focus"]) == [
        "article:hover > .rp-none, body::before", "main:not(.rp-none):focus",
    ]  # fmt: skip


STATES: tuple[tuple[Literal["screen", "print"], Literal["light", "dark"], int], ...] = (
    ("screen", "light", 1280), ("screen", "dark", 360), ("screen", "light", 800), ("print", "dark", 1280),
)  # fmt: skip


def states(page: Page, chosen: slice) -> Iterator[str]:
    for media, scheme, width in STATES[chosen]:
        page.emulate_media(media=media, color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 800})
        yield f"{media}, {scheme}, {width} px"


def drawn(session: CDPSession, names: list[str]) -> list[tuple[Any, ...]]:
    """All that is laid out, with the computed values of these properties and its place; `::before` and the like too."""
    taken = session.send("DOMSnapshot.captureSnapshot", {"computedStyles": names})
    layout, strings = taken["documents"][0]["layout"], taken["strings"]
    styles = [tuple(strings[index] for index in style) for style in layout["styles"]]
    return [*zip(layout["nodeIndex"], layout["bounds"], styles, strict=True)]


@pytest.mark.parametrize(
    ("which", "chosen"),
    [("theme", slice(0, 2)), ("works", slice(2, 4)), ("own", slice(1, 3)), ("about", slice(0, None, 3))],
)
def test_everything_is_computed_as_with_the_whole_sheet(look: Visit, which: str, chosen: slice, whole: str) -> None:
    """Each state on two pages: that a rule which was left out matches nothing, every page is asked in `test_axe.py`."""
    page = look(address("id", *PAGE_TYPES[which]))
    names = [name for name in put_beside(page, whole)["names"] if not name.startswith(("--", "-moz"))]
    open_all(page)
    session = page.context.new_cdp_session(page)
    for state in states(page, chosen):
        reduced = drawn(session, names)
        page.evaluate("whole(true)")
        assert drawn(session, names) == reduced, state
        page.evaluate("whole(false)")
    session.detach()
