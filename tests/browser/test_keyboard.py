"""The site by keyboard alone: every control reached, worked and left, with the focus always in sight."""

from __future__ import annotations

import re

import pytest
from page_types import PAGE_TYPES, Visit
from playwright.sync_api import Page, expect
from waiting import until

from rumpun.address import address
from rumpun.words.words import words

STUDY = ("studies", "kube-mentari")
STEPS = 500  # more stops than any page of this site has
BACK = 60  # fewer than any page has
# One step of a walk: what is wrong with the focus as it stands, and how far a script may pass it on.
#
# A page holds hundreds of links of a few kinds. Each step from one kind to the next is taken by the key once; where
# only such steps lie ahead, the focus is put on one stop after the other here, which scrolls the page as the key would,
# and the key takes over before anything new. Answers with the number of stops and what was wrong at them, or with null
# when the focus has left the page.
STEP = """async ({ back, fresh, most }) => {
  const looked = (element) => {
    const said = (element.ariaLabel || element.textContent).trim().slice(0, 30);
    const name = `${element.tagName}.${element.className} “${said}”`;
    const style = getComputedStyle(element);
    if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) === 0) return `${name}: no outline`;
    const [box] = element.getClientRects();
    if (!box) return `${name}: not drawn`;
    if (box.height > innerHeight / 2) return box.bottom > 100 && box.top < innerHeight ? '' : `${name}: out of sight`;
    const points = [0.1, 0.5, 0.9].map((part) => [box.left + box.width * part, box.top + box.height / 2]);
    const tops = points.map(([x, y]) => document.elementFromPoint(x, y));
    if (tops.some((top) => top && (element.contains(top) || top.contains(element)))) return '';
    return `${name}: under ${tops.map((top) => (top ? `${top.tagName}.${top.className}` : 'the edge'))}`;
  };
  const fault = async (element) => {
    if (!looked(element)) return '';
    // Scrolling ends a frame or two later on a busy machine; what is wrong then, stays wrong.
    await new Promise((done) => setTimeout(done, 200));
    return looked(element);
  };
  const current = document.activeElement;
  const stopsOf = (turned) => {
    const found = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
      .filter((each) => each.tabIndex >= 0 && !each.disabled && each.checkVisibility({ visibilityProperty: true }));
    return turned ? found.reverse() : found;
  };
  if (fresh) window.walked = { kinds: new Map(), steps: new Set(), last: undefined, stops: stopsOf(back) };
  if (!current || current === document.body) return null;
  const { kinds, steps, last, stops } = window.walked;
  const kind = (element) => {
    if (element === document.body) return '';
    if (!kinds.has(element)) {
      const own = [...element.classList].filter((each) => each !== 'focus-visible' && !each.includes('--'));
      kinds.set(element, `${kind(element.parentElement)} ${[element.tagName, ...own].join('.')}`);
    }
    return kinds.get(element);
  };
  const step = (from, to) => `${kind(from)} → ${kind(to)}`;
  const faults = [await fault(current)];
  if (last) steps.add(step(last, current));
  let place = stops.indexOf(current);
  const known = (at) => stops[at + 1] && steps.has(step(stops[at], stops[at + 1]));
  while (place >= 0 && faults.length < most && known(place) && known(place + 1)) {
    place += 1;
    stops[place].focus();
    const there = document.activeElement === stops[place];
    faults.push(there ? await fault(stops[place]) : `${kind(stops[place])}: passed by`);
  }
  window.walked.last = document.activeElement;
  return { stops: faults.length, wrong: faults.filter(Boolean) };
}"""


def walk(page: Page, key: str, most: int = STEPS) -> tuple[int, list[str]]:
    """Go on by the key until the focus leaves the page; how many stops there were, and what was wrong at them."""
    stops, wrong, fresh = 0, list[str](), True
    while stops < most:
        page.keyboard.press(key)
        found = page.evaluate(STEP, {"back": key != "Tab", "fresh": fresh, "most": most - stops})
        if found is None:
            break
        fresh = False
        stops += found["stops"]
        wrong += found["wrong"]
    return stops, wrong


def settled(page: Page) -> Page:
    """Once all stops are there, and stand where they will stay."""
    # A script shows the switch of light and dark; a busy machine may run it after the page has loaded.
    page.wait_for_selector(".rp-scheme:not([hidden])")
    # The search page makes what stands below its field, and puts the reader into the field.
    if page.locator("[data-rp-search-page]").count():
        page.wait_for_selector("main .rp-search__list", state="attached")
    return page


@pytest.mark.parametrize("which", ["home", "study", "comparison", "theme", "search", "works"])
def test_focus_is_always_in_sight(look: Visit, which: str) -> None:
    """WCAG 2.2, 2.4.7 (Focus Visible) and 2.4.11 (Focus Not Obscured), from the first stop to the last, and back.

    Backwards, what lies above is under the header instead of the bar below: a few screens show that, as they do on a
    desktop.
    """
    page = settled(look(address("id", *PAGE_TYPES[which]), 390, 700))
    stops, wrong = walk(page, "Tab")
    assert 3 < stops < STEPS
    assert wrong == []
    assert walk(page, "Shift+Tab", BACK)[1] == []
    page.set_viewport_size({"width": 1280, "height": 700})
    stops, wrong = walk(page, "Tab", BACK)
    assert wrong == []
    assert walk(page, "Shift+Tab", stops - 1) == (stops - 1, [])


def test_a_walk_meets_what_is_wrong_with_one_link_among_many_of_its_kind(look: Visit) -> None:
    page = settled(look(address("id", *PAGE_TYPES["theme"]), 390, 700))
    planted = page.evaluate(
        """() => {
          const all = [...document.querySelectorAll('article a[href]')].filter((link) => link.checkVisibility());
          const link = all[Math.floor(all.length * 0.7)];
          link.style.setProperty('outline', 'none', 'important');
          return link.textContent.trim().slice(0, 30);
        }"""
    )
    _, wrong = walk(page, "Tab")
    assert [f"“{planted}”: no outline" in each for each in wrong] == [True]
    page.evaluate(
        """() => {
          const cover = document.createElement('div');
          cover.style = 'position: fixed; inset: 35% 0 0; z-index: 9; background: red';
          document.body.append(cover);
        }"""
    )
    _, covered = walk(page, "Shift+Tab", 3)
    assert any(": under " in each for each in covered)


def test_skip_link_comes_first_and_passes_the_header(look: Visit, language: str) -> None:
    page = look(address(language, *STUDY))
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name=words(language).skip)
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    expect(skip).to_have_css("opacity", "1")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_menu_of_a_phone(look: Visit, language: str) -> None:
    t = words(language)
    page = look(address(language, *STUDY), 390, 844)
    page.get_by_role("banner").locator("summary").focus()
    page.keyboard.press("Enter")
    link = page.get_by_role("banner").get_by_role("link", name=t.menu("studies"), exact=True)
    expect(link).to_be_visible()
    page.keyboard.press("Tab")
    expect(link).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url("/" + address(language, "studies"))


def test_search_opens_closes_and_gives_the_focus_back(look: Visit, language: str) -> None:
    t = words(language)
    page = look(address(language, *STUDY))
    opener = page.get_by_role("banner").get_by_role("link", name=t.search_open)
    dialog = page.get_by_role("dialog", name=t.search_title)
    for close in ("Escape", "button"):
        opener.focus()
        page.keyboard.press("Enter")
        expect(dialog.get_by_role("searchbox")).to_be_focused()
        if close == "button":
            dialog.get_by_role("button", name=t.search_close).focus()
            page.keyboard.press("Enter")
        else:
            page.keyboard.press("Escape")
        expect(dialog).to_be_hidden()
        expect(opener).to_be_focused()
    # In a field the sign is a sign.
    page.keyboard.press("/")
    page.keyboard.press("Control+A")
    expect(dialog.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("a/b")
    expect(dialog.get_by_role("searchbox")).to_have_value("a/b")


def test_results_by_arrows_and_by_tab(look: Visit, language: str) -> None:
    t = words(language)
    page = look(address(language))
    page.keyboard.press("/")
    field = page.get_by_role("dialog").get_by_role("searchbox")
    field.fill("kohesi" if language == "id" else "cohesion")
    links = page.get_by_role("dialog").get_by_role("list", name=t.search_js_results).get_by_role("link")
    expect(links.first).to_be_visible()
    expect(page.get_by_role("dialog").get_by_role("status")).to_have_text(re.compile(r"\d"))
    page.keyboard.press("ArrowDown")
    expect(links.first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("Tab")
    expect(links.nth(2)).to_be_focused()
    for _ in range(3):
        page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    # The focus never gets behind the dialog.
    for _ in range(150):
        page.keyboard.press("Tab")
        place = page.evaluate(
            """[document.activeElement?.localName ?? "body", !!document.activeElement?.closest("dialog")]"""
        )
        assert place[0] == "body" or place[1]
        if place[0] == "input":
            break  # once around: from here on it goes the same way again
    else:
        pytest.fail("the field does not come up again")
    field.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_hidden()
    assert page.url.rstrip("/") != ""


def test_focus_on_a_term_shows_its_card_and_escape_hides_it(look: Visit, language: str) -> None:
    page = look(address(language, *STUDY))
    term = page.locator("article a.rp-term").first
    page.get_by_role("link", name=words(language).menu("studies"), exact=True).last.focus()
    for _ in range(60):
        page.keyboard.press("Tab")
        if term.evaluate("element => element === document.activeElement"):
            break
    card = page.get_by_role("tooltip")
    expect(card).to_be_visible()
    expect(term).to_have_accessible_description(re.compile(r"\w{4}"))
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    expect(term).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(card).to_be_visible()
    page.keyboard.press("Tab")
    expect(term).not_to_have_attribute("aria-describedby", re.compile("."))


def test_matrix_scrolls_by_arrow_keys(look: Visit, language: str) -> None:
    page = look(address(language, "comparison"), 800, 844)
    region = page.get_by_role("region", name=words(language).matrix_title)
    region.focus()
    expect(region).to_be_focused()
    for _ in range(8):
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowDown")
    until(page, "box => box.scrollLeft > 50 && box.scrollTop > 50", region.element_handle())
