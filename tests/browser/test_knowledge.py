"""The scripts' view of the knowledge base is the one that pages are made from."""

from __future__ import annotations

from itertools import combinations

from page_types import Visit

from rumpun.address import address
from rumpun.comparison.columns import Profiles, verdict

COLUMNS = """async ([ids, rows]) => {
  const { Knowledge } = await import("/assets/rumpun/shared/knowledge.js");
  const { columns, unknown } = await Knowledge.ofPage().columns(ids);
  return [columns.map(({ id, name, cite, cell }) => ({ id, name, cite, cells: rows.map(cell) })), unknown];
}"""
VERDICTS = """async ([pairs, rows]) => {
  const { Knowledge, verdict } = await import("/assets/rumpun/shared/knowledge.js");
  const knowledge = Knowledge.ofPage();
  const found = await Promise.all(pairs.map((pair) => knowledge.columns(pair)));
  return found.map(({ columns }) => rows.map((row) => verdict(columns.map((column) => column.cell(row))) ?? null));
}"""


def test_columns_are_those_of_the_pages(visit: Visit, language: str, profiles: dict[str, Profiles]) -> None:
    own = profiles[language]
    page = visit(address(language, "about"))
    ids, rows = list(own.ids()), list(own.rows())
    columns, unknown = page.evaluate(COLUMNS, [ids, rows])
    assert unknown == []
    for found, id_ in zip(columns, ids, strict=True):
        expected = own.column(id_)
        assert (found["id"], found["name"], found["cite"]) == (id_, expected.name, expected.cite)
        for row, cell in zip(rows, found["cells"], strict=True):
            there = expected.cell(row)
            assert (cell["status"], tuple(cell.get("keys", ()))) == (there.status, there.keys), (id_, row)
            assert [part["text"] for part in cell.get("parts", [])] == [part.text for part in there.parts]


def test_same_and_different_are_those_of_the_pages(visit: Visit, profiles: dict[str, Profiles]) -> None:
    own = profiles["id"]
    pairs, rows = [list(pair) for pair in combinations(own.ids(), 2)], list(own.rows())
    found = visit(address("id", "about")).evaluate(VERDICTS, [pairs, rows])
    expected = [[verdict(own.column(id_).cell(row) for id_ in pair) for row in rows] for pair in pairs]
    assert found == expected
    assert {each for verdicts in expected for each in verdicts} == {"same", "different", None}


def test_what_does_not_exist_is_named_and_the_rest_is_there(visit: Visit, faults: list[str]) -> None:
    page = visit(address("id", "about"))
    columns, unknown = page.evaluate(COLUMNS, [["kube-mentari", "kube-melati", "kube-cempaka-tulip.melati"], ["year"]])
    assert [column["id"] for column in columns] == ["kube-mentari"]
    assert unknown == ["kube-melati", "kube-cempaka-tulip.melati"]
    assert [fault for fault in faults if "kube-melati.json" in fault]
    faults.clear()
