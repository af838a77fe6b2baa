"""What every built page says of itself: language, canonical address, twin, title, description, one heading."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow


@dataclass
class Head:
    """The parts of one page that its readers' machines go by."""

    language: str = ""
    canonical: list[str] = field(default_factory=list)
    alternates: list[tuple[str, str]] = field(default_factory=list)
    meta: dict[str, str] = field(default_factory=dict)
    title: str = ""
    headings: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.head = Head()
        self.inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {key: value or "" for key, value in attrs}
        if tag == "html":
            self.head.language = said.get("lang", "")
        elif tag == "meta":
            self.head.meta[said.get("name") or said.get("property", "")] = said.get("content", "")
        elif tag == "link" and said.get("rel") == "canonical":
            self.head.canonical.append(said["href"])
        elif tag == "link" and said.get("rel", "").strip() == "alternate" and "hreflang" in said:
            self.head.alternates.append((said["hreflang"], said["href"]))
        elif tag == "title" and not self.head.title:
            self.inside = "title"
        elif tag == "h1":
            self.inside = "h1"
            self.head.headings.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == self.inside:
            self.inside = ""

    def handle_data(self, data: str) -> None:
        if self.inside == "title":
            self.head.title += data
        elif self.inside == "h1":
            self.head.headings[-1] += data


@pytest.fixture(scope="module")
def heads(built: Path) -> dict[str, Head]:
    """Site-relative address -> head, of every HTML page of the site."""
    found = {}
    for file in sorted(built.rglob("*.html")):
        reader = _Reader()
        reader.feed(file.read_text(encoding="utf-8"))
        found[file.relative_to(built).as_posix().removesuffix("index.html")] = reader.head
    assert {"", "en/", "404.html", "en/404.html"} <= set(found)
    return found


@pytest.fixture(scope="module")
def base(heads: dict[str, Head]) -> str:
    """The public address of the site."""
    return heads[""].canonical[0]


def test_language_follows_the_address(heads: dict[str, Head]) -> None:
    wrong = [url for url, head in heads.items() if head.language != ("en" if url.startswith("en/") else "id")]
    assert not wrong


def test_canonical_is_the_pages_own_absolute_address(heads: dict[str, Head], base: str) -> None:
    assert base.startswith("https://")
    assert base.endswith("/")
    wrong = {url: head.canonical for url, head in heads.items() if head.canonical != [base + url]}
    assert not wrong


def test_alternates_are_absolute_complete_and_mutual(heads: dict[str, Head], base: str) -> None:
    for url, head in heads.items():
        if url.endswith("404.html"):
            assert not head.alternates, url
            assert "noindex" in head.meta["robots"]
            continue
        targets = dict(head.alternates)
        assert sorted(language for language, _ in head.alternates) == ["en", "id", "x-default"], url
        assert targets["x-default"] == targets["id"], url
        assert targets["en" if url.startswith("en/") else "id"] == base + url
        for language in ("id", "en"):
            twin = heads[targets[language].removeprefix(base)]
            assert twin.language == language
            assert dict(twin.alternates) == targets, f"{url}: its twin names other alternates"


def test_one_heading_of_the_first_level(heads: dict[str, Head]) -> None:
    wrong = {
        url: head.headings for url, head in heads.items() if len(head.headings) != 1 or not head.headings[0].strip()
    }
    assert not wrong


def test_titles_are_there_and_tell_pages_apart(heads: dict[str, Head]) -> None:
    for language in ("id", "en"):
        titles = Counter(head.title.strip() for head in heads.values() if head.language == language)
        assert not titles[""]
        assert [title for title, times in titles.items() if times > 1] == []
        assert [title for title in titles if "Rumpun" not in title] == []


def test_descriptions_are_sentences_ready_for_a_social_card(heads: dict[str, Head]) -> None:
    for url, head in heads.items():
        said = head.meta.get("description", "")
        assert 20 <= len(said) <= 320, f"{url}: {said!r}"
        assert not {"{", "}", "[[", "*", "<"} & set(said), f"{url}: {said!r}"
        assert head.meta["og:description"] == said
        assert head.meta["og:title"]
        assert head.meta["og:url"] == head.canonical[0]
        assert head.meta["viewport"] == "width=device-width,initial-scale=1"
