"""What has changed: day by day, and since each frozen edition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..context import Context
from ..former.edition_phrases import MOST, EditionPhrases
from ..model.kinds import KINDS
from ..permanence.change_log import CHANGING, Day, days
from ..permanence.editions.differences import Compared, Difference, since
from ..permanence.editions.shelf import Edition, edition_home
from ..render.page import Finished, Page
from ..render.page_builder import PageBuilder
from ..render.page_changes import feed_of
from ..render.paging import Paging, paged

DAYS = 30
STUDIES = 60
NAMED = 6
"""Of one day and kind; where more have changed, their number opens to the names."""
_GROUPS = {"added": "added", "gone": "gone"}

UNDER = ("changes",)


def pages(context: Context) -> Iterator[Page]:
    """The days, a number of them on each page; then one comparison for each edition."""
    compared = since(context.graph, context.settings.editions)
    yield from _overview(context, compared)
    for edition, found in compared:
        yield from _since(context, edition, found)


def _overview(context: Context, compared: list[Compared]) -> Iterator[Page]:
    t = context.words
    happened = days(context.graph, context.settings.history)

    def page(builder: PageBuilder, part: Sequence[Day], paging: Paging) -> Finished:
        title = t.menu("changes") if paging.number == 1 else t.changes_page.format(n=paging.number)
        feed = feed_of(context, "changes", ())
        return builder.finish(
            "pages/changes.html", title, t.changes_description, paging=paging,
            days=[(day.date, list(_entries(builder, day))) for day in part],
            editions=[_compared(builder, edition, found) for edition, found in compared],
            feed=builder.asset(feed[1]) if feed else "", most=NAMED, style_sheets=("styles/guides.css",),
        )  # fmt: skip

    return paged(page, context, "changes", happened, DAYS, "changes")


def _entries(builder: PageBuilder, day: Day) -> Iterator[tuple[str, list[tuple[str, str]], int]]:
    """(what happened to which kind, (name, href) of the first ones, how many more)."""
    for news, kind, ids in day.entries:
        named = [(builder.name_of(kind, id_), builder.record(kind, id_)) for id_ in ids[:MOST]]
        yield f"{builder.t[f'log_{kind}']}: {builder.t[f'log_{news}']}", named, max(0, len(ids) - MOST)


def _compared(builder: PageBuilder, edition: Edition, found: tuple[Difference, ...]) -> tuple[str, str, str]:
    """(title, href, how much) of the comparison with an edition."""
    title = builder.t.since_title.format(date=builder.t.date(edition.date))
    return title, builder.href("changes", edition.date), _counted(builder, found)


def _counted(builder: PageBuilder, found: tuple[Difference, ...]) -> str:
    """How much is new, changed and gone, in one line: "Studi: 2 baru, 3 berubah; Pustaka: 4 baru"."""
    t = builder.t
    counts: dict[str, dict[str, set[str]]] = {}
    for each in found:
        group = "changed" if each.part else _GROUPS.get(each.what, "changed")
        counts.setdefault(each.kind, {}).setdefault(group, set()).add(each.id)
    return "; ".join(
        f"{t[f'log_{kind}']}: "
        + ", ".join(
            t[f"since_count_{group}"].format(n=len(counts[kind][group]))
            for group in ("added", "changed", "gone")
            if group in counts[kind]
        )
        for kind in CHANGING
        if kind in counts
    )


def _since(context: Context, edition: Edition, found: tuple[Difference, ...]) -> Iterator[Page]:
    """One comparison with the present state, a number of studies on each page."""
    t = context.words
    date = t.date(edition.date)
    ids = list(dict.fromkeys(each.id for each in found if each.kind == "studies"))

    def page(builder: PageBuilder, part: Sequence[str], paging: Paging) -> Finished:
        phrases = EditionPhrases(builder, edition)
        title = t.since_title.format(date=date)
        shown = frozenset(part)
        kinds = [kind for kind in KINDS if kind != "studies"] if paging.number == 1 else []
        return builder.finish(
            "pages/edition_differences.html", title if paging.number == 1 else f"{title} ({paging.number})",
            t.since_description.format(date=date),
            paging=paging, edition=edition, date=date, same=not found,
            href=builder.living(edition_home(edition.date, context.language)),
            studies=phrases.studies(each for each in found if each.id in shown),
            lists=[(kind, listed) for kind in kinds if (listed := phrases.lists(found, kind))],
        )  # fmt: skip

    return paged(page, context, "since", ids, STUDIES, "changes", edition.date)
