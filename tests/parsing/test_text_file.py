"""A contributor's file as text: line ends and the byte order mark do not matter, everything invisible does."""

from __future__ import annotations

from pathlib import Path

import pytest

from rumpun.parsing.problems import Place
from rumpun.parsing.text_file import place_at, read_text


def read(root: Path, data: bytes) -> tuple[str | None, list[str]]:
    (root / "a.md").write_bytes(data)
    text, problems = read_text(root, "a.md")
    return text, [f"{problem.place.line}:{problem.place.column} {problem.message.en}" for problem in problems]


@pytest.mark.parametrize("data", [b"a\nb\n", b"a\r\nb\r\n", b"a\rb\r", b"\xef\xbb\xbfa\nb\n"])
def test_line_ends_and_byte_order_mark_do_not_matter(tmp_path: Path, data: bytes) -> None:
    assert read(tmp_path, data) == ("a\nb\n", [])


@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_a_problem(tmp_path: Path, data: bytes) -> None:
    assert read(tmp_path, data) == (None, ["1:1 this file is empty"])


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"a\n\xe9\n", "2:1"),
        ("ab\u00e9".encode("utf-16"), "1:1"),
        (b"abc \xff", "1:5"),
        ("\u00e9\u00e9".encode() + b"\xe9", "1:3"),
    ],
)
def test_another_encoding_is_told_at_its_first_byte(tmp_path: Path, data: bytes, place: str) -> None:
    assert read(tmp_path, data) == (None, [f"{place} this file is not UTF-8 text"])


@pytest.mark.parametrize(
    "char",
    ["\0", "\x1b", "\x7f", "\x85", "\u00ad", "\u061c", "\u200b", "\u200d", "\u200e", "\u2028", "\u202e", "\u2060",
     "\u2066", "\u3164", "\uf0b7", "\ufeff", "\ufffe", "\U000e0041"],
)  # fmt: skip
def test_an_invisible_character_is_told_by_its_number(tmp_path: Path, char: str) -> None:
    told = f"there is an invisible character U+{ord(char):04X}"
    assert read(tmp_path, f"ab{char}c\n{char}".encode()) == ("abc\n", [f"1:3 {told}", f"2:1 {told}"])


def test_what_people_type_is_allowed(tmp_path: Path) -> None:
    text = "“Émile” – ‘x’ … é\u00a0\t\U0001f600 العربية\n"
    assert read(tmp_path, text.encode()) == (text, [])


def test_places_count_characters_from_one() -> None:
    text = "é\n\nabc"
    assert [place_at("a", text, offset) for offset in (0, 1, 2, 3, 5, 6)] == [
        Place("a", 1, 1), Place("a", 1, 2), Place("a", 2, 1), Place("a", 3, 1), Place("a", 3, 3), Place("a", 3, 4),
    ]  # fmt: skip
