"""The icon of the site, in the colours of its styles."""

from __future__ import annotations

from collections.abc import Iterator

from ..context import Context
from ..metadata.tokens import light_colours
from ..render.templates import render


def files(_contexts: tuple[Context, ...]) -> Iterator[tuple[str, str]]:
    """One file, named by every page."""
    colours = light_colours()
    yield (
        "assets/rumpun/favicon.svg",
        str(
            render("files/favicon.svg", ground=colours["brand-light"], stalk=colours["on-brand"], leaf=colours["leaf"])
        ),
    )
