"""A past for a made-up knowledge base: commits over five years, so that pages can say when they were changed."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from . import KnowledgeBase
from .words import PEOPLE

FIRST_DAY = datetime(2021, 1, 4, 12, tzinfo=UTC)
DAYS = 1800
"""Until the last study came in."""
STAGES = 40
"""So often the bibliography and the vocabulary are written anew; every study comes in a commit of its own."""
REVISED = 5
"""Of so many studies one gets its last paragraph later."""


@dataclass(frozen=True)
class Commit:
    """What a commit changes."""

    time: datetime
    message: str
    files: Mapping[str, str | bytes]


def write_history(base: KnowledgeBase, root: Path) -> list[tuple[int, datetime]]:
    """Make `root` a repository whose newest commit has the base, beside what lies there already, which came first.

    Returns how many studies there were when, at times when everything was sound.
    """
    there = {path.relative_to(root).as_posix(): path.read_bytes() for path in _plain_files(root)}
    first = Commit(FIRST_DAY - timedelta(days=1), "The engine", there)
    stages = stages_of(base.studies)
    _git(root, "init", "--quiet", "--initial-branch=main")
    import_ = subprocess.Popen(["git", "fast-import", "--quiet"], cwd=root, stdin=subprocess.PIPE)
    assert import_.stdin
    with import_ as running, import_.stdin as stream:
        for number, commit in enumerate([first, *_commits(base, stages)]):
            stream.write(_imported(commit, PEOPLE[number % 7]))
    if running.returncode:
        raise subprocess.CalledProcessError(running.returncode, "git fast-import")
    _git(root, "reset", "--quiet", "--hard", "main")
    return stages


def stages_of(studies: int) -> list[tuple[int, datetime]]:
    """(studies that are there, when) of each stage."""
    stages = min(studies, STAGES)
    return [(studies * n // stages, FIRST_DAY + timedelta(days=DAYS * n // stages)) for n in range(1, stages + 1)]


def _commits(base: KnowledgeBase, stages: Sequence[tuple[int, datetime]]) -> Iterator[Commit]:
    """One for each study, then one for what the studies of a stage need, and for what was revised in it."""
    known: dict[str, str] = {}
    before, since = 0, FIRST_DAY
    for studies, until in stages:
        step = (until - since) / (studies - before + 1)
        for at, number in enumerate(range(before, studies), 1):
            new = dict(base.study_files(number))
            if number % REVISED == 0:
                new = {name: _without_last(text) if name.endswith(".md") else text for name, text in new.items()}
            known |= new
            yield Commit(since + step * at, f"Study {number}", new)
        changed = {name: text for name, text in base.files(studies) if known.get(name) != text}
        known |= changed
        yield Commit(until, f"{studies} studies", changed)
        before, since = studies, until


def _without_last(text: str) -> str:
    return text.rstrip("\n").rpartition("\n\n")[0] + "\n"


def _imported(commit: Commit, who: str) -> bytes:
    """The commit as `git fast-import` reads it."""
    made = f"{who} <{who.lower()}@rumpun.example> {int(commit.time.timestamp())} +0000\n"
    parts = [b"commit refs/heads/main\n", f"author {made}committer {made}".encode(), _data(commit.message)]
    for name, content in commit.files.items():
        parts += [f"M 100644 inline {name}\n".encode(), _data(content)]
    return b"".join([*parts, b"\n"])


def _data(content: str | bytes) -> bytes:
    data = content.encode("utf-8") if isinstance(content, str) else content
    return b"data %d\n%s\n" % (len(data), data)


def _plain_files(root: Path) -> Iterator[Path]:
    return (path for path in sorted(root.rglob("*")) if path.is_file() and "__pycache__" not in path.parts)


def _git(root: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=root, check=True)
