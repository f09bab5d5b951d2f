// What is folded opens where an address leads into it, and on paper.
"use strict";
(() => {
  /** What an address leads to; of a statement that was put right, the one of its kind that stands now. @param {string} name */
  const place = (name) => {
    const there = document.getElementById(name);
    if (there || !/^(?:fact|edge|event)-/.test(name)) return there;
    for (let begin = name; begin.includes("-"); begin = begin.slice(0, begin.lastIndexOf("-"))) {
      const like = document.querySelector(`[id^="${CSS.escape(begin)}-"]`);
      if (like) return like;
    }
    return null;
  };
  const open = () => {
    const name = decodeURIComponent(location.hash.slice(1));
    const there = name && place(name);
    if (!there) return;
    for (let one = there.closest("details"); one; one = one.parentElement?.closest("details") ?? null) one.open = true;
    if (there.closest("details") || there.id !== name) there.scrollIntoView();
  };
  addEventListener("hashchange", open);
  open();
  addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest('a[href^="#"]')) setTimeout(open);
  });
  /** @type {HTMLDetailsElement[]} what is open for paper alone */
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("article details:not([open])")].filter(
      /** @returns {one is HTMLDetailsElement} */ (one) => one instanceof HTMLDetailsElement,
    );
    for (const one of opened) one.open = true;
  });
  addEventListener("afterprint", () => {
    for (const one of opened) one.open = false;
  });
})();
