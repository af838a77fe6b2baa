"""Data as YAML: whatever they are, the strict reader reads the same back, and people read what they would write."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from rumpun.parsing.text_file import INVISIBLE
from rumpun.parsing.yaml_file import yaml_of
from rumpun.parsing.yaml_writing import WIDTH, KeyOrder, write_yaml

# What an editor shows, with much of what YAML takes for more than text.
SIGNS = st.sampled_from([*" :#-?,[]{}&*!|>'\"%@`~=<\\\n\t.0123noYE\u00a0\u2003\u2028\ufeffé“", ": ", " #", "---", "\r"])
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters=()), max_size=60),
    st.lists(SIGNS, max_size=12).map("".join),
    st.lists(st.sampled_from(["kelompok", "erat:", "#1", "- a", "", "yes", "1:30", "arisan", "a\nb"]), max_size=40).map(
        " ".join
    ),
).filter(lambda text: not INVISIBLE.search(text))
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-(10**14), 10**14), TEXTS),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(TEXTS, inner, max_size=4)),
    max_leaves=12,
)


@pytest.mark.slow
@settings(derandomize=True, max_examples=150, deadline=None)
@given(st.dictionaries(TEXTS, VALUES, max_size=5))
def test_whatever_the_data_are_the_strict_reader_reads_them_back(data: dict[str, Any]) -> None:
    text = write_yaml(data, {})
    document, problems = yaml_of("a.yml", text)
    assert problems == [], text
    assert document is not None
    assert repr(document.data) == repr(data), text
    assert yaml.safe_load(text) == data, "another reader reads something else"


@pytest.mark.slow
@settings(derandomize=True, max_examples=50, deadline=None)
@given(st.lists(st.text("abc", min_size=1, max_size=20), min_size=1, max_size=60).map(" ".join))
def test_a_text_of_words_is_cut_at_the_width_and_never_quoted(text: str) -> None:
    written = write_yaml({"a": [{"b": text}]}, {})
    assert '"' not in written
    assert all(len(line) <= WIDTH for line in written.splitlines())


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Melati", "Melati"), ("abstrak:1", "abstrak:1"), ("Kasus C#", "Kasus C#"), ("a, b", "a, b"), ("it’s", "it’s"),
        ("it's", "it's"), ('say "yes"', 'say "yes"'), ("100 %", "100 %"), ("a - b", "a - b"), ("-1a", '"-1a"'),
        ("no", '"no"'), ("2019", '"2019"'), ("2019-01-01", '"2019-01-01"'), ("nUll", '"nUll"'), ("1:30", '"1:30"'),
        ("a: b", '"a: b"'), ("a #b", '"a #b"'), ("*a*", '"*a*"'), ("", '""'), (" a", '" a"'), ("a\tb", '"a\\tb"'),
        ("0o14", '"0o14"'), ("a\u2028b", '"a\\u2028b"'),
        (2019, "2019"), (True, "true"), (None, "null"), ([], "[]"), ({}, "{}"),
        (["a", "b, c"], '[a, "b, c"]'), ([1, "1"], '[1, "1"]'),
        ({"method": "wawancara", "where": ["hasil:1"]}, "{method: wawancara, where: [hasil:1]}"),
    ],
)  # fmt: skip
def test_quotation_marks_stand_only_where_they_are_needed(value: object, written: str) -> None:
    assert write_yaml({"a": value}, {}) == f"a: {written}\n"


def test_names_of_two_languages_stand_below_each_other_as_in_the_entries() -> None:
    assert write_yaml({"name": {"id": "arisan", "en": "arisan"}}, {}) == "name:\n  id: arisan\n  en: arisan\n"


def test_long_texts_are_folded_and_their_paragraphs_kept() -> None:
    text = f"{'kata ' * 30}akhir.\nBaru: “satu” #2."
    assert write_yaml({"a": {"id": text}}, {}) == (
        f"a:\n  id: >-\n    {('kata ' * 23).strip()}\n    {'kata ' * 7}akhir.\n\n    Baru: “satu” #2.\n"
    )


def test_long_lists_of_ids_are_cut_behind_commas_and_long_lists_of_texts_stand_item_by_item() -> None:
    ids = [f"tema-nomor-{number}" for number in range(20)]
    written = write_yaml({"themes_not_reported": ids, "thinkers": ["A B", "c " * 58 + "d"]}, {})
    first, *others = written.splitlines()
    assert first.startswith("themes_not_reported: [tema-nomor-0, ") and first.endswith(",") and len(first) <= WIDTH
    assert re.match(r"  tema-nomor-\d+", others[0])
    assert others[-5:-2] == ["thinkers:", "  - A B", "  - >-"]
    assert yaml.safe_load(written)["themes_not_reported"] == ids


def test_keys_stand_in_the_order_that_is_asked_for_and_unknown_ones_last() -> None:
    order: KeyOrder = {"id": {}, "cases": {"id": {}, "name": {}}}
    data = {"zzz": "1 a", "cases": [{"other": "x y", "name": "N M", "id": "a"}], "id": "b"}
    assert write_yaml(data, order) == ("id: b\ncases:\n  - id: a\n    name: N M\n    other: x y\nzzz: 1 a\n")


@pytest.mark.parametrize("value", [1.5, 10**15, b"a", {1, 2}, ("a",)])
def test_what_no_entry_can_hold_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        write_yaml({"a": value}, {})
