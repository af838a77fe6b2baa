"""Contributor Markdown becomes HTML here and nowhere else: no raw HTML, links checked, the result sanitised."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import escape

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup

from ..model.graph import CITATION, MENTION
from .ways import marked_term, unescaped

_TAGS = {
    "a", "abbr", "b", "blockquote", "br", "cite", "code", "em", "h2", "h3", "h4", "hr", "i", "li", "ol", "p", "pre",
    "s",
    "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul", "span",
}  # fmt: skip
_ATTRIBUTES = {"a": {"href", "class", "data-term"}, "h2": {"id"}, "h3": {"id"}, "ol": {"start"}, "span": {"lang"}}
_CITED = re.compile(rf"(?<![ \t])[ \t]+{CITATION.pattern}(?=[.,;:!?)])|{CITATION.pattern}")
"""A citation, and the blank before it where a full stop or the like follows."""
_SPLIT = re.compile(r"(<[^>]*>)")
_BARE = re.compile(r"[^\W_](?:[^\W_]|[ ,.;:?()/'\u2013\u2014\u2018\u2019\u201c\u201d-]|%(?!E))*(?<! )")
"""Text in which nothing is markup and nothing could become a tag: most statements. What it becomes is itself."""


@dataclass(frozen=True)
class Linker:
    """How the site turns names in prose into links, the same on every page; see `ways` for the ways."""

    mention: Callable[[str], tuple[str, str] | None]
    """`[[name]]` -> (href, words to show)."""
    citation: Callable[[str], tuple[str, str] | None]
    """`[@key]` -> (href, author and year)."""
    terms: re.Pattern[str] | None = None
    """Matches every glossary spelling of the language, longest first."""
    term: Callable[[str], str] = lambda _: ""
    """Spelling -> glossary id, or nothing."""


@lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """Inline Markdown as bare text, for titles, descriptions and search results; many pages ask for the same."""
    if _BARE.fullmatch(text):
        return " ".join(text.split())
    text = MENTION.sub(lambda m: (m[2] or m[1]).strip(), text)
    text = _CITED.sub("", text)
    html = _parser().renderInline(text)
    return " ".join(Markup(html).striptags().split())


def plain_blocks(text: str) -> list[str]:
    """A Markdown document as bare text, one for each paragraph, heading, item of a list, cell or block of code."""
    tokens = _parser().parse(MENTION.sub(lambda m: (m[2] or m[1]).strip(), text))
    found = [token for token in tokens if token.type in ("inline", "fence", "code_block")]
    texts = [plain(each.content) if each.type == "inline" else " ".join(each.content.split()) for each in found]
    return [each for each in texts if each]


def heading_ids(text: str) -> list[tuple[str, int]]:
    """(id, number of its line from 0) of each heading of a document that gets an id, in order."""
    ids = re.findall(r'<h[23] id="([^"]*)">', _shift_headings(_parser().render(text)))
    headings = (token for token in _parser().parse(text) if token.type == "heading_open")
    lines = [token.map[0] for token in headings if token.map and token.tag in ("h1", "h2", "h3")]
    return [*zip(ids, lines, strict=True)]


class Renderer:
    """Renders prose of one language; glossary terms in it are marked, for `ways.link_terms`."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._markdown = _parser()
        self._made: dict[str, Markup] = {}

    def inline(self, text: str) -> Markup:
        """One bilingual text, already picked for the language, without a paragraph around it; made once."""
        if text not in self._made:
            self._made[text] = self._marked(text) if _BARE.fullmatch(text) else self._parsed(text)
        return self._made[text]

    def _parsed(self, text: str) -> Markup:
        return self._finish(self._markdown.renderInline(self._links(text)))

    def _marked(self, bare: str) -> Markup:
        """Text without any markup, with its glossary terms marked."""
        return Markup(self.linker.terms.sub(self._term, bare) if self.linker.terms else bare)

    def block(self, text: str) -> Markup:
        """A Markdown document: paragraphs, lists, tables, headings from level 2 on, with ids."""
        return self._finish(_shift_headings(self._markdown.render(self._links(text))))

    def _links(self, text: str) -> str:
        """Turn our two kinds of brackets into Markdown links before parsing, so that they work inside emphasis too."""

        def mention(found: re.Match[str]) -> str:
            target = self.linker.mention(found[1].strip())
            words = (found[2] or (target[1] if target else found[1])).strip()
            return f"[{_literal(words)}](<{target[0]}>)" if target else _literal(words)

        def citation(found: re.Match[str]) -> str:
            target = self.linker.citation(found[1])
            return f"([{_literal(target[1])}](<{target[0]}>))" if target else _literal(found[0])

        return CITATION.sub(citation, MENTION.sub(mention, text))

    def _finish(self, html: str) -> Markup:
        # What scrolls sideways must be reached by keyboard too.
        cleaned = clean("".join(self._with_terms(html))).replace("<pre><code", '<pre><code tabindex="0"')
        return Markup(unescaped(cleaned))

    def _with_terms(self, html: str) -> Iterator[str]:
        """Mark each glossary term in running text, never inside a link, heading or code."""
        closed_to = 0
        for piece in _SPLIT.split(html):
            if piece.startswith("<"):
                name = piece.strip("</> ").split(" ")[0].rstrip("/")
                if name in ("a", "code", "pre", "h2", "h3", "h4"):
                    closed_to += -1 if piece.startswith("</") else 1
                yield piece
            elif closed_to or self.linker.terms is None:
                yield piece
            else:
                yield self.linker.terms.sub(self._term, piece)

    def _term(self, found: re.Match[str]) -> str:
        id_ = self.linker.term(found[0])
        return marked_term(id_, found[0]) if id_ else found[0]


def clean(html: str) -> str:
    """The second wall: whatever came through, only harmless tags, attributes and link schemes stay."""
    return nh3.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes={"http", "https"}, link_rel=None)


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    """CommonMark with tables; raw HTML off, so a tag is shown as the text it is. One for all: it keeps no text."""
    return MarkdownIt("commonmark", {"html": False, "linkify": False, "typographer": False}).enable(["table"])


def _literal(words: str) -> str:
    return re.sub(r"([\\`*_{}\[\]<>()#!|~&$])", r"\\\1", words)


def _shift_headings(html: str) -> str:
    """A contributor's `#` must not outrank the page title: level 1 becomes 2, and each heading gets an id."""
    html = re.sub(r"<(/?)h1>", r"<\1h2>", html)
    html = re.sub(r"<(/?)h[56]>", r"<\1h4>", html)
    seen: dict[str, int] = {}

    def named(found: re.Match[str]) -> str:
        words = re.sub(r"[^\w]+", "-", Markup(found[2]).striptags().lower()).strip("-") or "bagian"
        seen[words] = seen.get(words, 0) + 1
        suffix = f"-{seen[words]}" if seen[words] > 1 else ""
        return f'<h{found[1]} id="{escape(words + suffix)}">{found[2]}</h{found[1]}>'

    return re.sub(r"<h([23])>(.*?)</h\1>", named, html, flags=re.DOTALL)
