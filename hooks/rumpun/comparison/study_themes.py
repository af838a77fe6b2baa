"""The findings of one study, a line for each theme: what it found itself apart from what it only claims or cites."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from ..model.coded_values import CLAIMS, SIGNS, UNSTATED, Effect, is_result
from ..model.graph import FindingOf, by_theme, findings_of
from ..model.study import Finding, Study
from ..words.finding_marks import cell_of
from ..words.words import Words

Told = Literal["results", "background", "cited", "advice"]
PARTS: tuple[Told, ...] = ("results", "background", "cited", "advice")
"""In the order in which they stand on the page: what the study found itself is first."""


class CodeMark(NamedTuple):
    """Level and effect of a finding as one badge."""

    words: str
    signs: str
    """Of what is stated; empty where nothing is."""
    effect: Effect


class ThemeLine(NamedTuple):
    """One theme, all that the study says of it in this part, and its codes, each once."""

    theme: str
    items: tuple[FindingOf, ...]
    marks: tuple[CodeMark, ...]


class ThemePart(NamedTuple):
    """The lines of one part of the page, in the order of the entry."""

    kind: Told
    lines: tuple[ThemeLine, ...]

    @property
    def said(self) -> int:
        """How many statements there are."""
        return sum(len(line.items) for line in self.lines)


def theme_parts(t: Words, study: Study) -> tuple[ThemePart, ...]:
    """The parts that have anything in them; results always, so that a page can say that there are none."""
    found: dict[str, list[FindingOf]] = {kind: [] for kind in PARTS}
    for item in findings_of(study):
        found["results" if is_result(item.finding.evidence) else item.finding.evidence].append(item)
    parts = (ThemePart(kind, tuple(_lines(t, found[kind]))) for kind in PARTS)
    return tuple(part for part in parts if part.lines or part.kind not in CLAIMS)


def _lines(t: Words, items: Iterable[FindingOf]) -> Iterator[ThemeLine]:
    for theme, those in by_theme(items).items():
        marks = dict.fromkeys(code_mark(t, item.finding) for item in those)
        stated = tuple(mark for mark in marks if mark.words != t.told_mentioned)
        yield ThemeLine(theme, tuple(those), stated or tuple(marks))


def code_mark(t: Words, finding: Finding) -> CodeMark:
    """The badge of a finding: what the source does not state is left out, or said in one phrase where that is all."""
    stated = (("level", finding.level), ("effect", finding.effect))
    signs = (SIGNS[kind][value] for kind, value in stated if value != UNSTATED)
    words = cell_of(t, finding)
    return CodeMark(t.told_mentioned if words == t.cell_mentioned else words, " ".join(signs), finding.effect)
