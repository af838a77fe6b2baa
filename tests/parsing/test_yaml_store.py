"""What was read before is read again only where something could have changed, and comes out the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.knowledge_base import KnowledgeBase

from rumpun.model.load import load
from rumpun.model.memory import Memory
from rumpun.parsing import yaml_store
from rumpun.parsing.yaml_file import Document, read_yaml
from rumpun.parsing.yaml_store import PackedDocument, read_stored
from rumpun.site import read

TEXT = """\
# catatan
nama: {id: "Rumpun", en: 'Clump'}
daftar:
  - satu
  - [2, true, ~]
  - kosong: []
    "kunci lain": |
      dua
      baris
terakhir: ya
"""


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that the reader itself was asked for."""
    files: list[str] = []

    def noted(root: Path, path: str) -> object:
        files.append(path)
        return read_yaml(root, path)

    monkeypatch.setattr(yaml_store, "read_yaml", noted)
    return files


def test_data_and_every_place_are_what_the_reader_found(tmp_path: Path, asked: list[str]) -> None:
    (tmp_path / "a.yml").write_text(TEXT, encoding="utf-8")
    first, _ = read_stored(tmp_path, "a.yml", tmp_path / "kept")
    again, problems = read_stored(tmp_path, "a.yml", tmp_path / "kept")
    assert asked == ["a.yml"] and problems == [] and first is not None
    assert again == first and again is not first
    assert list(again.places.items()) == list(first.places.items()) and len(again.places) == len(first.places) > 15
    assert again.place(("daftar", 2, "kunci lain")) == first.place(("daftar", 2, "kunci lain"))
    assert again.place(("daftar", 2, "tidak ada")) == first.place(("daftar", 2))


@pytest.mark.parametrize("change", ["# lain\n" + TEXT, TEXT.replace("satu", "tiga"), TEXT + "\n\n"])
def test_other_bytes_are_read_anew(tmp_path: Path, asked: list[str], change: str) -> None:
    for text in (TEXT, change, TEXT):
        (tmp_path / "a.yml").write_text(text, encoding="utf-8")
        assert read_stored(tmp_path, "a.yml", tmp_path / "kept") == read_yaml(tmp_path, "a.yml")
    assert len(asked) == 3  # the file holds what was read last


def test_a_fault_is_never_kept(tmp_path: Path, asked: list[str]) -> None:
    (tmp_path / "a.yml").write_text("a: 1\na: 2\n", encoding="utf-8")
    for _ in range(2):
        document, problems = read_stored(tmp_path, "a.yml", tmp_path / "kept")
        assert document is not None and not document.whole and len(problems) == 1
    assert len(asked) == 2 and not (tmp_path / "kept").exists()


def test_another_reader_reads_anew(tmp_path: Path, asked: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.yml").write_text(TEXT, encoding="utf-8")
    read_stored(tmp_path, "a.yml", tmp_path / "kept")
    monkeypatch.setattr(yaml_store, "_reader", lambda: b"of another version")
    read_stored(tmp_path, "a.yml", tmp_path / "kept")
    assert len(asked) == 2


@pytest.mark.parametrize("damage", [b"", b"{}", b"half"])
def test_what_is_damaged_is_read_anew(tmp_path: Path, asked: list[str], damage: bytes) -> None:
    (tmp_path / "a.yml").write_text(TEXT, encoding="utf-8")
    first, _ = read_stored(tmp_path, "a.yml", tmp_path / "kept")
    (tmp_path / "kept" / "a.yml.json.z").write_bytes(damage)
    assert read_stored(tmp_path, "a.yml", tmp_path / "kept")[0] == first
    assert len(asked) == 2


def test_a_file_saved_while_it_is_read_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.yml").write_text("a: 1\n", encoding="utf-8")

    def interrupted(root: Path, path: str) -> tuple[Document | None, list[object]]:
        (root / path).write_text("a: 2\n", encoding="utf-8")
        return read_yaml(root, path)  # type: ignore[return-value]

    with monkeypatch.context() as patch:
        patch.setattr(yaml_store, "read_yaml", interrupted)
        read_stored(tmp_path, "a.yml", tmp_path / "kept")
    (tmp_path / "a.yml").write_text("a: 1\n", encoding="utf-8")
    document, _ = read_stored(tmp_path, "a.yml", tmp_path / "kept")
    assert document is not None and document.data == {"a": 1}


def test_the_next_start_scans_no_file_and_finds_the_same(tiny: KnowledgeBase, tmp_path: Path, asked: list[str]) -> None:
    first = load(tiny.root, Memory(tmp_path / "kept"))
    assert len(asked) > 15
    asked.clear()
    assert load(tiny.root, Memory(tmp_path / "kept")) == first and asked == []


def test_checking_a_sound_base_asks_for_no_place(
    tiny: KnowledgeBase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To put the places of all files back to their paths takes longer than all checks together."""
    monkeypatch.setattr(PackedDocument, "places", property(lambda self: pytest.fail(self.path)))
    read(tiny.root, Memory(tmp_path / "kept"))
    graph, problems = read(tiny.root, Memory(tmp_path / "kept"))
    assert problems == ()
    assert {type(document) for document in graph.base.documents.values()} == {PackedDocument}


def test_a_document_that_was_kept_holds_few_objects(tmp_path: Path) -> None:
    """A thousand studies are a million values, which are records already."""
    (tmp_path / "a.yml").write_text(TEXT, encoding="utf-8")
    document, _ = read_stored(tmp_path, "a.yml", tmp_path / "kept")
    assert document is not None and document.place(("terakhir",)).line == 10
    assert {type(value) for value in vars(document).values()} == {str, bytes, dict}
    assert document.worked_out == {}
