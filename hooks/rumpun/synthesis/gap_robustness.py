"""What the gap matrices hang on: the one code, finding or study without which a combination would be judged otherwise.

Two things are concluded of a combination: that some study joins the two terms, or that none in this knowledge base
does. Where what was read does not settle it, nothing is concluded. Codes are the terms that a study is given: a theory
with its constructs, a method, the kind of a group, the place. Years are printed; levels and effects play no part here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from ..model.coded_values import Direction
from ..model.graph import Graph
from ..model.records import FACETS
from .case_sets import numbers_in
from .dimensions import Axis, axis_of
from .evidence import evidence
from .gaps import READY, GapMatrix, Reason
from .robustness import LeftOut, Standing, Support, Turn

GapVerdict = Literal["joined", "none", "open"]
Combination = tuple[str, str]
"""Two dimensions, of rows and of columns; or two terms of these."""
_NOWHERE: frozenset[Direction] = frozenset()
"""One for all: what is concluded of a combination points nowhere."""


def gap_verdict(reason: Reason | None) -> GapVerdict:
    """What an empty cell concludes by its reason, and one with studies, which has none; `open` where nothing is."""
    return "joined" if reason is None else "none" if reason == "none" else "open"


def gap_standings(graph: Graph) -> Mapping[Combination, Mapping[Combination, Standing]]:
    """Dimensions of each ready-made matrix -> terms -> how that combination stands. Worked out once, when asked for."""
    return graph.derived(_Ready)


@dataclass(frozen=True, eq=False)
class _Ready(Mapping[Combination, Mapping[Combination, Standing]]):
    """The ready-made matrices; a page tells of one, and a large base has a hundred thousand combinations in all."""

    graph: Graph
    known: dict[Combination, Mapping[Combination, Standing]] = field(default_factory=dict)

    def __getitem__(self, dimensions: Combination) -> Mapping[Combination, Standing]:
        if dimensions not in self.known:
            rows, columns = (axis_of(self.graph, dimension, "id") for dimension in dimensions)
            self.known[dimensions] = standings_of(GapMatrix(self.graph, rows, columns))
        return self.known[dimensions]

    def __iter__(self) -> Iterator[Combination]:
        return iter(READY)

    def __len__(self) -> int:
        return len(READY)


def standings_of(matrix: GapMatrix) -> dict[Combination, Standing]:
    """Row and column -> how the combination stands, of those of which something is concluded."""
    alone, cases = _Alone(matrix.graph), matrix.graph.cases
    found = {}
    for row, column in matrix.cells:
        verdict = gap_verdict(matrix.reason(row, column))
        if verdict == "joined":
            joined = matrix.joined(row, column)
            turns = _joined(matrix, row, column) if matrix.one_study(joined) else ()
            studies = dict.fromkeys(cases[case].study_id for case in numbers_in(joined))
            found[row, column] = Standing(verdict, _NOWHERE, tuple(turns), tuple(studies))
        elif verdict == "none":
            asked = sorted(matrix.rows.cases[row] | matrix.columns.cases[column])
            studies = dict.fromkeys(cases[case].study_id for case in asked)
            found[row, column] = Standing(verdict, _NOWHERE, tuple(_none(matrix, alone, row, column)), tuple(studies))
    return found


@dataclass(frozen=True)
class Leaning:
    """Everything in one matrix that would be judged otherwise without one thing."""

    support: Support
    combinations: tuple[Combination, ...]


def leanings(standings: Mapping[Combination, Standing]) -> list[Leaning]:
    """What the combinations of a matrix hang on, that on which most do first."""
    found: dict[tuple[str, ...], tuple[Support, list[Combination]]] = {}
    for combination, standing in standings.items():
        for support in standing.least():
            left_out = support.without
            finding = left_out.item.finding.id if left_out.item else ""
            key = (support.becomes, left_out.study_id, finding, left_out.coded, left_out.case_id, left_out.term)
            found.setdefault(key, (support, []))[1].append(combination)
    made = [Leaning(support, tuple(combinations)) for support, combinations in found.values()]
    return sorted(made, key=lambda each: -len(each.combinations))


def _joined(matrix: GapMatrix, row: str, column: str) -> Iterator[Turn]:
    """One study joins the two: without it, without its only finding or without the code of a term, none does."""
    graph, cases = matrix.graph, [*numbers_in(matrix.joined(row, column))]
    study_id = graph.cases[cases[0]].study_id
    left_out = [LeftOut("study", study_id)]
    for axis, term in ((matrix.rows, row), (matrix.columns, column)):
        if axis.dimension == "theme":
            shown = [evidence(graph).of_case(study_id, graph.cases[case].case.id, term).findings for case in cases]
            if all(each == shown[0] for each in shown) and len(shown[0]) == 1:
                left_out.append(LeftOut("finding", study_id, shown[0][0]))
        else:
            left_out.extend(_codes(graph, axis, term, cases))
    return (Turn(each, "empty") for each in left_out)


def _codes(graph: Graph, axis: Axis, term: str, cases: Sequence[int]) -> Iterator[LeftOut]:
    """The code that alone puts these cases of one study under the term."""
    study, case = graph.cases[cases[0]]
    if axis.dimension == "place" and study.setting:
        yield _code(axis, study.id, study.setting.place)
    elif axis.dimension in FACETS:
        used = {use.method for use in study.methods_of(axis.dimension)}
        coded = [method for method in used if term in (method, *graph.above("methods", method))]
        if len(coded) == 1:
            yield _code(axis, study.id, coded[0])
    elif axis.dimension not in ("group-type", "year"):
        yield _code(axis, study.id, term)
    elif axis.dimension == "group-type" and len(cases) == 1:
        kinds = [kind for kind in case.group_types if term in (kind, *graph.above("group-types", kind))]
        if len(kinds) == 1:
            yield _code(axis, study.id, kinds[0], case.id)


def _code(axis: Axis, study_id: str, term: str, case_id: str = "") -> LeftOut:
    return LeftOut("code", study_id, coded=axis.dimension, case_id=case_id, term=term)


def _none(matrix: GapMatrix, alone: _Alone, row: str, column: str) -> Iterator[Turn]:
    """Every study asked has something else there: without the only code of one of them, that is open again."""
    for axis, asked in (
        (matrix.columns, matrix.rows.cases[row]), (matrix.rows, matrix.columns.cases[column])
    ):  # fmt: skip
        found = (alone.code(axis, case) for case in sorted(asked))
        yield from (each for each in dict.fromkeys(found) if each)


class _Alone:
    """The code that is the only one of a study, or of a case, in a dimension: without it, what is none is open."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._found: dict[tuple[str, int], Turn | None] = {}

    def code(self, axis: Axis, case: int) -> Turn | None:
        """None where there are several, or where what is printed is no code."""
        key = (axis.dimension, case)
        if key not in self._found:
            code = self._look(axis, case)
            self._found[key] = Turn(code, "open") if code else None
        return self._found[key]

    def _look(self, axis: Axis, number: int) -> LeftOut | None:
        study, case = self._graph.cases[number]
        case_id = ""
        if axis.dimension == "theory":
            terms = [use.theory for use in study.theories]
        elif axis.dimension in FACETS:
            terms = [use.method for use in study.methods_of(axis.dimension)]
        elif axis.dimension == "group-type":
            terms, case_id = list(case.group_types), case.id
        else:
            terms = [study.setting.place] if axis.dimension == "place" and study.setting else []
        return _code(axis, study.id, terms[0], case_id) if len(set(terms)) == 1 else None
