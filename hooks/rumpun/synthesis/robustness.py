"""What a conclusion hangs on: whether it changes when one code, one finding or one study is left out.

A code that is left out counts as unstated. For each theme it is worked out from the findings of one study at a time,
against a tally of all others, so that the cost grows with the number of findings and not with its square.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ..model.coded_values import UNSTATED, Direction
from ..model.graph import FindingOf, Graph
from .agreement import Agreement, Reading, Synthesis, Tally, syntheses, synthesis
from .evidence import explains
from .outcomes import Kind, OutcomeTheme, kind_of, outcome_themes

Cut = Literal["code", "finding", "study"]
CUTS: tuple[Cut, ...] = ("code", "finding", "study")
"""From the least that can be left out to the most: what already falls with one code is the most fragile."""
CONCLUSIONS: frozenset[Agreement] = frozenset({"agree", "disagree", "partly", "single"})
"""What is concluded of a theme; where no study gives a direction, nothing is."""


@dataclass(frozen=True)
class LeftOut:
    """One thing that is left out."""

    cut: Cut
    study_id: str
    item: FindingOf | None = None
    """The finding, or the one whose code it is; None for a study, and for the outcome of a case."""
    coded: str = ""
    """Which code: level, effect, outcome, or the dimension of a term."""
    case_id: str = ""
    """The case, of its outcome or kind of group."""
    term: str = ""
    """The term that is the code, where it is one of the vocabulary."""


@dataclass(frozen=True)
class Turn:
    """What becomes of a conclusion without something."""

    without: LeftOut
    becomes: str
    """An agreement, a kind of contrast, or what is left of a combination; `nothing` where nobody speaks of the theme
    any more."""


@dataclass(frozen=True)
class Standing:
    """A conclusion, and everything that it would not stand without."""

    verdict: str
    directions: frozenset[Direction]
    turns: tuple[Turn, ...]
    studies: tuple[str, ...] = ()
    """Of a combination in a gap matrix: the studies that were asked."""

    @property
    def hangs_on(self) -> Cut | None:
        """The least of which one is enough to change it; None where it stands without any."""
        found = {turn.without.cut for turn in self.turns}
        return next((cut for cut in CUTS if cut in found), None)

    def least(self) -> tuple[Support, ...]:
        """What it hangs on, each once: the least of which one is enough to change it."""
        found: dict[tuple[str, ...], list[Turn]] = {}
        for turn in self.turns:
            if turn.without.cut == self.hangs_on:
                item, term = turn.without.item, turn.without.term
                # Level and effect of a finding are one thing; each term that a study is given is one of its own.
                dimension = turn.without.coded if term else ""
                key = (turn.without.study_id, item.finding.id if item else "", turn.without.case_id, dimension, term)
                found.setdefault(key, []).append(turn)
        return tuple(
            Support(turns[0].without, tuple(turn.without.coded for turn in turns), turns[0].becomes)
            for turns in found.values()
        )


@dataclass(frozen=True)
class Support:
    """One thing that a conclusion hangs on."""

    without: LeftOut
    coded: tuple[str, ...]
    """The codes of the finding that each are enough."""
    becomes: str


def hanging_counts(standings: Iterable[Standing]) -> dict[str, int]:
    """How many conclusions there are, and how many hang on one code, finding, study, and on none of these (`firm`)."""
    found: Counter[str] = Counter(each.hangs_on or "firm" for each in standings)
    return {"all": found.total(), **{key: found[key] for key in (*CUTS, "firm")}}


def theme_standings(graph: Graph) -> Mapping[str, Standing]:
    """Theme -> how its agreement stands; only themes of which something is concluded. Worked out once."""
    return graph.reviewed.derived(_theme_standings)


def _theme_standings(graph: Graph) -> dict[str, Standing]:
    return {
        theme: standing_of(result, graph.findings_by_theme.get(theme, ()))
        for theme, result in syntheses(graph).items()
        if result.agreement in CONCLUSIONS
    }


def standing_of(result: Synthesis, findings: Iterable[FindingOf]) -> Standing:
    """How the agreement on one theme stands."""
    tally = Tally()
    tally.add(result.readings)
    agreement, directions = tally.agreement, tally.directions
    turns = []
    for own in _by_study(findings).values():
        tally.remove(_readings(own))
        for without, rest in left_out(own):
            readings = _readings(rest)
            tally.add(readings)
            if (tally.agreement, tally.directions) != (agreement, directions):
                turns.append(Turn(without, tally.agreement))
            tally.remove(readings)
        tally.add(_readings(own))
    return Standing(agreement, directions, tuple(turns))


def left_out(own: Sequence[FindingOf]) -> Iterator[tuple[LeftOut, list[FindingOf]]]:
    """Every single thing that can be left out of the findings of one study, and what is left of these."""
    study_id = own[0].study_id
    yield LeftOut("study", study_id), []
    for number, item in enumerate(own):
        before, after = own[:number], own[number + 1 :]
        yield LeftOut("finding", study_id, item), [*before, *after]
        for coded in ("level", "effect"):
            if getattr(item.finding, coded) != UNSTATED:
                changed = item._replace(finding=item.finding.model_copy(update={coded: UNSTATED}))
                yield LeftOut("code", study_id, item, coded), [*before, changed, *after]


# --- success against failure -------------------------------------------------------------------------------------

CONTRASTS: frozenset[Kind] = frozenset({"contrast", "overlap", "same"})
"""What is concluded of a theme on which both sides give a level."""
_Told = tuple[str, tuple[FindingOf, ...]]
"""The side that a case is on, and its results."""


def outcome_standings(graph: Graph) -> Mapping[str, Standing]:
    """Theme -> how the contrast between success and failure stands, where both sides give a level. Worked out once."""
    return graph.reviewed.derived(_outcome_standings)


def _outcome_standings(graph: Graph) -> dict[str, Standing]:
    return {row.theme: _contrast(row) for row in outcome_themes(graph) if row.kind in CONTRASTS}


def _contrast(row: OutcomeTheme) -> Standing:
    sides, studies = _Sides(), _cases_by_study(row)
    for own in studies.values():
        sides.count(own, 1)
    turns = []
    for own in studies.values():
        sides.count(own, -1)
        for without, rest in _cases_left(own):
            sides.count(rest, 1)
            if sides.kind != row.kind:
                turns.append(Turn(without, sides.kind))
            sides.count(rest, -1)
        sides.count(own, 1)
    return Standing(row.kind, frozenset(), tuple(turns))


class _Sides:
    """How many cases on each side speak of the theme, and how many of them give each level."""

    def __init__(self) -> None:
        self._cases: Counter[str] = Counter()
        self._levels: dict[str, Counter[str]] = {"high": Counter(), "low": Counter()}

    def count(self, cases: Iterable[_Told], number: Literal[1, -1]) -> None:
        """Count cases in, or out; one without a result does not speak of the theme."""
        for side, results in cases:
            if results:
                self._cases[side] += number
                for level in {item.finding.level for item in results} - {UNSTATED}:
                    self._levels[side][level] += number

    @property
    def kind(self) -> Kind | Literal["nothing"]:
        """What the two sides show."""
        if not self._cases["high"] or not self._cases["low"]:
            return "high_only" if self._cases["high"] else "low_only" if self._cases["low"] else "nothing"
        return kind_of(frozenset(+self._levels["high"]), frozenset(+self._levels["low"]))


def _cases_by_study(row: OutcomeTheme) -> dict[str, list[_Told]]:
    found: dict[str, list[_Told]] = {}
    for side, showings in (("high", row.high), ("low", row.low)):
        for each in showings:
            found.setdefault(each.item.study_id, []).append((side, each.results))
    return found


def _cases_left(own: Sequence[_Told]) -> Iterator[tuple[LeftOut, list[_Told]]]:
    """Every single thing that can be left out of the cases of one study; effects play no part here."""
    study_id = own[0][1][0].study_id
    yield LeftOut("study", study_id), []
    for number, (side, results) in enumerate(own):
        others = [*own[:number], *own[number + 1 :]]
        case = results[0].case
        yield LeftOut("code", study_id, coded="outcome", case_id=case.id if case else ""), others
        for without, rest in left_out(results):
            if without.cut != "study" and without.coded != "effect":
                yield without, [*others, (side, tuple(rest))]


def _by_study(findings: Iterable[FindingOf]) -> dict[str, list[FindingOf]]:
    found: dict[str, list[FindingOf]] = {}
    for item in findings:
        if explains(item):
            found.setdefault(item.study_id, []).append(item)
    return found


def _readings(findings: Iterable[FindingOf]) -> tuple[Reading, ...]:
    return synthesis(findings).readings
