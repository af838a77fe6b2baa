"""Workflows and pull requests: what comes from a stranger may be checked and shown, and can do nothing."""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from markdown_it import MarkdownIt
from support.full_build import ROOT

WORKFLOWS = {path.name: path for path in sorted((ROOT / ".github" / "workflows").glob("*.yml"))}
STRANGERS = {"pull_request", "pull_request_target", "issue_comment", "issues", "workflow_run"}
"""What somebody can start who may not write to the repository."""
HEAD = "0123456789abcdef0123456789abcdef01234567"


def workflow(name: str) -> dict[str, Any]:
    # YAML 1.1 takes the key `on` for a truth value.
    found = yaml.load(WORKFLOWS[name].read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert isinstance(found, dict)
    return found


def steps(name: str) -> list[dict[str, Any]]:
    return [step for job in workflow(name)["jobs"].values() for step in job["steps"]]


def permissions(given: Any) -> dict[str, str]:
    assert isinstance(given, dict), "all permissions at once"
    return given


@pytest.mark.parametrize("name", WORKFLOWS)
def test_every_action_is_pinned_to_a_commit_and_says_which_release_that_is(name: str) -> None:
    for line in WORKFLOWS[name].read_text(encoding="utf-8").splitlines():
        if re.search(r"^\s*(?:- )?uses:", line):
            assert re.search(r"uses: actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line), line


def test_one_action_has_one_commit_everywhere() -> None:
    used = {step["uses"] for name in WORKFLOWS for step in steps(name) if "uses" in step}
    assert len(used) == len({each.partition("@")[0] for each in used})


@pytest.mark.parametrize("name", WORKFLOWS)
def test_no_workflow_starts_with_more_than_reading_and_none_asks_for_a_secret(name: str) -> None:
    assert permissions(workflow(name)["permissions"]) in ({}, {"contents": "read"})
    assert "secrets." not in WORKFLOWS[name].read_text(encoding="utf-8")


@pytest.mark.parametrize("name", WORKFLOWS)
def test_no_word_of_a_stranger_becomes_a_command(name: str) -> None:
    """What GitHub fills in stands in the environment, never in the text of a script."""
    for step in steps(name):
        assert "${{" not in step.get("run", ""), step["run"]


@pytest.mark.parametrize("name", WORKFLOWS)
def test_what_a_stranger_starts_may_not_write_to_the_repository(name: str) -> None:
    events = set(workflow(name)["on"])
    assert "pull_request_target" not in events and not events & {"issue_comment", "issues"}
    if events & STRANGERS:
        for job in workflow(name)["jobs"].values():
            granted = permissions(job.get("permissions", {}))
            assert granted.get("contents", "none") in ("none", "read")
            written = {scope for scope, access in granted.items() if access == "write"}
            assert written <= ({"pull-requests"} if events == {"workflow_run"} else set())
            for step in job["steps"]:
                if "actions/checkout@" in step.get("uses", ""):
                    assert step["with"]["persist-credentials"] == "false"


def test_a_pull_request_is_built_reported_on_and_kept_as_files() -> None:
    job = workflow("check.yml")["jobs"]["preview"]
    assert job["if"] == "github.event_name == 'pull_request'" and job["needs"] == "entries"
    assert "permissions" not in job
    kept = {
        step["with"]["name"]: step["with"]["path"] for step in job["steps"] if "upload-artifact" in step.get("uses", "")
    }
    assert kept == {"site": "site", "report": "${{ runner.temp }}/report", "pictures": "${{ runner.temp }}/pictures"}
    (report,) = [step for step in job["steps"] if step.get("name") == "Report"]
    assert set(report["env"]) == {"NUMBER"}
    assert "python -m rumpun report --base HEAD^1 " in report["run"] and "$GITHUB_STEP_SUMMARY" in report["run"]
    (pictures,) = [step for step in job["steps"] if step.get("name") == "Pictures"]
    listed = re.search(r'--pictures ("\S+")', report["run"])
    assert listed and listed[1] in pictures["run"] and "env" not in pictures
    names = [step.get("with", {}).get("name", step.get("name")) for step in job["steps"]]
    assert names.index("report") < names.index("Pictures")  # whatever happens to the pictures, the report is kept


def test_faults_stand_beside_their_lines() -> None:
    runs = [step.get("run", "") for step in workflow("check.yml")["jobs"]["entries"]["steps"]]
    assert "python -m rumpun check --format github" in runs


# --- the comment -------------------------------------------------------------------------------------------------


def test_the_comment_takes_no_code_and_starts_none() -> None:
    found = workflow("comment.yml")
    assert found["on"] == {"workflow_run": {"workflows": ["check"], "types": ["completed"]}}
    assert workflow("check.yml")["name"] == "check"
    (job,) = found["jobs"].values()
    assert job["permissions"] == {"actions": "read", "pull-requests": "write"}
    assert job["if"] == "github.event.workflow_run.event == 'pull_request'"
    assert [step["uses"].partition("@")[0] for step in job["steps"] if "uses" in step] == ["actions/download-artifact"]
    for step in job["steps"]:
        assert not re.search(r"\b(?:make|python3?|pip|npm|node|eval|source|sh|bash)\b", step.get("run", ""))


@dataclass(frozen=True)
class Poster:
    """Runs the step that writes the comment, with a `gh` that notes what it is asked."""

    folder: Path

    def leave(self, number: str | None = "7\n", report: bytes | None = b"## Report\n") -> None:
        """What the run of the pull request has left behind."""
        left = self.folder / "report"
        left.mkdir()
        for name, content in (("number", None if number is None else number.encode()), ("report.md", report)):
            if content is not None:
                (left / name).write_bytes(content)

    def run(self, own: str = "", head: str = HEAD) -> str:
        """The comment as it was sent; AssertionError with what was printed when nothing was."""
        gh = self.folder / "bin" / "gh"
        gh.parent.mkdir()
        gh.write_text(
            f'#!/bin/sh\necho "$*" >> "{self.folder}/asked"\n'
            f'case "$*" in *"/pulls/7 "*) echo {head};; *comments" "--jq*|*--paginate*) echo "{own}";; esac\n'
        )
        gh.chmod(0o755)
        (script,) = [step["run"] for step in steps("comment.yml") if "run" in step]
        environment = {
            **os.environ, "PATH": f"{gh.parent}:{os.environ['PATH']}", "RUNNER_TEMP": str(self.folder),
            "HEAD_SHA": HEAD, "GITHUB_REPOSITORY": "a/b", "GH_TOKEN": "x",
        }  # fmt: skip
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=self.folder, env=environment, capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        return (self.folder / "body").read_text(encoding="utf-8")

    def asked(self) -> str:
        file = self.folder / "asked"
        return file.read_text(encoding="utf-8") if file.is_file() else ""


@pytest.fixture
def poster(tmp_path: Path) -> Poster:
    return Poster(tmp_path)


@pytest.mark.slow
def test_a_report_is_posted_once_and_then_kept_up_to_date(poster: Poster) -> None:
    poster.leave()
    assert "\n    ## Report\n" in poster.run()
    assert f"--method POST repos/a/b/issues/7/comments -F body=@{poster.folder}/body" in poster.asked()


@pytest.mark.slow
def test_a_second_run_changes_the_comment_of_the_first(poster: Poster) -> None:
    poster.leave()
    poster.run(own="99\n100")
    assert "--method PATCH repos/a/b/issues/comments/99 " in poster.asked()
    assert "POST" not in poster.asked()


@pytest.mark.slow
@pytest.mark.parametrize(
    "number", ["", "0\n", "7; touch stolen", "$(touch stolen)", "7\n8\n", "-7", "77777777777777", "../issues/1", None]
)
def test_what_is_no_number_of_a_pull_request_is_refused(poster: Poster, number: str | None) -> None:
    poster.leave(number)
    with pytest.raises(AssertionError, match="::error::"):
        poster.run()
    assert "POST" not in poster.asked() and "PATCH" not in poster.asked()
    assert not (poster.folder / "stolen").exists()


@pytest.mark.slow
def test_nobody_writes_below_a_pull_request_that_was_not_checked(poster: Poster) -> None:
    poster.leave()
    with pytest.raises(AssertionError, match="not from the commit"):
        poster.run(head="f" * 40)
    assert "POST" not in poster.asked()


@pytest.mark.slow
def test_a_report_that_is_too_long_missing_or_a_link_is_refused(tmp_path: Path) -> None:
    for name, report in (("long", b"x" * 200_000), ("none", None)):
        (tmp_path / name).mkdir()
        poster = Poster(tmp_path / name)
        poster.leave(report=report)
        with pytest.raises(AssertionError, match=r"::error::report\.md"):
            poster.run()
    (tmp_path / "link").mkdir()
    poster = Poster(tmp_path / "link")
    poster.leave(report=None)
    (poster.folder / "report" / "report.md").symlink_to("/etc/hostname")
    with pytest.raises(AssertionError, match=r"::error::report\.md"):
        poster.run()


@pytest.mark.slow
def test_whatever_the_report_says_it_is_shown_and_does_nothing(poster: Poster) -> None:
    evil = "@korban <img src=x>\r# a\n\n```\n</code></pre>\n~~~\n[a](https://evil.example)\n\t- #1\n\u202eabc\u2066\n"
    poster.leave(report=evil.encode() + b"\xff\xfe\x00\x1b[31m" + b"kata " * 4000 + ("\n" + "é" * 500).encode() * 80)
    body = poster.run()
    assert len(body) < 65_536
    _, said, rest = body.partition("proposal:\n\n")
    assert said and all(line.startswith("    ") for line in rest.rstrip("\n").split("\n"))
    html = MarkdownIt("commonmark", {"html": True}).render(body)
    outside = re.sub(r"<pre><code>.*?</code></pre>", "", html, flags=re.DOTALL)
    assert "@korban" in html and not re.search("@|evil|<img|<a |<h1", outside)
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x08\x0b-\x1f]", body)


@pytest.mark.slow
def test_settings_of_the_report_and_of_the_comment_fit(poster: Poster) -> None:
    """What the longest report holds passes."""
    from rumpun.adapters.report.in_words import LONGEST_REPORT

    longest = ("a" * 99 + "\n") * (2 * LONGEST_REPORT // 100)
    assert len(longest) < 65_536
    poster.leave(report=longest.encode())
    body = poster.run()
    assert len(body) < 65_536 and "a" * 99 in body and body.endswith("\n    …\n"), "what is cut says so"
