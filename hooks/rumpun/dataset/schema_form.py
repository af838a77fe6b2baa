"""JSON Schemas (draft 2020-12) of all documents, and an OpenAPI 3.1 description of where each is found."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from ..context import Settings
from ..model import ID_PATTERN
from .licence import DESCRIPTION, LICENCE, LICENCE_TITLE, TITLE
from .shapes import shapes

DIALECT = "https://json-schema.org/draft/2020-12/schema"
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
            "title": TITLE.en,
            "summary": DESCRIPTION.en,
            "description": "Static files: every request is a GET, and there are no parameters but the id in the path.",
            "version": settings.history.newest.version or "1",
            "license": {"name": LICENCE_TITLE, "url": LICENCE},
        },
        "servers": [{"url": settings.site_url + FOLDER.rstrip("/")}],
        "paths": {f"/{path}": _path(name) for name, path in PATHS.items()},
        "components": {"schemas": {name: {"$ref": f"./schemas/{name}.json"} for name in PATHS}},
    }


def _path(name: str) -> dict[str, Any]:
    schema = {"$ref": f"#/components/schemas/{name}"}
    answers: dict[str, Any] = {
        "200": {"description": "The document.", "content": {"application/json": {"schema": schema}}},
    }
    if name != "study":
        return {"get": {"operationId": name, "summary": _bare_schemas()[name]["description"], "responses": answers}}
    answers["404"] = {"description": "There is no such study."}
    ids = {"name": "id", "in": "path", "required": True, "schema": {"type": "string", "pattern": ID_PATTERN}}
    return {
        "get": {
            "operationId": name, "summary": _bare_schemas()[name]["description"], "parameters": [ids],
            "responses": answers,
        }
    }  # fmt: skip
