"""Atom feeds (RFC 4287) of new and changed studies: of all, and of those that use a theory, in both languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from ..address import address
from ..citation.cited_page import CitedPage
from ..context import Context
from ..model.study import Study
from ..permanence.change_log import changes_of
from ..permanence.provenance import study_sources, term_path
from ..render.files import Source
from ..render.page_changes import feed_address, feed_title
from ..render.templates import render
from ..synthesis.usage import studies_with
from ..words.caveats import read_of
from ..words.markdown import plain

MOST = 50
"""The newest entries of a feed; a reader has seen the others."""


def files(contexts: tuple[Context, ...]) -> Iterator[tuple[str, Source]]:
    """No feed at all where nobody has stated a date: a feed must not invent one."""
    for context in contexts:
        if context.settings.history.newest.date:
            base = context.graph.base
            yield feed_address(context.language), partial(_feed, context, "", base.studies)
            for theory in base.terms["theories"]:
                studies = studies_with(context.graph, "theories", theory)
                yield feed_address(context.language, theory), partial(_feed, context, theory, studies)


def _feed(context: Context, theory: str, studies: Iterable[str]) -> str:
    settings, language = context.settings, context.language
    entries = [_entry(context, id_, context.graph.study(id_)) for id_ in studies]
    entries.sort(key=lambda entry: (entry["updated"], entry["published"], entry["id"]), reverse=True)
    # The feed itself changes with its entries, and with the name of its theory; nothing else on the site concerns it.
    named = settings.history.last([term_path("theories", theory)]).date if theory else ""
    updated = max([named, *(entry["updated"] for entry in entries)]) or settings.history.newest.date
    page = address(language, "theories", theory) if theory else address(language, "changes")
    return render(
        "files/feed.xml",
        language=language, title=feed_title(context, theory), subtitle=context.words.feed_subtitle,
        id=settings.site_url + feed_address(language, theory), own=settings.site_url + feed_address(language, theory),
        page=settings.site_url + page, site_url=settings.site_url,
        author=CitedPage("", "", language, settings.history.stated).author,
        updated=updated, entries=entries[:MOST],
    )  # fmt: skip


def _entry(context: Context, id_: str, study: Study) -> dict[str, Any]:
    """A study keeps the id that its page had first, so that no reader takes a renamed study for a new one."""
    settings, language, graph = context.settings, context.language, context.graph
    changes = changes_of(graph, settings.history, ("studies", id_))
    first = address(language, "studies", (*study.former_ids, id_)[0])
    theories = graph.base.terms["theories"]
    work, read = study.work, read_of(context.words, study)
    return {
        "title": getattr(study.short_title, language),
        "id": settings.site_url + first,
        "href": settings.site_url + address(language, "studies", id_),
        "published": changes[0].date if changes else "",
        "updated": settings.history.last(study_sources(graph, id_)).date,
        "summary": f"{plain(getattr(study.objective, language)) if study.objective else work.title} · {read}",
        "categories": [(use.theory, getattr(theories[use.theory].name, language)) for use in study.theories],
    }
