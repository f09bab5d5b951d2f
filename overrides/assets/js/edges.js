// A box that is wider or higher than it shows fades at the edge behind which more lies.
"use strict";
(() => {
  /** @param {Element} box */
  const mark = (box) => {
    box.classList.toggle("has-more", box.scrollLeft + box.clientWidth < box.scrollWidth - 2);
    box.classList.toggle("has-below", box.scrollTop + box.clientHeight < box.scrollHeight - 2);
  };
  const sizes = new ResizeObserver((seen) =>
    seen.forEach(({ target }) => mark(target.closest(".st-scroll") ?? target)),
  );
  for (const box of document.querySelectorAll(".st-scroll")) {
    box.addEventListener("scroll", () => mark(box), { passive: true });
    sizes.observe(box);
    if (box.firstElementChild) sizes.observe(box.firstElementChild);
  }
})();
