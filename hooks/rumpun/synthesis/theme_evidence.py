"""What the page of a theme shows of its evidence: the summary, its confidence, contrasts, contradictions, findings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args

from ..model.coded_values import DIRECTIONS, UNSTATED, Direction, Evidence, direction
from ..model.graph import CaseOf, FindingOf, Graph
from ..model.vocabulary import Theme
from .agreement import Reading, Synthesis, syntheses
from .confidence import Assessment, assess
from .contradictions import Clash, Contrast, clashes, contrasts
from .evidence import SILENCES, Silence, evidence, explains, is_result
from .robustness import theme_standings

MOST = 10
"""Contrasts, and contradictions, on one page; a line says how many more there are."""
MOST_FINDINGS = 6
"""Findings on each side of a contradiction; all of them stand further down."""
FEW = 3
"""Findings that stand open on the page of a theme; where there are more, each group of them is folded."""
TELLING = 2
"""Ways that are told with a finding each, where a page of a theme opens."""


@dataclass(frozen=True)
class ThemeEvidence:
    """All that the studies say of one theme, brought together."""

    result: Synthesis
    assessment: Assessment | None
    """None where no study gives a direction."""
    contrasts: tuple[Contrast, ...]
    one_sided: tuple[Contrast, ...]
    """Studies with several cases that give a result for one of them only."""
    clashes: tuple[Clash, ...]
    awaiting: tuple[str, ...]
    """Studies with results on the theme that are in none of these, since their codes await review."""
    silent: tuple[tuple[Silence, tuple[CaseOf, ...]], ...]
    """Why cases say nothing -> the cases."""

    @property
    def clear(self) -> int:
        """How many readings give a direction."""
        return sum(reading.direction != "unclear" for reading in self.result.readings)

    @property
    def mixed(self) -> tuple[Reading, ...]:
        """The readings that are mixed."""
        return tuple(reading for reading in self.result.readings if reading.direction == "mixed")

    @property
    def tension(self) -> bool:
        """Whether mixed results stand beside clear ones."""
        return 0 < len(self.mixed) < self.clear


def summary(graph: Graph, theme_id: str) -> tuple[Synthesis, Assessment | None]:
    """What the cases say of a theme, and how much confidence that deserves."""
    found = theme_evidence(graph, theme_id)
    return found.result, found.assessment


def theme_evidence(graph: Graph, theme_id: str) -> ThemeEvidence:
    """Everything on a theme; worked out once for each, when somebody asks for it."""
    known = graph.derived(_themes_known)
    if theme_id not in known:
        known[theme_id] = _theme_evidence(graph, theme_id)
    return known[theme_id]


def _themes_known(_graph: Graph) -> dict[str, ThemeEvidence]:
    return {}


def _speaking(graph: Graph) -> dict[str, set[str]]:
    """Theme -> the studies that are coded for it, be it that they report nothing."""
    found: dict[str, set[str]] = {}
    for study_id in graph.base.studies:
        for theme in evidence(graph).themes(study_id):
            found.setdefault(theme, set()).add(study_id)
    return found


def _cases_of(graph: Graph) -> dict[str, list[CaseOf]]:
    """Study -> its cases."""
    found: dict[str, list[CaseOf]] = {}
    for item in graph.cases:
        found.setdefault(item.study_id, []).append(item)
    return found


def _silent(graph: Graph, theme_id: str) -> dict[Silence, list[CaseOf]]:
    """Why cases say nothing of a theme; of a large base most studies are not coded for it, and nothing is asked."""
    known, speaking = evidence(graph), graph.derived(_speaking).get(theme_id, ())
    silent: dict[Silence, list[CaseOf]] = {silence: [] for silence in SILENCES}
    for study_id, cases in graph.derived(_cases_of).items():
        if study_id not in speaking:
            silent["not_coded"] += cases
            continue
        for item in cases:
            if silence := known.of_case(study_id, item.case.id, theme_id).silent:
                silent[silence].append(item)
    return silent


def _theme_evidence(graph: Graph, theme_id: str) -> ThemeEvidence:
    result = syntheses(graph)[theme_id]
    compared, results = contrasts(graph, result), graph.findings_by_theme.get(theme_id, ())
    found = _clashes(graph, theme_id, result)
    return ThemeEvidence(
        result, assess(graph, result, found, theme_standings(graph).get(theme_id)),
        tuple(item for item in compared if item.kind != "one_sided"),
        tuple(item for item in compared if item.kind == "one_sided"),
        found,
        tuple(dict.fromkeys(item.study_id for item in results if not item.study.reviewed and explains(item))),
        tuple((status, tuple(cases)) for status, cases in _silent(graph, theme_id).items() if cases),
    )  # fmt: skip


def telling(result: Synthesis) -> tuple[FindingOf, ...]:
    """A finding for each way that most cases point, in whose words the answer is told; for a lack of any, one finding.

    First comes what was read in full, then what states both codes, then what is told of one case.
    """
    ways: dict[Direction, list[FindingOf]] = {}
    for reading in result.readings:
        for item in reading.findings:
            way = direction(item.finding.level, item.finding.effect)
            if (way == "unclear") == (reading.direction == "unclear"):
                ways.setdefault(way, []).append(item)
    clear = [way for way in DIRECTIONS if way in ways and way != "unclear"]
    if not clear:
        return tuple(sorted(ways.get("unclear", ()), key=_tells)[:1])
    clear.sort(key=lambda way: -len({(item.study_id, item.finding.case) for item in ways[way]}))
    return tuple(min(ways[way], key=_tells) for way in clear[:TELLING])


def _tells(item: FindingOf) -> tuple[bool, int, bool]:
    finding = item.finding
    unstated = (finding.level, finding.effect).count(UNSTATED)
    return item.study.basis != "full-text", unstated, not finding.case


def _clashes(graph: Graph, theme_id: str, result: Synthesis) -> tuple[Clash, ...]:
    theme = graph.term("themes", theme_id)
    return clashes(result, theme.contradictions if isinstance(theme, Theme) else ())


def results_by_direction(findings: Iterable[FindingOf]) -> list[tuple[Direction, list[FindingOf]]]:
    """The studies' own results by what they say of the theme; patterns, and what is the outcome itself, stay out."""
    found: dict[Direction, list[FindingOf]] = {}
    for item in findings:
        if explains(item) and item.finding.evidence == "result":
            found.setdefault(direction(item.finding.level, item.finding.effect), []).append(item)
    return [(way, found[way]) for way in DIRECTIONS if way in found]


def uncounted(findings: Iterable[FindingOf]) -> list[tuple[str, list[FindingOf]]]:
    """What gives no direction by its nature: `outcome` for what is the outcome itself, else evidence -> findings."""
    found: dict[str, list[FindingOf]] = {key: [] for key in ("outcome", *get_args(Evidence))}
    for item in findings:
        if is_result(item) and item.finding.is_outcome:
            found["outcome"].append(item)
        elif item.finding.evidence != "result":
            found[item.finding.evidence].append(item)
    return [(key, items) for key, items in found.items() if items]
