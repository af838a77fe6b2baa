"""The icon of the site, in the colours of its styles: for tabs, and larger for home screens."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ..context import Context
from ..metadata.cards.icon import icon_png
from ..metadata.home_screen import FAVICON, HOME_SCREEN
from ..metadata.tokens import light_colours
from ..render.files import Source
from ..render.templates import render


def files(contexts: tuple[Context, ...]) -> Iterator[tuple[str, Source]]:
    """One file, named by every page, and those for home screens, which a frozen edition does not need."""
    colours = light_colours()
    yield (
        FAVICON,
        str(
            render("files/favicon.svg", ground=colours["brand-light"], stalk=colours["on-brand"], leaf=colours["leaf"])
        ),
    )
    if not contexts[0].settings.edition:
        for icon in HOME_SCREEN:
            yield icon.address, partial(icon_png, icon.size, whole=icon.whole)
