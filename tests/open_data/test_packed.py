"""The open data are made a few studies at a time, held compressed, and written piece by piece."""

from __future__ import annotations

import hashlib
import pickle
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TypeVar

import pytest

from rumpun.adapters.writing import write_pieces
from rumpun.context import Context, Settings
from rumpun.exports import open_data as export
from rumpun.model.graph import Graph
from rumpun.open_data import documents as documents_module
from rumpun.open_data import making as making_module
from rumpun.open_data.columns import Table
from rumpun.open_data.documents import Documents
from rumpun.open_data.open_data import OpenData
from rumpun.open_data.packed import Packed, PackedRows
from rumpun.open_data.tables import TABLES
from rumpun.render.files import Files, InPieces

SETTINGS = Settings("https://rumpun.example/")
Result = TypeVar("Result")


@pytest.fixture
def data(tiny_graph: Graph, monkeypatch: pytest.MonkeyPatch) -> OpenData:
    """Each study a part of its own, and each part a stage."""
    monkeypatch.setattr(documents_module, "_SOME", 1)
    monkeypatch.setattr(making_module, "_PARTS", 1)
    return OpenData(Documents(tiny_graph, SETTINGS))


def test_stages_that_others_make_into_a_file_give_the_same(data: OpenData, tiny_graph: Graph, tmp_path: Path) -> None:
    """What another process gives back comes pickled, and does not hold what is in the file."""
    other, sizes = OpenData(Documents(tiny_graph, SETTINGS)), []

    def apart(piece: Callable[[], Result]) -> Result:
        answer = pickle.dumps(piece())
        sizes.append(len(answer))
        found: Result = pickle.loads(answer)
        return found

    other.making.leave(apart, tmp_path / "held")
    for one, same in zip((*data.files, *data.parts), (*other.files, *other.parts), strict=True):
        assert (one.path, one.size, one.rows, one.content) == (same.path, same.size, same.rows, same.content)
    assert len(sizes) == 1 + len(tiny_graph.base.studies) + 6
    assert max(sizes) < (tmp_path / "held").stat().st_size / 10


def test_no_file_has_all_studies_made_at_once(data: OpenData) -> None:
    assert all(file.size for file in (*data.files, *data.parts))
    assert not {"studies", "cases", "findings"} & vars(data.documents).keys()


@pytest.mark.parametrize("table", TABLES, ids=lambda table: str(table.name))
def test_the_rows_of_all_parts_are_the_rows_of_the_whole(data: OpenData, table: Table) -> None:
    whole = [*table.rows(data.documents)]
    parts = [*data.documents.parts()]
    assert len(parts) == len(data.documents.graph.base.studies) > 1
    if table.of_studies:
        assert [row for part in parts for row in table.rows(part)] == whole
    assert [*data.rows[table.name]] == whole


def test_whoever_writes_gets_pieces_and_never_the_whole(tmp_path: Path) -> None:
    def whole() -> bytes:
        raise AssertionError

    pieces = [b"satu ", b"dua ", b"tiga"]
    files = Files([("data/large.txt", InPieces(whole, lambda: iter(pieces))), ("small.txt", "kecil")])
    write_pieces(((name, files.pieces(name)) for name in files), tmp_path)
    assert (tmp_path / "data" / "large.txt").read_bytes() == b"satu dua tiga"
    assert (tmp_path / "small.txt").read_text("utf-8") == "kecil"


def test_every_file_of_the_data_is_given_in_pieces(real_contexts: tuple[Context, ...]) -> None:
    assert all(isinstance(source, InPieces) for _, source in export.files(real_contexts))


def test_the_pieces_of_a_large_content_are_small_and_make_the_whole() -> None:
    texts = [f"baris ke-{number}: é “kutip”\n" for number in range(200_000)]
    packed = Packed.of(texts)
    pieces = [*packed.pieces()]
    assert b"".join(pieces) == (whole := "".join(texts).encode()) and packed.size == len(whole) > 5_000_000
    assert packed.is_text and max(map(len, pieces)) < len(whole) / 4
    assert packed.digest == hashlib.sha256(whole).hexdigest() and not Packed.of([b"ab"]).is_text


@pytest.mark.parametrize("in_file", [False, True])
def test_packed_rows_are_the_rows_as_often_as_one_asks(tmp_path: Path, in_file: bool) -> None:
    rows = [(f"id-{number}", number, number % 2 == 0, None) for number in range(2_500)]
    file = tmp_path / "held" if in_file else None
    packed, others = PackedRows(rows, file), PackedRows(rows[7:], file)
    packed.add(rows[:3])
    assert [*packed] == [*packed] == [*rows, *rows[:3]] and len(packed) == 2_503
    assert rows[0] in packed and ("no such row",) not in packed
    assert [*others] == rows[7:], "several share a file"


def test_the_database_does_not_tell_how_it_was_written(data: OpenData, tmp_path: Path) -> None:
    """Else the next release of SQLite would change the bytes of data that are the same."""
    file = next(file for file in data.files if file.path.endswith(".sqlite"))
    content = file.content
    assert isinstance(content, bytes) and not any(content[24:28] + content[92:100])
    path = tmp_path / "whole.sqlite"
    path.write_bytes(content)
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
