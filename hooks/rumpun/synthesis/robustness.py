"""What a conclusion hangs on: whether it changes when one code, one finding or one study is left out.

A code that is left out counts as unstated. For each theme it is worked out from the findings of one study at a time,
against a tally of all others, so that the cost grows with the number of findings and not with its square.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from ..model.coded_values import UNSTATED, Direction, direction
from ..model.graph import FindingOf, Graph
from .agreement import Agreement, Codes, Synthesis, Tally, codes_of, heard, syntheses
from .evidence import explains
from .outcomes import Kind, OutcomeTheme, kind_of, outcome_themes

Cut = Literal["code", "finding", "study"]
CUTS: tuple[Cut, ...] = ("code", "finding", "study")
"""From the least that can be left out to the most: what already falls with one code is the most fragile."""
CONCLUSIONS: frozenset[Agreement] = frozenset({"agree", "disagree", "partly", "single"})
"""What is concluded of a theme; where no study gives a direction, nothing is."""


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
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
        least = self.hangs_on
        for turn in self.turns:
            if turn.without.cut == least:
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
    for reading in result.readings:
        tally.count(reading.study_id, (reading.direction,), 1)
    agreement, directions = tally.agreement, tally.directions
    turns = []
    for study_id, own in _by_study(findings).items():
        codes = [codes_of(item) for item in own]
        tally.count(study_id, heard(codes), -1)
        if tally.studies < 2 or tally.directions != directions or not _possible(codes) <= directions:
            for without, rest in chain([(LeftOut("study", study_id), [])], left_out(own)):
                ways = heard(rest)
                tally.count(study_id, ways, 1)
                if (tally.agreement, tally.directions) != (agreement, directions):
                    turns.append(Turn(without, tally.agreement))
                tally.count(study_id, ways, -1)
        tally.count(study_id, heard(codes), 1)
    return Standing(agreement, directions, tuple(turns))


def _possible(codes: Sequence[Codes]) -> set[Direction]:
    """Every way that a study can point, whatever is left out of it: where two others point all of these, none tells."""
    ways = {direction(each.level, each.effect) for each in codes} - {"unclear"}
    return ways | {"mixed"} if len(ways) > 1 else ways


def left_out(own: Sequence[FindingOf]) -> Iterator[tuple[LeftOut, list[Codes]]]:
    """Every finding and every code that can be left out of the results of one study, and what is left of these."""
    codes = [codes_of(item) for item in own]
    for number, (item, each) in enumerate(zip(own, codes, strict=True)):
        before, after = codes[:number], codes[number + 1 :]
        yield LeftOut("finding", item.study_id, item), before + after
        if each.level != UNSTATED:
            yield (
                LeftOut("code", item.study_id, item, "level"),
                [*before, Codes(each.case_id, "unstated", each.effect), *after],
            )
        if each.effect != UNSTATED:
            yield (
                LeftOut("code", item.study_id, item, "effect"),
                [*before, Codes(each.case_id, each.level, "unstated"), *after],
            )


# --- success against failure -------------------------------------------------------------------------------------

CONTRASTS: frozenset[Kind] = frozenset({"contrast", "overlap", "same"})
"""What is concluded of a theme on which both sides give a level."""
_Told = tuple[str, Sequence[Codes]]
"""The side that a case is on, and its results."""


def outcome_standings(graph: Graph) -> Mapping[str, Standing]:
    """Theme -> how the contrast between success and failure stands, where both sides give a level. Worked out once."""
    return graph.reviewed.derived(_outcome_standings)


def _outcome_standings(graph: Graph) -> dict[str, Standing]:
    return {row.theme: _contrast(row) for row in outcome_themes(graph) if row.kind in CONTRASTS}


def _contrast(row: OutcomeTheme) -> Standing:
    sides, studies = _Sides(), _cases_by_study(row)
    told = {id_: [(side, [*map(codes_of, results)]) for side, results in own] for id_, own in studies.items()}
    for cases in told.values():
        sides.count(cases, 1)
    shown, turns = sides.shown, []
    for id_, cases in told.items():
        sides.count(cases, -1)
        if sides.shown != shown:  # else nothing that is left of the study can show anything new
            for without, rest in _cases_left(studies[id_], cases):
                sides.count(rest, 1)
                if sides.kind != row.kind:
                    turns.append(Turn(without, sides.kind))
                sides.count(rest, -1)
        sides.count(cases, 1)
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
                for level in {each.level for each in results} - {UNSTATED}:
                    self._levels[side][level] += number

    @property
    def shown(self) -> tuple[bool, bool, frozenset[str], frozenset[str]]:
        """Whether some case speaks on either side, and the levels there."""
        high, low = (frozenset(level for level, n in self._levels[side].items() if n) for side in ("high", "low"))
        return bool(self._cases["high"]), bool(self._cases["low"]), high, low

    @property
    def kind(self) -> Kind | Literal["nothing"]:
        """What the two sides show."""
        high, low, ours, theirs = self.shown
        if not high or not low:
            return "high_only" if high else "low_only" if low else "nothing"
        return kind_of(ours, theirs)


def _cases_by_study(row: OutcomeTheme) -> dict[str, list[tuple[str, tuple[FindingOf, ...]]]]:
    found: dict[str, list[tuple[str, tuple[FindingOf, ...]]]] = {}
    for side, showings in (("high", row.high), ("low", row.low)):
        for each in showings:
            found.setdefault(each.item.study_id, []).append((side, each.results))
    return found


def _cases_left(
    own: Sequence[tuple[str, tuple[FindingOf, ...]]], cases: Sequence[_Told]
) -> Iterator[tuple[LeftOut, list[_Told]]]:
    """Every single thing that can be left out of the cases of one study; effects play no part here."""
    study_id = own[0][1][0].study_id
    yield LeftOut("study", study_id), []
    for number, (side, results) in enumerate(own):
        others = [*cases[:number], *cases[number + 1 :]]
        case = results[0].case
        yield LeftOut("code", study_id, coded="outcome", case_id=case.id if case else ""), others
        for without, rest in left_out(results):
            if without.coded != "effect":
                yield without, [*others, (side, rest)]


def _by_study(findings: Iterable[FindingOf]) -> dict[str, list[FindingOf]]:
    found: dict[str, list[FindingOf]] = {}
    for item in findings:
        if explains(item):
            found.setdefault(item.study_id, []).append(item)
    return found
