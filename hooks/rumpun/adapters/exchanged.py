"""Notices what a list of addresses cannot tell: two that exchanged what stands there, and other letters of works."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from ..address import address
from ..catalogue import said
from ..model.graph import Graph
from ..model.load import load
from ..model.memory import Memory
from ..parsing.ledger_file import LEDGER, lines_of
from ..parsing.problems import Place, Problem
from ..permanence.ledger import Landmark, landmarks
from .git_history import run_git

_RECORDS = ("studies", "vocab", "bib")


def exchange_problems(root: Path, entries: Path | None = None) -> tuple[Problem, ...]:
    """One problem for each thing that now stands where another one stood when the ledger was last written.

    And one for each work that was cited with a letter then (2015a), and now has another one or none. Only the files
    that were changed since then are read, in both states; without a history there is nothing to compare.
    A thing goes by its title, name or statement, so what was moved and reworded at once is not noticed. `entries` is
    where what was read of the files is kept.
    """
    since = run_git(root, "log", "-1", "--first-parent", "--format=%H", "--", LEDGER).strip()
    listed = ("diff", "--name-only", "-z", "--no-renames", "--diff-filter=M", "--relative", since, "--", *_RECORDS)
    paths = [path for path in run_git(root, *listed).split("\0") if path] if since else []
    if not paths:
        return ()
    former = Memory(entries and entries.with_name(f"{entries.name}-recorded"))
    before = _read({path: run_git(root, "show", f"{since}:./{path}").encode() for path in paths}, former)
    former.keep()
    after = _read({path: (root / path).read_bytes() for path in paths}, Memory(entries))
    known = [line for line in lines_of(root) if line.startswith("#")]
    return (*_problems(before, after, known), *_letters(before, after, known))


def _read(files: dict[str, bytes], memory: Memory) -> Graph:
    """Whatever records the files hold; what is wrong in them is told elsewhere."""
    with tempfile.TemporaryDirectory(prefix="rumpun-exchanged-") as folder:
        for path, content in files.items():
            (Path(folder) / path).parent.mkdir(parents=True, exist_ok=True)
            (Path(folder) / path).write_bytes(content)
        return Graph(load(Path(folder), memory)[0], ())


def _problems(before: Graph, after: Graph, known: list[str]) -> Iterator[Problem]:
    was = {each: _name(before, each) for each in landmarks(before)}
    now = {each: _name(after, each) for each in landmarks(after)}
    stood = {(_scope(each), name): each for each, name in sorted(was.items(), reverse=True)}
    for each, name in now.items():
        old = stood.get((_scope(each), name))
        moved = old is not None and old != each and each in was and was[each] != name and now.get(old) != name
        if old is not None and moved:
            marked = f"# exchanged: /{old.address('id')} -> /{each.address('id')}"
            if marked not in known:
                yield _problem(after, each, old, marked)


def _problem(graph: Graph, at: Landmark, old: Landmark, marked: str) -> Problem:
    id_, former = at.part_id or at.id, old.part_id or old.id
    message = said("published.exchanged", id=id_, former=former)
    hint = said("published.exchanged_hint", ledger=LEDGER, marked=marked)
    return Problem(_place(graph, at), message, hint)


def _letters(before: Graph, after: Graph, known: list[str]) -> Iterator[Problem]:
    for key, was in before.base.works.items():
        now = after.base.works.get(after.renamed.get(("works", key), key))
        if was.year_letter and now and now.year_letter != was.year_letter:
            old, new = was.year_letter, now.year_letter or "-"
            marked = f"# letter: /{address('id', 'works', now.key)} {old} -> {new}"
            if marked not in known:
                message = said("letter.changed", key=now.key, old=old, new=new)
                yield Problem(now.place, message, said("letter.changed_hint", ledger=LEDGER, marked=marked))


def _place(graph: Graph, at: Landmark) -> Place:
    if at.kind == "works":
        return graph.work(at.id).place
    items = [each.id for each in getattr(graph.records(at.kind)[at.id], at.part)] if at.part else []
    path = (at.part, items.index(at.part_id), "id") if at.part else ()
    return graph.base.documents[at.kind, at.id].place(path)


def _scope(at: Landmark) -> tuple[str, ...]:
    """Where an exchange can happen: among the records of a kind, or among the parts of one record."""
    return (at.kind, at.part, at.id) if at.part else (at.kind,)


def _name(graph: Graph, at: Landmark) -> str:
    record = graph.records(at.kind)[at.id]
    if at.part:
        record = next(each for each in getattr(record, at.part) if each.id == at.part_id)
    for name in ("short_title", "statement", "title", "name"):
        if found := getattr(record, name, None):
            return f"{found.id}\n{found.en}" if hasattr(found, "en") else str(found)
    return ""
