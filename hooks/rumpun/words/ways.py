"""What stands in a page until it is finished: marks for the ways that lead from it and for the terms it links once.

A statement, the line of a study, the links of a name are the same on every page; only the way from the page differs,
and which of its terms were linked before. With marks in these places, each is made once for all pages.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape
from typing import Final
from urllib.parse import quote

from ..address import Language, address

# Readers of contributors' files refuse these characters.
HOME: Final = "\ue002"
"""The way to the home page of the page's language."""
ROOT: Final = "\ue003"
"""The way to the root of the site."""
_TERM = re.compile("\ue004([^\ue005]*)\ue005([^\ue006]*)\ue006")
_ESCAPED = quote(HOME)


@lru_cache(maxsize=100_000)
def marked_way(language: Language, section: str = "home", *steps: str) -> str:
    """The way to a page of the language."""
    return HOME + address(language, section, *steps).removeprefix(address(language))


def marked_term(id_: str, spelling: str) -> str:
    """A glossary term, as HTML spells it, to be linked where it stands first on a page."""
    return f"\ue004{id_}\ue005{spelling}\ue006"


def unescaped(html: str) -> str:
    """HTML whose addresses a parser of Markdown has escaped."""
    return html.replace(_ESCAPED, HOME)


def link_terms(html: str, used: set[str], glossary: str) -> str:
    """Link the first mark of each term to `glossary`, unless it is in `used`, and add it; the others become words."""

    def link(found: re.Match[str]) -> str:
        id_, spelling = found.groups()
        if id_ in used:
            return spelling
        used.add(id_)
        return f'<a class="rp-term" href="{glossary}#{escape(id_)}" data-term="{escape(id_)}">{spelling}</a>'

    return _TERM.sub(link, html)


def lead(html: str, language: Language, url: str, root: str = "") -> str:
    """Put the ways in that lead from the page at `url`; `root` is the site's for a page that is served anywhere."""
    html, home = str(html), address(language)  # what is put in is no text
    own = url.removeprefix(home)
    html = html.replace(f"{HOME}{own}#", "#").replace(f"{ROOT}{url}#", "#")
    if root:
        return html.replace(HOME, root + home).replace(ROOT, root)
    html = html.replace(HOME + own, "./").replace(ROOT + url, "./")
    return html.replace(HOME, "../" * own.count("/")).replace(ROOT, "../" * url.count("/"))
