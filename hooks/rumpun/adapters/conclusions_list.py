"""All conclusions as lines of a terminal, in ids and codes, which are the same in both languages."""

from __future__ import annotations

from collections.abc import Iterator

from ..citation.citations import format_works
from ..comparison.columns import Profiles
from ..comparison.conclusions import Conclusion, conclusions
from ..context import Settings, contexts
from ..model.graph import Graph
from ..synthesis.gap_robustness import gap_standings
from ..synthesis.robustness import Standing, Support


def robustness_lines(graph: Graph) -> Iterator[str]:
    """What it hangs on, what the conclusion is about, the conclusion, and what becomes of it without each thing."""
    # Nothing is cited here, so no work is formatted.
    context = contexts(graph, format_works([], None), Settings("https://rumpun.example/"))[0]
    for each in conclusions(Profiles(context)):
        yield from _lines(_about(each), each.standing)
    for (rows, columns), standings in gap_standings(graph).items():
        for (row, column), standing in standings.items():
            yield from _lines(f"gap {rows} {row} x {columns} {column}", standing)


def _lines(about: str, standing: Standing) -> Iterator[str]:
    yield f"{standing.hangs_on or '-':8} {about}: {_verdict(standing)}"
    for support in standing.least():
        yield f"{'':8}   - {_named(support)} -> {support.becomes}"


def _about(each: Conclusion) -> str:
    return f"{each.kind} {each.pair.slug} {each.theme}" if each.pair else f"{each.kind} {each.theme}"


def _verdict(standing: Standing) -> str:
    ways = ", ".join(sorted(standing.directions))
    return f"{standing.verdict} ({ways})" if ways else standing.verdict


def _named(support: Support) -> str:
    left_out = support.without
    part = left_out.item.finding.id if left_out.item else left_out.case_id
    coded = (left_out.term and f"{left_out.coded} {left_out.term}") or ", ".join(each for each in support.coded if each)
    return f"{left_out.study_id}{f'.{part}' if part else ''}{f' ({coded})' if coded else ''}"
