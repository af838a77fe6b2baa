"""What stands around the content of every page: made once for all pages of a language, with marks for their ways."""

from __future__ import annotations

from typing import Any, NamedTuple

from markupsafe import Markup

from ..address import Language
from ..context import Context
from ..words.words import Words
from .minify import minify_page
from .shared_words import SharedWords
from .templates import render

WAYS = (
    "home", "search", "places", "group-types", "about", "data", "reading-list", "editions", "changes", "offline",
)  # fmt: skip
MENU = ("studies", "theories", "methods", "themes", "comparison", "works", "glossary", "about", "contribute")
_TWIN = "\ue007"


class MenuItem(NamedTuple):
    """An entry of the site's menu as the pages of one section show it."""

    title: str
    href: str
    current: bool


class Around(NamedTuple):
    """What the templates of the frame ask for."""

    language: Language
    words: Words
    menu: tuple[MenuItem, ...]
    ways: dict[str, str]


def frame_parts(context: Context, section: str, twin: str) -> dict[str, str]:
    """`header`, `tabs`, `footer` and `chrome` of a page whose twin stands at the marked way `twin`."""
    kept = context.derived(_kept)
    if section not in kept:
        kept[section] = _parts(context, section if section in MENU else "")
    parts = kept[section]
    return {**parts, "header": parts["header"].replace(_TWIN, twin)}


def _parts(context: Context, section: str) -> dict[str, str]:
    s = SharedWords(context)
    menu = tuple(MenuItem(s.t.menu(each), s.href(each), each == section) for each in MENU)
    around = Around(context.language, s.t, menu, {**{each: s.href(each) for each in WAYS}, "twin": _TWIN})
    parts = {part: render(f"frame/{part}.html", page=around) for part in ("header", "tabs", "footer")}
    return {part: minify_page(str(text).strip()) for part, text in {**parts, "chrome": _chrome(s)}.items()}


def _chrome(s: SharedWords) -> Markup:
    """What stands outside the content: the search dialog and the tray, with their words."""
    return render("parts/search_dialog.html", s=s, t=s.t) + render("parts/tray.html", s=s, t=s.t)


def _kept(_: Context) -> dict[str, Any]:
    return {}
