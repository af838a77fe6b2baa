"""What the form of the search says, once for each language, so that no page carries it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial

from ..context import Context
from ..render.files import Source
from ..words.words import Words


def files(contexts: tuple[Context, ...]) -> Iterator[tuple[str, Source]]:
    """`data/search/<language>.json`."""
    for context in contexts:
        yield f"data/search/{context.language}.json", partial(_file, context.words)


def _file(t: Words) -> str:
    return json.dumps(t.starting("search_js_"), ensure_ascii=False, separators=(",", ":")) + "\n"
