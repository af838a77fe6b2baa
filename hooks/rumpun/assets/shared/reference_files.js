// @ts-check
/**
 * Puts one file for a reference manager together from the files of single works: the records as they are, with what the format puts
 * around and between them. All or nothing: a work whose file cannot be had is an error.
 *
 * @typedef {{ ending: string, name: string, media_type: string, opening: string, between: string, closing: string }} Format
 */

/** So many files are fetched at a time. */
const AT_ONCE = 8;

/** A file that could not be had. */
export class Missing extends Error {
  /** @param {string} address @param {boolean} gone whether the site says that there is no such file */
  constructor(address, gone) {
    super(address);
    this.address = address;
    this.gone = gone;
  }
}

/** @param {string} address @returns {Promise<string>} */
export async function text(address) {
  const answer = await fetch(address).catch(() => undefined);
  if (!answer?.ok) throw new Missing(address, answer?.status === 404);
  return answer.text().catch(() => Promise.reject(new Missing(address, false)));
}

/** @template Item, Made @param {readonly Item[]} items @param {(item: Item) => Promise<Made>} make @returns {Promise<Made[]>} in order */
async function each(items, make) {
  /** @type {Made[]} */
  const made = [];
  let next = 0;
  const work = async () => {
    while (next < items.length) {
      const place = next++;
      made[place] = await make(items[place]);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return made;
}

/** The records of one file, without what stands around them. @param {string} file @param {Format} format @param {string} address */
function records(file, { opening, closing }, address) {
  // A host may answer with a page of its own instead of the file.
  if (!file.startsWith(opening) || !file.endsWith(closing) || /^\s*</.test(file)) throw new Missing(address, false);
  return file.slice(opening.length, file.length - closing.length);
}

/** @param {readonly string[]} keys @param {Format} format @param {string} folder where the works' files lie, with a slash at the end */
export async function joined(keys, format, folder) {
  const parts = await each(keys, async (key) => {
    const address = `${folder}${key}.${format.ending}`;
    return records(await text(address), format, address);
  });
  return format.opening + parts.join(format.between) + format.closing;
}
