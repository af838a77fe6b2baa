"""What pydantic found wrong, in a contributor's words; every kind of fault that the model can raise has its own."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, ValidationError

from rumpun.model.faults import faults_of
from rumpun.model.study import Study
from rumpun.parsing.problems import Place
from rumpun.parsing.yaml_file import DataPath, Document


class Inner(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)
    name: str


class Outer(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)
    one: Inner
    maybe: Inner | None = None
    many: list[Inner] = []


def faults(data: object, places: dict[DataPath, Place] | None = None, model: type[BaseModel] = Outer) -> list[str]:
    document = Document("a.yml", data, {(): Place("a.yml", 1, 1), **(places or {})})
    try:
        model.model_validate(data)
    except ValidationError as error:
        return [
            f"{each.place.line}:{each.place.column} {each.message.en} ({each.hint.en})"
            for each in faults_of(error, document, model)
        ]
    return []


def test_an_unknown_key_is_told_at_the_key_and_compared_with_its_neighbours() -> None:
    places = {
        ("many", 0): Place("a.yml", 3, 5),
        ("many", 0, "nam"): Place("a.yml", 3, 10),
        ("many", 0, "nam", ""): Place("a.yml", 3, 5),
    }
    assert faults({"one": {"name": "a"}, "many": [{"name": "a", "nam": "b"}]}, places) == [
        '3:5 the key "nam" is unknown (did you mean "name"?)'
    ]


def test_keys_inside_optional_records_are_known_too() -> None:
    assert faults({"one": {"name": "a"}, "maybe": {"name": "a", "nama": "b"}}) == [
        '1:1 the key "nama" is unknown (did you mean "name"?)'
    ]


def test_a_missing_key_is_told_at_the_record_that_lacks_it() -> None:
    assert faults({"one": {}}, {("one",): Place("a.yml", 1, 6)}) == ['1:6 the key "name" is missing (add "name:")']


def test_all_faults_come_at_once() -> None:
    assert len(faults({"one": {}, "maybe": [], "many": {}, "other": 1})) == 4


def test_no_fault_of_the_model_is_told_in_words_of_the_library() -> None:
    """Every value of a study replaced by every wrong kind of value: no message falls back on pydantic's."""
    for wrong in (None, 1, 1.5, True, "", "x" * 5000, "A b", [], [1], [None], {}, {"a": 1}):
        for name in Study.model_fields:
            told = faults({name: wrong}, model=Study)
            assert not [each for each in told if "is not valid" in each], (name, wrong, told)
