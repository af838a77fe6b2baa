"""`llms.txt` after llmstxt.org, one for each language: what the site is, and what is worth reading first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..address import address
from ..citation.cited_page import SITE_NAME
from ..context import Context
from ..open_data.open_data import ELSEWHERE, NAMED, title_of
from ..open_data.schema_format import FOLDER
from ..synthesis.properties import UNSAID
from ..words.caveats import read_of
from ..words.markdown import plain

MAIN = ("studies", "comparison", "themes", "theories", "methods", "glossary", "works")
MOST = 100
"""Studies, and terms of each kind; the file is to fit into one reading."""
_SPECIAL = re.compile(r"([\\\[\]<>`*_])")


def files(contexts: tuple[Context, ...]) -> Iterator[tuple[str, str]]:
    """A file for each language, each naming the other."""
    for context in contexts:
        yield f"{address(context.language)}llms.txt", "\n".join(_lines(context)) + "\n"


def _lines(context: Context) -> Iterator[str]:
    t, site = context.words, context.settings.site_url
    other = "en" if context.language == "id" else "id"
    yield from (f"# {SITE_NAME}", "", f"> {t.site_description}", "", _details(context), "", t.llms_licence, "")
    yield from (f"## {t.llms_start}", "")
    for section in MAIN:
        yield _link(t.menu(section), site + address(context.language, section), t[f"{section}_lead"])
    yield _link(t.menu("about"), site + address(context.language, "about"), t.about_description)
    yield from ("", f"## {t.menu('data')}", "")
    yield _link(t.menu("data"), site + address(context.language, "data"), t.data_lead)
    for name in (*NAMED, *ELSEWHERE):
        yield _link(name, f"{site}{FOLDER}{name}", getattr(title_of(name), context.language))
    yield from _studies(context)
    yield from _terms(context, "themes")
    yield from _terms(context, "theories")
    # The name of this section is fixed: readers leave it out when they have no room.
    yield from ("", "## Optional", "")
    for section in ("changes", "editions"):
        yield _link(t.menu(section), site + address(context.language, section), t[f"{section}_description"])
    yield _link(t.llms_twin, f"{site}{address(other)}llms.txt")


def _details(context: Context) -> str:
    """What the entries hold, and what each kind of silence in them means."""
    t = context.words
    named = {status: t.value("status", status) for status in (*UNSAID, "not_coded", "inferred")}
    return t.llms_details.format(open_list=t.open_list, **named)


def _studies(context: Context) -> Iterator[str]:
    t = context.words
    yield from ("", f"## {t.menu('studies')}", "")
    for study in context.graph.newest_first[:MOST]:
        work = study.work
        told = f"{t.authors(work)} ({t.year_of(work)}). {read_of(t, study)}."
        objective = plain(getattr(study.objective, context.language)) if study.objective else work.title
        name = getattr(study.short_title, context.language)
        yield _link(
            name, context.settings.site_url + address(context.language, "studies", study.id), f"{told} {objective}"
        )


def _terms(context: Context, section: str) -> Iterator[str]:
    yield from ("", f"## {context.words.menu(section)}", "")
    for id_, term in list(context.graph.base.terms[section].items())[:MOST]:
        name, definition = (getattr(text, context.language) for text in (term.name, term.definition))
        yield _link(name, context.settings.site_url + address(context.language, section, id_), plain(definition))


def _link(title: str, target: str, note: str = "") -> str:
    """One line of a list; whatever contributors wrote is text and nothing else in Markdown."""
    return f"- [{_text(title)}]({target})" + (f": {_text(note)}" if note else "")


def _text(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
