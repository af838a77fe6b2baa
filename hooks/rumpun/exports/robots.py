"""`robots.txt` (RFC 9309): everything may be read, and where the sitemap is."""

from __future__ import annotations

from collections.abc import Iterator

from ..context import Context
from ..render.templates import render


def files(contexts: tuple[Context, ...]) -> Iterator[tuple[str, str]]:
    """One file at the root of the site; crawlers heed it only where that is the root of the host."""
    yield "robots.txt", str(render("files/robots.txt", site_url=contexts[0].settings.site_url)) + "\n"
