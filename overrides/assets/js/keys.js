// The list of keys: opened with "?" or by its button in the foot of the page.
"use strict";
(() => {
  const open = () => document.querySelector(".st-keys")?.showModal();
  addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key === "?" && !typing) open();
  });
  addEventListener("click", ({ target }) => {
    if (target.matches?.("[data-keys=open]")) open();
    if (target.matches?.("[data-keys=close], .st-keys")) target.closest("dialog").close();
  });
})();
