"""The one style sheet that every page loads: of the theme's what is used, and ours."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from ..cache import remember, remembered
from ..render.minify import served
from ..render.used_styles import minify_styles, names_in, used_styles
from ..site import ASSETS

_CORE = ASSETS.parent
_OURS = ("tokens.css", "site.css", "interactive.css")


def every_page_styles(theme: Path, bridge: Path, templates: Iterable[Path], cache: Path) -> str:
    """What is used of the `theme`, then our own sheets, the `bridge` behind the tokens that it hands on.

    A class is used where a template has it, one of those around every page or ours; an element or an attribute, where
    any template, script or module has a word like its name.
    """
    tokens, *others = (served(ASSETS / "styles" / name).decode("utf-8") for name in _OURS)
    ours = [tokens, served(bridge).decode("utf-8"), *others]
    whole, styles = _texts([theme]), _texts([bridge, *ASSETS.rglob("*.css")])
    pages = _texts([*templates, *(_CORE / "templates").rglob("*.html")])
    makers = _texts([*ASSETS.rglob("*.js"), *_CORE.rglob("*.py")])
    asked = "\0".join((version("tinycss2"), whole, *ours, styles, pages, makers))
    file = cache / sha256(asked.encode("utf-8")).hexdigest()
    known = remembered(file)
    if known is not None:
        return known.decode("utf-8")
    sheet = "\n".join((used_styles(whole, names_in(pages, makers), styles), *map(minify_styles, ours)))
    remember(file, sheet.encode("utf-8"))
    return sheet


def _texts(files: Iterable[Path]) -> str:
    return "\n".join(file.read_text(encoding="utf-8") for file in sorted(files))
