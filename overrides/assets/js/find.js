"use strict";
// The page of results: the same search with an address of its own, and more hits where more are asked for. And the
// filters to click, here and in the box.
(() => {
  const FILTER = /(?:^|\s)((?:kind|layer|state|maker):(?:"[^"]*"|\S+))/gi;
  const [READY, QUERY, RESULT] = /** @type {const} */ ([1, 2, 3]); // see search/service.js
  const STEP = 40; // hits
  const { count, make, asked, put } = strata;

  self.strataChips = (place, chips, query, change) => {
    const chosen = [...query.matchAll(FILTER)].map(([, one]) => one);
    const left = chips.filter(([one]) => !chosen.includes(one));
    const buttons = [...chosen.map((one) => /** @type {[string, number]} */ ([one, 0])), ...left].map(
      ([one, number]) => {
        const on = chosen.includes(one);
        const button = make("button", { ariaPressed: `${on}` }, one.replaceAll('"', ""));
        if (number) button.append(make("span", { className: "st-unit" }, ` ${count(number)}`));
        button.onclick = () => change((on ? query.replace(one, "") : `${query} ${one}`).replace(/\s+/g, " ").trim());
        return button;
      },
    );
    place?.replaceChildren(...buttons);
  };

  const page = document.querySelector(".st-find");
  const box = page?.querySelector("input");
  const list = page?.querySelector("ol");
  const said = page?.querySelector("[role=status]");
  const more = page?.querySelector("button");
  if (!page || !box || !list || !said || !more) return;
  const config = JSON.parse(document.getElementById("__config")?.textContent ?? "{}");
  const root = new URL(config.base.replace(/\/*$/, "/"), location.href);
  const shim = /** @type {any} */ (new Worker(config.search));
  shim.own = true;
  let most = STEP;

  /** Draw what the service marks up: its text, in which signs are written by their numbers, and its few elements. @param {string} html */
  const drawn = (html) => {
    const top = make("span");
    /** @type {HTMLElement} */
    let at = top;
    for (const part of html.split(/(<[^>]+>)/)) {
      const begun = /^<(mark|span)(?: (class|lang)="([^"]*)")?>$/.exec(part);
      if (begun) {
        const inside = make(begun[1] === "mark" ? "mark" : "span");
        if (begun[2] === "class") inside.className = begun[3];
        if (begun[2] === "lang") inside.lang = begun[3];
        at.append(inside);
        at = inside;
      } else if (part.startsWith("</")) at = at.parentElement ?? top;
      else at.append(part.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(+code)));
    }
    return top;
  };

  /** @param {Hit} hit @param {string} words */
  const link = (hit, words) => {
    const there = new URL(hit.location, root);
    if (words) there.searchParams.set("h", words);
    return make("a", { href: there.href }, drawn(hit.title));
  };

  const ask = () => shim.postMessage({ type: QUERY, data: box.value, most });

  /** @param {boolean} [step] whether it is a question of its own */
  const anew = (step) => {
    most = STEP;
    put({ for: [box.value.trim()] }, step);
    document.title = document.title.replace(/^(?:.*: )?/, box.value.trim() ? `${box.value.trim()}: ` : "");
    ask();
  };

  /** @param {Hits} hits */
  const show = ({ items, total, nearest, chips, missing }) => {
    const query = box.value.trim();
    const words = query.replace(FILTER, " ").trim();
    said.textContent = !query
      ? ""
      : total
        ? `${items.length} of ${count(total)} results${missing.length ? `; nothing here has “${missing.join("”, “")}”` : ""}`
        : "Nothing stands here by these words.";
    if (query && !total && nearest.length) {
      const links = nearest.flatMap(([url, title]) => [" ", make("a", { href: String(new URL(url, root)) }, title)]);
      said.append(" Called most like it:", ...links);
    }
    strataChips(page.querySelector(".st-chips"), chips, query, (next) => {
      box.value = next;
      anew(true);
      box.focus();
    });
    list.replaceChildren(
      ...items.map(([first, ...others]) => {
        const tags = make("small", {}, drawn((first.tags ?? []).join(", ")));
        const parts = others.slice(0, 3).flatMap((one) => [make("br"), link(one, words)]);
        return make("li", {}, link(first, words), " ", tags, make("p", {}, drawn(first.text)), ...parts);
      }),
    );
    more.hidden = items.length === total;
    more.textContent = `Show more of ${count(total)}`;
  };

  shim.addEventListener("message", (/** @type {MessageEvent<Answer>} */ { data }) => {
    if (data.type === RESULT) show(data.data);
    else if (data.type === READY) ask();
  });
  box.addEventListener("input", () => anew());
  box.form?.addEventListener("submit", (event) => {
    event.preventDefault();
    anew(true);
  });
  more.addEventListener("click", () => {
    most += STEP;
    ask();
  });
  const read = () => {
    box.value = asked("for")[0] ?? "";
    most = STEP;
    ask();
  };
  addEventListener("popstate", read);
  read();
  shim.open();
})();
