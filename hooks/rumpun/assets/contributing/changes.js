// @ts-check
/**
 * What differs between two states of an entry, value by value, so that a correction says what it corrects and nothing else. The items
 * of a list go by their ids where they have any; a list without ids is one value.
 *
 * @typedef {{ path: (string | number)[], was: unknown, becomes: unknown }} Change
 */

/** @param {any} before @param {any} after @param {(string | number)[]} path @returns {Change[]} */
export function changes(before, after, path = []) {
  if (same(before, after)) return [];
  if (hasIds(before) && hasIds(after) && path.length) return inList(before, after, path);
  if (isObject(before) && isObject(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.flatMap((name) => changes(before[name], after[name], [...path, name]));
  }
  return [{ path, was: before ?? null, becomes: after ?? null }];
}

/** @param {any[]} before @param {any[]} after @param {(string | number)[]} path */
function inList(before, after, path) {
  /** @param {any[]} items @param {string} id */
  const find = (items, id) => items.find((item) => item.id === id);
  const ids = [...new Set([...before, ...after].map(({ id }) => id))];
  const kept = before.filter(({ id }) => find(after, id)).map(({ id }) => id);
  const order = after.filter(({ id }) => find(before, id)).map(({ id }) => id);
  // Another order is no change of a value.
  if (!same(kept, order)) return [{ path, was: before, becomes: after }];
  return ids.flatMap((id) => changes(find(before, id), find(after, id), [...path, id]));
}

/** The entry with all changes; undefined where one does not fit it. @param {any} entry @param {Change[]} wanted @returns {any} */
export function changed(entry, wanted) {
  const made = structuredClone(entry);
  for (const { path, was, becomes } of wanted) {
    const last = path.at(-1);
    const around = path.slice(0, -1).reduce((inner, step) => inner?.[key(inner, step)], made);
    if (last === undefined || around === undefined || around === null) return undefined;
    const place = key(around, last);
    if (!same(around[place] ?? null, was ?? null)) return undefined;
    if (becomes === null) {
      if (Array.isArray(around)) around.splice(Number(place), 1);
      else delete around[place];
    } else around[place] = becomes;
  }
  return made;
}

/** @param {any} around @param {string | number} step */
function key(around, step) {
  if (!Array.isArray(around) || typeof step === "number") return step;
  const place = around.findIndex((item) => item.id === step);
  return place < 0 ? around.length : place;
}

/** @param {any} value */
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/** @param {any} value @returns {value is any[]} */
const hasIds = (value) => Array.isArray(value) && value.length > 0 && value.every((item) => isObject(item) && typeof item.id === "string");

/** @param {any} one @param {any} other @returns {boolean} */
export function same(one, other) {
  if (one === other) return true;
  if (Array.isArray(one) || Array.isArray(other)) {
    return Array.isArray(one) && Array.isArray(other) && one.length === other.length && one.every((item, place) => same(item, other[place]));
  }
  if (!isObject(one) || !isObject(other)) return false;
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => name in other && same(one[name], other[name]));
}
