// @ts-check
/**
 * How a study stands to a theme.
 *
 * @typedef {import("../shared/knowledge.js").Column} Column
 */
import { OWN_EVIDENCE } from "../shared/knowledge.js";

/** With results of its own, or only in its introduction or from other works. @param {Column} column @param {string} id */
export function standing(column, id) {
  const cell = column.cell(`theme:${id}`);
  if (cell.status !== "coded") return cell.status;
  return cell.parts?.some(({ evidence }) => OWN_EVIDENCE.includes(evidence)) ? "result" : "background";
}
