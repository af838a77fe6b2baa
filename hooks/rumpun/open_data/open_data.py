"""All files of the open data, made once for the whole site."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from ..catalogue import Said, said
from ..context import Context, Settings
from ..model.graph import Graph
from .columns import Table, Value
from .csv_format import as_csv
from .documents import Data, Documents, version
from .licence import LICENCE, description, title
from .package_format import data_package
from .parquet_format import as_parquet
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
    content: str | bytes
    table: str = ""
    rows: int | None = None

    @cached_property
    def size(self) -> int:
        """Bytes."""
        return len(self.content if isinstance(self.content, bytes) else self.content.encode())


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
        return (self._json(INDEX, self._envelope("index", self._index(rest))), *rest)

    @property
    def parts(self) -> Iterator[File]:
        """The document of every study, and the schemas."""
        for study in self.documents.studies:
            short = study["short_title"]
            yield self._json(
                f"studies/{study['id']}.json", self._envelope("study", {"study": study}), Said(short["id"], short["en"])
            )
        for name, schema in schemas(self.settings).items():
            yield self._json(f"schemas/{name}.json", schema, said("file_of_data.schema", name=name), indented=True)

    def table(self, name: str, media_type: str) -> File:
        """The file of a table in one format; StopIteration for what there is not."""
        return next(each for each in self.files if each.table == name and each.media_type == media_type)

    # --- making ----------------------------------------------------------------------------------------------

    def _documents(self) -> Iterator[File]:
        made = self.documents
        yield self._list("studies", [self._entry(study) for study in made.studies])
        yield self._list("cases", made.cases)
        yield self._list("findings", made.findings)
        yield self._list("works", made.works)
        terms = {section.replace("-", "_"): each for section, each in made.terms.items()}
        yield self._json("vocabulary.json", self._envelope("vocabulary", terms), rows=sum(map(len, terms.values())))
        yield self._json("openapi.json", openapi(self.settings), indented=True)

    def _whole(self) -> Iterator[File]:
        yield File(WHOLE, "application/vnd.sqlite3", title_of(WHOLE), as_sqlite(TABLES, self.rows))
        turtle = as_turtle(self.documents, f"{self.settings.site_url}{FOLDER}{TURTLE}")
        yield File(TURTLE, "text/turtle", title_of(TURTLE), turtle)

    def _tables(self) -> Iterator[File]:
        found = {table.name: as_csv(table, self.rows[table.name]) for table in TABLES}
        home, source = self.documents.url("data")["en"], self.settings.repository
        newest = version(self.settings.history.newest)["version"]
        package = data_package(TABLES, {name: text.encode() for name, text in found.items()}, home, newest, source)
        yield self._json(PACKAGE, package, indented=True)
        for table in TABLES:
            yield self._table(table, f"csv/{table.name}.csv", CSV, found[table.name])
        for table, (name, content) in zip(TABLES, as_parquet(TABLES, self.rows, self._about()), strict=True):
            yield self._table(table, f"parquet/{name}.parquet", PARQUET, content)

    def _about(self) -> dict[str, str]:
        """What a Parquet file says of itself."""
        return {each["item"]: each["text"]["en"] for each in about(self.documents)}

    def _table(self, table: Table, path: str, media_type: str, content: str | bytes) -> File:
        return File(path, media_type, table.title, content, table.name, len(self.rows[table.name]))

    def _list(self, name: str, items: Any) -> File:
        return self._json(f"{name}.json", self._envelope(name, {name: items}), rows=len(items))

    def _envelope(self, schema: str, members: Data) -> Data:
        about = {"described_by": schema_address(self.settings, schema), "licence": LICENCE}
        return {**about, "version": version(self.settings.history.newest), **members}

    def _json(
        self, path: str, data: Any, title: Said | None = None, *, rows: int | None = None, indented: bool = False
    ) -> File:
        text = json.dumps(data, ensure_ascii=False, indent=1 if indented else None,
                          separators=None if indented else (",", ":"))  # fmt: skip
        return File(path, JSON, title or title_of(path), text + "\n", rows=rows)

    def _entry(self, study: Data) -> Data:
        """What the list of studies says of one; `shapes.StudyEntry` names the fields."""
        same = {name: study[name] for name in ("id", "url", "changed", "short_title", "basis", "open_lists")}
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
