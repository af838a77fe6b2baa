"""The page about the open data: what there is, on which terms, what it means, and how to use it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from ..address import address as home_address
from ..catalogue import values_of
from ..context import Context
from ..metadata.subject import Subject
from ..open_data.columns import Table
from ..open_data.examples import EXAMPLES
from ..open_data.licence import LICENCE, LICENCE_TITLE
from ..open_data.open_data import CSV, ELSEWHERE, PARQUET, OpenData, open_data, title_of
from ..open_data.schema_format import FOLDER
from ..open_data.tables import TABLES
from ..render.page import Finished, Page
from ..render.page_builder import PageBuilder
from ..render.page_changes import feed_of
from ..render.planned import planned
from ..words.words import Words

FORMATS = {
    ".json": "JSON", ".sqlite": "SQLite", ".ttl": "RDF (Turtle)", ".bib": "BibTeX", ".ris": "RIS", ".csv": "CSV",
    ".parquet": "Parquet",
}  # fmt: skip


class Offer(NamedTuple):
    """One file to download."""

    href: str
    title: str
    format: str
    rows: str
    size: str
    """Empty for a file that is made elsewhere."""


class TableOffer(NamedTuple):
    """One table, with its files."""

    table: Table
    csv: Offer
    parquet: Offer


UNDER = ("data",)


def pages(context: Context) -> Iterator[Page]:
    """One page."""
    yield planned(_page, context, "data", "data")


def _page(builder: PageBuilder) -> Finished:
    context, t, data = builder.context, builder.t, open_data(builder.context)
    address, feed = f"{context.settings.site_url}{FOLDER}", feed_of(context, "changes", ())
    return builder.finish(
        "pages/data.html", t.menu("data"), t.data_lead,
        subject=Subject("dataset", files=tuple(FOLDER + file.path for file in data.files)),
        licence=LICENCE, licence_title=LICENCE_TITLE, folder=FOLDER, address=address,
        version=context.settings.history.newest.version,
        whole=list(_whole(builder, data)), tables=list(_tables(builder, data)),
        feed=builder.asset(feed[1]) if feed else "", llms=builder.asset(f"{home_address(context.language)}llms.txt"),
        values=values_of, study=next(iter(context.graph.base.studies), ""),
        examples=[(each, each.text(address, context.language)) for each in EXAMPLES],
        style_sheets=("styles/guides.css",),
    )  # fmt: skip


def _whole(builder: PageBuilder, data: OpenData) -> Iterator[Offer]:
    """The files that hold everything, or everything of one kind."""
    for file in data.files:
        if not file.table:
            yield _offer(builder, file.path, builder.pick(file.title), file.rows, file.size)
    for path in ELSEWHERE:
        yield _offer(builder, path, builder.pick(title_of(path)), None, None)


def _tables(builder: PageBuilder, data: OpenData) -> Iterator[TableOffer]:
    for table in TABLES:
        files = [data.table(table.name, kind) for kind in (CSV, PARQUET)]
        offers = [_offer(builder, file.path, builder.pick(table.title), file.rows, file.size) for file in files]
        yield TableOffer(table, *offers)


def _offer(builder: PageBuilder, path: str, title: str, rows: int | None, size: int | None) -> Offer:
    return Offer(
        builder.asset(FOLDER + path),
        title,
        FORMATS[PurePosixPath(path).suffix],
        "" if rows is None else number(builder.t, rows),
        "" if size is None else size_in_words(builder.t, size),
    )


def number(t: Words, value: float, places: int = 0) -> str:
    """A number as the language writes it: "1.234,5" in Indonesian, "1,234.5" in English."""
    text = f"{value:,.{places}f}"
    return text.translate(str.maketrans(",.", ".,")) if t.language == "id" else text


def size_in_words(t: Words, size: int) -> str:
    """Bytes in the unit that reads best (1 kB = 1,000 bytes)."""
    for unit, bytes_ in (("MB", 1_000_000), ("kB", 1_000)):
        if size >= bytes_:
            return f"{number(t, size / bytes_, 1 if size < 10 * bytes_ else 0)} {unit}"
    return f"{number(t, size)} {t.data_bytes}"
