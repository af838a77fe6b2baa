"""A document that is held compressed gives what the reader found."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.knowledge_base import KnowledgeBase

from rumpun.parsing.packed_document import PackedDocument, read_packed
from rumpun.parsing.yaml_file import read_yaml
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


def test_data_and_every_place_are_what_the_reader_found(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text(TEXT, encoding="utf-8")
    first, _ = read_yaml(tmp_path, "a.yml")
    packed, problems = read_packed(tmp_path, "a.yml")
    assert isinstance(packed, PackedDocument) and problems == [] and first is not None
    assert packed == first and packed is not first
    assert list(packed.places.items()) == list(first.places.items()) and len(packed.places) == len(first.places) > 15
    assert packed.place(("daftar", 2, "kunci lain")) == first.place(("daftar", 2, "kunci lain"))
    assert packed.place(("daftar", 2, "tidak ada")) == first.place(("daftar", 2))


def test_a_key_of_no_letters_is_no_place_of_another_key(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text('studi:\n  "": {judul: x}\n  lain: {"": 1}\n', encoding="utf-8")
    first, _ = read_yaml(tmp_path, "a.yml")
    packed, _ = read_packed(tmp_path, "a.yml")
    assert isinstance(packed, PackedDocument) and first is not None and packed == first


def test_what_has_a_fault_comes_as_it_was_read(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("a: 1\na: 2\n", encoding="utf-8")
    document, problems = read_packed(tmp_path, "a.yml")
    assert document is not None and not document.whole and len(problems) == 1
    assert not isinstance(document, PackedDocument)


def test_checking_a_sound_base_asks_for_no_place(tiny: KnowledgeBase, monkeypatch: pytest.MonkeyPatch) -> None:
    """To put the places of all files back to their paths takes longer than all checks together."""
    monkeypatch.setattr(PackedDocument, "places", property(lambda self: pytest.fail(self.path)))
    graph, problems = read(tiny.root)
    assert problems == ()
    assert {type(document) for document in graph.base.documents.values()} == {PackedDocument}


def test_a_packed_document_holds_few_objects(tmp_path: Path) -> None:
    """A thousand studies are a million values, which are records already."""
    (tmp_path / "a.yml").write_text(TEXT, encoding="utf-8")
    document, _ = read_packed(tmp_path, "a.yml")
    assert document is not None and document.place(("terakhir",)).line == 10
    assert {type(value) for value in vars(document).values()} == {str, bytes, dict}
    assert document.worked_out == {}
