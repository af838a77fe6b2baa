"""The knowledge base as it was at a revision, and as it lies in the folder now."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ...citation.citations import format_works
from ...comparison.columns import Profiles
from ...context import Settings, contexts
from ...model.graph import Graph
from ...model.memory import Memory
from ...pages import all_pages
from ...parsing.problems import Problem
from ...site import prepare, read
from ..git_history import CONTENT, commit_of, files_at
from ..settings import CACHE, PLACEHOLDER, entries_of

_FOLDERS = (*CONTENT, "published/withdrawn.yml", "published/addresses.txt")


class NoRevisionError(Exception):
    """A name that git does not know as a commit."""


class NoPagesError(Exception):
    """Pages cannot be made here; `problems` tell what is missing."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(len(problems))
        self.problems = problems


@dataclass(frozen=True)
class State:
    """One state of the knowledge base; only of a sound one is anything concluded."""

    root: Path
    graph: Graph
    problems: tuple[Problem, ...]

    def profiles(self) -> Profiles:
        """Studies and cases as columns; nothing is cited here, so no work is formatted."""
        return Profiles(contexts(self.graph, format_works([], None), Settings(PLACEHOLDER))[0])


@contextmanager
def two_states(root: Path, revision: str) -> Iterator[tuple[str, State, State]]:
    """(commit, state then, state now), as long as the block lasts. NoRevisionError where there is no such commit."""
    commit = commit_of(root, revision)
    if not commit:
        raise NoRevisionError(revision)
    with tempfile.TemporaryDirectory(prefix="rumpun-report-") as name:
        folder = Path(name)
        for path, content in files_at(root, commit, _FOLDERS):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)
        before = State(folder, *read(folder, Memory(entries_of(root).with_name("entries-reported"))))
        yield commit, before, State(root, *read(root, Memory(entries_of(root))))


@dataclass(frozen=True)
class PageChanges:
    """Addresses of pages, sorted."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    gone: tuple[str, ...]
    all: int
    """How many pages there are now."""


def page_changes(before: State, after: State) -> PageChanges:
    """The pages that the same engine makes of both states, compared by what stands on them, in both languages.

    NoPagesError where pages cannot be made, as without the libraries of the open data.
    """
    was, now = (_prints(state, after.root / CACHE / "citations") for state in (before, after))
    return PageChanges(
        tuple(sorted(now.keys() - was.keys())),
        tuple(sorted(url for url in now.keys() & was.keys() if now[url] != was[url])),
        tuple(sorted(was.keys() - now.keys())),
        len(now),
    )


def _prints(state: State, citations: Path) -> dict[str, str]:
    """Address -> a fingerprint of title and content, without what tells of versions."""
    prepared = prepare(state.root, Settings(PLACEHOLDER, cache=citations))
    if prepared.problems:
        raise NoPagesError(prepared.problems)
    found = {}
    for context in prepared.both:
        for page in all_pages(context):
            done = page.finished
            found[page.url] = hashlib.sha256(f"{done.title}\n{done.body}".encode()).hexdigest()
            page.forget()
    return found
