"""What follows from records, worked out plainly; and which word of the interface a sentence was made of."""

from __future__ import annotations

import re

from rumpun.model.coded_values import direction, is_result
from rumpun.model.graph import FindingOf, Graph
from rumpun.model.study import Study
from rumpun.words.words import Words


def says(t: Words, key: str, sentence: str) -> dict[str, str] | None:
    """What fills the placeholders of a word in this sentence; None where it is another one."""
    pattern = re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+?)", re.escape(t[key]), count=0)
    found = re.fullmatch(pattern, sentence)
    return found.groupdict() if found else None


def stated(study: Study) -> str | None:
    """The place that the source of a study states."""
    return study.setting.place if study.setting and not study.setting.inferred else None


def around(graph: Graph, study: Study) -> set[str]:
    """That place and all that it lies in."""
    place = stated(study)
    return {place, *graph.above("places", place)} if place else set()


def explaining(graph: Graph, theme: str) -> dict[str, dict[str, list[FindingOf]]]:
    """Study -> case, or empty for groups in general -> its results, as they count: plainly, from the records.

    What awaits review counts for nothing.
    """
    found: dict[str, dict[str, list[FindingOf]]] = {}
    for item in graph.findings_by_theme.get(theme, ()):
        read = item.study.review is not None or item.study_id in graph.base.second_codings
        if read and is_result(item.finding.evidence) and not item.finding.is_outcome:
            found.setdefault(item.study_id, {}).setdefault(item.finding.case or "", []).append(item)
    return {id_: {case: items for case, items in told.items() if case or len(told) == 1} for id_, told in found.items()}


def way(items: list[FindingOf]) -> str:
    """Which way the results on one case point together."""
    clear = {direction(item.finding.level, item.finding.effect) for item in items} - {"unclear"}
    return "unclear" if not clear else clear.pop() if len(clear) == 1 else "mixed"
