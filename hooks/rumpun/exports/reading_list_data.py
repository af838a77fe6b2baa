"""What reading lists are made from: a list of all pages to search in, and one small file for every page."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, NamedTuple

from ..address import SECTIONS, SUBSECTIONS, address, anchor_of
from ..citation.cited_page import CitedPage
from ..citation.styles import STYLES
from ..comparison.pair_phrases import pair_title
from ..context import Context
from ..former.reading_list_names import (
    case_part_name,
    gone_place,
    moved_places,
    old_parts,
    part_kind,
    parts_of,
)
from ..model.graph import Node
from ..model.kinds import KINDS, TERM_PAGES
from ..permanence.provenance import study_sources, term_sources, work_sources
from ..render.files import Source
from ..render.page_builder import PageBuilder
from ..render.page_citation import page_entries
from ..synthesis.pairs import OUTCOMES, Pair
from ..synthesis.usage import studies_with
from ..words.words import Words

FOLDER = "data/reading"
MOST_ALONG = 6
"""So many pages are offered beside one."""
_LISTS = ("studies", *TERM_PAGES, "works", "glossary")
_PICTURES = {"evidence": "evidence", "network": "network", "timeline": "timeline", "places": "place_tree"}
"""The end of a picture's step -> the end of its word."""
_TOOLS: Mapping[tuple[str, ...], Callable[[Words], str]] = {
    (): lambda t: t.menu("comparison"), ("side",): lambda t: t.tool_side, ("pairs",): lambda t: t.tool_pairs,
    ("pairs", OUTCOMES): lambda t: t.outcomes_title, ("matrix",): lambda t: t.prior_title,
    ("gaps",): lambda t: t.tool_gaps, ("pictures",): lambda t: t.pictures_title, ("tour",): lambda t: t.tour_title,
}  # fmt: skip
"""Steps below the comparison -> the title of the page."""


class Listable(NamedTuple):
    """What can be put on a reading list, in both languages: a page, or the part of a page at an anchor."""

    kind: str
    """What its kind is called stands in `_kinds`."""
    way: tuple[str, ...]
    """Section and steps, as `address` takes them."""
    anchor: str = ""
    pair: Pair | None = None
    """Of the page of a pair."""

    @property
    def token(self) -> str:
        """What stands for the page in the address of a list, the same in both languages."""
        return address("id", *self.way) + self.anchor if self.anchor else address("id", *self.way)[:-1]

    @property
    def has_parts(self) -> bool:
        """Whether findings, cases or constructs have anchors on the page."""
        return self.kind in KINDS and bool(KINDS[self.kind].parts)


class ListableTold(NamedTuple):
    """What is said of it in one language."""

    title: str
    sources: tuple[str, ...] = ()
    """The contributor files that the page shows; none means all of them, as in `PageBuilder.finish`."""
    work: str = ""
    """The bib key of the work that the page describes."""
    cited: str = ""
    """What the page calls itself in its citation, where that is not the title."""


@dataclass(frozen=True, slots=True)
class _ListedFile:
    """Makes one file; a large site has some ten thousand of these from the beginning, so it holds as little as it can.

    `of` is what can be listed; the place where it is now; or what was taken back.
    """

    builder: PageBuilder
    of: Listable | str | Node

    def __call__(self) -> str:
        of = self.of
        if isinstance(of, str):
            return _json({"now": of})
        if isinstance(of, Listable):
            return _json(_page(self.builder, of))
        return _json({**gone_place(self.builder, of), "kind": self.builder.context.derived(_kinds)[of[0]]})


def files(contexts: tuple[Context, ...]) -> Iterator[tuple[str, Source]]:
    """One folder for each language; what was renamed or taken back is there under all its names too."""
    listed = [*_all(contexts[0])]
    places = _places(contexts[0], listed)
    for context in contexts:
        builder = PageBuilder(context, "reading-list", "reading-list")
        folder = f"{FOLDER}/{context.language}"
        yield f"{folder}/index.json", partial(_index, builder, listed)
        for token, of in places.items():
            yield f"{folder}/{token}.json", _ListedFile(builder, of)


def _places(context: Context, listed: list[Listable]) -> dict[str, Listable | str | Node]:
    """Place -> what its file tells of; the same in both languages."""
    graph = context.graph
    found: dict[str, Listable | str | Node] = {item.token: item for item in listed}
    for (kind, old), id_ in sorted(graph.renamed.items()):
        token, former = address("id", kind, id_)[:-1], address("id", kind, old)[:-1]
        if token in found:
            found.setdefault(former, found[token])
    found |= moved_places(graph, context.pairs, found)
    for node in sorted(graph.withdrawn):
        found.setdefault(address("id", *node)[:-1], node)
    return found


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


# --- the pages -----------------------------------------------------------------------------------------------


def _all(context: Context) -> Iterator[Listable]:
    base = context.graph.base
    for id_, study in base.studies.items():
        yield Listable("studies", ("studies", id_))
        for case in study.cases if len(study.cases) > 1 else ():
            yield Listable("cases", ("studies", id_), anchor_of("cases", case.id))
    for section in TERM_PAGES:
        yield from (Listable(section, (section, id_)) for id_ in base.terms[section])
    yield from (Listable("glossary", ("glossary",), id_) for id_ in base.terms["glossary"])
    yield from (Listable("pairs", ("comparison", "pairs", pair.slug), "", pair) for pair in context.pairs.all)
    yield from (Listable("comparison", ("comparison", *steps)) for steps in _TOOLS)
    yield from (Listable("comparison", ("comparison", "pictures", f"picture-{step}")) for step in _PICTURES)
    yield from (Listable("docs", (section,)) for section in (*_LISTS, "about"))
    yield from (Listable("works", ("works", key)) for key in base.works)


def _described(builder: PageBuilder, item: Listable) -> ListableTold:
    t, graph, last = builder.t, builder.graph, item.way[-1]
    match item.kind:
        case "studies":
            found = ListableTold(
                builder.name_of("studies", last), study_sources(graph, last), graph.study(last).reference
            )
        case "cases":
            found = _described_case(builder, last, item.anchor)
        case "glossary":
            found = ListableTold(builder.name_of("glossary", item.anchor))
        case "pairs":
            found = _described_pair(builder, item)
        case "works":
            work = graph.work(last)
            found = ListableTold(
                f"{work.title} ({t.authors(work)}, {t.year_of(work)})", work_sources(graph, last), last
            )
        case "comparison":
            picture = _PICTURES.get(last.removeprefix("picture-")) if item.way[1:-1] == ("pictures",) else None
            found = ListableTold(t[f"picture_{picture}"] if picture else _TOOLS[item.way[1:]](t))
        case "docs":
            found = ListableTold(t.menu(last))
        case section:
            found = ListableTold(builder.name_of(section, last), term_sources(graph, section, last))
    return found


def _described_pair(builder: PageBuilder, item: Listable) -> ListableTold:
    if not item.pair:
        raise LookupError(item.way)
    sources = (path for study in item.pair.studies for path in study_sources(builder.graph, study))
    return ListableTold(pair_title(builder.context, item.pair), tuple(sources))


def _described_case(builder: PageBuilder, id_: str, anchor: str) -> ListableTold:
    study, graph = builder.graph.study(id_), builder.graph
    case = next(each for each in study.cases if anchor_of("cases", each.id) == anchor)
    cited = f"{builder.name_of('studies', id_)}: {case_part_name(builder, id_, case)}"
    return ListableTold(builder.case_name(study, case), study_sources(graph, id_), study.reference, cited)


# --- what the files hold -------------------------------------------------------------------------------------


def _index(builder: PageBuilder, listed: list[Listable]) -> str:
    """What can be searched for.

    `kinds` by name, `ways`: the Indonesian word for each English one in an address, `pages`: [token, kind, title, note]
    of each, and `parts`: kind of part -> token of its page -> anchor -> what stands behind the title of the page.
    """
    words = {both["en"]: both["id"] for both in (*SECTIONS.values(), *SUBSECTIONS.values())}
    said = ((item, _described(builder, item)) for item in listed)
    return _json({
        "kinds": builder.context.derived(_kinds),
        "ways": {english: own for english, own in words.items() if english != own},
        "pages": [[item.token, item.kind, each.title, *_note(builder.context, item, each)] for item, each in said],
        "parts": _parts(builder, listed),
    })  # fmt: skip


def _parts(builder: PageBuilder, listed: list[Listable]) -> dict[str, dict[str, dict[str, str]]]:
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


def _note(context: Context, item: Listable, described: ListableTold) -> list[str]:
    """Who wrote the study, and when; the title of a work says so itself."""
    if item.kind not in ("studies", "cases"):
        return []
    return [context.citations.label(context.language, described.work)]


def _along(builder: PageBuilder, item: Listable) -> list[tuple[str, str]]:
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


def _page(builder: PageBuilder, item: Listable) -> dict[str, Any]:
    """Title, kind, address, in every style the reference of the work and the citation of the page, and its parts."""
    context, described = builder.context, _described(builder, item)
    settings, language = context.settings, context.language
    changed = settings.history.last(described.sources) if described.sources else settings.history.newest
    href = address(language, *item.way) + (f"#{item.anchor}" if item.anchor else "")
    record = CitedPage(
        described.cited or described.title, settings.site_url + href, language, changed, settings.edition
    )
    found: dict[str, Any] = {
        "title": described.title, "kind": context.derived(_kinds)[item.kind], "href": href,
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
    if not described.work:
        return found
    cited = builder.work_citations(described.work) if item.kind == "studies" else ()
    texts = {each.slug: [each.forms[0].name, each.forms[0].text] for each in cited}
    references = {style.slug: context.citations.entry(style.id, language, described.work) for style in STYLES}
    study = builder.graph.study_of_work.get(described.work) if item.kind != "works" else None
    read = {"read": builder.read_of(builder.graph.study(study))} if study else {}
    return {**found, "work": described.work, "references": references, **read, **({"texts": texts} if texts else {})}
