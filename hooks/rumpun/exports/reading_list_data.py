"""What reading lists are made from: a list of all pages to search in, and one small file for every page."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from ..address import SECTIONS, SUBSECTIONS, address, anchor_of
from ..citation.cited_page import CitedPage
from ..citation.styles import STYLES
from ..comparison.pair_phrases import pair_title
from ..context import Context
from ..former.reading_list_names import (
    case_part_name,
    gone_places,
    moved_places,
    old_parts,
    part_kind,
    parts_of,
)
from ..model.kinds import KINDS, TERM_PAGES
from ..permanence.provenance import study_sources, term_sources, work_sources
from ..render.files import Source
from ..render.page_builder import PageBuilder
from ..render.page_citation import page_entries
from ..synthesis.pairs import OUTCOMES
from ..synthesis.usage import studies_with

FOLDER = "data/reading"
MOST_ALONG = 6
"""So many pages are offered beside one."""
_LISTS = ("studies", *TERM_PAGES, "works", "glossary")
_PICTURES = {"evidence": "evidence", "network": "network", "timeline": "timeline", "places": "place_tree"}
"""The end of a picture's step -> the end of its word."""


@dataclass(frozen=True)
class ListablePage:
    """A page that can be put on a reading list, or the part of a page at an anchor."""

    kind: str
    """What its kind is called stands in `_kinds`."""
    title: str
    way: tuple[str, ...]
    """Section and steps, as `address` takes them."""
    anchor: str = ""
    sources: tuple[str, ...] = ()
    """The contributor files that the page shows; none means all of them, as in `PageBuilder.finish`."""
    work: str = ""
    """The bib key of the work that the page describes."""
    cited: str = ""
    """What the page calls itself in its citation, where that is not the title."""

    @property
    def token(self) -> str:
        """What stands for the page in the address of a list, the same in both languages."""
        return address("id", *self.way) + self.anchor if self.anchor else address("id", *self.way)[:-1]

    @property
    def has_parts(self) -> bool:
        """Whether findings, cases or constructs have anchors on the page."""
        return self.kind in KINDS and bool(KINDS[self.kind].parts)


def files(contexts: tuple[Context, ...]) -> Iterator[tuple[str, Source]]:
    """One folder for each language; what was renamed or taken back is there under all its names too."""
    for context in contexts:
        builder = PageBuilder(context, "reading-list", "reading-list")
        listed = list(_all(builder))
        folder = f"{FOLDER}/{context.language}"
        yield f"{folder}/index.json", _json(partial(_index, builder, listed))
        for token, made in _files(builder, listed).items():
            yield f"{folder}/{token}.json", _json(made)


def _files(builder: PageBuilder, listed: list[ListablePage]) -> dict[str, Callable[[], Any]]:
    """Place -> what makes what its file holds: a page; `now`, the place that it is now; or why it is `gone`."""
    found: dict[str, Callable[[], Any]] = {item.token: partial(_page, builder, item) for item in listed}
    for (kind, old), id_ in sorted(builder.graph.renamed.items()):
        token, former = address("id", kind, id_)[:-1], address("id", kind, old)[:-1]
        if token in found:
            found.setdefault(former, found[token])
    found |= {old: partial(dict, now=now) for old, now in moved_places(builder, found).items()}
    kinds = builder.context.derived(_kinds)
    for place, (kind, _), said in gone_places(builder):
        found.setdefault(place, partial(dict, said, kind=kinds[kind]))
    return found


def _json(made: Callable[[], Any]) -> Source:
    return lambda: json.dumps(made(), ensure_ascii=False, separators=(",", ":")) + "\n"


# --- the pages -----------------------------------------------------------------------------------------------


def _all(builder: PageBuilder) -> Iterator[ListablePage]:
    context = builder.context
    yield from _studies(builder)
    for section in TERM_PAGES:
        for id_ in context.graph.base.terms[section]:
            sources = term_sources(context.graph, section, id_)
            yield ListablePage(section, builder.name_of(section, id_), (section, id_), sources=sources)
    for id_ in context.graph.base.terms["glossary"]:
        yield ListablePage("glossary", builder.name_of("glossary", id_), ("glossary",), id_)
    for pair in context.pairs.all:
        sources = tuple(path for study in pair.studies for path in study_sources(context.graph, study))
        yield ListablePage("pairs", pair_title(context, pair), ("comparison", "pairs", pair.slug), sources=sources)
    yield from _tools(builder)
    yield from _works(builder)


def _studies(builder: PageBuilder) -> Iterator[ListablePage]:
    for id_, study in builder.graph.base.studies.items():
        sources = study_sources(builder.graph, id_)
        yield ListablePage("studies", builder.name_of("studies", id_), ("studies", id_), "", sources, study.reference)
        for case in study.cases if len(study.cases) > 1 else ():
            name = builder.case_name(study, case)
            cited = f"{builder.name_of('studies', id_)}: {case_part_name(builder, id_, case)}"
            yield ListablePage(
                "cases", name, ("studies", id_), anchor_of("cases", case.id), sources, study.reference, cited
            )


def _works(builder: PageBuilder) -> Iterator[ListablePage]:
    t = builder.t
    for key, work in builder.graph.base.works.items():
        title = f"{work.title} ({t.authors(work)}, {t.year_of(work)})"
        yield ListablePage("works", title, ("works", key), "", work_sources(builder.graph, key), key)


def _tools(builder: PageBuilder) -> Iterator[ListablePage]:
    t = builder.t
    tools = {
        (): t.menu("comparison"), ("side",): t.tool_side, ("pairs",): t.tool_pairs,
        ("pairs", OUTCOMES): t.outcomes_title, ("matrix",): t.prior_title, ("gaps",): t.tool_gaps,
        ("pictures",): t.pictures_title, ("tour",): t.tour_title,
    }  # fmt: skip
    for steps, title in tools.items():
        yield ListablePage("comparison", title, ("comparison", *steps))
    for step, word in _PICTURES.items():
        yield ListablePage("comparison", t[f"picture_{word}"], ("comparison", "pictures", f"picture-{step}"))
    for section in (*_LISTS, "about"):
        yield ListablePage("docs", t.menu(section), (section,))


# --- what the files hold -------------------------------------------------------------------------------------


def _index(builder: PageBuilder, listed: list[ListablePage]) -> dict[str, Any]:
    """What can be searched for.

    `kinds` by name, `ways`: the Indonesian word for each English one in an address, `pages`: [token, kind, title, note]
    of each, and `parts`: kind of part -> token of its page -> anchor -> what stands behind the title of the page.
    """
    words = {both["en"]: both["id"] for both in (*SECTIONS.values(), *SUBSECTIONS.values())}
    return {
        "kinds": builder.context.derived(_kinds),
        "ways": {english: own for english, own in words.items() if english != own},
        "pages": [[item.token, item.kind, item.title, *_note(builder.context, item)] for item in listed],
        "parts": _parts(builder, listed),
    }


def _parts(builder: PageBuilder, listed: list[ListablePage]) -> dict[str, dict[str, dict[str, str]]]:
    """The findings and constructs; cases are on offer as pages of their own."""
    found: dict[str, dict[str, dict[str, str]]] = {"findings": {}, "constructs": {}}
    for item in listed:
        for part, anchor, name in parts_of(builder, *item.way) if item.has_parts else ():
            if part in found:
                found[part].setdefault(item.token, {})[anchor] = name
    return found


def _kinds(context: Context) -> dict[str, str]:
    t = context.words
    own = {kind: t[f"reading_kind_{kind}"] for kind in ("cases", "pairs", "comparison", "glossary", "docs")}
    parts = {part: t[f"withdrawn_part_{part}"] for part in ("findings", "constructs")}
    return {"studies": t.study, **parts, **{section: t[f"one_{section}"] for section in (*TERM_PAGES, "works")}, **own}


def _note(context: Context, item: ListablePage) -> list[str]:
    """Who wrote the study, and when; the title of a work says so itself."""
    if item.kind not in ("studies", "cases"):
        return []
    return [context.citations.label(context.language, item.work)]


def _along(builder: PageBuilder, item: ListablePage) -> list[tuple[str, str]]:
    """Pages that are read with it: the studies that a term is about, newest first; the theories of a study."""
    if item.anchor or len(item.way) != 2:
        return []
    section, id_ = item.way
    if section == "studies":
        return [("theories", use.theory) for use in builder.graph.study(id_).theories]
    if section not in TERM_PAGES:
        return []
    with_it = set(studies_with(builder.graph, section, id_))
    newest = [("studies", study.id) for study in builder.graph.newest_first if study.id in with_it]
    return newest[:MOST_ALONG]


def _page(builder: PageBuilder, item: ListablePage) -> dict[str, Any]:
    """Title, kind, address, in every style the reference of the work and the citation of the page, and its parts."""
    context = builder.context
    settings, language = context.settings, context.language
    changed = settings.history.last(item.sources) if item.sources else settings.history.newest
    href = address(language, *item.way) + (f"#{item.anchor}" if item.anchor else "")
    record = CitedPage(item.cited or item.title, settings.site_url + href, language, changed, settings.edition)
    found: dict[str, Any] = {
        "title": item.title, "kind": context.derived(_kinds)[item.kind], "href": href,
        "page": page_entries(context, record),
    }  # fmt: skip
    if item.has_parts:
        parts = {
            each.anchor: {"kind": part_kind(builder, each.part), "name": each.name}
            for each in parts_of(builder, *item.way)
        }
        found["parts"] = {**parts, **old_parts(builder, *item.way)}
    if along := _along(builder, item):
        found["along"] = [[address("id", *way)[:-1], builder.name_of(*way)] for way in along]
    if item.way == ("glossary",) and not item.anchor:
        found["within"] = True  # each term has a file of its own
    if not item.work:
        return found
    cited = builder.work_citations(item.work) if item.kind == "studies" else ()
    texts = {each.slug: [each.forms[0].name, each.forms[0].text] for each in cited}
    references = {style.slug: context.citations.entry(style.id, language, item.work) for style in STYLES}
    study = builder.graph.study_of_work.get(item.work) if item.kind != "works" else None
    read = {"read": builder.read_of(builder.graph.study(study))} if study else {}
    return {**found, "work": item.work, "references": references, **read, **({"texts": texts} if texts else {})}
