"""Cites one of our own pages, or one finding on it, in every style and in the language of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

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
from ..citation.styles import NOTES_STYLE, STYLES
from ..context import Context
from ..words.words import Words

_PAIRED = re.compile(r'"([^"]*)"')
# Within quotation marks those of a title become single ones.
_SINGLE = str.maketrans("\u201c\u201d", "\u2018\u2019")


@dataclass(frozen=True)
class Cited:
    """One way to cite one thing."""

    slug: str
    """The short name of the style, or the name of a footnote."""
    name: str
    """For readers."""
    entry: Markup
    """Inner HTML. In the citation of a page its title stands in `cite`, so that a script finds it."""


def work_citations(context: Context, key: str) -> tuple[Cited, ...]:
    """A work of the bibliography in every style, with the two footnotes after the style that they belong to."""
    citations, language = context.citations, context.language
    note = citations.note(language, key)
    notes = {FIRST_NOTE: note.first, SHORT_NOTE: note.short}
    return tuple(
        Cited(slug, name, Markup(notes[id_] if id_ in notes else citations.entry(id_, language, key)))
        for id_, slug, name in _ways(context.words)
    )


def page_citations(context: Context, record: CitedPage) -> tuple[Cited, ...]:
    """A page of ours in the same styles; what it costs does not depend on the size of the site."""
    return tuple(Cited(slug, name, _filled(context, id_, record)) for id_, slug, name in _ways(context.words))


def page_citation(context: Context, record: CitedPage, linked: bool = True) -> Markup:
    """The same in the first style alone; `linked` is whether the address is a link."""
    return _filled(context, STYLES[0].id, record, linked)


def _ways(t: Words) -> Iterator[tuple[str, str, str]]:
    """(id, slug, name) of everything a reader may be asked for."""
    for style in STYLES:
        yield style.id, style.slug, style.named(t.language)
        if style == NOTES_STYLE:
            yield FIRST_NOTE, FIRST_NOTE, t.cite_first_note
            yield SHORT_NOTE, SHORT_NOTE, t.cite_short_note


def _filled(context: Context, id_: str, record: CitedPage, linked: bool = True) -> Markup:
    t, title = context.words, _PAIRED.sub("\u201c\\1\u201d", record.title)
    year, month, day = (int(part) for part in (record.date or "0-0-0").split("-"))
    version = _version(t, record)
    ending = title[-1:] if title[-1:] in ENDINGS else ""
    places = {
        TITLE: Markup("<cite>{}</cite>").format(title),
        QUOTED_TITLE: Markup("<cite>{}</cite>").format(title.translate(_SINGLE)),
        VERSION: escape(f" ({version[:1].upper()}{version[1:]})"),
        SITE_VERSION: escape(f", {version}"),
        ADDRESS: escape(record.url),
        YEAR: str(year),
        DAY: str(day),
    }
    pattern = context.page_patterns.pattern(id_, month, ending)
    pattern = pattern if linked else pattern.replace(f'<a href="{ADDRESS}">{ADDRESS}</a>', ADDRESS)
    return Markup(pattern.translate({ord(place): str(text) for place, text in places.items()}))


def _version(t: Words, record: CitedPage) -> str:
    if record.edition:
        return t.cite_edition.format(edition=record.edition)
    return t.cite_version.format(version=record.changed.version)
