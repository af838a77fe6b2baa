"""The command `format`: which files it writes, and which it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.knowledge_base import TINY_STUDY, KnowledgeBase

from rumpun.adapters.cli import main

TERM = "vocab/themes/kohesi.yml"


def run(base: KnowledgeBase, *arguments: str) -> int:
    return main(["format", "--root", str(base.root), *arguments])


@pytest.mark.slow
def test_every_entry_gets_its_one_form_and_says_what_it_said(
    tiny: KnowledgeBase, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tiny, "--check") == 1
    assert TINY_STUDY in capsys.readouterr().out
    assert run(tiny) == 0
    assert run(tiny, "--check") == 0
    assert capsys.readouterr().out.endswith("0 berkas berbentuk lain / of another form\n")
    assert main(["check", str(tiny.root)]) == 0


def test_only_what_is_named_is_written(tiny: KnowledgeBase, capsys: pytest.CaptureFixture[str]) -> None:
    study = tiny.root / TINY_STUDY
    before = study.read_bytes()
    term = tiny.root / TERM
    term.write_bytes(b"\xef\xbb\xbf" + term.read_bytes().replace(b"\n", b"\r\n") + b"# kept\r\n")
    assert run(tiny, str(term)) == 0
    assert capsys.readouterr().out == f"{TERM}\n1 berkas diubah / files changed\n"
    assert b"\r" not in term.read_bytes() and term.read_bytes().endswith(b"# kept\n")
    assert study.read_bytes() == before
    assert not [path for path in tiny.root.rglob("*") if path.name.endswith(".new")]


def test_a_look_changes_nothing(tiny: KnowledgeBase) -> None:
    before = {path: path.read_bytes() for path in tiny.root.rglob("*.yml")}
    run(tiny, "--check")
    assert {path: path.read_bytes() for path in tiny.root.rglob("*.yml")} == before


def test_a_file_that_cannot_be_read_is_told_and_left_as_it_is(
    tiny: KnowledgeBase, capsys: pytest.CaptureFixture[str]
) -> None:
    tiny.write(TERM, "name: a\nname: b\n")
    assert run(tiny, str(tiny.root / TERM)) == 1
    assert f"{TERM}:2:1" in capsys.readouterr().out
    assert (tiny.root / TERM).read_text(encoding="utf-8") == "name: a\nname: b\n"


def test_what_is_no_entry_is_refused(tiny: KnowledgeBase, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outside = tmp_path / "study.yml"
    outside.write_text("a:   1\n", encoding="utf-8")
    for file in (outside, tiny.root / "docs/id/home.md", tiny.root / "vocab/themes/none.yml"):
        assert run(tiny, str(file)) == 2
        assert str(file) in capsys.readouterr().err
    assert outside.read_text(encoding="utf-8") == "a:   1\n"
