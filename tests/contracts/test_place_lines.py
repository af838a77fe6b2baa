"""A line that names a place and all that it lies in makes the same places by `new-place` and in the form."""

from __future__ import annotations

import json
from typing import Any

import pytest
from support.contracts import FOLDER, contract
from support.records import a_term

from rumpun.model.vocabulary import PlaceTerm
from rumpun.schema.new_places import NewPlaces, place_table, places_of


def places(rule: dict[str, Any]) -> dict[str, PlaceTerm]:
    terms = {id_: a_term("places", **{**told, "name": told["name"]["id"]}) for id_, told in rule["places"].items()}
    named = {id_: term.model_copy(update={"name": _name(rule, id_, term)}) for id_, term in terms.items()}
    return {id_: term for id_, term in named.items() if isinstance(term, PlaceTerm)}


def _name(rule: dict[str, Any], id_: str, term: Any) -> Any:
    return type(term.name)(**rule["places"][id_]["name"])


def case(line: str, known: dict[str, PlaceTerm]) -> dict[str, Any]:
    read = places_of(line, known)
    if not isinstance(read, NewPlaces):
        return {"line": line, "wrong": getattr(read, "key", "").removeprefix("new_place.")}
    return {
        "line": line, "id": read.id, "found": list(read.found),
        "made": {id_: dict(each) for id_, each in read.made.items()},
        "alike": [list(each) for each in read.alike],
    }  # fmt: skip


def test_lines_that_name_places(pytestconfig: pytest.Config) -> None:
    rule = contract("place_lines")
    now = rule | {
        "table": json.loads(json.dumps(place_table(places(rule)))),
        "cases": [case(line, places(rule)) for line in rule["lines"]],
    }
    if pytestconfig.getoption("--update-golden"):
        (FOLDER / "place_lines.json").write_text(json.dumps(now, ensure_ascii=False, indent=1) + "\n", "utf-8")
    assert now == contract("place_lines"), "if this is meant: pytest --update-golden"


def test_an_id_that_was_given_is_not_given_again() -> None:
    read = places_of("Desa Baru, Kenanga", places(contract("place_lines")), taken=("baru",))
    assert isinstance(read, NewPlaces)
    assert read.id == "desa-baru"
