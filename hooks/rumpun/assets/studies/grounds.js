// @ts-check
/**
 * Where a link led to a finding or a case, what its codes rest on stands open: whoever follows a conclusion to its source sees the words at
 * once. Without scripts the style sheet does the same.
 */

import { named } from "../every_page/frame.js";

function open() {
  // Also a former anchor, which stands within the card.
  const card = named()?.closest(".rp-finding, .rp-case");
  card?.querySelector(":scope > .rp-ground")?.setAttribute("open", "");
}

open();
addEventListener("hashchange", open);
