"""A file that was pasted into an issue becomes a pull request, or is told what is wrong; it can do nothing else."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from support.full_build import ROOT
from support.git_repository import Repository
from support.knowledge_base import TINY

pytestmark = pytest.mark.slow

WORKFLOW = yaml.safe_load((ROOT / ".github/workflows/contribution.yml").read_text(encoding="utf-8"))
CHANGE = {"path": ["short_title", "id"], "was": "Anggrek", "becomes": "Arisan Anggrek"}
FILE = {"format": "rumpun-contribution", "version": 1, "changes": {"arisan-anggrek": [CHANGE]}}
STUDY = "studies/arisan-anggrek/study.yml"


@dataclass(frozen=True)
class Host:
    """A repository on a host, and a clone of it as each job has one."""

    bare: Path
    work: Repository
    temp: Path

    def run(self, job: str, body: str = "", number: str = "7") -> subprocess.CompletedProcess[str]:
        """The step of a job that is a script of ours, where `gh` answers with the text of the issue."""
        *_, script = [step["run"] for step in WORKFLOW["jobs"][job]["steps"] if "run" in step]
        (self.temp / "body").write_text(body, encoding="utf-8")
        programs = self.temp / "bin"
        programs.mkdir(exist_ok=True)
        told, text = (shlex.quote(str(self.temp / name)) for name in ("gh", "body"))
        engine, python = shlex.quote(str(ROOT / "hooks")), shlex.quote(sys.executable)
        for name, said in (
            ("gh", f'echo "$*" >> {told}\n[ "$1" = api ] && cat {text}\nexit 0'),
            ("python", f'PYTHONPATH={engine} exec {python} "$@"'),
        ):
            (programs / name).write_text(f"#!/bin/sh\n{said}\n")
            (programs / name).chmod(0o755)
        environment = {
            **os.environ, "PATH": f"{programs}:{os.environ['PATH']}", "RUNNER_TEMP": str(self.temp), "NUMBER": number,
            "BRANCH": "main", "GITHUB_STEP_SUMMARY": str(self.temp / "summary"), "GITHUB_REPOSITORY": "a/b",
            "GITHUB_SERVER_URL": "https://github.com", "GIT_CONFIG_GLOBAL": os.devnull,
        }  # fmt: skip
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=self.work.root, env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip

    @property
    def summary(self) -> str:
        return (self.temp / "summary").read_text(encoding="utf-8")

    def shown(self, branch: str, path: str) -> str:
        asked = ["git", "show", f"{branch}:{path}"]
        return subprocess.run(asked, cwd=self.bare, capture_output=True, text=True, check=True).stdout


@pytest.fixture
def host(tmp_path: Path) -> Host:
    first = Repository.at(tmp_path / "first")
    for path in sorted(TINY.rglob("*")):
        if path.is_file():
            first.write(path.relative_to(TINY).as_posix(), path.read_text(encoding="utf-8"))
    first.write("hooks/kept", "as it was\n")
    first.write(".gitignore", ".cache\n")
    first.commit("2026-08-30T09:00:00+0000")
    first.git("clone", "--quiet", "--bare", str(first.root), str(tmp_path / "bare"))
    first.git("clone", "--quiet", str(tmp_path / "bare"), str(tmp_path / "work"))
    (tmp_path / "temp").mkdir()
    return Host(tmp_path / "bare", Repository(tmp_path / "work"), tmp_path / "temp")


def issue(data: Any) -> str:
    """As GitHub keeps what was filled into the form."""
    content = f"```text\n{json.dumps(data, indent=2)}\n```"
    return f"### Nama berkas\n\na.json\n\n### Isi berkas\n\n{content}\n\n### Berkas lain\n\n```text\nx\n```\n"


def test_a_sound_file_waits_on_a_branch_of_its_own(host: Host) -> None:
    taken = host.run("take", issue(FILE).replace("\n", "\r\n"))
    assert taken.returncode == 0, taken.stdout + taken.stderr
    assert STUDY in host.summary
    host.work.git("reset", "--quiet", "--hard")
    (host.temp / "entries").mkdir()
    (host.temp / "entries.patch").rename(host.temp / "entries" / "entries.patch")
    proposed = host.run("propose")
    assert proposed.returncode == 0, proposed.stdout + proposed.stderr
    assert "id: Arisan Anggrek" in host.shown("contribution-7", STUDY)
    assert "Arisan Anggrek" not in host.shown("main", STUDY)
    assert "pr create --base main --head contribution-7" in (host.temp / "gh").read_text(encoding="utf-8")
    assert "https://github.com/a/b/compare/main...contribution-7" in host.summary


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (issue({**FILE, "changes": {"arisan-anggrek": [{**CHANGE, "was": "Lain"}]}}), "sekarang Anggrek"),
        (issue({**FILE, "changes": {}}), "tidak berisi apa-apa"),
        ("no block at all", "JSON"),
        ("```\n$(touch x); `touch x`\n```", "JSON"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_taken(host: Host, body: str, said: str) -> None:
    taken = host.run("take", body)
    assert taken.returncode != 0
    assert said in host.summary
    assert host.work.git("status", "--porcelain") == ""


@pytest.mark.parametrize("number", ["", "0", "7; touch x", "../7", "-1"])
def test_what_is_no_number_starts_nothing(host: Host, number: str) -> None:
    assert host.run("take", issue(FILE), number).returncode != 0
    assert not (host.temp / "gh").exists()


def test_only_entries_are_proposed_whatever_the_patch_holds(host: Host) -> None:
    host.work.write("hooks/kept", "changed\n")
    host.work.write("studies/x.txt", "x\n")
    host.work.git("add", "--all")
    (host.temp / "entries").mkdir()
    (host.temp / "entries" / "entries.patch").write_text(
        host.work.git("diff", "--cached", "--binary"), encoding="utf-8"
    )
    host.work.git("reset", "--quiet", "--hard")
    assert host.run("propose").returncode == 0
    assert host.shown("contribution-7", "hooks/kept") == "as it was\n"
    assert host.shown("contribution-7", "studies/x.txt") == "x\n"


def test_the_job_that_writes_runs_no_code_of_the_project() -> None:
    job = WORKFLOW["jobs"]["propose"]
    assert job["permissions"] == {"contents": "write", "pull-requests": "write"}
    assert not any(word in step.get("run", "") for step in job["steps"] for word in ("make ", "python", "pip ", "npm "))
    assert WORKFLOW["jobs"]["take"]["permissions"] == {"contents": "read", "issues": "read"}


def test_what_was_taken_in_is_shown_by_a_job_that_can_only_read(host: Host) -> None:
    job = WORKFLOW["jobs"]["preview"]
    assert (job["permissions"], job["needs"]) == ({"contents": "read"}, "take")
    kept = {each["with"]["name"] for each in job["steps"] if "upload-artifact" in each.get("uses", "")}
    assert kept == {"site", "pictures"}
    assert host.run("take", issue(FILE)).returncode == 0
    host.work.git("reset", "--quiet", "--hard")
    (host.temp / "entries").mkdir()
    (host.temp / "entries.patch").rename(host.temp / "entries" / "entries.patch")
    for program in ("make", ".venv/bin/python"):
        file = (host.temp / "bin" if program == "make" else host.work.root) / program
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f'#!/bin/sh\necho "$*" >> {shlex.quote(str(host.temp / "asked"))}\necho told\n')
        file.chmod(0o755)
    assert host.run("preview").returncode == 0
    assert "id: Arisan Anggrek" in (host.work.root / STUDY).read_text(encoding="utf-8")
    asked = (host.temp / "asked").read_text(encoding="utf-8").splitlines()
    listed = f"{host.temp}/pictures/pages.json"
    assert asked == [
        "site browser", f"-m rumpun report --base HEAD --pages --pictures {listed}",
        f"-m tools.report_pictures {listed}",
    ]  # fmt: skip
    assert host.summary.endswith("told\n")
