// @ts-check
/**
 * The table as CSV after RFC 4180, with a mark that tells Excel that it is UTF-8. It holds the table and its notes; whoever wants the
 * references too chooses the column for them.
 */
import { clean, disarm } from "../../shared/plain_text.js";

export const TYPE = "text/csv;charset=utf-8";

/** @param {string} text */
function field(text) {
  const safe = disarm(clean(text));
  return /[",\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** @param {import("../finished_table.js").FinishedTable} finished */
export function write({ heads, rows, source, notes, checksTitle, checks }) {
  const rest = heads.slice(1).map(() => "");
  const below = [source, ...notes, ...(checks.length ? [checksTitle, ...checks] : [])].filter(Boolean);
  const records = [heads.map(({ label }) => label), ...rows, ...below.map((note) => [note, ...rest])];
  return `\uFEFF${records.map((record) => `${record.map(field).join(",")}\r\n`).join("")}`;
}
