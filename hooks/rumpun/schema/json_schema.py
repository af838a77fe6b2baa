"""The schema of an entry as JSON Schema (draft 2020-12), for editors and forms: one for each kind of file and language.

https://json-schema.org/draft/2020-12
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any

from ..address import Language
from ..catalogue import Said, said
from ..model.kinds import LINKABLE
from ..model.records import ID_PATTERN, Record
from ..synthesis.properties import PROPERTIES
from .conditions import conditions_of
from .examples import example_of
from .fields import FILES, MODELS, Field, about, chosen, fields_of, named, records_of, title_of
from .known_ids import KnownId, KnownIds

DIALECT = "https://json-schema.org/draft/2020-12/schema"
SITE_FOLDER = "data/contribute/"
"""Where the site has the folder of schemas."""
Schema = dict[str, Any]
Pick = Callable[[Said], str]


def file_name(kind: str, language: Language) -> str:
    """Where the schema of a kind of file stands in a folder of schemas: `id/study.schema.json`."""
    return f"{language}/{FILES[kind]}.schema.json"


def entry_schema(kind: str, language: Language, ids: KnownIds | None, address: str = "") -> Schema:
    """The schema of one kind of file; without `ids`, whatever looks like an id may stand where one is asked for.

    It refers to nothing outside itself. `address` is where it is published; empty for one that lies beside the entries.
    """
    root, pick = MODELS[kind], _picking(language)
    made = root.model_json_schema()
    definitions: Schema = made.pop("$defs", {})
    schemas = {each.__name__: definitions.get(each.__name__, made) for each in records_of(root)}
    asked: set[str] = set()
    for record in records_of(root):
        _explain(schemas[record.__name__], record, pick, ids, asked)
    lists = {each: _choice_of_ids(each, ids[each], pick) for each in sorted(asked)} if ids is not None else {}
    own = schemas.pop(root.__name__)
    head = {"$schema": DIALECT, **({"$id": address} if address else {})}
    return {**head, **own, "$defs": {**{name: schemas[name] for name in sorted(schemas)}, **lists}}


def as_text(schema: Schema) -> str:
    """The schema as a file."""
    return json.dumps(schema, ensure_ascii=False, separators=(",", ":")) + "\n"


def _picking(language: Language) -> Pick:
    return lambda text: text.id if language == "id" else text.en


def _explain(schema: Schema, record: type[Record], pick: Pick, ids: KnownIds | None, asked: set[str]) -> None:
    """Write into what pydantic made of a record how its keys are called, what they mean and what they may hold."""
    schema["title"], schema["description"] = pick(title_of(record)), pick(about(record))
    for field in fields_of(record):
        known = field.refers_to if field.refers_to and ids is not None else ""
        if known:
            asked.add(known)
        schema["properties"][field.name] = _of_field(schema["properties"][field.name], field, pick, known)
    if conditions := conditions_of(record.__name__, ids):
        schema["allOf"] = conditions


def _of_field(made: Schema, field: Field, pick: Pick, known: str) -> Schema:
    """The schema of one key: the type that pydantic gives, with our words."""
    told: Schema = {"title": pick(field.label), "description": pick(field.meaning)}
    examples = example_of(field)
    if examples:
        told["examples"] = examples
    kept = {name: value for name, value in made.items() if name not in ("title", "description")}
    if "anyOf" in kept:
        kept["anyOf"] = [each if each == {"type": "null"} else _value(each, field, pick, known) for each in kept["anyOf"]]
        return {**told, **kept}
    if field.is_list:
        return {**told, **kept, "items": _value(kept["items"], field, pick, known)}
    return {**told, **_value(kept, field, pick, known)}


def _value(made: Schema, field: Field, pick: Pick, known: str) -> Schema:
    """The schema of one value of a field."""
    if field.values:
        bare = {name: value for name, value in made.items() if name not in ("enum", "const")}
        return {**bare, "oneOf": [_option(value, pick(name), pick(more) if more else "") for value, name, more in chosen(field)]}
    if field.name == "about":
        return _about(made, pick)
    return {**{k: v for k, v in made.items() if k != "type"}, "$ref": f"#/$defs/{known}"} if known else made


def _option(value: str, title: str, description: str) -> Schema:
    return {"const": value, "title": title, **({"description": description} if description else {})}


def _choice_of_ids(kind: str, known: Iterable[KnownId], pick: Pick) -> Schema:
    """What may be referred to; an entry may also name a record together with its kind where any will do."""
    what = said(f"thing.{_THING.get(kind, kind)}")
    options = [_option(each.value, pick(each.title), pick(each.about)) for each in known]
    listed: Schema = {"oneOf": options} if options else {"not": {}}
    if kind == "any":
        listed = {"anyOf": [listed, {"pattern": f"^({'|'.join(LINKABLE)}):{ID_PATTERN[1:]}"}]}
    return {"title": pick(what), "type": "string", **listed}


_THING = {"works": "bib_key", "construct-paths": "constructs"}


def _about(made: Schema, pick: Pick) -> Schema:
    """What a source note is about: a property, a list of the entry, or a part of the source, which the entry names."""
    properties = [(name, named("property", name)) for name in PROPERTIES]
    lists = [(name, said(f"thing.{name}")) for name in ("findings", "cases")]
    options = [_option(value, pick(title), "") for value, title in (*properties, *lists)]
    return {**made, "anyOf": [{"oneOf": options}, {"pattern": ID_PATTERN}]}
