// @ts-check
/**
 * A QR code of a text, made here and nowhere else: byte mode, error correction level M, the smallest version that holds the text, the
 * best of the eight masks (ISO/IEC 18004:2015).
 *
 * @typedef {import("./qr_masks.js").Matrix} Matrix
 */
import { capacity, codewordBits } from "./qr_codewords.js";
import { MASKS, penalty } from "./qr_masks.js";

const LARGEST = 40;
const LEVEL_M = 0b00;

/** @param {string} text @returns {Matrix | undefined} undefined when no version holds the text */
export function encode(text) {
  const bytes = new TextEncoder().encode(text);
  for (let version = 1; version <= LARGEST; version++) {
    const frame = frameOf(version);
    const places = free(frame);
    const all = Math.floor(places.length / 8);
    if (bytes.length <= capacity(version, all)) return finish(frame, places, codewordBits(bytes, version, all), version);
  }
  return undefined;
}

/** The symbol with its data, format and version under each mask; the one that reads best is taken. @param {(number | undefined)[][]} frame @param {[number, number][]} places @param {number[]} bits @param {number} version */
function finish(frame, places, bits, version) {
  const candidates = MASKS.map((mask, number) => {
    /** @type {Matrix} */
    const matrix = frame.map((row) => row.map((module) => module ?? 0));
    places.forEach(([row, column], place) => (matrix[row][column] = (bits[place] ?? 0) ^ Number(mask(row, column))));
    writeFormat(matrix, number);
    if (version >= 7) writeVersion(matrix, version);
    return { matrix, points: penalty(matrix) };
  });
  return candidates.reduce((best, each) => (each.points < best.points ? each : best)).matrix;
}

/** The modules that hold no data: patterns as they are, places of format and version light, the rest undefined. @param {number} version */
function frameOf(version) {
  const size = 17 + 4 * version;
  /** @type {(number | undefined)[][]} */
  const frame = Array.from({ length: size }, () => Array.from({ length: size }, () => undefined));
  for (const [top, left] of [[0, 0], [0, size - 7], [size - 7, 0]]) finder(frame, top, left);
  for (let at = 8; at < size - 8; at++) frame[6][at] = frame[at][6] = Number(at % 2 === 0);
  const centres = alignments(version);
  const last = centres.length - 1;
  centres.forEach((row, down) =>
    centres.forEach((column, across) => {
      const corner = (down === 0 && across === 0) || (down === 0 && across === last) || (down === last && across === 0);
      if (!corner) square(frame, row, column, 2, (ring) => ring !== 1);
    }),
  );
  for (const [row, column] of formatPlaces(size).flat()) frame[row][column] = 0;
  if (version >= 7) for (const [row, column] of versionPlaces(size).flat()) frame[row][column] = 0;
  frame[size - 8][8] = 1;
  return frame;
}

/** With its light margin, as far as that lies within the symbol. @param {(number | undefined)[][]} frame @param {number} top @param {number} left */
const finder = (frame, top, left) => square(frame, top + 3, left + 3, 4, (ring) => ring !== 2 && ring !== 4);

/** @param {(number | undefined)[][]} frame @param {number} row @param {number} column @param {number} rings @param {(ring: number) => boolean} dark */
function square(frame, row, column, rings, dark) {
  for (let down = -rings; down <= rings; down++) {
    for (let across = -rings; across <= rings; across++) {
      if (frame[row + down] && column + across >= 0 && column + across < frame.length) {
        frame[row + down][column + across] = Number(dark(Math.max(Math.abs(down), Math.abs(across))));
      }
    }
  }
}

/** Rows and columns of the centres of alignment patterns (annex E). @param {number} version */
function alignments(version) {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const last = 10 + 4 * version;
  // Even and evenly spread from the end; version 32 alone is spread more narrowly.
  const step = version === 32 ? 26 : 2 * Math.ceil((last - 6) / (count - 1) / 2);
  return Array.from({ length: count }, (_, place) => (place ? last - step * (count - 1 - place) : 6));
}

/** The places of the 15 bits of the format, the lowest first: once around the first finder, once beside the two others (figure 25). @param {number} size @returns {[number, number][][]} */
function formatPlaces(size) {
  return Array.from({ length: 15 }, (_, bit) => [
    bit < 8 ? [bit < 6 ? bit : bit + 1, 8] : [8, bit === 8 ? 7 : 14 - bit],
    bit < 8 ? [8, size - 1 - bit] : [size - 15 + bit, 8],
  ]);
}

/** The places of the 18 bits of the version, the lowest first (figure 27). @param {number} size @returns {[number, number][][]} */
function versionPlaces(size) {
  return Array.from({ length: 18 }, (_, bit) => {
    const [far, near] = [size - 11 + (bit % 3), Math.floor(bit / 3)];
    return [[far, near], [near, far]];
  });
}

/** A number with the remainder that lets a reader correct it. @param {number} value @param {number} polynomial @param {number} degree */
function protectedBits(value, polynomial, degree) {
  let rest = value << degree;
  for (let bit = 31 - Math.clz32(rest); bit >= degree; bit--) if ((rest >> bit) & 1) rest ^= polynomial << (bit - degree);
  return (value << degree) | rest;
}

/** @param {Matrix} matrix @param {number} mask */
function writeFormat(matrix, mask) {
  const bits = protectedBits((LEVEL_M << 3) | mask, 0b10100110111, 10) ^ 0b101010000010010;
  formatPlaces(matrix.length).forEach((places, bit) => places.forEach(([row, column]) => (matrix[row][column] = (bits >> bit) & 1)));
}

/** @param {Matrix} matrix @param {number} version */
function writeVersion(matrix, version) {
  const bits = protectedBits(version, 0b1111100100101, 12);
  versionPlaces(matrix.length).forEach((places, bit) => places.forEach(([row, column]) => (matrix[row][column] = (bits >> bit) & 1)));
}

/** The places of data in their order: two columns at a time from the right, up and down by turns, past the timing column. @param {(number | undefined)[][]} frame @returns {[number, number][]} */
function free(frame) {
  const size = frame.length;
  /** @type {[number, number][]} */
  const places = [];
  let upwards = true;
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2) {
    for (let step = 0; step < size; step++) {
      const row = upwards ? size - 1 - step : step;
      for (const column of [right, right - 1]) if (frame[row][column] === undefined) places.push([row, column]);
    }
    upwards = !upwards;
  }
  return places;
}
