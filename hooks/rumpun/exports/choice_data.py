"""What the lists read that are cut into pages: what there is to choose, which cases that is, and what each study shows.

None of it where every case stands on one page.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from ..comparison import choosing
from ..comparison.choosing import CHOSEN_BY, cases_by, choices, shown_of
from ..context import Context
from ..render.files import Source

FOLDER = "data/comparison"


def files(contexts: tuple[Context, ...]) -> Iterator[tuple[str, Source]]:
    """The cases of each term, for both languages; the terms in each language, and a file for each study."""
    graph = contexts[0].graph
    if len(graph.cases) <= choosing.CASES:
        return
    for dimension in CHOSEN_BY:
        yield f"{FOLDER}/choices/{dimension}.json", _json(cases_by, graph, dimension)
    for context in contexts:
        folder = f"{FOLDER}/{context.language}"
        yield f"{folder}/choices.json", _json(choices, context)
        for id_, study in graph.base.studies.items():
            yield f"{folder}/shown/{id_}.json", _json(shown_of, context, study)


def _json(made: Callable[..., Any], *asked: Any) -> Source:
    return lambda: json.dumps(made(*asked), ensure_ascii=False, separators=(",", ":")) + "\n"
