"""An edition is one of this repository: of a commit that it has, with the records of that commit, as first kept."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from support.frozen_project import ADDRESS, DATE
from support.git_repository import Repository

from rumpun.adapters.settings import settings_problems
from rumpun.permanence.editions.archive import ArchiveError, pack
from rumpun.permanence.editions.shelf import FOLDER, NOTE, archive_facts, manifest_text, read_editions
from rumpun.site import add_editions

pytestmark = pytest.mark.slow

RECORDS: dict[str, Any] = {"studies": {"a": {}}, "theories": {"t": {}}, "works": {"w2020": {}}}


def shelve(root: Path, commit: str, records: dict[str, Any] = RECORDS, told: dict[str, Any] | None = None) -> None:
    """A small edition that says that it is of this commit; in its archive it says what is `told`."""
    facts = {"edition": DATE, "version": "2026-08-30.abcdefa", "site_url": ADDRESS}
    built = root.parent / "built"
    built.mkdir(exist_ok=True)
    (built / "index.html").write_text("Beranda", encoding="utf-8")
    (built / NOTE).write_text(json.dumps({**facts, "records": records} if told is None else told), encoding="utf-8")
    archive = root / FOLDER / f"{DATE}.tar.xz"
    archive.parent.mkdir(parents=True, exist_ok=True)
    pack(built, ["index.html", NOTE], archive)
    size = sum(file.stat().st_size for file in built.iterdir())
    more = {"commit": commit, "files": 2, "bytes": size, "archive": archive_facts(archive)}
    manifest = manifest_text({**facts, **more}, records)
    (archive.parent / f"{DATE}.json").write_text(manifest, encoding="utf-8", newline="\n")


@pytest.fixture
def project(tmp_path: Path) -> Repository:
    """A repository with a study, a theory and a work."""
    repository = Repository.at(tmp_path / "project")
    for path in ("studies/a/study.yml", "studies/a/id.md", "vocab/theories/t.yml"):
        repository.write(path, "x\n")
    repository.write("bib/references.bib", "@book{w2020,\n  title = {A {b}},\n}\n")
    repository.commit("2026-08-30T08:00:00+0000")
    return repository


def head(repository: Repository) -> str:
    return repository.git("rev-parse", "HEAD").strip()


def told(repository: Repository) -> list[str]:
    problems = [each for each in settings_problems(repository.root) if each.place.path.startswith(FOLDER)]
    assert all(each.message.id != each.message.en and each.hint.id and each.hint.en for each in problems)
    return [f"{each.place.path.rpartition('/')[2]}: {each.message.en}" for each in problems]


def test_an_edition_of_this_repository_is_let_in_before_and_after_it_is_committed(project: Repository) -> None:
    shelve(project.root, head(project))
    assert told(project) == []
    project.commit("2026-09-02T08:00:00+0000")
    project.write("studies/b/study.yml", "x\n")
    project.commit("2026-09-03T08:00:00+0000")
    assert told(project) == []
    editions, _ = read_editions(project.root)
    add_editions(editions, project.root / "site")
    assert (project.root / "site/edisi" / DATE / "index.html").is_file()


def test_a_commit_that_this_repository_does_not_have_is_refused(project: Repository) -> None:
    shelve(project.root, "0123456789" * 4)
    assert told(project) == [
        f"{DATE}.json: the edition of {DATE} names the version 012345678901, which is not in "
        "the history of this repository"
    ]


def test_a_branch_that_was_not_merged_is_no_history(project: Repository) -> None:
    project.git("switch", "--quiet", "--create", "side")
    project.commit("2026-08-31T08:00:00+0000", studies__c="x")
    aside = head(project)
    project.git("switch", "--quiet", "main")
    shelve(project.root, aside)
    assert "which is not in the history" in told(project)[0]


@pytest.mark.parametrize(
    ("records", "listed"),
    [
        ({**RECORDS, "studies": {"a": {}, "forged": {}}}, "studies/forged"),
        ({**RECORDS, "studies": {}}, "studies/a"),
        ({**RECORDS, "theories": {"u": {}}}, "theories/t, theories/u"),
        ({**RECORDS, "works": {"w2020": {}, "w2021": {}}}, "works/w2021"),
    ],
)
def test_other_records_than_the_commit_has_are_refused(
    project: Repository, records: dict[str, Any], listed: str
) -> None:
    shelve(project.root, head(project), records)
    assert told(project)[0].endswith(f"but what it holds differs from that version: {listed}")


def test_an_edition_that_was_replaced_is_refused_even_when_both_files_fit_together(project: Repository) -> None:
    shelve(project.root, head(project))
    project.commit("2026-09-02T08:00:00+0000")
    shelve(project.root, head(project), {**RECORDS, "studies": {"a": {"name": ["B", "B"]}}})
    assert [each.partition(": ")[2] for each in told(project)] == [
        f"the edition of {DATE} is no longer the one that was first kept in this repository; "
        "editions are never replaced"
    ]
    project.commit("2026-09-03T08:00:00+0000")
    assert len(told(project)) == 1, "the history knows which was the first"


def test_without_a_full_history_nothing_can_be_proven_and_nothing_is_claimed(
    project: Repository, tmp_path: Path
) -> None:
    shelve(project.root, "0123456789" * 4)
    project.commit("2026-09-02T08:00:00+0000")
    clone = Repository.at(tmp_path)
    clone.git("clone", "--quiet", "--depth=1", project.root.as_uri(), "shallow")
    assert told(Repository(tmp_path / "shallow")) == []


@pytest.mark.parametrize("note", [{}, {"edition": DATE}, []])
def test_an_archive_of_another_edition_is_not_unpacked_under_this_manifest(project: Repository, note: Any) -> None:
    shelve(project.root, head(project), told=note)
    editions, problems = read_editions(project.root)
    assert problems == ()
    with pytest.raises(ArchiveError, match="differs from its manifest"):
        add_editions(editions, project.root / "site")


@pytest.mark.parametrize(
    ("name", "value"),
    [("commit", 7), ("commit", "--output=x"), ("files", "2"), ("bytes", -1), ("site_url", None), ("version", [])],
)
def test_a_manifest_with_facts_of_another_kind_is_damaged(project: Repository, name: str, value: Any) -> None:
    shelve(project.root, head(project))
    manifest = project.root / FOLDER / f"{DATE}.json"
    facts = json.loads(manifest.read_text(encoding="utf-8"))
    records = facts.pop("records")
    del facts["seal"]
    manifest.write_text(manifest_text({**facts, name: value}, records), encoding="utf-8")
    assert len(told(project)) == 1
    assert "manifest" in told(project)[0]
