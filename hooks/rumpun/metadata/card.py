"""Which card image a page has, and what is written on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..citation.cited_page import SITE_NAME
from ..context import Context
from ..words.markdown import plain
from .subject import Subject

WIDTH, HEIGHT = 1200, 630
"""Pixels: the shape that social networks show without cutting."""
FOLDER = "assets/cards"
OWN_CARDS = ("theories", "methods", "themes")
"""Kinds of vocabulary whose terms have a card each; every study has one too."""


@dataclass(frozen=True)
class Card:
    """A picture that stands for a page where its address is shared; plain text."""

    address: str
    """Site-relative."""
    kind: str
    """What kind of page it is; empty on the card of the whole site."""
    title: str
    note: str
    """A line under the title."""


def card_of(context: Context, subject: Subject) -> Card:
    """The card of a page; pages without one of their own share that of the site."""
    t = context.words
    folder = f"{FOLDER}/{context.language}"
    own = context.settings.has("cards")
    if own and subject.kind == "study":
        study = context.graph.study(subject.id)
        title = str(getattr(study.short_title, context.language))
        return Card(f"{folder}/studies/{subject.id}.png", t.study, plain(title), _by(context, subject.work))
    if own and subject.kind == "term" and subject.section in OWN_CARDS:
        term = context.graph.term(subject.section, subject.id)
        name = plain(str(getattr(term.name, context.language)))
        return Card(f"{folder}/{subject.section}/{subject.id}.png", t[f"one_{subject.section}"], name, "")
    return Card(f"{folder}/rumpun.png", "", SITE_NAME, t.card_motto)


def cards(context: Context) -> Iterator[Card]:
    """Every card of one language."""
    base = context.graph.base
    yield card_of(context, Subject())
    if not context.settings.has("cards"):
        return
    for id_, study in base.studies.items():
        yield card_of(context, Subject("study", study.reference, section="studies", id=id_))
    for section in OWN_CARDS:
        for id_ in base.terms[section]:
            yield card_of(context, Subject("term", section=section, id=id_))


def _by(context: Context, key: str) -> str:
    t = context.words
    work = context.graph.work(key)
    return f"{t.authors(work)} ({t.year_of(work)})" if t.authors(work) else work.year or t.no_date_long
