// A button at each sample of code that copies it, and says so.
"use strict";
(() => {
  const SHOWN = 2000; // milliseconds
  const dialog = document.querySelector(".md-dialog");
  const place = dialog?.firstElementChild;
  if (!dialog || !place) return;
  place.setAttribute("role", "status");
  let timer = 0;

  /** @param {string} text */
  const tell = (text) => {
    place.textContent = text;
    dialog.classList.add("md-dialog--active");
    clearTimeout(timer);
    timer = setTimeout(() => dialog.classList.remove("md-dialog--active"), SHOWN);
  };

  // What scrolls is scrolled by keys too, also when a window was made narrower.
  const sizes = new ResizeObserver((entries) => {
    for (const { target } of entries)
      if (target.scrollWidth > target.clientWidth) target.setAttribute("tabindex", "0");
      else target.removeAttribute("tabindex");
  });

  for (const code of document.querySelectorAll("pre > code")) {
    const copy = strata.make("button", {
      className: "md-code__button",
      title: strata.say("Copy to clipboard"),
      onclick: () =>
        navigator.clipboard.writeText(code.textContent).then(() => tell(strata.say("Copied to clipboard"))),
    });
    copy.dataset.mdType = "copy";
    if (navigator.clipboard) code.before(strata.make("div", { className: "md-code__nav" }, copy)); // not over plain http
    sizes.observe(code);
  }
})();
