// @ts-check
/**
 * A second coding while it is made: kept in this browser and nowhere else, and the one file in which it is handed in.
 *
 * @typedef {{ id: string, name: string, where: string }} CaseToCode
 * @typedef {{ id: string, theme: string, about: string, where: string, statement: string }} FindingToCode
 * @typedef {{ id: string, name: string, title: string, cite: string, basis: string, themes: Record<string, [string, string]>, cases: CaseToCode[], findings: FindingToCode[] }} ToCode
 * @typedef {Record<string, string | undefined>} Codes the codes of one case or finding, and a note
 * @typedef {{ seen: string, coder: { id: string, en: string }, date: string, cases: Record<string, Codes>, findings: Record<string, Codes> }} SecondDraft
 */

const FORMAT = "rumpun-contribution";
const VERSION = 1;
const KEY = "rumpun.second.";
const MOST_LETTERS = 1_000_000;
/** What is coded -> its codes. @type {{ cases: string[], findings: string[] }} */
export const CODES = { cases: ["outcome"], findings: ["level", "effect", "evidence"] };

/** @param {{ id: string, en: string }} coder @param {string} seen @param {string} today @returns {SecondDraft} */
export const begun = (coder, seen, today) => ({ seen, coder: { ...coder }, date: today, cases: {}, findings: {} });

/** @param {string} study @returns {SecondDraft | undefined} */
export function load(study) {
  try {
    return sound(JSON.parse(localStorage.getItem(KEY + study) ?? "null"));
  } catch {
    return undefined;
  }
}

/** Keeps the draft; false when the browser does not. @param {string} study @param {SecondDraft} draft */
export function write(study, draft) {
  try {
    localStorage.setItem(KEY + study, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** @param {string} study */
export function forget(study) {
  try {
    localStorage.removeItem(KEY + study);
  } catch {
    // a browser that keeps nothing has nothing to forget
  }
}

/** @param {any} value */
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** @param {any} data @returns {SecondDraft | undefined} */
function sound(data) {
  if (!isObject(data) || !isObject(data.coder) || ![data.seen, data.coder.id, data.coder.en, data.date].every((text) => typeof text === "string")) return undefined;
  const parts = [data.cases, data.findings];
  const isSound = parts.every((part) => isObject(part) && Object.values(part).every((codes) => isObject(codes) && Object.values(codes).every((code) => typeof code === "string")));
  return isSound ? data : undefined;
}

/**
 * The cases and findings that lack a code, in their order.
 * @param {ToCode} toCode @param {SecondDraft} draft @returns {["cases" | "findings", string][]}
 */
export const left = (toCode, draft) => /** @type {const} */ (["cases", "findings"]).flatMap((part) =>
  toCode[part].filter(({ id }) => CODES[part].some((code) => !draft[part][id]?.[code])).map(({ id }) => /** @type {["cases" | "findings", string]} */ ([part, id])));

/** What is handed in: of what is to be coded, and nothing else. @param {ToCode} toCode @param {SecondDraft} draft */
export function contribution(toCode, { seen, coder, date, ...coded }) {
  const items = (/** @type {"cases" | "findings"} */ part) => toCode[part].flatMap(({ id }) => {
    const codes = coded[part][id] ?? {};
    const given = CODES[part].filter((code) => codes[code]).map((code) => [code, codes[code]]);
    const note = codes.note?.trim();
    return given.length ? [{ id, ...Object.fromEntries(given), ...(note ? { note } : {}) }] : [];
  });
  const roles = { id: coder.id.trim(), en: coder.en.trim() };
  return { format: FORMAT, version: VERSION, seen, second_codings: { [toCode.id]: { coder: roles, date, cases: items("cases"), findings: items("findings") } } };
}

/** The draft in a file that was kept or handed in; undefined where it is none of this study. @param {string} text @param {string} study @returns {SecondDraft | undefined} */
export function fromFile(text, study) {
  if (text.length > MOST_LETTERS) return undefined;
  try {
    const data = JSON.parse(text);
    const coding = data?.format === FORMAT && data.version === VERSION ? data.second_codings?.[study] : undefined;
    if (!isObject(coding) || !Array.isArray(coding.cases) || !Array.isArray(coding.findings)) return undefined;
    const byId = (/** @type {any[]} */ items) => Object.fromEntries(items.filter(isObject).map(({ id, ...codes }) => [String(id), codes]));
    return sound({ seen: String(data.seen ?? ""), coder: coding.coder, date: coding.date, cases: byId(coding.cases), findings: byId(coding.findings) });
  } catch {
    return undefined;
  }
}
