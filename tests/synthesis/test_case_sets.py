"""Sets of cases as digits say the same as the cases one by one."""

from __future__ import annotations

from itertools import permutations

import pytest
from support.answers import answer

from rumpun.model.graph import Graph
from rumpun.synthesis.case_sets import NONE, AxisSets, numbers_in, set_of
from rumpun.synthesis.dimensions import DIMENSIONS, UNANSWERED, axis_of
from rumpun.synthesis.gaps import GapMatrix


def test_a_set_gives_its_numbers_back() -> None:
    assert list(numbers_in(set_of([70, 3, 0]))) == [0, 3, 70]
    assert set_of([]) == NONE and list(numbers_in(NONE)) == []


@pytest.mark.parametrize("dimension", DIMENSIONS)
def test_why_cases_say_nothing_is_told_as_of_each_of_them(real_graph: Graph, dimension: str) -> None:
    axis = axis_of(real_graph, dimension, "id")
    sets, numbers = AxisSets(axis), range(len(real_graph.cases))
    for term in (*axis.cases, "never-coded"):
        found = dict(zip(UNANSWERED, sets.unanswered(term, set_of(numbers)), strict=True))
        told = {case: why for why, cases in found.items() for case in numbers_in(cases)}
        answers = {case: answer(axis, case, term) for case in numbers}
        assert told == {case: answer for case, answer in answers.items() if answer in UNANSWERED}, term
        assert sum(cases.bit_count() for cases in found.values()) == len(told), "each case for one reason"


@pytest.mark.parametrize(("rows", "columns"), list(permutations(DIMENSIONS, 2)))
def test_what_is_counted_is_what_the_cells_hold(real_graph: Graph, rows: str, columns: str) -> None:
    matrix = GapMatrix(real_graph, axis_of(real_graph, rows, "id"), axis_of(real_graph, columns, "id"))
    cells = dict(matrix.cells)
    assert {terms: matrix.reason(*terms) for terms in cells} == {terms: cell.reason for terms, cell in cells.items()}
    assert matrix.hanging == sum(not cell.reason and len(cell.entries) == 1 for cell in cells.values())
    awaiting = sum(any(why == "awaiting" for why, _ in cell.others) for cell in cells.values())
    assert matrix.only_awaiting == awaiting
