"""A git repository in a folder of its own, with commits at fixed times, for tests of the history."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Repository:
    """A repository whose commits are the same each time."""

    root: Path

    @classmethod
    def at(cls, root: Path) -> Repository:
        """Make the folder a repository, without a commit."""
        root.mkdir(parents=True, exist_ok=True)
        repository = cls(root)
        repository.git("init", "--quiet", "--template=", "--initial-branch=main")
        return repository

    def git(self, *arguments: str, when: str = "2026-01-01T12:00:00+0000") -> str:
        """Run git as somebody at some time; returns what it prints."""
        person = {
            f"GIT_{who}_{what}": "somebody@example.invalid"
            for who in ("AUTHOR", "COMMITTER")
            for what in ("NAME", "EMAIL")
        }
        times = {"GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when}
        away = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        environment = {**away, **person, **times, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        # Nothing is tidied up in a repository that lives for seconds: each commit would start a program for it.
        settings = ("commit.gpgsign=false", "gc.auto=0", "maintenance.auto=false")
        command = ["git", *(each for setting in settings for each in ("-c", setting)), *arguments]
        done = subprocess.run(command, cwd=self.root, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def write(self, path: str, text: str) -> None:
        """Write a file, not yet committed."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def commit(self, when: str, **files: str) -> str:
        """Commit everything there is; returns the short name of the commit. `a__b` in a keyword is `a/b`."""
        for name, text in files.items():
            self.write(name.replace("__", "/"), text)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "x", when=when)
        return self.git("rev-parse", "HEAD")[:7]
