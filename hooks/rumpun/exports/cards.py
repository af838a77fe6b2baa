"""The card images that stand for pages where their addresses are shared."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ..context import Context
from ..metadata.card import cards
from ..metadata.cards.store import kept_png
from ..render.files import Source


def files(contexts: tuple[Context, ...]) -> Iterator[tuple[str, Source]]:
    """One image for the site, every study, theory, method and theme, in each language."""
    for context in contexts:
        for card in cards(context):
            yield card.address, partial(kept_png, card, context.settings.cache)
