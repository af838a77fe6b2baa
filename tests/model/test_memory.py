"""What is remembered of a file never outlives the file: reading again gives what a first reading gives."""

from __future__ import annotations

import io
import os
import pickle
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from support.knowledge_base import KnowledgeBase

from rumpun.cache import remember
from rumpun.model import linking, memory
from rumpun.model.load import load
from rumpun.model.memory import Memory
from rumpun.parsing import packed_document
from rumpun.parsing.ledger_file import LEDGER
from rumpun.parsing.yaml_file import read_yaml
from rumpun.site import read as read_and_check
from rumpun.synthesis.agreement import syntheses
from rumpun.synthesis.pairs import Pairs
from rumpun.synthesis.related import index_of

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
    return _SET.sub(_sorted, repr(load(root, memory)))


def started(root: Path, folder: Path) -> str:
    """The same by a process that begins, with what the one before it has kept."""
    kept = Memory(folder)
    found = read(root, kept)
    kept.keep()
    return found


def checked(root: Path, folder: Path | None = None) -> str:
    """What links and checks tell, which was found in single files and kept with them."""
    graph, problems = read_and_check(root, Memory(folder))
    return repr((graph.links, problems))


_SET = re.compile(r"\{('[^':{}]*'(?:, '[^':{}]*')*)\}")


def _sorted(found: re.Match[str]) -> str:
    """A set as it is printed, whose order tells nothing."""
    return f"{{{sorted(found[1].split(', '))}}}"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that the reader of YAML was asked for."""
    files: list[str] = []

    def noted(root: Path, path: str) -> object:
        files.append(path)
        return read_yaml(root, path)

    monkeypatch.setattr(packed_document, "read_yaml", noted)
    return files


@pytest.mark.slow
@pytest.mark.parametrize("change", CHANGES)
def test_whatever_changes_in_whichever_file_is_read(tiny: KnowledgeBase, change: str) -> None:
    (tiny.root / LEDGER).parent.mkdir(exist_ok=True)
    (tiny.root / LEDGER).write_text("/studi/koperasi-melati/\n", encoding="utf-8")
    kept = Memory()
    load(tiny.root, kept)
    unchanged = read(tiny.root)
    different = 0
    for path in files(tiny.root):
        before = path.read_text(encoding="utf-8")
        path.write_text(CHANGES[change](before), encoding="utf-8")
        assert read(tiny.root, kept) == read(tiny.root), path
        different += path.read_text(encoding="utf-8") != before
        path.write_text(before, encoding="utf-8")
        assert read(tiny.root, kept) == unchanged, path
    assert different > 20
    (tiny.root / LEDGER).unlink()


@pytest.mark.slow
@pytest.mark.parametrize("change", CHANGES)
def test_nor_does_what_is_kept_from_one_start_to_the_next(tiny: KnowledgeBase, tmp_path: Path, change: str) -> None:
    unchanged = started(tiny.root, tmp_path)
    assert unchanged == read(tiny.root)
    for path in files(tiny.root):
        before = path.read_text(encoding="utf-8")
        path.write_text(CHANGES[change](before), encoding="utf-8")
        assert started(tiny.root, tmp_path) == read(tiny.root), path
        path.write_text(before, encoding="utf-8")
        assert started(tiny.root, tmp_path) == unchanged, path


@pytest.mark.slow
def test_the_next_start_knows_all_that_was_read_where_there_is_a_ledger_too(
    tiny: KnowledgeBase, tmp_path: Path
) -> None:
    (tiny.root / LEDGER).parent.mkdir(exist_ok=True)
    (tiny.root / LEDGER).write_text("/studi/koperasi-melati/\n", encoding="utf-8")
    kept = Memory(tmp_path)
    load(tiny.root, kept)
    kept.keep()
    assert Memory(tmp_path)._read.keys() == kept._read.keys() >= {(LEDGER, "ledger")}
    (tiny.root / LEDGER).unlink()


@pytest.mark.slow
def test_every_line_of_a_study_counts(tiny: KnowledgeBase, tmp_path: Path) -> None:
    study = tiny.root / "studies/koperasi-melati/study.yml"
    before = study.read_text(encoding="utf-8")
    lines = before.splitlines(keepends=True)
    kept = Memory()
    load(tiny.root, kept)
    started(tiny.root, tmp_path)
    for at, line in enumerate(lines):
        changed = line.replace("\n", "x\n") if at % 2 else ""
        study.write_text("".join([*lines[:at], changed, *lines[at + 1 :]]), encoding="utf-8")
        if at % 4 < 2:
            assert read(tiny.root, kept) == read(tiny.root), line
        else:
            assert started(tiny.root, tmp_path) == read(tiny.root), line
    study.write_text(before, encoding="utf-8")
    assert len(lines) > 40


@pytest.mark.slow
def test_a_file_that_is_gone_or_new_is_noticed(tiny: KnowledgeBase) -> None:
    kept = Memory()
    load(tiny.root, kept)
    for path in files(tiny.root):
        content = path.read_bytes()
        path.unlink()
        assert read(tiny.root, kept) == read(tiny.root), path
        path.write_bytes(content)
    assert read(tiny.root, kept) == read(tiny.root)


@pytest.mark.slow
@pytest.mark.parametrize("change", [*CHANGES, "gone", "too large", "a link"])
def test_who_watches_the_files_and_names_what_has_changed_reads_what_is_there(
    tiny: KnowledgeBase, tmp_path: Path, change: str
) -> None:
    """Also what follows from all files together, and is kept from one edit to the next."""
    kept = Memory(again=True)
    kept.changed(tiny.root, None)
    unchanged = all_that_follows(tiny.root, kept)
    for path in files(tiny.root):
        before = path.read_bytes()
        _change(path, change, tmp_path)
        kept.changed(tiny.root, {path.relative_to(tiny.root).as_posix()})
        assert all_that_follows(tiny.root, kept) == all_that_follows(tiny.root), path
        path.unlink(missing_ok=True)
        path.write_bytes(before)
        kept.changed(tiny.root, {path.relative_to(tiny.root).as_posix()})
        assert all_that_follows(tiny.root, kept) == unchanged, path


def _change(path: Path, change: str, elsewhere: Path) -> None:
    if change in CHANGES:
        path.write_text(CHANGES[change](path.read_text(encoding="utf-8")), encoding="utf-8")
    elif change == "too large":
        path.write_bytes(path.read_bytes() + b"#" * 20_000_001)
    else:
        path.unlink()
        if change == "a link":
            path.symlink_to(elsewhere)


@pytest.mark.slow
def test_who_watches_is_told_of_new_files_too_and_reads_no_other(
    tiny: KnowledgeBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, opened, read_bytes = Memory(again=True), list[str](), Path.read_bytes

    def noted(path: Path) -> bytes:
        opened.append(path.relative_to(tiny.root).as_posix() if path.is_relative_to(tiny.root) else "")
        return read_bytes(path)

    kept.changed(tiny.root, None)
    before = all_that_follows(tiny.root, kept)
    monkeypatch.setattr(Path, "read_bytes", noted)
    new = "vocab/themes/baru.yml"
    (tiny.root / new).write_text((tiny.root / "vocab/themes/kohesi.yml").read_text(encoding="utf-8"), encoding="utf-8")
    kept.changed(tiny.root, {new})
    assert all_that_follows(tiny.root, kept) != before
    assert set(opened) == {new}
    (tiny.root / new).unlink()
    kept.changed(tiny.root, {new})
    assert all_that_follows(tiny.root, kept) == before
    assert set(opened) == {new}
    kept.changed(tiny.root, None)  # who does not know what has changed
    all_that_follows(tiny.root, kept)
    assert "vocab/themes/kohesi.yml" in opened


def all_that_follows(root: Path, memory: Memory | None = None) -> str:
    """What is read, what links and checks tell of it, what the studies say together, and which pairs there are."""
    graph, problems = read_and_check(root, memory)
    pairs = Pairs(graph.reviewed, index_of(graph.reviewed)).all if not problems else ()
    return _SET.sub(_sorted, repr((graph, problems, syntheses(graph), pairs)))


@pytest.mark.slow
def test_what_has_not_changed_is_not_read_again(tiny: KnowledgeBase) -> None:
    kept = Memory()
    first, _ = load(tiny.root, kept)
    study = tiny.root / "studies/koperasi-melati/study.yml"
    study.write_text(study.read_text(encoding="utf-8") + "# catatan\n", encoding="utf-8")
    second, _ = load(tiny.root, kept)
    same = [key for key, document in second.documents.items() if document is first.documents[key]]
    assert set(second.documents) - set(same) == {("studies", "koperasi-melati")}


def test_what_takes_long_is_made_again_only_of_something_else() -> None:
    kept_here, made = Memory(), []

    def make() -> str:
        made.append(1)
        return f"{len(made)}"

    assert [kept_here.same("it", of, make) for of in ([1], [1], [2], [2], [1])] == ["1", "1", "2", "2", "3"]
    assert kept_here.same("another", [1], make) == "4"


def test_the_next_start_reads_no_file_and_looks_for_nothing_again(
    tiny: KnowledgeBase, tmp_path: Path, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = checked(tiny.root, tmp_path)
    assert len(asked) > 15 and first == checked(tiny.root)
    asked.clear()
    monkeypatch.setattr(linking, "_links_in", lambda record: pytest.fail(repr(record)))
    assert checked(tiny.root, tmp_path) == first and asked == []


def test_faults_are_told_again_by_the_next_start(tiny: KnowledgeBase, tmp_path: Path, asked: list[str]) -> None:
    study = "studies/koperasi-melati/study.yml"
    with (tiny.root / study).open("a", encoding="utf-8") as file:
        file.write("tanpa arti: 1\n")
    first = checked(tiny.root, tmp_path)
    asked.clear()
    # What is left of a faulty record is read again.
    assert "tanpa arti" in first and checked(tiny.root, tmp_path) == first and asked == [study]


def test_another_engine_reads_anew(
    tiny: KnowledgeBase, tmp_path: Path, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    started(tiny.root, tmp_path)
    number = len(asked)
    for name, made in (
        ("code", lambda: "of other code"), ("version", lambda library: f"another {library}"),
        ("catalogue", type("", (), {"files": dict, "digest_of": lambda files: "of other words"})),
    ):  # fmt: skip
        asked.clear()
        with monkeypatch.context() as patch:
            patch.setattr(memory, name, made)
            started(tiny.root, tmp_path)
        assert len(asked) == number, name


@pytest.mark.parametrize("damage", [b"", b"{}", b"half"])
def test_what_is_damaged_is_read_anew(tiny: KnowledgeBase, tmp_path: Path, asked: list[str], damage: bytes) -> None:
    first = started(tiny.root, tmp_path)
    (tmp_path / "read").write_bytes(damage)
    asked.clear()
    assert started(tiny.root, tmp_path) == first and len(asked) > 15


class _Command:
    """What a hostile file would have run while it is read."""

    def __init__(self, marker: Path) -> None:
        self.marker = marker

    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, (str(self.marker),)


class _Code(_Command):
    """The same by what lies in our own modules and is no record."""

    def __reduce__(self) -> tuple[object, ...]:
        return Path.mkdir, (self.marker,)


@pytest.mark.parametrize("hostile", [_Command, _Code])
def test_what_somebody_put_there_runs_nothing(
    tiny: KnowledgeBase, tmp_path: Path, hostile: type[_Command], asked: list[str]
) -> None:
    marker = tmp_path / "was here"
    put = {("studies/koperasi-melati/study.yml", "studies"): (b"", hostile(marker))}
    remember(tmp_path / "read", memory._reader() + pickle.dumps(put))
    assert started(tiny.root, tmp_path) == read(tiny.root) and not marker.exists()
    assert len(asked) > 15


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("rumpun.parsing.text_file", "read_text"), ("rumpun.cache", "keep"), ("os", "mkdir"),
        ("rumpun.__main__", "io"), ("rumpun.adapters.watching", "Watch"),
        ("rumpun.parsing.yaml_file", "re.compile"), ("rumpun.parsing.yaml_file", "Path"),
    ],
)  # fmt: skip
def test_nothing_but_records_is_taken_from_there(module: str, name: str) -> None:
    strings = (pickle.SHORT_BINUNICODE + bytes([len(each)]) + each.encode() for each in (module, name))
    with pytest.raises(pickle.UnpicklingError):
        memory._Unpickler(io.BytesIO(pickle.PROTO + b"\x04" + b"".join(strings) + pickle.STACK_GLOBAL + b".")).load()


def test_a_file_saved_while_it_is_read_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.yml").write_text("a: 1\n", encoding="utf-8")

    def interrupted() -> str:
        (tmp_path / "a.yml").write_text("a: 2\n", encoding="utf-8")
        return "2"

    kept = Memory(tmp_path / "kept")
    assert kept.of(tmp_path, "a.yml", "it", interrupted) == "2"
    (tmp_path / "a.yml").write_text("a: 1\n", encoding="utf-8")
    assert kept.of(tmp_path, "a.yml", "it", lambda: "1") == "1"
    kept.keep()
    assert Memory(tmp_path / "kept").of(tmp_path, "a.yml", "it", lambda: "new") == "1"


def test_what_is_kept_is_written_once_and_without_what_is_gone(tmp_path: Path) -> None:
    for name in ("a.yml", "b.yml"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    first = Memory(tmp_path / "kept")
    for name in ("a.yml", "b.yml"):
        first.of(tmp_path, name, "it", lambda name=name: name)  # type: ignore[misc]
    first.keep()
    (tmp_path / "a.yml").write_text("other", encoding="utf-8")
    first.of(tmp_path, "a.yml", "it", lambda: "other")
    first.keep()
    second = Memory(tmp_path / "kept")
    assert second.of(tmp_path, "a.yml", "it", lambda: "read anew") == "read anew"
    second.keep()
    third = Memory(tmp_path / "kept")
    assert third.of(tmp_path, "a.yml", "it", lambda: "never") == "read anew"
    assert third.of(tmp_path, "b.yml", "it", lambda: "read again") == "read again"
