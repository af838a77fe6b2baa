"""What axe-core finds wrong on a page; what is slow to compute is computed where its answer is not known already."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

COLOURS = ["color-contrast", "link-in-text-block"]
SIZE = "target-size"
"""The size of targets (WCAG 2.2, 2.5.8); off by default in axe."""
LABEL = "label-content-name-mismatch"
"""What is read is in what it is called (WCAG 2.2, 2.5.3); off by default in axe; drawings break lines."""
MARKS = {"looks": "data-look", "targets": "data-target"}
AXE: str = Axe().axe_script
ONLY_MARKED = """({ looks, targets }) => axe.configure({ rules: [
  { id: "color-contrast", selector: `[${looks}]` },
  { id: "link-in-text-block", selector: `a[href][${looks}]` },
  { id: "target-size", selector: `[${targets}]` },
  { id: "label-content-name-mismatch", selector: "button, header a, footer a, nav a, p a, li a, td a, th a, dd a" },
] })"""

# Texts whose contrast is not plain to see, one of each look. It is plain where ink and grounds are even colours, one in
# the other, that stand out enough even for small letters. What else it hangs on makes the look: text that is alike in
# all of this has the same contrast, on every page.
LOOKS = """([part, but, all]) => {
  const EVEN = /^rgba?\\((\\d+), (\\d+), (\\d+)(?:, ([\\d.]+))?\\)$/;
  const ENOUGH = 4.6;
  const over = (colour, below) => {
    const [, red, green, blue, alpha = "1"] = EVEN.exec(colour) ?? [];
    if (!red || !below) return null;
    return [red, green, blue].map((value, n) => Number(value) * Number(alpha) + below[n] * (1 - Number(alpha)));
  };
  const light = (colour) => {
    const parts = colour.map((value) => (value <= 10.0164 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  };
  const contrast = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const grounds = new Map([[null, { look: "", even: [255, 255, 255] }]]);
  const ground = (element) => {
    if (!grounds.has(element)) {
      const style = getComputedStyle(element);
      const odd = ["backgroundImage", "opacity", "filter", "mixBlendMode", "clip", "clipPath", "textIndent",
        "transform", "position", ...(style.position === "relative" ? ["inset"] : [])].map((name) => style[name]).join();
      const below = ground(element.parentElement);
      const moved = !/^none,1,none,normal,auto,none,0px,none,(static|relative,(0px|auto)( 0px| auto)*)$/.test(odd);
      const painted = style.backgroundColor !== "rgba(0, 0, 0, 0)";
      grounds.set(element, !moved && !painted ? below : {
        look: `${below.look}|${style.backgroundColor},${odd}`,
        even: moved ? null : over(style.backgroundColor, below.even),
      });
    }
    return grounds.get(element);
  };
  const said = (element) => [...element.childNodes].map((node) => (node.nodeType === 3 ? node.data.trim() : ""));
  const found = new Map();
  for (const element of document.querySelectorAll(`:is(${part}) *`)) {
    const length = said(element).join("").length;
    if (!(length || element.matches("input, select, textarea")) || !element.checkVisibility()) continue;
    if (but && element.closest(but)) continue;
    const style = getComputedStyle(element);
    const { look, even } = ground(element);
    const ink = over(style.color, even);
    const around = element.parentElement;
    const inText = element.tagName === "A" && said(around).join("") !== "" && style.textDecorationLine !== "underline";
    const plain = ink && contrast(ink, even) >= ENOUGH && style.textShadow === "none" && !inText;
    if (plain && !all) continue;
    const { width, height } = element.getBoundingClientRect();
    const whole = [element.tagName, element.type, look, style.color, style.fontSize, style.fontWeight, style.fontStyle,
      style.textDecorationLine, style.borderBottomWidth, style.textShadow, length > 1, width > 1 && height > 1,
      !!element.closest("[aria-disabled=true], :disabled, label:has(:disabled)"),
      inText && getComputedStyle(around).color].join();
    if (!found.has(whole)) found.set(whole, element);
  }
  window.judged.looks = [...found.values()];
  return [...found.keys()];
}"""

# Targets that may be too small or too close to another: how large each is, and what stands where around it. Plain are
# those that are large enough, with nothing over them, those small ones that are far enough from any other, and links in
# running text, which are exempt.
TARGETS = """([part, but, all]) => {
  const SIDE = 24;
  const inText = (element) => getComputedStyle(element).display.startsWith("inline")
    && !element.parentElement.querySelector("br, hr")
    && [...element.parentElement.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  const kinds = "a[href], area, button, input, select, textarea, summary, [tabindex], [contenteditable], iframe";
  const targets = [...document.querySelectorAll(kinds)].filter((element) => element.checkVisibility())
    .map((element) => ({ element, box: element.getBoundingClientRect() }));
  const small = ({ box }) => Math.min(box.width, box.height) < SIDE;
  const apart = ({ element, box }, other) => {
    if (element.getClientRects().length > 1) return false;
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const to = other.box;
    return small(other) ? Math.hypot(to.left + to.width / 2 - x, to.top + to.height / 2 - y) > SIDE
      : Math.hypot(Math.max(to.left - x, x - to.right, 0), Math.max(to.top - y, y - to.bottom, 0)) > SIDE / 2;
  };
  const near = (one) => targets.filter((other) => {
    const most = small(one) ? SIDE : 0;
    return other.element !== one.element
      && other.box.left < one.box.right + most && other.box.right > one.box.left - most
      && other.box.top < one.box.bottom + most && other.box.bottom > one.box.top - most
      && !other.element.contains(one.element) && !one.element.contains(other.element);
  });
  const found = new Map();
  for (const target of targets) {
    const { element, box } = target;
    if (!element.closest(part) || (but && element.closest(but))) continue;
    const others = near(target);
    const plain = inText(element) || !others.length || (small(target) && others.every((each) => apart(target, each)));
    if (plain && !all) continue;
    const place = [target, ...others].map((each) => [
      each.element.tagName, each.element.className, getComputedStyle(each.element).display,
      each.box.left - box.left, each.box.top - box.top, each.box.width, each.box.height,
    ].map((value) => (typeof value === "number" ? Math.round(value * 10) / 10 : value)).join()).join("|");
    if (!found.has(place)) found.set(place, element);
  }
  window.judged.targets = [...found.values()];
  return [...found.keys()];
}"""

JUDGE = """async ([where, options, marks, numbers]) => {
  for (const [what, mark] of Object.entries(marks)) {
    document.querySelectorAll(`[${mark}]`).forEach((element) => element.removeAttribute(mark));
    (numbers[what] ?? []).forEach((number) => window.judged[what][number].setAttribute(mark, number));
  }
  const { violations, incomplete } = await axe.run(where, options);
  const unsure = [...violations, ...incomplete].flatMap(({ nodes }) => nodes.map(({ element }) => element));
  const open = Object.entries(marks).map(([what, mark]) =>
    [what, unsure.map((element) => element?.getAttribute(mark)).filter(Boolean).map(Number)]);
  const said = violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
    `${id} at ${target[0]}: ${failureSummary.replace(/\\s+/g, " ")}`));
  return { said, open: Object.fromEntries(open) };
}"""

KNOWN: dict[str, set[str]] = {"looks": set(), "targets": set()}
"""What axe has judged and found no fault with."""
_SHORT = [True]


def judge_all() -> None:
    """From now on, let axe judge every look and every target, plain or known."""
    _SHORT[0] = False


def violations(
    page: Page, *, structure: bool = True, colours: bool = True, frame_only: bool = False, part: str = "html"
) -> list[str]:
    """Rule, place and reason of every violation, a line each; of the frame, what stands around the article."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
        page.evaluate(ONLY_MARKED, MARKS)
        page.evaluate("window.judged = {}")
    place = [part, "article" if frame_only else "", not _SHORT[0]]
    asked = {what: how for what, how, wanted in (("looks", LOOKS, colours), ("targets", TARGETS, structure)) if wanted}
    found: dict[str, list[str]] = {what: page.evaluate(how, place) for what, how in asked.items()}
    new = {what: [n for n, each in enumerate(all_) if each not in KNOWN[what]] for what, all_ in found.items()}
    if not structure and not new["looks"]:
        return []
    # The sheets and media that axe would fetch again are for rules that none of our pages gives anything to do.
    options: dict[str, Any] = {"resultTypes": ["violations", "incomplete"], "preload": False, "elementRef": True}
    if structure:
        rules = {LABEL: True, SIZE: bool(new["targets"]), **dict.fromkeys(COLOURS, bool(new.get("looks")))}
        options["rules"] = {rule: {"enabled": enabled} for rule, enabled in rules.items()}
    else:
        options["runOnly"] = COLOURS
    where = {"include": [[part]], "exclude": [["article"]] if frame_only else []}
    judged = page.evaluate(JUDGE, [where, options, MARKS, new])
    if _SHORT[0]:
        for what, numbers in new.items():
            KNOWN[what].update(found[what][n] for n in numbers if n not in judged["open"][what])
    said: list[str] = judged["said"]
    return said


def small_targets(page: Page) -> list[str]:
    """A line for each target that is too small and too close to another, on a page that `violations` has looked at."""
    found: list[str] = page.evaluate(TARGETS, ["html", "", not _SHORT[0]])
    new = [n for n, each in enumerate(found) if each not in KNOWN["targets"]]
    if not new:
        return []
    options = {"resultTypes": ["violations", "incomplete"], "preload": False, "elementRef": True, "runOnly": [SIZE]}
    judged = page.evaluate(JUDGE, [{"include": [["html"]]}, options, MARKS, {"targets": new}])
    if _SHORT[0]:
        KNOWN["targets"].update(found[n] for n in new if n not in judged["open"]["targets"])
    said: list[str] = judged["said"]
    return said
