"""The bibliography in every citation style, and a page for every work with its back-links."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from ..address import LANGUAGES, anchor_of
from ..citation.citations import STYLES, Style
from ..citation.formats import OF_WORKS
from ..citation.styles import prints_letters
from ..context import Context
from ..metadata.subject import Subject
from ..model.graph import Link
from ..model.identifiers import doi_address
from ..model.namesakes import by_letter, namesakes
from ..model.works import Work, found_key
from ..permanence.provenance import work_sources
from ..render.page import Finished, FoundBy, Page
from ..render.page_builder import PageBuilder
from ..render.paging import Paging, paged
from ..render.planned import planned

SIZE = 100
_ENDS = ".?!\u2026"
GROUPS = ("studies", "article", "book", "thesis", "report", "online", "misc", "background")

UNDER = ("works",)


def pages(context: Context) -> Iterator[Page]:
    """The bibliography once per style, then every work."""
    for style in STYLES:
        yield from _bibliography(context, style)
    for work in context.graph.base.works.values():
        yield planned(partial(_work, work=work), context, "work", "works", work.key)


def _bibliography(context: Context, style: Style) -> Iterator[Page]:
    t = context.words
    listed = context.citations.order(style.id, context.language)
    listed = by_letter(listed, context.graph.derived(namesakes)) if prints_letters(style) else listed
    order = {key: n for n, key in enumerate(listed)}
    keys = sorted(context.graph.base.works, key=lambda key: (GROUPS.index(_group(context, key)), order[key]))
    steps = () if style.slug == "apa" else ("style", style.slug)
    title = t.menu("works") if style.slug == "apa" else f"{t.menu('works')} · {style.named(context.language)}"

    def page(builder: PageBuilder, part: Sequence[str], paging: Paging) -> Finished:
        groups: dict[str, list[str]] = {}
        for key in part:
            groups.setdefault(_group(context, key), []).append(key)
        return builder.finish(
            "pages/bibliography.html", title, t.works_lead,
            style=style, styles=STYLES, formats=[each.facts for each in OF_WORKS],
            count=len(keys), first=(paging.number - 1) * SIZE, groups=list(groups.items()), paging=paging,
            subject=Subject("list", listed=tuple(part)),
            scripts=("bibliography/page.js",), style_sheets=("styles/bibliography.css",),
        )  # fmt: skip

    def name(builder: PageBuilder, key: str) -> str:
        return f"{builder.t.value('works', _group(context, key))}: {builder.t.cited(context.graph.work(key))}"

    return paged(page, context, "works", keys, SIZE, "works", *steps, name=name)


def _group(context: Context, key: str) -> str:
    """Studies first, then what they cite by kind, then what the editors chose as background."""
    graph = context.graph
    if key in graph.study_of_work:
        return "studies"
    if _is_background(context, key):
        return "background"
    kind = graph.work(key).type
    return {"incollection": "book", "inproceedings": "article"}.get(kind, kind)


def _is_background(context: Context, key: str) -> bool:
    """No study is it, lists it or retells it: nobody but the editors refers to it."""
    links = context.graph.backlinks.get(("works", key), ())
    return not any(link.source[0] == "studies" and link.path[-1] not in LANGUAGES for link in links)


def _work(builder: PageBuilder, work: Work) -> Finished:
    context, t, graph = builder.context, builder.t, builder.graph
    base = context.settings.edit_base
    year = t.year_of(work)
    # Works may share a title with each other or with a theory; in a browser's tab the author tells them apart.
    title = f"{work.title} ({t.authors(work)}, {year})"
    stop = "" if work.title[-1] in _ENDS else "."
    return builder.finish(
        "pages/work.html", title, f"{t.one_works}: {t.authors(work)} ({year}). {work.title}{stop}",
        work=work, kind=t.kind_of(work), styles=STYLES, background=_is_background(context, work.key),
        study_id=graph.study_of_work.get(work.key), facts=_facts(builder, work), uses=_uses(builder, work.key),
        found_rows=_found(builder, work), found_key=found_key(work.key),
        namesakes=[other for other in graph.derived(namesakes).get(work.key, ()) if other != work],
        found_by=FoundBy(
            t.one_works, (work.title,), (f"{t.authors(work, short=False)} {year}",),
            ((t.facet_page, t.one_works), (t.kind, t.kind_of(work)), (t.year, work.year or t.no_date)),
        ),
        sources=work_sources(graph, work.key), subject=Subject("work", work.key, section="works", id=work.key),
        edit=work.place.path, edit_url=f"{base}{work.place.path}#L{work.place.line}" if base else "",
    )  # fmt: skip


def _facts(builder: PageBuilder, work: Work) -> list[tuple[str, str, str]]:
    """(label, value, link)."""
    t = builder.t
    rows = [
        (t.label("authors"), t.authors(work, short=False), ""),
        (t.label("supervisor"), t.people(work.supervisors), ""),
        (t.editors, t.people(work.editors), ""),
        (t.translators, t.people(work.translators), ""),
        (t.label("year"), work.year or "", ""),
        (t.work_month, t[f"month.{work.month}"] if work.month else "", ""),
        (t.work_state, t.value("state", work.state) if work.state else "", ""),
        (t.original_year, work.origyear or "", ""),
        (t.label("kind"), t.kind_of(work), ""),
        (t.label("institution"), ", ".join(part for part in (work.faculty, work.institution) if part), ""),
        (t.label("programme"), work.programme or "", ""),
        (t.in_book, work.booktitle or "", ""),
        (t.work_series, work.series or "", ""),
        (t.label("journal"), work.journal or "", ""),
        (t.label("volume"), work.volume or "", ""),
        (t.label("issue"), work.number or "", ""),
        (t.article_number, work.article_number or "", ""),
        (t.label("pages"), work.page_range or "", ""),
        (t.edition, work.edition or "", ""),
        (t.label("publisher"), work.publisher or "", ""),
        (t.location, work.location or "", ""),
        (t.website, work.organization or "", ""),
        (t.label("issn"), ", ".join(work.issn), ""),
        (t.work_isbn, ", ".join(work.isbn), ""),
        (t.label("doi"), work.doi or "", doi_address(work.doi or "")),
        (t.label("url"), work.url or "", work.url or ""),
        (t.accessed, t.date(work.urldate) if work.urldate else "", ""),
        (t.language_label, t.language_name(work.language), ""),
        (t.bib_key, work.key, ""),
    ]
    return [row for row in rows if row[1]]


def _found(builder: PageBuilder, work: Work) -> list[tuple[str, str, str, str]]:
    """(label, as cited, as found, link) of what differs."""
    cited = {label: value for label, value, _ in _facts(builder, work)}
    rows = _facts(builder, work.as_found) if work.as_found else []
    return [(label, cited.get(label, ""), value, href) for label, value, href in rows if cited.get(label) != value]


def _uses(builder: PageBuilder, key: str) -> list[tuple[str, str, str]]:
    """(how it is cited, by what, link to the very place), each once."""
    links = builder.graph.backlinks.get(("works", key), ())
    found = [_use(builder, key, link) for link in links if link.relation != "reference"]
    return list(dict.fromkeys(found))


def _use(builder: PageBuilder, key: str, link: Link) -> tuple[str, str, str]:
    kind, id_ = link.source
    name = builder.name_of(kind, id_)
    if kind == "studies" and not builder.graph.study(id_).reviewed:
        name += f" ({builder.t.awaiting_review})"
    if link.relation == "cites":
        position = int(link.path[1]) + 1
        return builder.t.use_cites.format(n=position), name, builder.record(kind, id_, anchor_of("cites", key))
    if link.relation == "reading":
        return builder.t.use_reading, name, builder.record(kind, id_, "_bacaan" if kind != "glossary" else "")
    if link.relation == "findings":
        finding = builder.graph.study(id_).findings[int(link.path[1])]
        return builder.t.use_finding, name, builder.record(kind, id_, finding.id)
    return builder.t.use_text, name, builder.record(kind, id_)
