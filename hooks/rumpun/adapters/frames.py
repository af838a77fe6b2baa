"""The frame of a page: drawn once by the theme for all pages that are framed alike, and filled for each of them.

To draw a page of 60 kB, the theme's templates do the same some 600 lines of work each time, and come to the same
few frames. Here they are handed a stand-in whose texts are marks, and what they print is cut at these.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Any, Protocol

from markupsafe import Markup, escape

from ..render.minify import minify_page
from ..render.page import Heading, Page

_MARK = re.compile("<?\ue000([^\ue001]*)\ue001>?")
_Place = Callable[[Page], str]
_PARTS = ("header", "tabs", "contents", "footer")


class Draw(Protocol):
    """What prints a page, or a stand-in for one, in the theme's frame, as it stands at `url`."""

    def __call__(self, page: Any, url: str) -> str: ...


class Frames:
    """Prints pages in the frames that `draw` draws."""

    def __init__(self, draw: Draw) -> None:
        self._draw = draw
        self._frames: dict[tuple[object, ...], tuple[str | _Place, ...]] = {}

    def print(self, page: Page) -> str:
        """The whole document, without the white space that only its writers need."""
        key = _key(page)
        if key not in self._frames:
            texts = _MARK.split(minify_page(self._draw(_StandIn(page), page.url)))
            self._frames[key] = tuple(_place(text) if at % 2 else text for at, text in enumerate(texts))
        return "".join([text if isinstance(text, str) else text(page) for text in self._frames[key]])


def _key(page: Page) -> tuple[object, ...]:
    """All that the theme's templates look at besides the texts of the page: equal pages have the same frame."""
    depth = page.url.count("/") if page.kind != "404" else page.url
    return (
        page.language, page.kind, depth, page.has_contents, len(page.toc), page.scripts, page.modules,
        page.styles,
    )  # fmt: skip


def _place(mark: str) -> _Place:
    """What puts in the text that a mark stands for."""
    name, _, escaped = mark.partition("&")
    kind, _, place = name.partition(" ")
    if kind == "frame":
        return partial(_around, place)
    if kind in ("anchor", "heading"):
        return partial(_of_heading, kind == "anchor", int(place), bool(escaped))
    return partial(_text_of, kind, bool(escaped))


def _around(part: str, page: Page) -> str:
    return _stripped(page.frame(part)) if part == "contents" else str(page.frame(part))


def _of_heading(anchor: bool, place: int, escaped: bool, page: Page) -> str:
    heading = page.toc[place]
    return _escaped(heading.anchor if anchor else heading.title, escaped)


def _text_of(kind: str, escaped: bool, page: Page) -> str:
    text = getattr(page, kind)
    if isinstance(text, Markup):
        return str(text) if kind == "chrome" else _stripped(text)
    return _escaped(text, escaped)


def _escaped(text: str, escaped: bool) -> str:
    # The theme's templates escape what they print as text; the ampersand in the mark tells where they did.
    return str(escape(text)) if escaped else text


def _stripped(markup: Markup) -> str:
    return minify_page(str(markup).strip())


class _StandIn:
    """A page whose texts are marks, and which in all else is like the page that it stands in for."""

    def __init__(self, page: Page) -> None:
        self.language, self.kind, self.words = page.language, page.kind, page.words
        self.has_contents = page.has_contents
        self.scripts, self.modules, self.styles = page.scripts, page.modules, page.styles
        self.title = _text("title")
        self.head, self.content, self.chrome = _markup("head"), _markup("content"), _markup("chrome")
        self.toc = tuple(Heading(_text(f"anchor {n}"), _text(f"heading {n}")) for n in range(len(page.toc)))

    def frame(self, part: str) -> Markup:
        """What stands around the content."""
        return _markup(f"frame {part}")


def _text(name: str) -> str:
    return f"\ue000{name}&\ue001"


def _markup(name: str) -> Markup:
    # Like a tag, so that white space around it counts as standing between two tags.
    return Markup(f"<\ue000{name}\ue001>")
