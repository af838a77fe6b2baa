"""Which words the engine asks for: every way in which templates and modules do."""

from __future__ import annotations

import pytest

from rumpun.words.asked import asked_in


@pytest.mark.parametrize(
    "text",
    [
        "{{ t.word }}", "{{ t['word'] }}", '{{ t["word"].format(n=1) }}', "{{ rp.words.word }}", "{% if t.word %}",
        "{{ t.word if x else t.other }}", "self.t.word", "builder.t['word']", "context.words.word", "(t.word,)",
        'said("word")', "yield said('word', n=t)", "{{- t.word|lower -}}",
    ],
)  # fmt: skip
def test_a_word_that_is_written_out(text: str) -> None:
    asked = asked_in({"a.py": text})
    assert asked.keys["word"] == "a.py"
    assert asked.has("word")
    assert not asked.has("word_too")


@pytest.mark.parametrize(
    "text",
    [
        "x.t.word",
        "bt.word",
        "t.word()",
        'words["word"]',
        "`t.word`",
        "import_t['word']",
        "x.said('word')",
        "t.language",
    ],
)
def test_what_only_looks_like_it(text: str) -> None:
    assert not asked_in({"a.py": text}).keys


@pytest.mark.parametrize(
    ("text", "keys", "others"),
    [
        ("{{ t['a_' ~ x.y ~ '_b'] }}", ["a_1_b"], ["a_1", "b"]),
        ("{{ t[x ~ '_b'] }}", ["a_b", "a-c_b"], ["a_c", "a.c_b"]),
        ('t[f"a_{x.y}_b"]', ["a_1_b"], ["a_1"]),
        ('t[f"a_{x}" if y else f"b_{z}"]', ["a_1", "b_1"], ["c_1"]),
        ('said(f"a.{x}_hint", n=1)', ["a.b_hint"], ["a.b", "b.b_hint"]),
        ('{{ t.starting("a_js_")|tojson }}', ["a_js_b"], ["a_b"]),
        ('t.menu("b")', ["menu_b"], ["b", "menu_c"]),
        ('t.unit("b", 2)', ["unit_b"], ["b"]),
        ('(("a", "space.word"),)', ["space.word"], ["word"]),
    ],
)
def test_a_word_that_is_put_together(text: str, keys: list[str], others: list[str]) -> None:
    asked = asked_in({"a.py": text})
    assert all(asked.has(key) for key in keys)
    assert not any(asked.has(key) for key in others)


def test_what_varies_altogether_says_nothing() -> None:
    asked = asked_in({"words/words.py": 'return self[f"{kind}.{value}"]', "b.html": "{{ t[x ~ y] }}"})
    assert not asked.has("a.b")
    assert not asked.has("ab")


def test_modules_alone_name_words_in_tables() -> None:
    assert not asked_in({"a.html": '"space.word"'}).has("space.word")
