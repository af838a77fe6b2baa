"""A page as it stands in a folder on somebody's disk: without scripts, which browsers do not load from there.

Ways to what lies in the folder name a file, since nobody there answers a folder's address; all others lead to the site.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Container
from functools import cache
from urllib.parse import urljoin

from markupsafe import escape

COPY = "rumpun.zip"
"""The site-relative address of the copy of the whole site."""
TOOLS = frozenset({"404", "contribution", "offline", "own", "reading-list", "search"})
"""Kinds of page that are nothing without their scripts: the ways to them lead to the site."""
_KIND = re.compile(r'<article class="[^"]*\brp-page--([\w-]+)|<main[^>]*\brp-page--([\w-]+)')
_LANGUAGE = re.compile(r'<html lang="(\w+)"')
_POLICY = (
    "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'none'; object-src 'none'; base-uri 'none'\">"
)
_OF_THE_HOST = re.compile(
    r"<script\b[^>]*>.*?</script>\n?"
    r'|<link rel="(?:preload|modulepreload|manifest|unapi-server|apple-touch-icon)"[^>]*>\n?',
    re.DOTALL,
)
_FORBIDDING = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
_TAG = re.compile(r"<(?:a|area|form|img|link)\b[^<>]*>")
_ADDRESS = re.compile(r'(\s(?:href|src|action)=")([^"]*)(?=")')
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|#", re.IGNORECASE)
_BEHIND_PATH = re.compile("[?#]")
_BODY = re.compile(r"<body\b[^>]*>")


def kind_of(page: str) -> str:
    """The kind of a whole page; empty for what only leads on."""
    found = _KIND.search(page)
    return next(filter(None, found.groups()), "") if found else ""


def language_of(page: str) -> str:
    """The language that a whole page names."""
    found = _LANGUAGE.search(page)
    return found[1] if found else ""


def portable(page: str, url: str, there: Container[str], site_url: str, note: str) -> str:
    """The whole `page`, which stands at `url` of the site at `site_url`, for a folder that holds the files `there`.

    `note` is HTML that is said before all else.
    """

    @cache
    def way(address: str) -> str:
        return _way(address, url, there, site_url)

    def tag(found: re.Match[str]) -> str:
        return _ADDRESS.sub(lambda each: each[1] + way(each[2]), found[0])

    page = _FORBIDDING.sub(_POLICY, _OF_THE_HOST.sub("", page), count=1)
    return _BODY.sub(lambda body: f"{body[0]}{note}", _TAG.sub(tag, page), count=1)


def _way(address: str, url: str, there: Container[str], site_url: str) -> str:
    if _ELSEWHERE.match(address):
        return address
    path = _BEHIND_PATH.split(address, maxsplit=1)[0]
    place = posixpath.normpath(posixpath.join(posixpath.dirname(url), path)) if path else url
    target = f"{place}/" if path.endswith(("/", ".")) and place != "." else place.removeprefix(".")
    if index_of(target) not in there:
        return f"{escape(urljoin(site_url, target))}{address[len(path) :]}"
    # What comes after a question mark is for scripts.
    _, sign, anchor = address.partition("#")
    return index_of(f"{path}/" if path.endswith(".") else path) + sign + anchor


def index_of(url: str) -> str:
    """The file in which a page lies: `studi/` is `studi/index.html`."""
    return f"{url}index.html" if not url or url.endswith("/") else url
