"""What is the same on every page of one language: names, prose and ways, and whatever is printed from them."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from ..address import steps_of_document
from ..context import Bilingual, Context
from ..synthesis.agreement import Reading
from ..words.markdown import Linker, Renderer, plain
from ..words.ways import ROOT, marked_way
from .finding_words import FindingWords


class SharedWords(FindingWords):
    """Names, prose and ways of one language; ways are marked until a page is finished, see `ways`."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.graph = context.graph
        self.language = context.language
        self.t = context.words

    # --- words -----------------------------------------------------------------------------------------------

    def pick(self, both: Bilingual) -> str:
        """The name in the page's language."""
        return str(getattr(both, self.language))

    @property
    def renderer(self) -> Renderer:
        """What renders the prose of all pages of the language."""
        return self.context.derived(_renderer)

    def text(self, both: Bilingual) -> Markup:
        """A bilingual text as inline HTML."""
        return self.renderer.inline(self.pick(both))

    def plain(self, both: Bilingual) -> str:
        """A bilingual text without markup."""
        return plain(self.pick(both))

    # --- links -----------------------------------------------------------------------------------------------

    def href(self, section: str = "home", *steps: str, anchor: str = "") -> str:
        """The way from this page to another, marked until the page is finished: see `ways`."""
        way = marked_way(self.language, section, *steps)
        return f"{way}#{anchor}" if anchor else way

    def asset(self, name: str) -> str:
        """The way from this page to a site-relative address, marked likewise."""
        return ROOT + name

    def living(self, target: str) -> str:
        """The way to a site-relative address of the living site, also out of a frozen edition two folders below it."""
        return f"{self.asset('')}../../{target}" if self.context.settings.edition else self.asset(target)

    def record(self, kind: str, id_: str, anchor: str = "") -> str:
        """The way to a record's page; glossary terms live on one page."""
        if kind == "glossary":
            return self.href("glossary", anchor=id_)
        if kind == "docs":
            return self.href(*steps_of_document(id_))
        return self.href(kind, id_, anchor=anchor)

    def name_of(self, kind: str, id_: str) -> str:
        """What a record is called."""
        if kind == "works":
            return self.context.citations.label(self.language, id_)
        if kind == "docs":
            section, _, guide = id_.partition("/")
            return self.t[f"guide_{guide}"] if guide else self.t.menu(section)
        record = self.graph.records(kind)[id_]
        return self.pick(record.short_title if kind == "studies" else record.name)

    def kept(self, macro: Any, *values: Any) -> Markup:
        """What `macro(s, t, *values)` prints: for all pages of the language made once, so `values` say all of it."""
        return self.kept_by(values, macro, *values)

    def kept_by(self, key: tuple[Any, ...], macro: Any, *values: Any) -> Markup:
        """The same, where a short `key` says all that the values do."""
        fragments = self.context.derived(_fragments)
        kept = fragments.get((macro.name, *key))
        if kept is None:
            kept = fragments[macro.name, *key] = macro(self, self.t, *values)
        return kept

    def kept_reading(self, macro: Any, reading: Reading) -> Markup:
        """What `macro(s, t, reading)` prints of what one case tells of a theme, on the pages of all that it has."""
        found = [item.finding.id for item in reading.findings]
        return self.kept_by((reading.study_id, reading.case_id, *found), macro, reading)


def _renderer(context: Context) -> Renderer:
    s = SharedWords(context)

    def mention(name: str) -> tuple[str, str] | None:
        node = s.graph.resolve(name)
        return (s.record(*node), s.name_of(*node)) if node else None

    def citation(key: str) -> tuple[str, str] | None:
        return (s.record("works", key), s.name_of("works", key)) if key in s.graph.base.works else None

    return Renderer(Linker(mention, citation, context.term_pattern, context.term_of))


def _fragments(_: Context) -> dict[tuple[Any, ...], Markup]:
    return {}
