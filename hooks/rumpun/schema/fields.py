"""Every field of an entry as contributors meet it: what it is called, what it means, and what may stand in it.

The records of `model/` say which fields there are, `words/fields.yml` what they mean; all else is made from both.
"""

from __future__ import annotations

import re
import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from inspect import get_annotations
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from ..address import Language
from ..catalogue import Said, said
from ..model.kinds import TERM_MODELS
from ..model.records import Identifier, Locator, Name, OldId, Plain, Prose, Record, Ref, Text
from ..model.study import Study
from ..model.vocabulary import Term
from ..synthesis.properties import PROPERTIES

Form = Literal["line", "prose", "id", "former", "locator", "number", "truth", "choice", "reference", "name", "record"]
"""What one value of a field is; `name` stands for what the same entry names elsewhere, such as one of its cases."""
MODELS: Mapping[str, type[Record]] = {"studies": Study, **TERM_MODELS}
"""Kind of file -> its record."""
FILES: Mapping[str, str] = {
    "studies": "study", "theories": "theory", "methods": "method", "themes": "theme", "group-types": "group-type",
    "places": "place", "glossary": "glossary-term",
}  # fmt: skip
"""Kind of file -> what one of them is called in the names of files and commands."""
PATTERNS: Mapping[str, str] = {
    kind: "studies/*/study.yml" if kind == "studies" else f"vocab/{kind}/*.yml" for kind in FILES
}
"""Kind of file -> where such files lie."""
EVERYWHERE = frozenset({"where", "former_ids"})
"""Fields that mean the same in every record."""
CHOICES: Mapping[str, str] = {
    "Study.basis": "basis", "Study.not_reported": "property", "Study.open_lists": "property",
    "TranslatedTitle.language": "language", "TranslatedTitle.by": "by", "SourcePart.role": "part",
    "TheoryUse.role": "role", "Case.outcome": "outcome", "Finding.level": "level", "Finding.effect": "effect",
    "Finding.evidence": "evidence", "SourceNote.kind": "note", "Method.facet": "facet", "PlaceTerm.level": "place",
    "ContradictionNote.status": "comment",
}  # fmt: skip
"""Field with a choice -> the kind of its values, as `words/values.yml` names them."""
EXPLAINED = frozenset(
    {"basis", "by", "part", "role", "outcome", "level", "effect", "evidence", "note", "facet", "comment"}
)
"""Kinds of values that need more than a name."""
_FORMS: tuple[tuple[object, Form], ...] = (
    (Plain, "line"), (Prose, "prose"), (Identifier, "id"), (OldId, "former"), (Locator, "locator"), (int, "number"),
    (bool, "truth"), (str, "name"),
)  # fmt: skip


@dataclass(frozen=True)
class Field:
    """One key of a record."""

    record: str
    """The class that has it first."""
    name: str
    form: Form
    required: bool = True
    is_list: bool = False
    at_least: int = 0
    """How many items a list must have."""
    values: tuple[str, ...] = ()
    """What there is to choose."""
    refers_to: str = ""
    """The kind of record whose id it holds."""
    holds: type[Record] | None = None
    """The record that each value is."""

    @property
    def key(self) -> str:
        """Under which its words stand."""
        return f"every.{self.name}" if self.name in EVERYWHERE else f"{self.record}.{self.name}"

    @property
    def label(self) -> Said:
        """What readers call it."""
        return said(f"field.{self.key}")

    @property
    def meaning(self) -> Said:
        """What it is, and what a good answer looks like."""
        return said(f"field.{self.key}.meaning")

    @property
    def choice(self) -> str:
        """The kind of its values; empty where there is nothing to choose."""
        return CHOICES.get(f"{self.record}.{self.name}", "")

    @property
    def is_bilingual(self) -> bool:
        """Whether it says nothing but the same in both languages, so that its own keys need no explanation."""
        return self.holds in (Name, Text)


def in_language(text: Said, language: Language) -> str:
    """The text in one of the two."""
    return text.id if language == "id" else text.en


def explanation(kind: str, value: str) -> Said | None:
    """What a choice means beyond its name; None where the name says it all."""
    return said(f"choice.{kind}.{value}") if kind in EXPLAINED else None


def named(kind: str, value: str) -> Said:
    """What a choice is called."""
    return said(f"{kind}.{value}")


def title_of(record: type[Record]) -> Said:
    """What a record is called."""
    return said(f"record.{record.__name__}")


def about(record: type[Record]) -> Said:
    """What a record is."""
    return said(f"record.{record.__name__}.meaning")


@lru_cache(maxsize=64)
def fields_of(record: type[Record]) -> tuple[Field, ...]:
    """All keys of a record, in its order."""
    hints = get_type_hints(record, include_extras=True)
    return tuple(_field(record, name, hints[name]) for name in record.model_fields)


@lru_cache(maxsize=16)
def records_of(root: type[Record]) -> tuple[type[Record], ...]:
    """The record and all that stand in it, each once, in the order in which one meets them."""
    found: dict[type[Record], None] = {root: None}
    for field in fields_of(root):
        for each in records_of(field.holds) if field.holds else ():
            found.setdefault(each)
    return tuple(found)


def all_records() -> tuple[type[Record], ...]:
    """Every record that an entry is made of, and what all terms share."""
    return tuple(
        dict.fromkeys((*records_of(Study), Term, *(r for each in TERM_MODELS.values() for r in records_of(each))))
    )


def words_needed() -> dict[str, set[str]]:
    """Namespace -> every key of words that fields, records and choices must have."""
    fields = {field.key: field for record in all_records() for field in fields_of(record)}
    chosen = {(field.choice, value) for field in fields.values() for value in field.values}
    return {
        "field": {f"field.{key}{ending}" for key in fields for ending in ("", ".meaning")},
        "record": {f"record.{each.__name__}{ending}" for each in all_records() for ending in ("", ".meaning")},
        "choice": {f"choice.{kind}.{value}" for kind, value in chosen if kind in EXPLAINED},
        "by": {f"by.{value}" for kind, value in chosen if kind == "by"},
        "part": {f"part.{value}" for kind, value in chosen if kind == "part"},
    }


def _field(record: type[Record], name: str, hint: Any) -> Field:
    info, home = record.model_fields[name], _home(record, name)
    is_list = get_origin(hint) is list
    inner = get_args(hint)[0] if is_list else _needed(hint)
    least = next((each.min_length for each in info.metadata if hasattr(each, "min_length")), 0) if is_list else 0
    holds = inner if isinstance(inner, type) and issubclass(inner, Record) else None
    refers_to = next((mark.kind for mark in getattr(inner, "__metadata__", ()) if isinstance(mark, Ref)), "")
    values = tuple(get_args(inner)) if get_origin(inner) is Literal else ()
    if f"{home}.{name}" == "Study.not_reported":  # a rule knows these, as the schema stands before the properties
        values = tuple(PROPERTIES)
    form: Form = "record" if holds else "reference" if refers_to else "choice" if values else _form(inner)
    return Field(home, name, form, info.is_required(), is_list, least, values, refers_to, holds)


def _form(inner: object) -> Form:
    return next(form for hint, form in _FORMS if inner == hint)


def _home(record: type[Record], name: str) -> str:
    """The class that has the field first: what is inherited means the same."""
    return next(each.__name__ for each in reversed(record.__mro__) if name in get_annotations(each))


def _needed(hint: Any) -> Any:
    """What stands in `… | None`."""
    if get_origin(hint) in (Union, types.UnionType):
        return next(each for each in get_args(hint) if each is not type(None))
    return hint


def chosen(field: Field) -> Iterator[tuple[str, Said, Said | None]]:
    """(value, name, explanation) of all that a field offers."""
    for value in field.values:
        yield value, named(field.choice, value), explanation(field.choice, value)


def anchor_of_record(record: type[Record]) -> str:
    """The anchor of its section on the page of fields, the same in both languages: `_source-part`."""
    return "_" + re.sub(r"(?<=[a-z])(?=[A-Z])", "-", record.__name__).lower()


def anchor_of_field(record: type[Record], name: str) -> str:
    """The anchor of one of its keys there: `_finding_level`."""
    return f"{anchor_of_record(record)}_{name}"
