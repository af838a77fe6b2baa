"""What is aimed at, and whether it was reached."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from .builds import MEGABYTE, Build
from .sizes import Size

EDIT_SEEN = {5: 0.3, 200: 0.5, 1000: 1.0}
"""Studies -> seconds; between two, the larger."""
FIRST_PAGE_UP_TO, MEMORY_UP_TO = 200, 1000
"""Studies; nothing is promised beyond."""


class Aim(NamedTuple):
    """One aim."""

    what: str
    measured: Callable[[Size], float | None]
    wanted: Callable[[Size], float | None]
    """At most; None where nothing is promised for this many studies."""
    form: str = ".2f"

    def cell(self, size: Size) -> str:
        """What came of it, against what was wanted."""
        measured, wanted = self.measured(size), self.wanted(size)
        if measured is None:
            return "not measured"
        shown = f"{measured:,{self.form}}"
        return f"{shown} {'≤' if measured <= wanted else '>'} {wanted:,g}" if wanted is not None else shown


def ratio(kind: str, one: Build, other: Build) -> float | None:
    """What a page of one build costs, against a page of another."""
    costs = one.cost(kind), other.cost(kind)
    return costs[0] / one.pages / (costs[1] / other.pages) if costs[0] and costs[1] else None


def growth(sizes: Sequence[Size], kind: str = "processor") -> float | None:
    """What a page of the next build costs in the largest base, against one in the smallest."""
    return ratio(kind, sizes[-1].following, sizes[0].following)


def _always(most: float) -> Callable[[Size], float | None]:
    return lambda size: most


def _up_to(studies: int, most: float) -> Callable[[Size], float | None]:
    return lambda size: most if size.studies <= studies else None


def _edit_seen(size: Size) -> float | None:
    return next((most for studies, most in EDIT_SEEN.items() if size.studies <= studies), None)


def _held(size: Size) -> float | None:
    peaks = [build.took.peak for build in (size.first, size.following) if build.took.peak]
    return max(peaks) / MEGABYTE if peaks else None


AIMS = (
    Aim("a page of the next build against one of Material without search, wall time",
        lambda size: ratio("seconds", size.following, size.material), _always(0.5)),
    Aim("the same, processor time", lambda size: ratio("processor", size.following, size.material), _always(0.8)),
    Aim("an edit of a word until it is seen, seconds", lambda size: size.previewed.edit, _edit_seen),
    Aim("first page of `mkdocs serve`, seconds",
        lambda size: size.previewed.first_page, _up_to(FIRST_PAGE_UP_TO, 3), ".1f"),
    Aim("most that all processes of a build held at one time, MB", _held, _up_to(MEMORY_UP_TO, 1000), ".0f"),
    Aim("a build after one edit against a full one, wall time",
        lambda size: size.edited.took.seconds / size.first.took.seconds, _always(0.15)),
    Aim("first search, compressed, kB", lambda size: size.search and size.search.whole / 1000, _always(100), ".0f"),
)  # fmt: skip
GROWTH = 1.05


def aim_rows(sizes: Sequence[Size]) -> Iterator[tuple[str, ...]]:
    """The table, with a row of headings."""
    yield ("aim", *(f"{size.studies:,} studies" for size in sizes))
    for aim in AIMS:
        yield (aim.what, *(aim.cell(size) for size in sizes))
    if len(sizes) > 1:
        grown = Aim("", lambda size: growth(sizes), _always(GROWTH)).cell(sizes[-1])
        what = f"a page of the next build against one with {sizes[0].studies:,} studies, processor time"
        yield (what, *("" for _ in sizes[1:]), grown)
