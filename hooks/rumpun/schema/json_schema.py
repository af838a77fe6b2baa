"""The schema of an entry as JSON Schema (draft 2020-12), for editors and forms: one for each kind of file and language.

https://json-schema.org/draft/2020-12
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from ..address import Language
from ..catalogue import Said, said
from ..model.answers import KEY as ANSWERS
from ..model.kinds import LINKABLE
from ..model.records import ID_PATTERN, Record
from ..synthesis.properties import PROPERTIES
from .conditions import conditions_of
from .examples import example_of
from .fields import FILES, MODELS, Field, about, chosen, fields_of, in_language, named, records_of, title_of
from .known_ids import KnownId, KnownIds

DIALECT = "https://json-schema.org/draft/2020-12/schema"
SITE_FOLDER = "data/contribute/"
"""Where the site has the folder of schemas."""
Schema = dict[str, Any]
_EMPTY = {"type": "null"}
_CALLED = {"works": "bib_key", "construct-paths": "constructs"}
"""Kind of ids -> under which key of `thing` it is named, where that is another."""


def file_name(kind: str, language: Language) -> str:
    """Where the schema of a kind of file stands in a folder of schemas: `id/study.schema.json`."""
    return f"{language}/{FILES[kind]}.schema.json"


def entry_schema(kind: str, language: Language, ids: KnownIds | None, address: str = "") -> Schema:
    """The schema of one kind of file; without `ids`, any text may stand where an id of another entry is asked for.

    It refers to nothing outside itself. `address` is where it is published; empty for one that lies beside the entries.
    """
    root = MODELS[kind]
    made = root.model_json_schema()
    definitions: Schema = made.pop("$defs", {})
    explained = _Explained(language, ids)
    for record in records_of(root):
        explained.add(definitions.get(record.__name__, made), record)
    made["properties"] = {**made["properties"], ANSWERS: _answers(language)}
    head = {"$schema": DIALECT, **({"$id": address} if address else {})}
    return {**head, **made, "$defs": {**dict(sorted(definitions.items())), **explained.lists()}}


def _answers(language: Language) -> Schema:
    """What an entry answers to warnings: it stands beside what the entry tells, and belongs to none of its records."""
    text: Schema = {"type": "string", "minLength": 1}
    closed: Schema = {"type": "object", "additionalProperties": False}
    reason = {**closed, "required": ["id", "en"], "properties": {"id": text, "en": text}}
    rule = {"type": "string", "pattern": ID_PATTERN}
    return {
        "title": getattr(said("answers.title"), language),
        "description": getattr(said("answers.meaning"), language),
        "type": "array",
        "items": {**closed, "required": ["warning", "reason"], "properties": {"warning": rule, "reason": reason}},
    }


def as_text(schema: Schema) -> str:
    """The schema as a file."""
    return json.dumps(schema, ensure_ascii=False, separators=(",", ":")) + "\n"


class _Explained:
    """Writes into what pydantic made of records how their keys are called, what they mean and what they may hold."""

    def __init__(self, language: Language, ids: KnownIds | None) -> None:
        self._language = language
        self._ids = ids or {}
        self._asked: set[str] = set()
        """Kinds of ids that some field refers to."""

    def add(self, schema: Schema, record: type[Record]) -> None:
        """Explain one record."""
        schema["title"], schema["description"] = self._said(title_of(record)), self._said(about(record))
        for field in fields_of(record):
            schema["properties"][field.name] = self._field(schema["properties"][field.name], field)
        if conditions := conditions_of(record.__name__, self._ids):
            schema["allOf"] = conditions

    def lists(self) -> Schema:
        """The ids that fields refer to, by their kinds."""
        return {kind: self._list_of(kind, self._ids[kind]) for kind in sorted(self._asked)}

    def _said(self, text: Said | None) -> str:
        return in_language(text, self._language) if text else ""

    def _field(self, made: Schema, field: Field) -> Schema:
        """The schema of one key: the type that pydantic gives, with our words."""
        told: Schema = {"title": self._said(field.label), "description": self._said(field.meaning)}
        if examples := example_of(field):
            told["examples"] = examples
        kept = {name: value for name, value in made.items() if name not in ("title", "description")}
        if "anyOf" in kept:
            kept["anyOf"] = [each if each == _EMPTY else self._value(each, field) for each in kept["anyOf"]]
        elif field.is_list:
            kept["items"] = self._value(kept["items"], field)
        else:
            kept = self._value(kept, field)
        return {**told, **kept}

    def _value(self, made: Schema, field: Field) -> Schema:
        """The schema of one value of a field."""
        if field.values:
            bare = {name: value for name, value in made.items() if name not in ("enum", "const")}
            return {**bare, "oneOf": [self._option(*each) for each in chosen(field)]}
        if (field.record, field.name) == ("SourceNote", "about"):
            return self._about(made)
        if field.refers_to not in self._ids:
            return made
        self._asked.add(field.refers_to)
        bare = {name: value for name, value in made.items() if name != "type"}
        return {**bare, "$ref": f"#/$defs/{field.refers_to}"}

    def _option(self, value: str, title: Said, description: Said | None = None) -> Schema:
        told = {"description": text} if (text := self._said(description)) else {}
        return {"const": value, "title": self._said(title), **told}

    def _list_of(self, kind: str, known: Iterable[KnownId]) -> Schema:
        """What may be referred to; an entry may also name a record together with its kind where any will do."""
        options = [self._option(*each) for each in known]
        listed: Schema = {"oneOf": options} if options else {"not": {}}
        if kind == "any":
            listed = {"anyOf": [listed, {"pattern": f"^({'|'.join(LINKABLE)}):{ID_PATTERN[1:]}"}]}
        return {"title": self._said(said(f"thing.{_CALLED.get(kind, kind)}")), "type": "string", **listed}

    def _about(self, made: Schema) -> Schema:
        """What a source note is about: a property, a list of the entry, or a part of the source, which it names."""
        lists = ((name, said(f"thing.{name}")) for name in ("findings", "cases"))
        known = [*((name, named("property", name)) for name in PROPERTIES), *lists]
        return {**made, "anyOf": [{"oneOf": [self._option(*each) for each in known]}, {"pattern": ID_PATTERN}]}
