"""The fact table of a study: every property with its value, or why there is none, and the notes on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from ..model.identifiers import doi_address
from ..model.records import FACETS, Located
from ..model.study import Study
from ..model.works import Work
from ..render.page import render
from ..render.page_builder import PageBuilder
from ..synthesis.properties import PROPERTIES, Status

# Told elsewhere on the page at full length.
_ELSEWHERE = frozenset({"outcome", "references"})


@dataclass(frozen=True)
class Fact:
    """One row."""

    label: str
    status: Status
    value: Markup
    where: str
    notes: tuple[int, ...]
    """Numbers of the source notes about this property."""


def fact_rows(builder: PageBuilder, study: Study, work: Work, statuses: dict[str, Status]) -> list[Fact]:
    """The rows that apply to this kind of work, in the order of the properties."""
    rows = []
    for name in PROPERTIES:
        if name in _ELSEWHERE or statuses[name] == "not_applicable":
            continue
        value, where = _value(name, builder, study, work) if statuses[name] == "coded" else (Markup(), "")
        rows.append(Fact(builder.t.label(name), statuses[name], value, where, _notes(study, name)))
    return rows


def _notes(study: Study, name: str) -> tuple[int, ...]:
    return tuple(n for n, note in enumerate(study.source_notes, 1) if note.about == name)


def _value(name: str, builder: PageBuilder, study: Study, work: Work) -> tuple[Markup, str]:
    if name in FACETS:
        return _methods(name, builder, study)
    if name in _FROM_STUDY:
        return _FROM_STUDY[name](builder, study)
    return _FROM_WORK[name](builder, work), ""


def _methods(facet: str, builder: PageBuilder, study: Study) -> tuple[Markup, str]:
    methods = builder.graph.base.terms["methods"]
    uses = [use for use in study.methods if getattr(methods.get(use.method), "facet", "") == facet]
    value = _links(builder, "methods", [use.method for use in uses])
    return value, builder.where(study, dict.fromkeys(place for use in uses for place in use.where))


def _links(builder: PageBuilder, section: str, ids: list[str]) -> Markup:
    return Markup(", ").join(
        Markup('<a href="{}">{}</a>').format(builder.record(section, id_), builder.name_of(section, id_)) for id_ in ids
    )


def _statements(builder: PageBuilder, study: Study, items: list[Located]) -> tuple[Markup, str]:
    return render("parts/statements.html", s=builder, t=builder.t, study=study, items=items), ""


def _objective(builder: PageBuilder, study: Study) -> tuple[Markup, str]:
    assert study.objective
    return builder.located(study, study.objective)


def _place(builder: PageBuilder, study: Study) -> tuple[Markup, str]:
    assert study.setting
    place = study.setting.place
    links = _links(builder, "places", [place, *builder.graph.above("places", place)])
    return links + Markup("<br>") + builder.text(study.setting.detail), builder.where(study, study.setting.where)


def _period(builder: PageBuilder, study: Study) -> tuple[Markup, str]:
    assert study.setting and study.setting.period
    return builder.text(study.setting.period), builder.where(study, study.setting.where)


def _theories(builder: PageBuilder, study: Study) -> tuple[Markup, str]:
    return render("parts/theories.html", s=builder, t=builder.t, study=study), ""


def _informant_count(builder: PageBuilder, study: Study) -> tuple[Markup, str]:
    assert study.informants
    return Markup("{}").format(study.informants.count), builder.where(study, study.informants.where)


def _informants(builder: PageBuilder, study: Study) -> tuple[Markup, str]:
    assert study.informants and study.informants.who
    return builder.text(study.informants.who), builder.where(study, study.informants.where)


_FROM_STUDY: dict[str, Callable[[PageBuilder, Study], tuple[Markup, str]]] = {
    "background": lambda builder, study: _statements(builder, study, study.background),
    "objective": _objective,
    "place": _place,
    "period": _period,
    "theory": _theories,
    "informant-count": _informant_count,
    "informant-description": _informants,
    "group-type": lambda builder, study: (
        _links(builder, "group-types", list(dict.fromkeys(case.group_type for case in study.cases))),
        "",
    ),
    "recommendations": lambda builder, study: _statements(builder, study, study.recommendations),
    "keywords-id": lambda builder, study: (Markup("; ").join(study.keywords.id), ""),
    "keywords-en": lambda builder, study: (Markup("; ").join(study.keywords.en), ""),
}


def _address(url: str) -> Markup:
    return Markup('<a href="{0}" rel="noopener">{0}</a>').format(url)


_FROM_WORK: dict[str, Callable[[PageBuilder, Work], Markup]] = {
    "authors": lambda builder, work: Markup.escape(builder.t.authors(work, short=False)),
    "supervisor": lambda builder, work: Markup.escape(builder.t.people(work.supervisors)),
    "year": lambda builder, work: Markup.escape(work.year or ""),
    "kind": lambda builder, work: Markup.escape(builder.t.kind_of(work)),
    "institution": lambda builder, work: Markup.escape(work.institution or ""),
    "programme": lambda builder, work: Markup.escape(work.programme or ""),
    "journal": lambda builder, work: Markup("<em>{}</em>").format(work.journal or ""),
    "volume": lambda builder, work: Markup.escape(work.volume or ""),
    "issue": lambda builder, work: Markup.escape(work.number or ""),
    "pages": lambda builder, work: Markup.escape((work.pages or "").replace("--", "–")),
    "issn": lambda builder, work: Markup.escape(", ".join(work.issn)),
    "publisher": lambda builder, work: Markup.escape(work.publisher or ""),
    "url": lambda builder, work: _address(work.url or ""),
    "doi": lambda builder, work: _address(doi_address(work.doi or "")),
}
