// The list "On this page": the section that is read stands out, and stays in view where the list is longer than it.
"use strict";
(() => {
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll('.md-nav--secondary a[href^="#"]');
  const places = [...links].flatMap((link) => {
    const place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return place ? [{ link, place }] : [];
  });
  const list = links[0]?.closest(".md-sidebar > *");
  const header = document.querySelector(".md-header");
  if (!places.length || !list || !header) return;
  const NEAR = 40; // px below the head of the page from which a section counts as read
  /** @type {HTMLAnchorElement | undefined} */
  let active;

  const tell = () => {
    if (!list.offsetHeight) return; // not shown at this width
    const line = header.offsetHeight + NEAR;
    const read = places.findLast(({ place }) => place.getBoundingClientRect().top <= line)?.link;
    if (read === active) return;
    active?.classList.remove("md-nav__link--active");
    read?.classList.add("md-nav__link--active");
    active = read;
    const from = list.getBoundingClientRect().top - list.scrollTop;
    list.scrollTo({ top: read ? read.getBoundingClientRect().top - from - list.clientHeight / 2 : 0 });
  };

  strata.scrolled(tell);
})();
