// @ts-check
/**
 * Packs files into a ZIP archive without compressing them, after PKWARE's APPNOTE 6.3.3: that is all that a .docx or an .xlsx needs,
 * and a table is small. A library for Office files weighs ten to fifty times what these modules do. The same files give the
 * same bytes: the time in the archive is always 1 January 1980.
 */

const encoder = new TextEncoder();
const UTF8 = 0x0800;
const FIRST_DAY = 0x0021;

/** The checksum of ZIP (CRC-32, polynomial 0xEDB88320). @param {Uint8Array} bytes */
export function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** Numbers of two or four bytes, the lowest first. @param {...[number, 2 | 4]} fields */
function header(...fields) {
  const bytes = new Uint8Array(fields.reduce((sum, [, size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let place = 0;
  for (const [value, size] of fields) {
    if (size === 2) view.setUint16(place, value, true);
    else view.setUint32(place, value, true);
    place += size;
  }
  return bytes;
}

/** @param {Uint8Array[]} parts */
function joined(parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
}

/** @param {Record<string, string>} files name -> text, in the order in which they are to stand @returns {Uint8Array<ArrayBuffer>} */
export function zip(files) {
  /** @type {Uint8Array[]} */
  const bodies = [];
  /** @type {Uint8Array[]} */
  const directory = [];
  let place = 0;
  for (const [path, text] of Object.entries(files)) {
    const name = encoder.encode(path);
    const data = encoder.encode(text);
    /** What both headers of a file say of it. @type {[number, 2 | 4][]} */
    const facts = [
      [20, 2], [UTF8, 2], [0, 2], [0, 2], [FIRST_DAY, 2], [crc32(data), 4], [data.length, 4], [data.length, 4], [name.length, 2], [0, 2],
    ];
    const local = header([0x04034b50, 4], ...facts);
    bodies.push(local, name, data);
    directory.push(header([0x02014b50, 4], [20, 2], ...facts, [0, 2], [0, 2], [0, 2], [0, 4], [place, 4]), name);
    place += local.length + name.length + data.length;
  }
  const count = Object.keys(files).length;
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = header([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [place, 4], [0, 2]);
  return joined([...bodies, ...directory, end]);
}
