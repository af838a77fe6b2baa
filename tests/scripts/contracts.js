/** The cases that Python and the scripts must both hold to; `tests/support/contracts.py` reads the same files. */
import { readFileSync } from "node:fs";

/** @param {string} rule name of a file in `tests/contracts/` */
export const contract = (rule) => JSON.parse(readFileSync(new URL(`../contracts/${rule}.json`, import.meta.url), "utf8"));
