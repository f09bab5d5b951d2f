// The list of keys: opened with "?" or by its button in the foot of the page.
"use strict";
(() => {
  const { make, say } = strata;
  /** @type {HTMLDialogElement | undefined} */
  let dialog;

  const keys = () => [
    [say("Tab"), say("to the next link or control; Shift and Tab to the one before")],
    [say("/ or S"), say("search")],
    ["N", say("next page")],
    ["P", say("previous page")],
    [say("Enter"), say("on the head of a column: sort; once more: the other way; a third time: as it was")],
    [say("Space"), say("on a box: choose; on a list with a chevron: open or close it")],
    [say("Arrows"), say("in a table or drawing that is wider than the screen: move it")],
    [say("Esc"), say("close what is open")],
    ["?", say("this list")],
  ];

  const drawn = () => {
    const title = make("h2", { id: "st-keys-title" }, say("Keys"));
    const list = make("dl", {}, ...keys().flatMap(([key, text]) => [make("dt", {}, key), make("dd", {}, text)]));
    const close = make("button", { className: "st-button" }, say("Close"));
    const made = make("dialog", { className: "st-keys md-typeset" }, title, list, close);
    made.setAttribute("aria-labelledby", title.id);
    made.addEventListener("click", ({ target }) => (target === close || target === made) && made.close());
    document.querySelector(".md-footer")?.append(made);
    return made;
  };

  const open = () => {
    dialog ??= drawn();
    dialog.showModal();
  };
  addEventListener("keydown", (event) => {
    const typing =
      event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "?" && !typing && !dialog?.open) open();
  });
  document.querySelector("[data-keys=open]")?.addEventListener("click", open);
})();
