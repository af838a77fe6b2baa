"""The fact table of a study: every property with its value, or why there is none, and the notes on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import assert_never

from markupsafe import Markup

from ..model.records import Located
from ..model.study import Setting, Study
from ..render.page_builder import PageBuilder
from ..render.templates import render
from ..synthesis.properties import PROPERTIES, Group, Status
from ..synthesis.property_values import (
    CaseOutcomes,
    Count,
    People,
    Printed,
    ReferenceCount,
    Statements,
    TermUses,
    TheoryUses,
    Value,
    WebAddress,
    WorkKind,
)
from ..words.filling import filled

KINDS: tuple[Group, ...] = ("study", "method", "outcome", "work")


@dataclass(frozen=True)
class Fact:
    """One row."""

    kind: Group
    label: str
    status: Status
    value: Markup
    where: str
    notes: tuple[int, ...]
    """Numbers of the source notes about this property."""


def fact_rows(builder: PageBuilder, study: Study, statuses: dict[str, Status]) -> list[Fact]:
    """The rows of these properties, in their order, without those that do not apply to this kind of work."""
    rows = []
    for name, status in statuses.items():
        if PROPERTIES[name].in_facts and status != "not_applicable":
            # What is inferred is shown here, beside the words that say so.
            value = PROPERTIES[name].value(study) or (study.setting if status == "inferred" else None)
            shown, where = _shown(builder, study, value) if value else (Markup(), "")
            if PROPERTIES[name].is_open(study):
                shown += filled('<br><span class="rp-status">{}</span>', builder.t.open_list)
            rows.append(Fact(PROPERTIES[name].group, builder.t.label(name), status, shown, where, _notes(study, name)))
    return rows


def facts_by_kind(rows: Iterable[Fact]) -> list[tuple[Group, list[Fact]]]:
    """The same under the headings of the page: what was studied and how, before where it appeared."""
    found: dict[Group, list[Fact]] = {kind: [] for kind in KINDS}
    for row in rows:
        found[row.kind].append(row)
    return [(kind, of_kind) for kind, of_kind in found.items() if of_kind]


def _notes(study: Study, name: str) -> tuple[int, ...]:
    return tuple(n for n, note in enumerate(study.source_notes, 1) if note.about == name)


def _shown(  # noqa: C901, PLR0911, PLR0912 - one branch for each form that a value can have
    builder: PageBuilder, study: Study, value: Value
) -> tuple[Markup, str]:
    """The value as HTML, and where in the source it stands, where that is told once for all of it."""
    t = builder.t
    match value:
        case People(people, more):
            return Markup.escape(t.people(people) + (f" {t['et_al']}" if more else "")), ""
        case Printed(words, joint, is_title):
            return filled("<em>{}</em>" if is_title else "{}", joint.join(words)), ""
        case WorkKind(work):
            return Markup.escape(t.kind_of(work)), ""
        case WebAddress(_, href):
            return filled('<a href="{0}" rel="noopener">{0}</a>', href), ""
        case Count(number, where):
            return Markup.escape(number), builder.where(study, where)
        case TermUses(kind, ids, where):
            return _links(builder, kind, ids), builder.where(study, where)
        case TheoryUses():
            return render("parts/theories.html", s=builder, t=t, study=study), ""
        case Setting(place=place, detail=detail, where=where):
            links = _links(builder, "places", [place, *builder.graph.above("places", place)])
            return links + Markup("<br>") + builder.text(detail), builder.where(study, where)
        case Located():
            return builder.located(study, value)
        case Statements(items):
            return render("parts/statements.html", s=builder, t=t, study=study, items=items), ""
        case CaseOutcomes(cases):
            said = [f"{case.name}: {t.value('outcome', case.outcome)}" for case in cases]
            return Markup.escape("; ".join(said)), ""
        case ReferenceCount(number):
            return Markup.escape(t.references_count.format(n=number)), ""
        case _:
            assert_never(value)


def _links(builder: PageBuilder, section: str, ids: Iterable[str]) -> Markup:
    return Markup(", ").join(
        filled('<a href="{}">{}</a>', builder.record(section, id_), builder.name_of(section, id_)) for id_ in ids
    )
