"""Does an entry speak in its own words, rather than in those of another entry?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..catalogue import said
from ..model.graph import Node
from ..parsing.problems import Problem
from .doubt import Doubt, Questioned, Writing

FEWEST = 9
"""So many words in a row are no coincidence."""
_SENTENCE = re.compile(r"(?<=[.;:!?])\s+|\n+")
_THEIRS = re.compile(r"\*[^*]+\*|“[^”]*”|\[@[^\]]*\]")
_HINT = re.compile(r"[*“\[]")
_ENDS = ".,;:!?)"


def check(asked: Questioned) -> Iterator[Doubt]:
    """Report sentences of studies that begin or end as one of another record, once for each two and language."""
    seen: dict[str, Writing] = {}
    told: set[tuple[Node, Node, str]] = set()
    for writing in asked.writings:
        for run in _runs(writing.text):
            first = seen.setdefault(run, writing)
            pair = (first.about, writing.about, writing.language)
            # Terms tell coders in the same words what belongs to another term.
            if first.about != writing.about and "studies" in (first.about[0], writing.about[0]) and pair not in told:
                told.add(pair)
                message = said("warning.shared_wording", words=run, where=first.place)
                yield Doubt(writing.about, Problem(writing.place, message, said("warning.shared_wording_hint")))


def _runs(text: str) -> Iterator[str]:
    """The first and the last words of each sentence that is long enough; what is quoted is no wording of ours."""
    if len(text) < 4 * FEWEST:
        return
    for sentence in _SENTENCE.split(_THEIRS.sub(" ", text) if _HINT.search(text) else text):
        words = sentence.split()
        if len(words) >= FEWEST:
            yield " ".join(words[:FEWEST]).lower().rstrip(_ENDS)
            if len(words) > FEWEST:
                yield " ".join(words[-FEWEST:]).lower().rstrip(_ENDS)
