"""The text of a page in pieces, each with the nearest anchor before it and the heading that it stands under."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

# What stands dozens of times on one page and is not searched: named here, so that no page has to say it each time.
# Signs that words follow, where in the source something stands, how to cite a part of the page, its permanent link; and
# the references of a work, which would say its title nine times over.
UNSEARCHED = (
    "[data-unsearched]", "template", '[aria-hidden="true"]', ".rp-where", ".rp-c", ".rp-permalink", ".rp-citestyles",
)  # fmt: skip
# What is told again of other pages: findings and results on the pages of terms, tables and lists over many. A statement
# is searched on the page of its study, where it belongs; elsewhere it would hide that page among its copies.
REPEATED = (
    ".rp-page--term .rp-finding", ".rp-page--term .rp-told", ".rp-page--term .rp-table",
    ".rp-page--works .rp-refs", ".rp-gaps", ".rp-matrix", ".rp-literature", ".rp-conclusions", ".rp-side",
)  # fmt: skip
# What is searched and not shown: codes beside a sentence, lists of what else belongs to a page. An excerpt is prose.
UNSHOWN = (
    ".rp-level", ".rp-effect", ".rp-evidence", ".rp-finding__head", ".rp-ground", ".rp-notes .rp-badge", ".rp-more",
    ".rp-eyebrow", ".rp-fulltitle", ".rp-translated", ".rp-authors", ".rp-page--term .rp-dl", ".rp-related",
    ".rp-glossary dd .rp-muted",
)  # fmt: skip
_HEADINGS = ("h2", "h3", "h4", "dt")
_INLINE = frozenset(
    ("a", "abbr", "b", "bdi", "cite", "code", "em", "i", "mark", "q", "small", "span", "strong", "sub", "sup")
)
_LONG = 900
"""Characters after which a piece ends with its paragraph: an excerpt needs no more, and a reader loads no more."""


class Passage(NamedTuple):
    """Some paragraphs of a page."""

    anchor: str
    """The nearest one before it; empty at the beginning of the page."""
    heading: str
    text: str


class Cut(NamedTuple):
    """What is searched of a page."""

    pieces: list[Passage]
    """In its order; its title is left out."""
    unshown: str
    """What no excerpt shows."""


def cut(body: str, kind: str) -> Cut:
    """The text of a page of this kind."""
    parser = LexborHTMLParser(body)
    _taken_out(parser, _of_kind((*UNSEARCHED, *REPEATED), kind))
    unshown = _taken_out(parser, _of_kind(UNSHOWN, kind))
    cutter = _Cutter()
    for title in parser.css("h1"):
        title.decompose()
    if parser.body is not None:
        for node in parser.body.traverse(include_text=True):
            cutter.take(node)
    cutter.end()
    return Cut(cutter.pieces, " ".join(unshown))


def _taken_out(parser: LexborHTMLParser, selector: str) -> list[str]:
    """The texts of what is taken out of a page."""
    texts = []
    # One that matches twice, or stands within another, must not be taken out of what is gone.
    for node in reversed({node.mem_id: node for node in parser.css(selector)}.values()):
        texts.append(node.text(separator=" "))
        node.decompose()
    return texts


@lru_cache(maxsize=128)
def _of_kind(selectors: tuple[str, ...], kind: str) -> str:
    """Those for pages of this kind; to ask each for what only others have takes time."""
    own, others = f".rp-page--{kind} ", ".rp-page--"
    return ",".join(each.removeprefix(own) for each in selectors if each.startswith(own) or not each.startswith(others))


class _Cutter:
    """Takes the nodes of a page one after the other and cuts where a heading or an anchor stands."""

    def __init__(self) -> None:
        self.pieces: list[Passage] = []
        self._anchor = self._heading = ""
        self._text: list[str] = []
        self._length = 0
        self._names: LexborNode | None = None

    def take(self, node: LexborNode) -> None:
        tag = node.tag
        if tag == "-text":
            text = node.text_content or ""
            self._text.append(text)
            self._length += len(text)
            return
        anchor = node.id
        if tag in _HEADINGS and (anchor or tag != "dt"):
            self.end()
            self._heading = " ".join(node.text().split())
        elif anchor or (self._length > _LONG and tag not in _INLINE):
            self.end()
        if anchor:
            self._anchor = anchor
        if tag not in _INLINE:
            self._text.append("\n")

    def end(self) -> None:
        """What was taken since the last cut is a piece, unless nothing is in it but its heading."""
        lines = (" ".join(line.split()) for line in "".join(self._text).split("\n"))
        text = "\n".join(line for line in lines if line)
        if text and text != self._heading:
            self.pieces.append(Passage(self._anchor, self._heading, text.removeprefix(f"{self._heading}\n")))
        self._text.clear()
        self._length = 0
