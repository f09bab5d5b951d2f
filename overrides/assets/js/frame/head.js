// What the head of the page tells once it has been scrolled: the title of the page in place of the site's, a line
// under it, and on the way up a button that leads to the top.
"use strict";
document.documentElement.classList.replace("no-js", "js");
(() => {
  const header = document.querySelector(".md-header");
  const name = document.querySelector(".md-header__title");
  const tabs = document.querySelector(".md-tabs");
  const title = document.querySelector(".md-content h1");
  /** @type {HTMLButtonElement | null} */
  const top = document.querySelector("button.md-top");
  if (!header) return;
  let before = Number.NaN; // to ask where the page stands has all of it laid out: the next frame does so anyway

  const tell = () => {
    const up = scrollY < before;
    const past = title ? title.getBoundingClientRect().bottom <= header.offsetHeight : false;
    name?.classList.toggle("md-header__title--active", past);
    header.classList.toggle("md-header--shadow", scrollY >= (tabs?.offsetHeight ?? 0));
    if (top && scrollY !== before) top.hidden = !up || scrollY < innerHeight / 2;
    before = scrollY;
  };

  top?.addEventListener("click", () => scrollTo({ top: 0 }));
  strata.scrolled(tell);
})();
