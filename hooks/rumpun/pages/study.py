"""The page of one study: what it is, what it found, how far it can be trusted, and what it is related to."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any, get_args

from ..address import anchor_of
from ..comparison.facts import fact_rows, facts_by_kind
from ..comparison.pair_phrases import pair_title
from ..comparison.study_answer import study_answer
from ..comparison.study_themes import code_mark, theme_parts
from ..context import Context
from ..metadata.subject import Subject
from ..model.graph import Graph
from ..model.records import NoteKind
from ..model.study import SourceNote, Study
from ..permanence.provenance import study_sources
from ..render.page import Finished, FoundBy, Page
from ..render.page_builder import PageBuilder
from ..render.planned import planned
from ..synthesis.help import help_of
from ..synthesis.intercoder import intercoder
from ..synthesis.properties import PROPERTIES, SILENT, unsaid

_REASON_SECTIONS = {
    "theory": "theories", "method": "methods", "same": "themes", "opposite": "themes", "theme": "themes",
    "group": "group-types", "place": "places",
}  # fmt: skip

_WITHOUT_VALUE = (*SILENT, "not_coded")

UNDER = ("studies",)


def pages(context: Context) -> Iterator[Page]:
    """One page for every study."""
    for study in context.graph.base.studies.values():
        yield planned(partial(_page, study=study), context, "study", "studies", study.id)


def _page(builder: PageBuilder, study: Study) -> Finished:
    context, graph, t, id_, work = builder.context, builder.graph, builder.t, study.id, study.work
    statuses = {name: item.status(study) for name, item in PROPERTIES.items()}
    told = {name: status for name, status in statuses.items() if status != "not_coded" or PROPERTIES[name].expected}
    path, found = f"studies/{id_}/study.yml", help_of(study)
    related = context.index.related(id_)
    return builder.finish(
        "pages/study.html",
        builder.pick(study.short_title),
        builder.plain(study.objective) if study.objective else work.title,
        study=study, work=work, kind=t.kind_of(work),
        summary=builder.renderer.block(graph.base.summaries[id_, context.language].text),
        found_by=_found_by(builder, study),
        originals=list(dict.fromkeys(each.cites for each in study.findings if each.evidence == "cited")),
        answer=study_answer(builder, study, found), help=found, code_mark=partial(code_mark, t),
        told=theme_parts(t, study), behind=_informants_behind(study), shared=_on_one_sentence(study),
        facts=facts_by_kind(fact_rows(builder, study, told)), notes=_notes(builder, study),
        references_status=statuses["references"],
        cited_by=_cited_by(graph, study),
        related=related, reasons=["; ".join(t.value("reason", each.kind) for each in item.reasons) for item in related],
        reason_sections=_REASON_SECTIONS, pairs=_pairs(builder, id_),
        completeness=_counts(told),
        lists={key: [t.label(name) for name, status in told.items() if status == key] for key in _WITHOUT_VALUE},
        themes_missing=study.themes_not_reported, unsaid=t.value("status", unsaid(study)),
        authors_status=statuses["authors"],
        twice=intercoder(graph).studies.get(id_),
        sources=study_sources(graph, id_), subject=Subject("study", study.reference, section="studies", id=id_),
        edit=path, edit_url=context.settings.edit_base + path if context.settings.edit_base else "",
        scripts=("studies/grounds.js", "studies/unfold.js"), style_sheets=("styles/guides.css", "styles/study.css"),
    )  # fmt: skip


def _informants_behind(study: Study) -> dict[str, list[str]]:
    """Finding -> other findings that one of its informants is behind too, whichever of the two names the other."""
    found: dict[str, dict[str, None]] = {}
    for finding in study.findings:
        for other in finding.same_informant:
            found.setdefault(finding.id, {})[other] = None
            found.setdefault(other, {})[finding.id] = None
    return {id_: list(others) for id_, others in found.items()}


def _on_one_sentence(study: Study) -> dict[str, list[str]]:
    """Finding -> other findings whose codes rest on the same words at the same place."""
    by_ground: dict[str, dict[str, None]] = {}
    for finding in study.findings:
        for ground in (finding.grounds.level, finding.grounds.effect):
            if ground and ground.quote:
                by_ground.setdefault(f"{ground.quote.casefold()} {ground.where}", {})[finding.id] = None
    found: dict[str, dict[str, None]] = {}
    for ids in by_ground.values():
        for id_ in ids:
            found.setdefault(id_, {}).update(dict.fromkeys(other for other in ids if other != id_))
    return {id_: list(others) for id_, others in found.items() if others}


def _counts(statuses: dict[str, Any]) -> dict[str, int]:
    values = list(statuses.values())
    counts = {key: values.count(key) for key in ("coded", "not_coded")}
    counts["silent"] = sum(value in SILENT for value in values)
    return {**counts, "all": sum(counts.values())}


def _notes(builder: PageBuilder, study: Study) -> list[tuple[NoteKind, list[tuple[int, str, SourceNote]]]]:
    """Kind -> (number, what it is about, note); the numbers are those of the entry, by which they are cited."""
    numbered = [(n, _about(builder, study, note.about), note) for n, note in enumerate(study.source_notes, 1)]
    by_kind = ((kind, [each for each in numbered if each[2].kind == kind]) for kind in get_args(NoteKind))
    return [(kind, notes) for kind, notes in by_kind if notes]


def _about(builder: PageBuilder, study: Study, about: str) -> str:
    if about in PROPERTIES:
        return builder.t.label(about)
    parts = {part.id: builder.pick(part.name) for part in study.source_parts}
    return parts.get(about) or builder.t.menu(about)


def _cited_by(graph: Graph, study: Study) -> list[tuple[str, str]]:
    citing = graph.sources(("works", study.reference), "studies", ("cites",))
    return [(other, anchor_of("cites", study.reference)) for other in citing]


def _pairs(builder: PageBuilder, id_: str) -> list[tuple[str, str]]:
    """(title, href) of the ready-made pairs that the study or its cases are in."""
    context = builder.context
    pairs = context.pairs.by_study.get(id_, ())
    return [(pair_title(context, pair), builder.href("comparison", "pairs", pair.slug)) for pair in pairs]


def _found_by(builder: PageBuilder, study: Study) -> FoundBy:
    t, work = builder.t, study.work
    titles = [work.title, *([study.translated_title.text] if study.translated_title else [])]
    names = study.short_title.id, study.short_title.en, *(case.name for case in study.cases)
    treats = *titles, f"{t.authors(work, short=False)} {work.year or ''}"
    kind = t.study if study.reviewed else f"{t.study}, {t.awaiting_review}"
    return FoundBy(kind, names, treats, tuple(_filters(builder, study)))


def _filters(builder: PageBuilder, study: Study) -> list[tuple[str, str]]:
    """Search facets; broader places, methods and kinds of group count too, so that a province finds its villages."""
    graph, t = builder.graph, builder.t
    work = study.work
    found = [(t.facet_page, t.study), (t.kind, t.kind_of(work)), (t.year, work.year or t.no_date)]
    found += [(t.theory, builder.name_of("theories", use.theory)) for use in study.theories]
    for use in study.methods:
        found += [
            (t.method, builder.name_of("methods", up)) for up in (use.method, *graph.above("methods", use.method))
        ]
    found += [(t.theme, builder.name_of("themes", theme)) for theme in dict.fromkeys(f.theme for f in study.findings)]
    for group in dict.fromkeys(kind for case in study.cases for kind in case.group_types):
        found += [
            (t.group_type, builder.name_of("group-types", up)) for up in (group, *graph.above("group-types", group))
        ]
    if study.setting:
        place = study.setting.place
        found += [(t.place, builder.name_of("places", up)) for up in (place, *graph.above("places", place))]
    return list(dict.fromkeys(found))
