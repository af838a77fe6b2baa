"""Reads the history of the contributor files from git, when the knowledge base lies in a repository."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

from .history import Change, History, work_path

CONTENT = ("studies", "vocab", "bib", "docs")
_COMMIT = "\x1e"
_ENTRY = re.compile(r"@[A-Za-z]+\s*\{\s*([^\s,{}]+)\s*,")
_SHORT = 7
# The owner of the folder may be another than who builds, as in containers; we only read.
_GIT = ("git", "-c", "safe.directory=*", "-c", "core.quotepath=off")


def git_history(root: Path, stated: Change) -> History:
    """The history of the content under `root`; only `stated` when git, a repository or its full history is missing.

    A shallow clone knows one commit, which would date every page alike; it counts as no history.
    """
    if _git(root, "rev-parse", "--is-shallow-repository") != "false\n":
        return History(stated)
    files: dict[str, list[Change]] = {}
    for change, path in _changes(
        _git(root, "log", f"--format={_COMMIT}%ct %H", "--name-only", "--relative", "--no-renames", "--", *CONTENT)
    ):
        files.setdefault(path, []).insert(0, change)
    for path in sorted(files):
        if path.endswith(".bib") and (root / path).is_file():
            files |= _works(path, _git(root, "blame", "--line-porcelain", "--", path))
    return History(stated, {path: tuple(found) for path, found in files.items()}, frozenset(_drafts(root)))


def _git(root: Path, *arguments: str) -> str:
    """What git prints; nothing when it cannot."""
    try:
        done = subprocess.run([*_GIT, *arguments], cwd=root, capture_output=True, check=False)
    except OSError:
        return ""
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""


def _changes(log: str) -> Iterator[tuple[Change, str]]:
    """Every change of every file, newest first."""
    for commit in log.split(_COMMIT)[1:]:
        head, *paths = commit.split("\n")
        seconds, _, name = head.partition(" ")
        for path in filter(None, paths):
            yield _change(seconds, name), path


def _change(seconds: str, commit: str) -> Change:
    return Change(datetime.fromtimestamp(int(seconds), UTC).date().isoformat(), commit[:_SHORT])


def _works(path: str, blame: str) -> Mapping[str, list[Change]]:
    """The oldest and the newest change of the lines of each entry, as far as the lines still stand."""
    found: dict[str, list[Change]] = {}
    key, commit, seconds = "", "", "0"
    for line in blame.split("\n"):
        if re.match(r"[0-9a-f]{40} ", line):
            commit = line[:40]
        elif line.startswith("committer-time "):
            seconds = line.removeprefix("committer-time ")
        elif line.startswith("\t"):
            if entry := _ENTRY.match(line[1:]):
                key = entry[1]
            if key and line.strip() and not line.startswith("\t%") and commit.strip("0"):
                found.setdefault(work_path(path, key), []).append(_change(seconds, commit))
            if line.startswith("\t}"):
                key = ""
    return {name: [min(changes), max(changes)] for name, changes in found.items()}


def _drafts(root: Path) -> Iterator[str]:
    """Changed and new files, relative to the root."""
    prefix = _git(root, "rev-parse", "--show-prefix").strip("\n")
    for line in _git(
        root, "status", "--porcelain", "-z", "--untracked-files=all", "--no-renames", "--", *CONTENT
    ).split("\0"):
        if line:
            yield line[3:].removeprefix(prefix)
