"""The schema's promises: strict, closed, unchangeable, and each reference marked once."""

from __future__ import annotations

import re
import types
from collections.abc import Iterator
from typing import Annotated, Any, Union, get_args, get_origin

import pytest
from pydantic import BaseModel, ValidationError
from support.records import a_graph, a_study, a_term

from rumpun.model.kinds import TERM_MODELS
from rumpun.model.records import FACETS, ID_PATTERN, LOCATOR_PATTERN, Name, Record
from rumpun.model.references import _marks_inside
from rumpun.model.study import Finding, Study


def records() -> Iterator[type[Record]]:
    waiting: list[type[Record]] = [Record]
    while waiting:
        model = waiting.pop()
        yield model
        waiting += model.__subclasses__()


@pytest.mark.parametrize("model", sorted({model.__name__: model for model in records()}.items()))
def test_every_record_is_strict_closed_and_frozen(model: tuple[str, type[Record]]) -> None:
    config = model[1].model_config
    assert (config.get("strict"), config.get("extra"), config.get("frozen")) == (True, "forbid", True)
    assert model[1].__doc__


def test_no_field_may_be_of_two_kinds() -> None:
    """A union makes pydantic report one slip twice and at the wrong place; `X | None` is the only one allowed.

    A contribution is written by the form and keyed by ids; what is in it is judged once it stands in its own files.
    """
    for model in records():
        if any(each.__module__ == "rumpun.contribution.records" for each in model.__mro__):
            continue
        for name, info in model.model_fields.items():
            for kind in inside(info.annotation):
                if get_origin(kind) in (Union, types.UnionType):
                    rest = [each for each in get_args(kind) if each is not type(None)]
                    assert len(rest) == 1, (model.__name__, name)
                assert get_origin(kind) not in (tuple, set, dict), (model.__name__, name)


def inside(kind: Any) -> Iterator[Any]:
    yield kind
    for each in get_args(kind):
        if not isinstance(each, str):
            yield from inside(each)


def test_references_name_kinds_that_exist() -> None:
    known = {"studies", "works", "constructs", "construct-paths", "any", *TERM_MODELS}
    marks = [
        mark.kind
        for model in records()
        for info in model.model_fields.values()
        for mark in _marks_inside(Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation)
    ]
    assert set(marks) <= known
    assert {"works", "theories", "constructs", "methods", "themes", "group-types", "places"} <= set(marks)


@pytest.mark.parametrize("good", ["a", "kube-mentari", "kkn-91-93", "a1"])
def test_ids(good: str) -> None:
    assert re.fullmatch(ID_PATTERN, good)


@pytest.mark.parametrize("bad", ["", "A", "1a", "a_b", "a b", "-a", "a-", "a--b", "é", "a\n", "a/b", "../a", "a.b"])
def test_what_is_no_id(bad: str) -> None:
    with pytest.raises(ValidationError):
        _source_part(bad)


def _source_part(id_: str) -> BaseModel:
    from rumpun.model.study import SourcePart

    return SourcePart(id=id_, role="results", name=Name(id="a", en="a"))


@pytest.mark.parametrize(("text", "good"), [
    ("abstrak", True), ("abstrak:2", True), ("abstrak:2-3", True), ("kata-kunci:12", True),
    ("abstrak:0", False), ("abstrak:", False), ("abstrak:2-", False),
    ("2", False), ("abstrak: 2", False), ("abstrak:2\n", False),
])  # fmt: skip
def test_locators(text: str, good: bool) -> None:
    assert bool(re.fullmatch(LOCATOR_PATTERN, text)) is good


def test_a_text_is_not_a_number_and_a_number_is_not_a_text() -> None:
    with pytest.raises(ValidationError):
        Name(id=1, en="a")  # type: ignore[arg-type]


def test_white_space_around_a_text_is_dropped_and_alone_is_nothing() -> None:
    assert Name(id=" a ", en="a\n").en == "a"
    with pytest.raises(ValidationError):
        Name(id="  ", en="a")


def test_the_schema_can_be_handed_to_editors() -> None:
    schema = Study.model_json_schema()
    assert schema["additionalProperties"] is False
    assert set(schema["required"]) == {"reference", "basis", "short_title", "source_parts", "cases", "findings"}
    assert Finding.model_json_schema()["properties"]["level"]["enum"] == ["high", "mixed", "low", "unstated"]
    assert len(FACETS) == len(set(FACETS)) == 6


def test_records_with_the_same_keys_share_the_set_of_them() -> None:
    """A thousand studies are a hundred thousand records, and each set weighs more than most texts."""
    one, other = Name(id="Satu", en="One"), Name(id="Dua", en="Two")
    assert one.model_fields_set is other.model_fields_set and one.model_fields_set == {"id", "en"}
    changed = one.model_copy(update={"en": "Uno"})
    assert changed.model_fields_set is not one.model_fields_set


def test_a_copy_of_a_study_keeps_nothing_that_was_worked_out_of_the_other() -> None:
    terms = {"methods": {"wawancara": a_term("methods", "wawancara", facet="data-collection")}}
    study = a_graph(satu=a_study(methods=["wawancara"]), terms=terms).study("satu")
    assert study.id == "satu" and study.work and study.reviewed
    assert [use.method for use in study.methods_of("data-collection")] == ["wawancara"]
    assert study.model_copy(update={"methods": []}).methods_of("data-collection") == []
    other = study.joined("dua", {study.reference: study.work}, {})
    assert other.id == "dua" and other.methods_of("data-collection") == [] and study.id == "satu"
