// @ts-check
/** Leads on from a page that has moved, and keeps what followed its address: the ?query, and the #fragment that names a finding. */

const link = document.getElementById("rp-moved");
if (link instanceof HTMLAnchorElement) {
  const target = new URL(link.href);
  // What the new address says itself comes first: the two studies of a pair that is now set side by side.
  for (const [name, value] of new URLSearchParams(location.search)) {
    if (!target.searchParams.has(name)) target.searchParams.append(name, value);
  }
  target.hash = location.hash || target.hash;
  link.href = target.href.replaceAll("%2C", ",");
  location.replace(link.href);
}
