"""How firm the conclusions are: all of them, with what each hangs on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from ..comparison.columns import Profiles
from ..comparison.conclusions import Conclusion, carriers, conclusions
from ..comparison.gap_names import dimension_name, gap_steps
from ..comparison.pair_phrases import pair_title
from ..comparison.standing_phrases import becomes, hanging_said, supports_named
from ..context import Context
from ..render.page import Finished, Page
from ..render.page_builder import PageBuilder
from ..render.paging import Paging, paged
from ..synthesis.agreement import syntheses
from ..synthesis.gap_robustness import gap_standings
from ..synthesis.pairs import OUTCOMES
from ..words.words import lower_first

SIZE = 50
"""Conclusions on one page."""
SHOWN = 6
"""Cases behind a conclusion that are named there; the page of the theme has all of them."""

UNDER = ("comparison/robustness",)


def pages(context: Context) -> Iterator[Page]:
    """The list, the firmest first."""
    found = conclusions(Profiles(context))
    counts = cache(lambda: hanging_said(context.words, context.words.robust_counts, (each.standing for each in found)))

    def page(builder: PageBuilder, part: Sequence[Conclusion], paging: Paging) -> Finished:
        t, number = builder.t, f" ({paging.number})" if paging.number > 1 else ""
        return builder.finish(
            "pages/comparison/robustness.html", t.robust_title + number, t.robust_lead, paging=paging, most=SHOWN,
            rows=[_row(builder, each) for each in part],
            counts=counts(),
            gaps=_gaps(builder) if paging.number == 1 else [],
        )  # fmt: skip

    yield from paged(page, context, "robustness", found, SIZE, "comparison", "robustness")


def _gaps(builder: PageBuilder) -> list[tuple[str, str, str]]:
    """Title and address of each ready-made gap matrix, and how many of its combinations hang on how little."""
    t, found = builder.t, []
    for combination, standings in gap_standings(builder.graph).items():
        rows, columns = (dimension_name(t, dimension) for dimension in combination)
        address = builder.href("comparison", *gap_steps(combination), anchor="_keteguhan")
        counts = hanging_said(t, t.robust_gaps_counts, standings.values())
        found.append((t.gap_pair.format(rows=rows, columns=lower_first(columns)), address, counts))
    return found


def _row(builder: PageBuilder, each: Conclusion) -> dict[str, object]:
    t, standing, supports = builder.t, each.standing, each.standing.least()
    about, href = _about(builder, each)
    return {
        "kind": t[f"robust_kind_{each.kind}"], "theme": each.theme, "about": about, "href": href,
        "verdict": _verdict(builder, each), "hangs_on": standing.hangs_on,
        "several": len(supports) > 1 or any(len(support.coded) > 1 for support in supports),
        "supports": supports_named(builder, supports, each.theme), "by": carriers(builder.graph, each),
        "becomes": becomes(builder, standing, supports),
    }  # fmt: skip


def _about(builder: PageBuilder, each: Conclusion) -> tuple[str, str]:
    if each.pair:
        return pair_title(builder.context, each.pair), builder.href("comparison", "pairs", each.pair.slug)
    if each.kind == "outcomes":
        return builder.t.outcomes_title, builder.href("comparison", "pairs", OUTCOMES)
    return "", ""


def _verdict(builder: PageBuilder, each: Conclusion) -> str:
    t = builder.t
    if each.kind == "theme":
        return t.verdict(syntheses(builder.graph)[each.theme])
    if each.kind == "outcomes":
        return t[f"outcomes_kind_{each.standing.verdict}"]
    return t[f"robust_pair_{each.standing.verdict}"]
