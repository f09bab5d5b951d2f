"use strict";
// What the service says of a hit, as elements; and the filters to click. In the box and on the page of results.
(() => {
  const FILTER = /(?:^|\s)((?:kind|layer|state|maker):(?:"[^"]*"|\S+))/gi;
  const { count, make, root } = strata;

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

  /** @param {Element | null} place @param {[string, number][]} chips @param {string} query @param {(query: string) => void} change */
  const filters = (place, chips, query, change) => {
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

  self.strataShown = {
    drawn,
    filters,
    plain: (query) => query.replace(FILTER, " ").trim(),
    place: (address) => new URL(address, root),
  };
})();
