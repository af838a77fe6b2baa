// @ts-check
/**
 * What is wrong with an entry while it is filled in: first against the schema, then between its parts. The rules are those of
 * `python -m rumpun check`, held to the same cases (`tests/contracts/entry_checks.json`); what needs all entries is asked there alone.
 *
 * @typedef {import("./schema.js").Schema} Schema
 * @typedef {(string | number)[]} Path
 * @typedef {{ path: Path, key: string, values: Record<string, string | number> }} Fault `key` and `values` of what is said of it
 */

const UNSTATED = "unstated";
const MOST_QUOTED = 6; // words of a source in one ground
const ROLES_OF_RESULTS = ["abstract", "results", "conclusion", "catalogue"];
const OWN = ["result", "pattern"];

/** @param {Path} path @param {string} key @param {Record<string, string | number>} values @returns {Fault} */
const fault = (path, key, values = {}) => ({ path, key, values });

/** All that the schema finds. @param {Schema} schema @param {any} value @param {Path} path @returns {Fault[]} */
export function againstSchema(schema, value, path = []) {
  const { node } = schema;
  if (node.type === "object") return inRecord(schema, value ?? {}, path);
  if (node.type === "array") {
    const list = Array.isArray(value) ? value : [];
    if (list.length < (node.minItems ?? 0)) return [fault(path, "schema.too_short")];
    return list.flatMap((item, place) => againstSchema(schema.items, item, [...path, place]));
  }
  if (node.type === "integer") {
    if (!Number.isInteger(value)) return [fault(path, "schema.int_type")];
    return value < (node.minimum ?? -Infinity) ? [fault(path, "schema.greater_than_equal")] : [];
  }
  if (node.type === "boolean") return typeof value === "boolean" ? [] : [fault(path, "schema.bool_type")];
  return inText(schema, value, path);
}

/** @param {Schema} schema @param {Record<string, any>} value @param {Path} path @returns {Fault[]} */
function inRecord(schema, value, path) {
  const missing = (schema.node.required ?? []).filter((name) => isEmpty(value[name])).map((name) => fault([...path, name], "schema.key_missing", { name }));
  const filled = schema.properties.filter(([name]) => !isEmpty(value[name]));
  return [...missing, ...filled.flatMap(([name, inner]) => againstSchema(inner, value[name], [...path, name]))];
}

/** @param {Schema} schema @param {unknown} value @param {Path} path @returns {Fault[]} */
function inText({ node, options }, value, path) {
  if (typeof value !== "string") return [fault(path, "schema.string_type")];
  const text = value.trim();
  if (options.length) return options.some((each) => each.value === value) ? [] : [fault(path, "schema.no_choice", { word: value })];
  if (!text && node.minLength) return [fault(path, "schema.string_too_short")];
  if (text.length > (node.maxLength ?? Infinity)) return [fault(path, "schema.string_too_long")];
  if (!node.pattern || new RegExp(node.pattern, "u").test(text)) return [];
  if (/[\r\n\u2028\u2029]/.test(text)) return [fault(path, "schema.one_line")];
  return [fault(path, path.includes("where") ? "schema.no_locator" : "schema.no_id", { word: text })];
}

/** Nothing was filled in, at any depth. @param {any} value @returns {boolean} */
export function isEmpty(value) {
  if (value === undefined || value === null || value === "") return true;
  if (Array.isArray(value)) return !value.length;
  return typeof value === "object" && Object.values(value).every(isEmpty);
}

/** All that does not fit together in a study. @param {any} study @returns {Fault[]} */
export function betweenParts(study) {
  const findings = listed(study.findings);
  return [
    ...["findings", "cases", "source_parts"].flatMap((key) => twice(listed(study[key]), key)),
    ...findings.flatMap((finding, place) => [...ofCases(study, finding, place), ...ofVoices(study, finding, place)]),
    ...locators(study), ...grounds(study), ...findings.flatMap((finding, place) => resultParts(study, finding, place)),
    ...silences(study, findings),
  ];
}

/** @param {any} value @returns {any[]} */
const listed = (value) => (Array.isArray(value) ? value : []);
/** @param {any[]} items */
const ids = (items) => items.map(({ id }) => id);

/** @param {any[]} items @param {string} key @returns {Fault[]} */
function twice(items, key) {
  return items.flatMap(({ id }, place) => (id && ids(items).indexOf(id) < place ? [fault([key, place, "id"], "entry.id_twice", { what: key, id })] : []));
}

/** @param {any} study @param {any} finding @param {number} place @returns {Fault[]} */
function ofCases(study, finding, place) {
  const known = ids(listed(study.cases));
  /** @type {Path} */
  const at = ["findings", place];
  const differs = listed(finding.differs);
  return [
    ...(finding.case && !known.includes(finding.case) ? [fault([...at, "case"], "study.no_case", { case: finding.case })] : []),
    ...(finding.cites && finding.evidence !== "cited" ? [fault([...at, "cites"], "study.cites_without_cited")] : []),
    ...(finding.evidence === "cited" && !finding.cites ? [fault([...at, "evidence"], "study.cited_without_cites")] : []),
    ...(finding.evidence === "pattern" && finding.effect !== UNSTATED ? [fault([...at, "effect"], "study.pattern_with_effect")] : []),
    ...differs.flatMap((id, number) => (known.includes(id) ? [] : [fault([...at, "differs", number], "study.no_case", { case: id })])),
    ...(differs.length && new Set(differs).size < 2 ? [fault([...at, "differs"], "study.differs_few")] : []),
    ...(differs.length && finding.case ? [fault([...at, "differs"], "study.differs_of_case")] : []),
  ];
}

/** @param {any} study @param {any} finding @param {number} place @returns {Fault[]} */
function ofVoices(study, finding, place) {
  const known = ids(listed(study.findings));
  const { voices } = finding;
  const count = study.informants?.count;
  /** @type {Path} */
  const at = ["findings", place];
  return [
    ...(voices && count && voices > count ? [fault([...at, "voices"], "study.voices_over", { voices, count })] : []),
    ...listed(finding.same_informant).flatMap((other, number) => {
      const path = [...at, "same_informant", number];
      if (other === finding.id) return [fault(path, "study.same_as_itself")];
      return known.includes(other) ? [] : [fault(path, "study.no_finding", { finding: other })];
    }),
  ];
}

/** @param {any} study @returns {Fault[]} */
function locators(study) {
  const known = ids(listed(study.source_parts));
  return places(study, []).flatMap(([path, locator]) => {
    const [part] = locator.split(":");
    return known.includes(part) ? [] : [fault(path, "study.no_source_part", { part })];
  });
}

/** Each item of all lists `where`. @param {any} value @param {Path} path @returns {[Path, string][]} */
function places(value, path) {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if (Array.isArray(value) && path.at(-1) === "where" && typeof inner === "string") return [/** @type {[Path, string]} */ ([at, inner])];
    return places(inner, at);
  });
}

/** @param {any} study @returns {Fault[]} */
function grounds(study) {
  const cases = listed(study.cases).flatMap((each, place) => ground(["cases", place, "outcome"], each.outcome, ["cases", place, "ground"], each.ground));
  const findings = listed(study.findings).flatMap((each, place) =>
    ["level", "effect"].flatMap((code) => ground(["findings", place, code], each[code], ["findings", place, "grounds", code], each.grounds?.[code])),
  );
  return [...cases, ...findings];
}

/** @param {Path} code @param {string | undefined} value @param {Path} path @param {any} given @returns {Fault[]} */
function ground(code, value, path, given) {
  const name = String(code.at(-1));
  if (isEmpty(given)) return value && value !== UNSTATED ? [fault(code, "ground.missing", { name, value })] : [];
  const words = (given.quote ?? "").split(/\s+/).filter(Boolean).length;
  return [
    ...(value === UNSTATED ? [fault(path, "ground.of_nothing", { name })] : []),
    ...(isEmpty(given.quote) === isEmpty(given.reason) ? [fault(path, "ground.one_of_two")] : []),
    ...(words > MOST_QUOTED ? [fault([...path, "quote"], "ground.too_long", { n: words, most: MOST_QUOTED })] : []),
  ];
}

/** A result stands in a part that tells results. @param {any} study @param {any} finding @param {number} place @returns {Fault[]} */
function resultParts(study, finding, place) {
  const roles = new Map(listed(study.source_parts).map(({ id, role }) => [id, role]));
  const where = [finding, finding.grounds?.level, finding.grounds?.effect].flatMap((each) => listed(each?.where));
  const known = where.map((locator) => String(locator).split(":")[0]).filter((part) => roles.has(part));
  if (!OWN.includes(finding.evidence) || !known.length || known.some((part) => ROLES_OF_RESULTS.includes(roles.get(part)))) return [];
  return [fault(["findings", place, "evidence"], "ground.no_result_part", { parts: [...new Set(known)].join(", ") })];
}

/** What is both told and called not reported, or called so twice. @param {any} study @param {any[]} findings @returns {Fault[]} */
function silences(study, findings) {
  const found = findings.map(({ theme }) => theme);
  const themes = listed(study.themes_not_reported);
  return [
    ...themes.flatMap((theme, place) => {
      /** @type {Path} */
      const path = ["themes_not_reported", place];
      if (found.includes(theme)) return [fault(path, "study.theme_given", { theme })];
      return themes.indexOf(theme) < place ? [fault(path, "entry.written_twice", { name: theme })] : [];
    }),
    ...["not_reported", "open_lists"].flatMap((key) =>
      listed(study[key]).flatMap((name, place) => (study[key].indexOf(name) < place ? [fault([key, place], "entry.written_twice", { name })] : [])),
    ),
  ];
}
