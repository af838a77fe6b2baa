"""Files beside the pages: named at once, made when they are asked for."""

from __future__ import annotations

from functools import partial

import pytest

from rumpun.render.files import Files


def test_files_are_a_mapping_in_the_order_in_which_they_came() -> None:
    files = Files([("b", "9"), ("a", b"1"), ("b", lambda: "2")])
    assert dict(files) == {"b": "2", "a": b"1"}
    assert list(files) == ["b", "a"]
    assert ("a" in files, "c" in files, len(files)) == (True, False, 2)
    with pytest.raises(KeyError):
        files["c"]


def test_two_sets_of_files_are_joined_like_dictionaries() -> None:
    files = Files([("a", "0"), ("b", "1")])
    assert dict(files | {"b": "2", "c": lambda: "3"}) == {"a": "0", "b": "2", "c": "3"}
    assert dict(files | Files([("a", lambda: "4")])) == {"a": "4", "b": "1"}
    assert dict(files) == {"a": "0", "b": "1"}


def test_a_file_is_made_when_it_is_asked_for_and_not_before() -> None:
    made: list[str] = []

    def make(name: str) -> str:
        made.append(name)
        return name * 2

    files = Files((name, partial(make, name)) for name in "ab") | {"c": partial(make, "c")}
    assert (len(files), "a" in files, list(files), made) == (3, True, ["a", "b", "c"], [])
    assert (files["b"], made) == ("bb", ["b"])
    source = files.source("c")
    assert callable(source)
    assert (source(), made) == ("cc", ["b", "c"])
