"""Any two dimensions crossed by the script are what Python crosses, of more studies than there are yet."""

from __future__ import annotations

import re
from itertools import permutations
from types import SimpleNamespace
from typing import Any, cast

import pytest
from support.made_files import texts
from support.scripts import run_script

from rumpun.citation.citations import format_works
from rumpun.context import Context, Settings, contexts
from rumpun.exports import comparison_data, gap_data
from rumpun.model.coded_values import CLAIMS
from rumpun.model.graph import Graph
from rumpun.pages.gaps import _Teller
from rumpun.render.page_builder import PageBuilder
from rumpun.site import read
from rumpun.synthesis.dimensions import DIMENSIONS, axis_of
from rumpun.synthesis.gaps import GapMatrix
from tools.made_up import KnowledgeBase as MadeUp

pytestmark = pytest.mark.slow

CROSSED = """async ([files, pairs, inGeneral, claims], load) => {
  const { Axis, Matrix, casesOf } = await load('gaps/cells.js');
  const parsed = (name) => JSON.parse(files[`data/comparison/id/${name}.json`]);
  const cases = casesOf(parsed('index'));
  return pairs.map(([rows, columns]) => {
    const [down, across] = [rows, columns].map((id) => new Axis(id, parsed(`gaps/${id}`)));
    const matrix = new Matrix(down, across, cases, inGeneral, claims);
    const cells = matrix.cells.map((row) => row.map((cell) => [
      cell.reason,
      matrix.entries(cell).map(({ name, named, told }) => [
        named ? `${name} (${named})` : name, told.map(({ about, way, finding }) => [about, way, finding]),
      ]),
      (cell.others ?? []).map(([reason, numbers]) => [
        reason, matrix.entries({ reason, numbers }).map(({ study }) => study),
      ]),
    ]));
    return { cells, counts: matrix.counts() };
  });
}"""


@pytest.fixture(scope="module", params=["real", "many", "awaiting"])
def context(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Context:
    """The real knowledge base, and a made-up one with more of everything than a cell has room for.

    `awaiting`: every other study of that one awaits review.
    """
    if request.param == "real":
        return cast("Context", request.getfixturevalue("real_contexts")[0])
    root = tmp_path_factory.mktemp("many")
    MadeUp(40).write(root)
    for entry in sorted(root.glob("studies/*/study.yml"))[::2] if request.param == "awaiting" else ():
        text = entry.read_text(encoding="utf-8")
        entry.write_text(re.sub(r"^review:.*\n(?:  .*\n)*", "", text, flags=re.MULTILINE), encoding="utf-8")
    graph, problems = read(root)
    assert problems == ()
    assert len(graph.awaiting) == (20 if request.param == "awaiting" else 0)
    return contexts(graph, format_works([], root / "citations"), Settings("https://rumpun.example/"))[0]


def crossed(context: Context, graph: Graph, rows: str, columns: str) -> dict[str, Any]:
    """What Python makes of two dimensions, as the script tells it."""
    builder = SimpleNamespace(graph=graph, t=context.words, pick=lambda both: both.id)
    teller = _Teller(cast("PageBuilder", builder))
    matrix = GapMatrix(graph, *(axis_of(graph, dimension, "id") for dimension in (rows, columns)))
    cells = [
        [
            [
                cell.reason or "",
                [
                    [
                        teller.name(entry),
                        [[teller.about(entry, told), told.said, told.finding_id] for told in entry.told],
                    ]
                    for entry in cell.entries
                ],
                [[why, [entry.study_id for entry in entries]] for why, entries in cell.others],
            ]
            for cell in (matrix.cells[row.id, column.id] for column in matrix.columns.headings)
        ]
        for row in matrix.rows.headings
    ]
    return {"cells": cells, "counts": {**matrix.counts, "claims": matrix.only_claims}}


def test_any_two_dimensions_are_crossed_as_on_the_pages(context: Context) -> None:
    # The first file is the list of all studies; the others need formatted citations, which take long.
    files = texts([next(comparison_data.files((context,))), *gap_data.files((context,))])
    pairs = list(permutations(DIMENSIONS, 2))
    found = run_script(CROSSED, [files, pairs, context.words.gap_in_general, CLAIMS])
    for (rows, columns), script in zip(pairs, found, strict=True):
        assert script == crossed(context, context.graph, rows, columns), (rows, columns)
