// @ts-check
/**
 * A study while it is being entered or corrected: where it is kept (in this browser and nowhere else), and the one file in which it
 * travels, is taken up by another person, and is handed in.
 *
 * @typedef {{ type: string, fields: Record<string, string> }} Work
 * @typedef {{ path: (string | number)[], was: unknown, becomes: unknown }} Change
 * @typedef {{ id: string, isNew: boolean, study: any, summary: { id: string, en: string }, key: string, work: Work | undefined, terms: Record<string, Record<string, any>>, message: string, seen: string, before: any }} Draft
 *   `isNew`: a study that the knowledge base does not have; `key`: of its work, which is new too where `work` is given; `before`: the
 *   entry that is being corrected, as it was
 * @typedef {{ format: string, version: number, seen: string, message: string, studies: Record<string, { study: any, summary: { id: string, en: string } }>, terms: Record<string, Record<string, any>>, works: Record<string, Work>, changes: Record<string, Change[]> }} Contribution
 *   what `model/contribution.py` reads
 */

import { changes, changed } from "./changes.js";
import { isEmpty } from "./checks.js";

const FORMAT = "rumpun-contribution";
const VERSION = 1;
const KEY = "rumpun.contribution";
const MOST_LETTERS = 1_000_000;
/** Lists of records in a study. */
const LISTS = ["source_parts", "background", "theories", "methods", "cases", "findings", "recommendations", "source_notes"];

/** @param {string} seen the version of the site @returns {Draft} */
export const empty = (seen = "") => ({
  id: "", isNew: true, study: {}, summary: { id: "", en: "" }, key: "", work: undefined, terms: {}, message: "", seen, before: undefined,
});

/** @param {string} id @param {any} study @param {string} seen @returns {Draft} of an entry that is there */
export const correcting = (id, study, seen = "") => ({ ...empty(seen), id, isNew: false, key: study.reference, study: structuredClone(study), before: structuredClone(study) });

/** @param {Draft} draft */
export const isUntouched = (draft) => !draft.message && (draft.isNew ? isEmpty(draft.study) && isEmpty(draft.work) && isEmpty(draft.summary) : !changes(draft.before, draft.study).length);

/** @returns {{ draft?: Draft, state: "none" | "kept" | "broken" | "off" }} */
export function load() {
  let kept;
  try {
    kept = localStorage.getItem(KEY);
  } catch {
    return { state: "off" };
  }
  if (kept === null) return { state: "none" };
  try {
    const draft = sound(JSON.parse(kept));
    return draft ? { draft, state: "kept" } : { state: "broken" };
  } catch {
    return { state: "broken" };
  }
}

/** Keeps the draft; false when the browser does not. @param {Draft} draft */
export function write(draft) {
  try {
    if (isUntouched(draft)) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Calls back when another tab changes it. @param {() => void} callback */
export const onElsewhere = (callback) => window.addEventListener("storage", ({ key }) => (key === KEY || key === null) && callback());

/** @param {any} data @returns {Draft | undefined} */
function sound(data) {
  if (!isObject(data) || !isObject(data.study) || typeof data.id !== "string") return undefined;
  const draft = { ...empty(), ...data };
  const { study, summary, terms, work, key, message } = draft;
  // What the form walks through must be there in the form that it has; single values are told by the checks.
  const lists = LISTS.every((name) => study[name] === undefined || (Array.isArray(study[name]) && study[name].every(isObject)));
  const texts = [key, message, summary?.id, summary?.en].every((text) => typeof text === "string");
  const isWork = work === undefined || (isObject(work) && typeof work.type === "string" && isObject(work.fields) && Object.values(work.fields).every((text) => typeof text === "string"));
  return lists && texts && isWork && isObject(terms) && Object.values(terms).every(isObject) ? draft : undefined;
}

/** @param {unknown} value */
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** What is handed in. @param {Draft} draft @returns {Contribution} */
export function contribution(draft) {
  const { id, isNew, study, summary, key, work, terms, message, seen } = draft;
  return {
    format: FORMAT, version: VERSION, seen, message,
    studies: isNew ? { [id]: { study: filled({ reference: key, ...study }), summary } } : {},
    terms: filled(terms) ?? {},
    works: work && key ? { [key]: { type: work.type, fields: filled(work.fields) ?? {} } } : {},
    changes: isNew ? {} : { [id]: changes(draft.before, filled(study)) },
  };
}

/** @param {Draft} draft */
export const toFile = (draft) => `${JSON.stringify(contribution(draft), null, 2)}\n`;

/** Without what was left empty; undefined where nothing remains. @param {any} value @returns {any} */
export function filled(value) {
  if (typeof value === "string") return value.trim() || undefined;
  if (Array.isArray(value)) return nothing(value.map(filled).filter((item) => item !== undefined));
  if (!isObject(value)) return value ?? undefined;
  const kept = Object.entries(value).map(([name, inner]) => [name, filled(inner)]);
  return nothing(Object.fromEntries(kept.filter(([, inner]) => inner !== undefined)));
}

/** @param {any} value */
const nothing = (value) => (Object.keys(value).length ? value : undefined);

/**
 * The draft in a file that was handed in or kept; of a correction, `entry` tells how the entry is now.
 * @param {string} text @param {(id: string) => Promise<any>} entry @returns {Promise<Draft | "json" | "other" | "large" | "changed">}
 */
export async function fromFile(text, entry) {
  if (text.length > MOST_LETTERS) return "large";
  let data;
  try {
    data = JSON.parse(text);
  } catch {
    return "json";
  }
  if (!isObject(data) || data.format !== FORMAT || data.version !== VERSION) return "other";
  const common = { ...empty(String(data.seen ?? "")), terms: isObject(data.terms) ? data.terms : {}, message: String(data.message ?? "") };
  return added(data, common) ?? corrected(data, common, entry);
}

/** A new study. @param {any} data @param {Draft} common @returns {Draft | "other" | undefined} */
function added(data, common) {
  const [[id, handedIn] = []] = Object.entries(data.studies ?? {});
  const [[key, work] = []] = Object.entries(data.works ?? {});
  if (!id) return undefined;
  if (!isObject(handedIn) || !isObject(handedIn.study)) return "other";
  const { reference, ...study } = handedIn.study;
  return sound({ ...common, id, study, summary: { id: "", en: "", ...handedIn.summary }, key: reference ?? key ?? "", work }) ?? "other";
}

/** @param {any} data @param {Draft} common @param {(id: string) => Promise<any>} entry @returns {Promise<Draft | "other" | "changed">} */
async function corrected(data, common, entry) {
  const [[id, wanted] = []] = Object.entries(data.changes ?? {});
  const now = id && Array.isArray(wanted) ? await entry(id) : undefined;
  if (!id || !now) return "other";
  const study = changed(now, wanted);
  return study ? { ...common, ...correcting(id, now, common.seen), terms: common.terms, message: common.message, study } : "changed";
}
