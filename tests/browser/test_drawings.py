"""The pictures in a browser: links work, heads stay in view, letters are large enough, and nothing is lost on paper."""

from __future__ import annotations

import re

import pytest
from page_types import PAGE_TYPES, Visit
from paper import texts
from playwright.sync_api import Page, expect

from rumpun.address import address
from rumpun.words.words import words

DRAWN = ("evidence-map", "network", "timeline", "place-tree")
SMALLEST = 12
# Sizes of the letters of all drawings as they are painted, in pixels.
LETTERS = """() => [...document.querySelectorAll('article svg text')].map((text) => {
  const matrix = text.getScreenCTM();
  return parseFloat(getComputedStyle(text).fontSize) * Math.hypot(matrix.a, matrix.b);
})"""
# Text that runs out of its drawing, or into other text.
CROWDED = """() => {
  const wrong = [];
  for (const drawing of document.querySelectorAll('.rp-scroll svg:not(svg svg)')) {
    const outer = drawing.getBoundingClientRect();
    const lines = [...drawing.querySelectorAll('tspan, text:not(:has(tspan))')].filter((line) => line.textContent);
    const boxes = lines.map((line) => [line.textContent, line.getBoundingClientRect()]);
    for (const [said, box] of boxes) {
      if (box.left < outer.left - 1 || box.right > outer.right + 1) wrong.push(`${said} runs out`);
    }
    boxes.forEach(([one, a], number) => {
      for (const [other, b] of boxes.slice(number + 1)) {
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (wide > 2 && high > 5) wrong.push(`${one} lies on ${other}`);
      }
    });
  }
  return wrong;
}"""
# Signs and words in ink that is too close to their ground (WCAG 2.2, 1.4.3 and 1.4.11); axe leaves drawings out.
FAINT = """() => {
  const paint = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const light = (colour) => {
    paint.fillStyle = colour;
    paint.fillRect(0, 0, 1, 1);
    const parts = [...paint.getImageData(0, 0, 1, 1).data].slice(0, 3).map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  };
  const contrast = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const style = getComputedStyle(document.body);
  const grounds = ['--rp-card', '--rp-soft'].map((name) => style.getPropertyValue(name).trim());
  const wrong = new Set();
  for (const text of document.querySelectorAll('.rp-scroll svg text')) {
    const worst = Math.min(...grounds.map((ground) => contrast(getComputedStyle(text).fill, ground)));
    if (worst < 4.5) wrong.add(`${text.getAttribute('class')}: ${worst}`);
  }
  for (const mark of document.querySelectorAll('.rp-mark')) {
    const shape = getComputedStyle(mark.querySelector('.rp-mark__shape'));
    const inside = shape.fill === 'none' ? grounds : [shape.fill];
    const sign = mark.querySelector('.rp-mark__sign');
    const worst = Math.min(
      ...grounds.map((ground) => contrast(shape.stroke, ground)),
      ...(sign ? inside.map((ground) => contrast(getComputedStyle(sign).stroke, ground)) : []),
    );
    if (worst < 3) wrong.add(`${mark.getAttribute('class')}: ${worst}`);
  }
  for (const line of document.querySelectorAll('.rp-net__line, .rp-pic__silent, .rp-pic__unseen')) {
    const worst = Math.min(...grounds.map((ground) => contrast(getComputedStyle(line).stroke, ground)));
    if (worst < 3) wrong.add(`${line.getAttribute('class')}: ${worst}`);
  }
  return [...wrong];
}"""

# Links of a drawing that the focus does not bring into view, with an outline.
UNSEEN_FOCUS = """async () => {
  const wrong = [];
  for (const link of document.querySelectorAll('.rp-scroll svg a')) {
    link.focus({focusVisible: true});
    link.scrollIntoView({block: 'nearest', inline: 'nearest'});
    await new Promise((done) => requestAnimationFrame(done));
    const box = link.getBoundingClientRect();
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    const style = getComputedStyle(link);
    const name = link.getAttribute('aria-label') || link.textContent;
    if (style.outlineStyle === 'none') wrong.push(`${name}: no outline`);
    else if (!link.contains(top)) wrong.push(`${name}: under ${top?.tagName}.${top?.getAttribute('class')}`);
  }
  return wrong;
}"""


def drawing(page: Page) -> Page:
    """Bring the picture into view."""
    page.locator("article .rp-scroll").first.scroll_into_view_if_needed()
    return page


def test_hub_leads_to_every_picture_and_each_back(look: Visit, language: str) -> None:
    t = words(language)
    page = look(address(language, "comparison"))
    menu = page.get_by_role("navigation", name=t.main_menu)
    menu.get_by_role("link", name=t.menu_understand).click()
    menu.get_by_role("link", name=t.menu_pictures).click()
    expect(page).to_have_url("/" + address(language, *PAGE_TYPES["pictures"]))
    for drawn, name in zip(DRAWN, ("evidence", "network", "timeline", "place_tree"), strict=True):
        page.get_by_role("article").get_by_role("link", name=t[f"picture_{name}"], exact=True).click()
        expect(page).to_have_url("/" + address(language, *PAGE_TYPES[drawn]))
        expect(page.get_by_role("heading", level=1)).to_have_text(t[f"picture_{name}"])
        page.get_by_role("navigation", name=t.breadcrumbs).get_by_role("link", name=t.pictures_title).click()


@pytest.mark.both_languages
@pytest.mark.parametrize("drawn", DRAWN)
def test_letters_are_large_enough_and_do_not_crowd(look: Visit, language: str, drawn: str) -> None:
    page = look(address(language, *PAGE_TYPES[drawn]))
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 844})
        sizes = page.evaluate(LETTERS)
        assert sizes
        assert min(sizes) >= SMALLEST, width
        assert page.evaluate(CROWDED) == [], width


@pytest.mark.parametrize("drawn", DRAWN)
def test_ink_stands_out_from_its_ground(look: Visit, language: str, drawn: str) -> None:
    page = look(address(language, *PAGE_TYPES[drawn]))
    assert page.evaluate(FAINT) == [], "light"
    page.get_by_title(words(language).to_dark).click()
    expect(page.locator("html")).to_have_css("color-scheme", "dark")
    assert page.evaluate(FAINT) == [], "dark"


def test_a_mark_leads_to_its_finding(look: Visit, language: str) -> None:
    t = words(language)
    page = drawing(look(address(language, *PAGE_TYPES["evidence-map"])))
    theme = page.get_by_role("region", name=t.picture_evidence).get_by_role("group").nth(1)
    mark = theme.get_by_role("link", name=re.compile("KUBE Cempaka, .*: ")).first
    levels = "|".join(t.value("level", level) for level in ("high", "mixed", "low"))
    # Where the finding is no result, its kind follows in brackets.
    expect(mark).to_have_accessible_name(re.compile(rf": ({levels})(, | \(|$)"))
    target = (mark.get_attribute("href") or "").partition("#")[2]
    mark.click()
    expect(page).to_have_url(re.compile(rf"/{address(language, 'studies', 'kube-cempaka-tulip')}#{target}$"))
    expect(page.locator(f"[id='{target}']")).to_be_in_viewport()


def test_heads_of_the_evidence_map_stay_in_view(look: Visit, language: str) -> None:
    t = words(language)
    page = drawing(look(address(language, *PAGE_TYPES["evidence-map"]), 390, 844))
    region = page.get_by_role("region", name=t.picture_evidence)
    region.evaluate("box => box.scrollTo(200, 300)")
    outer = region.bounding_box()
    head = page.locator(".rp-map__head svg").bounding_box()
    label = page.locator(".rp-map__label").nth(8).bounding_box()
    assert outer and head and label
    assert abs(head["y"] - outer["y"]) < 4
    assert abs(label["x"] - outer["x"]) < 4


@pytest.mark.parametrize("drawn", DRAWN)
def test_focus_in_a_picture_is_seen(look: Visit, drawn: str) -> None:
    """Every link of the drawing comes into view, with an outline and not under the heads of the map."""
    page = look(address("id", *PAGE_TYPES[drawn]), 1280, 700)
    assert page.evaluate(UNSEEN_FOCUS) == [], "1280 px"
    page.set_viewport_size({"width": 390, "height": 700})
    assert page.evaluate(UNSEEN_FOCUS) == [], "390 px"


def test_a_name_in_the_network_brings_out_its_lines(look: Visit) -> None:
    page = drawing(look(address("en", *PAGE_TYPES["network"])))
    node = page.locator(".rp-net__node").filter(has=page.get_by_role("link", name="Group management")).first
    lit = node.locator(".rp-net__lit")
    quiet = lit.evaluate("path => getComputedStyle(path).stroke")
    node.get_by_role("link").hover()
    assert lit.evaluate("path => getComputedStyle(path).stroke") != quiet
    page.mouse.move(0, 0)
    node.get_by_role("link").focus()
    assert lit.evaluate("path => getComputedStyle(path).stroke") != quiet


@pytest.mark.parametrize("drawn", ["timeline", "place-tree"])
def test_on_a_phone_these_need_no_scrolling_sideways(look: Visit, language: str, drawn: str) -> None:
    page = look(address(language, *PAGE_TYPES[drawn]), 390, 844)
    box = page.locator(".rp-scroll--drawing")
    assert box.evaluate("box => box.scrollWidth - box.clientWidth") <= 1


@pytest.mark.parametrize("drawn", DRAWN)
def test_on_paper_the_picture_is_whole(look: Visit, language: str, drawn: str) -> None:
    t = words(language)
    sheets = texts(look(address(language, *PAGE_TYPES[drawn])))
    assert all(sheets), "a blank sheet"
    assert t.tool_side not in " ".join(sheets)
    # The picture begins on the first sheet, below its title.
    assert "KUBE" in sheets[0]
    if drawn == "evidence-map":
        drawn_on = [sheet for sheet in sheets[:-1] if t.picture_key not in sheet]
        assert all("Cempaka" in sheet for sheet in drawn_on), "heads are not repeated"


def test_a_dark_screen_prints_dark_ink(look: Visit) -> None:
    for drawn in DRAWN:
        page = look(address("id", *PAGE_TYPES[drawn]), scheme="dark")
        page.emulate_media(media="print", color_scheme="dark")
        inks = page.evaluate(
            "() => [...document.querySelectorAll('svg text')].map((text) => getComputedStyle(text).fill)"
        )
        assert {ink for ink in inks if sum(map(int, re.findall(r"\d+", ink)[:3])) > 3 * 128} == set()
