"""Sets the cases of one study side by side on a theme, and finds the results that contradict each other.

Two cases of one study are the comparison to read first: author and study are the same, though yardsticks are not always
explained. Results contradict each other where one says that the theme promotes success and another that it harms it, or
one that it has an effect and another that it has none; a result that is mixed contradicts nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from ..model.coded_values import DIRECTIONS, Amount, Direction, Effect, Level, amount, direction
from ..model.graph import FindingOf, Graph
from ..model.study import Case
from ..model.vocabulary import ContradictionNote
from .agreement import CLEAR, Reading, Synthesis, contrary
from .evidence import evidence, explains

OPPOSITE: frozenset[Amount] = frozenset({"much", "little"})
_BY_AMOUNT: tuple[tuple[Level, Amount], ...] = (("high", "much"), ("low", "little"))
"""What the sides are called of results that differ in how much of the theme there was."""
ContrastKind = Literal["mirror", "opposed", "level", "differs", "alike", "other", "one_sided"]
_KINDS: tuple[ContrastKind, ...] = get_args(ContrastKind)
"""What tells most comes first."""


@dataclass(frozen=True)
class CaseSide:
    """One case in the comparison inside its study."""

    case: Case
    level: Level
    """Of all its results on the theme; `mixed` where they differ."""
    effect: Effect
    direction: Direction
    findings: tuple[FindingOf, ...]


@dataclass(frozen=True)
class Contrast:
    """What a study with several cases shows of a theme."""

    study_id: str
    kind: ContrastKind
    """`mirror`: high here, low there, and both point the same way; `level`: the same, but an effect is not stated.

    `differs`: the study says that its cases differ, and tells none of them apart any further.
    """
    sides: tuple[CaseSide, ...]
    silent: tuple[Case, ...]
    """Cases of the study without a result of their own on the theme."""
    covered: bool = False
    """Whether the study has a result on its groups in general, which holds for the silent ones too."""
    differing: tuple[FindingOf, ...] = ()
    """Results that say in so many words that cases differ."""

    @property
    def effect_told(self) -> tuple[Case, ...]:
        """The cases whose effect is stated."""
        return tuple(side.case for side in self.sides if side.effect != "unstated")

    @property
    def effect_untold(self) -> tuple[Case, ...]:
        """The cases whose effect is not stated."""
        return tuple(side.case for side in self.sides if side.effect == "unstated")

    @property
    def sentence(self) -> str:
        """Names the sentence that tells it: cases that are alike say more where they did not fare alike."""
        outcomes = {side.case.outcome for side in self.sides} - {"unstated"}
        apart = self.kind == "alike" and len(outcomes) > 1
        return "alike_apart" if apart else self.kind


@dataclass(frozen=True)
class Clash:
    """Results that contradict each other, with what the editors say of it."""

    scope: Literal["studies", "cases", "case"]
    """Between studies, between the cases of one study, or among the results on one case."""
    studies: tuple[str, ...]
    by: Literal["direction", "level"]
    sides: tuple[tuple[str, tuple[FindingOf, ...]], ...]
    """Direction or level -> the findings that say so."""
    note: ContradictionNote | None

    @property
    def explained(self) -> bool:
        """Whether the editors say why the results differ."""
        return self.note is not None and self.note.status == "explained"


# --- inside a study ----------------------------------------------------------------------------------------------


def contrasts(graph: Graph, result: Synthesis) -> tuple[Contrast, ...]:
    """The comparison inside every study that has several cases and tells at least one of them apart."""
    found = []
    for study_id, readings in by_study(result).items():
        cases = graph.study(study_id).cases
        told = {reading.case_id: reading for reading in readings}
        sides = tuple(_side(case, told[case.id]) for case in cases if case.id in told)
        general = _general(graph, readings)
        differing = tuple(item for item in general if item.finding.differs)
        if len(cases) > 1 and (sides or differing):
            silent = tuple(case for case in cases if case.id not in told) if sides else ()
            kind: ContrastKind = "differs" if differing and len(sides) < 2 else _kind(sides)
            found.append(Contrast(study_id, kind, sides, silent, bool(general), differing))
    return tuple(sorted(found, key=lambda item: (_KINDS.index(item.kind), item.study_id)))


def _general(graph: Graph, readings: Iterable[Reading]) -> tuple[FindingOf, ...]:
    """What the study of these readings finds of its groups in general; also where it tells cases apart."""
    finding = next(iter(readings)).findings[0]
    own = evidence(graph).of_study(finding.study_id, finding.finding.theme).findings
    return tuple(item for item in own if not item.case and explains(item))


def _side(case: Case, reading: Reading) -> CaseSide:
    levels = {item.finding.level for item in reading.findings} - {"unstated"}
    effects = {item.finding.effect for item in reading.findings} - {"unstated"}
    level: Level = "unstated" if not levels else levels.pop() if len(levels) == 1 else "mixed"
    effect: Effect = "unstated" if not effects else effects.pop() if len(effects) == 1 else "mixed"
    return CaseSide(case, level, effect, reading.direction, reading.findings)


def _kind(sides: tuple[CaseSide, ...]) -> ContrastKind:
    levels, directions = {side.level for side in sides}, {side.direction for side in sides}
    amounts = {amount(level) for level in levels}
    if len(sides) == 1:
        return "one_sided"
    if contrary(directions):
        return "opposed"
    if OPPOSITE.issubset(amounts):
        same = directions in ({"promotes"}, {"harms"})
        silent = any(side.effect == "unstated" for side in sides)
        return "mirror" if same else "level" if silent else "other"
    effects = {side.effect for side in sides}
    alike = len(levels) == len(directions) == len(effects) == 1 and "unstated" not in amounts
    return "alike" if alike else "other"


# --- contradictions ----------------------------------------------------------------------------------------------


def by_study(result: Synthesis) -> dict[str, list[Reading]]:
    """Study id -> its readings."""
    found: dict[str, list[Reading]] = {}
    for reading in result.readings:
        found.setdefault(reading.study_id, []).append(reading)
    return found


def clear_directions(result: Synthesis) -> dict[str, frozenset[Direction]]:
    """Study id -> the clear directions that its cases give; studies without one are left out."""
    found = {id_: CLEAR & {reading.direction for reading in readings} for id_, readings in by_study(result).items()}
    return {id_: directions for id_, directions in found.items() if directions}


def opposed(directions: Mapping[str, frozenset[Direction]]) -> frozenset[str]:
    """The studies that another of these studies contradicts."""
    saying = {way: {id_ for id_, ways in directions.items() if way in ways} for way in CLEAR}

    def contradicted(id_: str, ways: frozenset[Direction]) -> bool:
        return any(len(saying[other]) > (id_ in saying[other]) for way in ways for other in CLEAR - {way})

    return frozenset(id_ for id_, ways in directions.items() if contradicted(id_, ways))


def among(directions: Mapping[str, frozenset[Direction]], ids: Iterable[str]) -> dict[str, frozenset[Direction]]:
    """The directions of these studies only."""
    return {id_: directions[id_] for id_ in dict.fromkeys(ids) if id_ in directions}


def uncommented(result: Synthesis, notes: Iterable[ContradictionNote]) -> frozenset[str]:
    """The studies in a contradiction between studies that no comment names together with an opponent."""
    directions = clear_directions(result)
    covered = [opposed(among(directions, note.studies)) for note in notes]
    return opposed(directions).difference(*covered)


def against_itself(readings: Iterable[Reading]) -> bool:
    """Whether the results of one study contradict each other: between its cases, or on one case."""
    known = list(readings)
    return contrary(reading.direction for reading in known) or any(_inside_case(reading) for reading in known)


def clashes(result: Synthesis, notes: Iterable[ContradictionNote]) -> tuple[Clash, ...]:
    """All contradictions on a theme: between studies by comment, then what no comment covers, then inside studies."""
    known = tuple(notes)
    return (*_between(result, known), *_inside(result, known))


def _between(result: Synthesis, notes: tuple[ContradictionNote, ...]) -> Iterator[Clash]:
    directions = clear_directions(result)
    for note in notes:
        ids = opposed(among(directions, note.studies))
        if ids:
            yield Clash("studies", tuple(sorted(ids)), "direction", _by_direction(result, ids), note)
    open_ = uncommented(result, notes)
    if open_:
        # All who take part are shown, since an opponent may be named in a comment already.
        ids = opposed(directions)
        yield Clash("studies", tuple(sorted(open_)), "direction", _by_direction(result, ids), None)


def _inside(result: Synthesis, notes: tuple[ContradictionNote, ...]) -> Iterator[Clash]:
    for study_id, readings in by_study(result).items():
        note = next((note for note in notes if note.studies == [study_id]), None)
        if contrary(reading.direction for reading in readings):
            sides = _by_direction(result, frozenset({study_id}))
            yield Clash("cases", (study_id,), "direction", sides, note)
        for by, sides in (found for reading in readings for found in _inside_case(reading)):
            yield Clash("case", (study_id,), by, sides, note)


_Sides = tuple[tuple[str, tuple[FindingOf, ...]], ...]


def _by_direction(result: Synthesis, ids: frozenset[str]) -> _Sides:
    """The clear readings of these studies; of each, the findings that make it what it is."""
    found: dict[str, list[FindingOf]] = {}
    for reading in result.readings:
        if reading.study_id in ids and reading.direction in CLEAR:
            found.setdefault(reading.direction, []).extend(
                item for item in reading.findings if _way(item) == reading.direction
            )
    return tuple((way, tuple(found[way])) for way in DIRECTIONS if way in found)


def _inside_case(reading: Reading) -> list[tuple[Literal["direction", "level"], _Sides]]:
    """Results on one case that contradict each other in direction or, failing that, in level."""
    ways: dict[str, list[FindingOf]] = {}
    amounts: dict[Amount, list[FindingOf]] = {}
    for item in reading.findings:
        ways.setdefault(_way(item), []).append(item)
        amounts.setdefault(amount(item.finding.level), []).append(item)
    if len(CLEAR & ways.keys()) > 1:
        return [("direction", tuple((way, tuple(ways[way])) for way in DIRECTIONS if way in CLEAR & ways.keys()))]
    if OPPOSITE.issubset(amounts):
        return [("level", tuple((side, tuple(amounts[there])) for side, there in _BY_AMOUNT))]
    return []


def _way(item: FindingOf) -> Direction:
    return direction(item.finding.level, item.finding.effect)
