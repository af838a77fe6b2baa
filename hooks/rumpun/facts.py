"""The fact table of a study: every property with its value, or why there is none, and the notes on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from .identifiers import doi_address
from .model import FACETS, Located, Study
from .page import render
from .properties import PROPERTIES, Status
from .sheet import Sheet
from .works import Work

# Told elsewhere on the page at full length.
_ELSEWHERE = frozenset({"outcome", "references"})


@dataclass(frozen=True)
class Fact:
    """One row."""

    label: str
    status: Status
    value: Markup
    where: str
    notes: tuple[str, ...]
    """Anchors of the source notes about this property."""


def fact_rows(sheet: Sheet, study: Study, work: Work, statuses: dict[str, Status]) -> list[Fact]:
    """The rows that apply to this kind of work, in the order of the properties."""
    rows = []
    for name in PROPERTIES:
        if name in _ELSEWHERE or statuses[name] == "not_applicable":
            continue
        value, where = _value(name, sheet, study, work) if statuses[name] == "coded" else (Markup(), "")
        rows.append(Fact(sheet.t.label(name), statuses[name], value, where, _notes(study, name)))
    return rows


def _notes(study: Study, name: str) -> tuple[str, ...]:
    return tuple(f"catatan_{n}" for n, note in enumerate(study.source_notes, 1) if note.about == name)


def _value(name: str, sheet: Sheet, study: Study, work: Work) -> tuple[Markup, str]:
    if name in FACETS:
        return _methods(name, sheet, study)
    if name in _FROM_STUDY:
        return _FROM_STUDY[name](sheet, study)
    return _FROM_WORK[name](sheet, work), ""


def _methods(facet: str, sheet: Sheet, study: Study) -> tuple[Markup, str]:
    methods = sheet.graph.base.terms["methods"]
    uses = [use for use in study.methods if getattr(methods.get(use.method), "facet", "") == facet]
    value = _links(sheet, "methods", [use.method for use in uses])
    return value, sheet.where(study, dict.fromkeys(place for use in uses for place in use.where))


def _links(sheet: Sheet, section: str, ids: list[str]) -> Markup:
    return Markup(", ").join(
        Markup('<a href="{}">{}</a>').format(sheet.record(section, id_), sheet.name_of(section, id_)) for id_ in ids
    )


def _statements(sheet: Sheet, study: Study, items: list[Located]) -> tuple[Markup, str]:
    return render("_statements.html", s=sheet, t=sheet.t, study=study, items=items), ""


def _objective(sheet: Sheet, study: Study) -> tuple[Markup, str]:
    assert study.objective
    return sheet.located(study, study.objective)


def _place(sheet: Sheet, study: Study) -> tuple[Markup, str]:
    assert study.setting
    place = study.setting.place
    links = _links(sheet, "places", [place, *sheet.graph.above("places", place)])
    return links + Markup("<br>") + sheet.text(study.setting.detail), sheet.where(study, study.setting.where)


def _period(sheet: Sheet, study: Study) -> tuple[Markup, str]:
    assert study.setting and study.setting.period
    return sheet.text(study.setting.period), sheet.where(study, study.setting.where)


def _theories(sheet: Sheet, study: Study) -> tuple[Markup, str]:
    return render("_theories.html", s=sheet, t=sheet.t, study=study), ""


def _informant_count(sheet: Sheet, study: Study) -> tuple[Markup, str]:
    assert study.informants
    return Markup("{}").format(study.informants.count), sheet.where(study, study.informants.where)


def _informants(sheet: Sheet, study: Study) -> tuple[Markup, str]:
    assert study.informants and study.informants.who
    return sheet.text(study.informants.who), sheet.where(study, study.informants.where)


_FROM_STUDY: dict[str, Callable[[Sheet, Study], tuple[Markup, str]]] = {
    "background": lambda sheet, study: _statements(sheet, study, study.background),
    "objective": _objective,
    "place": _place,
    "period": _period,
    "theory": _theories,
    "informant-count": _informant_count,
    "informant-description": _informants,
    "group-type": lambda sheet, study: (
        _links(sheet, "group-types", list(dict.fromkeys(case.group_type for case in study.cases))),
        "",
    ),
    "recommendations": lambda sheet, study: _statements(sheet, study, study.recommendations),
    "keywords-id": lambda sheet, study: (Markup("; ").join(study.keywords.id), ""),
    "keywords-en": lambda sheet, study: (Markup("; ").join(study.keywords.en), ""),
}


def _address(url: str) -> Markup:
    return Markup('<a href="{0}" rel="noopener">{0}</a>').format(url)


_FROM_WORK: dict[str, Callable[[Sheet, Work], Markup]] = {
    "authors": lambda sheet, work: Markup.escape(sheet.t.authors(work, short=False)),
    "supervisor": lambda sheet, work: Markup.escape(sheet.t.people(work.supervisors)),
    "year": lambda sheet, work: Markup.escape(work.year or ""),
    "kind": lambda sheet, work: Markup.escape(sheet.t.kind_of(work)),
    "institution": lambda sheet, work: Markup.escape(work.institution or ""),
    "programme": lambda sheet, work: Markup.escape(work.programme or ""),
    "journal": lambda sheet, work: Markup("<em>{}</em>").format(work.journal or ""),
    "volume": lambda sheet, work: Markup.escape(work.volume or ""),
    "issue": lambda sheet, work: Markup.escape(work.number or ""),
    "pages": lambda sheet, work: Markup.escape((work.pages or "").replace("--", "–")),
    "issn": lambda sheet, work: Markup.escape(", ".join(work.issn)),
    "publisher": lambda sheet, work: Markup.escape(work.publisher or ""),
    "url": lambda sheet, work: _address(work.url or ""),
    "doi": lambda sheet, work: _address(doi_address(work.doi or "")),
}
