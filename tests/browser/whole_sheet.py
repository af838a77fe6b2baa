"""The theme's whole style sheet on a page, beside the one that it loads: which rules were left out, and which match."""

from __future__ import annotations

from pathlib import Path
from typing import TypedDict

from mkdocs.config import load_config
from playwright.sync_api import Page
from support.full_build import ROOT

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
# Puts both sheets into the page, the whole one switched off, and returns the selectors that only this one has. Not in
# a `style` element, which the page's policy refuses.
_BOTH = r"""(whole) => {
  const link = document.querySelector("link[href$='every_page.css']");
  const made = (text) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(text); return sheet; };
  const all = made(whole);
  const own = [...document.styleSheets];
  const again = (sheet) => made([...sheet.cssRules].map((rule) => rule.cssText).join(''));
  const others = own.map((sheet) => sheet === link.sheet ? all : again(sheet));
  const rules = (list, where) => [...list].flatMap((rule) =>
    rule.selectorText
      ? rule.selectorText.split(/,(?![^(]*\))/).map((each) => [where + each.trim(), each.trim(), [...rule.style]])
      : rule.cssRules && !(rule instanceof CSSKeyframesRule) ? rules(rule.cssRules, rule.conditionText) : []);
  const kept = new Set(rules(link.sheet.cssRules, '').map(([key]) => key));
  const dropped = rules(all.cssRules, '').filter(([key, , names]) =>
    !kept.has(key) && names.some((name) => !name.startsWith('--')));
  globalThis.whole = (on) => {
    document.adoptedStyleSheets = on ? others : [];
    for (const sheet of own) sheet.disabled = on;
  };
  const once = (list) => [...new Set(list)];
  return { dropped: once(dropped.map(([, each]) => each)), names: once(dropped.flatMap(([, , names]) => names)) };
}"""
# States and parts of an element are left out of each selector: in some state or other, it would match.
_MATCHED = r"""(dropped) => {
  const state = /::?(?!is\(|not\(|where\(|has\(|root|(?:first|last|only|nth)-)[\w-]+(?:\([^()]*\))?/g;
  return dropped.filter((each) => document.querySelector(each.replace(state, ':where(*)')));
}"""


class LeftOut(TypedDict):
    """The selectors that only the whole sheet has, and the properties that they set."""

    dropped: list[str]
    names: list[str]


def whole_sheet(site: Path) -> str:
    """The sheet of every page with all of the theme's."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    [theme] = [found for folder in config.theme.dirs for found in Path(folder).glob("assets/stylesheets/main.*.css")]
    first_of_ours = minify_styles(served(ASSETS / "styles" / "tokens.css").decode("utf-8"))
    _, mark, ours = (site / SHEET).read_text(encoding="utf-8").partition(first_of_ours)
    assert mark
    return f"{theme.read_text(encoding='utf-8')}\n{mark}{ours}"


def put_beside(page: Page, whole: str) -> LeftOut:
    """Put the whole sheet into the page, switched off until `whole(true)`."""
    left_out: LeftOut = page.evaluate(_BOTH, whole)
    return left_out


def open_all(page: Page) -> None:
    """Show what is there only once somebody asks for it, but for the search."""
    page.evaluate(_OPEN)


def matched(page: Page, dropped: list[str]) -> list[str]:
    """Which of these selectors match something, in some state or other."""
    found: list[str] = page.evaluate(_MATCHED, dropped)
    return found
