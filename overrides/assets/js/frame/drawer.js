// The menu of a narrow screen by keys: its button opens it, and what is first in view has the focus; Escape, or Tab past
// its end, closes it, and Escape leads back to the button.
"use strict";
(() => {
  /** @type {HTMLInputElement | null} */
  const toggle = document.querySelector("[data-md-toggle=drawer]");
  /** @type {HTMLLabelElement | null} */
  const label = document.querySelector(".md-header [for=__drawer]");
  const drawer = document.querySelector(".md-sidebar--primary");
  if (!toggle || !label || !drawer) return;

  // Without scripts a label opens it, which keys do not reach. The theme knows both by "for".
  const { className, childNodes } = label;
  const button = strata.make("button", { className, onclick: () => toggle.click() }, ...childNodes);
  button.setAttribute("for", "__drawer");
  label.replaceWith(button);
  const tell = () => button.setAttribute("aria-expanded", String(toggle.checked));
  tell();

  const enter = () => {
    /** @type {NodeListOf<HTMLElement>} */
    const stops = drawer.querySelectorAll("a[href], label:not([for=__drawer])");
    for (const one of stops) one.tabIndex = 0;
    [...stops].find((one) => one.checkVisibility({ visibilityProperty: true }))?.focus();
  };

  toggle.addEventListener("change", () => {
    const within = drawer.contains(document.activeElement);
    tell();
    if (toggle.checked) enter();
    else if (within) button.focus();
  });
  drawer.addEventListener("change", enter); // a list within has opened or closed
  addEventListener("keydown", ({ key }) => key === "Escape" && toggle.checked && toggle.click());
  drawer.addEventListener("focusout", (event) => {
    const to = event instanceof FocusEvent && event.relatedTarget;
    if (toggle.checked && to instanceof Element && !drawer.contains(to)) toggle.click();
  });
})();
