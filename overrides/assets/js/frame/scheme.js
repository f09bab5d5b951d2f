// The choice of colors: as the system has them, light or dark. It is kept as the theme keeps it; first.html sets it
// before anything is drawn. As the system has them is how a page comes.
"use strict";
(() => {
  /** @type {NodeListOf<HTMLInputElement>} */
  const found = document.querySelectorAll("[data-md-component=palette] > input");
  const choices = [...found];
  if (!choices.length) return;
  const { body } = document;
  const name = `${new URL(strata.config.base, location.href).pathname}.__palette`;

  /** A browser may refuse to keep anything. @template T @param {() => T} ask */
  const tried = (ask) => {
    try {
      return ask();
    } catch {}
  };

  /** @param {HTMLInputElement} chosen */
  const show = (chosen) => {
    body.dataset.mdColorScheme = chosen.dataset.mdColorScheme;
    for (const choice of choices) {
      choice.checked = choice === chosen;
      const label = /** @type {HTMLElement} */ (choice.nextElementSibling);
      label.hidden = choice !== chosen;
      label.title = choice.getAttribute("aria-label") ?? "";
    }
  };

  for (const [index, choice] of choices.entries())
    choice.addEventListener("change", () => {
      body.dataset.mdColorSwitching = ""; // none fades while all of them change
      show(choice);
      requestAnimationFrame(() => delete body.dataset.mdColorSwitching);
      const color = index ? { scheme: choice.dataset.mdColorScheme } : undefined;
      tried(() => localStorage.setItem(name, JSON.stringify({ index, color })));
    });
  show(choices[tried(() => JSON.parse(localStorage.getItem(name) ?? "").index)] ?? choices[0]);
})();
