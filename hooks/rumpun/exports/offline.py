"""What lets readers keep the site: the service worker at its root, and manifests that make it installable.

Service Workers (W3C, 2022) may only speak for what lies below them, so the worker must lie at the root; what it does is
in `assets/offline/worker.js`. The manifests are those of Web Application Manifest (W3C). A frozen edition has none: it
lies below the living site, whose worker keeps its pages too.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from ..address import address
from ..citation.cited_page import SITE_NAME
from ..context import Context
from ..metadata.home_screen import FAVICON, HOME_SCREEN
from ..metadata.tokens import light_colours

WORKER = "service-worker.js"
MANIFEST = "manifest.webmanifest"


def files(contexts: tuple[Context, ...]) -> Iterator[tuple[str, str]]:
    """The worker, and a manifest for each language."""
    if contexts[0].settings.edition:
        return
    notices = {context.language: _notices(context) for context in contexts}
    said = json.dumps(notices, ensure_ascii=False, separators=(",", ":"))
    yield WORKER, f'self.NOTICES = {said};\nimportScripts("assets/rumpun/offline/worker.js");\n'
    for context in contexts:
        yield address(context.language) + MANIFEST, json.dumps(_manifest(context), ensure_ascii=False, indent=1) + "\n"


def _notices(context: Context) -> dict[str, str]:
    found = context.words.starting("offline_worker_")
    return {**found, "offline": address(context.language, "offline")}


def _manifest(context: Context) -> dict[str, object]:
    t, colours, up = context.words, light_colours(), "../" * address(context.language).count("/")
    return {
        "name": f"{SITE_NAME}: {t.tagline}", "short_name": SITE_NAME, "description": t.site_description,
        "lang": context.language, "dir": "ltr", "id": ".", "start_url": ".", "scope": up or ".",
        "display": "minimal-ui",
        "background_color": colours["ground"], "theme_color": colours["brand"],
        "icons": [*_icons(up)],
    }  # fmt: skip


def _icons(up: str) -> Iterator[dict[str, str]]:
    """The drawing, and for systems that take none, pictures in the sizes that they ask for."""
    yield {"src": up + FAVICON, "sizes": "any", "type": "image/svg+xml", "purpose": "any"}
    for icon in HOME_SCREEN:
        purpose = "maskable" if icon.whole else "any"
        yield {"src": up + icon.address, "sizes": f"{icon.size}x{icon.size}", "type": "image/png", "purpose": purpose}
