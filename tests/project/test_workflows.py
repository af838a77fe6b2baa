"""The workflows that write to the repository: onto the main branch where they may, else onto a branch that waits."""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from support.full_build import ROOT
from support.git_repository import Repository

pytestmark = pytest.mark.slow

DAY = "2026-09-01"
EDITION = f"published/editions/{DAY}"
WAITING = {"edition.yml": f"edition-{DAY}", "pages.yml": "published-addresses"}
JOBS = {"edition.yml": "keep", "pages.yml": "record"}


def job_of(workflow: str) -> dict[str, Any]:
    found = yaml.safe_load((ROOT / ".github" / "workflows" / workflow).read_text(encoding="utf-8"))
    job = found["jobs"][JOBS[workflow]]
    assert isinstance(job, dict)
    return job


@dataclass(frozen=True)
class Host:
    """A repository on a host, with a clone of it as the workflow has it."""

    bare: Path
    work: Repository
    temp: Path

    def run(self, workflow: str, pull_requests: bool = True) -> str:
        """Run the shell step of the job; returns what it printed."""
        (script,) = [step["run"] for step in job_of(workflow)["steps"] if "run" in step]
        gh = self.temp / "bin" / "gh"
        gh.parent.mkdir(exist_ok=True)
        refused = "" if pull_requests else '[ "$1" = pr ] && exit 1\n'
        gh.write_text(f'#!/bin/sh\necho "$*" >> "{self.temp}/gh"\n{refused}exit 0\n')
        gh.chmod(0o755)
        environment = {
            **os.environ, "PATH": f"{gh.parent}:{os.environ['PATH']}", "RUNNER_TEMP": str(self.temp), "DAY": DAY,
            "BRANCH": "main", "GITHUB_STEP_SUMMARY": str(self.temp / "summary"), "GITHUB_REPOSITORY": "a/b",
            "GITHUB_SERVER_URL": "https://github.com", "GIT_CONFIG_GLOBAL": os.devnull,
        }  # fmt: skip
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=self.work.root, env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def called(self) -> str:
        """What `gh` was asked to do."""
        file = self.temp / "gh"
        return file.read_text(encoding="utf-8") if file.is_file() else ""

    def holds(self, branch: str, path: str) -> str:
        shown = ["git", "show", f"{branch}:{path}"]
        return subprocess.run(shown, cwd=self.bare, capture_output=True, text=True, check=True).stdout

    def branches(self) -> list[str]:
        listed = ["git", "for-each-ref", "--format=%(refname:short)", "refs/heads"]
        return subprocess.run(listed, cwd=self.bare, capture_output=True, text=True, check=True).stdout.split()

    def protect(self) -> None:
        """Refuse every push to the main branch."""
        hook = self.bare / "hooks" / "update"
        hook.parent.mkdir(exist_ok=True)
        hook.write_text('#!/bin/sh\n[ "$1" != refs/heads/main ]\n')
        hook.chmod(0o755)


@pytest.fixture
def host(tmp_path: Path) -> Host:
    """The main branch knows one address; an edition and another address wait to be kept."""
    first = Repository.at(tmp_path / "first")
    first.write("published/addresses.txt", "/studi/a/\n")
    first.commit("2026-08-30T09:00:00+0000")
    first.git("clone", "--quiet", "--bare", str(first.root), str(tmp_path / "bare"))
    first.git("clone", "--quiet", str(tmp_path / "bare"), str(tmp_path / "work"))
    temp = tmp_path / "temp"
    for name, content in (("edition", {f"{DAY}.json": "{}", f"{DAY}.tar.xz": "x"}), ("ledger", {})):
        (temp / name).mkdir(parents=True)
        for file, text in content.items():
            (temp / name / file).write_text(text)
    (temp / "ledger" / "addresses.txt").write_text("/studi/b/\n")
    return Host(tmp_path / "bare", Repository(tmp_path / "work"), temp)


def kept(host: Host, workflow: str, branch: str) -> bool:
    if workflow == "edition.yml":
        return (host.holds(branch, f"{EDITION}.json"), host.holds(branch, f"{EDITION}.tar.xz")) == ("{}", "x")
    return host.holds(branch, "published/addresses.txt") == "/studi/a/\n/studi/b/\n"


@pytest.mark.parametrize("workflow", JOBS)
def test_what_a_workflow_made_goes_onto_the_main_branch(host: Host, workflow: str) -> None:
    other = Repository(host.temp / "other")
    host.work.git("clone", "--quiet", str(host.bare), str(other.root))
    other.commit("2026-09-02T08:00:00+0000", notes="somebody was faster")
    other.git("push", "--quiet", "origin", "main")
    host.run(workflow)
    assert kept(host, workflow, "main")
    assert host.holds("main", "notes") == "somebody was faster"
    assert host.branches() == ["main"]
    assert host.called() == ("workflow run pages.yml --ref main\n" if workflow == "edition.yml" else "")


@pytest.mark.parametrize("pull_requests", [True, False])
@pytest.mark.parametrize("workflow", JOBS)
def test_on_a_protected_branch_it_waits_to_be_merged_and_says_so(
    host: Host, workflow: str, pull_requests: bool
) -> None:
    host.protect()
    branch = WAITING[workflow]
    for _ in range(2):
        said = host.run(workflow, pull_requests)
        host.work.git("reset", "--quiet", "--hard", "origin/main")
        assert kept(host, workflow, branch)
        assert host.branches() == [*sorted(["main", branch])]
        assert "::warning::" in said
    assert f"pr create --base main --head {branch}" in host.called()
    assert "workflow run" not in host.called()
    summary = (host.temp / "summary").read_text(encoding="utf-8")
    assert "menunggu di cabang" in summary
    assert f"https://github.com/a/b/compare/main...{branch}" in summary


@pytest.mark.parametrize("workflow", JOBS)
def test_the_job_that_writes_may_do_just_that_and_runs_no_code_of_the_project(workflow: str) -> None:
    job = job_of(workflow)
    assert job["permissions"].items() >= {"contents": "write", "pull-requests": "write"}.items()
    assert set(job["permissions"]) <= {"contents", "pull-requests", "actions"}
    for step in job["steps"]:
        assert step.get("uses", "actions/").startswith("actions/")
        assert not re.search(r"\b(?:make|python3?|pip|npm)\b", step.get("run", ""))


# --- pull requests of entries alone --------------------------------------------------------------------------------


def check_jobs() -> dict[str, Any]:
    jobs = yaml.safe_load((ROOT / ".github" / "workflows" / "check.yml").read_text(encoding="utf-8"))["jobs"]
    assert isinstance(jobs, dict)
    return jobs


@pytest.mark.parametrize(
    ("changed", "data_only"),
    [
        (["studies/a/study.yml", "vocab/themes/b.yml", "bib/c.bib", "docs/id/home.md"], True),
        (["studies/a/study.yml", "hooks/rumpun/site.py"], False),
        (["tests/studies/a.py"], False),
        (["README.md"], False),
        (["published/addresses.txt"], False),
    ],
)
def test_a_pull_request_of_entries_alone_is_known(tmp_path: Path, changed: list[str], data_only: bool) -> None:
    assert told_of(tmp_path, changed) == ("data_only=true\n" if data_only else "")


def test_each_edition_that_a_pull_request_brings_is_known_and_made_again(tmp_path: Path) -> None:
    """By its day and nothing else of its name, which somebody else chose."""
    shelf = "published/editions"
    brought = [f"{shelf}/2026-09-01.json", f"{shelf}/2026-09-01.tar.xz", f"{shelf}/2026-10-01$(touch x).json"]
    assert told_of(tmp_path, brought) == "editions=2026-09-01 2026-10-01\n"
    job = check_jobs()["editions"]
    assert job["if"] == "needs.entries.outputs.editions != ''"
    assert job["steps"][-1]["run"] == 'for day in $EDITIONS; do make edition DATE="$day" PROVE=1; done'


def told_of(tmp_path: Path, changed: list[str]) -> str:
    """What the workflow notes of a pull request that changes these files."""
    repository = Repository.at(tmp_path / "clone")
    repository.write("studies/a/id.md", "a")
    base = repository.commit("2026-01-01T12:00:00+0000")
    repository.git("checkout", "--quiet", "-b", "proposed")
    for path in changed:
        repository.write(path, "x")
    repository.commit("2026-01-02T12:00:00+0000")
    (step,) = [step for step in check_jobs()["entries"]["steps"] if step.get("id") == "changed"]
    assert step["if"] == "github.event_name == 'pull_request'"
    output = tmp_path / "output"
    output.touch()
    subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=repository.root, env={**os.environ, "BASE": base, "GITHUB_OUTPUT": str(output)}, check=True,
    )  # fmt: skip
    return output.read_text(encoding="utf-8")


def test_entries_alone_are_checked_built_and_followed_link_by_link() -> None:
    jobs = check_jobs()
    said = {name: [step["run"] for step in job["steps"] if "run" in step] for name, job in jobs.items()}
    assert any("rumpun check" in command for command in said["entries"])
    assert said["site"] == ["make links"]
    assert [said["everything"][place] for place in (0, -2, -1)] == ["make test", "make lint types", "make html"]
    decided = "needs.entries.outputs.data_only"
    assert (jobs["site"]["if"], jobs["everything"]["if"]) == (f"{decided} == 'true'", f"{decided} != 'true'")
    assert jobs["entries"]["outputs"]["data_only"] == "${{ steps.changed.outputs.data_only }}"
