"""What is wrong with a contributor's file, where, and how to mend it: values, never exceptions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches
from itertools import takewhile
from typing import Literal, NamedTuple

from ..catalogue import Keyed, Said, keyed, said
from .rule_names import WARNING, rule_of

NO_HINT = Said("", "")
LIKENESS = 0.6
"""Of two words that may be meant for each other, after `difflib`; also of what follows their common beginning."""

Severity = Literal["error", "warning"]
LONGEST = 2_000
"""Characters of what is said of one fault: it may quote a word of a contributor, which may have no end."""


class Place(NamedTuple):
    """A position in a contributor's file."""

    path: str
    """Relative to the root of the knowledge base, with `/` on every system."""
    line: int = 1
    """Counted from 1."""
    column: int = 1
    """Counted from 1, in characters."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True)
class Problem:
    """One fault; sorting puts the faults of one file together, from top to bottom."""

    place: Place
    message: Said
    hint: Said = NO_HINT

    def __post_init__(self) -> None:
        if max(map(len, (*self.message, *self.hint))) > LONGEST:
            object.__setattr__(self, "message", _cut(self.message))
            object.__setattr__(self, "hint", _cut(self.hint))

    @property
    def rule(self) -> str:
        """The name of the rule that it breaks, after the key of its message; empty for a message without a key."""
        return rule_of(self.message.key) if isinstance(self.message, Keyed) else ""

    @property
    def severity(self) -> Severity:
        """Whether it keeps the site from being made, or asks a person to look."""
        return "warning" if isinstance(self.message, Keyed) and self.message.key.startswith(WARNING) else "error"


def _cut(text: Said) -> Said:
    first, second = (each if len(each) <= LONGEST else f"{each[:LONGEST]}…" for each in text)
    return keyed(text.key, first, second) if isinstance(text, Keyed) else Said(first, second)


def nearest(word: str, candidates: Iterable[str]) -> str:
    """The candidate that is most like `word`; empty when none is like it.

    `kelompok-tani` and `kelompok-daring` share the part that tells nothing, so what follows it must be alike too.
    """
    word = word.lower()
    near = get_close_matches(word, sorted(set(candidates)), n=3, cutoff=LIKENESS)
    return next((each for each in near if _rest_is_like(word, each)), "")


def _rest_is_like(word: str, other: str) -> bool:
    parts, others = word.split("-"), other.split("-")
    shared = len([*takewhile(lambda pair: pair[0] == pair[1], zip(parts, others, strict=False))])
    rest, left = "-".join(parts[shared:]), "-".join(others[shared:])
    return not shared or not rest or not left or SequenceMatcher(None, rest, left).ratio() >= LIKENESS


def did_you_mean(word: str, candidates: Iterable[str]) -> Said:
    """Name the candidate nearest to `word`; without one, list what is allowed if that list is short."""
    known = sorted(set(candidates))
    if near := nearest(word, known):
        return said("spelling.did_you_mean", near=near)
    if 0 < len(known) <= 12:
        listed = ", ".join(known)
        return said("spelling.known_here", listed=listed)
    return said("spelling.check")


def report(problems: Iterable[Problem]) -> str:
    """All problems as text, sorted, each once: the place, both languages, each with its hint, and the rule."""
    blocks = []
    for problem in sorted(set(problems)):
        lines = [f"{problem.place}: {problem.message.id}"]
        if problem.hint.id:
            lines.append(f"    saran: {problem.hint.id}")
        lines.append(f"    [en] {problem.message.en}")
        if problem.hint.en:
            lines.append(f"    hint: {problem.hint.en}")
        if problem.rule:
            lines.append(f"    aturan (rule): {problem.rule}")
        blocks.append("\n".join(lines))
    return "\n".join(blocks)
