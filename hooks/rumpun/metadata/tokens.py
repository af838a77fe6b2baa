"""The colours of `assets/styles/tokens.css`, for what is drawn instead of styled: cards and the icon."""

from __future__ import annotations

import re
from pathlib import Path

FILE = Path(__file__).parent.parent / "assets" / "styles" / "tokens.css"
# `--rp-leaf: #b9e58f;`, or `--rp-card: var(--rp-light, #fff) var(--rp-dark, #19211e);`, of which the light one counts.
_COLOUR = re.compile(r"^\s*--rp-([\w-]+): (?:var\(--rp-light, )?(#[0-9a-f]{3}(?:[0-9a-f]{3})?)(?=[;)])", re.MULTILINE)


def light_colours() -> dict[str, str]:
    """Name without `--rp-` -> `#rrggbb`, as a light screen shows it; colours that are not opaque are left out."""
    found = _COLOUR.findall(FILE.read_text(encoding="utf-8"))
    return {
        name: colour if len(colour) == 7 else "#" + "".join(2 * digit for digit in colour[1:]) for name, colour in found
    }
