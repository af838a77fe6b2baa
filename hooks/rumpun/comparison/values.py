"""The values of a study's properties, one by one and in plain text, as a comparison or a table needs them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..address import address, anchor_of
from ..context import Bilingual, Context
from ..model.records import FACETS
from ..model.study import Case, Finding, Study
from ..model.works import Work
from ..words.markdown import plain

# Prose is read, not compared; and what names one work alone differs always and says nothing.
_NEVER_COMPARED = frozenset({"url", "doi", "volume", "issue", "pages", "issn"})


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
    """`background` or `cited` for a finding that is no result of the study's own."""


def name_of(context: Context, section: str, id_: str) -> str:
    """What a term of the vocabulary is called."""
    return _pick(context, context.graph.base.terms[section][id_].name)


def study_address(context: Context, study_id: str, anchor: str = "") -> str:
    """Site-relative address of a study's page, or of a place on it."""
    return address(context.language, "studies", study_id) + (f"#{anchor}" if anchor else "")


def finding_part(context: Context, study_id: str, finding: Finding, about: str) -> CellValue:
    """A finding; `about` names whom it speaks of where that is not plain."""
    return CellValue(
        _plain(context, finding.statement), target=study_address(context, study_id, finding.id), about=about,
        level=finding.level, effect=finding.effect, evidence="" if finding.evidence == "result" else finding.evidence,
    )  # fmt: skip


def property_parts(
    row: str, context: Context, study_id: str, study: Study, work: Work, cases: Sequence[Case]
) -> list[CellValue]:
    """The values of a property that is coded; where cases have their own, those of `cases`."""
    if row in FACETS:
        methods = context.graph.base.terms["methods"]
        found = [use.method for use in study.methods if getattr(methods[use.method], "facet", "") == row]
        return [_term(context, "methods", id_) for id_ in found]
    if row == "group-type":
        return [_term(context, "group-types", id_) for id_ in dict.fromkeys(case.group_type for case in cases)]
    if row == "outcome":
        return [_outcome(context, study_id, case, several=len(cases) > 1) for case in cases]
    if row in _FROM_STUDY:
        return _FROM_STUDY[row](context, study)
    return [CellValue(text, key="" if row in _NEVER_COMPARED else text) for text in _FROM_WORK[row](context, work)]


def _pick(context: Context, both: Bilingual) -> str:
    return str(getattr(both, context.language))


def _plain(context: Context, both: Bilingual) -> str:
    return plain(_pick(context, both))


def _prose(context: Context, items: Sequence[Bilingual | None]) -> list[CellValue]:
    return [CellValue(_plain(context, item)) for item in items if item is not None]


def _term(context: Context, section: str, id_: str) -> CellValue:
    return CellValue(name_of(context, section, id_), key=id_, target=address(context.language, section, id_))


def _outcome(context: Context, study_id: str, case: Case, several: bool) -> CellValue:
    return CellValue(
        _plain(context, case.outcome_text), key=case.outcome, outcome=case.outcome,
        target=study_address(context, study_id, anchor_of("cases", case.id)), about=case.name if several else "",
    )  # fmt: skip


def _place(context: Context, study: Study) -> list[CellValue]:
    assert study.setting
    return [_term(context, "places", study.setting.place), *_prose(context, [study.setting.detail])]


def _count(_context: Context, study: Study) -> list[CellValue]:
    assert study.informants
    return [CellValue(str(study.informants.count), key=str(study.informants.count))]


def _words(words: Sequence[str]) -> list[CellValue]:
    return [CellValue(word, key=word.casefold()) for word in words]


_FROM_STUDY: dict[str, Callable[[Context, Study], list[CellValue]]] = {
    "background": lambda context, study: _prose(context, study.background),
    "objective": lambda context, study: _prose(context, [study.objective]),
    "place": _place,
    "period": lambda context, study: _prose(context, [study.setting.period if study.setting else None]),
    "theory": lambda context, study: [_term(context, "theories", use.theory) for use in study.theories],
    "informant-count": _count,
    "informant-description": lambda context, study: _prose(
        context, [study.informants.who if study.informants else None]
    ),
    "recommendations": lambda context, study: _prose(context, study.recommendations),
    "keywords-id": lambda _context, study: _words(study.keywords.id),
    "keywords-en": lambda _context, study: _words(study.keywords.en),
    "references": lambda context, study: [CellValue(context.words.references_count.format(n=len(study.cites)))],
}
_FROM_WORK: dict[str, Callable[[Context, Work], list[str]]] = {
    "authors": lambda _context, work: [person.natural for person in work.authors],
    "supervisor": lambda _context, work: [person.natural for person in work.supervisors],
    "year": lambda _context, work: [str(work.year)],
    "kind": lambda context, work: [context.words.kind_of(work)],
    "institution": lambda _context, work: [work.institution or ""],
    "programme": lambda _context, work: [work.programme or ""],
    "journal": lambda _context, work: [work.journal or ""],
    "volume": lambda _context, work: [work.volume or ""],
    "issue": lambda _context, work: [work.number or ""],
    "pages": lambda _context, work: [(work.pages or "").replace("--", "–")],
    "issn": lambda _context, work: list(work.issn),
    "publisher": lambda _context, work: [work.publisher or ""],
    "url": lambda _context, work: [work.url or ""],
    "doi": lambda _context, work: [work.doi or ""],
}
