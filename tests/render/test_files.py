"""Files beside the pages: named at once, made when they are asked for."""

from __future__ import annotations

from collections.abc import Callable
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


class OnePage:
    """A page with one file of its own."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.asked = 0

    @property
    def files(self) -> dict[str, Callable[[], str]]:
        self.asked += 1
        return {f"{self.url}citation.bib": lambda: f"of {self.url}"}


def test_what_belongs_to_a_page_is_among_the_files_and_held_by_nobody() -> None:
    pages = {each: OnePage(each) for each in ("", "studi/satu/")}
    files = Files([("a", "1")], pages) | {"c": "2"} | Files([("d", "3")])
    assert not any(page.asked for page in pages.values())
    assert [*files] == ["a", "c", "d", "citation.bib", "studi/satu/citation.bib"] and len(files) == 5
    assert files["citation.bib"] == "of " and files["studi/satu/citation.bib"] == "of studi/satu/"
    assert [*files.pieces("studi/satu/citation.bib")] == ["of studi/satu/"]
    assert [*files.of_no_page] == ["a", "c", "d"]
    for missing in ("studi/satu/other", "studi/dua/citation.bib", "b", 7):
        assert missing not in files
    with pytest.raises(KeyError):
        files.source("studi/satu/other")
    over = files | {"citation.bib": "mine"}
    assert over["citation.bib"] == "mine" and [*over].count("citation.bib") == 1
