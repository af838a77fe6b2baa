"""A page before anything is on it: where it stands, and who finishes it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from ..address import address, other_language
from ..citation.cited_page import CitedPage
from ..citation.formats.page import page_file_names, page_files
from ..context import Context
from .page import Finished, Page
from .page_builder import BARE, PageBuilder


def planned(
    make: Callable[[PageBuilder], Finished], context: Context, kind: str, section: str = "home", *steps: str
) -> Page:
    """A page of this kind at this address; `make` finishes it once somebody asks what is on it."""

    def finished() -> Finished:
        return make(PageBuilder(context, kind, section, *steps))

    made: dict[str, str] = {}

    def citation(name: str) -> str:
        if name not in made:  # whoever asks for one file asks for the others next
            record = CitedPage(
                page.title, context.settings.site_url + url, context.language, page.changed, context.settings.edition
            )
            made.update({each: make() for each, make in page_files(record, url).items()})
        return made.pop(name)

    url = address(context.language, section, *steps)
    cited = kind not in BARE and context.settings.has("citation-files")
    names = page_file_names(url) if cited else ()
    page = Page(
        url, address(other_language(context.language), section, *steps), context.language, kind, finished,
        {name: partial(citation, name) for name in names},
    )  # fmt: skip
    return page
