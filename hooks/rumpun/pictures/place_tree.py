"""The tree of places: from the country down to the village, with the studies and their cases where they were done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from ..comparison.values import name_of
from ..context import Context
from ..model.study import Case, Study
from ..model.vocabulary import PlaceTerm
from ..synthesis.properties import stated_place, status_of
from .lettering import BOLD, lines_of
from .pieces import Piece, pieces

INDENT, LINE, GAP, MARGIN = 22, 17, 10, 14
LETTERS, TITLE = 13, 14
WIDTH, BESIDE = 336, 66
"""What a phone has room for, and what of it is kept for the number of studies."""
Path = tuple[str, ...]
"""Place ids from the outermost to the innermost; for a study whose source states none, why."""


@dataclass(frozen=True)
class Branch:
    """One node of the tree; `x` and `y` are the middle of its sign, in pixels."""

    kind: str
    """`place`, `unplaced`, `study` or `case`."""
    id: str
    """Of the place or of the study; of `unplaced` the status that says why."""
    depth: int
    lines: tuple[str, ...]
    note: tuple[str, ...]
    """The second thing said: the level of a place, who wrote a study, how a case fared."""
    case: Case | None = None
    studies: int = 0
    """Of a place: how many studies are drawn below it."""
    y: int = 0
    above: int = 0
    """The `y` of the node that this one hangs on; its own at the root."""

    @property
    def x(self) -> int:
        """The deeper, the further in."""
        return MARGIN + self.depth * INDENT


@dataclass(frozen=True)
class PlaceTree:
    """The whole picture, from top to bottom."""

    height: int
    branches: tuple[Branch, ...]
    pieces: tuple[Piece, ...]


def path_of(context: Context, study: Study) -> Path:
    """Where a study was done, from the outside in; where its source states no place, the status that says why."""
    setting = stated_place(study)
    if setting is None:
        return (status_of("place", study),)
    return (*reversed(context.graph.above("places", setting.place)), setting.place)


def by_place(context: Context) -> list[Study]:
    """All studies in the order of the tree; those without a place at the end."""

    def key(study: Study) -> tuple[bool, list[tuple[str, str]], str, str]:
        placed = stated_place(study) is not None
        path = path_of(context, study)
        names = [(name_of(context, "places", place).lower() if placed else place, place) for place in path]
        return not placed, names, str(getattr(study.short_title, context.language)).lower(), study.id

    return sorted(context.graph.base.studies.values(), key=key)


def place_tree(context: Context, studies: Sequence[Study]) -> PlaceTree:
    """The tree of studies in the order of `by_place`."""
    branches: list[Branch] = []
    above: dict[int, int] = {}
    y = MARGIN
    for branch in _grown(context, studies, {study.id: path_of(context, study) for study in studies}, 0):
        above[branch.depth] = y
        branches.append(replace(branch, y=y, above=above.get(branch.depth - 1, y)))
        y += LINE * (len(branch.lines) + len(branch.note)) + GAP
    starts = [branch.y - MARGIN for branch in branches if branch.kind != "case"]
    return PlaceTree(y, tuple(branches), tuple(pieces(starts[1:], y)))


def _grown(context: Context, studies: Sequence[Study], paths: Mapping[str, Path], depth: int) -> Iterator[Branch]:
    """Each place, its own studies, and then the places within it."""
    for place, found in groupby(studies, key=lambda study: paths[study.id][depth]):
        inside = list(found)
        yield _place(context, place, depth, len(inside), stated_place(inside[0]) is not None)
        for study in inside:
            if len(paths[study.id]) == depth + 1:
                yield from _study(context, study, depth + 1)
        yield from _grown(context, [study for study in inside if len(paths[study.id]) > depth + 1], paths, depth + 1)


def _place(context: Context, id_: str, depth: int, studies: int, known: bool) -> Branch:
    t = context.words
    if not known:
        lines = lines_of(t[f"unplaced_{id_}"], _room(depth, BESIDE), LETTERS, 2)
        return Branch("unplaced", id_, depth, lines, (), studies=studies)
    term = context.graph.term("places", id_)
    lines = lines_of(name_of(context, "places", id_), _room(depth, BESIDE), LETTERS, 2)
    note = (t.value("place", term.level),) if isinstance(term, PlaceTerm) else ()
    return Branch("place", id_, depth, lines, note, studies=studies)


def _study(context: Context, study: Study, depth: int) -> Iterator[Branch]:
    t, work = context.words, study.work
    name = str(getattr(study.short_title, context.language))
    cite = f"{t.authors(work)} ({t.year_of(work)})"
    room = _room(depth, 0)
    yield Branch("study", study.id, depth, lines_of(name, room, TITLE * BOLD, 2), lines_of(cite, room, LETTERS, 2))
    room = _room(depth + 1, 0)
    for case in study.cases:
        said = f"{case.name}: {t.value('outcome', case.outcome)}"
        yield Branch("case", study.id, depth + 1, lines_of(said, room, LETTERS, 3), (), case)


def _room(depth: int, beside: int) -> int:
    return WIDTH - MARGIN - depth * INDENT - 18 - beside
