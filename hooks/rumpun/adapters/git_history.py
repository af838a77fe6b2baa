"""Reads the history of the contributor files from git, when the knowledge base lies in a repository."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

from ..cache import code, remember, remembered
from ..permanence.editions.sealed import KnownOfEditions
from ..permanence.history import Change, History, work_path

CONTENT = ("studies", "vocab", "bib", "docs")
_COMMIT = re.compile(r"\x1e(\d+) ([0-9a-f]{40,64})(?:\0\n?|$)")
_ENTRY = re.compile(r"\s*@[A-Za-z]+\s*\{\s*([^\s,{}]+)\s*,")
_BLAMED = re.compile(r"([0-9a-f]{40,64}) \d+ \d+")
_ADDED = re.compile(r"^:\d+ \d+ 0+ ([0-9a-f]+) A\t(.+)$", re.MULTILINE)
_TREE = re.compile(r"100[0-7]{3} blob ([0-9a-f]{40,64})\t(.+)", re.DOTALL)
_SHORT = 7
# Moving or indenting an entry is no change of it; lists of commits that the reader's settings skip are not for us.
_BLAME = ("blame", "-w", "-M", "--ignore-revs-file=", "--porcelain", "--")
# Whatever the reader's own settings are, we read the same; and reading leaves no lock and no trace. The owner of the
# folder may be another than who builds, as in containers.
_GIT = (
    "git", "--no-optional-locks", "-c", "safe.directory=*", "-c", "core.quotepath=off", "-c", "color.ui=false",
    "-c", "log.showSignature=false", "-c", "core.fsmonitor=false",
)  # fmt: skip


def git_history(root: Path, stated: Change, cache: Path | None = None) -> History:
    """The history of the content under `root`; only `stated` when git, a repository or its full history is missing.

    A shallow clone knows one commit, which would date every page alike; it counts as no history. A merge is a change
    only of the files that it left different from all its parents. Four runs of git, and three for each bibliography;
    `cache` is a folder for what takes longest, which line of a bibliography is from when.
    """
    if run_git(root, "rev-parse", "--is-shallow-repository") != "false\n":
        return History(stated)
    log = run_git(
        root, "log", "-z", "--cc", "--full-history", "--no-renames", "--name-only", "--relative",
        "--format=%x1e%ct %H", "--", *CONTENT,
    )  # fmt: skip
    files: dict[str, list[Change]] = {}
    commits: dict[str, Change] = {}
    for commit, change, paths in _commits(log):
        commits[commit] = change
        for path in paths:
            files.setdefault(path, []).append(change)
    drafts = set(_drafts(root))
    for path in sorted(files):
        if path.endswith(".bib") and (root / path).is_file():
            files |= _works(path, commits, _blamed(root, path, cache))
            if path in drafts:
                drafts |= _changed_works(root, path)
    return History(stated, {path: tuple(sorted(found)) for path, found in files.items()}, frozenset(drafts))


def newest_day(root: Path) -> str:
    """The day (UTC, ISO 8601) of the newest commit; empty without git or a repository."""
    stamp = run_git(root, "log", "-1", "--format=%ct").strip()
    return datetime.fromtimestamp(int(stamp), UTC).date().isoformat() if stamp else ""


def lines_ever(root: Path, path: str) -> frozenset[str]:
    """Every line that a file has ever had on the main line of the repository; of a shallow clone, those it knows."""
    log = run_git(
        root, "log", "--first-parent", "-m", "-p", "-U0", "--text", "--no-color", "--no-ext-diff", "--no-textconv",
        "--no-renames", "--relative", "--format=", "--", path,
    )  # fmt: skip
    added = (line for line in log.split("\n") if line.startswith("+") and not line.startswith("+++ "))
    return frozenset(line[1:].strip() for line in added)


def kept_editions(root: Path, folder: str) -> KnownOfEditions | None:
    """What git knows of the frozen editions in `folder`; None when git, a repository or its full history is missing."""
    if run_git(root, "rev-parse", "--is-shallow-repository") != "false\n":
        return None
    log = run_git(
        root, "log", "--first-parent", "-m", "--raw", "--no-abbrev", "--no-renames", "--relative", "--format=", "--",
        folder,
    )  # fmt: skip
    first = {found[2]: found[1] for found in _ADDED.finditer(log)}  # the newest first, so that the oldest stays
    return KnownOfEditions(
        commits=frozenset(run_git(root, "rev-list", "HEAD").split()),
        first=first,
        lying=lambda path: _blob((root / path).read_bytes(), len(first[path])),
        files=lambda commit: run_git(root, "ls-tree", "-r", "--name-only", commit, "--", *CONTENT).split("\n"),
        bibliography=lambda commit: run_git(root, "grep", "-h", "-a", "-e", "", commit, "--", "bib"),
    )


def _blob(content: bytes, digits: int) -> str:
    """Git's name for the content of a file, in repositories of either kind: SHA-1 with 40 digits, SHA-256 with 64."""
    whole = b"blob %d\0%b" % (len(content), content)
    named = hashlib.sha256(whole) if digits == 64 else hashlib.sha1(whole, usedforsecurity=False)
    return named.hexdigest()


def commit_of(root: Path, revision: str) -> str:
    """The full name of the commit that a revision means; empty where there is none."""
    return run_git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").strip()


def files_at(root: Path, commit: str, folders: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """(path below `root`, content) of every plain file of a commit in these folders; links are left out."""
    listed = run_git(root, "ls-tree", "-r", "-z", commit, "--", *folders).split("\0")
    found = [_TREE.fullmatch(line) for line in listed]
    # Git itself makes no tree with a way out of it; somebody else may.
    files = [(each[2], each[1]) for each in found if each and ".." not in each[2].split("/")]
    data = _git(root, ("cat-file", "--batch"), "".join(f"{name}\n" for _, name in files).encode())
    start = 0
    for path, name in files:
        head, _, _ = data[start:].partition(b"\n")
        size = int(head.removeprefix(f"{name} blob ".encode()))
        start += len(head) + 1
        yield path, data[start : start + size]
        start += size + 1


def run_git(root: Path, *arguments: str) -> str:
    """What git prints when it runs in `root`; nothing when it is missing or fails."""
    return _git(root, arguments).decode("utf-8", "replace")


def _git(root: Path, arguments: Iterable[str], asked: bytes = b"") -> bytes:
    try:
        done = subprocess.run([*_GIT, *arguments], cwd=root, capture_output=True, check=False, input=asked)
    except OSError:
        return b""
    return done.stdout if done.returncode == 0 else b""


def _commits(log: str) -> Iterator[tuple[str, Change, list[str]]]:
    """(commit, change, files) of every commit, oldest first."""
    heads = list(_COMMIT.finditer(log))
    ends = [*(head.start() for head in heads), len(log)][1:]
    for order, (head, end) in enumerate(reversed(list(zip(heads, ends, strict=True))), start=1):
        day = datetime.fromtimestamp(int(head[1]), UTC).date().isoformat()
        yield (
            head[2],
            Change(day, head[2][:_SHORT], order),
            [path for path in log[head.end() : end].split("\0") if path],
        )


def _blamed(root: Path, path: str, cache: Path | None) -> dict[str, list[str]]:
    """Key of each entry of a bibliography -> the commits that its lines are from; remembered in `cache`.

    They follow from the commits up to the newest that has touched the file, from the file as it is now, and from what
    git is told to see in files.
    """
    newest = run_git(root, "rev-list", "-1", "HEAD", "--", path)
    told = [file.read_bytes() for file in (root / path, root / ".gitattributes") if file.is_file()]
    of = hashlib.sha256("\0".join((code(), newest, *(hashlib.sha256(each).hexdigest() for each in told))).encode())
    kept = cache / hashlib.sha256(path.encode()).hexdigest() if cache and newest else None
    key = of.hexdigest().encode()
    if kept and (data := remembered(kept)) and data.startswith(key):
        found: dict[str, list[str]] = json.loads(data[len(key) :])
        return found
    found = _commits_of_works(run_git(root, *_BLAME, path))
    if kept and found:
        remember(kept, key + json.dumps(found).encode())
    return found


def _commits_of_works(blame: str) -> dict[str, list[str]]:
    """Key of each entry -> the commits that its lines are from, each once."""
    lines: list[tuple[str, str]] = []
    commit = ""
    for line in blame.split("\n"):
        if line.startswith("\t"):
            lines.append((commit, line[1:]))
        elif head := _BLAMED.match(line):
            commit = head[1]
    found: dict[str, dict[str, None]] = {}
    for (who, _), key in zip(lines, _keys(text for _, text in lines), strict=True):
        if key:
            found.setdefault(key, {})[who] = None
    return {key: [*commits] for key, commits in found.items()}


def _works(path: str, commits: Mapping[str, Change], blamed: Mapping[str, Iterable[str]]) -> dict[str, list[Change]]:
    """The oldest and the newest change of the lines of each entry, as far as the lines still stand."""
    known = {key: [commits[who] for who in found if who in commits] for key, found in blamed.items()}
    return {work_path(path, key): [min(found), max(found)] for key, found in known.items() if found}


def _keys(lines: Iterable[str]) -> Iterator[str]:
    """Line by line: the key of the entry that the line belongs to; empty for what stands between entries."""
    key = ""
    for line in lines:
        if entry := _ENTRY.match(line):
            key = entry[1]
        yield key if line.strip() and not line.startswith("%") else ""
        if line.startswith("}"):
            key = ""


def _changed_works(root: Path, path: str) -> set[str]:
    """The works whose entry differs from what the newest commit holds."""
    before = _entries(run_git(root, "show", f"HEAD:./{path}"))
    now = _entries((root / path).read_bytes().decode("utf-8", "replace"))
    return {work_path(path, key) for key, text in now.items() if text != before.get(key)}


def _entries(text: str) -> dict[str, list[str]]:
    """Key -> the lines of its entry."""
    lines = text.splitlines()
    found: dict[str, list[str]] = {}
    for key, line in zip(_keys(lines), lines, strict=True):
        if key:
            found.setdefault(key, []).append(line)
    return found


def _drafts(root: Path) -> Iterator[str]:
    """Changed and new files, relative to the root."""
    prefix = run_git(root, "rev-parse", "--show-prefix").strip("\n")
    for line in run_git(
        root, "status", "--porcelain", "-z", "--untracked-files=all", "--no-renames", "--", *CONTENT
    ).split("\0"):
        if line:
            yield line[3:].removeprefix(prefix)
