"""Everything that the head of a page tells machines, gathered for its template."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..citation.cited_page import SITE_NAME, CitedPage
from ..context import Context
from . import dublin_core, zotero
from .card import HEIGHT, WIDTH, Card, card_of
from .highwire import highwire
from .home_screen import APPLE
from .json_ld import Described, json_ld
from .subject import Subject
from .tags import Tag, filled
from .unapi import unapi_server


@dataclass(frozen=True)
class Head:
    """Values for `_head.html`, all of them text that the template escapes."""

    schemas: tuple[Tag, ...]
    """(prefix, namespace) of the tags with a prefix."""
    tags: tuple[Tag, ...]
    """`meta name`."""
    properties: tuple[Tag, ...]
    """`meta property`: Open Graph."""
    data: dict[str, Any]
    """JSON-LD."""
    unapi: str = ""
    """Absolute address of the file that answers for the works of the page; empty where there is none."""
    icon: str = APPLE.address
    """Site-relative address of the picture that stands for the site on a home screen."""


def head_of(
    context: Context, record: CitedPage, description: str, subject: Subject, trail: tuple[tuple[str, str], ...]
) -> Head:
    """What a page says of itself and of its subject.

    `trail` holds (title, absolute address) of the pages above, the home page first; it is empty on the home page.
    """
    card = card_of(context, subject)
    picture = f"{context.settings.site_url}{card.address}"
    work = context.graph.base.works.get(subject.work) if subject.kind in ("study", "work") else None
    server = unapi_server(context.graph, subject)
    schemas: list[Tag] = [("DC", dublin_core.NAMESPACE)]
    if work:
        keywords = _keywords(context, subject, work.language)
        tags = [*highwire(work, keywords), *dublin_core.of_work(work), *zotero.zotero(work)]
        schemas.append(("z", zotero.NAMESPACE))
    else:
        tags = dublin_core.of_page(record)
    return Head(
        tuple(schemas),
        (*tags, ("twitter:card", "summary_large_image")),
        # To Zotero the name of the site is that of any web page that has no other: not of one that we only describe.
        tuple(_open_graph(context, record, description, card, "" if work and work.type == "online" else SITE_NAME)),
        json_ld(context, Described(record, description, subject, trail, picture)),
        f"{context.settings.site_url}{server}" if server else "",
    )


def _keywords(context: Context, subject: Subject, language: str) -> list[str]:
    if subject.kind != "study":
        return []
    return list(getattr(context.graph.study(subject.id).keywords, language, ()))


def _open_graph(context: Context, record: CitedPage, description: str, card: Card, site: str) -> list[Tag]:
    """After ogp.me. Never of the type "website" below the home page: to Zotero that is stronger than `DC.type`."""
    at_home = record.url == f"{context.settings.site_url}{'' if context.language == 'id' else 'en/'}"
    locales = ("id_ID", "en_GB") if context.language == "id" else ("en_GB", "id_ID")
    return filled(
        [
            ("og:site_name", site),
            ("og:type", "website" if at_home else "article"),
            ("og:title", record.title),
            ("og:description", description),
            ("og:url", record.url),
            ("og:locale", locales[0]),
            ("og:locale:alternate", locales[1]),
            ("og:image", f"{context.settings.site_url}{card.address}"),
            ("og:image:type", "image/png"),
            ("og:image:width", str(WIDTH)),
            ("og:image:height", str(HEIGHT)),
            ("og:image:alt", _alternative(context, card)),
            ("article:modified_time", "" if at_home else record.changed.date),
        ]
    )


def _alternative(context: Context, card: Card) -> str:
    written = " · ".join(part for part in (card.kind, card.title, card.note) if part)
    return context.words.card_alt.format(text=written)
