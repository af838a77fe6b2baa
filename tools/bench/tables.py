"""The tables that a run of the benchmark ends with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .aims import aim_rows, growth, ratio
from .builds import MEGABYTE, Build
from .sizes import Size

HEADINGS = (
    "build", "pages", "seconds", "CPU s", "ms/page", "CPU ms/page", "peak MB", "files", "output MB", "HTML kB/page",
)  # fmt: skip
COSTS = {"seconds": "seconds", "processor": "CPU", "peak": "peak", "written": "output", "html": "HTML"}
NOTES = """
first build: no citation formatted yet; next build: all remembered. Frozen editions are unpacked, and not counted.
peak MB: what all processes of a build held at most at one time; what they share counts once.
plain Material: as many pages with as much text, a menu of one page. Hugo: the same text in the frame of our pages."""


def print_tables(sizes: Sequence[Size]) -> None:
    """All of them."""
    _print_columns([HEADINGS, *(_build_row(build) for size in sizes for build in size.builds)])
    print(NOTES)
    if any(size.hugo is None for size in sizes):
        print("Hugo is not measured: there is no `hugo` on the PATH (Debian: apt-get install hugo).")
    for rows in (_ratio_rows(sizes), _step_rows(sizes), _output_rows(sizes), _search_rows(sizes), aim_rows(sizes)):
        print()
        _print_columns([*rows])
    if any(size.search is None for size in sizes):
        print("The first search is not measured: no browser can be driven (`make browser` installs what it needs).")


def _build_row(build: Build) -> tuple[str, ...]:
    took = build.took
    processor = (
        (f"{took.processor:,.1f}", f"{1000 * took.processor / build.pages:.2f}") if took.processor else ("–", "–")
    )
    sizes = f"{build.files:,}", f"{build.written / MEGABYTE:,.1f}", f"{build.html / build.pages / 1000:,.1f}"
    peak = f"{took.peak / MEGABYTE:,.0f}" if took.peak else "–"
    each = f"{1000 * took.seconds / build.pages:.2f}"
    return build.name, f"{build.pages:,}", f"{took.seconds:,.1f}", processor[0], each, processor[1], peak, *sizes


def _ratio_rows(sizes: Sequence[Size]) -> Iterator[tuple[str, ...]]:
    yield ("a page of Rumpun’s next build against one of", *COSTS.values())
    for size in sizes:
        number, ours = f"{size.studies:,} studies", size.following
        yield (f"Material without search, {number}", *_ratios(ours, size.material))
        yield (f"Material with its search, {number}", *_ratios(ours, size.searched))
        if size.hugo:
            yield (f"Hugo, {number}", *_ratios(ours, size.hugo))
        alone = f"{ours.took.seconds / size.limit:.1f}"
        yield (f"the same files read and written alone, {number}", alone, *("" for _ in [*COSTS][1:]))
    if len(sizes) > 1:
        found = [growth(sizes, kind) for kind in COSTS]
        name = f"itself with {sizes[0].studies:,} studies, with {sizes[-1].studies:,}"
        # Memory is held by the whole, not by each page.
        yield (name, *("" if kind == "peak" else _shown(each) for kind, each in zip(COSTS, found, strict=True)))


def _ratios(one: Build, other: Build) -> tuple[str, ...]:
    return tuple(_shown(ratio(kind, one, other)) for kind in COSTS)


def _shown(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def _step_rows(sizes: Sequence[Size]) -> Iterator[tuple[str, ...]]:
    yield ("step of a build, seconds", *(f"{size.studies:,} studies" for size in sizes))
    for step in sizes[0].steps:
        yield (step, *(f"{size.steps[step]:,.2f}" for size in sizes))


def _output_rows(sizes: Sequence[Size]) -> Iterator[tuple[str, ...]]:
    """What a host has to keep."""
    yield ("on the host", *(f"{size.studies:,} studies" for size in sizes))
    yield ("files for each study", *(f"{size.following.files / size.studies:,.0f}" for size in sizes))
    yield ("kB for each study", *(f"{size.following.written / size.studies / 1000:,.0f}" for size in sizes))
    for kind, _ in sizes[-1].following.counted.most_common():
        yield (f"  {kind}, of files and bytes", *(_parts(size.following, kind) for size in sizes))


def _parts(build: Build, kind: str) -> str:
    return f"{build.counted[kind] / build.files:.0%} {build.kinds[kind] / build.written:.0%}"


def _search_rows(sizes: Sequence[Size]) -> Iterator[tuple[str, ...]]:
    yield ("first search, kB", *(f"{size.studies:,} studies" for size in sizes))
    yield ("opening it", *(f"{size.search.opening / 1000:,.1f}" if size.search else "–" for size in sizes))
    yield (
        "until the results of a word",
        *(f"{size.search.word / 1000:,.1f}" if size.search else "–" for size in sizes),
    )
    yield ("files for both", *(f"{size.search.answers}" if size.search else "–" for size in sizes))


def _print_columns(rows: Sequence[Sequence[str]]) -> None:
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    for row in rows:
        first = row[0].ljust(widths[0])
        print(first, *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)), sep="  ")
