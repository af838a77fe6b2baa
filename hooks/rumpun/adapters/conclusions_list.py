"""All conclusions as lines of a terminal, in ids and codes, which are the same in both languages."""

from __future__ import annotations

from collections.abc import Iterator

from ..citation.citations import format_works
from ..comparison.columns import Profiles
from ..comparison.conclusions import Conclusion, conclusions
from ..context import Settings, contexts
from ..model.graph import Graph
from ..synthesis.robustness import Support


def robustness_lines(graph: Graph) -> Iterator[str]:
    """What it hangs on, what the conclusion is about, the conclusion, and what becomes of it without each thing."""
    # Nothing is cited here, so no work is formatted.
    context = contexts(graph, format_works([], None), Settings("https://rumpun.example/"))[0]
    for each in conclusions(Profiles(context)):
        hangs_on, supports = each.standing.hangs_on or "-", each.standing.least()
        yield f"{hangs_on:8} {_about(each)}: {_verdict(each)}"
        for support in supports:
            yield f"{'':8}   - {_named(support)} -> {support.becomes}"


def _about(each: Conclusion) -> str:
    return f"{each.kind} {each.pair.slug} {each.theme}" if each.pair else f"{each.kind} {each.theme}"


def _verdict(each: Conclusion) -> str:
    ways = ", ".join(sorted(each.standing.directions))
    return f"{each.standing.verdict} ({ways})" if ways else each.standing.verdict


def _named(support: Support) -> str:
    left_out = support.without
    part = left_out.item.finding.id if left_out.item else left_out.case_id
    coded = ", ".join(each for each in support.coded if each)
    return f"{left_out.study_id}{f'.{part}' if part else ''}{f' ({coded})' if coded else ''}"
