"""What is wrong with a contributor's file, where, and how to mend it: values, never exceptions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import NamedTuple

from ..catalogue import Said, said

NO_HINT = Said("", "")


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


def nearest(word: str, candidates: Iterable[str]) -> str:
    """The candidate that is most like `word`; empty when none is like it."""
    near = get_close_matches(word.lower(), sorted(set(candidates)), n=1, cutoff=0.6)
    return near[0] if near else ""


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
    """All problems as text, sorted, each once: the place, then both languages, each with its hint."""
    blocks = []
    for problem in sorted(set(problems)):
        lines = [f"{problem.place}: {problem.message.id}"]
        if problem.hint.id:
            lines.append(f"    saran: {problem.hint.id}")
        lines.append(f"    [en] {problem.message.en}")
        if problem.hint.en:
            lines.append(f"    hint: {problem.hint.en}")
        blocks.append("\n".join(lines))
    return "\n".join(blocks)
