"""The menu of the site: grouped by what people come to do, and where in it a page stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..context import Context
from ..model.kinds import KINDS
from .shared_words import SharedWords

MENU: dict[str, tuple[str, ...]] = {
    "find": tuple(KINDS),
    "understand": ("why-low", "why-high", "comparison/pictures", "comparison/robustness"),
    "compare": ("comparison", "comparison/side", "comparison/pairs", "comparison/pairs/outcomes"),
    "write": ("comparison/tour", "comparison/matrix", "comparison/own", "comparison/gaps"),
    "teach": ("reading-list", "editions", "changes", "data"),
    "contribute": ("contribute", "contribute/form", "about"),
}
"""Group -> sections, or steps below one; a group leads to the first of its entries."""
_ENTRIES = {entry for entries in MENU.values() for entry in entries}


class MenuEntry(NamedTuple):
    """An entry of the menu as the pages of one place show it."""

    title: str
    href: str
    current: bool


class MenuGroup(NamedTuple):
    """Entries for those who come to do one thing."""

    title: str
    entries: tuple[MenuEntry, ...]
    current: bool

    @property
    def href(self) -> str:
        """Where the group itself leads."""
        return self.entries[0].href


def place_in_menu(section: str, steps: Sequence[str]) -> str:
    """The entry that a page belongs to: its own, or the nearest above it; "" for none."""
    ways = ("/".join((section, *steps[:count])) for count in range(len(steps), -1, -1))
    return next((way for way in ways if way in _ENTRIES), "")


def menu(context: Context, place: str) -> tuple[MenuGroup, ...]:
    """The groups in their order, as pages at `place` (see `place_in_menu`) show them."""
    s = SharedWords(context)
    return tuple(
        MenuGroup(s.t[f"menu_{group}"], tuple(_entry(s, name, place) for name in entries), place in entries)
        for group, entries in MENU.items()
    )


def _entry(s: SharedWords, name: str, place: str) -> MenuEntry:
    section, *steps = name.split("/")
    return MenuEntry(s.t[f"menu_{steps[-1] if steps else section}"], s.href(section, *steps), name == place)
