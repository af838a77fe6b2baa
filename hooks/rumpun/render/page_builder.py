"""One page in the making: its links, its words in one language, and the way from template to finished page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from markupsafe import Markup

from ..address import address, other_language
from ..citation.cited_page import CitedPage
from ..citation.formats import FORMATS, OF_WORKS
from ..context import Context
from ..metadata.coins import context_object
from ..metadata.head import head_of
from ..metadata.subject import Subject
from ..metadata.unapi import unapi_server
from ..model.records import Located
from ..model.study import Study
from ..words.ways import HOME, lead, link_terms
from .frame_parts import frame_parts
from .menu import place_in_menu
from .page import Finished, FoundBy, headings
from .page_changes import feed_of, histories
from .page_citation import (
    Cited,
    marked_citations,
    page_citation,
    second_hand_citations,
    titled,
    unread_citations,
    work_citations,
)
from .script_imports import EVERYWHERE, imported
from .shared_words import SharedWords
from .templates import render

COMPARED = ("comparison", "matrix", "side", "pairs", "pair", "outcomes", "robustness", "own", "gaps")
"""Kinds of pages that need the style sheet of the comparison; pictures and the tour stand there too, and do not."""
BARE = ("404", "search")
"""Kinds of pages that are neither cited nor dated: they hold nothing of their own."""


class PageBuilder(SharedWords):
    """A page in the making; templates call its methods as `s.…`."""

    formats = FORMATS
    """In which pages can be downloaded."""
    work_formats = OF_WORKS
    """In which works can be downloaded."""

    def __init__(self, context: Context, kind: str, section: str = "home", *steps: str) -> None:
        super().__init__(context)
        self.kind = kind
        self.section = section
        self.steps = steps
        self.url = address(self.language, section, *steps)
        self.twin = address(other_language(self.language), section, *steps)
        self.used_terms: set[str] = set()
        """Glossary terms that the page links, once its body is finished."""
        self.trail: tuple[tuple[str, str], ...] = ()
        """(title, absolute address) of the pages above this one, once the body has shown them."""
        self.changed = context.settings.history.newest
        """The newest change of what the page shows; known for certain once `finish` was told the page's sources."""
        self.draft = False
        """Whether the page shows something that no version names yet."""

    # --- links -----------------------------------------------------------------------------------------------

    def crumbs(self, above: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
        """(title, href) of the home page and the pages `above`; the head of the page names the same ones."""
        steps = [(self.t.home, self.href()), *above]
        home = self.context.settings.site_url + address(self.language)
        self.trail = tuple((title, href.replace(HOME, home)) for title, href in steps)
        return steps

    def coins(self, key: str) -> str:
        """A work of a list, for reference managers that collect from lists."""
        return context_object(self.graph.work(key))

    def cite(self, style: str, key: str) -> Markup:
        """The bibliography entry of a work, sanitised where it was formatted."""
        return Markup(self.context.citations.entry(style, self.language, key))

    def cited_page(self, title: str, anchor: str = "") -> CitedPage:
        """The page, or the part of it at `anchor`, as something to cite."""
        settings = self.context.settings
        url = f"{settings.site_url}{self.url}" + (f"#{anchor}" if anchor else "")
        return CitedPage(title, url, self.language, self.changed, settings.edition)

    def work_citations(self, key: str) -> tuple[Cited, ...]:
        """A work in every style, and in footnotes."""
        return work_citations(self.context, key)

    def second_hand_citations(self, original: str | None, key: str) -> tuple[Cited, ...]:
        """What the work `key` tells of another one; None for one that the bibliography does not have."""
        return second_hand_citations(self.context, original, key)

    def unread_citations(self, key: str, title: str) -> tuple[Cited, ...]:
        """A work that is known from this page alone."""
        return unread_citations(self.context, key, self.cited_page(title))

    def who_and_when(self, key: str) -> str:
        """Author and year of a work as a part of a sentence: "Siregar dkk. (2022)"."""
        return self.context.citations.who_and_when(self.language, key)

    def page_citations(self, title: str) -> tuple[Cited, ...]:
        """The page in every style, and in footnotes, until it is finished with marks for title and address."""
        return marked_citations(self.context, self.cited_page(title))

    def part_citation(self, title: str, anchor: str) -> Markup:
        """The part of the page at `anchor` in the first style, as lean as it must be to stand dozens of times."""
        return page_citation(self.context, self.cited_page(title, anchor), linked=False)

    def other_home(self) -> str:
        """The way to the other language's home page."""
        return self.asset(address(other_language(self.language)))

    def settled(self, html: str) -> Markup:
        """Finished HTML for this page: terms are linked where they stand first, and all ways lead from here."""
        return self._led(link_terms(html, self.used_terms, self.href("glossary")))

    def _led(self, html: str) -> Markup:
        # A page for what is missing is served at any depth, where only a way from the root of the host holds.
        root = re.sub(r"^[a-z]+://[^/]*", "", self.context.settings.site_url) if self.section == "404" else ""
        return Markup(lead(html, self.language, self.url, root))

    # --- locators --------------------------------------------------------------------------------------------

    def where(self, study: Study, locators: Iterable[str]) -> str:
        """Locators in words: "Abstrak, paragraf 1; Simpulan, paragraf 2"."""
        names = {part.id: self.pick(part.name) for part in study.source_parts}
        said = []
        for locator in locators:
            part, _, paragraph = locator.partition(":")
            said.append(f"{names[part]}, {self.t.paragraph_of(paragraph)}" if paragraph else names[part])
        return "; ".join(said)

    def located(self, study: Study, item: Located) -> tuple[Markup, str]:
        """A statement and its locators in words."""
        return self.text(item), self.where(study, item.where)

    # --- finishing -------------------------------------------------------------------------------------------

    def definitions(self) -> list[tuple[str, str, str]]:
        """(id, name, definition) of the glossary terms linked on this page, for the hover cards."""
        terms = self.graph.base.terms["glossary"]
        return [
            (id_, self._term_title(terms[id_]), self.plain(terms[id_].definition)) for id_ in sorted(self.used_terms)
        ]

    def _term_title(self, term: Any) -> str:
        name = self.pick(term.name)
        expansion = self.pick(term.expansion) if term.expansion else ""
        return f"{name} · {expansion}" if expansion and expansion != name else name

    def finish(
        self,
        template: str,
        title: str,
        description: str,
        *,
        edit: str = "",
        sources: Sequence[str] = (),
        subject: Subject | None = None,
        scripts: tuple[str, ...] = (),
        style_sheets: tuple[str, ...] = (),
        found_by: FoundBy | None = None,
        **values: Any,
    ) -> Finished:
        """Render the template and all that stands around it.

        `sources` are the contributor files that the page shows (see `provenance`); none means all of them.
        """
        self._date(sources)
        body = render(template, s=self, t=self.t, title=title, **values)
        body = self.settled(titled(self._framed(body, title, edit, sources, subject), self.cited_page(title)))
        if self.kind not in BARE:
            scripts = (*scripts, "every_page/cite.js")
        if self.used_terms and self.kind != "glossary":
            body += self._led(render("parts/definitions.html", s=self, t=self.t))
            scripts = (*scripts, "every_page/glossary.js")
        described = shorten(description)
        head = render(
            "parts/head.html",
            s=self, description=described, bare=self.kind in BARE, feed=feed_of(self.context, self.section, self.steps),
            alternates=sorted([(self.language, self.url), (other_language(self.language), self.twin)]),
            head=head_of(self.context, self.cited_page(title), described, subject or Subject(), self.trail),
        )  # fmt: skip
        return Finished(
            title=title, description=described,
            head=self._led(head), body=body, toc=headings(body),
            around=self._around(), root=str(self._led(self.asset(""))), words=self.t,
            edit=edit, found_by=found_by or FoundBy(), scripts=scripts, modules=imported((*EVERYWHERE, *scripts)),
            styles=(*self._styles(), *style_sheets), changed=self.changed,
        )  # fmt: skip

    def _styles(self) -> tuple[str, ...]:
        return ("styles/comparison.css",) if self.kind in COMPARED else ()

    def _framed(self, body: Markup, title: str, edit: str, sources: Sequence[str], subject: Subject | None) -> Markup:
        """The body with what says how to cite the page, of which version it is, and in which edition."""
        if self.kind not in BARE:
            found = histories(self.context, self.section, (*self.steps, "")[0], edit, sources)
            answered = self.url if subject and unapi_server(self.graph, subject) else ""
            body += render("parts/page_end.html", s=self, t=self.t, title=title, histories=found, unapi_id=answered)
        if self.context.settings.edition and self.kind != "404":
            body = render("parts/edition_banner.html", s=self, t=self.t, since=self._since()) + body
        return body

    def _since(self) -> str:
        return address(self.language, "changes", self.context.settings.edition)

    def _date(self, sources: Sequence[str]) -> None:
        history = self.context.settings.history
        self.changed = history.last(sources) if sources else history.newest
        self.draft = history.is_draft(sources) if sources else bool(history.drafts)

    def _around(self) -> dict[str, Markup]:
        twin = self.other_home() if self.section == "404" else self.asset(self.twin)
        parts = frame_parts(self.context, place_in_menu(self.section, self.steps), twin)
        return {part: self._led(text) for part, text in parts.items()}


def shorten(text: str, most: int = 200) -> str:
    """At most `most` characters, cut between words, for descriptions."""
    if len(text) <= most:
        return text
    return text[: most - 1].rsplit(" ", 1)[0].rstrip(",;:. ") + "…"
