"""One page of every type, by the steps of `rumpun.address.address`."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page

Visit = Callable[..., Page]
"""The fixture `visit`: `visit(path, width=1280, height=900, scheme="light", scripts=True, touch=False)`."""

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
    "works": ("works",),
    "works-style": ("works", "style", "ieee"),
    "work": ("works", "amalia2017"),
    "glossary": ("glossary",),
    "about": ("about",),
    "contribute": ("contribute",),
    "search": ("search",),
    "404": ("404",),
}
