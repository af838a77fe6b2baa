"""JSON Schemas (draft 2020-12) of all documents, and an OpenAPI 3.1 description of where each is found."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from ..context import Settings
from ..model.records import ID_PATTERN
from .licence import LICENCE, LICENCE_TITLE, description, title
from .shapes import shapes
from .tables import TABLES

DIALECT = "https://json-schema.org/draft/2020-12/schema"
CSL: dict[str, Any] = {
    "type": "array",
    "items": {"type": "object", "required": ["id", "type"]},
    "externalDocs": {"url": "https://resource.citationstyles.org/schema/v1.0/input/json/csl-data.json"},
}
"""CSL-JSON in short; its own schema, which is not ours, is named only, so that no reader must fetch it."""
KEY_PATTERN = r"^[a-z][a-z0-9-]{0,79}$"
"""The key of a work, as `identifiers.is_key` knows it."""
FOLDER = "data/v1/"
PATHS = {
    "index": "index.json", "studies": "studies.json", "study": "studies/{id}.json", "cases": "cases.json",
    "findings": "findings.json", "works": "works.json", "vocabulary": "vocabulary.json",
}  # fmt: skip
"""Schema -> the documents that follow it, below `FOLDER`."""


def schema_address(settings: Settings, name: str) -> str:
    """The absolute address of a schema."""
    return f"{settings.site_url}{FOLDER}schemas/{name}.json"


def schemas(settings: Settings) -> dict[str, dict[str, Any]]:
    """Name -> schema."""
    return {
        name: {"$schema": DIALECT, "$id": schema_address(settings, name), **schema}
        for name, schema in _bare_schemas().items()
    }


@lru_cache(maxsize=1)
def _bare_schemas() -> dict[str, dict[str, Any]]:
    return {name: shape.model_json_schema(mode="serialization") for name, shape in shapes().items()}


def openapi(settings: Settings) -> dict[str, Any]:
    """The description."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": title().en,
            "summary": description().en,
            "description": "Static files: every request is a GET, and the only parameters are names in the path.",
            "version": settings.history.newest.version or "1",
            "license": {"name": LICENCE_TITLE, "url": LICENCE},
        },
        "servers": [{"url": settings.site_url + FOLDER.rstrip("/")}],
        "paths": {
            **{f"/{path}": _path(name) for name, path in PATHS.items()},
            "/references.json": _references("references", "The whole bibliography as CSL-JSON."),
            "/references/{key}.json": _references("reference", "One work as CSL-JSON.", "key", KEY_PATTERN),
            "/references/theories/{id}.json": _references("theory", "The works of one theory.", "id", ID_PATTERN),
            "/references/studies/{id}.json": _references("cited", "What one study cites.", "id", ID_PATTERN),
            "/csv/{table}.csv": _table("csv", "One table as CSV.", "text/csv"),
            "/parquet/{table}.parquet": _table("parquet", "One table as Parquet.", "application/vnd.apache.parquet"),
        },
        "components": {
            "schemas": {**{name: {"$ref": f"./schemas/{name}.json"} for name in PATHS}, "csl": CSL},
        },
    }


def _path(name: str) -> dict[str, Any]:
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}
    ids = {"id": {"type": "string", "pattern": ID_PATTERN}} if name == "study" else {}
    return _get(name, _bare_schemas()[name]["description"], content, ids)


def _references(name: str, summary: str, parameter: str = "", pattern: str = "") -> dict[str, Any]:
    content = {"application/vnd.citationstyles.csl+json": {"schema": {"$ref": "#/components/schemas/csl"}}}
    return _get(name, summary, content, {parameter: {"type": "string", "pattern": pattern}} if parameter else {})


def _table(name: str, summary: str, media_type: str) -> dict[str, Any]:
    names = {"type": "string", "enum": [table.name for table in TABLES]}
    return _get(name, summary, {media_type: {}}, {"table": names})


def _get(name: str, summary: str, content: dict[str, Any], parameters: dict[str, Any]) -> dict[str, Any]:
    answers: dict[str, Any] = {"200": {"description": "The document.", "content": content}}
    found = [{"name": each, "in": "path", "required": True, "schema": schema} for each, schema in parameters.items()]
    if found:
        answers["404"] = {"description": "There is no such document."}
    return {
        "get": {
            "operationId": name, "summary": summary, **({"parameters": found} if found else {}), "responses": answers,
        }
    }  # fmt: skip
