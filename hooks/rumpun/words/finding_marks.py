"""A finding in the few words of a cell, with the marks that keep it from being read as more than it is."""

from __future__ import annotations

from ..model.coded_values import UNSTATED, is_result
from ..model.study import Finding
from .words import Words


def cell_of(t: Words, finding: Finding, case_id: str | None = None) -> str:
    """Level and effect, such as "tinggi, sebagai pola"; a result is marked where it is a pattern or the outcome itself.

    Where the finding states a difference between cases, it is said: of `case_id` only where it is one of them, and
    of whichever where none is given.
    """
    said = t.cell(finding.level, finding.effect)
    if finding.differs and (case_id is None or case_id in finding.differs):
        silent = finding.level == finding.effect == UNSTATED
        said = t.cell_differs if silent else f"{said}; {t.cell_differs}"
    pattern = [t.cell_pattern] if finding.evidence == "pattern" else []
    outcome = [t.is_outcome] if finding.is_outcome and is_result(finding.evidence) else []
    return ", ".join([said, *pattern, *outcome])


def mark_of(t: Words, finding: Finding) -> str:
    """Its kind of evidence, or that it is the outcome itself; empty for a plain result.

    What authors put forward is a general claim where they tell it of no group, and background where they do.
    """
    if finding.evidence == "background" and finding.case:
        return t.evidence_background_of_case
    outcome = [t.is_outcome] if finding.is_outcome and is_result(finding.evidence) else []
    kind = [t.value("evidence", finding.evidence)] if finding.evidence != "result" else []
    return "; ".join([*kind, *outcome])
