"""A direction is said of a theme. Wherever a case or a study stands, level and effect are printed in words.

Level and effect make a direction: plenty that helped and want that hindered both *promote*. Beside the name of a group
that failed, that word would be read as praise of the group. Here the words of directions, levels and effects are marked
before pages are made, so that no word of an entry is taken for one of them, nor "mixed" of the one kind for the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from types import SimpleNamespace
from typing import cast

import pytest
from support.knowledge_base import KnowledgeBase, site_of

from rumpun.context import Context, contexts
from rumpun.model.graph import Graph
from rumpun.pages import all_pages
from rumpun.render.page import Page
from rumpun.site import read
from rumpun.words.words import Words

pytestmark = pytest.mark.slow

DIRECTION, LEVEL, EFFECT = "⟦direction⟧", "⟦level⟧", "⟦effect⟧"
_MARKS = {
    DIRECTION: ("direction.", "said_", "dir_title_"),
    LEVEL: ("level.", "pair_level_", "clash_level_"),
    EFFECT: ("effect.", "pair_effect_"),
}
"""Mark -> how the keys of its words begin."""
_SENTENCES = ("pair_level_same", "pair_level_differs")
"""Sentences, and no names of levels."""
_BLOCKS = frozenset(
    "p li dt dd td th caption summary option h1 h2 h3 h4 title desc text label button div section".split()
)
_VOID = frozenset("area base br col hr img input link meta path rect circle use".split())
_SPOKEN = ("aria-label", "title", "alt", "content")
_SUBJECT = ("study", "pair")
"""Kinds of pages that speak of studies throughout."""


class Node:
    """An element: its texts and elements in their order."""

    def __init__(self, tag: str, attrs: dict[str, str], parent: Node | None) -> None:
        self.tag, self.attrs, self.parent = tag, attrs, parent
        self.parts: list[Node | str] = []

    @property
    def text(self) -> str:
        """All that is read in it, and where its links lead."""
        told = "".join(part if isinstance(part, str) else part.text for part in self.parts)
        return f"{told} [{self.attrs['href']}] " if "href" in self.attrs else told

    def above(self, *tags: str) -> Node | None:
        """The nearest element around it, or itself, with such a tag."""
        node: Node | None = self
        while node and node.tag not in tags:
            node = node.parent
        return node

    def all(self) -> Iterator[Node]:
        """It and everything in it."""
        yield self
        for part in self.parts:
            if isinstance(part, Node):
                yield from part.all()


class _Tree(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = self.at = Node("body", {}, None)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {name: value or "" for name, value in attrs}, self.at)
        self.at.parts.append(node)
        if tag not in _VOID:
            self.at = node

    def handle_endtag(self, tag: str) -> None:
        found = self.at.above(tag)
        if found and found.parent:
            self.at = found.parent

    def handle_data(self, data: str) -> None:
        self.at.parts.append(data)


def tree(html: str) -> Node:
    """The elements of a page."""
    reader = _Tree()
    reader.feed(html)
    return reader.root


def spoken_of(node: Node) -> list[str]:
    """What a reader takes the words of an element to speak of, beside the element itself."""
    cell = node.above("td", "th")
    if cell is None or cell.parent is None:
        term = node.above("dd")
        before = term.parent.parts if term and term.parent else []
        return [each.text for each in before if isinstance(each, Node) and each.tag == "dt"]
    row, table = cell.parent, cell.above("table")
    cells = [each for each in row.parts if isinstance(each, Node)]
    if cell.attrs.get("scope") == "row":
        return [each.text for each in cells]
    assert table
    heads = next(each for each in table.all() if each.tag == "tr")
    columns = [each.text for each in heads.parts if isinstance(each, Node)]
    place = cells.index(cell)
    return [cells[0].text, columns[place] if place < len(columns) else ""]


def bare(page: Page, names: frozenset[str]) -> Iterator[str]:
    """Every block of a page in which a direction stands beside a case or a study without level and effect."""
    for node in tree(str(page.body)).all() if DIRECTION in page.body else ():
        for name in _SPOKEN:
            told = node.attrs.get(name, "")
            if DIRECTION in told and _bare(page, told, names):
                yield told
        if not any(isinstance(part, str) and DIRECTION in part for part in node.parts):
            continue
        block = node.above(*_BLOCKS) or node
        if _bare(page, " ".join([block.text, *spoken_of(node)]), names):
            yield " ".join(block.text.split())
    for told in (page.title, page.description, *re.findall(r"<[^>]*>[^<]*", str(page.head))):
        if DIRECTION in told and _bare(page, told, names):
            yield told


def _bare(page: Page, told: str, names: frozenset[str]) -> bool:
    whose = page.kind in _SUBJECT or re.search(r"\[[^\]]*(?:studi|studies)/[a-z]", told) is not None
    whose = whose or any(name in told for name in names)
    return whose and not (LEVEL in told and EFFECT in told)


def names_in(graph: Graph) -> frozenset[str]:
    """What cases and studies are called."""
    studies = graph.base.studies.values()
    titles = {name for each in studies for name in (each.short_title.id, each.short_title.en)}
    return frozenset({case.name for _, case in graph.cases} | titles)


@pytest.fixture
def marked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every word of a direction, a level or an effect bears a mark."""
    plain = Words.__getitem__

    def told(self: Words, key: str) -> str:
        for mark, beginnings in _MARKS.items():
            if key.startswith(beginnings) and key not in _SENTENCES:
                return f"{mark}{plain(self, key)}"
        return plain(self, key)

    monkeypatch.setattr(Words, "__getitem__", told)


@pytest.mark.usefixtures("marked")
def test_no_page_of_a_made_up_base_says_a_bare_direction_of_a_case(tiny: KnowledgeBase) -> None:
    graph, _ = read(tiny.root)
    site, names = site_of(tiny, anew=True), names_in(graph)
    assert {page.url: told for page in site.pages if (told := list(bare(page, names)))} == {}
    # The words are there to be found, so a mark that is lost is noticed.
    bodies = "".join(str(page.body) for page in site.pages)
    assert all(mark in bodies for mark in _MARKS)
    # Scripts get the words of directions only where they say of a theme what all columns mean for it.
    given = {
        (page.kind, name)
        for page in site.pages
        if DIRECTION in page.body
        for node in tree(str(page.body)).all()
        for name, value in node.attrs.items()
        if name.startswith("data-") and DIRECTION in value
    }
    assert given == {("side", "data-values")}
    # Feeds, lists for machines that read, and what scripts load.
    binary = (".parquet", ".sqlite", ".png", ".xlsx")
    texts = {name: site.files[name] for name in site.files if not name.endswith(binary)}
    assert [name for name, content in texts.items() if isinstance(content, str) and DIRECTION in content] == []


@pytest.mark.usefixtures("marked")
def test_no_page_of_the_real_base_says_one(real_contexts: tuple[Context, ...]) -> None:
    names = names_in(real_contexts[0].graph)
    # What other tests have had made from the shared ones bears no marks.
    anew = contexts(real_contexts[0].graph, real_contexts[0].citations, real_contexts[0].settings)
    pages = [page for context in anew for page in all_pages(context)]
    assert {page.url: told for page in pages if (told := list(bare(page, names)))} == {}


@pytest.mark.parametrize(
    ("told", "whole"),
    [
        (f'<li><a href="../studi/a/">A</a>: {DIRECTION}</li>', False),
        (f'<li><a href="../studi/a/">A</a>: {LEVEL}, {EFFECT}, so {DIRECTION}</li>', True),
        (f"<p>Tulip: {DIRECTION}</p>", False),
        (f"<p><svg><title>Tulip: {LEVEL}, {DIRECTION}</title></svg></p>", False),
        (f'<p><a aria-label="Tulip: {DIRECTION}">a</a></p>', False),
        (f"<dl><div><dt>Tulip</dt><dd>{DIRECTION}</dd></div></dl>", False),
        (f"<table><tr><th>a</th><th>Tulip</th></tr><tr><th>b</th><td>{DIRECTION}</td></tr></table>", False),
        (f"<table><tr><th>a</th><th>c</th></tr><tr><th>Tulip</th><td>{DIRECTION}</td></tr></table>", False),
        (f"<table><tr><th>a</th><th>c</th></tr><tr><th>b</th><td>{DIRECTION}</td></tr></table>", True),
        (f"<h2>{DIRECTION}</h2><p>Tulip</p>", True),
    ],
)
def test_what_stands_beside_a_case_is_noticed(told: str, whole: bool) -> None:
    page = SimpleNamespace(body=told, head="", title="", description="", kind="term")
    assert (list(bare(cast("Page", page), frozenset({"Tulip"}))) == []) == whole
