// @ts-check
/** Which of the known addresses somebody may have meant who typed another one. */

/** How many letters of one text must be put in, left out or changed to get the other. @param {string} one @param {string} other */
export function distance(one, other) {
  let row = Array.from({ length: other.length + 1 }, (_, n) => n);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(changed, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[other.length];
}

/** In the form that addresses of the site have: lower case, a slash at the end, no file of a folder. @param {string} path */
function plain(path) {
  const whole = path.toLowerCase().replace(/[_\s]+|%20/g, "-").replace(/index\.html?$/, "");
  return whole.endsWith("/") ? whole : `${whole}/`;
}

/** The name that stands last in an address. @param {string} path */
const last = (path) => path.split("/").filter(Boolean).at(-1) ?? "";

/**
 * The address that is most like `lost`, or nothing where none is like it: the same name in another section, else the one from which the
 * fewest letters differ, a third of them at most.
 * @param {string} lost @param {readonly string[]} known paths of the same form @returns {string | undefined}
 */
export function nearest(lost, known) {
  const path = plain(lost);
  const name = last(path);
  const namesakes = known.filter((each) => name && last(each) === name);
  /** @type {string | undefined} */
  let best;
  let least = Infinity;
  for (const each of namesakes.length ? namesakes : known) {
    const far = distance(path, each);
    if (far < least) [best, least] = [each, far];
  }
  return best !== undefined && (namesakes.length || least * 3 <= path.length) ? best : undefined;
}
