"""The coded values of findings, cases and what follows from them: their order and sign, and what they say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple, assert_never, get_args

Level = Literal["high", "mixed", "low", "unstated"]
Effect = Literal["helps", "hinders", "mixed", "none", "unstated"]
Outcome = Literal["high", "mixed", "low", "unstated"]
Evidence = Literal["result", "pattern", "advice", "background", "cited"]
Direction = Literal["promotes", "harms", "mixed", "none", "unclear"]
Confidence = Literal["high", "moderate", "low", "very_low"]
Amount = Literal["much", "little", "both", "unstated"]
UNSTATED = "unstated"
"""Of a level, an effect or an outcome that the source does not state."""
EFFECTS: tuple[Effect, ...] = get_args(Effect)
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
DIRECTIONS: tuple[Direction, ...] = get_args(Direction)


class CodedValue(NamedTuple):
    """One coded value as pages and scripts show it; its names stand with the words of the interface."""

    value: str
    sign: str
    """Tells it apart without colour; empty where words alone do so."""


def _coded(**signs: str) -> tuple[CodedValue, ...]:
    return tuple(CodedValue(value, sign) for value, sign in signs.items())


CODED: Mapping[str, tuple[CodedValue, ...]] = {
    "level": _coded(high="▲", mixed="◆", low="▼", unstated="○"),
    "effect": _coded(helps="+", hinders="−", mixed="±", none="0", unstated="?"),
    "outcome": _coded(high="✓", mixed="◐", low="✗", unstated="–"),
    "evidence": _coded(result="", pattern="", advice="", background="", cited=""),
    # What a theme does for groups. It has no sign: beside a case that would be read of the case.
    "direction": _coded(promotes="", harms="", mixed="", none="", unclear=""),
    "confidence": _coded(high="", moderate="", low="", very_low=""),
}
"""Kind -> its values, in the order in which keys, tables and sentences give them."""
SIGNS: Mapping[str, Mapping[str, str]] = {
    kind: {each.value: each.sign for each in values}
    for kind, values in CODED.items()
    if all(each.sign for each in values)
}
"""Kind -> value -> sign, of the kinds whose values have one."""


def amount(level: Level) -> Amount:
    """How much of a theme the level says that there was; a level that says the same as another is handled like it."""
    match level:
        case "high":
            return "much"
        case "low":
            return "little"
        case "mixed":
            return "both"
        case "unstated":
            return "unstated"
        case _:
            assert_never(level)


def direction(level: Level, effect: Effect) -> Direction:
    """What a finding says of its theme: that it supports the group, harms it, or neither.

    High and helping, or low and hindering, both say that the theme promotes success: a lack that hurt
    agrees with an abundance that helped. Where the source does not say, nothing is read into it.
    """
    match effect:
        case "helps":
            return _with(amount(level), much="promotes", little="harms")
        case "hinders":
            return _with(amount(level), much="harms", little="promotes")
        case "mixed":
            return _with(amount(level), much="mixed", little="mixed")
        case "none":
            return "none"
        case "unstated":
            return "unclear"
        case _:
            assert_never(effect)


def _with(there: Amount, much: Direction, little: Direction) -> Direction:
    match there:
        case "much":
            return much
        case "little":
            return little
        case "both":
            return "mixed"
        case "unstated":
            return "unclear"
        case _:
            assert_never(there)


def is_result(evidence: Evidence) -> bool:
    """Whether the study found it itself: advice, a general claim and another work's word are no results.

    A pattern, things that occurred together, is found too; as no cause is named, it has no effect and no direction.
    """
    match evidence:
        case "result" | "pattern":
            return True
        case "advice" | "background" | "cited":
            return False
        case _:
            assert_never(evidence)


CLAIMS: tuple[Evidence, ...] = tuple(each for each in get_args(Evidence) if not is_result(each))
"""What stands in a study without being a result of it."""
