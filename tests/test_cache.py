"""What takes long to make is kept between builds, and a folder where nothing can be kept stops nobody."""

from __future__ import annotations

import errno
import logging
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from rumpun import cache
from rumpun.cache import remember, remembered


@pytest.fixture(autouse=True)
def nothing_told() -> None:
    cache._tell.cache_clear()


def test_what_is_kept_comes_back_and_leaves_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "new" / "folder" / "a"
    remember(file, b"\xff\n\x00")
    assert remembered(file) == b"\xff\n\x00"
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize("damage", [b"", b"no line", b"0" * 64 + b"\nwhole"])
def test_what_is_missing_or_damaged_is_nothing(tmp_path: Path, damage: bytes) -> None:
    assert remembered(tmp_path / "absent") is None
    (tmp_path / "a").write_bytes(damage)
    assert remembered(tmp_path / "a") is None


def test_a_file_where_the_folder_should_be_is_told_once(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "folder").write_text("in the way", encoding="utf-8")
    with ThreadPoolExecutor() as pool:
        list(pool.map(lambda number: remember(tmp_path / "folder" / str(number), b"x"), range(20)))
    assert remembered(tmp_path / "folder" / "1") is None
    (record,) = caplog.records
    assert record.levelno == logging.WARNING
    assert str(tmp_path / "folder") in record.getMessage()
    assert "tidak dapat ditulis" in record.getMessage()
    assert "only more slowly" in record.getMessage()


def test_a_full_disk_leaves_no_half_file(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    remember(tmp_path / "a", b"x")
    assert list(tmp_path.iterdir()) == []
    assert "No space left on device" in caplog.text
