"""Studies and cases side by side: an example that is complete by itself; side/page.js shows the reader’s own."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from ..comparison.columns import Profiles
from ..comparison.rows import GROUPS, HIDDEN, table
from ..context import Context
from ..render.page import Finished, Page
from ..render.page_builder import PageBuilder
from ..render.planned import planned
from ..words.words import Words


def pages(context: Context) -> Iterator[Page]:
    """The one page of the language."""
    yield planned(_page, context, "side", "comparison", "side")


def _page(builder: PageBuilder) -> Finished:
    context, t = builder.context, builder.t
    profiles = Profiles(context)
    columns = [profiles.column(id_) for id_ in default_pair(context)]
    return builder.finish(
        "pages/comparison/side.html", t.tool_side, t.side_lead, columns=columns,
        groups=list(table(builder, profiles, columns)) if columns else [],
        row_groups=GROUPS, hidden=HIDDEN, values=_values(t),
        scripts=("side/page.js", "every_page/embed.js"),
    )  # fmt: skip


def default_pair(context: Context) -> tuple[str, ...]:
    """Ids of two columns: the first cases of the first study with several, else the first two studies, else none."""
    studies = context.graph.base.studies
    for id_, study in studies.items():
        if len(study.cases) > 1:
            return tuple(f"{id_}.{case.id}" for case in study.cases[:2])
    first = tuple(islice(studies, 2))
    return first if len(first) == 2 else ()


def _values(t: Words) -> dict[str, Any]:
    """What coded values are called, for the script: kind -> value -> its sign, if it has one, and its name."""
    kinds = ("level", "effect", "outcome", "status", "evidence")
    return {
        **{kind: t.named(kind) for kind in kinds},
        "said": {way: ("", sentence) for way, sentence in t.starting("said_").items()},
        "cell": {
            f"{level.value}/{effect.value}": ("", t.cell(level.value, effect.value))
            for level in t.coded("level") for effect in t.coded("effect")
        },
        "called": {"source": ("", t.called_in_source)},
    }  # fmt: skip
