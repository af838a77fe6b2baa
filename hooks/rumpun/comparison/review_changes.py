"""What becomes of reviews between two states of the base: whose codes nobody has read yet, or not as they are now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from ..model.graph import Graph
from ..model.study import Study

ReviewNews = Literal["awaiting", "recoded", "reviewed"]
_CODES = ("theme", "case", "level", "effect", "evidence", "is_outcome")
"""What a reviewer of a finding checks besides its words."""


@dataclass(frozen=True)
class ReviewChange:
    """A study whose review is to be looked at."""

    study_id: str
    what: ReviewNews
    """`awaiting`: it is new or another, and awaits review. `recoded`: codes are others than those that were reviewed.
    `reviewed`: it has been reviewed since."""
    parts: tuple[str, ...] = ()
    """Findings and cases that are new or coded otherwise, by id, of a study that was reviewed before."""


def review_changes(before: Graph, after: Graph) -> tuple[ReviewChange, ...]:
    """Of every study that is new or coded otherwise, or whose review came or went, by id."""
    return tuple(change for study in after.base.studies.values() for change in _of(before, after, study))


def _of(before: Graph, after: Graph, study: Study) -> Iterator[ReviewChange]:
    known = (before.base.studies.get(id_) for id_ in (study.id, *study.former_ids))
    former = next((each for each in known if each), None)
    parts = _recoded(_codes(former), _codes(study)) if former else ()
    if not study.reviewed:
        if former is None or former.reviewed or parts:
            yield ReviewChange(study.id, "awaiting")
    elif former is None or not former.reviewed:
        yield ReviewChange(study.id, "reviewed")
    elif parts and _reviews(before, former) == _reviews(after, study):
        yield ReviewChange(study.id, "recoded", parts)


def _reviews(graph: Graph, study: Study) -> object:
    """What tells that it is reviewed."""
    return study.review, graph.base.second_codings.get(study.id)


def _codes(study: Study) -> dict[str, object]:
    """Finding or case -> its codes."""
    findings = {each.id: tuple(getattr(each, name) for name in _CODES) for each in study.findings}
    return {**{each.id: each.outcome for each in study.cases}, **findings}


def _recoded(before: Mapping[str, object], after: Mapping[str, object]) -> tuple[str, ...]:
    return tuple(id_ for id_, codes in after.items() if before.get(id_) != codes)
