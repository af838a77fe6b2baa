"""In a frozen edition: what it is and what records it holds, to be kept with it."""

from __future__ import annotations

import json
from collections.abc import Iterator

from ..context import Context
from ..permanence.editions.snapshot import snapshot

ADDRESS = "edition.json"


def files(contexts: tuple[Context, ...]) -> Iterator[tuple[str, str]]:
    """One file, only when an edition is being made."""
    settings = contexts[0].settings
    if settings.edition:
        note = {
            "edition": settings.edition, "version": settings.history.newest.version, "site_url": settings.site_url,
            "records": snapshot(contexts[0].graph),
        }  # fmt: skip
        yield ADDRESS, json.dumps(note, ensure_ascii=False, sort_keys=True, indent=1) + "\n"
