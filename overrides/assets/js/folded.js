// What is folded opens where an address leads into it, and on paper.
"use strict";
(() => {
  const open = () => {
    const there = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!there) return;
    for (let one = there.closest("details"); one; one = one.parentElement?.closest("details") ?? null) one.open = true;
    if (there.closest("details")) there.scrollIntoView();
  };
  addEventListener("hashchange", open);
  open();
  addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest('a[href^="#"]')) setTimeout(open);
  });
  addEventListener("beforeprint", () => {
    /** @type {NodeListOf<HTMLDetailsElement>} */
    const folds = document.querySelectorAll("details.st-folded, strata-ledger ~ .st-ledger > .st-claim");
    for (const one of folds) one.open = true;
  });
})();
