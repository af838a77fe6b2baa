"""Keeps the drawn cards between builds, so that each is drawn once."""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

from PIL import __version__ as pillow_version
from uharfbuzz import version_string as harfbuzz_version

from ...cache import remember, remembered
from ..card import Card
from .drawing import png
from .palette import colours


def kept_png(card: Card, cache: Path | None) -> bytes:
    """The image of the card, from the folder `cache` when it was drawn before; without a folder it is drawn anew."""
    if cache is None:
        return png(card)
    digest = sha256(f"{_hand()}\n{card.kind}\n{card.title}\n{card.note}".encode()).hexdigest()
    file = cache / f"{digest}.png"
    known = remembered(file)
    if known is not None:
        return known
    drawn = png(card)
    remember(file, drawn)
    return drawn


@lru_cache(maxsize=1)
def _hand() -> str:
    """What the look of all cards depends on: this code, the colours, and the libraries that draw and space."""
    code = sorted(files(__package__).iterdir(), key=lambda each: each.name)
    drawn_by = b"".join(each.read_bytes() for each in code if each.name.endswith(".py"))
    return f"{sha256(drawn_by + bytes(colours())).hexdigest()} {pillow_version} {harfbuzz_version()}"
