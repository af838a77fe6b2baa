"""Where the icons of the site lie, and what each is for; `cards/icon.py` draws those for home screens."""

from __future__ import annotations

from typing import NamedTuple

FAVICON = "assets/rumpun/favicon.svg"


class Icon(NamedTuple):
    """A square picture of the site's mark."""

    address: str
    size: int
    """Pixels of a side."""
    whole: bool
    """Whether it fills the square, for systems that cut a shape of their own out of it."""


HOME_SCREEN = (
    Icon("assets/rumpun/icons/192.png", 192, whole=False),
    Icon("assets/rumpun/icons/512.png", 512, whole=False),
    Icon("assets/rumpun/icons/whole-192.png", 192, whole=True),
    Icon("assets/rumpun/icons/whole-512.png", 512, whole=True),
)
"""What systems ask for that install a site, of which many do not take a drawing."""
APPLE = HOME_SCREEN[2]
"""It is named in the head of a page, since iOS asks no manifest for it; 180 pixels would do."""
