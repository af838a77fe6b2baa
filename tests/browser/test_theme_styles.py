"""Nothing looks different for what was left out of the theme's style sheet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from mkdocs.config import load_config
from page_types import PAGE_TYPES, Visit
from playwright.sync_api import CDPSession, Page
from support.full_build import ROOT

from rumpun.address import address
from rumpun.render.minify import served
from rumpun.render.used_styles import minify_styles
from rumpun.site import ASSETS

SHEET = "assets/stylesheets/every_page.css"
# What is open on a page only once somebody asks for it; the cards of terms and what is chosen come with the scripts.
_OPEN = """() => {
  for (const box of document.querySelectorAll('details')) box.open = true;
  for (const hidden of document.querySelectorAll('main [hidden]')) hidden.hidden = false;
  document.querySelector('[data-rp-pick] button')?.click();
}"""
# Puts both sheets into the page, the whole one switched off, and returns the selectors that only this one has.
_BOTH = r"""(whole) => {
  const link = document.querySelector("link[href$='every_page.css']");
  const style = document.createElement('style');
  style.textContent = whole;
  link.after(style);
  style.disabled = true;
  const rules = (list, where) => [...list].flatMap((rule) =>
    rule.selectorText
      ? rule.selectorText.split(/,(?![^(]*\))/).map((each) => [where + each.trim(), each.trim(), [...rule.style]])
      : rule.cssRules && !(rule instanceof CSSKeyframesRule) ? rules(rule.cssRules, rule.conditionText) : []);
  const kept = new Set(rules(link.sheet.cssRules, '').map(([key]) => key));
  const dropped = rules(style.sheet.cssRules, '').filter(([key, , names]) =>
    !kept.has(key) && names.some((name) => !name.startsWith('--')));
  globalThis.whole = (on) => { style.disabled = !on; link.disabled = on; };
  const once = (list) => [...new Set(list)];
  return { dropped: once(dropped.map(([, each]) => each)), names: once(dropped.flatMap(([, , names]) => names)) };
}"""
# States and parts of an element are left out of each selector: in some state or other, it would match.
_MATCHED = r"""(dropped) => {
  const state = /::?(?!is\(|not\(|where\(|has\(|root|(?:first|last|only|nth)-)[\w-]+(?:\([^()]*\))?/g;
  return dropped.filter((each) => document.querySelector(each.replace(state, ':where(*)')));
}"""


@pytest.fixture(scope="module")
def whole(site_folder: Path) -> str:
    """The sheet of every page with all of the theme's."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    [theme] = [found for folder in config.theme.dirs for found in Path(folder).glob("assets/stylesheets/main.*.css")]
    first_of_ours = minify_styles(served(ASSETS / "styles" / "tokens.css").decode("utf-8"))
    _, mark, ours = (site_folder / SHEET).read_text(encoding="utf-8").partition(first_of_ours)
    assert mark
    return f"{theme.read_text(encoding='utf-8')}\n{mark}{ours}"


def test_no_rule_that_was_left_out_matches_anything(look: Visit, path: str, whole: str) -> None:
    page = look(path)
    dropped = page.evaluate(_BOTH, whole)["dropped"]
    assert len(dropped) > 1000
    assert page.evaluate(_MATCHED, dropped) == []
    page.evaluate(_OPEN)
    if path.strip("/") not in ("cari", "en/search"):
        page.locator("[data-rp-search]").click()
        page.locator("dialog[open] [name=q]").wait_for()
    assert page.evaluate(_MATCHED, dropped) == []
    assert page.evaluate(_MATCHED, ["article:hover > .rp-none, body::before", "main:not(.rp-none):focus"]) == [
        "article:hover > .rp-none, body::before", "main:not(.rp-none):focus",
    ]  # fmt: skip


STATES: tuple[tuple[Literal["screen", "print"], Literal["light", "dark"], int], ...] = (
    ("screen", "light", 1280), ("screen", "dark", 360), ("screen", "light", 800), ("print", "dark", 1280),
)  # fmt: skip


def states(page: Page) -> Iterator[str]:
    for media, scheme, width in STATES:
        page.emulate_media(media=media, color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 800})
        yield f"{media}, {scheme}, {width} px"


def drawn(session: CDPSession, names: list[str]) -> list[tuple[Any, ...]]:
    """All that is laid out, with the computed values of these properties and its place; `::before` and the like too."""
    taken = session.send("DOMSnapshot.captureSnapshot", {"computedStyles": names})
    layout, strings = taken["documents"][0]["layout"], taken["strings"]
    styles = [tuple(strings[index] for index in style) for style in layout["styles"]]
    return [*zip(layout["nodeIndex"], layout["bounds"], styles, strict=True)]


@pytest.mark.parametrize("which", ["theme", "works", "own", "about"])
def test_everything_is_computed_as_with_the_whole_sheet(look: Visit, which: str, whole: str) -> None:
    page = look(address("id", *PAGE_TYPES[which]))
    names = [name for name in page.evaluate(_BOTH, whole)["names"] if not name.startswith(("--", "-moz"))]
    page.evaluate(_OPEN)
    session = page.context.new_cdp_session(page)
    for state in states(page):
        reduced = drawn(session, names)
        page.evaluate("whole(true)")
        assert drawn(session, names) == reduced, state
        page.evaluate("whole(false)")
    session.detach()
