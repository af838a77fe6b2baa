"""One page of every type, by the steps of `rumpun.address.address`, and how wide a page is."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page

Visit = Callable[..., Page]
"""The fixture `visit`: `visit(path, width=1280, height=900, scheme="light", scripts=True, touch=False, kept=None)`."""

PAGE_TYPES: dict[str, tuple[str, ...]] = {
    "home": ("home",),
    "studies": ("studies",),
    "study": ("studies", "kube-mentari"),
    "study-two-cases": ("studies", "kube-cempaka-tulip"),
    "theories": ("theories",),
    "theory": ("theories", "dinamika-kelompok"),
    "methods": ("methods",),
    "method": ("methods", "kualitatif"),
    "themes": ("themes",),
    "theme": ("themes", "kohesi"),
    "places": ("places",),
    "place": ("places", "sukarami"),
    "group-types": ("group-types",),
    "group-type": ("group-types", "kube"),
    "comparison": ("comparison",),
    "matrix": ("comparison", "matrix"),
    "side": ("comparison", "side"),
    "pairs": ("comparison", "pairs"),
    "pair": ("comparison", "pairs", "kube-cempaka-tulip-vs-kube-mentari"),
    "pair-of-cases": ("comparison", "pairs", "kube-cempaka-tulip-cempaka-vs-tulip"),
    "outcomes": ("comparison", "pairs", "outcomes"),
    "robustness": ("comparison", "robustness"),
    "own": ("comparison", "own"),
    "gaps": ("comparison", "gaps"),
    "gaps-ready": ("comparison", "gaps", "theme-group-type"),
    "pictures": ("comparison", "pictures"),
    "evidence-map": ("comparison", "pictures", "picture-evidence"),
    "network": ("comparison", "pictures", "picture-network"),
    "timeline": ("comparison", "pictures", "picture-timeline"),
    "place-tree": ("comparison", "pictures", "picture-places"),
    "tour": ("comparison", "tour"),
    "why-low": ("why-low",),
    "why-high": ("why-high",),
    "works": ("works",),
    "works-style": ("works", "style", "ieee"),
    "work": ("works", "amalia2017"),
    "work-found": ("works", "mustafa2015"),
    "glossary": ("glossary",),
    "reading-list": ("reading-list",),
    "about": ("about",),
    "coding-agreement": ("about", "coding-agreement"),
    "contribute": ("contribute",),
    "contribution": ("contribute", "form"),
    "fields": ("contribute", "fields"),
    "rules": ("contribute", "rules"),
    "walk": ("contribute", "walk"),
    "guide": ("contribute", "guide-coding"),
    "data": ("data",),
    "editions": ("editions",),
    "changes": ("changes",),
    "search": ("search",),
    "offline": ("offline",),
    "404": ("404",),
}

# What reaches past the right edge, to name the culprit when a page is too wide.
_WIDE = """(width) => [...document.body.querySelectorAll('*')]
  .filter((element) => element.getBoundingClientRect().right > width + 1)
  .filter((element) => !element.parentElement.closest('.rp-scroll'))
  .map((element) => `${element.tagName}.${element.className}`).slice(0, 5)"""


def sticks_out(page: Page) -> list[str]:
    """What makes the page scroll sideways on a phone, and at 320 px, as WCAG 2.2, 1.4.10 (Reflow) asks."""
    found = []
    for width in (390, 320):
        page.set_viewport_size({"width": width, "height": 844})
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append(f"{width} px: {page.evaluate(_WIDE, width)}")
    return found
