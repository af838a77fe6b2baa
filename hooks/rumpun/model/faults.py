"""Tells a contributor in plain words, at the right line, what the schema found wrong."""

from __future__ import annotations

import types
from collections.abc import Iterable
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from ..parsing.problems import Place, Problem, Said, did_you_mean
from ..parsing.yaml_file import DataPath, Document
from .records import LOCATOR_PATTERN, ONE_LINE_PATTERN

_EXPECTED = {
    "string_type": Said("di sini harus ada teks", "text is expected here"),
    "int_type": Said("di sini harus ada bilangan bulat", "a whole number is expected here"),
    "bool_type": Said("di sini harus ada true atau false", "true or false is expected here"),
    "list_type": Said("di sini harus ada daftar", "a list is expected here"),
    "model_type": Said("di sini harus ada pasangan kunci: nilai", "key: value pairs are expected here"),
    "dict_type": Said("di sini harus ada pasangan kunci: nilai", "key: value pairs are expected here"),
    "string_too_short": Said("teks ini kosong", "this text is empty"),
    "string_too_long": Said("teks ini terlalu panjang", "this text is too long"),
    "too_short": Said("daftar ini kosong", "this list is empty"),
    "greater_than_equal": Said("bilangan ini terlalu kecil", "this number is too small"),
}
_HINTS = {
    "string_type": Said(
        "apit angka dan kata seperti true dengan tanda kutip", "put numbers and words like true in quotation marks"
    ),
    "int_type": Said("tulis angkanya saja, misalnya 7", "write the digits only, such as 7"),
    "greater_than_equal": Said("hapus kunci ini bila tidak tercetak", "delete the key when nothing is printed"),
    "string_too_short": Said("isi atau hapus", "fill it or delete it"),
    "list_type": Said(
        "tulis [satu, dua] atau satu baris berawalan - untuk tiap butir",
        "write [one, two] or a line starting with - for each item",
    ),
    "model_type": Said("misalnya {id: …, en: …}", "for example {id: …, en: …}"),
    "string_too_long": Said("ringkas teksnya", "shorten it"),
    "too_short": Said("isi paling sedikit satu butir", "give at least one item"),
}


def faults_of(error: ValidationError, document: Document, model: type[BaseModel]) -> list[Problem]:
    """One problem for each fault that pydantic found in `document`, validated as `model`."""
    return [_fault(details, document, model) for details in error.errors(include_url=False)]


def _fault(details: ErrorDetails, document: Document, model: type[BaseModel]) -> Problem:
    path: DataPath = details["loc"]
    kind, name = details["type"], str(path[-1]) if path else ""
    if kind == "string_type" and details["input"] is None:
        kind = "string_too_short"
    if kind == "extra_forbidden":
        place = document.places.get((*path, ""), document.place(path))
        message = Said(f'kunci "{name}" tidak dikenal', f'the key "{name}" is unknown')
        return Problem(place, message, did_you_mean(name, _fields(model, path[:-1])))
    if kind == "missing":
        message = Said(f'kunci "{name}" belum ada', f'the key "{name}" is missing')
        return Problem(document.place(path[:-1]), message, Said(f'tambahkan "{name}:"', f'add "{name}:"'))
    place = document.place(path)
    if kind == "literal_error":
        return _not_one_of(place, details)
    if kind == "string_pattern_mismatch":
        return _bad_pattern(place, details)
    message = _EXPECTED.get(kind, Said("nilai ini tidak sah", f"this value is not valid ({details['msg']})"))
    return Problem(place, message, _HINTS.get(kind, Said("", "")))


def _not_one_of(place: Place, details: ErrorDetails) -> Problem:
    word = str(details["input"])
    allowed = str(details.get("ctx", {}).get("expected", "")).replace("'", "").replace(" or ", ", ").split(", ")
    listed = ", ".join(allowed)
    near = did_you_mean(word, allowed)
    return Problem(
        place,
        Said(f'"{word}" bukan pilihan yang dikenal di sini', f'"{word}" is not one of the choices here'),
        Said(f"{near.id} (pilihan: {listed})", f"{near.en} (choices: {listed})") if listed not in near.id else near,
    )


def _bad_pattern(place: Place, details: ErrorDetails) -> Problem:
    word, pattern = str(details["input"]), str(details.get("ctx", {}).get("pattern", ""))
    if pattern == ONE_LINE_PATTERN:
        hint = Said("hapus baris barunya", "take out the line break")
        return Problem(place, Said("teks ini harus satu baris", "this text must be on one line"), hint)
    if pattern == LOCATOR_PATTERN:
        hint = Said(
            'tulis bagian, atau bagian:paragraf, misalnya "abstrak:2"',
            'write a part, or part:paragraph, such as "abstrak:2"',
        )
        return Problem(place, Said(f'"{word}" bukan penunjuk letak', f'"{word}" is not a locator'), hint)
    hint = Said("pakai huruf kecil a–z, angka, dan tanda hubung", "use lower-case letters a–z, digits and hyphens")
    return Problem(place, Said(f'"{word}" tidak dapat menjadi id', f'"{word}" cannot be an id'), hint)


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
