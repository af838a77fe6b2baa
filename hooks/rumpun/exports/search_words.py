"""What the form of the search says, once for each language, so that no page carries it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial

from ..context import Context
from ..render.files import Source
from ..search.questions import questions

FORM = "4-suggest-a-word.yml"
"""In `.github/ISSUE_TEMPLATE/`: takes a word that the search does not know."""


def files(contexts: tuple[Context, ...]) -> Iterator[tuple[str, Source]]:
    """`data/search/<language>.json`."""
    for context in contexts:
        yield f"data/search/{context.language}.json", partial(_file, context)


def _file(context: Context) -> str:
    repository = context.settings.repository
    told = {
        "words": context.words.starting("search_js_"),
        "questions": context.derived(questions),
        "suggest": f"{repository}issues/new?template={FORM}" if repository else "",
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n"
