"""Where a page stands, and what is on it once it is finished."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from ..address import address
from ..permanence.history import Change
from ..words.words import Words
from .templates import render

_COUNT = re.compile(r'<span class="rp-count".*?</span>', re.DOTALL)
_HEADING = re.compile(r'<h2 id="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)


@dataclass(frozen=True)
class Heading:
    """A second-level heading of a page."""

    anchor: str
    title: str
    """Plain text."""


@dataclass(frozen=True)
class FoundBy:
    """What the search is told of a page besides what is on it."""

    kind: str = ""
    """What readers call its kind."""
    names: tuple[str, ...] = ()
    """What it is called, in either language, besides its title."""
    treats: tuple[str, ...] = ()
    """Names of what it is about: a word there says more than one in the text, and less than one of its own names."""
    facets: tuple[tuple[str, str], ...] = ()
    parts: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Anchor -> names, of parts that are found as if each were a page; the first name is the title."""


@dataclass(frozen=True)
class Finished:
    """What is on a page, as its builder has finished it."""

    title: str
    """Plain text, for the browser's tab and for search results."""
    description: str
    """Plain text, one or two sentences."""
    head: Markup
    """Metadata: canonical address, alternates, description, social card."""
    body: Markup
    """The content, without the theme's frame; begins with the `h1`."""
    toc: tuple[Heading, ...]
    around: Mapping[str, Markup]
    """What stands around the content on every site: `header` (what is in it), `tabs`, `footer` and `chrome`."""
    root: str
    """The way to the root of the site, relative to the page."""
    words: Words
    """The interface words of the language."""
    edit: str
    """The contributor's file behind the page, relative to the root; empty when there is none."""
    scripts: tuple[str, ...] = ()
    """Names of the ES modules in `assets/` that add to this page."""
    modules: tuple[str, ...] = ()
    """Names of the modules in `assets/` that the page's scripts import, so that all can be fetched at once."""
    styles: tuple[str, ...] = ()
    """Names of the style sheets in `assets/` that only some pages need."""
    changed: Change = Change()
    """The newest change of what the page shows."""
    found_by: FoundBy = FoundBy()


class Page(ABC):
    """Everything a site generator needs to print one page; nothing is left to decide.

    Where it stands is known at once; what is on it is made when it is first asked for, and kept until `forget`.
    """

    __slots__ = ("_finished", "kind", "language", "url")

    def __init__(self, url: str, language: str, kind: str) -> None:
        """`url` is site-relative, without a leading slash, `""` for the home page; `kind` is such as `study`."""
        self.url, self.language, self.kind = url, language, kind
        self._finished: Finished | None = None

    @property
    @abstractmethod
    def twin(self) -> str:
        """The same page in the other language."""

    @property
    @abstractmethod
    def files(self) -> Mapping[str, Callable[[], str]]:
        """Site-relative address below the page's own -> what makes the content, of what belongs to it alone."""

    @abstractmethod
    def make(self) -> Finished:
        """What is on it, made anew."""

    @property
    def finished(self) -> Finished:
        """What is on it."""
        if self._finished is None:
            self._finished = self.make()
        return self._finished

    @property
    def is_made(self) -> bool:
        """Whether what is on it is kept."""
        return self._finished is not None

    def forget(self) -> None:
        """Keep no longer what is on it: a large site has more than a memory should hold."""
        self._finished = None

    @property
    def title(self) -> str:
        """Plain text, for the browser's tab and for search results."""
        return self.finished.title

    @property
    def description(self) -> str:
        """Plain text, one or two sentences."""
        return self.finished.description

    @property
    def toc(self) -> tuple[Heading, ...]:
        """Its second-level headings."""
        return self.finished.toc

    @property
    def root(self) -> str:
        """The way to the root of the site, relative to the page."""
        return self.finished.root

    @property
    def words(self) -> Words:
        """The interface words of the language."""
        return self.finished.words

    @property
    def edit(self) -> str:
        """The contributor's file behind the page, relative to the root; empty when there is none."""
        return self.finished.edit

    @property
    def scripts(self) -> tuple[str, ...]:
        """Names of the ES modules in `assets/` that add to this page."""
        return self.finished.scripts

    @property
    def modules(self) -> tuple[str, ...]:
        """Names of the modules that these import, so that all can be fetched at once."""
        return self.finished.modules

    @property
    def styles(self) -> tuple[str, ...]:
        """Names of the style sheets in `assets/` that only some pages need."""
        return self.finished.styles

    @property
    def changed(self) -> Change:
        """The newest change of what the page shows."""
        return self.finished.changed

    @property
    def found_by(self) -> FoundBy:
        """What the search is told of it besides what is on it."""
        return self.finished.found_by

    @property
    def searched(self) -> bool:
        """Whether the search finds the page: not what holds nothing, nor what only goes on with the news."""
        first = self.kind != "changes" or self.url == address(self.language, "changes")
        return first and self.kind not in ("404", "search")

    @property
    def has_contents(self) -> bool:
        """Whether the page is long enough for a list of what it holds, and has none of its own."""
        return len(self.toc) > 2 and self.kind not in ("home", "glossary")

    @property
    def head(self) -> Markup:
        """Metadata: canonical address, alternates, description, social card."""
        return self.finished.head

    @property
    def body(self) -> Markup:
        """The content, without the theme's frame; begins with the `h1`."""
        return self.finished.body

    @property
    def content(self) -> Markup:
        """The body with a folded list of what it holds under its `h1`."""
        if not self.has_contents:
            return self.body
        title, end, rest = str(self.body).partition("</h1>")
        return Markup(f"{title}{end}{self.frame('contents')}{rest}")

    def frame(self, part: str) -> Markup:
        """What stands around the content on every site: `header` (what is in it), `tabs`, `contents` or `footer`."""
        return render("frame/contents.html", page=self) if part == "contents" else self.finished.around[part]

    @property
    def chrome(self) -> Markup:
        """What stands outside the content: the search dialog and the tray, with their words."""
        return self.finished.around["chrome"]


def headings(body: str) -> tuple[Heading, ...]:
    """The table of contents, read from the second-level headings that carry an id."""
    found = ((anchor, _COUNT.sub("", title)) for anchor, title in _HEADING.findall(body))
    return tuple(Heading(anchor, Markup(title).striptags()) for anchor, title in found)
