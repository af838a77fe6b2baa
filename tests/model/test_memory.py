"""What is remembered of a file never outlives the file: reading again gives what a first reading gives."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from support.knowledge_base import KnowledgeBase

from rumpun.model.load import load
from rumpun.model.memory import Memory
from rumpun.parsing.ledger_file import LEDGER

CHANGES: dict[str, Callable[[str], str]] = {
    "another text": lambda text: re.sub(r"(?m)^(\s*id: |\s*title = \{|\w)", r"\1Lain ", text, count=1),
    "the same length": lambda text: text.replace("a", "e"),
    "a fault": lambda text: f"{text}\n\t: [\n",
    "nothing": lambda _: "",
}


def files(root: Path) -> list[Path]:
    return sorted(path for path in root.rglob("*") if path.is_file() and ".cache" not in path.parts)


def read(root: Path, memory: Memory | None = None) -> str:
    """All that is read, and all problems, in words: what was saved of a faulty record is not equal to itself."""
    return repr(load(root, memory))


@pytest.mark.slow
@pytest.mark.parametrize("change", CHANGES)
def test_whatever_changes_in_whichever_file_is_read(tiny: KnowledgeBase, change: str) -> None:
    (tiny.root / LEDGER).parent.mkdir(exist_ok=True)
    (tiny.root / LEDGER).write_text("/studi/koperasi-melati/\n", encoding="utf-8")
    memory = Memory()
    load(tiny.root, memory)
    unchanged = read(tiny.root)
    different = 0
    for path in files(tiny.root):
        before = path.read_text(encoding="utf-8")
        path.write_text(CHANGES[change](before), encoding="utf-8")
        assert read(tiny.root, memory) == read(tiny.root), path
        different += path.read_text(encoding="utf-8") != before
        path.write_text(before, encoding="utf-8")
        assert read(tiny.root, memory) == unchanged, path
    assert different > 20
    (tiny.root / LEDGER).unlink()


@pytest.mark.slow
@pytest.mark.parametrize("change", CHANGES)
def test_nor_does_what_is_kept_from_one_start_to_the_next(tiny: KnowledgeBase, tmp_path: Path, change: str) -> None:
    load(tiny.root, Memory(tmp_path))
    unchanged = read(tiny.root)
    for path in files(tiny.root):
        before = path.read_text(encoding="utf-8")
        path.write_text(CHANGES[change](before), encoding="utf-8")
        assert read(tiny.root, Memory(tmp_path)) == read(tiny.root), path
        path.write_text(before, encoding="utf-8")
        assert read(tiny.root, Memory(tmp_path)) == unchanged, path


@pytest.mark.slow
def test_every_line_of_a_study_counts(tiny: KnowledgeBase, tmp_path: Path) -> None:
    study = tiny.root / "studies/koperasi-melati/study.yml"
    before = study.read_text(encoding="utf-8")
    lines = before.splitlines(keepends=True)
    memory = Memory(tmp_path)
    load(tiny.root, memory)
    for at, line in enumerate(lines):
        changed = line.replace("\n", "x\n") if at % 2 else ""
        study.write_text("".join([*lines[:at], changed, *lines[at + 1 :]]), encoding="utf-8")
        kept = memory if at % 4 < 2 else Memory(tmp_path)
        assert read(tiny.root, kept) == read(tiny.root), line
    study.write_text(before, encoding="utf-8")
    assert len(lines) > 40


@pytest.mark.slow
def test_a_file_that_is_gone_or_new_is_noticed(tiny: KnowledgeBase) -> None:
    memory = Memory()
    load(tiny.root, memory)
    for path in files(tiny.root):
        content = path.read_bytes()
        path.unlink()
        assert read(tiny.root, memory) == read(tiny.root), path
        path.write_bytes(content)
    assert read(tiny.root, memory) == read(tiny.root)


@pytest.mark.slow
def test_what_has_not_changed_is_not_read_again(tiny: KnowledgeBase) -> None:
    memory = Memory()
    first, _ = load(tiny.root, memory)
    study = tiny.root / "studies/koperasi-melati/study.yml"
    study.write_text(study.read_text(encoding="utf-8") + "# catatan\n", encoding="utf-8")
    second, _ = load(tiny.root, memory)
    kept = [key for key, document in second.documents.items() if document is first.documents[key]]
    assert set(second.documents) - set(kept) == {("studies", "koperasi-melati")}


def test_what_takes_long_is_made_again_only_of_something_else() -> None:
    memory, made = Memory(), []

    def make() -> str:
        made.append(1)
        return f"{len(made)}"

    assert [memory.same("it", of, make) for of in ([1], [1], [2], [2], [1])] == ["1", "1", "2", "2", "3"]
    assert memory.same("another", [1], make) == "4"
