// @ts-check
/**
 * The codewords of a QR code: the text in byte mode, cut into blocks, each with its Reed-Solomon codewords for error correction level M,
 * and all of them interleaved (ISO/IEC 18004:2015, 7.4 to 7.6).
 */

/** Error correction codewords of each block at level M, by version from 1 on (table 9). */
const CORRECTION = [
  10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26,
  26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
];
/** Number of blocks at level M, by version from 1 on (table 9). */
const BLOCKS = [
  1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16,
  17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
];
const BYTE_MODE = 0b0100;

/** Powers of 2 in the field of 256 elements whose polynomial is x⁸ + x⁴ + x³ + x² + 1, and their logarithms. */
const POWERS = new Uint8Array(255);
const LOGARITHMS = new Uint8Array(256);
for (let exponent = 0, value = 1; exponent < 255; exponent++) {
  POWERS[exponent] = value;
  LOGARITHMS[value] = exponent;
  value = value & 128 ? (value << 1) ^ 0x11d : value << 1;
}

/** @param {number} a @param {number} b */
const times = (a, b) => (a && b ? POWERS[(LOGARITHMS[a] + LOGARITHMS[b]) % 255] : 0);

/** Bits that say how long the text is, in byte mode (table 3). @param {number} version */
const lengthBits = (version) => (version < 10 ? 8 : 16);

/** How many codewords of data a version holds. @param {number} version @param {number} all codewords of the whole symbol */
const dataWords = (version, all) => all - CORRECTION[version - 1] * BLOCKS[version - 1];

/** How many bytes of text a version holds. @param {number} version @param {number} all codewords of the whole symbol */
export const capacity = (version, all) => Math.floor((dataWords(version, all) * 8 - 4 - lengthBits(version)) / 8);

/** The text with its mode and length in front, filled up to what the version holds. @param {Uint8Array} text @param {number} version @param {number} size codewords */
function data(text, version, size) {
  const bits = [...binary(BYTE_MODE, 4), ...binary(text.length, lengthBits(version)), ...[...text].flatMap((byte) => binary(byte, 8))];
  bits.push(...[0, 0, 0, 0].slice(0, size * 8 - bits.length));
  while (bits.length % 8) bits.push(0);
  const words = [];
  for (let at = 0; at < bits.length; at += 8) words.push(Number.parseInt(bits.slice(at, at + 8).join(""), 2));
  for (let pad = 0xec; words.length < size; pad ^= 0xec ^ 0x11) words.push(pad);
  return words;
}

/** @param {number} value @param {number} width @returns {number[]} bits, the highest first */
const binary = (value, width) => Array.from({ length: width }, (_, place) => (value >> (width - 1 - place)) & 1);

/** The polynomial that the data are divided by: (x - 2⁰)(x - 2¹)… without its leading 1. @param {number} degree */
function generator(degree) {
  let factors = [1];
  for (let exponent = 0; exponent < degree; exponent++) {
    const shifted = [...factors, 0];
    factors.forEach((factor, place) => (shifted[place + 1] ^= times(factor, POWERS[exponent])));
    factors = shifted;
  }
  return factors.slice(1);
}

/** The remainder of the division, which is what corrects errors. @param {number[]} words @param {number[]} divisor */
function correction(words, divisor) {
  const rest = divisor.map(() => 0);
  for (const word of words) {
    const factor = word ^ /** @type {number} */ (rest.shift());
    rest.push(0);
    divisor.forEach((each, place) => (rest[place] ^= times(each, factor)));
  }
  return rest;
}

/** First of every block its first codeword, then the second of every block, and so on. @param {number[][]} blocks */
const interleaved = (blocks) =>
  Array.from({ length: Math.max(...blocks.map((block) => block.length)) }, (_, place) => place).flatMap((place) =>
    blocks.filter((block) => place < block.length).map((block) => block[place]),
  );

/**
 * All codewords of a symbol in the order in which they are placed, as bits.
 * @param {Uint8Array} text @param {number} version @param {number} all codewords of the whole symbol
 */
export function codewordBits(text, version, all) {
  const words = data(text, version, dataWords(version, all));
  const count = BLOCKS[version - 1];
  const divisor = generator(CORRECTION[version - 1]);
  const shorter = count - (words.length % count);
  const length = Math.floor(words.length / count);
  let start = 0;
  const blocks = Array.from({ length: count }, (_, place) => words.slice(start, (start += length + (place < shorter ? 0 : 1))));
  return [...interleaved(blocks), ...interleaved(blocks.map((block) => correction(block, divisor)))].flatMap((word) => binary(word, 8));
}
