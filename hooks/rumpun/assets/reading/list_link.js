// @ts-check
/**
 * Reads the query of a link as it was before mail programs, chats and course pages passed it on: they encode it once more, write `&amp;`,
 * break it with spaces, put marks of their own behind it, or cut it off.
 */

const OURS = /^\s*(t|c|i|p|e|style|v|a)(=|%3D)/i;

/**
 * A text as our links hold it, as readable as an address allows; signs at which chats end a link are encoded too. In our links the digits after an encoded % are encoded too, so that %25 before two digits always means that a
 * whole link was encoded once more.
 * @param {string} text
 */
export const encoded = (text) =>
  encodeURIComponent(text)
    .replace(/%25([0-9A-F])/gi, (_, digit) => `%25%${digit.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%2F/g, "/").replace(/%2C/g, ",").replace(/%3A/g, ":").replace(/%3F/g, "?").replace(/%3D/g, "=").replace(/%20/g, "+")
    .replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** @param {string} query with or without a question mark @returns {URLSearchParams} */
export function asked(query) {
  const parts = query.replace(/^\?/, "").replace(/&(amp;)+/g, "&").split("&").flatMap(whole).filter((part) => part.trim());
  const own = parts.filter((part) => OURS.test(part)).join("&");
  const twice = /%25[0-9A-F]{2}/i.test(own) && !/%(?!25)[0-9A-F]{2}|%25(?![0-9A-F]{2})/i.test(own);
  const found = new URLSearchParams();
  for (const [name, value] of new URLSearchParams((twice ? parts.map((part) => part.replace(/%25/g, "%")) : parts).join("&"))) found.append(name.trim(), value);
  return found;
}

/** A part of a query whose & and = were encoded, taken apart again. @param {string} part @returns {string[]} */
function whole(part) {
  if (!/^\s*(t|c|i|p)%3D/i.test(part)) return [part];
  try {
    return decodeURIComponent(part).split("&");
  } catch {
    return [part]; // cut off within a sign
  }
}
