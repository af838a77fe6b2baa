"""Every field of the model has its words and an example, and nothing has words that is no field."""

from __future__ import annotations

import re
from typing import get_args, get_type_hints

import pytest

from rumpun.adapters.word_files import expected_keys
from rumpun.catalogue import catalogue, values_of
from rumpun.model.coded_values import Evidence, Level
from rumpun.model.kinds import KINDS
from rumpun.model.study import (
    MOST_QUOTED,
    ROLES_OF_RESULTS,
    Case,
    Finding,
    Ground,
    Setting,
    SourcePart,
    Study,
    TheoryUse,
)
from rumpun.model.vocabulary import ContradictionNote, Method, Theme
from rumpun.schema.examples import example_of, shown_example
from rumpun.schema.fields import (
    CHOICES,
    EVERYWHERE,
    FILES,
    MODELS,
    PATTERNS,
    Field,
    all_records,
    chosen,
    fields_of,
    words_needed,
)
from rumpun.synthesis.properties import PROPERTIES


def field(record: type, name: str) -> Field:
    return next(each for each in fields_of(record) if each.name == name)


def test_the_words_are_those_of_the_fields_of_records_and_of_choices() -> None:
    """A field without words, and words without a field, are problems of the check too, by these very keys."""
    needed, there = words_needed(), set(catalogue())
    assert set(needed) <= set(expected_keys())
    for space, keys in needed.items():
        assert {key for key in there if key.startswith(f"{space}.")} == keys, space


def test_every_key_of_every_record_is_a_field() -> None:
    for record in all_records():
        assert [each.name for each in fields_of(record)] == list(record.model_fields)
        assert [each.name for each in fields_of(record) if each.required] == [
            name for name, info in record.model_fields.items() if info.is_required()
        ]


def test_every_kind_of_file_has_a_name_and_a_place() -> None:
    assert set(FILES) == set(PATTERNS) == set(MODELS) == {kind for kind, each in KINDS.items() if each.model}
    assert len({*FILES.values()}) == len(FILES)


@pytest.mark.parametrize(
    ("record", "name", "form", "more"),
    [
        (Study, "reference", "reference", {"required": True, "refers_to": "works"}),
        (Study, "findings", "record", {"is_list": True, "at_least": 1, "holds": Finding}),
        (Study, "not_reported", "choice", {"values": tuple(PROPERTIES), "required": False}),
        (Setting, "inferred", "truth", {"required": False}),
        (TheoryUse, "constructs", "reference", {"refers_to": "constructs", "is_list": True, "at_least": 0}),
        (Case, "name", "line", {}),
        (Finding, "level", "choice", {"values": get_args(Level)}),
        (Finding, "evidence", "choice", {"values": get_args(Evidence)}),
        (Finding, "case", "name", {"required": False}),
        (Finding, "voices", "number", {"required": False}),
        (Finding, "where", "locator", {"at_least": 1}),
        (Method, "facet", "choice", {"required": True}),
        (Method, "name", "record", {"record": "Term", "is_bilingual": True}),
        (Theme, "constructs", "reference", {"refers_to": "construct-paths"}),
        (ContradictionNote, "studies", "reference", {"refers_to": "studies"}),
    ],
)
def test_what_a_field_is_follows_from_the_model(record: type, name: str, form: str, more: dict[str, object]) -> None:
    found = field(record, name)
    assert found.form == form
    assert {key: getattr(found, key) for key in more} == more


def test_every_choice_has_a_name() -> None:
    for record in all_records():
        for each in fields_of(record):
            assert bool(each.values) == bool(each.choice), each.key
            for value, name, explained in chosen(each):
                assert name.id and name.en, value
                assert explained is None or (explained.id and explained.en)
    assert {kind for kind in CHOICES.values() if not values_of(kind)} == set()


def test_what_means_the_same_everywhere_stands_in_several_records() -> None:
    for name in EVERYWHERE:
        assert sum(name in record.model_fields for record in all_records()) > 2
        forms = {field(record, name).form for record in all_records() if name in record.model_fields}
        assert len(forms) == 1


def test_every_field_has_an_example() -> None:
    """Of a field that holds records, those have examples."""
    for record in all_records():
        for each in fields_of(record):
            told = bool(each.holds) and not each.is_bilingual
            assert bool(shown_example(each)) != told, each.key
            assert bool(example_of(each)) != told, each.key


def test_an_example_is_of_its_own_record() -> None:
    assert shown_example(field(Finding, "level")) == "level: high"
    assert shown_example(field(Case, "group_types")) == "group_types: [kube]"
    assert shown_example(field(Study, "short_title")).splitlines() == [
        "short_title:", "  id: KUBE Cempaka dan KUBE Tulip", "  en: KUBE Cempaka and KUBE Tulip",
    ]  # fmt: skip
    assert get_type_hints(Study)["basis"] and example_of(field(Study, "basis")) == ["catalogue-record"]


def test_what_is_said_of_the_rules_is_what_they_ask() -> None:
    """Numbers and names of rules that stand in words."""
    quoted = field(Ground, "quote").meaning
    assert MOST_QUOTED == 6 and "enam kata" in quoted.id and "six words" in quoted.en
    roles = field(SourcePart, "role")
    told = {value for value, _, more in chosen(roles) if more and "A result may stand here" in more.en}
    assert told == ROLES_OF_RESULTS
    assert told == {value for value, _, more in chosen(roles) if more and "Hasil boleh berletak di sini" in more.id}
    for text in roles.meaning:
        assert (
            set(roles.values) & set(re.findall(r"[a-z-]+", text.rpartition("harus")[2].rpartition("must")[2])) == told
        )
