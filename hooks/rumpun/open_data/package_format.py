"""The CSV files as a data package after Frictionless (https://specs.frictionlessdata.io, version 1)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..catalogue import values_of
from .columns import Table, TableColumn
from .licence import LICENCE, LICENCE_NAME, LICENCE_TITLE, NAME, title
from .packed import Packed


def data_package(
    tables: Sequence[Table], files: Mapping[str, Packed], home: str, version: str | None, source: str
) -> dict[str, Any]:
    """The descriptor; `files` are the CSV files by table, beside it in `csv/`; `source` may be empty."""
    return {
        "profile": "tabular-data-package",
        "name": NAME,
        "title": title().en,
        "homepage": home,
        **({"version": version} if version else {}),
        "licenses": [{"name": LICENCE_NAME, "path": LICENCE, "title": LICENCE_TITLE}],
        "sources": [{"title": title().en, "path": source or home}],
        "resources": [_resource(table, files[table.name]) for table in tables],
    }


def _resource(table: Table, content: Packed) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"csv/{table.name}.csv",
        "title": f"{table.title.en} / {table.title.id}",
        "description": f"{table.about.en} / {table.about.id}",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig",
        "bytes": content.size,
        "hash": f"sha256:{content.digest}",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "doubleQuote": True, "quoteChar": '"', "header": True},
        "schema": {
            "fields": [_field(column) for column in table.columns],
            "missingValues": [""],
            "primaryKey": list(table.key),
            "foreignKeys": [
                {
                    "fields": column.name,
                    "reference": {"resource": "" if column.to == table.name else column.to, "fields": "id"},
                }
                for column in table.columns
                if column.to
            ],
        },
    }


def _field(column: TableColumn) -> dict[str, Any]:
    kind = {"text": "string"}.get(column.type, column.type)  # a day as YYYY-MM-DD is the default form
    rules: dict[str, Any] = {"required": True} if column.required else {}
    if column.codes:
        rules["enum"] = list(values_of(column.codes))
    return {
        "name": column.name,
        "type": kind,
        "description": f"{column.about.en} / {column.about.id}",
        **({"constraints": rules} if rules else {}),
    }
