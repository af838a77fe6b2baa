"""The engine's own words are sound, and a check of the repository tells where they are not."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.knowledge_base import KnowledgeBase

from rumpun import catalogue
from rumpun.adapters import word_files
from rumpun.adapters.cli import main
from rumpun.adapters.settings import settings_of
from rumpun.adapters.word_files import expected_keys, problems_of_words
from rumpun.model.coded_values import SIGNS
from rumpun.site import build

pytestmark = pytest.mark.slow  # checks all words in each test

ENGINE = Path(catalogue.__file__).parent
PAIRS = "hooks/rumpun/words/pairs.yml"


@pytest.fixture
def editable(tiny: KnowledgeBase, monkeypatch: pytest.MonkeyPatch) -> Iterator[KnowledgeBase]:
    """A knowledge base with words, templates and modules of its own, whose words are looked up."""
    package = tiny.root / "hooks" / "rumpun"
    shutil.copytree(ENGINE, package, ignore=shutil.ignore_patterns("assets", "__pycache__"))
    shutil.copytree(ENGINE.parent / "theme", tiny.root / "hooks" / "theme")
    monkeypatch.setattr(catalogue, "FOLDER", package / "words")
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    yield tiny
    monkeypatch.undo()
    catalogue.read_anew()


def test_the_words_of_the_engine_are_sound(root: Path) -> None:
    assert problems_of_words(root) == ()


def test_an_engine_that_lies_elsewhere_is_not_checked(tiny: KnowledgeBase) -> None:
    assert problems_of_words(tiny.root) == ()


def test_every_value_with_a_sign_has_a_name() -> None:
    there, expected = set(catalogue.catalogue()), expected_keys()
    assert set().union(*expected.values()) <= there
    for kind, signs in SIGNS.items():
        assert {f"{kind}.{value}" for value in signs} == expected[kind]


def test_faults_of_words_and_of_entries_are_told_together(
    editable: KnowledgeBase, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(editable.root)]) == 0
    capsys.readouterr()
    editable.change(PAIRS, "  en: See all pairs\n", "")
    study = "studies/arisan-anggrek/study.yml"
    editable.write(study, (editable.root / study).read_text(encoding="utf-8") + "\nno_such_key: 1\n")
    assert main(["check", str(editable.root), "--format", "github"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(",")[0] for line in lines if line.startswith("::error")] == [
        f"::error file={PAIRS}", f"::error file={study}",
    ]  # fmt: skip
    assert any("pairs_all" in line and ",line=" in line for line in lines)


def test_words_that_cannot_be_read_are_told_alone(editable: KnowledgeBase, capsys: pytest.CaptureFixture[str]) -> None:
    file = "hooks/rumpun/words/problems_entries.yml"
    editable.change(file, "  en: check the spelling\n", "\ten: check the spelling\n")
    study = "studies/arisan-anggrek/study.yml"
    editable.write(study, (editable.root / study).read_text(encoding="utf-8") + "\nno_such_key: 1\n")
    assert main(["check", str(editable.root)]) == 1
    assert f"{file}:" in capsys.readouterr().out
    settings = settings_of(editable.root, "https://rumpun.example/")
    assert {problem.place.path for problem in settings.problems} == {file}
    assert build(editable.root, settings).problems == settings.problems


def test_a_word_that_changes_is_said_by_the_next_build(editable: KnowledgeBase) -> None:
    assert settings_of(editable.root, "https://rumpun.example/").problems == ()
    assert catalogue.said("pairs_all").en == "See all pairs"
    editable.change(PAIRS, "  en: See all pairs\n", "  en: Every pair\n")
    assert settings_of(editable.root, "https://rumpun.example/").problems == ()
    assert catalogue.said("pairs_all").en == "Every pair"


def test_what_was_found_sound_is_not_looked_through_again(
    editable: KnowledgeBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert problems_of_words(editable.root) == ()
    with monkeypatch.context() as patch:
        patch.setattr(word_files, "word_problems", lambda *_: pytest.fail("looked through again"))
        assert problems_of_words(editable.root) == ()
    home = editable.root / "hooks" / "rumpun" / "templates" / "pages" / "home.html"
    home.write_text(home.read_text(encoding="utf-8") + "{{ t.no_such_word }}", encoding="utf-8")
    (problem,) = problems_of_words(editable.root)
    assert "no_such_word" in problem.message.en
    assert "templates/pages/home.html" in problem.message.en


def test_a_field_without_words_and_words_without_a_field_are_told(editable: KnowledgeBase) -> None:
    fields = "hooks/rumpun/words/fields.yml"
    text = (editable.root / fields).read_text(encoding="utf-8")
    kept, _, rest = text.partition("field.Finding.level.meaning:\n")
    shorter = kept + rest[rest.index("\nfield.") + 1 :]
    editable.write(fields, f"{shorter}field.Finding.colour:\n  id: Warna\n  en: Colour\n")
    told = [problem.message.en for problem in problems_of_words(editable.root)]
    assert told == [
        'the key "field.Finding.level.meaning" is missing, but it is used',
        'the key "field.Finding.colour" is used nowhere',
    ]


@pytest.mark.parametrize(
    ("file", "options"),
    [("general", ()), ("fields", ()), ("rules", ("--format", "sarif")), ("mended", ("--fix",))],
)
def test_no_file_of_words_ends_a_check_when_it_cannot_be_read(
    editable: KnowledgeBase, capsys: pytest.CaptureFixture[str], file: str, options: tuple[str, ...]
) -> None:
    path = editable.root / "hooks" / "rumpun" / "words" / f"{file}.yml"
    lines = path.read_text(encoding="utf-8").count("\n")
    editable.write(f"hooks/rumpun/words/{file}.yml", path.read_text(encoding="utf-8") + 'odd:\n  id: "x\n')
    assert main(["check", str(editable.root), "--quiet", *options]) == 1
    told = capsys.readouterr().out
    assert f"hooks/rumpun/words/{file}.yml" in told
    assert "tanda kutip tidak ditutup" in told
    assert f"{file}.yml:{lines + 2}:" in told or f'"startLine": {lines + 2}' in told


def test_a_word_that_is_missing_ends_no_check_either(
    editable: KnowledgeBase, capsys: pytest.CaptureFixture[str]
) -> None:
    editable.change("hooks/rumpun/words/general.yml", "\nand:\n", "\nanother:\n")
    assert main(["check", str(editable.root), "--quiet"]) == 1
    assert '"and"' in capsys.readouterr().out
