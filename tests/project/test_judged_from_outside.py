"""What judges the finished site from outside: a host that compresses, what Lighthouse says, what is wrong with HTML."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

from tools.compressed_host import compressed_host
from tools.html_faults import faults
from tools.lighthouse import FIGURES, read, table

HTML = "<p>Kohesi</p>\n" * 50


def test_text_comes_compressed_and_what_is_no_text_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "studi").mkdir()
    (tmp_path / "studi" / "index.html").write_text(HTML, encoding="utf-8")
    (tmp_path / "card.png").write_bytes(b"\x89PNG")
    with compressed_host(tmp_path) as origin:
        with urlopen(Request(f"{origin}studi/?q=1")) as answer:
            assert answer.headers["Content-Encoding"] == "gzip"
            assert gzip.decompress(answer.read()).decode() == HTML
            assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
        with urlopen(f"{origin}card.png") as answer:
            assert answer.read() == b"\x89PNG"
            assert answer.headers["Content-Encoding"] is None


def report(performance: float, label: float = 1) -> dict[str, Any]:
    audits: dict[str, Any] = {name: {"score": 1, "numericValue": 1200} for name, _ in FIGURES.values()}
    audits["label"] = {"score": label, "numericValue": 0}
    audits["left-out"] = {"score": None, "numericValue": 0}
    categories = {"accessibility": 1, "best-practices": 1, "seo": 1, "performance": performance}
    refs = [{"id": "label"}, {"id": "left-out"}]
    return {
        "audits": audits,
        "categories": {name: {"score": score, "auditRefs": refs} for name, score in categories.items()},
    }


def test_what_lighthouse_says_is_held_against_the_aims() -> None:
    assert read("home", report(0.98)).reached
    low = read("side", report(0.97, label=0))
    assert not low.reached
    assert low.scores["performance"] == 97
    assert low.figures["LCP s"] == 1.2
    assert low.faults == ("label",)


def test_the_table_tells_the_worst_first_and_its_faults() -> None:
    head, worst, best = table([read("home", report(1)), read("side", report(0.97, label=0))]).splitlines()
    assert head.split()[:2] == ["page", "performance"]
    assert worst.startswith("side") and worst.endswith("label")
    assert best.startswith("home")


def test_faults_of_html_are_told_with_page_and_line_without_what_only_a_host_can_answer(tmp_path: Path) -> None:
    told: list[dict[str, Any]] = [
        {"type": "error", "url": f"file:{tmp_path}/studi/index.html", "lastLine": 3, "message": "Stray end tag."},
        {"type": "info", "subType": "warning", "url": f"file:{tmp_path}/index.html", "message": "Duplicate name."},
        {"type": "info", "subType": "warning", "url": "file:/x", "message": "Blocked by the Content Security Policy."},
        {"type": "info", "url": "file:/x", "message": "It was here."},
    ]
    assert faults(told, tmp_path, "error") == ["studi/index.html:3: error: Stray end tag."]
    assert faults(told, tmp_path, "warning") == ["index.html:: warning: Duplicate name."]
