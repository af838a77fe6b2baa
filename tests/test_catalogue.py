"""The words in both languages: how files are read, sentences filled, and what is kept from one start to the next."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from rumpun import catalogue
from rumpun.catalogue import FaultyWordsError, MissingWord, Said, said, values_of, words_in

ONE = b"one:\n  id: satu\n  en: one {n}\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of words of our own, beside which may be remembered what it holds."""
    monkeypatch.setattr(catalogue, "FOLDER", tmp_path / "words")
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "a.yml").write_bytes(ONE)
    catalogue.read_anew()
    yield tmp_path / "words"
    monkeypatch.undo()
    catalogue.read_anew()


def test_both_languages_stand_under_each_key_in_any_order() -> None:
    text = "# comment\na.b:\n  en: >-\n    a long\n    text\n  id: '{teks}'\n\nb: {id: satu, en: \"\\x31\"}\n"
    assert words_in(text.encode()) == [("a.b", Said("{teks}", "a long text")), ("b", Said("satu", "1"))]


@pytest.mark.parametrize(
    "text",
    [
        "a: satu", "a:\n  id: satu", "a:\n  id: satu\n  en: one\n  en: two", "a:\n  id: satu\n  fr: un",
        "a:\n  id: satu\n  en: [one]", "- a", "a:\n  id: &x satu\n  en: *x", "a:\n  id: !x satu\n  en: one",
        "a:\n  id: satu\n  en: one\n---\nb:\n  id: dua\n  en: two", "a:\n  id: satu: dua\n  en: one", "\xff", "",
    ],
)  # fmt: skip
def test_another_form_is_refused(text: str) -> None:
    with pytest.raises(FaultyWordsError):
        words_in(text.encode("latin-1"))


def test_a_sentence_is_filled_in_both_languages() -> None:
    assert said("published.address_gone", address="{n} {address}") == (
        'alamat "/{n} {address}" pernah terbit, tetapi tidak ada lagi di situs ini',
        'the address "/{n} {address}" was published, but this site no longer has it',
    )
    both = said("column.in_id", what=Said("judul", "title"))
    assert both == ("judul (bahasa Indonesia)", "title (Indonesian)")


def test_a_sentence_that_is_not_there_or_not_filled_is_an_error() -> None:
    with pytest.raises(MissingWord, match="tidak_ada"):
        said("tidak_ada")
    with pytest.raises(KeyError, match="address"):
        said("published.address_gone")


def test_values_stand_in_the_order_of_the_file() -> None:
    assert list(values_of("outcome").items()) == [
        ("high", ("berhasil", "did well")),
        ("mixed", ("campuran", "mixed")),
        ("low", ("kurang berhasil", "did poorly")),
        ("unstated", ("hasil tidak dinilai", "outcome not judged")),
    ]


def test_what_was_read_is_remembered_until_a_file_changes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert catalogue.catalogue() == {"one": ("satu", "one {n}")}
    catalogue.read_anew()
    with monkeypatch.context() as patch:
        patch.setattr(catalogue, "words_in", lambda content: pytest.fail("read again"))
        assert catalogue.catalogue() == {"one": ("satu", "one {n}")}
    (folder / "a.yml").write_bytes(ONE.replace(b"satu", b"dua"))
    catalogue.read_anew()
    assert catalogue.catalogue() == {"one": ("dua", "one {n}")}
    (folder / "a.yml").rename(folder / "b.yml")
    (folder / "a.yml").write_bytes(b"two:\n  id: dua\n  en: two\n")
    catalogue.read_anew()
    assert list(catalogue.catalogue()) == ["two", "one"]


@pytest.mark.parametrize("rubbish", ["", "{", "[]", "null", '{"of": 1}', '{"of": "", "holds": {"one": ["x", "x"]}}'])
def test_a_broken_memory_is_no_memory(folder: Path, rubbish: str) -> None:
    assert catalogue.catalogue()
    (memory,) = (folder / "__pycache__").iterdir()
    memory.write_text(rubbish, encoding="utf-8")
    catalogue.read_anew()
    assert catalogue.catalogue() == {"one": ("satu", "one {n}")}


def test_a_memory_that_cannot_be_written_only_costs_time(folder: Path) -> None:
    (folder / "__pycache__").write_text("no folder", encoding="utf-8")
    assert catalogue.catalogue() == {"one": ("satu", "one {n}")}


def test_nothing_is_written_where_python_may_not_write(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert catalogue.catalogue()
    assert [path.name for path in folder.iterdir()] == ["a.yml"]


def test_a_file_that_cannot_be_read_is_named_and_hides_no_other(folder: Path) -> None:
    (folder / "a.yml").write_text("one:\n  id: satu\n", encoding="utf-8")
    (folder / "b.yml").write_text("two:\n  id: dua\n  en: two\n", encoding="utf-8")
    assert said("two") == ("dua", "two")
    with pytest.raises(MissingWord, match=r"'one'; words/a\.yml cannot be read: .*rumpun check"):
        said("one")
    assert not (folder / "__pycache__").exists()


@pytest.mark.slow
def test_looking_up_a_word_needs_nothing_that_reads_entries() -> None:
    code = "import sys, rumpun.words.words as w; w.words('id').home; print(*sorted(sys.modules))"
    hooks = str(Path(catalogue.__file__).parents[1])
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=hooks, env={"PYTHONPATH": hooks}, capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.split())
    assert "rumpun.catalogue" in loaded
    assert loaded.isdisjoint({"pydantic", "bibtexparser", "jinja2", "rumpun.model.records"})
