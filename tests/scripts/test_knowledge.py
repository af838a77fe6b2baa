"""The scripts' view of the knowledge base is the one that pages are made from."""

from __future__ import annotations

from itertools import combinations

import pytest
from support.made_files import texts
from support.scripts import SERVED, run_script

from rumpun.address import LANGUAGES
from rumpun.comparison.columns import THEME, Profiles, shared, verdict
from rumpun.comparison.rows import said_to_differ, same_direction
from rumpun.context import Context
from rumpun.exports import comparison_data

pytestmark = pytest.mark.slow

ASKED = """async ([files, language, ids, rows], load) => {
  SERVED
  const { Knowledge } = await load('shared/knowledge.js');
  const { columns, unknown, asked } = await new Knowledge('/', language).columns(ids);
  const told = columns.map(({ id, name, cite, cell }) => ({ id, name, cite, cells: rows.map(cell) }));
  return { columns: told, unknown, asked: [...asked].map(([id, column]) => [id, column.id]) };
}""".replace("SERVED", SERVED)
JUDGED = """async ([files, language, pairs, groups, named], load) => {
  SERVED
  const { Knowledge } = await load('shared/knowledge.js');
  const { Rows } = await load('side/rows.js');
  const knowledge = new Knowledge('/', language);
  return Promise.all(pairs.map(async (pair) => {
    const { columns } = await knowledge.columns(pair);
    const rows = new Rows(groups, [], named, '').judged(columns).flatMap(([, judged]) => judged);
    return rows.map(({ id, verdict, direction, shared }) => [id, verdict ?? null, direction, [...shared].sort()]);
  }));
}""".replace("SERVED", SERVED)


@pytest.fixture(scope="module", params=LANGUAGES)
def context(request: pytest.FixtureRequest, real_contexts: tuple[Context, ...]) -> Context:
    """The real knowledge base in each language."""
    return real_contexts[LANGUAGES.index(request.param)]


def test_columns_are_those_of_the_pages(context: Context) -> None:
    own = Profiles(context)
    ids, rows = list(own.ids()), list(own.rows())
    found = run_script(ASKED, [texts(comparison_data.files((context,))), context.language, ids, rows])
    assert found["unknown"] == []
    for column, id_ in zip(found["columns"], ids, strict=True):
        expected = own.column(id_)
        assert (column["id"], column["name"], column["cite"]) == (id_, expected.name, expected.cite)
        for row, cell in zip(rows, column["cells"], strict=True):
            there = expected.cell(row)
            assert (cell["status"], tuple(cell.get("keys", ()))) == (there.status, there.keys), (id_, row)
            assert [part["text"] for part in cell.get("parts", [])] == [part.text for part in there.parts]


def test_rows_are_marked_as_on_the_pages(context: Context) -> None:
    """Of each two columns: how rows are marked, which way they point, which values they share; claims stand apart."""
    own = Profiles(context)
    pairs = [list(pair) for pair in combinations(own.ids(), 2)]
    rows = list(own.rows())
    groups = [["properties", [row for row in rows if not row.startswith(THEME)]]]
    named = [[row, own.label(row)] for row in rows]
    found = run_script(JUDGED, [texts(comparison_data.files((context,))), context.language, pairs, groups, named])
    seen = set()
    for pair, judged in zip(pairs, found, strict=True):
        claimed = judged[len(rows) :]
        assert [row for row, *_ in judged[: len(rows)]] == rows
        assert [marks for _, *marks in claimed] == [[None, "", []]] * len(claimed)
        for row, mark, way, same in judged[: len(rows)]:
            cells = tuple(own.column(id_).cell(row) for id_ in pair)
            expected = "different" if said_to_differ(cells) else verdict(cells)
            ways = same_direction(cells) if expected in ("partly", "different") else ""
            told = (expected, ways, sorted(shared(cells)) if expected == "partly" else [])
            assert (mark, way, same) == told, (pair, row)
            seen.add(mark)
    assert seen == {"same", "partly", "different", "unsure", None}


def test_what_does_not_exist_is_named_and_the_rest_is_there(real_contexts: tuple[Context, ...]) -> None:
    files = texts(comparison_data.files(real_contexts[:1]))
    id_ = next(iter(real_contexts[0].graph.base.studies))
    found = run_script(ASKED, [files, "id", [id_, "tiada", f"{id_}.tiada"], ["year"]])
    assert [column["id"] for column in found["columns"]] == [id_]
    assert found["unknown"] == ["tiada", f"{id_}.tiada"]
    assert found["asked"] == [[id_, id_]]
