"""Which modules a page's scripts import, so that the page can ask for all of them at once and not one after another."""

from __future__ import annotations

import posixpath
import re
from functools import lru_cache
from pathlib import Path

ASSETS = Path(__file__).parent.parent / "assets"
EVERYWHERE = ("every_page/frame.js", "every_page/scheme.js", "every_page/search.js", "every_page/tray.js")
"""Scripts of every page."""
_IMPORT = re.compile(r"""^(?:import|export)\b[^;"']*?["'](\.{1,2}/[^"']+)["'];""", re.MULTILINE)


@lru_cache(maxsize=64)
def imported(scripts: tuple[str, ...]) -> tuple[str, ...]:
    """Names in `assets/` of the modules that these scripts import at once, directly or not, without the scripts.

    What a script imports later (`import(…)`) is fetched when it is wanted, and is not among them.
    """
    found: dict[str, None] = {}
    waiting = list(scripts)
    while waiting:
        script = waiting.pop(0)
        text = (ASSETS / script).read_text(encoding="utf-8")
        for way in _IMPORT.findall(text):
            name = posixpath.normpath(posixpath.join(posixpath.dirname(script), way))
            if name not in found and name not in scripts:
                found[name] = None
                waiting.append(name)
    return tuple(found)
