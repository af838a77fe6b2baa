"""Writes sites for other programs with as much text as a given one, to measure against: plain Material, and Hugo."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from pathlib import Path

MATERIAL = """\
site_name: Plain
site_url: https://plain.example/
theme: {name: material, font: false}
nav: [index.md]
not_in_nav: "*"
"""
HUGO = """\
baseURL = "https://plain.example/"
title = "Plain"
disableKinds = ["taxonomy", "term", "RSS"]
"""
_ARTICLE = re.compile(r"(?P<before>.*?<article\b[^>]*>)(?P<text>.*)(?P<after></article>.*)", re.DOTALL)


def write_material(folder: Path, pages: Sequence[Path], *, search: bool) -> None:
    """One Markdown page with as much text as each of ours, in paragraphs, with a heading and a link now and then."""
    (folder / "docs").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(MATERIAL + ("" if search else "plugins: []\n"), encoding="utf-8")
    for name, title, text in _texts(pages, "{}.md"):
        (folder / "docs" / f"{name}.md").write_text(f"# {title}\n\n{text}\n", encoding="utf-8")


def write_hugo(folder: Path, pages: Sequence[Path], framed: Path) -> None:
    """The same pages for Hugo, whose only layout is the frame of one of ours, `framed`."""
    frame = _ARTICLE.fullmatch(framed.read_text(encoding="utf-8"))
    assert frame, framed
    assert "{{" not in frame["before"] + frame["after"]
    layout = f"{frame['before']}<h1>{{{{ .Title }}}}</h1>{{{{ .Content }}}}{frame['after']}"
    (folder / "layouts" / "_default").mkdir(parents=True)
    for name in ("_default/single.html", "_default/list.html", "index.html"):
        (folder / "layouts" / name).write_text(layout, encoding="utf-8")
    (folder / "config.toml").write_text(HUGO, encoding="utf-8")
    (folder / "content").mkdir()
    for name, title, text in _texts(pages, "/{}/"):
        file = folder / "content" / f"{'_index' if name == 'index' else name}.md"
        file.write_text(f'---\ntitle: "{title}"\n---\n\n{text}\n', encoding="utf-8")


def _texts(pages: Sequence[Path], link: str) -> Iterator[tuple[str, str, str]]:
    """(name, title, Markdown) of each page; `link` tells how the program names another page."""
    for number, page in enumerate(pages):
        words = _words(page.read_text(encoding="utf-8"))
        parts = []
        for at in range(0, len(words), 60):
            if at % 360 == 300:
                other = link.format(f"page-{(number * 7 + at) % (len(pages) - 1) + 1}")
                parts.append(f"## Part {at}\n\n[Another page]({other})")
            parts.append(re.sub(r"[^\w .,;]", "", " ".join(words[at : at + 60])))
        yield "index" if number == 0 else f"page-{number}", f"Page {number}", "\n\n".join(parts)


def _words(document: str) -> list[str]:
    """The words of a page, without those of the frame around it."""
    article = _ARTICLE.fullmatch(document)
    return unescape(re.sub(r"<[^>]*>", " ", article["text"])).split() if article else []
