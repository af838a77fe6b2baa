"""The one form of an entry as text: keys in the order of the schema, and every value written as people write it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, get_args

from ..catalogue import said
from ..model.kinds import KINDS, TERM_MODELS
from ..model.records import Record
from ..model.second_coding import SecondCoding
from ..parsing.problems import Place, Problem
from ..parsing.yaml_comments import comments_of
from ..parsing.yaml_file import yaml_of
from ..parsing.yaml_patching import patched
from ..parsing.yaml_writing import KeyOrder, write_yaml

_SECOND_CODINGS = "second-codings"


class FormLostError(Exception):
    """A text that would not be the same in its one form: a fault of ours, after which nothing is written."""


def written(data: Mapping[str, Any], kind: str) -> str:
    """The text of an entry of `kind`, as in `model.kinds`, from its data as JSON would hold them.

    TypeError for what no entry can hold: a number with a fraction or more than 15 digits.
    """
    return write_yaml(data, _order(kind))


def formatted(path: str, text: str, kind: str) -> tuple[str | None, list[Problem]]:
    """The same entry in its one form with all its comments; None with the problems where it cannot be read.

    FormLostError when anything of it would be lost.
    """
    document, problems = yaml_of(path, text)
    if document is None or problems:
        return None, problems
    if not isinstance(document.data, dict):
        return None, [Problem(Place(path), said("file.no_pairs"))]
    comments = comments_of(text)
    result = write_yaml(document.data, _order(kind), comments)
    again, _ = yaml_of(path, result)
    if again is None or again.data != document.data or comments_of(result).all() != comments.all():
        raise FormLostError(path)
    return result, []


def rewritten(path: str, text: str, data: Mapping[str, Any], kind: str) -> str:
    """Other data in the place of those that a text holds, with its comments; FormLostError when one would be lost.

    Only the lines that hold what is other change, so that a diff shows what was meant; where comments stand among them,
    or things change places, the whole is written in its one form.
    """
    comments = comments_of(text)
    document, _ = yaml_of(path, text)
    of_few = None
    if document is not None and isinstance(document.data, dict):
        of_few = patched(text, document.data, data, _order(kind))
    for result in (of_few, write_yaml(data, _order(kind), comments)):
        if result is not None and _holds(path, result, data) and comments_of(result).all() == comments.all():
            return result
    raise FormLostError(path)


def _holds(path: str, text: str, data: Mapping[str, Any]) -> bool:
    document, problems = yaml_of(path, text)
    return document is not None and document.data == data and not problems


def kind_of_file(path: str) -> str:
    """The kind of the entry that stands in a file, by its path below the root; empty where none does."""
    match path.split("/"):
        case ["studies", _, "study.yml"]:
            return "studies"
        case ["studies", _, "second-coding.yml"]:
            return _SECOND_CODINGS
        case ["vocab", kind, name] if kind in TERM_MODELS and name.endswith(".yml"):
            return kind
    return ""


@cache
def _order(kind: str) -> KeyOrder:
    model = SecondCoding if kind == _SECOND_CODINGS else KINDS[kind].model
    assert model is not None, "works are written in BibTeX"
    return _keys(model)


def _keys(model: type[Record]) -> KeyOrder:
    """As the schema has them, but the id in front, which an heir of a record of codes has behind these."""
    names = sorted(model.model_fields, key=lambda name: name != "id")
    return {name: _below(model.model_fields[name].annotation) for name in names}


def _below(annotation: Any) -> KeyOrder:
    """The keys of the record that a type holds, however deep in lists and alternatives."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return _keys(annotation)
    return next((found for each in get_args(annotation) if (found := _below(each))), {})
