// @ts-check
/**
 * The steps of the form: which parts of an entry each asks for, and which fields of a record are shown at once. What is listed nowhere
 * is folded into "more" of its record, so that nothing of the schema is out of reach.
 */

/** @typedef {{ id: string, fields: string[], more?: string[] }} Step keys of a study, in their order; `more` are folded away */

/** @type {Step[]} */
export const STEPS = [
  { id: "reference", fields: ["basis", "short_title"], more: ["translated_title", "source_parts"] },
  { id: "setting", fields: ["objective", "setting"], more: ["background"] },
  { id: "theory", fields: ["theories"] },
  { id: "method", fields: ["methods", "informants"] },
  { id: "cases", fields: ["cases"] },
  { id: "findings", fields: ["findings"], more: ["recommendations"] },
  { id: "summary", fields: [], more: ["keywords", "source_notes", "cites"] },
  { id: "silence", fields: ["not_reported", "themes_not_reported"], more: ["open_lists"] },
  { id: "check", fields: [] },
  { id: "send", fields: [] },
];

/** The fields of a record that are shown at once, by the path without numbers. @type {Record<string, string[]>} */
export const MAIN = {
  source_parts: ["name", "role"],
  setting: ["place", "detail", "where"],
  theories: ["theory", "role", "where"],
  methods: ["method", "where"],
  informants: ["count", "who", "where"],
  cases: ["name", "group_types", "outcome", "ground", "outcome_text", "where"],
  "cases/ground": ["quote"],
  findings: ["theme", "case", "statement", "where", "evidence", "level", "effect", "grounds"],
  "findings/grounds": ["level", "effect"],
  "findings/grounds/level": ["quote"],
  "findings/grounds/effect": ["quote"],
  source_notes: ["kind", "about", "note", "where"],
};

/** Field -> kind of term that it names, where a new one may be added. @type {Record<string, string>} */
export const KINDS = { theory: "theories", method: "methods", theme: "themes", group_types: "group-types", place: "places", themes_not_reported: "themes" };

/** What most people have in hand, by what was read: the parts that places in the source name. @type {Record<string, [string, string][]>} id and role */
export const PARTS = {
  "catalogue-record": [["judul", "title"], ["data-katalog", "catalogue"]],
  abstract: [["judul", "title"], ["abstrak", "abstract"], ["kata-kunci", "keywords"]],
  "full-text": [["judul", "title"], ["abstrak", "abstract"], ["pendahuluan", "introduction"], ["metode", "method"], ["hasil", "results"], ["simpulan", "conclusion"], ["daftar-pustaka", "references"]],
};

/** The step that asks for a path. @param {import("./checks.js").Path} path */
export const stepOf = ([first]) => STEPS.find(({ fields, more = [] }) => [...fields, ...more].includes(String(first)))?.id ?? (first === "text" ? "summary" : "reference");
