"use strict";
// The search box: what is typed is asked, the hits are shown and counted, and the question stands in the address, so
// that the way back leads to it.
(() => {
  const box = /** @type {HTMLInputElement | null} */ (document.querySelector("[data-md-component=search-query]"));
  const toggle = /** @type {HTMLInputElement | null} */ (document.querySelector("[data-md-toggle=search]"));
  const root = document.querySelector(".md-search");
  const list = document.querySelector(".md-search-result__list");
  const meta = document.querySelector(".md-search-result__meta");
  if (!box || !toggle || !root || !list || !meta) return;
  const LATER = 400; // milliseconds after the last letter: browsers allow few changes of an address
  const { say, put, asked } = strata;
  let question = ""; // the last that was asked
  let entered = ""; // what Enter was pressed on before there was a hit
  let leaving = false; // whether a hit was gone to
  let timer = 0;
  /** @type {Hits | undefined} hits that wait for the reader's finger */
  let held;

  const ask = () => {
    const query = box.value.trim();
    if (query === question) return client.again();
    question = query;
    client.ask(query);
  };

  /** Go to the first hit, or note that the reader waits for it. */
  const enter = () => {
    const first = list.querySelector("a[href]");
    if (first instanceof HTMLElement) first.click();
    else entered = box.value;
  };

  /** @param {Hits} hits @returns {string} */
  const counted = ({ items, total, missing }) => {
    if (!question) return say("Type to start searching");
    if (!total) return say("No matching documents");
    if (missing.length) {
      const words = missing.map((word) => `“${word}”`).join(", ");
      return say("Nothing here has %(words)s; near it: %(number)s", { words, number: total });
    }
    if (total > items.length) return say("%(number)s of %(total)s matching documents", { number: items.length, total });
    return total === 1 ? say("1 matching document") : say("%(number)s matching documents", { number: total });
  };

  /** Say where nothing was found what is called most like it. @param {Hits} hits */
  const tellNone = ({ items, nearest }) => {
    const none = root.querySelector(".st-search-none");
    const near = root.querySelector(".st-search-near");
    if (!(none instanceof HTMLElement) || !(near instanceof HTMLElement)) return;
    none.hidden = items.length > 0 || !question;
    near.hidden = !nearest.length;
    const links = nearest.map(([url, title]) => strata.make("a", { href: strataShown.place(url).href }, title));
    near.querySelector("span")?.replaceChildren(...links.flatMap((link, at) => (at ? [", ", link] : [link])));
  };

  /** @param {Hits} hits */
  const draw = (hits) => {
    list.replaceChildren(...hits.items.map(strataHit));
    meta.textContent = counted(hits);
    strataShown.filters(root.querySelector(".st-chips"), hits.chips, box.value, (query) => {
      box.value = query;
      box.focus();
      ask();
    });
    const all = root.querySelector(".st-search-all");
    if (all instanceof HTMLAnchorElement) {
      all.textContent = hits.total ? say("All %(number)s on a page", { number: hits.total }) : "";
      all.search = new URLSearchParams({ for: question }).toString();
    }
    tellNone(hits);
    if (entered && entered === box.value && hits.items.length) enter();
    if (hits.items.length) entered = "";
  };

  /** Show the hits, unless the reader has a finger or the focus on one: it would go from under them. */
  const show = () => {
    if (!held || list.matches(":active, :focus-within")) return;
    const hits = held;
    held = undefined;
    draw(hits);
  };
  for (const kind of ["pointerup", "pointercancel", "focusout"])
    document.addEventListener(kind, () => setTimeout(show));

  const client = new StrataClient({
    ready: () => {
      if (!question) meta.textContent = say("Type to start searching");
      else client.ask(question);
    },
    take: (hits) => {
      held = hits;
      show();
    },
  });

  const tell = (/** @type {string} */ query) => put({ q: [query] });
  box.addEventListener("input", () => {
    entered = "";
    leaving = false;
    ask();
    clearTimeout(timer);
    timer = setTimeout(() => toggle.checked && tell(box.value.trim()), LATER);
  });
  box.form?.addEventListener("submit", (event) => {
    event.preventDefault();
    enter();
  });
  box.form?.addEventListener("reset", () =>
    setTimeout(() => {
      box.focus();
      ask();
    }),
  );
  box.addEventListener("focus", () => {
    if (!toggle.checked) toggle.click();
    client.open();
    ask();
  });
  toggle.addEventListener("change", () => {
    clearTimeout(timer);
    if (toggle.checked) {
      if (document.activeElement !== box) box.focus();
    } else {
      box.blur();
      if (!leaving) tell("");
    }
  });

  // The page that is gone to marks the words; the way back leads to the question.
  const leave = (/** @type {Event} */ event) => {
    const link = event.target instanceof Element && event.target.closest("a.md-search-result__link");
    if (!(link instanceof HTMLAnchorElement)) return;
    const words = strataShown.plain(box.value);
    const there = new URL(link.href);
    if (words) there.searchParams.set("h", words);
    link.href = there.href;
    leaving = true;
    clearTimeout(timer);
    tell(box.value.trim());
  };
  list.addEventListener("click", leave, true);
  list.addEventListener("auxclick", leave, true);

  const brought = !document.querySelector(".st-find") && asked("q")[0]; // the page of results has a box of its own
  if (brought) {
    box.value = brought;
    box.focus();
  } else if (document.activeElement === box) {
    toggle.checked = true;
    client.open();
    ask();
  }
})();
