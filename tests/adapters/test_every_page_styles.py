"""Whatever stands on a page is a name that the theme's style sheet is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from support.full_build import ROOT
from tinycss2 import parse_stylesheet

import mkdocs_hooks
from rumpun.adapters import every_page_styles as module
from rumpun.adapters.frames import Frames
from rumpun.render.used_styles import PageNames, used_styles
from rumpun.site import ASSETS, Site

pytestmark = pytest.mark.slow  # the theme and all that makes pages are read


@pytest.fixture(scope="module")
def config(tmp_path_factory: pytest.TempPathFactory) -> MkDocsConfig:
    return load_config(str(ROOT / "mkdocs.yml"), site_dir=str(tmp_path_factory.mktemp("drawn")))


def made(config: MkDocsConfig, cache: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(mkdocs_hooks, "_root", lambda _: cache)
    return mkdocs_hooks._styles(config)


class Stands(HTMLParser):
    """Classes, and names of elements and attributes, ids and values, of a document."""

    def __init__(self, document: str) -> None:
        super().__init__()
        self.classes: set[str] = set()
        self.others: set[str] = set()
        self.feed(document)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.others |= {tag, *(name for name, _ in attrs)}
        for name, value in attrs:
            if name == "class":
                self.classes |= set((value or "").split())
            elif name in ("dir", "type", "role", "align"):
                self.others |= set(re.findall(r"[\w-]+", value or ""))


def pages(site: Site) -> Iterator[str]:
    seen: set[tuple[str, str]] = set()
    for page in site.pages:
        if (page.kind, page.language) not in seen:
            seen.add((page.kind, page.language))
            yield page.url


def test_no_page_has_a_name_that_the_theme_was_not_asked_for(
    tiny_site: Site, config: MkDocsConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[PageNames] = []

    def noted(sheet: str, names: PageNames, beside: str) -> str:
        asked.append(names)
        return used_styles(sheet, names, beside)

    monkeypatch.setattr(module, "used_styles", noted)
    made(config, tmp_path, monkeypatch)
    frames, looked_at = Frames(mkdocs_hooks._drawer(config)), set(pages(tiny_site))
    for page in tiny_site.pages:
        if page.url in looked_at:
            stands = Stands(frames.print(page))
            ours = re.compile(r"rp(-|$)|Z3988$")
            assert {name for name in stands.classes - asked[0].classes if not ours.match(name)} == set(), page.url
            assert stands.others - asked[0].words == set(), page.url


def test_classes_of_scripts_are_ours_alone() -> None:
    """So none of them needs a rule of the theme; those of templates are looked for."""
    given = re.compile(r"""(?:className\s*[:=]|classList\.\w+\(|\bclass:)\s*["'`]([\w -]*)""")
    names = [
        name
        for script in sorted(ASSETS.rglob("*.js"))
        for found in given.findall(script.read_text(encoding="utf-8"))
        for name in found.split()
    ]
    assert len(names) > 50
    assert [name for name in names if not name.startswith("rp-")] == []


def test_all_that_is_referred_to_is_there(
    config: MkDocsConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = made(config, tmp_path, monkeypatch)
    [file] = (Path(config.theme.dirs[1]) / "assets" / "stylesheets").glob("main.*.css")
    theme = file.read_text(encoding="utf-8")
    assert not [rule for rule in parse_stylesheet(sheet) if rule.type == "error"]
    here, before = ({*re.findall(r"(--[\w-]+)\s*:", text)} for text in (sheet, theme))
    assert set(re.findall(r"var\(\s*(--md-[\w-]+)", sheet)) & before <= here
    assert len(sheet) < 0.5 * len(theme)


def test_it_is_made_once_for_the_same_theme_and_pages(
    config: MkDocsConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = made(config, tmp_path, monkeypatch)
    monkeypatch.setattr(module, "used_styles", None)
    assert made(config, tmp_path, monkeypatch) == first
    [kept] = (tmp_path / ".cache" / "styles").iterdir()
    kept.write_bytes(b"damaged")
    monkeypatch.undo()
    assert made(config, tmp_path, monkeypatch) == first
