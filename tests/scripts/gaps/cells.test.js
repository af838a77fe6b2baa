import assert from "node:assert/strict";
import { test } from "node:test";
import { Axis, Matrix, casesOf } from "../../../hooks/rumpun/assets/gaps/cells.js";
import { contract } from "../contracts.js";

const { studies, dimensions, in_general, claims, cases } = contract("gap_cells");
// The list of studies names cases only where there are several.
const numbered = casesOf(studies.map((study) => (study.cases.length > 1 ? study : { ...study, cases: undefined })));

for (const { rows, columns, cells, counts } of cases) {
  test(`${rows} and ${columns} are joined as Python joins them`, () => {
    const matrix = new Matrix(new Axis(rows, dimensions[rows]), new Axis(columns, dimensions[columns]), numbered, in_general, claims);
    const found = matrix.rows.terms.flatMap((row, down) =>
      matrix.columns.terms.map((column, across) => {
        const cell = matrix.cells[down][across];
        const entries = matrix.entries(cell).map(({ name, named, told }) => ({
          study: named ? `${name} (${named})` : name,
          told: told.map(({ about, way, finding }) => [about, way, finding]),
        }));
        return { row: row.id, column: column.id, reason: cell.reason, entries };
      }),
    );
    assert.deepEqual(found, cells);
    assert.deepEqual(matrix.counts(), counts);
  });
}
