"""STUB."""

from __future__ import annotations

from collections.abc import Iterator

from ..context import Context
from ..page import Page
from ..sheet import Sheet


def pages(context: Context) -> Iterator[Page]:
    """STUB."""
    t = context.words
    yield Sheet(context, "data", "data").finish("data.html", t.menu("data"), t.footer_licence)
