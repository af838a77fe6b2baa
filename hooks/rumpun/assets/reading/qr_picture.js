// @ts-check
/** A QR code as a picture: dark on light in every colour scheme, with the margin of four modules that readers need. */
import { encode } from "./qr.js";

const SVG = "http://www.w3.org/2000/svg";
const MARGIN = 4;

/** @param {string} text @param {string} name what the picture is called @returns {SVGSVGElement | undefined} undefined when the text is too long */
export function picture(text, name) {
  const matrix = encode(text);
  if (!matrix) return undefined;
  const size = matrix.length + 2 * MARGIN;
  const path = matrix.flatMap((row, down) => row.map((dark, across) => (dark ? `M${across + MARGIN} ${down + MARGIN}h1v1h-1z` : ""))).join("");
  const drawn = make("svg", { viewBox: `0 0 ${size} ${size}`, role: "img", "aria-label": name, class: "rp-qr", "shape-rendering": "crispEdges" });
  drawn.append(make("rect", { width: size, height: size, fill: "#fff" }), make("path", { d: path, fill: "#000" }));
  drawn.style.setProperty("--modules", String(size));
  return drawn;
}

/** @template {"svg" | "rect" | "path"} Name @param {Name} name @param {Record<string, string | number>} attributes @returns {SVGElementTagNameMap[Name]} */
function make(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
