"""Pictures for the report of a proposal: taken of the built site, as the report has named them."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from support.proposals import add_study, committed

from rumpun.adapters.cli import main
from tools import report_pictures


def pictured(*arguments: str) -> int:
    """In a thread of its own: a process has one Playwright for each, and other tests may have begun one in this."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(report_pictures.main, list(arguments)).result()


@pytest.mark.slow
def test_the_pages_of_a_new_study_are_pictured(tmp_path: Path, cache: Path, capsys: pytest.CaptureFixture[str]) -> None:
    base = committed(tmp_path / "base", cache)
    add_study(base)
    listed = tmp_path / "pictures" / "pages.json"
    root = ["--root", str(base.root)]
    assert main(["report", *root, "--base", "main", "--pages", "--pictures", str(listed)]) == 0
    assert main(["write", *root, str(tmp_path / "site")]) == 0
    few = json.loads(listed.read_text(encoding="utf-8"))[:2]
    listed.write_text(json.dumps(few), encoding="utf-8")
    capsys.readouterr()
    assert pictured(str(listed), str(tmp_path / "site")) == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == [each["file"] for each in few]
    for each in few:
        data = (listed.parent / each["file"]).read_bytes()
        assert data[:4] + data[8:12] == b"RIFFWEBP" and len(data) > 5_000
    listed.write_text(json.dumps([{"page": "studi/tidak-ada/", "file": "01-a.webp"}]), encoding="utf-8")
    assert pictured(str(listed), str(tmp_path / "site")) == 1
    assert "studi/tidak-ada/" in capsys.readouterr().err
