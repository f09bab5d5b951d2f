// The choice of colors: as the system has them, light or dark. It is kept under the theme's name for it, since the
// theme's own lines in the head of the page set it before anything is drawn.
"use strict";
(() => {
  /** @type {NodeListOf<HTMLInputElement>} */
  const found = document.querySelectorAll("[data-md-component=palette] > input");
  const choices = [...found];
  const dark = matchMedia("(prefers-color-scheme: dark)");
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
    const named = `(prefers-color-scheme: ${dark.matches ? "dark" : "light"})`;
    const follows = chosen.dataset.mdColorMedia === FOLLOWS;
    const drawn = (follows && choices.find(({ dataset }) => dataset.mdColorMedia === named)) || chosen;
    document.body.setAttribute("data-md-color-switching", ""); // no color fades while all of them change
    for (const [name, value] of Object.entries(colors(drawn)))
      document.body.setAttribute(`data-md-color-${name}`, value);
    requestAnimationFrame(() => document.body.removeAttribute("data-md-color-switching"));
    for (const choice of choices) {
      choice.checked = choice === chosen;
      if (choice.nextElementSibling instanceof HTMLElement) choice.nextElementSibling.hidden = choice !== chosen;
    }
  };

  if (!choices.length) return;
  const kept = __md_get("__palette");
  /** @type {HTMLInputElement} */
  let chosen = choices[Math.min(Math.max(kept?.index ?? 0, 0), choices.length - 1)];
  for (const choice of choices) {
    choice.addEventListener("change", () => {
      chosen = choice;
      show(chosen);
      __md_set("__palette", { index: choices.indexOf(choice), color: colors(choice) });
    });
  }
  dark.addEventListener("change", () => show(chosen));
  show(chosen);
})();
