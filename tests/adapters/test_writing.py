"""A file that is the same as before is that file; nothing is ever written into it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from rumpun.adapters.writing import write_files, write_pieces

FILES = [("a.html", "the same"), ("deep/er/b.html", "the same too"), ("c.html", "of old"), ("d.html", "as long")]


def test_what_is_the_same_as_before_is_not_written_again(tmp_path: Path) -> None:
    before, after = tmp_path / "before", tmp_path / "after"
    write_files(FILES, before)
    write_files([*FILES[:2], ("c.html", "of new"), ("d.html", "longer now"), ("e.html", "new")], after, before)
    names = ("a.html", "deep/er/b.html", "c.html", "d.html")
    assert [(after / name).samefile(before / name) for name in names] == [True, True, False, False]
    assert [(after / name).read_text(encoding="utf-8") for name in ("c.html", "d.html", "e.html")] == [
        "of new", "longer now", "new",
    ]  # fmt: skip
    write_files([("a.html", "another")], after)
    assert (before / "a.html").read_text(encoding="utf-8") == "the same", "a fault would cost the last good site"


def test_what_is_whole_in_memory_is_not_written_again_either(tmp_path: Path) -> None:
    before, after = tmp_path / "before", tmp_path / "after"
    files: dict[str, tuple[str, ...]] = {"data/whole.json": ("in one", " or two"), "data/other.json": ("of old",)}
    write_pieces(files.items(), before)
    write_pieces({**files, "data/other.json": ("of new",)}.items(), after, before)
    assert (after / "data/whole.json").samefile(before / "data/whole.json")
    assert (after / "data/other.json").read_text(encoding="utf-8") == "of new"
    made: list[bool] = []

    def large() -> Iterator[bytes]:
        """Nobody holds it: the first piece is written before the second is made."""
        yield b"first "
        made.append((after / "data/large.db").read_bytes() == b"first ")
        yield b"second"

    (before / "data/large.db").write_bytes(b"first second")
    write_pieces([("data/large.db", large())], after, before)
    assert made == [True] and not (after / "data/large.db").samefile(before / "data/large.db")


def test_where_a_file_can_have_no_second_name_it_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    before, after = tmp_path / "before", tmp_path / "after"
    write_files(FILES, before)
    monkeypatch.setattr(os, "link", refuse)
    write_files(FILES, after, before)
    assert not (after / "a.html").samefile(before / "a.html")
    assert [(after / name).read_text(encoding="utf-8") for name, _ in FILES] == [text for _, text in FILES]
