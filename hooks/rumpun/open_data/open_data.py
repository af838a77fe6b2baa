"""All files of the open data, made once for the whole site."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from typing import Any, NamedTuple

from ..catalogue import Said, said
from ..context import Context, Settings
from ..model.graph import Graph
from .columns import Table, Value
from .csv_format import as_csv
from .documents import Data, Documents, version
from .licence import LICENCE, description, title
from .package_format import data_package
from .parquet_format import as_parquet
from .plain_text import without_markup
from .schema_format import FOLDER, openapi, schema_address, schemas
from .sqlite_format import as_sqlite
from .statement_tables import about
from .tables import TABLES
from .turtle_format import as_turtle

JSON, CSV, PARQUET = "application/json", "text/csv", "application/vnd.apache.parquet"
WHOLE = "rumpun.sqlite"
TURTLE = "rumpun.ttl"
PACKAGE = "datapackage.json"
INDEX = "index.json"
NAMED = (
    INDEX, "studies.json", "cases.json", "findings.json", "works.json", "vocabulary.json", WHOLE, TURTLE, PACKAGE,
    "openapi.json",
)  # fmt: skip
"""The files that stand for themselves; those of the tables and of single records are called after these."""
ELSEWHERE = {
    "references.json": "application/vnd.citationstyles.csl+json",
    "references.bib": "application/x-bibtex",
    "references.ris": "application/x-research-info-systems",
}
"""Files of the same folder that are made with the downloads of the bibliography."""


_PIECE = 1_000_000
"""Characters or bytes that are compressed at once."""


def title_of(path: str) -> Said:
    """What a file of `NAMED` or `ELSEWHERE` is."""
    return said(f"file_of_data.{path}")


class Made(NamedTuple):
    """What a file holds, compressed: all files are made before the first is written, since the list tells sizes."""

    packed: bytes
    size: int
    """Bytes of what it holds."""
    is_text: bool

    @classmethod
    def of(cls, content: str | bytes) -> Made:
        """A content to be held; piece by piece, for a large text is not to be copied as a whole."""
        packing, packed, size = zlib.compressobj(1), bytearray(), 0
        for at in range(0, len(content), _PIECE):
            piece = content[at : at + _PIECE]
            data = piece.encode() if isinstance(piece, str) else piece
            packed += packing.compress(data)
            size += len(data)
        return cls(bytes(packed + packing.flush()), size, isinstance(content, str))

    @property
    def data(self) -> bytes:
        """Its bytes again."""
        return zlib.decompress(self.packed)


@dataclass(frozen=True)
class File:
    """One file."""

    path: str
    """Below `FOLDER`."""
    media_type: str
    title: Said
    make: Callable[[], str | bytes]
    table: str = ""
    count: Callable[[], int] | None = None

    @cached_property
    def _made(self) -> Made:
        """Made once, since the list of the files and the page about them tell its size."""
        return Made.of(self.make())

    @property
    def content(self) -> str | bytes:
        """What it holds."""
        return self._made.data.decode() if self._made.is_text else self._made.data

    def made(self) -> str | bytes:
        """The content, for whoever asks for it later."""
        return self.content

    @cached_property
    def rows(self) -> int | None:
        """How many records or lines it holds; None where that says nothing."""
        return self.count() if self.count else None

    @property
    def size(self) -> int:
        """Bytes."""
        return self._made.size


@dataclass(frozen=True, eq=False)
class OpenData:
    """Every file of the open data; each is made when it is first asked for."""

    documents: Documents

    @property
    def settings(self) -> Settings:
        """What the site's owner decides."""
        return self.documents.settings

    @cached_property
    def rows(self) -> dict[str, list[tuple[Value, ...]]]:
        """Table -> its rows."""
        return {table.name: table.rows(self.documents) for table in TABLES}

    @cached_property
    def files(self) -> tuple[File, ...]:
        """All files, the list of them first; the documents of single studies and the schemas are in `parts`."""
        rest = (*self._documents(), *self._whole(), *self._tables())
        return (self._json(INDEX, lambda: self._envelope("index", self._index(rest))), *rest)

    @property
    def parts(self) -> Iterator[File]:
        """The document of every study, and the schemas."""
        for number, study in enumerate(self.documents.graph.base.studies.values()):
            short = study.short_title
            yield self._json(
                f"studies/{study.id}.json", partial(self._study, number),
                Said(without_markup(short.id), without_markup(short.en)),
            )  # fmt: skip
        for name, schema in schemas(self.settings).items():
            made: Callable[[], Data] = partial(dict, schema)
            yield self._json(f"schemas/{name}.json", made, said("file_of_data.schema", name=name), indented=True)

    def table(self, name: str, media_type: str) -> File:
        """The file of a table in one format; StopIteration for what there is not."""
        return next(each for each in self.files if each.table == name and each.media_type == media_type)

    # --- making ----------------------------------------------------------------------------------------------

    def _documents(self) -> Iterator[File]:
        made = self.documents
        yield self._list("studies", lambda: [self._entry(study) for study in made.studies])
        yield self._list("cases", lambda: made.cases)
        yield self._list("findings", lambda: made.findings)
        yield self._list("works", lambda: made.works)
        yield self._json(
            "vocabulary.json", lambda: self._envelope("vocabulary", self._terms),
            count=lambda: sum(map(len, self._terms.values())),
        )  # fmt: skip
        yield self._json("openapi.json", lambda: openapi(self.settings), indented=True)

    def _study(self, number: int) -> Data:
        return self._envelope("study", {"study": self.documents.studies[number]})

    @cached_property
    def _terms(self) -> Data:
        return {section.replace("-", "_"): each for section, each in self.documents.terms.items()}

    def _whole(self) -> Iterator[File]:
        address = f"{self.settings.site_url}{FOLDER}{TURTLE}"
        yield File(WHOLE, "application/vnd.sqlite3", title_of(WHOLE), lambda: as_sqlite(TABLES, self.rows))
        yield File(TURTLE, "text/turtle", title_of(TURTLE), lambda: as_turtle(self.documents, address))

    def _tables(self) -> Iterator[File]:
        yield self._json(PACKAGE, self._package, indented=True)
        for table in TABLES:
            yield self._table(table, f"csv/{table.name}.csv", CSV, partial(self._of_csv, table.name))
        for table in TABLES:
            made = partial(self._of_parquet, table.name)
            yield self._table(table, f"parquet/{table.name}.parquet", PARQUET, made)

    def _package(self) -> Data:
        home, source = self.documents.url("data")["en"], self.settings.repository
        newest = version(self.settings.history.newest)["version"]
        return data_package(TABLES, {name: made.data for name, made in self._csv.items()}, home, newest, source)

    @cached_property
    def _csv(self) -> dict[str, Made]:
        return {table.name: Made.of(as_csv(table, self.rows[table.name])) for table in TABLES}

    @cached_property
    def _parquet(self) -> dict[str, bytes]:
        return dict(as_parquet(TABLES, self.rows, self._about()))

    def _of_csv(self, table: str) -> str:
        return self._csv[table].data.decode()

    def _of_parquet(self, table: str) -> bytes:
        return self._parquet[table]

    def _about(self) -> dict[str, str]:
        """What a Parquet file says of itself."""
        return {each["item"]: each["text"]["en"] for each in about(self.documents)}

    def _table(self, table: Table, path: str, media_type: str, make: Callable[[], str | bytes]) -> File:
        return File(path, media_type, table.title, make, table.name, lambda: len(self.rows[table.name]))

    def _list(self, name: str, items: Callable[[], Sequence[Data]]) -> File:
        return self._json(f"{name}.json", lambda: self._envelope(name, {name: items()}), count=lambda: len(items()))

    def _envelope(self, schema: str, members: Data) -> Data:
        about = {"described_by": schema_address(self.settings, schema), "licence": LICENCE}
        return {**about, "version": version(self.settings.history.newest), **members}

    def _json(
        self, path: str, data: Callable[[], Data], title: Said | None = None,
        *, count: Callable[[], int] | None = None, indented: bool = False,
    ) -> File:  # fmt: skip
        shape: dict[str, Any] = {"indent": 1} if indented else {"separators": (",", ":")}

        def text() -> str:
            return json.dumps(data(), ensure_ascii=False, **shape) + "\n"

        return File(path, JSON, title or title_of(path), text, count=count)

    def _entry(self, study: Data) -> Data:
        """What the list of studies says of one; `shapes.StudyEntry` names the fields."""
        kept = ("id", "url", "changed", "short_title", "basis", "open_lists", "reviewed")
        same = {name: study[name] for name in kept}
        return {
            **same,
            "data": f"{self.settings.site_url}{FOLDER}studies/{study['id']}.json",
            "work": study["reference"],
            **{name: study["work"][name] for name in ("title", "language", "authors", "year")},
            "place": study["setting"]["place"] if study["setting"] else None,
            "place_inferred": bool(study["setting"] and study["setting"]["inferred"]),
            "theories": [use["theory"] for use in study["theories"]],
            "methods": [use["method"] for use in study["methods"]],
            "cases": len(study["cases"]),
            "findings": len(study["findings"]),
        }

    def _index(self, files: tuple[File, ...]) -> Data:
        listed = [
            self._listed(file.path, file.media_type, file.title, file.table or None, file.rows, file.size)
            for file in files
        ]
        listed += [self._listed(path, kind, title_of(path), None, None, None) for path, kind in ELSEWHERE.items()]
        counts = {name: len(rows) for name, rows in self.rows.items()}
        return {"title": title()._asdict(), "description": description()._asdict(), "counts": counts, "files": listed}

    def _listed(self, path: str, kind: str, title: Said, table: str | None, rows: int | None, size: int | None) -> Data:
        return {
            "address": f"{self.settings.site_url}{FOLDER}{path}", "media_type": kind, "title": title._asdict(),
            "table": table, "rows": rows, "bytes": size,
        }  # fmt: skip


def open_data(context: Context) -> OpenData:
    """The open data of the site that `context` belongs to; the contexts of one build share them."""
    return _made(_Site(context.graph, context.settings))


@lru_cache(maxsize=1)
def _made(site: _Site) -> OpenData:
    return OpenData(Documents(site.graph, site.settings))


@dataclass(frozen=True, eq=False)
class _Site:
    """What one build is made from; the same only when it is the very same graph and settings."""

    graph: Graph
    settings: Settings

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Site) and self.graph is other.graph and self.settings is other.settings

    def __hash__(self) -> int:
        return hash((id(self.graph), id(self.settings)))
