"""The one form of an entry: nothing is lost, comments stay with their things, and a second time changes nothing."""

from __future__ import annotations

import copy
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.full_build import ROOT
from support.knowledge_base import TINY, TINY_STUDY

from rumpun.parsing.yaml_comments import Comments, comments_of
from rumpun.parsing.yaml_file import yaml_of
from rumpun.schema import entry_form
from rumpun.schema.entry_form import FormLostError, formatted, kind_of_file, rewritten, written

LINES = (TINY / TINY_STUDY).read_text(encoding="utf-8").splitlines()
PART = LINES[:28]
FOLDED = """\
short_title:
    # of the title
    id:   Melati   
    en: "Melati"     # in English
# of the source
reference: contoh-tt
objective:
  id: >-  # folded
    Satu
    # bukan komentar
  # below the objective
where: [  # a list
  # of places
  a:1, 'b:2' ]   # two
cases:
# of Melati
- name: Melati   
  id: melati
  # below Melati
- # of Mawar
  id: mawar
# the end
"""  # noqa: W291 - as contributors write


def form(text: str, kind: str = "studies") -> str:
    result, problems = formatted("a.yml", text, kind)
    assert problems == []
    assert result is not None
    return result


def check_every_entry(base: Path) -> None:
    files = {path: kind_of_file(path.relative_to(base).as_posix()) for path in sorted(base.glob("*/*/*.yml"))}
    entries = {path: kind for path, kind in files.items() if kind}
    assert {"studies", "themes"} <= set(entries.values())
    for path, kind in entries.items():
        text = path.read_text(encoding="utf-8")
        once = form(text, kind)
        before, after = yaml_of("a", text)[0], yaml_of("a", once)[0]
        assert before is not None and after is not None and before.data == after.data, path
        assert form(once, kind) == once, path
        if comments_of(text) == Comments():
            assert written(before.data, kind) == once, path  # type: ignore[arg-type]


def test_an_entry_says_the_same_in_its_one_form_and_has_it_from_then_on() -> None:
    check_every_entry(TINY)


@pytest.mark.slow
def test_so_does_every_real_one() -> None:
    check_every_entry(ROOT)


def test_keys_stand_as_in_the_schema_however_deep() -> None:
    data = {
        "findings": [{"where": ["a"], "statement": {"en": "E e", "id": "I i"}, "theme": "t", "id": "f"}],
        "own": 1,
        "reference": "r",
    }
    assert written(data, "studies") == (
        "reference: r\nfindings:\n  - id: f\n    theme: t\n    statement:\n      id: I i\n      en: E e\n"
        "    where: [a]\nown: 1\n"
    )
    assert list(written({"definition": {}, "name": {}}, "themes").split()) == ["name:", "{}", "definition:", "{}"]


def test_comments_move_with_what_they_speak_of() -> None:
    assert (
        form(FOLDED)
        == """\
# of the source
reference: contoh-tt
short_title:
  # of the title
  id: Melati
  # in English
  en: Melati
objective:
  # folded
  id: "Satu # bukan komentar"
  # below the objective
cases:
  # of Melati
  - id: melati
    name: Melati
    # below Melati
  # of Mawar
  - id: mawar
# a list
# of places
# two
where: [a:1, b:2]
# the end
"""
    )
    assert form(form(FOLDED)) == form(FOLDED)


def test_a_comment_in_what_now_stands_on_one_line_stands_below_it() -> None:
    once = form(
        "methods:\n  - method: a\n    # why\n    where:\n      - b:1\n      # more\n    # end\n  - {method: b}\n"
    )
    assert once == "methods:\n  # why\n  - {method: a, where: [b:1]}\n  # more\n  # end\n  - {method: b}\n"
    assert form(once) == once


@pytest.mark.slow
@settings(derandomize=True, max_examples=40, deadline=None)
@given(st.data())
def test_no_comment_is_lost_wherever_it_stands(data: st.DataObject) -> None:
    lines = list(PART)
    places = data.draw(st.lists(st.integers(0, len(lines)), max_size=6, unique=True))
    for number, place in enumerate(sorted(places, reverse=True)):
        indent = data.draw(st.integers(0, 8))
        lines.insert(place, f"{' ' * indent}# comment {number}")
    lines.append(data.draw(st.sampled_from(["", "# last", "  # last", "    # last"])))
    text = "\n".join(lines) + "\n"
    once = form(text)
    assert comments_of(once).all() == comments_of(text).all()
    assert once.count("# comment") == len(places)
    assert form(once) == once


@pytest.mark.slow
def test_a_comment_above_a_key_stays_above_it() -> None:
    plain = [line for line in form("\n".join(LINES) + "\n").splitlines() if line.rstrip().endswith(":")]
    for key in plain:
        if LINES.count(key) == 1:
            space = key[: len(key) - len(key.lstrip())]
            text = "\n".join(LINES).replace(f"\n{key}\n", f"\n{space}# of it\n{key}\n")
            assert f"{space}# of it\n{key}\n" in form(text + "\n"), key


def test_what_cannot_be_read_is_told_and_given_no_form() -> None:
    for text in ("a: 1\na: 2\n", "- a\n", "a: b #c\n", "# only\n"):
        result, problems = formatted("a.yml", text, "studies")
        assert result is None
        assert problems, text


def test_a_form_that_would_lose_something_is_not_given(monkeypatch: pytest.MonkeyPatch) -> None:
    for lossy in (lambda *_: "reference: other\n", lambda *_: "reference: a\n"):
        monkeypatch.setattr(entry_form, "write_yaml", lossy)
        with pytest.raises(FormLostError):
            formatted("a.yml", "# kept\nreference: a\n", "studies")


def test_files_that_are_no_entries_have_no_kind() -> None:
    assert kind_of_file("studies/a/study.yml") == "studies"
    assert kind_of_file("vocab/places/a.yml") == "places"
    for other in ("studies/a/id.md", "vocab/other/a.yml", "vocab/places/a.md", "published/withdrawn.yml", "mkdocs.yml"):
        assert kind_of_file(other) == ""


def test_a_text_without_comments_has_none() -> None:
    assert comments_of("a: 'b # c'\n") == comments_of("a: b\n") == Comments()


def test_a_corrected_entry_differs_where_it_was_corrected() -> None:
    text = (TINY / TINY_STUDY).read_text(encoding="utf-8")
    document, _ = yaml_of("a.yml", text)
    assert document is not None
    data = copy.deepcopy(document.data)
    data["findings"][0]["theme"] = "norms"  # type: ignore[index]
    result = rewritten("a.yml", text, data, "studies")  # type: ignore[arg-type]
    before, after = text.splitlines(), result.splitlines()
    assert len(before) == len(after)
    assert sum(one != other for one, other in zip(before, after, strict=True)) == 1


def test_where_a_comment_stands_among_what_is_corrected_it_stays() -> None:
    text = FOLDED
    document, _ = yaml_of("a.yml", text)
    assert document is not None
    data = copy.deepcopy(document.data)
    data["short_title"]["en"] = "Jasmine"  # type: ignore[index]
    result = rewritten("a.yml", text, data, "studies")  # type: ignore[arg-type]
    assert "# in English" in result and "Jasmine" in result
    assert comments_of(result).all() == comments_of(text).all()
