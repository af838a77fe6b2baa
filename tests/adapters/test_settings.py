"""What the owner's files say, and what is told when they are wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.git_repository import Repository

from rumpun.adapters.cli import main
from rumpun.adapters.settings import settings_of, settings_problems, stated_change, with_slash
from rumpun.parsing.problems import Place
from rumpun.permanence.history import Change

pytestmark = pytest.mark.slow


def write(root: Path, text: str | bytes) -> None:
    (root / "CITATION.cff").write_bytes(text if isinstance(text, bytes) else text.encode())


def test_without_the_file_nothing_is_stated(tmp_path: Path) -> None:
    assert stated_change(tmp_path) == (Change(), ())
    write(tmp_path, "cff-version: 1.2.0\n")
    assert stated_change(tmp_path) == (Change(), ())


@pytest.mark.parametrize("said", ['"2026-11-22"', "2026-11-22", "'2026-11-22'"])
def test_the_day_of_the_release_is_stated(tmp_path: Path, said: str) -> None:
    write(tmp_path, f"title: x\ndate-released: {said}\n")
    assert stated_change(tmp_path) == (Change("2026-11-22"), ())
    assert settings_of(tmp_path, "https://a.example").history.newest == Change("2026-11-22")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('title: x\ndate-released: "2026-02-30"\n', 2),
        ("date-released: kemarin\n", 1),
        ("date-released: 20261122\n", 1),
        ("date-released: [2026]\n", 1),
        ('date-released: "2026-11-22T10:00"\n', 1),
        ("title: x\ntitle: y\n", 2),
        ("title: [x\n", 1),
        ("- a list\n", 1),
        ("", 1),
        (b"\xff\xfe", 1),
    ],
)
def test_a_file_that_cannot_be_right_is_told_with_its_line(
    tmp_path: Path, text: str | bytes, line: int, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, text)
    (tmp_path / "studies").mkdir()
    change, problems = stated_change(tmp_path)
    assert change == Change()
    assert [problem.place[:2] for problem in problems][:1] == [("CITATION.cff", line)]
    assert problems[0].message.id != problems[0].message.en
    assert settings_of(tmp_path, "").problems == settings_problems(tmp_path) == problems
    assert main(["check", str(tmp_path)]) == 1
    assert f"CITATION.cff:{line}:" in capsys.readouterr().out


def test_an_impossible_day_is_named_with_the_form_to_write(tmp_path: Path) -> None:
    write(tmp_path, "date-released: 2026-13-01\n")
    (problem,) = settings_problems(tmp_path)
    assert problem.place == Place("CITATION.cff", 1, 16)
    assert "2026-13-01" in problem.message.en
    assert "YYYY-MM-DD" in problem.hint.en


def test_addresses_are_put_together_from_the_repository(tmp_path: Path) -> None:
    made = settings_of(tmp_path, "https://a.example", "https://code.example/x", "edit/", "commits/", "blame/")
    assert made.site_url == "https://a.example/"
    assert (made.edit_base, made.history_base, made.lines_base) == tuple(
        f"https://code.example/x/{part}/" for part in ("edit", "commits", "blame")
    )
    none = settings_of(tmp_path, "", "", "edit/", "commits/", "blame/")
    assert {none.site_url, none.edit_base, none.history_base, none.lines_base} == {""}
    assert with_slash("https://a.example/") == "https://a.example/"


def test_a_frozen_edition_links_the_history_of_its_own_commit_and_nothing_to_edit(tmp_path: Path) -> None:
    repository = Repository.at(tmp_path)
    repository.commit("2026-09-01T12:00:00+0000", bib__references_bib="")
    commit = repository.git("rev-parse", "HEAD").strip()
    uris = ("edit/main/", "commits/main/", "-/blame/main/")
    made = settings_of(tmp_path, "", "https://code.example/x", *uris, edition="2026-09-01")
    assert made.edit_base == ""
    assert made.history_base == f"https://code.example/x/commits/{commit}/"
    assert made.lines_base == f"https://code.example/x/-/blame/{commit}/"
    living = settings_of(tmp_path, "", "https://code.example/x", *uris)
    assert living.history_base == "https://code.example/x/commits/main/"
