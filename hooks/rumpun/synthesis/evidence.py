"""What each case shows of each theme: a result of its own, what its study finds in general, a claim, or silence.

Every page and file that asks this question asks here, so that none can answer it differently:

1. `results`: the study reports a result on the case itself.
2. `general`: it reports a result without naming a case. That holds for the case as far as the study goes, and is
   always shown as what it is. Where the study tells some of its cases apart, what it says in general only repeats
   them; it is no statement on the others, but still no silence.
3. `claims`: it only claims something (of the case, else in general) or retells another work: nothing that it found.
4. `not_reported`, `not_in_abstract`, `not_in_record`: what was read of the study was searched for the theme, or
   speaks of it for other cases, and has nothing here; which of the three depends on what was read.
5. `not_coded`: nobody has looked.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from ..model.coded_values import is_result as evidence_is_result
from ..model.graph import FindingOf, Graph, by_theme, findings_of
from ..model.study import Study
from .properties import Status, Unsaid, unsaid

Silence = Literal[Unsaid, "not_coded"]
Kind = Literal["results", "general", "claims", Silence]
SILENCES: tuple[Silence, ...] = get_args(Silence)
IN_GENERAL = ""
"""Stands for the id of a case where a study speaks of its groups in general."""


@dataclass(frozen=True)
class Shown:
    """What one case, or a study as a whole, shows of one theme."""

    findings: tuple[FindingOf, ...] = ()
    """Everything that is coded, of the case and in general, in the order of the entry."""
    results: tuple[FindingOf, ...] = ()
    """Results on the case itself; of a study as a whole: on its cases, or in general where it tells none apart."""
    general: tuple[FindingOf, ...] = ()
    """Results of the study that name no case; of a study as a whole: those that only repeat its cases."""
    claims: tuple[FindingOf, ...] = ()
    """What is no result of the study's own, on the case itself."""
    general_claims: tuple[FindingOf, ...] = ()
    """The same, without naming a case."""
    silence: Silence = "not_coded"
    """Why there is nothing, where there is nothing."""

    @property
    def kind(self) -> Kind:
        """The one answer."""
        if self.results:
            return "results"
        if self.general:
            return "general"
        return "claims" if self.claims or self.general_claims else self.silence

    @property
    def status(self) -> Status:
        """The same in the words of properties: whether anything is coded."""
        return self.silent or "coded"

    @property
    def silent(self) -> Silence | None:
        """Why there is nothing; None where something is coded."""
        return None if self.best else self.silence

    @property
    def where_general(self) -> tuple[FindingOf, ...]:
        """What stands in the case's place where it has no result of its own: what its study says in general."""
        return () if self.results else self.general or self.general_claims

    @property
    def best(self) -> tuple[FindingOf, ...]:
        """The findings behind the answer, which are all of one kind; empty where there is silence."""
        return self.results or self.general or self.claims or self.general_claims


_NOTHING = Shown()


class Evidence:
    """The answers for every case; those of a study are worked out once, when the first of them is asked for."""

    def __init__(self, graph: Graph) -> None:
        self._studies = graph.base.studies
        self._known: dict[str, dict[tuple[str, str], Shown]] = {}
        self._themes: dict[str, tuple[str, ...]] = {}

    def of_case(self, study_id: str, case_id: str, theme: str) -> Shown:
        """What a case shows of a theme; an unknown theme is not coded."""
        return self._of(study_id).get((case_id, theme), _NOTHING)

    def of_study(self, study_id: str, theme: str) -> Shown:
        """What a study as a whole shows of a theme."""
        return self._of(study_id).get((IN_GENERAL, theme), _NOTHING)

    def themes(self, study_id: str) -> tuple[str, ...]:
        """The themes on which a study has findings, or of which it is said to report nothing, by id."""
        self._of(study_id)
        return self._themes[study_id]

    def _of(self, study_id: str) -> dict[tuple[str, str], Shown]:
        """(case, or `IN_GENERAL`; theme) -> what it shows; nothing of a study that there is not."""
        if study_id not in self._known:
            study = self._studies.get(study_id)
            self._known[study_id] = self._read(study_id, study) if study else {}
        return self._known[study_id]

    def _read(self, study_id: str, study: Study) -> dict[tuple[str, str], Shown]:
        told: dict[str, list[FindingOf]] = {theme: [] for theme in study.themes_not_reported} | by_theme(
            findings_of(study)
        )
        self._themes[study_id] = tuple(sorted(told))
        silence = unsaid(study)
        shown: dict[tuple[str, str], Shown] = {}
        for theme, found in told.items():
            results = [item for item in found if is_result(item)]
            claims = [item for item in found if not is_result(item)]
            told_apart = tuple(item for item in results if item.finding.case)
            general = tuple(item for item in results if not item.finding.case)
            general_claims = tuple(item for item in claims if not item.finding.case)
            for case in study.cases:
                shown[case.id, theme] = Shown(
                    tuple(item for item in found if item.finding.case in (case.id, None)),
                    tuple(item for item in told_apart if item.finding.case == case.id), general,
                    tuple(item for item in claims if item.finding.case == case.id), general_claims, silence,
                )  # fmt: skip
            shown[IN_GENERAL, theme] = Shown(
                tuple(found), told_apart or general, general if told_apart else (),
                tuple(item for item in claims if item.finding.case), general_claims, silence,
            )  # fmt: skip
        return shown


def evidence(graph: Graph) -> Evidence:
    """The answers for this knowledge base, worked out at the first question."""
    return graph.derived(Evidence)


def is_result(item: FindingOf) -> bool:
    """Whether the study found it itself: general claims, advice and what other works found are no results."""
    return evidence_is_result(item.finding.evidence)


def explains(item: FindingOf) -> bool:
    """Whether it is a result that may explain how a group fared; what is the outcome itself explains nothing."""
    return is_result(item) and not item.finding.is_outcome


def speakers(findings: Iterable[FindingOf]) -> dict[tuple[str, str], list[FindingOf]]:
    """(study, case or `IN_GENERAL`) -> its results on one theme, as they count in a synthesis.

    What a study says of its groups in general only repeats its cases where it speaks of these one by one. A finding
    that is the outcome itself stays out.
    """
    grouped: dict[tuple[str, str], list[FindingOf]] = {}
    for item in findings:
        if explains(item):
            grouped.setdefault((item.study_id, item.finding.case or IN_GENERAL), []).append(item)
    telling_apart = {study_id for study_id, case_id in grouped if case_id}
    return {key: items for key, items in grouped.items() if key[1] or key[0] not in telling_apart}
