// @ts-check
/**
 * What moves in the frame: the list of contents shows where the reader is, the header names the page once its title has
 * scrolled away, and what is folded opens when a link leads into it or the page is printed.
 */

const root = document.documentElement;

/** Marks the link to what is being read: the last heading that is above the lower two thirds of the window. */
function follow() {
  /** @type {Map<Element, Element>} */
  const links = new Map();
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("[data-rp-contents] a"))) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  /** @type {Set<Element>} */
  const passed = new Set();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) passed.add(target);
        else passed.delete(target);
      }
      const here = [...links.keys()].filter((heading) => passed.has(heading)).at(-1);
      for (const [heading, link] of links) {
        if (heading === here) link.setAttribute("aria-current", "location");
        else link.removeAttribute("aria-current");
      }
    },
    { rootMargin: "1000000px 0px -66% 0px" }, // without end upwards: what was scrolled past stays passed
  );
  for (const heading of links.keys()) observer.observe(heading);
}

/** Lets the header name the page while its title is not in view. */
function name() {
  const title = document.querySelector("article h1");
  if (!title) return;
  const observer = new IntersectionObserver(([{ isIntersecting }]) => {
    root.toggleAttribute("data-rp-past-title", !isIntersecting);
  });
  observer.observe(title);
}

/** The place that the address names; a browser knows its `:target` only once it has gone there. */
export function named() {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return null; // a chat or mail program has cut the address in the midst of a letter
  }
}

/** Opens whatever is folded around the place that the address names. */
function open() {
  const place = named();
  if (!place) return;
  let opened = false;
  for (let box = place.closest("details"); box; box = box.parentElement?.closest("details") ?? null) {
    opened ||= !box.open;
    box.open = true;
  }
  if (opened) place.scrollIntoView();
}

/** Paper has nothing to unfold: what is shut opens for the print, and is shut again. */
function unfold() {
  /** @type {HTMLDetailsElement[]} */
  let shut = [];
  addEventListener("beforeprint", () => {
    shut = [.../** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll("details:not([open])"))];
    for (const box of shut) box.open = true;
  });
  addEventListener("afterprint", () => {
    for (const box of shut) box.open = false;
  });
}

follow();
name();
open();
addEventListener("hashchange", open);
unfold();
