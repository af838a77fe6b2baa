"""Does every coded value rest on words of the source, and every result on a part that tells results?"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ..address import LANGUAGES
from ..catalogue import Said, said
from ..model.coded_values import UNSTATED
from ..model.graph import Graph
from ..model.study import MOST_QUOTED, ROLES_OF_RESULTS, Finding, Ground, Study
from ..parsing.problems import Problem
from ..parsing.yaml_file import DataPath, Document

_OWN = frozenset({"result", "pattern"})
"""Evidence that the study gives itself."""


def check(graph: Graph) -> Iterator[Problem]:
    """Report codes without a ground, grounds that are none, and results that stand in no part that tells results."""
    for id_, study in graph.base.studies.items():
        if ("studies", id_) in graph.base.damaged:
            continue
        document = graph.base.documents["studies", id_]
        yield from document.found("grounds", partial(_of_one, study, document))


def _of_one(study: Study, document: Document) -> Iterator[Problem]:
    """What its own file tells alone."""
    for path, value, ground in _codes(study):
        yield from _ground(document, path, value, ground)
    yield from _results(study, document)


def _codes(study: Study) -> Iterator[tuple[DataPath, str, tuple[DataPath, Ground | None]]]:
    """Where each coded value stands, what it is, where its ground stands or belongs, and the ground."""
    for index, case in enumerate(study.cases):
        at: DataPath = ("cases", index)
        yield (*at, "outcome"), case.outcome, ((*at, "ground"), case.ground)
    for index, finding in enumerate(study.findings):
        at = ("findings", index)
        yield (*at, "level"), finding.level, ((*at, "grounds", "level"), finding.grounds.level)
        yield (*at, "effect"), finding.effect, ((*at, "grounds", "effect"), finding.grounds.effect)


def _ground(document: Document, code: DataPath, value: str, found: tuple[DataPath, Ground | None]) -> Iterator[Problem]:
    path, ground = found
    key, name = ".".join(str(step) for step in path[2:]), str(code[-1])
    if ground is None:
        if value != UNSTATED:
            hint = said("ground.missing_hint", key=key, name=name)
            yield Problem(document.place(code), said("ground.missing", name=name, value=value), hint)
        return
    if value == UNSTATED:
        hint = said("ground.of_nothing_hint", name=name)
        yield Problem(document.place(path), said("ground.of_nothing", name=name), hint)
    if (ground.quote is None) == (ground.reason is None):
        hint = said("ground.one_of_two_hint", most=MOST_QUOTED)
        yield Problem(document.place(path), said("ground.one_of_two"), hint)
    words = len((ground.quote or "").split())
    if words > MOST_QUOTED:
        message = said("ground.too_long", n=words, most=MOST_QUOTED)
        yield Problem(document.place((*path, "quote")), message, said("ground.too_long_hint", most=MOST_QUOTED))


def _results(study: Study, document: Document) -> Iterator[Problem]:
    roles = {part.id: part.role for part in study.source_parts}
    for index, finding in enumerate(study.findings):
        parts = [locator.partition(":")[0] for locator in _locators(finding)]
        known = [part for part in parts if part in roles]
        if finding.evidence in _OWN and known and not any(roles[part] in ROLES_OF_RESULTS for part in known):
            told = [(part, said(f"part.{roles[part]}")) for part in dict.fromkeys(known)]
            named = Said(*(", ".join(f"{part} ({getattr(role, each)})" for part, role in told) for each in LANGUAGES))
            place = document.place(("findings", index, "evidence"))
            yield Problem(place, said("ground.no_result_part", parts=named), said("ground.no_result_part_hint"))


def _locators(finding: Finding) -> Iterator[str]:
    yield from finding.where
    for ground in (finding.grounds.level, finding.grounds.effect):
        if ground:
            yield from ground.where
