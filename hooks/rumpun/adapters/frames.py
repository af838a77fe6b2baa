"""The frame of a page: drawn once by the theme for all pages that are framed alike, and filled for each of them.

To draw a page of 60 kB, the theme's templates do the same some 600 lines of work each time, and come to the same
few frames. Here they are handed a stand-in whose texts are marks, and what they print is cut at these.
"""

from __future__ import annotations

import re
from typing import Any, Protocol

from markupsafe import Markup, escape

from ..render.minify import minify_page
from ..render.page import Heading, Page

_MARK = re.compile("<?\ue000([^\ue001]*)\ue001>?")
_PARTS = ("header", "tabs", "contents", "footer")


class Draw(Protocol):
    """What prints a page, or a stand-in for one, in the theme's frame, as it stands at `url`."""

    def __call__(self, page: Any, url: str) -> str: ...


class Frames:
    """Prints pages in the frames that `draw` draws."""

    def __init__(self, draw: Draw) -> None:
        self._draw = draw
        self._frames: dict[tuple[object, ...], tuple[str, ...]] = {}

    def print(self, page: Page) -> str:
        """The whole document, without the white space that only its writers need."""
        key = _key(page)
        if key not in self._frames:
            self._frames[key] = tuple(_MARK.split(minify_page(self._draw(_StandIn(page), page.url))))
        texts = self._frames[key]
        filled = [text if place % 2 == 0 else _filled(page, text) for place, text in enumerate(texts)]
        return "".join(filled)


def _key(page: Page) -> tuple[object, ...]:
    """All that the theme's templates look at besides the texts of the page: equal pages have the same frame."""
    depth = page.url.count("/") if page.kind != "404" else page.url
    return (
        page.language, page.kind, depth, page.has_contents, len(page.toc), page.scripts, page.modules,
        page.styles,
    )  # fmt: skip


def _filled(page: Page, mark: str) -> str:
    name, _, escaped = mark.partition("&")
    kind, _, place = name.partition(" ")
    if kind == "frame":
        return _stripped(page.frame(place))
    if kind in ("anchor", "heading"):
        heading = page.toc[int(place)]
        text: str = heading.anchor if kind == "anchor" else heading.title
    else:
        text = getattr(page, kind)
    if isinstance(text, Markup):
        return _stripped(text)
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
