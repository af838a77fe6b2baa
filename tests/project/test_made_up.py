"""The made-up knowledge bases that speed is measured on: sound, lifelike, and the same each time."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from rumpun import site
from rumpun.adapters.git_history import git_history
from rumpun.adapters.settings import settings_of
from rumpun.model.graph import Graph
from rumpun.permanence.history import Change
from tools.made_up import MADE_UP, KnowledgeBase
from tools.made_up.__main__ import write_beside
from tools.made_up.history import FIRST_DAY, stages_of, write_history
from tools.made_up.published import ADDRESS, addresses_of, unformatted


def git(root: Path, *arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=root, check=True, capture_output=True, text=True).stdout


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six studies with a past, beside a file that was there before."""
    root = tmp_path_factory.mktemp("made-up")
    (root / "first.txt").write_text("first\n", encoding="utf-8")
    write_history(KnowledgeBase(6), root)
    return root


@pytest.mark.parametrize("studies", [2, 4])
@pytest.mark.slow
def test_it_has_no_faults_whenever_it_is_looked_at(tmp_path: Path, studies: int) -> None:
    KnowledgeBase(4).write(tmp_path, studies)
    graph, problems = site.read(tmp_path)
    assert problems == ()
    assert len(graph.base.studies) == studies
    assert all(len(study.findings) == 18 for study in graph.base.studies.values())
    assert any(graph.study_of_work.get(key) for study in graph.base.studies.values() for key in study.cites)


def test_it_is_the_same_each_time() -> None:
    assert list(KnowledgeBase(3).files()) == list(KnowledgeBase(3).files())
    assert list(KnowledgeBase(3, seed=1).files()) != list(KnowledgeBase(3).files())


@pytest.mark.slow
def test_a_few_themes_are_in_most_studies_and_most_are_in_few() -> None:
    studies = KnowledgeBase(60).coded
    had = Counter(theme for study in studies for theme in {finding["theme"] for finding in study["findings"]})
    often = [number for _, number in had.most_common()]
    assert often[0] > 60 / 2
    assert often[len(often) // 2] < 60 / 5


@pytest.mark.slow
def test_the_vocabulary_grows_and_slower_than_the_studies() -> None:
    few, many = KnowledgeBase(100).terms, KnowledgeBase(400).terms
    assert {kind: many[kind] / few[kind] for kind in few} == dict.fromkeys(few, 2)


@pytest.mark.slow
def test_its_history_ends_with_what_it_is(project: Path) -> None:
    for name, text in KnowledgeBase(6).files():
        assert (project / name).read_text(encoding="utf-8") == text
    assert (project / "first.txt").is_file()
    assert git(project, "status", "--porcelain") == ""
    assert int(git(project, "rev-list", "--count", "HEAD")) == 1 + 6 + len(stages_of(6))


@pytest.mark.slow
def test_its_history_tells_when_what_was_changed(project: Path) -> None:
    history = git_history(project, Change())
    days = {name: [change.date for change in changes] for name, changes in history.files.items()}
    assert len(days["studies/studi-0/id.md"]) == 2, "its last paragraph came later"
    assert len(days["studies/studi-1/id.md"]) == 1
    assert days["studies/studi-1/study.yml"] < days["studies/studi-5/study.yml"]


@pytest.mark.slow
def test_its_history_is_the_same_each_time(project: Path, tmp_path: Path) -> None:
    (tmp_path / "first.txt").write_text("first\n", encoding="utf-8")
    write_history(KnowledgeBase(6), tmp_path)
    assert git(tmp_path, "rev-parse", "HEAD") == git(project, "rev-parse", "HEAD")


@pytest.mark.slow
def test_its_ledger_names_what_the_site_promises(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(site, "format_works", lambda works, cache: unformatted(work.key for work in works))
    assert addresses_of(project) == site.build(project, settings_of(project, ADDRESS)).addresses


def test_no_work_is_of_a_year_to_come_on_any_day_of_its_history() -> None:
    bibliography = dict(KnowledgeBase(40).files())["bib/references.bib"]
    years = [int(year) for year in re.findall(r"\byear *= *\{(\d{4})", bibliography)]
    assert len(years) > 40 and max(years) < FIRST_DAY.year


@pytest.mark.slow
@pytest.mark.real
def test_it_can_stand_beside_the_real_entries(tmp_path: Path, real_graph: Graph) -> None:
    """The search of a bigger site can then be asked what is asked of the real one."""
    write_beside(tmp_path / "base", 2)
    graph, problems = site.read(tmp_path / "base")
    assert problems == ()
    added = set(graph.base.studies).difference(real_graph.base.studies)
    assert added == {"studi-0", "studi-1"} and all(map(MADE_UP.fullmatch, added))
    assert not any(map(MADE_UP.fullmatch, real_graph.base.studies))
