"""Cites a work, or a page of ours or one finding on it, in every style and in the language of the page."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from ..citation.citations import InText, Note
from ..citation.cited_page import CitedPage
from ..citation.page_patterns import (
    ADDRESS,
    DAY,
    ENDINGS,
    FIRST_NOTE,
    QUOTED_TITLE,
    SHORT_NOTE,
    SITE_VERSION,
    TITLE,
    VERSION,
    YEAR,
)
from ..citation.styles import NOTES_STYLE, STYLES, Style
from ..context import Context
from ..permanence.history import Change
from ..words.words import Words

_PAIRED = re.compile(r'"([^"]*)"')
# Within quotation marks those of a title become single ones.
_SINGLE = str.maketrans("\u201c\u201d", "\u2018\u2019")


Fill = Callable[[Context, str, CitedPage], Markup]
"""How the pattern of a style is filled in."""


@dataclass(frozen=True)
class Form:
    """One way in which a text refers to a thing."""

    name: str
    """For readers."""
    text: Markup
    """Inner HTML, as in an entry."""


@dataclass(frozen=True)
class Cited:
    """One thing in one style."""

    slug: str
    """The short name of the style."""
    name: str
    """For readers."""
    forms: tuple[Form, ...]
    """How the text refers to it: in brackets and as a part of the sentence, by number, or in footnotes."""
    entry: Markup = Markup()
    """Inner HTML of the entry in the list of references; empty for what does not stand there.

    In the citation of a page its title stands in `cite`, so that a script finds it.
    """


def work_citations(context: Context, key: str) -> tuple[Cited, ...]:
    """A work of the bibliography in every style: every finding on the page of a study asks for it."""
    kept = context.derived(_works)
    if key not in kept:
        citations, language = context.citations, context.language
        kept[key] = tuple(
            _cited(
                context.words,
                style,
                citations.note(language, key) if style == NOTES_STYLE else citations.in_text(style.id, language, key),
                Markup(citations.entry(style.id, language, key)),
            )
            for style in STYLES
        )
    return kept[key]


def _works(_: Context) -> dict[str, tuple[Cited, ...]]:
    return {}


def second_hand_citations(context: Context, original: str | None, key: str) -> tuple[Cited, ...]:
    """How a text refers to a work that the work `key` tells of, without entries: `key` alone stands in the list.

    None for an original that the bibliography does not have.
    """
    citations, language = context.citations, context.language

    def told(style: Style) -> InText | Note:
        if style == NOTES_STYLE:
            return citations.second_hand_note(language, original, citations.note(language, key))
        return citations.second_hand(style, language, original, citations.in_text(style.id, language, key))

    return tuple(_cited(context.words, style, told(style)) for style in STYLES)


def unread_citations(context: Context, key: str, record: CitedPage) -> tuple[Cited, ...]:
    """How a text refers to a work that its writer knows from our page alone: the first form of each style."""
    citations, language = context.citations, context.language

    def told(style: Style) -> InText | Note:
        known = _told(context, style, record, _filled)
        if isinstance(known, Note):
            return citations.second_hand_note(language, key, known)
        return citations.second_hand(style, language, key, known)

    every = (_cited(context.words, style, told(style)) for style in STYLES)
    return tuple(Cited(each.slug, each.name, each.forms[:1]) for each in every)


def page_citations(context: Context, record: CitedPage) -> tuple[Cited, ...]:
    """A page of ours in the same styles; what it costs does not depend on the size of the site."""
    return _every(context, record, _filled)


def marked_citations(context: Context, record: CitedPage) -> tuple[Cited, ...]:
    """The same for all pages of the same day and version, until `titled` puts title and address in."""
    key = record.changed, record.edition, _ending(record)
    kept = context.derived(_marked)
    if key not in kept:
        kept[key] = _every(context, record, _dated)
    return kept[key]


def _every(context: Context, record: CitedPage, fill: Fill) -> tuple[Cited, ...]:
    return tuple(
        _cited(context.words, style, _told(context, style, record, fill), fill(context, style.id, record))
        for style in STYLES
    )


def _marked(_: Context) -> dict[tuple[Change, str, str], tuple[Cited, ...]]:
    return {}


def titled(html: str, record: CitedPage) -> str:
    """Put title and address of the page in the marks for them."""
    title = _PAIRED.sub("\u201c\\1\u201d", record.title)
    places = {
        TITLE: f"<cite>{escape(title)}</cite>", QUOTED_TITLE: f"<cite>{escape(title.translate(_SINGLE))}</cite>",
        ADDRESS: str(escape(record.url)),
    }  # fmt: skip
    return _put_in(str(html), list(places.items()))


def _put_in(html: str, places: Sequence[tuple[str, str]]) -> str:
    """Put texts in the places of marks; a mark within a text stays. Quicker than an expression by far."""
    if not places:
        return html
    (mark, text), *others = places
    return text.join([_put_in(part, others) for part in html.split(mark)])


def page_entries(context: Context, record: CitedPage) -> dict[str, str]:
    """The page as it stands in the list of references: short name of the style -> entry."""
    every = "\0".join(_dated(context, style.id, record) for style in STYLES)
    return dict(zip((style.slug for style in STYLES), titled(every, record).split("\0"), strict=True))


def page_citation(context: Context, record: CitedPage, linked: bool = True) -> Markup:
    """The same in the first style alone; `linked` is whether the address is a link."""
    return _filled(context, STYLES[0].id, record, linked)


def _cited(t: Words, style: Style, told: InText | Note, entry: Markup = Markup()) -> Cited:  # noqa: B008 - never changed
    if isinstance(told, Note):
        named = [(t.cite_first_note, told.first), (t.cite_short_note, told.short)]
    elif style.numbers:
        named = [(t.cite_number, told.bracketed)]
    else:
        named = [(t.cite_in_brackets, told.bracketed), (t.cite_in_sentence, told.narrative)]
    forms = tuple(Form(name, Markup(text)) for name, text in named if text)
    return Cited(style.slug, style.named(t.language), forms, entry)


def _told(context: Context, style: Style, record: CitedPage, fill: Fill) -> InText | Note:
    """How a text refers to a page of ours: in brackets alone, as no sentence names who wrote it."""
    if style == NOTES_STYLE:
        return Note(str(fill(context, FIRST_NOTE, record)), str(fill(context, SHORT_NOTE, record)))
    return context.page_patterns.in_text(style.id, int(record.date[:4] or 0))


def _filled(context: Context, id_: str, record: CitedPage, linked: bool = True) -> Markup:
    return Markup(titled(_dated(context, id_, record, linked), record))


def _dated(context: Context, id_: str, record: CitedPage, linked: bool = True) -> Markup:
    """The pattern with day and version in it: pages that changed on one day share it."""
    ending = _ending(record)
    key = id_, record.changed, record.edition, ending, linked
    kept = context.derived(_dates)
    if key not in kept:
        year, month, day = (int(part) for part in (record.date or "0-0-0").split("-"))
        version = _version(context.words, record)
        places = {
            VERSION: escape(f" ({version[:1].upper()}{version[1:]})"), SITE_VERSION: escape(f", {version}"),
            YEAR: str(year), DAY: str(day),
        }  # fmt: skip
        pattern = context.page_patterns.pattern(id_, month, ending)
        pattern = pattern if linked else pattern.replace(f'<a href="{ADDRESS}">{ADDRESS}</a>', ADDRESS)
        kept[key] = Markup(pattern.translate({ord(place): str(text) for place, text in places.items()}))
    return kept[key]


def _dates(_: Context) -> dict[tuple[str, Change, str, str, bool], Markup]:
    return {}


def _ending(record: CitedPage) -> str:
    return record.title[-1:] if record.title[-1:] in ENDINGS else ""


def _version(t: Words, record: CitedPage) -> str:
    if record.edition:
        return t.cite_edition.format(edition=record.edition)
    return t.cite_version.format(version=record.changed.date)
