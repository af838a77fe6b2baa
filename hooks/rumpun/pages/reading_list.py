"""STUB."""

from __future__ import annotations

from collections.abc import Iterator

from ..context import Context
from ..page import Page
from ..sheet import Sheet


def pages(context: Context) -> Iterator[Page]:
    """STUB."""
    t = context.words
    yield Sheet(context, "reading-list", "reading-list").finish(
        "reading_list.html", t.menu("reading-list"), t.menu("reading-list")
    )
