// The list of keys: opened with "?" or by its button in the foot of the page.
"use strict";
(() => {
  /** @returns {HTMLDialogElement | null} */
  const keys = () => document.querySelector(".st-keys");
  addEventListener("keydown", (event) => {
    const typing =
      event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "?" && !typing) keys()?.showModal();
  });
  addEventListener("click", ({ target }) => {
    if (!(target instanceof Element)) return;
    if (target.matches("[data-keys=open]")) keys()?.showModal();
    if (target.matches("[data-keys=close], .st-keys")) keys()?.close();
  });
})();
