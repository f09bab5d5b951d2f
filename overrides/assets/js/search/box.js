"use strict";
// The search box, where the theme's own leaves the reader alone: text that no key brings, Enter before the hits, Tab
// and Escape, Ctrl+K, how many there are, and the question in the address, so that the way back leads to it.
(() => {
  const box = /** @type {HTMLInputElement | null} */ (document.querySelector("[data-md-component=search-query]"));
  const toggle = /** @type {HTMLInputElement | null} */ (document.querySelector("[data-md-toggle=search]"));
  const root = document.querySelector(".md-search");
  const list = document.querySelector(".md-search-result__list");
  if (!box || !toggle || !root || !list) return;
  const HITS = "a[href], summary, .st-chips button";
  const LATER = 400; // milliseconds after the last letter: browsers allow few changes of an address
  /** @type {Element | null} */
  let before = null; // where the reader was
  let entered = ""; // what Enter was pressed on before there was a hit
  let leaving = false; // whether a hit was gone to
  let timer = 0;

  /** @returns {HTMLElement[]} what can be gone to, as it stands */
  const stops = () =>
    [...root.querySelectorAll(`.md-search__output :is(${HITS})`)].filter(
      /** @returns {stop is HTMLElement} */ (stop) => stop instanceof HTMLElement && stop.offsetParent !== null,
    );

  /** @param {string} query */
  const tell = (query) => {
    const here = new URL(location.href);
    if ((here.searchParams.get("q") ?? "") === query) return;
    if (query) here.searchParams.set("q", query);
    else here.searchParams.delete("q");
    history.replaceState(history.state, "", here);
  };

  // The theme asks at a key that comes up; paste, drop and dictation bring none.
  const ask = () => box.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
  box.addEventListener("input", () => {
    entered = "";
    leaving = false;
    ask();
    clearTimeout(timer);
    timer = setTimeout(() => toggle.checked && tell(box.value.trim()), LATER);
  });
  box.form?.addEventListener("submit", (event) => event.preventDefault());
  box.form?.addEventListener("reset", () => setTimeout(ask));
  box.addEventListener("focus", (event) => {
    if (!toggle.checked || !before) before = event.relatedTarget instanceof Element ? event.relatedTarget : before;
  });
  toggle.addEventListener("change", () => {
    clearTimeout(timer);
    if (!toggle.checked && !leaving) tell("");
  });

  /** @param {KeyboardEvent} event @returns {boolean} whether the reader goes on among the hits */
  const step = (event) => {
    const all = [box, ...stops()];
    const at = all.indexOf(/** @type {any} */ (document.activeElement)) + (event.shiftKey ? -1 : 1);
    if (at < 0 || at >= all.length) return false;
    all[at].focus();
    return true;
  };

  /** Go to the first hit, or note that the reader waits for it. @returns {true} */
  const enter = () => {
    const first = list.querySelector("a[href]");
    if (first instanceof HTMLElement) first.click();
    else entered = box.value;
    return true;
  };

  root.addEventListener("keydown", (event) => {
    if (!(event instanceof KeyboardEvent) || !toggle.checked) return;
    // The theme would take any link for a hit, and any other key, Shift too, for the beginning of a word.
    if (["Shift", "Control", "Alt", "Meta"].includes(event.key)) event.stopPropagation();
    if ((event.key === "Enter" && event.target === box && enter()) || (event.key === "Tab" && step(event))) {
      event.preventDefault();
      event.stopPropagation();
    }
    if (event.key === "Escape") {
      const back = before;
      before = null;
      setTimeout(() => back instanceof HTMLElement && back.focus());
    }
  });
  addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "k" || event.shiftKey || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (document.activeElement !== box) before = document.activeElement;
    if (!toggle.checked) toggle.click();
    box.focus();
    box.select();
  });

  // The page that is gone to marks the words; the way back leads to the question.
  const leave = (/** @type {Event} */ event) => {
    const link = event.target instanceof Element && event.target.closest("a.md-search-result__link");
    if (!(link instanceof HTMLAnchorElement)) return;
    const words = box.value.replace(/(?:^|\s)(?:kind|layer|state|maker):("[^"]*"|\S*)/gi, " ").trim();
    const there = new URL(link.href);
    if (words) there.searchParams.set("h", words);
    link.href = there.href;
    leaving = true;
    clearTimeout(timer);
    tell(box.value.trim());
  };
  list.addEventListener("click", leave, true);
  list.addEventListener("auxclick", leave, true);

  /** @param {Hits} hits */
  const count = ({ items, total, nearest, chips, missing }) => {
    strataChips(root.querySelector(".st-chips"), chips, box.value, (query) => {
      box.value = query;
      box.dispatchEvent(new InputEvent("input"));
      box.focus();
    });
    const all = root.querySelector(".st-search-all");
    if (all instanceof HTMLAnchorElement) {
      all.textContent = total ? strata.say("All %(number)s on a page", { number: total }) : "";
      all.search = new URLSearchParams({ for: box.value.trim() }).toString();
    }
    const meta = root.querySelector(".md-search-result__meta");
    if (meta && total > items.length) {
      const counted = { number: items.length, total };
      meta.textContent = strata.say("%(number)s of %(total)s matching documents", counted);
    }
    if (meta && total && missing.length) {
      const words = missing.map((word) => `“${word}”`).join(", ");
      meta.textContent = strata.say("Nothing here has %(words)s; near it: %(number)s", { words, number: total });
    }
    const none = root.querySelector(".st-search-none");
    const near = root.querySelector(".st-search-near");
    if (!(none instanceof HTMLElement) || !(near instanceof HTMLElement)) return;
    none.hidden = items.length > 0 || !box.value.trim();
    near.hidden = !nearest.length;
    const { base } = JSON.parse(document.getElementById("__config")?.textContent ?? "{}");
    const links = nearest.map(([url, title]) => {
      const link = document.createElement("a");
      link.href = String(new URL(url, new URL(`${base.replace(/\/*$/, "/")}`, location.href)));
      link.textContent = title;
      return link;
    });
    near.querySelector("span")?.replaceChildren(...links.flatMap((link, place) => (place ? [", ", link] : [link])));
  };
  document.addEventListener("strata:hits", (event) => {
    if (!(event instanceof CustomEvent)) return;
    setTimeout(() => {
      count(event.detail);
      if (!list.querySelector("a[href]")) return;
      if (entered && entered === box.value) enter();
      entered = "";
    });
  });
})();
