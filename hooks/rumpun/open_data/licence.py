"""What the open data are called, and on which terms everybody may use them."""

from __future__ import annotations

from ..catalogue import Said, said

NAME = "rumpun"
LICENCE_NAME = "CC-BY-4.0"
LICENCE_TITLE = "Creative Commons Attribution 4.0"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def title() -> Said:
    """What the data are called."""
    return said("data.title")


def description() -> Said:
    """What they hold, in a sentence."""
    return said("data.description")
