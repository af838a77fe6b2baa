"""One entry as an example for those who write their first: which one tells most, and its parts as its file has them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from ..model.coded_values import UNSTATED
from ..model.graph import Graph
from ..model.study import Case, Finding, Ground, Study
from ..parsing.yaml_file import DataPath
from .entry_form import written

MOST_OF_A_LIST = 3
"""Records of a list that are shown as they stand in the file."""


class EntryPart(NamedTuple):
    """A part of the file of a study."""

    text: str
    """As the file has it, in the one form of entries."""
    path: str
    line: int
    """Where the first of it stands."""


class WorkedExample(NamedTuple):
    """A study, and the case and the finding in it that show most."""

    study: Study
    case: Case
    finding: Finding


def worked_example(graph: Graph) -> WorkedExample | None:
    """The study that shows most kinds of values, and of equal ones the first by its id; None where there is none."""
    studies = sorted(graph.base.studies.values(), key=lambda each: each.id)
    if not studies:
        return None
    study = max(studies, key=lambda each: (max(map(_shows, each.findings)), len(each.model_fields_set)))
    finding = max(study.findings, key=_shows)
    own = [each for each in study.cases if each.id == finding.case]
    return WorkedExample(study, max(own or study.cases, key=lambda each: each.ground is not None), finding)


def parts_of_entry(graph: Graph, study: Study, keys: tuple[str, ...], at: int | None = None) -> EntryPart:
    """The values of these keys, of a list its first records, or of the record `at` alone."""
    data = study.model_dump(mode="json", exclude_defaults=True)
    shown = {key: _some(data[key], at) for key in keys if key in data}
    path: DataPath = (keys[0],) if at is None else (keys[0], at)
    place = graph.base.documents["studies", study.id].place(path)
    return EntryPart(written(shown, "studies").rstrip(), f"studies/{study.id}/study.yml", place.line)


def _some(value: Any, at: int | None) -> Any:
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        return value
    return value[:MOST_OF_A_LIST] if at is None else [value[at]]


def _shows(finding: Finding) -> tuple[int, bool, bool, int]:
    """How much a finding shows; of equal ones, the one that is said more shortly."""
    quoted = sum(ground.quote is not None for ground in grounds_of(finding))
    return quoted, finding.evidence == "result", finding.case is not None, -len(finding.statement.id)


def grounds_of(finding: Finding) -> Iterator[Ground]:
    """What its codes rest on."""
    for value, ground in ((finding.level, finding.grounds.level), (finding.effect, finding.grounds.effect)):
        if value != UNSTATED and ground is not None:
            yield ground
