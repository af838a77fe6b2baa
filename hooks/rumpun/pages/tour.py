"""The tour of the comparison: the way from a question to a table in Word, step by step, with pictures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..context import Context
from ..render.page import Finished, Page
from ..render.page_builder import PageBuilder
from ..render.planned import planned


class Step(NamedTuple):
    """One step: its words begin with `tour_<name>`, its picture is `tour/<language>-<name>.webp`."""

    name: str
    section: str
    steps: tuple[str, ...] = ()
    """Where the reader does it, as `PageBuilder.href` takes it."""


STEPS = (
    Step("choose", "studies"),
    Step("side", "comparison", ("side",)),
    Step("differences", "comparison", ("side",)),
    Step("own", "comparison", ("own",)),
    Step("table", "comparison", ("matrix",)),
    Step("gaps", "comparison", ("gaps",)),
    Step("synthesis", "themes"),
)
WIDTH, HEIGHT = 390, 620
"""Pixels of the page in a picture; the files hold one and a half times as many."""

UNDER = ("comparison/tour",)


def pages(context: Context) -> Iterator[Page]:
    """The one page of the tour."""
    yield planned(_page, context, "tour", "comparison", "tour")


def _page(builder: PageBuilder) -> Finished:
    t = builder.t
    return builder.finish(
        "pages/comparison/tour.html", t.tour_title, t.tour_lead, steps=STEPS, width=WIDTH, height=HEIGHT
    )
