"""Strict YAML: values keep their places, and nothing is bent or lost without a word."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from support.knowledge_base import TINY

from rumpun.parsing.problems import Place
from rumpun.parsing.yaml_file import Document, read_yaml


def read(root: Path, text: str) -> tuple[Document | None, list[str]]:
    (root / "a.yml").write_text(text, encoding="utf-8")
    document, problems = read_yaml(root, "a.yml")
    return document, [f"{problem.place.line}:{problem.place.column} {problem.message.en}" for problem in problems]


def data(root: Path, text: str) -> object:
    document, problems = read(root, text)
    assert problems == []
    assert document is not None
    return document.data


@pytest.mark.parametrize(
    ("written", "value"),
    [
        # What YAML 1.1 would turn into something else stays the text that was typed.
        ("no", "no"), ("yes", "yes"), ("on", "on"), ("0123", "0123"),
        ("1_000", "1_000"), ("0x1f", "0x1f"), ("1:30", "1:30"),
        ("2019-01-01", "2019-01-01"), ("2019-02-31", "2019-02-31"), ("3.0", "3.0"),
        (".inf", ".inf"), ("1e3", "1e3"), ("=", "="),
        # What JSON has.
        ("7", 7), ("-7", -7), ("0", 0), ("true", True), ("False", False), ("null", None), ("~", None), ("", None),
        ("'7'", "7"), ('"true"', "true"), ("'null'", "null"), ("[]", []), ("{}", {}), ("[a, 1]", ["a", 1]),
        ("9" * 16, "9" * 16),
    ],
)  # fmt: skip
def test_values_are_what_a_contributor_typed(tmp_path: Path, written: str, value: object) -> None:
    result = data(tmp_path, f"a: {written}\n")
    assert isinstance(result, dict)
    assert result == {"a": value}
    assert type(result["a"]) is type(value)


def test_every_key_and_value_has_its_place(tmp_path: Path) -> None:
    document, _ = read(tmp_path, "a:\n  - b: 1\n    c: [x, y]\n  - >-\n    d\n")
    assert document is not None
    assert document.place(("a", 0, "b")) == Place("a.yml", 2, 8)
    assert document.places["a", 0, "b", ""] == Place("a.yml", 2, 5)
    assert document.place(("a", 0, "c", 1)) == Place("a.yml", 3, 12)
    assert document.place(("a", 1)) == Place("a.yml", 4, 5)


def test_a_value_that_is_not_there_has_the_place_of_what_is_around_it(tmp_path: Path) -> None:
    document, _ = read(tmp_path, "\na:\n  b: 1\n")
    assert document is not None
    assert document.place(("a", "c", 3, "d")) == Place("a.yml", 3, 3)
    assert document.place(("z",)) == Place("a.yml", 2, 1)


@pytest.mark.parametrize(
    "text",
    [
        "a: b # c\n",
        "a:\n  - b # c\n",
        "a: [b # c\n  ]\n",
        "a: b\n   c # d\n",
        "a: b    # c\n",
    ],
)
def test_text_that_would_be_lost_is_a_problem(tmp_path: Path, text: str) -> None:
    document, problems = read(tmp_path, text)
    assert document is not None and not document.whole
    assert [each.split(" ", 1)[1] for each in problems] == ['the text after " #" would be lost as a comment']


@pytest.mark.parametrize(
    "text",
    [
        "# c\na: b\n",
        "a: b\n# c\n",
        "a: 'b # c'\n",
        "a: 'b' # c\n",
        "a: b#c\n",
        "a: >-\n  b # c\n",
        "a: [b] # c\n",
        "a: # c\n  b: d\n",
    ],
)
def test_a_comment_that_takes_nothing_away_is_allowed(tmp_path: Path, text: str) -> None:
    data(tmp_path, text)


def test_all_faults_of_the_form_are_told_at_once(tmp_path: Path) -> None:
    assert read(tmp_path, 'a: b #c\na: d\ne: "\\u202e"\n')[1] == [
        '1:6 the text after " #" would be lost as a comment',
        '2:1 the key "a" is written twice',
        "3:4 there is an invisible character U+202E",
    ]


def test_an_alias_bomb_does_not_go_off(tmp_path: Path) -> None:
    bomb = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12))
    document, problems = read(tmp_path, bomb)
    assert document is not None and isinstance(document.data, dict)
    assert document.data["a11"] == ["*"] * 9
    assert {each.split(" ", 1)[1] for each in problems} == {"anchors (&) and aliases (*) are not used here"}


def test_a_merge_key_is_a_key_like_any_other(tmp_path: Path) -> None:
    assert data(tmp_path, "<<: {a: b}\n") == {"<<": {"a": "b"}}


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.sampled_from(list("ab: -#'\"[]{}&*!|>%@`,?\n\t\\~0é")), max_size=30))
@pytest.mark.slow
def test_whatever_is_written_gives_data_or_problems_and_never_a_crash(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    root = tmp_path_factory.getbasetemp()
    document, problems = read(root, text)
    assert bool(problems) == (document is None or not document.whole)


# --- two readers -------------------------------------------------------------------------------------------------

FILES = sorted(path for folder in ("studies", "vocab") for path in (TINY / folder).rglob("*.yml"))
SLIPS = (
    "a:\nb: 1\n", "a: ''\nb: [x, ]\n", "a: x # y\n", 'a: "x\\u202ey"\n', "a: [1, {b: c}]\n",
    "a: >-\n  x\n  y\nb: |\n  z\n", "a: b: c\n", "a: 'x\n", "\ta: 1\n", "a: &x 1\nb: *x\n", "a: !!int 1\n",
    "a: 1\n---\nb: 2\n", "a: 1\na: 2\n", "? [a]\n: 1\n", "- a\nb: 1\n", "a:\n  - b\n c\n", "é: ü\n漢: 🙂 x\n",
    "[" * 40 + "]" * 40,
)  # fmt: skip


TEXTS = (*SLIPS, *(path.read_text(encoding="utf-8") for path in FILES))


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_libyaml_changes_nothing_but_the_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Values, places and faults are those of PyYAML's own reader, which reads where LibYAML is missing."""
    found = read(tmp_path, text)
    monkeypatch.delattr(yaml, "CSafeLoader")
    assert read(tmp_path, text) == found


# --- one fault does not hide another -----------------------------------------------------------------------------


def test_what_stands_at_another_key_is_read_on(tmp_path: Path) -> None:
    document, problems = read(tmp_path, "a: {b: [c}\nd: e: f\ng: h #i\nj: k\n")
    assert [problem.split(" ", 1)[0] for problem in problems] == ["1:8", "2:5", "3:6"]
    assert document is not None
    assert (document.data, document.lost, document.whole) == ({"g": "h", "j": "k"}, frozenset("ad"), False)
    assert document.place(("j",)) == Place("a.yml", 4, 4)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('a: "b\nc: d\n', "1:4"),
        ("a: 'b\nc: d\n", "1:4"),
        ('a:\n  b: "c\n  d: "e"\nf: g\n', "2:6"),
        ('a:\n  - "b\n  - c\nd: "e"\n', "2:5"),
        ('a: [b, "c]\nd: "e"\n', "1:8"),
    ],
)
def test_a_quotation_is_told_where_it_opens(tmp_path: Path, text: str, place: str) -> None:
    _, problems = read(tmp_path, text)
    assert problems == [f"{place} a quotation mark is not closed"]


def test_where_nothing_more_can_be_read_it_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("a: b\nc\nd: e\n", encoding="utf-8")
    document, [problem] = read_yaml(tmp_path, "a.yml")
    assert document is None
    assert problem.hint.en.endswith("; the rest of this file is not checked yet")
