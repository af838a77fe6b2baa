"""All files of the open data, made once for the whole site."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial

from ..catalogue import Said, said
from ..context import Context, Settings
from ..model.graph import Graph
from ..model.load import KnowledgeBase
from .columns import Table
from .documents import Data, Documents, version
from .json_format import as_json, enveloped
from .licence import description, title
from .making import Making
from .of_studies import LISTS
from .package_format import data_package
from .packed import Packed, PackedRows
from .plain_text import without_markup
from .schema_format import FOLDER, openapi, schemas
from .tables import TABLES

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


def title_of(path: str) -> Said:
    """What a file of `NAMED` or `ELSEWHERE` is."""
    return said(f"file_of_data.{path}")


@dataclass(frozen=True)
class File:
    """One file."""

    path: str
    """Below `FOLDER`."""
    media_type: str
    title: Said
    make: Callable[[], Packed]
    table: str = ""
    count: Callable[[], int] | None = None

    @cached_property
    def _made(self) -> Packed:
        """Made once, since the list of the files and the page about them tell its size."""
        return self.make()

    @property
    def content(self) -> str | bytes:
        """What it holds, as a whole."""
        whole = b"".join(self._made.pieces())
        return whole.decode() if self._made.is_text else whole

    def made(self) -> str | bytes:
        """The content, for whoever asks for it later."""
        return self.content

    def pieces(self) -> Iterator[bytes]:
        """The content piece by piece, for whoever writes it."""
        yield from self._made.pieces()

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
    def making(self) -> Making:
        """What is large, stage by stage."""
        return Making(self.documents, f"{self.settings.site_url}{FOLDER}{TURTLE}")

    @property
    def rows(self) -> dict[str, PackedRows]:
        """Table -> its rows."""
        return self.making.rows

    @cached_property
    def files(self) -> tuple[File, ...]:
        """All files, the list of them first; the documents of single studies and the schemas are in `parts`."""
        rest = (*self._documents(), *self._whole(), *self._tables())
        return (self._json(INDEX, lambda: self._envelope("index", self._index(rest))), *rest)

    @property
    def parts(self) -> Iterator[File]:
        """The document of every study, and the schemas."""
        for study in self.documents.graph.base.studies.values():
            short = study.short_title
            title = Said(without_markup(short.id), without_markup(short.en))
            yield File(f"studies/{study.id}.json", JSON, title, partial(self._study, study.id))
        for name, schema in schemas(self.settings).items():
            made: Callable[[], Data] = partial(dict, schema)
            yield self._json(f"schemas/{name}.json", made, said("file_of_data.schema", name=name), indented=True)

    def table(self, name: str, media_type: str) -> File:
        """The file of a table in one format; StopIteration for what there is not."""
        return next(each for each in self.files if each.table == name and each.media_type == media_type)

    # --- making ----------------------------------------------------------------------------------------------

    def _documents(self) -> Iterator[File]:
        for name in LISTS:
            made, count = partial(self._of_list, name), partial(self._count, name)
            yield File(f"{name}.json", JSON, title_of(f"{name}.json"), made, count=count)
        yield self._large("works", lambda: {"works": self.documents.works}, lambda: len(self._base.works))
        yield self._large("vocabulary", self._terms, lambda: sum(map(len, self._base.terms.values())))
        yield self._json("openapi.json", lambda: openapi(self.settings), indented=True)

    def _study(self, id_: str) -> Packed:
        return self.making.of_studies.single[id_]

    def _of_list(self, name: str) -> Packed:
        return self.making.of_studies.lists[name]

    def _count(self, table: str) -> int:
        return len(self.rows[table])

    @property
    def _base(self) -> KnowledgeBase:
        return self.documents.graph.base

    def _terms(self) -> Data:
        return {section.replace("-", "_"): each for section, each in self.documents.terms.items()}

    def _whole(self) -> Iterator[File]:
        yield File(WHOLE, "application/vnd.sqlite3", title_of(WHOLE), lambda: self.making.sqlite)
        yield File(TURTLE, "text/turtle", title_of(TURTLE), lambda: self.making.of_studies.turtle)

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
        return data_package(TABLES, self.making.csv, home, newest, source)

    def _of_csv(self, table: str) -> Packed:
        return self.making.csv[table]

    def _of_parquet(self, table: str) -> Packed:
        return self.making.parquet[table]

    def _table(self, table: Table, path: str, media_type: str, make: Callable[[], Packed]) -> File:
        return File(path, media_type, table.title, make, table.name, partial(self._count, table.name))

    def _envelope(self, schema: str, members: Data) -> Data:
        return enveloped(self.settings, schema, members)

    def _json(self, path: str, data: Callable[[], Data], title: Said | None = None, *, indented: bool = False) -> File:
        return File(path, JSON, title or title_of(path), lambda: as_json(data(), indented=indented))

    def _large(self, name: str, members: Callable[[], Data], count: Callable[[], int]) -> File:
        made = partial(self.making.document, name, members)
        return File(f"{name}.json", JSON, title_of(f"{name}.json"), made, count=count)

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
