"""The shape of a record as open data, derived from the record: a field that it gains is described at once."""

from __future__ import annotations

import ast
import inspect
import sys
from dataclasses import fields
from functools import lru_cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, create_model

from ..catalogue import Said
from ..model.found import ATTRIBUTES, Found
from ..model.person import Person
from ..model.records import ID_PATTERN, Located, Locator, Name, Record, Text
from ..model.works import Work

Fields = dict[str, Any]
"""Name -> (type, description), as `create_model` takes them."""


class Shape(BaseModel):
    """What all documents share; a later edition may add fields, so a schema does not forbid them."""

    model_config = ConfigDict(use_attribute_docstrings=True)


class Both(Shape):
    """A text in both languages, plain and on one line."""

    id: str
    en: str


class Where(Shape):
    """Where in the source a reader finds it."""

    locators: list[Locator]
    """As coded: a part of the source, with the paragraphs behind a colon."""
    id: str
    """In Indonesian words."""
    en: str
    """In English words."""


class Statement(Both):
    """A statement, and where in the source it stands."""

    where: Where


def shape(name: str, description: str, members: Fields) -> type[BaseModel]:
    """A document, or a part of one."""
    made: type[BaseModel] = create_model(name, __base__=Shape, __doc__=description, **members)
    return made


def described(annotation: Any, description: str) -> tuple[Any, Any]:
    """One field with what it means."""
    return annotation, Field(description=description)


def fields_of(record: type[BaseModel]) -> Fields:
    """The fields of a record: Markdown becomes plain text, and locators are also put into words."""
    found: Fields = {}
    for name, info in record.model_fields.items():
        form = Where if name == "where" else _shape_of(info.annotation)
        form = _patterned(form, info.metadata) if form is str else form
        found[name] = described(form, said) if (said := _said(record, name)) else (form, ...)
    return found


def fields_of_work() -> Fields:
    """The fields of a work: persons by the name that one says, without the place in our files."""
    hints = get_type_hints(Work)
    forms: dict[Any, Any] = {tuple[Person, ...]: list[str], tuple[str, ...]: list[str], Said | None: Both | None}
    found: Fields = {
        "original_url" if name == "url" else name: (forms.get(hints[name], hints[name]) | None, ...)
        for name in ATTRIBUTES
    }
    said = "What the editors found out where the work is cited with gaps or wrongly; null where nothing differs."
    forms[Found | None] = shape("Found", said, {**found, "year": (int | None, ...), "source": (Both, ...)}) | None
    return {
        "original_url" if each.name == "url" else each.name: (forms.get(hints[each.name], hints[each.name]), ...)
        for each in fields(Work)
        if each.name not in ("key", "place")
    }


def _patterned(form: Any, marks: list[Any]) -> Any:
    """An id keeps its pattern; the length of prose is no promise to those who read it."""
    kept = [mark for mark in marks if isinstance(mark, StringConstraints) and mark.pattern == ID_PATTERN]
    return Annotated[(form, *kept)] if kept else form


def _shape_of(annotation: Any) -> Any:
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _patterned(inner[0], list(inner[1:]))
    if origin is list:
        return list[_shape_of(inner[0])]  # type: ignore[misc]
    if origin in (Union, UnionType):
        return Union[tuple(each if each is NoneType else _shape_of(each) for each in inner)]  # noqa: UP007
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _derived(annotation)
    return annotation


@lru_cache(maxsize=64)
def _derived(record: type[BaseModel]) -> type[BaseModel]:
    if issubclass(record, Located):
        return Statement
    if issubclass(record, (Text, Name)):
        return Both
    return shape(record.__name__, record.__doc__ or "", fields_of(record))


@lru_cache(maxsize=8)
def _docs(module: str) -> dict[tuple[str, str], str]:
    """(class, field) -> what stands under the field in a module of the schema."""
    found: dict[tuple[str, str], str] = {}
    for record in ast.parse(inspect.getsource(sys.modules[module])).body:
        if isinstance(record, ast.ClassDef):
            for field, below in zip(record.body, record.body[1:], strict=False):
                match field, below:
                    case (
                        ast.AnnAssign(target=ast.Name(id=name)),
                        ast.Expr(value=ast.Constant(value=str(text))),
                    ):
                        found[record.name, name] = " ".join(text.replace("`", "").split())
    return found


def _said(record: type[BaseModel], name: str) -> str:
    schemas = (each for each in record.__mro__ if issubclass(each, Record))
    return next((said for each in schemas if (said := _docs(each.__module__).get((each.__name__, name)))), "")
