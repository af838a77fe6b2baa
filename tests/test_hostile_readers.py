"""Whatever stands in a contributor's file is read or told, never swallowed, and takes no longer than its length."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from functools import partial
from html import unescape
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rumpun.model.identifiers import half_a_range, reversed_range
from rumpun.model.memory import record_of, works_of
from rumpun.model.person import read_names
from rumpun.model.second_coding import SecondCoding
from rumpun.model.study import Study
from rumpun.parsing.bibtex_file import read_bibtex
from rumpun.parsing.latex import plain_text, top_level_split, unknown_commands
from rumpun.parsing.ledger_file import LEDGER, read_ledger
from rumpun.parsing.problems import Problem
from rumpun.parsing.text_file import INVISIBLE, MOST_BYTES, MOST_TOLD, read_text
from rumpun.parsing.yaml_file import MAX_DEPTH, read_yaml
from rumpun.words.markdown import Linker, Renderer, plain, plain_blocks

pytestmark = pytest.mark.slow

FEW = settings(
    derandomize=True,
    max_examples=40,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
# Pieces of every format that is read, and what no format expects.
PIECES = (
    "kata", "A", "b1", " ", "\n", "\n  ", "- ", ": ", ",", "'", '"', "#", " #x", "[", "]", "{", "}", "|", ">", "&a",
    "*a", "!t", "---\n", "%", "@book{", "@string{", "title = {", "=", "\\", "\\'e", "\\emph", " and ", "others", "\t",
    "..", "/", "<b>", "\u200b", "\u202e", "\ufeff", "\x00", "\u00a0", "\u2028", "😀", "é", "\r", "1" * 30, "~", "null",
    "[[a]]", "[@k]", "](", "**", "`", "_", "&lt;", "study", "findings:\n", "theme: ", "<<<<<<<",
)  # fmt: skip
hostile = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
RENDERER = Renderer(
    Linker(
        lambda name: ("x", name), lambda key: None, re.compile(r"(?<![\w-])(?:(?i:kata))(?![\w-])"), lambda word: "k"
    )
)


def write(root: Path, name: str, text: str) -> str:
    file = root / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode("utf-8"))
    return name


def all_sound(problems: list[Problem], path: str, text: str) -> None:
    """Each problem has both languages and a place in this file."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 2
    for each in problems:
        assert each.message.id and each.message.en
        assert each.place.path == path
        assert 1 <= each.place.line <= lines
        assert each.place.column >= 1


# --- nothing crashes, nothing is lost ----------------------------------------------------------------------------


@FEW
@given(text=hostile)
def test_a_text_is_read_whole_or_told(tmp_path: Path, text: str) -> None:
    read, problems = read_text(tmp_path, write(tmp_path, "a.md", text))
    all_sound(problems, "a.md", text)
    assert read is not None or problems
    whole = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    assert read is None or read == (INVISIBLE.sub("", whole) if problems else whole)


@FEW
@given(data=st.binary(max_size=60))
def test_any_bytes_are_a_text_or_a_problem(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.md").write_bytes(data)
    read, problems = read_text(tmp_path, "a.md")
    assert read is not None or problems


@FEW
@given(text=hostile)
def test_yaml_is_read_or_told_for_every_kind_of_entry(tmp_path: Path, text: str) -> None:
    path = write(tmp_path, "a.yml", text)
    document, problems = read_yaml(tmp_path, path)
    all_sound(problems, path, text)
    assert document is not None or problems
    for model in (Study, SecondCoding):
        read = record_of(tmp_path, path, model)
        all_sound([*read.problems], path, text)
        assert read.record is not None or read.problems
        assert not read.damaged or read.problems


@FEW
@given(text=hostile, keys=st.lists(st.sampled_from(["a1", "b2", "c3"]), max_size=3))
def test_every_entry_of_a_bibliography_is_read_or_told(tmp_path: Path, text: str, keys: list[str]) -> None:
    whole = "".join(f"@book{{{key},\n title = {{T}}\n}}\n" for key in keys) + text
    entries, problems = read_bibtex(tmp_path, write(tmp_path, "a.bib", whole))
    all_sound(problems, "a.bib", whole)
    if not problems:
        assert {entry.key for entry in entries} >= set(keys)
        assert len(entries) == len(re.findall(r"@book\s*\{", whole))
    found, _, _ = works_of(tmp_path, "a.bib")
    assert all(work is not None or faults or problems for _, work, faults in found)


@FEW
@given(value=hostile)
def test_no_letter_of_a_field_is_lost(value: str) -> None:
    letters = [each for each in plain_text(value) if each.isalnum()]
    assert len(letters) >= sum(each.isalnum() for each in re.sub(r"\\.[A-Za-z]*", "", unescape(value)))
    assert "".join(top_level_split(value, re.compile("(?!)"))) == value
    assert all(value[at : at + len(command)] == command for at, command in unknown_commands(value))
    half_a_range(value)
    reversed_range(value)


@FEW
@given(value=hostile)
def test_every_name_is_read_or_told(value: str) -> None:
    names = read_names(value)
    told = sum(1 for _ in names.people) + len(names.faults)
    assert told + names.truncated == len(top_level_split(f" {value} ", re.compile(r"\s+and(?=\s)", re.IGNORECASE)))


@FEW
@given(text=hostile)
def test_every_line_of_the_ledger_is_an_address_a_comment_or_told(tmp_path: Path, text: str) -> None:
    found, problems = read_ledger(tmp_path) if write(tmp_path, LEDGER, text) else ({}, [])
    all_sound(problems, LEDGER, text)
    lines = {line.strip(" \t\r\n\ufeff") for line in re.split(r"\r\n|\r|\n", text)}
    wanted = {line for line in lines if line and not line.startswith("#")}
    assert len(found) + len({each.place.line for each in problems}) >= (1 if wanted else 0)
    if not problems:
        assert set(found) == {line.removeprefix("/") for line in wanted}


@FEW
@given(text=hostile)
def test_words_of_markdown_are_shown_and_nothing_else_gets_in(text: str) -> None:
    # What CommonMark keeps for itself: where links lead, what a block of code is in, and what is told of a link.
    text = re.sub(r"`{3,}|~{3,}|:", " ", text)
    html = str(RENDERER.block(text))
    assert html.count("kata") >= text.count("kata")
    assert not re.search(r"<(?:script|style|img|b)\b|\son\w+=|javascript:", re.sub(r">[^<]*<", "><", html))
    assert plain(text) == plain(text).strip()
    assert "<a " not in "".join(plain_blocks("<a>"))


# --- limits ------------------------------------------------------------------------------------------------------


def test_a_file_that_is_too_large_is_told_and_not_read(tmp_path: Path) -> None:
    text = "a" * (MOST_BYTES + 100_000)
    read, (problem,) = read_text(tmp_path, write(tmp_path, "a.md", text))
    assert read is None
    assert problem.rule == "file-too-large"
    assert "1.1 MB" in problem.message.en and "1 MB" in problem.message.en
    assert problem.hint.id and problem.hint.en
    assert read_text(tmp_path, write(tmp_path, "b.md", "a" * MOST_BYTES))[1] == []
    assert read_bibtex(tmp_path, write(tmp_path, "a.bib", "%" * (2 * MOST_BYTES)))[1] == [], "it has the works of all"


def test_a_field_of_a_work_that_is_too_long_is_told(tmp_path: Path) -> None:
    text = f"@book{{a1,\n title = {{{'a' * 10_001}}}\n}}\n"
    entries, (problem,) = read_bibtex(tmp_path, write(tmp_path, "a.bib", text))
    assert problem.message.en == "title is too long: 10001 characters, at most 10000"
    assert (problem.place.line, problem.place.column, entries[0].key) == (2, 11, "a1")


def test_thousands_of_invisible_characters_are_told_as_far_as_anybody_reads(tmp_path: Path) -> None:
    assert len(read_text(tmp_path, write(tmp_path, "a.md", "\u200b" * 5000))[1]) == MOST_TOLD
    assert len(read_yaml(tmp_path, write(tmp_path, "a.yml", "\u00a0a\n" * 5000))[1]) == MOST_TOLD


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_what_is_nested_too_deeply_is_told_at_the_first_place(tmp_path: Path, opening: str) -> None:
    _, problems = read_yaml(tmp_path, write(tmp_path, "a.yml", opening * 20_000))
    assert [each.message.en for each in problems] == ["this is nested too deeply"]
    assert problems[0].place.column == MAX_DEPTH * len(opening) + 1


def test_what_is_left_of_a_list_keeps_its_places(tmp_path: Path) -> None:
    """Of many faulty items at once, in lists within lists."""
    items = "".join(f"  - {{id: a{n}, name: {{id: A, en: A}}{', wrong: 1' if n % 3 else ''}}}\n" for n in range(30))
    read = record_of(tmp_path, write(tmp_path, "a.yml", f"cases:\n{items}"), Study)
    assert read.document is not None
    cases = read.document.data["cases"]  # type: ignore[index]
    assert all(
        read.document.place(("cases", at, "id")).line == 2 + int(case["id"][1:]) for at, case in enumerate(cases)
    )


# --- time --------------------------------------------------------------------------------------------------------


def _bib(field: str) -> Callable[[Path, str], object]:
    head = "@book{a,\n title = {A}, language = {id}, author = {B, C}, year = {2000},\n "
    return lambda root, text: works_of(root, write(root, "a.bib", f"{head}{field} = {{{text}}}\n}}\n"))


def _yaml(before: str, after: str) -> Callable[[Path, str], object]:
    return lambda root, text: read_yaml(root, write(root, "a.yml", before + text + after))


def _study(before: str) -> Callable[[Path, str], object]:
    return lambda root, text: record_of(root, write(root, "a.yml", before + text), Study)


def _fields(root: Path, text: str) -> object:
    return works_of(root, write(root, "a.bib", "@book{a,\n" + text + "}"))


def _plain(root: Path, text: str) -> object:
    plain.cache_clear()
    return plain(text)


def _markdown(root: Path, text: str) -> object:
    return RENDERER.block(text)


GROWING: dict[str, tuple[Callable[[Path, str], object], str, int]] = {
    "letters in a field of pages": (_bib("pages"), "a", 3000),
    "digits in a field of pages": (_bib("pages"), "1", 3000),
    "dashes in a field of pages": (_bib("pages"), "1-", 3000),
    "names": (_bib("author"), "A, B and ", 300),
    "commas of a name": (_bib("author"), "{a}, ", 1500),
    "fields of an entry": (_fields, "number={b},\n", 300),
    "brackets of YAML": (_yaml("", ""), "[", 20_000),
    "braces of YAML": (_yaml("", ""), "{a: ", 8000),
    "one line of YAML": (_yaml("[", "b]"), "a, ", 4000),
    "faulty items of a list": (_study("findings:\n"), "- {theme: x}\n", 100),
    "unknown keys": (_study(""), "k: 1\n", 500),
    "blanks": (_plain, "\t", 4000),
    "brackets of Markdown": (_markdown, "[", 1000),
    "emphasis of Markdown": (_markdown, "*a **b ", 500),
    "code of Markdown": (_markdown, "`a``b", 800),
    "quotations of Markdown": (_markdown, ">", 2000),
}


@pytest.mark.parametrize("what", GROWING)
def test_time_grows_with_the_length_and_not_with_its_square(tmp_path: Path, what: str) -> None:
    """Four times the length takes four times as long, and sixteen times where it grows with the square.

    Counted in the time that this process computed, which others do not touch; the best of some tries.
    """
    read, piece, times = GROWING[what]
    read(tmp_path, piece * 10)
    for _ in range(4):
        short, long = (_took(partial(read, tmp_path, piece * number)) for number in (times, 4 * times))
        if long < 9 * short or long < 0.03:
            return
    pytest.fail(f"{short:.3f} s, and {long:.3f} s for four times as much")


def _took(act: Callable[[], object]) -> float:
    tries = []
    for _ in range(2):
        begun = time.process_time()
        act()
        tries.append(time.process_time() - begun)
    return min(tries)
