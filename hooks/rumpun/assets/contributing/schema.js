// @ts-check
/**
 * The schema of an entry as the form needs it: what may stand where, what it is called, what a good answer looks like. It reads the
 * part of JSON Schema (2020-12) in which the site writes its schemas.
 *
 * @typedef {{ $ref?: string, $defs?: Record<string, Node>, title?: string, description?: string, examples?: unknown[], type?: string, const?: unknown, enum?: unknown[], oneOf?: Node[], anyOf?: Node[], properties?: Record<string, Node>, required?: string[], items?: Node, minItems?: number, minLength?: number, maxLength?: number, minimum?: number, pattern?: string, default?: unknown }} Node
 * @typedef {{ value: string, name: string, meaning: string }} Option
 * @typedef {"choice" | "choices" | "both" | "records" | "record" | "lines" | "text" | "number" | "flag"} Form how it is filled in:
 *   `both` is a text in each language, `lines` a list of texts
 */

const FEW = 400; // letters: what may be longer gets a field of several lines

export class Schema {
  /** @param {Node} root @param {Node} node @param {Node} around what stands beside a `$ref`: its title is more telling */
  constructor(root, node = root, around = {}) {
    this.root = root;
    /** @type {Node} */
    this.node = { ...resolved(root, node), ...described(node), ...described(around) };
  }

  /** @returns {Form} */
  get form() {
    const { node } = this;
    if (options(node).length) return "choice";
    if (node.type === "boolean") return "flag";
    if (node.type === "integer" || node.type === "number") return "number";
    if (node.type === "array") return { choice: /** @type {const} */ ("choices"), text: /** @type {const} */ ("lines") }[/** @type {string} */ (this.items.form)] ?? "records";
    if (node.type === "object") return node.properties?.id && node.properties.en && isText(this.root, node.properties.en) ? "both" : "record";
    return "text";
  }

  get title() {
    return this.node.title ?? "";
  }

  get meaning() {
    return this.node.description ?? "";
  }

  get example() {
    return this.node.examples?.[0];
  }

  /** @returns {Option[]} */
  get options() {
    return options(this.node);
  }

  get items() {
    return new Schema(this.root, this.node.items ?? {});
  }

  get isLong() {
    return this.node.type === "string" && !((this.node.maxLength ?? Infinity) <= FEW);
  }

  /** @returns {[string, Schema][]} */
  get properties() {
    return Object.entries(this.node.properties ?? {}).map(([name, node]) => [name, new Schema(this.root, node)]);
  }

  /** @param {string} name @returns {Schema} */
  property(name) {
    const node = this.node.properties?.[name];
    if (!node) throw new Error(`the schema has no ${name}`);
    return new Schema(this.root, node);
  }

  /** @param {string} name */
  requires(name) {
    return this.node.required?.includes(name) ?? false;
  }
}

/** @param {Node} root @param {Node} node @returns {Node} */
function resolved(root, node) {
  if (node.$ref) {
    const target = root.$defs?.[node.$ref.replace("#/$defs/", "")];
    if (!target) throw new Error(node.$ref);
    return resolved(root, target);
  }
  const given = node.anyOf?.filter((each) => each.type !== "null");
  return given?.length === 1 ? { ...resolved(root, given[0]), ...described(node) } : node;
}

/** @param {Node} node @returns {Node} what names and explains a node, where it does */
function described({ title, description, examples }) {
  return Object.fromEntries(Object.entries({ title, description, examples }).filter(([, value]) => value !== undefined));
}

/** @param {Node} root @param {Node} node */
const isText = (root, node) => resolved(root, node).type === "string";

/** @param {Node} node @returns {Option[]} */
function options({ oneOf = [], enum: words = [], type }) {
  if (type && type !== "string") return [];
  const told = oneOf.filter((each) => each.const !== undefined);
  if (told.length) return told.map((each) => ({ value: String(each.const), name: each.title ?? String(each.const), meaning: each.description ?? "" }));
  return words.map((word) => ({ value: String(word), name: String(word), meaning: "" }));
}
