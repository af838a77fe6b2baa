// @ts-check
/**
 * Whose findings a table shows, below it where it stands on another site: the studies by author and year, each with what was read of it.
 * The page comes with those that it shows itself; a table that a reader has set anew names its own.
 *
 * @typedef {{ cite: string, basis: string, href: string }} Credited `href` can be used as it is
 */
import { element } from "./elements.js";

/** @param {readonly Credited[]} studies each as often as it occurs */
export function credit(studies) {
  const place = document.querySelector("[data-credited]");
  if (!place?.parentElement) return;
  const each = [...new Map(studies.map((study) => [study.href, study])).values()].sort((one, other) => one.cite.localeCompare(other.cite));
  const named = each.map(({ cite, basis, href }) => element("span", {}, element("a", { href, target: "_blank", rel: "noopener" }, cite), ` (${basis})`));
  place.parentElement.hidden = !each.length;
  place.replaceChildren(...named.flatMap((name, number) => (number ? ["; ", name] : [name])));
}
