"""What one case says to one term of a dimension, told plainly: what sets of cases are held against."""

from __future__ import annotations

from rumpun.synthesis.dimensions import Axis


def answer(axis: Axis, case: int, term: str) -> str:
    """`has`, `other`, or why it says nothing."""
    if case in axis.cases.get(term, frozenset()):
        return "has"
    silent = (axis.silent.get(term, {}), axis.silent.get("", {}))
    unanswered = next((why for told in silent for why, cases in told.items() if case in cases), None)
    return unanswered or ("other" if case in axis.told else "not_coded")
