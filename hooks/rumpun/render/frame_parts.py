"""What stands around the content of every page: made once for all pages of a language, with marks for their ways."""

from __future__ import annotations

from typing import Any, NamedTuple

from markupsafe import Markup

from ..address import Language
from ..context import Context
from ..words.words import Words
from .menu import MenuGroup, menu
from .minify import minify_page
from .shared_words import SharedWords
from .templates import render

WAYS = (
    "home", "search", "places", "group-types", "about", "data", "reading-list", "editions", "changes", "offline",
)  # fmt: skip
_TWIN = "\ue007"


class Around(NamedTuple):
    """What the templates of the frame ask for."""

    language: Language
    words: Words
    menu: tuple[MenuGroup, ...]
    ways: dict[str, str]


def frame_parts(context: Context, place: str, twin: str) -> dict[str, str]:
    """`header`, `tabs`, `footer` and `chrome` of a page at `place` in the menu, whose twin stands at the way `twin`."""
    kept = context.derived(_kept)
    if place not in kept:
        kept[place] = _parts(context, place)
    parts = kept[place]
    return {**parts, "header": parts["header"].replace(_TWIN, twin)}


def _parts(context: Context, place: str) -> dict[str, str]:
    s = SharedWords(context)
    ways = {**{each: s.href(each) for each in WAYS}, "twin": _TWIN}
    around = Around(context.language, s.t, menu(context, place), ways)
    parts = {part: render(f"frame/{part}.html", page=around) for part in ("header", "tabs", "footer")}
    return {part: minify_page(str(text).strip()) for part, text in {**parts, "chrome": _chrome(s)}.items()}


def _chrome(s: SharedWords) -> Markup:
    """What stands outside the content: the search dialog and the tray, with their words."""
    return render("parts/search_dialog.html", s=s, t=s.t) + render("parts/tray.html", s=s, t=s.t)


def _kept(_: Context) -> dict[str, Any]:
    return {}
