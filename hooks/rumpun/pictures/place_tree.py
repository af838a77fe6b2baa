"""The tree of places: from the country down to the village, with the studies and their cases where they were done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from ..comparison.values import name_of
from ..context import Context
from ..model.study import Case
from ..model.vocabulary import PlaceTerm
from ..synthesis.properties import status_of
from .lettering import BOLD, lines_of
from .pieces import Piece, pieces

INDENT, LINE, GAP, MARGIN = 22, 17, 10, 14
LETTERS, TITLE = 13, 14
WIDTH, BESIDE = 336, 66
"""What a phone has room for, and what of it is kept for the number of studies."""
Path = tuple[str, ...]
"""Place ids from the outermost to the innermost; for a study without a place, why it has none."""


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


def path_of(context: Context, study_id: str) -> Path:
    """Where a study was done, from the outside in; without a place, the status that says why."""
    graph = context.graph
    study = graph.base.studies[study_id]
    if study.setting is None:
        return (status_of("place", study),)
    place = study.setting.place
    return (*reversed(graph.above("places", place)), place)


def by_place(context: Context) -> list[str]:
    """All studies in the order of the tree; those without a place at the end."""
    studies = context.graph.base.studies

    def key(id_: str) -> tuple[bool, list[tuple[str, str]], str, str]:
        placed = studies[id_].setting is not None
        path = path_of(context, id_)
        names = [(name_of(context, "places", place).lower() if placed else place, place) for place in path]
        return not placed, names, str(getattr(studies[id_].short_title, context.language)).lower(), id_

    return sorted(studies, key=key)


def place_tree(context: Context, studies: Sequence[str]) -> PlaceTree:
    """The tree of studies in the order of `by_place`."""
    branches: list[Branch] = []
    above: dict[int, int] = {}
    y = MARGIN
    for branch in _grown(context, studies, {id_: path_of(context, id_) for id_ in studies}, 0):
        above[branch.depth] = y
        branches.append(replace(branch, y=y, above=above.get(branch.depth - 1, y)))
        y += LINE * (len(branch.lines) + len(branch.note)) + GAP
    starts = [branch.y - MARGIN for branch in branches if branch.kind != "case"]
    return PlaceTree(y, tuple(branches), tuple(pieces(starts[1:], y)))


def _grown(context: Context, studies: Sequence[str], paths: Mapping[str, Path], depth: int) -> Iterator[Branch]:
    """Each place, its own studies, and then the places within it."""
    for place, found in groupby(studies, key=lambda id_: paths[id_][depth]):
        inside = list(found)
        yield _place(context, place, depth, len(inside), context.graph.base.studies[inside[0]].setting is not None)
        own = [id_ for id_ in inside if len(paths[id_]) == depth + 1]
        for id_ in own:
            yield from _study(context, id_, depth + 1)
        yield from _grown(context, [id_ for id_ in inside if id_ not in own], paths, depth + 1)


def _place(context: Context, id_: str, depth: int, studies: int, known: bool) -> Branch:
    t = context.words
    if not known:
        lines = lines_of(t[f"unplaced_{id_}"], _room(depth, BESIDE), LETTERS, 2)
        return Branch("unplaced", id_, depth, lines, (), studies=studies)
    term = context.graph.base.terms["places"][id_]
    lines = lines_of(name_of(context, "places", id_), _room(depth, BESIDE), LETTERS, 2)
    note = (t.value("place", term.level),) if isinstance(term, PlaceTerm) else ()
    return Branch("place", id_, depth, lines, note, studies=studies)


def _study(context: Context, id_: str, depth: int) -> Iterator[Branch]:
    base, t = context.graph.base, context.words
    study = base.studies[id_]
    work = study.work
    name = str(getattr(study.short_title, context.language))
    cite = f"{t.authors(work)} ({work.year or t.no_date})"
    room = _room(depth, 0)
    yield Branch("study", id_, depth, lines_of(name, room, TITLE * BOLD, 2), lines_of(cite, room, LETTERS, 2))
    room = _room(depth + 1, 0)
    for case in study.cases:
        said = f"{case.name}: {t.value('outcome', case.outcome)}"
        yield Branch("case", id_, depth + 1, lines_of(said, room, LETTERS, 3), (), case)


def _room(depth: int, beside: int) -> int:
    return WIDTH - MARGIN - depth * INDENT - 18 - beside
