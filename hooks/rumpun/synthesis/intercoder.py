"""How far two coders agree who coded the same sources: percentages, Krippendorff's alpha, and what they settled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from ..model.graph import Graph
from ..model.second_coding import CODES, Resolution, SecondCoding
from ..model.study import Case, Finding, Study


class CodePair(NamedTuple):
    """One code as the first and as the second coder gave it."""

    study: Study
    part: Literal["findings", "cases"]
    id: str
    """Of the finding or case within the study."""
    code: str
    """Which code: "level", "effect", "evidence" or "outcome"."""
    first: str
    second: str
    resolution: Resolution | None
    """How a difference was settled; the checks see to it that every difference has one."""

    @property
    def agrees(self) -> bool:
        """Whether both gave the same value."""
        return self.first == self.second

    @property
    def item(self) -> Finding | Case | None:
        """What was coded; None when it has been withdrawn since."""
        items: Sequence[Finding | Case] = getattr(self.study, self.part)
        return next((item for item in items if item.id == self.id), None)


@dataclass(frozen=True)
class CodeAgreement:
    """How far the coders agree on one code."""

    code: str
    pairs: int
    """How often both gave it."""
    same: int
    alpha: float | None
    """Krippendorff's alpha for nominal data, 1 at the most; None where it is not defined (see `alpha`)."""

    @property
    def percent(self) -> int:
        """Percentage agreement, 0 to 100."""
        return round(100 * self.same / self.pairs)


@dataclass(frozen=True)
class StudyAgreement:
    """One study that was coded twice."""

    study: Study
    coding: SecondCoding
    pairs: tuple[CodePair, ...]
    """Every code that both gave, in the order of the second coding."""
    codes: tuple[CodeAgreement, ...]
    """In the order of `CODES`; a code that was not given twice is left out."""

    @property
    def differences(self) -> tuple[CodePair, ...]:
        """The codes that the coders gave differently."""
        return tuple(pair for pair in self.pairs if not pair.agrees)

    def twice(self, part: Literal["findings", "cases"]) -> tuple[int, int]:
        """How many of the study's findings or cases were coded twice, and how many it has now.

        What was added after the second coding was coded once; what has been withdrawn since counts no more.
        """
        present = {item.id for item in getattr(self.study, part)}
        return len(present & {item.id for item in getattr(self.coding, part)}), len(present)


@dataclass(frozen=True)
class Intercoder:
    """All studies that were coded twice."""

    studies: Mapping[str, StudyAgreement]
    """By their ids."""
    codes: tuple[CodeAgreement, ...]
    """Over the codes of all studies taken together, as in `StudyAgreement`."""


def intercoder(graph: Graph) -> Intercoder:
    """The agreement between the coders, worked out once for each graph."""
    return graph.derived(_intercoder)


def alpha(pairs: Sequence[tuple[str, str]]) -> float | None:
    """Krippendorff's alpha of (first, second) values; None when fewer than two values were used at all.

    Without variation there is nothing that chance could have got wrong, so alpha is 0/0. All codes are taken as
    nominal: `unstated` has no rank among high, mixed and low, and one metric keeps the codes comparable. The order of
    the coders makes no difference.
    """
    used = sorted({value for pair in pairs for value in pair})
    if len(used) < 2:
        return None
    import krippendorff  # noqa: PLC0415 - brings numpy, which takes longer to start than all entries to check

    number = {value: place for place, value in enumerate(used)}
    coders = [[number[value] for value in given] for given in zip(*pairs, strict=True)]
    return float(krippendorff.alpha(reliability_data=coders, level_of_measurement="nominal"))


def agreements(pairs: Iterable[CodePair]) -> tuple[CodeAgreement, ...]:
    """The agreement on each code that was given twice."""
    given: dict[str, list[tuple[str, str]]] = {code: [] for codes in CODES.values() for code in codes}
    for pair in pairs:
        given[pair.code].append((pair.first, pair.second))
    return tuple(
        CodeAgreement(code, len(values), sum(first == second for first, second in values), alpha(values))
        for code, values in given.items()
        if values
    )


def _intercoder(graph: Graph) -> Intercoder:
    studies: dict[str, StudyAgreement] = {}
    for id_, coding in graph.base.second_codings.items():
        study = graph.study(id_)
        pairs = tuple(_pairs(study, coding))
        studies[id_] = StudyAgreement(study, coding, pairs, agreements(pairs))
    return Intercoder(studies, agreements(pair for each in studies.values() for pair in each.pairs))


def _pairs(study: Study, coding: SecondCoding) -> Iterator[CodePair]:
    for part, codes in CODES.items():
        for item in getattr(coding, part):
            for code in codes if item.first else ():
                resolution = getattr(item.resolutions, code)
                yield CodePair(study, part, item.id, code, getattr(item.first, code), getattr(item, code), resolution)
