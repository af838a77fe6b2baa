"""The schemas of entries accept what the check accepts, and refuse at the same place what it refuses there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from support.knowledge_base import KnowledgeBase, restore
from support.slips import SLIPS

from rumpun.address import LANGUAGES, Language
from rumpun.model.graph import Graph
from rumpun.parsing.problems import Place
from rumpun.parsing.yaml_file import DataPath, Document, read_yaml
from rumpun.schema.fields import FILES, PATTERNS
from rumpun.schema.json_schema import as_text, entry_schema
from rumpun.schema.known_ids import known_ids
from rumpun.site import read

# What no JSON Schema can say: of the same file, what stands elsewhere in it; of others, what they say.
BEYOND = {
    "contradiction without a comment",
    "comment on one study",
    "unknown case",
    "difference from an unknown case",
    "more voices than informants",
    "informant of an unknown finding",
    "informant of the finding itself",
    "open list that holds nothing",
    "unknown source part",
    "property not reported, with a value",
    "property not reported, with a value in the bibliography",
    "theme not reported, with a finding",
    "note about nothing",
    "duplicate finding",
    "duplicate source part",
    "duplicate construct",
    "theme within itself",
    "the work of another study",
}


@lru_cache(maxsize=4)
def validators(language: Language, graph_id: int) -> dict[str, Draft202012Validator]:
    graph = GRAPHS[graph_id]
    return {kind: Draft202012Validator(entry_schema(kind, language, known_ids(graph))) for kind in FILES}


GRAPHS: dict[int, Graph] = {}


def of(graph: Graph, language: Language = "en") -> Mapping[str, Draft202012Validator]:
    """The schemas that go with a knowledge base, made once."""
    GRAPHS[id(graph)] = graph
    return validators(language, id(graph))


def entries(graph: Graph) -> Iterator[tuple[str, str, Document]]:
    yield from ((kind, id_, document) for (kind, id_), document in graph.base.documents.items() if kind in FILES)


def faults(graph: Graph) -> list[tuple[str, DataPath, str]]:
    """(id, path, what is wrong) of all entries."""
    return [
        (id_, tuple(error.absolute_path), error.message[:200])
        for kind, id_, document in entries(graph)
        for error in of(graph)[kind].iter_errors(document.data)
    ]


def leaves(error: ValidationError) -> Iterator[DataPath]:
    """Where it is wrong, and where each of the ways to be right fails."""
    yield tuple(error.absolute_path)
    for each in error.context or ():
        yield from leaves(each)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", FILES)
@pytest.mark.slow
def test_each_is_a_schema_that_needs_nothing_else(tiny_graph: Graph, kind: str, language: Language) -> None:
    for ids in (known_ids(tiny_graph), None):
        schema = entry_schema(kind, language, ids)
        Draft202012Validator.check_schema(schema)
        named = {f"#/$defs/{name}" for name in schema["$defs"]}
        assert {value for name, value in _inside(schema) if name == "$ref"} <= named


def _inside(value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        yield from value.items()
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _inside(each)


@pytest.mark.slow
def test_real_entries_are_accepted(real_graph: Graph) -> None:
    assert faults(real_graph) == []


@pytest.mark.slow
def test_made_up_entries_are_accepted(tiny_graph: Graph) -> None:
    assert faults(tiny_graph) == []


def test_languages_differ_in_words_alone(tiny_graph: Graph) -> None:
    ids = known_ids(tiny_graph)
    for kind in FILES:
        both = [entry_schema(kind, language, ids) for language in LANGUAGES]
        assert _bare(both[0]) == _bare(both[1])
        assert both[0]["title"] and both[0]["description"] != both[1]["description"]


def _bare(value: Any) -> Any:
    """Without what readers read."""
    if isinstance(value, dict):
        return {key: _bare(each) for key, each in value.items() if key not in ("title", "description") or _is_key(each)}
    return [_bare(each) for each in value] if isinstance(value, list) else value


def _is_key(value: Any) -> bool:
    """Whether `title` or `description` names a key of an entry."""
    return isinstance(value, dict)


@pytest.mark.slow
def test_the_same_entries_give_the_same_bytes(tiny: KnowledgeBase) -> None:
    made = [as_text(entry_schema("studies", "id", known_ids(read(tiny.root)[0]))) for _ in range(2)]
    assert made[0] == made[1]


@pytest.mark.slow
def test_a_slip_is_refused_where_the_check_refuses_it(tiny: KnowledgeBase, tiny_graph: Graph) -> None:
    refused, accepted = set(), set()
    for name, (path, old, new, *_) in SLIPS.items():
        restore(tiny.root)
        place = tiny.change(path, old, new)
        document = read_yaml(tiny.root, path)[0] if path.endswith(".yml") else None
        if document is None or not document.whole:  # no YAML, or not all of it can be read
            continue
        kind = next(kind for kind, pattern in PATTERNS.items() if PurePosixPath(path).match(pattern))
        errors = [*of(tiny_graph)[kind].iter_errors(document.data)]
        found, wanted = {where for error in errors for where in leaves(error)}, at(document, place)
        if errors:
            refused.add(name)
            # A code without a ground, or a key that is not known: schemas tell it of the record around it.
            assert found & {wanted, wanted[:-1], wanted[:-2]}, (name, wanted, found)
        else:
            accepted.add(name)
    assert accepted == BEYOND
    assert len(refused) > 40


# What the rule of grounds refuses: path of the entry's part, and what it is made to be there.
GROUND = {"quote": "satu dua tiga", "where": ["abstrak"]}
GROUNDLESS: dict[str, dict[str, Any]] = {
    "a code without a ground": {"level": "high", "grounds": {}},
    "an effect without a ground": {"effect": "helps", "grounds": {}},
    "no grounds at all": {"level": "high"},
    "a ground of what is not stated": {"grounds": {"level": GROUND}},
    "words and a sentence of ours": {
        "level": "high",
        "grounds": {"level": {**GROUND, "reason": {"id": "a", "en": "a"}}},
    },
    "neither": {"level": "high", "grounds": {"level": {"where": ["abstrak"]}}},
    "seven words": {"level": "high", "grounds": {"level": {**GROUND, "quote": "a b c d e f g"}}},
}


@pytest.mark.parametrize("name", GROUNDLESS)
@pytest.mark.slow
def test_a_code_needs_its_ground(tiny_graph: Graph, name: str) -> None:
    schema = entry_schema("studies", "id", known_ids(tiny_graph))
    finding = Draft202012Validator({"$defs": schema["$defs"], "$ref": "#/$defs/Finding"})
    text, bare = {"id": "a", "en": "a"}, {"level": "unstated", "effect": "unstated", "evidence": "result"}
    sound = {"id": "a", "theme": "kohesi", "statement": text, "where": ["abstrak"], **bare}
    assert [*finding.iter_errors(sound)] == []
    assert [*finding.iter_errors({**sound, "level": "high", "grounds": {"level": GROUND, "effect": None}})] == []
    assert [*finding.iter_errors({**sound, **GROUNDLESS[name]})] != []


def at(document: Document, place: Place) -> DataPath:
    """The key or value that stands at a place."""
    found = max((path for path, other in document.places.items() if other == place), key=len)
    return found[:-1] if found and found[-1] == "" else found


def test_without_ids_any_may_stand(tiny_graph: Graph) -> None:
    validator = Draft202012Validator(entry_schema("themes", "id", None))
    text = {"id": "Tema", "en": "Theme"}
    assert [*validator.iter_errors({"name": text, "definition": text, "broader": "apa-saja"})] == []
    assert [*of(tiny_graph)["themes"].iter_errors({"name": text, "definition": text, "broader": "apa-saja"})] != []


def test_ids_have_their_names_and_what_they_are(tiny_graph: Graph) -> None:
    names: dict[Language, str] = {"id": "Kohesi", "en": "Cohesion"}
    for language, name in names.items():
        options = entry_schema("studies", language, known_ids(tiny_graph))["$defs"]["themes"]["oneOf"]
        told = next(each for each in options if each["const"] == "kohesi")
        assert told["title"].startswith(name) and told["description"]


def test_an_entry_that_cannot_be_read_still_has_an_id(tiny: KnowledgeBase) -> None:
    tiny.write("vocab/themes/rusak.yml", "name: [")
    graph, _ = read(tiny.root)
    themes = known_ids(graph)["themes"]
    assert next(each for each in themes if each.value == "rusak").title.id == "rusak"
    tiny.write("vocab/theories/rusak.yml", "name: [")
    graph, _ = read(tiny.root)
    assert "constructs" not in known_ids(graph)  # nobody knows those of the theory


def test_ids_that_nobody_can_know_are_not_asked_for(tiny: KnowledgeBase) -> None:
    tiny.remove("bib/references.bib")
    ids = known_ids(read(tiny.root)[0])
    schema = entry_schema("studies", "id", ids)
    assert "works" not in ids and "works" not in schema["$defs"]
    assert schema["properties"]["reference"]["type"] == "string"
