"""All that a report tells, before it is put into words."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from ...comparison.conclusion_changes import Concluded, ConclusionChange, conclusion_changes
from ...comparison.newcomers import Position, positions
from ...comparison.review_changes import ReviewChange, review_changes
from ...model.graph import Graph
from ...parsing.problems import Problem
from ...permanence.record_changes import RecordChange, record_changes
from ...synthesis.robustness import Support
from .two_states import PageChanges, page_changes, two_states


@dataclass(frozen=True)
class Differing:
    """What differs from a commit, and what follows from it; of faulty states, only what differs."""

    commit: str
    before: Graph
    after: Graph
    problems: tuple[Problem, ...]
    """Of the state now."""
    former_problems: int
    records: tuple[RecordChange, ...]
    conclusions: tuple[ConclusionChange, ...] = ()
    reviews: tuple[ReviewChange, ...] = ()
    newcomers: tuple[tuple[str, tuple[Position, ...]], ...] = ()
    """Each new study, and where it stands beside the others."""
    pages: PageChanges | None = None
    """None where nobody asked for them, or a state is faulty."""

    @property
    def concluded(self) -> bool:
        """Whether both states are sound, so that what follows from them could be compared."""
        return not (self.problems or self.former_problems)


def found_since(root: Path, revision: str, with_pages: bool) -> Differing:
    """What differs in `root` from a revision; with pages it takes as long as making two sites.

    NoRevisionError, NoPagesError, CitationError.
    """
    with two_states(root, revision) as (commit, before, after):
        changes = record_changes(before.graph, after.graph)
        states = (commit, before.graph, after.graph, after.problems, len(before.problems), changes)
        if before.problems or after.problems:
            return Differing(*states)
        new = [each.id for each in changes if (each.kind, each.what) == ("studies", "added")]
        return Differing(
            *states,
            conclusion_changes(before.profiles(), after.profiles()),
            review_changes(before.graph, after.graph),
            tuple((id_, positions(after.graph, id_)) for id_ in new),
            page_changes(before, after) if with_pages else None,
        )


def as_json(found: Differing) -> dict[str, Any]:
    """The same for programs: ids, codes and values as they stand in the entries."""
    return {
        "base": found.commit,
        "problems": len(found.problems),
        "former_problems": found.former_problems,
        "records": [asdict(each) for each in found.records],
        "conclusions": [
            {
                "kind": each.kind,
                "about": [{"kind": kind, "id": id_} for kind, id_ in each.about],
                "before": _concluded(each.before),
                "after": _concluded(each.after),
                "hangs_on_one_code": each.fragile,
            }
            for each in found.conclusions
        ],
        "reviews": [asdict(each) for each in found.reviews],
        "new_studies": {id_: [asdict(each) for each in stands] for id_, stands in found.newcomers},
        "pages": asdict(found.pages) if found.pages else None,
    }


def _concluded(each: Concluded | None) -> dict[str, Any] | None:
    if each is None:
        return None
    supports = [named(support) | {"becomes": support.becomes} for support in each.supports]
    return {
        "verdict": each.verdict,
        "directions": list(each.directions),
        "hangs_on": each.hangs_on,
        "supports": supports,
    }


def named(support: Support) -> dict[str, Any]:
    """What a conclusion hangs on, by ids: the study, its finding or case, the codes or the term."""
    left_out = support.without
    return {
        "study": left_out.study_id,
        "finding": left_out.item.finding.id if left_out.item else "",
        "case": left_out.case_id,
        "codes": [code for code in support.coded if code],
        "term": left_out.term,
    }
