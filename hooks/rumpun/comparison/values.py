"""The values of a study's properties, one by one and in plain text, as a comparison or a table needs them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import assert_never

from ..address import address, anchor_of
from ..context import Bilingual, Context
from ..model.records import Located
from ..model.study import Case, Finding, Setting, Study, TheoryUse
from ..synthesis.properties import Property
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
from ..synthesis.serving import themes_served
from ..words.finding_marks import mark_of
from ..words.markdown import plain


@dataclass(frozen=True)
class CellValue:
    """One value in a cell."""

    text: str
    """Plain text in the page's language."""
    key: str = ""
    """What the value counts as when cells are compared; empty for what is only read."""
    target: str = ""
    """Site-relative address of the page that tells more."""
    about: str = ""
    """Whom the value speaks of, where the cell speaks of several: a case, or groups in general."""
    level: str = ""
    effect: str = ""
    """Level and effect of a finding."""
    outcome: str = ""
    """How a case fared."""
    evidence: str = ""
    """What kind of evidence a finding is, where it is no plain result of the study."""
    source_term: str = ""
    """What the source itself calls the theory or theme, where that is not our name."""
    mark: str = ""
    """What a finding is, in words, where it is no plain result."""
    differs: bool = False
    """Whether the study says of this case that it differs here from another of its cases."""
    general: bool = False
    """Whether a finding speaks of no case by itself."""
    supporting: bool = False
    """Whether a theory only supports."""
    serves: tuple[str, ...] = ()
    """The themes that its constructs are about, where a supporting theory has any coded."""


def name_of(context: Context, section: str, id_: str) -> str:
    """What a term of the vocabulary is called."""
    return _pick(context, context.graph.term(section, id_).name)


def study_address(context: Context, study_id: str, anchor: str = "") -> str:
    """Site-relative address of a study's page, or of a place on it."""
    return address(context.language, "studies", study_id) + (f"#{anchor}" if anchor else "")


def finding_part(context: Context, study_id: str, finding: Finding, about: str, differs: bool = False) -> CellValue:
    """A finding; `about` names whom it speaks of where that is not plain."""
    return CellValue(
        _plain(context, finding.statement), target=study_address(context, study_id, finding.id), about=about,
        level=finding.level, effect=finding.effect, evidence="" if finding.evidence == "result" else finding.evidence,
        source_term=finding.source_term or "", mark=mark_of(context.words, finding), differs=differs,
        general=not finding.case,
    )  # fmt: skip


def property_parts(item: Property, context: Context, study: Study) -> list[CellValue]:
    """The values of a property, and that there are more where the source says so; none where the entry gives none."""
    value = item.value(study)
    parts = _parts(context, study, value) if value else []
    if item.is_open(study):
        parts.append(CellValue(context.words.open_list))
    return parts if item.compared else [replace(part, key="") for part in parts]


def _parts(  # noqa: C901, PLR0911, PLR0912 - one branch for each form that a value can have
    context: Context, study: Study, value: Value
) -> list[CellValue]:
    match value:
        case People(people):
            return [_same(person.natural) for person in people]
        case Printed(words, caseless=caseless):
            return [CellValue(word, key=word.casefold() if caseless else word) for word in words]
        case WorkKind(work):
            return [_same(context.words.kind_of(work))]
        case WebAddress(written):
            return [_same(written)]
        case Count(number):
            return [_same(str(number))]
        case TermUses(kind, ids):
            return [_term(context, kind, id_) for id_ in ids]
        case TheoryUses(uses):
            return [_theory(context, use) for use in uses]
        case Setting(place=place, detail=detail):
            return [_term(context, "places", place), _prose(context, detail)]
        case Statements(items):
            return [_prose(context, item) for item in items]
        case Located():
            return [_prose(context, value)]
        case CaseOutcomes(cases):
            return [_outcome(context, study, case, several=len(cases) > 1) for case in cases]
        case ReferenceCount(number):
            return [CellValue(context.words.references_count.format(n=number))]
        case _:
            assert_never(value)


def _pick(context: Context, both: Bilingual) -> str:
    return str(getattr(both, context.language))


def _plain(context: Context, both: Bilingual) -> str:
    return plain(_pick(context, both))


def _same(text: str) -> CellValue:
    """A text that counts as itself."""
    return CellValue(text, key=text)


def _prose(context: Context, text: Bilingual) -> CellValue:
    """Prose is read, not compared."""
    return CellValue(_plain(context, text))


def _term(context: Context, section: str, id_: str) -> CellValue:
    return CellValue(name_of(context, section, id_), key=id_, target=address(context.language, section, id_))


def _theory(context: Context, use: TheoryUse) -> CellValue:
    supporting = use.role == "supporting"
    serves = tuple(sorted(themes_served(context.graph, use))) if supporting else ()
    named = _term(context, "theories", use.theory)
    return replace(named, source_term=use.source_term or "", supporting=supporting, serves=serves)


def _outcome(context: Context, study: Study, case: Case, several: bool) -> CellValue:
    return CellValue(
        _plain(context, case.outcome_text), key=case.outcome, outcome=case.outcome,
        target=study_address(context, study.id, anchor_of("cases", case.id)), about=case.name if several else "",
    )  # fmt: skip
