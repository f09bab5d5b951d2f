// The choice of colors: as the system has them, light or dark. It is kept under the theme's name for it, since the
// theme's own lines in the head of the page set it before anything is drawn. As the system has them is how a page comes.
"use strict";
(() => {
  /** @type {NodeListOf<HTMLInputElement>} */
  const found = document.querySelectorAll("[data-md-component=palette] > input");
  const choices = [...found];
  const FOLLOWS = "(prefers-color-scheme)";

  /** @param {HTMLInputElement} choice */
  const colors = ({ dataset }) => ({
    media: dataset.mdColorMedia ?? "",
    scheme: dataset.mdColorScheme ?? "",
    primary: dataset.mdColorPrimary ?? "",
    accent: dataset.mdColorAccent ?? "",
  });

  /** @param {HTMLInputElement} chosen */
  const show = (chosen) => {
    for (const [name, value] of Object.entries(colors(chosen)))
      document.body.setAttribute(`data-md-color-${name}`, value);
    for (const choice of choices) {
      choice.checked = choice === chosen;
      if (choice.nextElementSibling instanceof HTMLElement) choice.nextElementSibling.hidden = choice !== chosen;
    }
  };

  /** Show other colors than before; none fades while all of them change. @param {HTMLInputElement} chosen */
  const change = (chosen) => {
    document.body.setAttribute("data-md-color-switching", "");
    show(chosen);
    requestAnimationFrame(() => document.body.removeAttribute("data-md-color-switching"));
  };

  if (!choices.length) return;
  const kept = __md_get("__palette");
  for (const choice of choices) {
    choice.addEventListener("change", () => {
      change(choice);
      const color = choice.dataset.mdColorMedia === FOLLOWS ? undefined : colors(choice);
      __md_set("__palette", { index: choices.indexOf(choice), color });
    });
  }
  show(choices[Math.min(Math.max(kept?.index ?? 0, 0), choices.length - 1)]);
})();
