"""The history of the content as git tells it: real repositories, with all that happens in them."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from support.git_repository import Repository

from rumpun.adapters import git_history as adapter
from rumpun.adapters.git_history import git_history
from rumpun.permanence.history import Change

pytestmark = pytest.mark.slow

STATED = Change("2020-02-02")
BIB = "bib/references.bib"
TWO_WORKS = "@book{satu,\n  title = {Satu},\n}\n\n% a remark\n@book{dua,\n  title = {Dua},\n}\n"


def dates(root: Path, path: str) -> list[str]:
    return [change.date for change in git_history(root, STATED).files.get(path, ())]


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository.at(tmp_path / "a project")


def test_every_change_of_a_file_has_its_day_in_utc(repository: Repository) -> None:
    """Who commits in Jakarta after midnight and who commits in Greenwich at the same moment name the same day."""
    first = repository.commit("2026-03-01T03:00:00+0700", studies__a__study="x")
    second = repository.commit("2026-03-02T23:30:00-0800", studies__a__study="y")
    assert git_history(repository.root, STATED).files["studies/a/study"] == (
        Change("2026-02-28", first, 1),
        Change("2026-03-03", second, 2),
    )


def test_what_is_no_content_is_left_out(repository: Repository) -> None:
    repository.commit("2026-03-01T03:00:00+0000", hooks__a="x", vocab__a="x", README="x")
    assert set(git_history(repository.root, STATED).files) == {"vocab/a"}


def test_names_with_spaces_accents_quotes_and_line_ends(repository: Repository) -> None:
    names = ("studies/a b/c.yml", "studies/é ü 漢/c.yml", 'studies/a"b\\c/d.yml', "studies/a\nb/c.yml")
    for name in names:
        repository.write(name, "x")
    repository.commit("2026-03-01T00:00:00+0000")
    repository.write(names[1], "y")
    history = git_history(repository.root, STATED)
    assert set(history.files) == set(names)
    assert history.drafts == {names[1]}


def test_a_folder_inside_a_repository(tmp_path: Path) -> None:
    repository = Repository.at(tmp_path)
    repository.commit("2026-03-01T00:00:00+0000", deep__er__studies__a="x", studies__b="x", deep__er__bib__r="x")
    repository.write("deep/er/studies/a", "y")
    repository.write("deep/er/studies/new", "y")
    history = git_history(tmp_path / "deep" / "er", STATED)
    assert set(history.files) == {"studies/a", "bib/r"}
    assert history.drafts == {"studies/a", "studies/new"}


def test_a_renamed_file_begins_anew_under_its_name(repository: Repository) -> None:
    """A study keeps its past by naming its former id, which does not depend on how alike two files are."""
    repository.commit("2026-03-01T00:00:00+0000", studies__a__study="one\ntwo\nthree\n")
    repository.git("mv", "studies/a", "studies/b")
    repository.commit("2026-03-05T00:00:00+0000")
    assert dates(repository.root, "studies/b/study") == ["2026-03-05"]
    assert dates(repository.root, "studies/a/study") == ["2026-03-01", "2026-03-05"]


def test_a_merge_changes_only_what_it_left_different_from_both_sides(repository: Repository) -> None:
    lines = [f"{n}\n" for n in range(20)]
    repository.commit("2026-03-01T00:00:00+0000", studies__a="".join(lines), studies__b="x")
    repository.git("switch", "--quiet", "--create", "side")
    repository.commit("2026-03-02T00:00:00+0000", studies__a="".join(["side\n", *lines[1:]]))
    repository.git("switch", "--quiet", "main")
    repository.commit("2026-03-03T00:00:00+0000", studies__b="y")
    repository.git("merge", "--quiet", "--no-ff", "side", when="2026-03-09T00:00:00+0000")
    assert dates(repository.root, "studies/a") == ["2026-03-01", "2026-03-02"]
    repository.git("switch", "--quiet", "--create", "other", "HEAD~1")
    repository.commit("2026-03-10T00:00:00+0000", studies__a="".join([*lines[:-1], "other\n"]))
    repository.git("switch", "--quiet", "main")
    repository.git("merge", "--quiet", "--no-ff", "other", when="2026-03-12T00:00:00+0000")
    assert dates(repository.root, "studies/a") == ["2026-03-01", "2026-03-02", "2026-03-10", "2026-03-12"]


def test_works_are_dated_by_the_lines_of_their_entry(repository: Repository) -> None:
    first = repository.commit("2026-03-01T00:00:00+0000")
    repository.write(BIB, TWO_WORKS)
    first = repository.commit("2026-03-02T00:00:00+0000")
    repository.write(BIB, TWO_WORKS.replace("{Dua}", "{Dua kali}") + "  @book{ tiga,\n  title = {Tiga}}\n")
    second = repository.commit("2026-03-03T00:00:00+0000")
    files = git_history(repository.root, STATED).files
    assert [change.commit for change in files[f"{BIB}#satu"]] == [first, first]
    assert [change.commit for change in files[f"{BIB}#dua"]] == [first, second]
    assert [change.commit for change in files[f"{BIB}#tiga"]] == [second, second]
    assert [change.commit for change in files[BIB]] == [first, second]


def test_moving_and_indenting_entries_is_no_change_of_theirs(repository: Repository) -> None:
    long = "".join(
        f"@book{{buku{n},\n  title = {{Judul buku yang ke-{n}}},\n  publisher = {{Penerbit {n}}},\n}}\n"
        for n in range(6)
    )
    repository.write(BIB, long)
    repository.commit("2026-03-02T00:00:00+0000")
    entries = long.split("@")[1:]
    repository.write(BIB, "@" + "@".join([*entries[3:], *entries[:3]]).replace("  title", "    title"))
    repository.commit("2026-03-08T00:00:00+0000")
    history = git_history(repository.root, STATED)
    assert {history.last([f"{BIB}#buku{n}"]).date for n in range(6)} == {"2026-03-02"}


def test_what_is_remembered_of_lines_is_what_git_would_say_now(repository: Repository, tmp_path: Path) -> None:
    """However the bibliography came to be what it is: whatever a commit, a draft, a branch or an older state says."""
    cache, newer = tmp_path / "cache", TWO_WORKS.replace("{Dua}", "{Dua kali}")
    steps: list[tuple[str, str | None]] = [
        (TWO_WORKS, "2026-03-02"), (newer, None), (newer, "2026-03-03"), (newer.replace("{Satu}", "{Esa}"), None),
        (TWO_WORKS, "2026-03-04"), (newer, "2026-03-05"), (newer, None),
    ]  # fmt: skip
    for text, day in steps:
        repository.write(BIB, text)
        if day:
            repository.commit(f"{day}T00:00:00+0000", studies__a=text)
        assert git_history(repository.root, STATED, cache) == git_history(repository.root, STATED)
    repository.git("switch", "--quiet", "--create", "side", "HEAD~3")
    assert git_history(repository.root, STATED, cache) == git_history(repository.root, STATED)
    assert len([*cache.iterdir()]) == 1


def test_lines_are_asked_for_again_only_when_the_bibliography_has_changed(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    run = adapter.run_git

    def noted(root: Path, *words: str) -> str:
        asked.append(words[0])
        return run(root, *words)

    monkeypatch.setattr(adapter, "run_git", noted)
    repository.write(BIB, TWO_WORKS)
    for day, study in (("2026-03-02", "x"), ("2026-03-03", "y")):
        repository.commit(f"{day}T00:00:00+0000", studies__a=study)
        git_history(repository.root, STATED, tmp_path / "cache")
    assert asked.count("blame") == 1
    [kept] = (tmp_path / "cache").iterdir()
    kept.write_bytes(kept.read_bytes()[:-9])  # damaged, and so of no use
    git_history(repository.root, STATED, tmp_path / "cache")
    assert asked.count("blame") == 2


def test_an_entry_that_is_being_changed_is_a_draft_and_no_other(repository: Repository) -> None:
    repository.write(BIB, TWO_WORKS)
    repository.commit("2026-03-02T00:00:00+0000")
    repository.write(BIB, TWO_WORKS.replace("  title = {Dua},\n", "") + "@book{baru,\n}\n")
    history = git_history(repository.root, STATED)
    assert history.drafts == {BIB, f"{BIB}#dua", f"{BIB}#baru"}
    assert history.last([f"{BIB}#satu"]).date == "2026-03-02"


def test_files_that_git_does_not_know_yet_are_drafts(repository: Repository) -> None:
    repository.commit("2026-03-02T00:00:00+0000", studies__a="x", **{".gitignore": "*.bak\n"})
    for name in ("studies/a", "studies/new", "studies/new.bak", "elsewhere"):
        repository.write(name, "y")
    assert git_history(repository.root, STATED).drafts == {"studies/a", "studies/new"}


def test_a_repository_without_a_commit(repository: Repository) -> None:
    repository.write("studies/a", "x")
    history = git_history(repository.root, STATED)
    assert not history.files
    assert (history.newest, history.drafts) == (STATED, frozenset({"studies/a"}))


def test_no_repository_and_no_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, repository: Repository) -> None:
    (tmp_path / "studies").mkdir()
    assert git_history(tmp_path, STATED).newest == STATED
    repository.commit("2026-03-02T00:00:00+0000", studies__a="x")
    monkeypatch.setenv("PATH", "")
    assert git_history(repository.root, STATED).newest == STATED


def test_a_shallow_clone_dates_nothing(repository: Repository, tmp_path: Path) -> None:
    """It knows its one commit only, and would say that every page changed on that day."""
    repository.commit("2026-03-02T00:00:00+0000", studies__a="x")
    repository.commit("2026-03-03T00:00:00+0000", studies__b="x")
    origin = Repository.at(tmp_path)
    origin.git("clone", "--quiet", "--depth=1", repository.root.as_uri(), "shallow")
    history = git_history(tmp_path / "shallow", STATED)
    assert not history.files
    assert history.newest == STATED


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give a folder away")
def test_a_folder_that_belongs_to_somebody_else(repository: Repository) -> None:
    """As in containers: git refuses to read it unless told that we only read."""
    repository.commit("2026-03-02T00:00:00+0000", studies__a="x")
    for path in [repository.root, *repository.root.rglob("*")]:
        os.chown(path, 12345, 12345)
    asked = subprocess.run(
        ["git", "log"], cwd=repository.root, capture_output=True, text=True, check=False,
        env={**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"},
    )  # fmt: skip
    assert "dubious ownership" in asked.stderr
    assert dates(repository.root, "studies/a") == ["2026-03-02"]


def test_the_readers_own_settings_of_git_change_nothing(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ignored = tmp_path / "ignored"
    repository.write(BIB, TWO_WORKS)
    repository.commit("2026-03-02T00:00:00+0000", studies__a="x")
    repository.write(BIB, TWO_WORKS.replace("{Dua}", "{Dua kali}"))
    repository.commit("2026-03-03T00:00:00+0000")
    ignored.write_text(repository.git("rev-parse", "HEAD"), encoding="utf-8")
    plain = git_history(repository.root, STATED)
    settings = tmp_path / "gitconfig"
    settings.write_text(
        "[color]\n ui = always\n[log]\n showSignature = true\n date = relative\n follow = true\n"
        "[core]\n quotepath = on\n[status]\n short = true\n branch = true\n relativePaths = true\n"
        f"[blame]\n ignoreRevsFile = {ignored}\n[diff]\n renames = copies\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
    assert git_history(repository.root, STATED) == plain
    ignored.unlink()  # such a setting makes `git blame` fail: then a work has the dates of its file
    assert git_history(repository.root, STATED).last([f"{BIB}#satu"]).date == "2026-03-03"


def test_reading_leaves_no_trace(repository: Repository) -> None:
    repository.commit("2026-03-02T00:00:00+0000", studies__a="x")
    os.utime(repository.root / "studies" / "a", (1, 1))
    index = repository.root / ".git" / "index"
    before = index.read_bytes()
    git_history(repository.root, STATED)
    assert index.read_bytes() == before


def test_the_same_commits_give_the_same_history(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.write(BIB, TWO_WORKS)
    repository.commit("2026-03-02T23:30:00-0500", studies__a="x")
    history = git_history(repository.root, STATED)
    shutil.copytree(repository.root, tmp_path / "copy")
    monkeypatch.setenv("TZ", "Asia/Jakarta")
    assert git_history(tmp_path / "copy", STATED) == history
