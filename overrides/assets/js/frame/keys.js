// Keys that hold on every page: the next one and the one before, and Enter or Space on a name that opens a list.
"use strict";
(() => {
  const NEIGHBORS = { n: "next", ".": "next", p: "prev", ",": "prev" };

  addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (!(target instanceof Element) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (target.closest("input, textarea, select, [contenteditable], dialog")) return;
    if ((key === "Enter" || key === " ") && target instanceof HTMLLabelElement) {
      event.preventDefault(); // Space would scroll
      target.click();
    }
    const to = NEIGHBORS[/** @type {keyof typeof NEIGHBORS} */ (key)];
    const link = to && document.querySelector(`:is(link, .md-footer a)[rel=${to}]`);
    if (link instanceof HTMLLinkElement || link instanceof HTMLAnchorElement) location.assign(link.href);
  });
})();
