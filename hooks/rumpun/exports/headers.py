"""`_headers`, read by hosts such as Netlify and Cloudflare Pages: what they send along; GitHub Pages sends none of it.

Nothing here repeats what pages forbid themselves (`render/content_policy.py`); it adds what only a host can say. No
two rules name the same header for one address, since hosts would join their values.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from ..address import LANGUAGES, SECTIONS, address
from ..context import Context

FILE = "_headers"
FRAMED = "comparison"
"""Its tables may stand on other sites (`?embed`); a host cannot tell this from the address alone, so its pages may."""
_EVERYWHERE: tuple[str, ...] = ("X-Content-Type-Options: nosniff", "Referrer-Policy: same-origin")
_UNFRAMED = "Content-Security-Policy: frame-ancestors 'none'"
_FOR_ALL = "Access-Control-Allow-Origin: *"
# The folders of the search index, which are named by what is in them.
_LASTING = "Cache-Control: public, max-age=31536000, immutable"


def files(contexts: tuple[Context, ...]) -> Iterator[tuple[str, str]]:
    """One file at the root of the site; hosts heed it only where that is the root of the host. An edition has none."""
    settings = contexts[0].settings
    if settings.edition:
        return
    base = urlsplit(settings.site_url).path or "/"
    rules = {"*": _EVERYWHERE, **dict.fromkeys(_unframed(), (_UNFRAMED,))}
    rules["data/*"] += (_FOR_ALL,)
    rules["search/:content/*"] = (_LASTING,)
    yield FILE, "\n".join("\n  ".join((f"{base}{path}", *headers)) for path, headers in rules.items()) + "\n"


def _unframed() -> Iterator[str]:
    """Pages that no other site may show in a frame; of frozen editions, which have such tables too, only the list."""
    for language in LANGUAGES:
        yield address(language)
        for section in SECTIONS:
            if section != FRAMED:
                yield address(language, section) + ("" if section == "editions" and language == "id" else "*")
