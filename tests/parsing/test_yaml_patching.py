"""Other values come into the text of an entry, and every line that holds none of them stays as it is."""

from __future__ import annotations

import copy
import difflib
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from support.knowledge_base import TINY, TINY_STUDY

from rumpun.parsing.yaml_file import DataPath, yaml_of
from rumpun.parsing.yaml_patching import patched
from rumpun.parsing.yaml_writing import KeyOrder

ORDER: KeyOrder = {
    "title": {"id": {}, "en": {}},
    "years": {},
    "cases": {"id": {}, "name": {}, "kind": {}},
    "findings": {"id": {}, "theme": {}, "where": {}, "text": {"id": {}, "en": {}}},
}
TEXT = """\
# written by hand
title:   {id: Melati}
years: [2001,
  2002]   # both

findings:

  -   id:   "a"
      theme:  trust
      text:
        id:  >-
          Satu,
          dua

        en: 'One'

  # of the second
  -   id: b
      theme: norms
cases:
- id: melati
"""


def data_of(text: str) -> Any:
    document, problems = yaml_of("a.yml", text)
    assert document is not None and problems == []
    return copy.deepcopy(document.data)


def difference(new: str) -> list[str]:
    """What went, and what came in its place, without the lines around."""
    found = [line for line in difflib.ndiff(TEXT.split("\n"), new.split("\n")) if line[0] in "+-"]
    return sorted(found, key=lambda line: line[0] == "+")


def change(make: Callable[[Any], object]) -> list[str]:
    old = data_of(TEXT)
    new = copy.deepcopy(old)
    make(new)
    result = patched(TEXT, old, new, ORDER)
    assert result is not None
    assert data_of(result) == new
    return difference(result)


def test_nothing_else_gives_the_same_text() -> None:
    assert change(lambda data: None) == []


def test_a_value_is_changed_on_its_line() -> None:
    assert change(lambda data: data["findings"][0].update(theme="norms")) == [
        "-       theme:  trust", "+       theme: norms",
    ]  # fmt: skip
    assert change(lambda data: data["cases"][0].update(id="c")) == [
        "- - id: melati", "+ - id: c",
    ]  # fmt: skip


def test_a_text_of_several_lines_makes_room_for_another() -> None:
    assert change(lambda data: data["findings"][0]["text"].update(id="Tiga")) == [
        "-         id:  >-", "-           Satu,", "-           dua", "+         id: Tiga",
    ]  # fmt: skip


def test_what_is_in_brackets_is_written_anew_as_one() -> None:
    assert change(lambda data: data["title"].update(en="Jasmine")) == [
        "- title:   {id: Melati}", "+ title:", "+   id: Melati", "+   en: Jasmine",
    ]  # fmt: skip


def test_a_new_key_stands_where_the_order_has_it() -> None:
    assert change(lambda data: data["findings"][0].update(where=["melati"])) == ["+       where: [melati]"]
    assert change(lambda data: data["findings"][1].update(text={"en": "Two"}, where=["melati"])) == [
        "+       where: [melati]", "+       text: {en: Two}",
    ]  # fmt: skip


def test_items_come_and_go_by_their_ids() -> None:
    assert change(lambda data: data["findings"].insert(1, {"id": "c", "theme": "trust"})) == [
        "+   - id: c", "+     theme: trust",
    ]  # fmt: skip
    assert change(lambda data: data["findings"].pop(1)) == ["-   -   id: b", "-       theme: norms"]
    assert change(lambda data: data["cases"].insert(0, {"id": "c", "name": "C"})) == ["+ - id: c", "+   name: C"]
    assert change(lambda data: data["cases"].extend([{"id": "c", "name": "C"}, {"id": "d"}])) == [
        "+ - id: c", "+   name: C", "+ - id: d",
    ]  # fmt: skip


def test_what_ends_together_is_put_behind_each_other_from_within() -> None:
    def all_at_the_end(data: Any) -> None:
        data["cases"][0]["kind"] = "cooperative"
        data["cases"].append({"id": "c", "name": "C"})

    assert change(all_at_the_end) == ["+   kind: cooperative", "+ - id: c", "+   name: C"]


def test_a_key_goes_with_its_lines_and_leaves_the_comments_around_it() -> None:
    assert change(lambda data: data["findings"][0].pop("text")) == [
        "-       text:", "-         id:  >-", "-           Satu,", "-           dua", "- ", "-         en: 'One'",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "make",
    [
        lambda data: data["findings"].reverse(),  # things change places
        lambda data: data["findings"][0].pop("id"),  # on the line of its dash
        lambda data: data["findings"].clear(),
    ],
)
def test_where_it_is_not_possible_the_list_that_holds_it_is_written_anew(make: Callable[[Any], object]) -> None:
    assert "- title:   {id: Melati}" not in change(make)


def test_what_begins_with_another_key_is_written_anew_as_a_whole() -> None:
    old = data_of(TEXT)
    text = TEXT.replace("title:   {id: Melati}\n", "")
    assert patched(text, data_of(text), old, ORDER) is None


def paths(data: Any, at: DataPath = ()) -> Iterator[DataPath]:
    if at:
        yield at
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in items:
        yield from paths(value, (*at, key))


def test_every_value_of_an_entry_can_be_changed_and_taken_out() -> None:
    text = (TINY / TINY_STUDY).read_text(encoding="utf-8")
    old = data_of(text)
    tried = 0
    for path in paths(old):
        for becomes in ("other", None):
            new = copy.deepcopy(old)
            around = new
            for step in path[:-1]:
                around = around[step]
            if becomes is None:
                del around[path[-1]]
            else:
                around[path[-1]] = becomes
            result = patched(text, old, new, ORDER)
            if result is not None:
                assert data_of(result) == new, path
                tried += 1
    assert tried > 100
