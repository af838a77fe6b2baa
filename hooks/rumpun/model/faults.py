"""Tells a contributor in plain words, at the right line, what the schema found wrong."""

from __future__ import annotations

import types
from collections.abc import Iterable
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from ..catalogue import said
from ..parsing.problems import NO_HINT, Place, Problem, did_you_mean
from ..parsing.yaml_file import DataPath, Document
from .records import LOCATOR_PATTERN, ONE_LINE_PATTERN

_EXPECTED = frozenset(
    {
        "string_type",
        "int_type",
        "bool_type",
        "list_type",
        "model_type",
        "dict_type",
        "string_too_short",
        "string_too_long",
        "too_short",
        "greater_than_equal",
    }
)
"""Kinds of pydantic that we tell in words of our own."""
_UNHINTED = frozenset({"bool_type", "dict_type"})


def faults_of(error: ValidationError, document: Document, model: type[BaseModel]) -> list[Problem]:
    """One problem for each fault that pydantic found in `document`, as a `model`; what was lost is not missing."""
    return [
        _fault(details, document, model)
        for details in error.errors(include_url=False)
        if not (details["type"] == "missing" and len(details["loc"]) == 1 and details["loc"][0] in document.lost)
    ]


def _fault(details: ErrorDetails, document: Document, model: type[BaseModel]) -> Problem:
    path: DataPath = details["loc"]
    kind, name = details["type"], str(path[-1]) if path else ""
    if kind == "string_type" and details["input"] is None:
        kind = "string_too_short"
    if kind == "extra_forbidden":
        place = document.places.get((*path, ""), document.place(path))
        message = said("schema.key_unknown", name=name)
        return Problem(place, message, did_you_mean(name, _fields(model, path[:-1])))
    if kind == "missing":
        message = said("schema.key_missing", name=name)
        return Problem(document.place(path[:-1]), message, said("schema.key_missing_hint", name=name))
    place = document.place(path)
    if kind == "literal_error":
        return _not_one_of(place, details)
    if kind == "string_pattern_mismatch":
        return _bad_pattern(place, details)
    if kind not in _EXPECTED:
        return Problem(place, said("schema.not_valid", reason=details["msg"]))
    return Problem(place, said(f"schema.{kind}"), NO_HINT if kind in _UNHINTED else said(f"schema.{kind}_hint"))


def _not_one_of(place: Place, details: ErrorDetails) -> Problem:
    allowed = str(details.get("ctx", {}).get("expected", "")).replace("'", "").replace(" or ", ", ").split(", ")
    if details["input"] is None:  # It is not filled in; whoever left it so did not mean the word "none".
        return Problem(place, said("schema.string_too_short"), did_you_mean("", allowed))
    word = str(details["input"])
    listed = ", ".join(allowed)
    near = did_you_mean(word, allowed)
    return Problem(
        place,
        said("schema.no_choice", word=word),
        said("schema.no_choice_hint", near=near, listed=listed) if listed not in near.id else near,
    )


def _bad_pattern(place: Place, details: ErrorDetails) -> Problem:
    word, pattern = str(details["input"]), str(details.get("ctx", {}).get("pattern", ""))
    if pattern == ONE_LINE_PATTERN:
        hint = said("schema.one_line_hint")
        return Problem(place, said("schema.one_line"), hint)
    if pattern == LOCATOR_PATTERN:
        hint = said("schema.no_locator_hint")
        return Problem(place, said("schema.no_locator", word=word), hint)
    hint = said("schema.no_id_hint")
    return Problem(place, said("schema.no_id", word=word), hint)


def _fields(model: type[BaseModel], path: DataPath) -> Iterable[str]:
    """The keys that the schema knows at `path`."""
    current: Any = model
    for step in path:
        if isinstance(step, str) and isinstance(current, type) and issubclass(current, BaseModel):
            info = current.model_fields.get(step)
            current = _record_in(info.annotation) if info else None
    return current.model_fields if isinstance(current, type) and issubclass(current, BaseModel) else ()


def _record_in(annotation: Any) -> Any:
    """The record type inside `list[...]`, `... | None` or `Annotated[...]`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in (list, Union, types.UnionType, Annotated):
        for inner in get_args(annotation):
            found = _record_in(inner)
            if found is not None:
                return found
    return None
