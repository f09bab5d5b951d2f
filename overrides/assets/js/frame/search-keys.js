"use strict";
// The search by keys: "/", S, F and Ctrl+K lead to the box, the arrows and Tab go through the hits, Escape leads back to
// where the reader was.
(() => {
  const box = /** @type {HTMLInputElement | null} */ (document.querySelector("[data-md-component=search-query]"));
  const toggle = /** @type {HTMLInputElement | null} */ (document.querySelector("[data-md-toggle=search]"));
  const root = document.querySelector(".md-search");
  if (!box || !toggle || !root) return;
  const HITS = "a[href], summary, .st-chips button";
  const STEPS = { ArrowDown: 1, ArrowUp: -1 };
  /** @type {Element | null} */
  let before = null; // where the reader was

  /** @returns {HTMLElement[]} what can be gone to, as it stands */
  const stops = () => [
    box,
    ...[...root.querySelectorAll(`.md-search__output :is(${HITS})`)].filter(
      /** @returns {stop is HTMLElement} */ (stop) => stop instanceof HTMLElement && stop.checkVisibility(),
    ),
  ];

  /** @param {number} by @param {boolean} round @returns {boolean} whether the reader goes on among the hits */
  const step = (by, round) => {
    const all = stops();
    const here = all.indexOf(/** @type {any} */ (document.activeElement)),
      at = here + by;
    if (!round && (here < 0 || at < 0 || at >= all.length)) return false;
    all[(at + all.length) % all.length].focus();
    return true;
  };

  const leave = () => {
    const back = before;
    before = null;
    if (toggle.checked) toggle.click();
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    if (back instanceof HTMLElement) back.focus(); // the page itself takes no focus
  };

  const enter = () => {
    if (document.activeElement !== box && !root.contains(document.activeElement)) before = document.activeElement;
    box.focus();
    box.select();
  };

  box.addEventListener("focus", ({ relatedTarget }) => {
    if (relatedTarget instanceof Element && !root.contains(relatedTarget)) before = relatedTarget;
  });
  root.addEventListener("keydown", (event) => {
    if (!(event instanceof KeyboardEvent) || !toggle.checked || event.ctrlKey || event.metaKey || event.altKey) return;
    const by = STEPS[/** @type {keyof typeof STEPS} */ (event.key)];
    if (event.key === "Escape") leave();
    else if (event.key === "Tab") {
      if (!step(event.shiftKey ? -1 : 1, false)) {
        toggle.click();
        return;
      }
    } else if (by) step(by, true);
    else {
      if (event.target !== box && event.key.length === 1 && event.key !== " ") box.focus(); // a word begins
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  });
  addEventListener("keydown", (event) => {
    const control = event.ctrlKey || event.metaKey;
    if (event.altKey || event.shiftKey) return;
    const typing =
      event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
    const asks = control ? event.key.toLowerCase() === "k" : !typing && ["/", "s", "f"].includes(event.key);
    if (!asks) return;
    event.preventDefault();
    enter();
  });
})();
