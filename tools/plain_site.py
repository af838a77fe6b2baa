"""Writes a plain Material site with as much text as a given one, to measure against."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape
from pathlib import Path

PLAIN = """\
site_name: Plain
site_url: https://plain.example/
theme: {name: material, font: false}
nav: [index.md]
not_in_nav: "*"
"""


def write_plain(folder: Path, pages: Sequence[Path], *, search: bool) -> None:
    """One Markdown page with as much text as each of ours, in paragraphs, with a heading and a link now and then."""
    (folder / "docs").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(PLAIN + ("" if search else "plugins: []\n"), encoding="utf-8")
    for number, page in enumerate(pages):
        words = _text(page.read_text(encoding="utf-8")).split()
        parts = [f"# Page {number}"]
        for at in range(0, len(words), 60):
            if at % 360 == 300:
                parts.append(f"## Part {at}\n\n[Another page](page-{(number * 7 + at) % (len(pages) - 1) + 1}.md)")
            parts.append(re.sub(r"[^\w .,;]", "", " ".join(words[at : at + 60])))
        name = "index" if number == 0 else f"page-{number}"
        (folder / "docs" / f"{name}.md").write_text("\n\n".join(parts) + "\n", encoding="utf-8")


def _text(document: str) -> str:
    """The words of a page, without those of the frame around it."""
    article = document.partition("<article")[2].partition(">")[2].partition("</article>")[0]
    return unescape(re.sub(r"<[^>]*>", " ", article))
