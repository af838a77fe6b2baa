"""What a copy of one language holds: all that its pages need, and nothing of the other one."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace

from rumpun.adapters.copies.offline_list import write_offline_lists

FILES = {
    "index.html": 5, "studi/a/index.html": 7, "studi/a/citation.json": 11, "en/index.html": 13, "404.html": 17,
    "assets/rumpun/a.js": 19, "assets/stylesheets/every_page.css": 23, "assets/cards/id/a.png": 29,
    "assets/rumpun/guide/en-a.webp": 3,
    "data/reading/en/a.json": 2, "data/search/en.json": 1,
    "data/search/id.json": 31, "data/v1/studies.json": 37, "data/index.html": 41, "data/citation.json": 43,
    "search/id.json": 47, "search/id-0a/roots/0.json": 53, "search/en-0a/roots/0.json": 59, "search/en.json": 61,
    "studi/a/citation.bib": 67, "llms.txt": 71, "_headers": 73,
}  # fmt: skip


def test_a_language_has_its_pages_its_search_and_what_both_share(tmp_path: Path) -> None:
    for name, size in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x" * size)
    pages = [
        SimpleNamespace(url=url, language=language, kind=kind)
        for url, language, kind in (
            ("", "id", "home"), ("studi/a/", "id", "study"), ("data/", "id", "data"), ("404.html", "id", "404"),
            ("en/", "en", "home"),
        )
    ]  # fmt: skip
    write_offline_lists(tmp_path, pages)
    found = json.loads((tmp_path / "data/offline/id.json").read_text(encoding="utf-8"))
    assert found["files"] == [
        "", "studi/a/", "data/", "assets/rumpun/a.js", "assets/stylesheets/every_page.css", "data/search/id.json",
        "search/id-0a/roots/0.json", "search/id.json",
    ]  # fmt: skip
    assert found["bytes"] == 5 + 7 + 41 + 19 + 23 + 31 + 53 + 47
    english = json.loads((tmp_path / "data/offline/en.json").read_text(encoding="utf-8"))
    own = {"en/", "assets/rumpun/guide/en-a.webp", "data/reading/en/a.json", "data/search/en.json", "search/en.json"}
    assert own <= set(english["files"]) and not own & set(found["files"])
    write_offline_lists(tmp_path, pages)
    assert json.loads((tmp_path / "data/offline/id.json").read_text(encoding="utf-8")) == found
