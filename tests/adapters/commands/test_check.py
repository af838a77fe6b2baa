"""The command `check`: what it prints and returns."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.knowledge_base import TINY_STUDY as STUDY
from support.knowledge_base import KnowledgeBase, misspell

from rumpun.adapters.cli import main

pytestmark = pytest.mark.slow


@pytest.fixture
def root(tiny: KnowledgeBase) -> Path:
    return tiny.root


def test_check_of_a_sound_base_counts_what_is_there(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(root)]) == 0
    assert "2 studi, 15 istilah, 3 pustaka" in capsys.readouterr().out


def test_check_prints_the_place_and_both_languages(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = misspell(KnowledgeBase(root))
    assert main(["check", str(root)]) == 1
    printed = capsys.readouterr().out
    assert f"{STUDY}:{place.line}:{place.column}: " in printed
    assert 'maksud Anda "kohesi"?' in printed
    assert 'did you mean "kohesi"?' in printed
    assert "1 masalah / 1 problem\n" in printed


def test_check_for_github_names_the_file_as_the_repository_does(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    place = misspell(KnowledgeBase(root))
    position = f"line={place.line},col={place.column},"
    monkeypatch.chdir(root.parent)
    assert main(["check", "tiny", "--format", "github"]) == 1
    assert f"::error file=tiny/{STUDY},{position}" in capsys.readouterr().out
    monkeypatch.chdir(root)
    assert main(["check", "--format", "github"]) == 1
    assert f"::error file={STUDY},{position}" in capsys.readouterr().out


def test_check_makes_no_page_and_remembers_what_it_read(root: Path) -> None:
    before = {*root.rglob("*")}
    main(["check", str(root)])
    made = {path.relative_to(root).parts[0] for path in {*root.rglob("*")} - before}
    assert made <= {".cache"} and (root / ".cache" / "entries" / "read").is_file()


def test_studies_that_await_review_are_told_and_are_no_fault(
    tiny: KnowledgeBase, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(tiny.root)]) == 0
    assert "awaiting review" not in capsys.readouterr().out
    tiny.change(STUDY, "review: {date: '2026-11-01'}\n", "")
    assert main(["check", str(tiny.root)]) == 0
    told = capsys.readouterr().out
    assert "Studies awaiting review: 1 (arisan-anggrek)." in told
    assert "Studi yang menunggu telaah: 1 (arisan-anggrek)." in told
