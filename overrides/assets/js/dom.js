// What the scripts of the pages share: making elements, reading cells, and the part of the address after "?".
"use strict";

/**
 * @typedef {object} Dom
 * @property {(name: string, own?: Record<string, any> | null, ...inside: (Node | string)[]) => any} make
 *   make an element with properties and children; text stays text
 * @property {(cell: Node) => string} words the words of a cell without its source marks; "" where nothing is recorded
 * @property {(head: Element) => string} label the words of a head, without its unit
 * @property {(name: string) => string[]} asked what the address says under a name
 * @property {(values: Record<string, (string | undefined)[]>, step?: boolean) => void} put
 *   say in the address what was chosen; `step`: as one that the button "back" takes back
 */
/** @type {Dom} */
// biome-ignore lint/correctness/noUnusedVariables: the scripts after this one use it
var strata = (() => {
  const UNSAID = ".st-src, .st-none, .st-aside";

  /** @type {Dom["make"]} */
  const make = (name, own, ...inside) => {
    const made = Object.assign(document.createElement(name), own);
    made.append(...inside);
    return made;
  };

  /** @type {Dom["words"]} */
  const words = (cell) => {
    let text = "";
    for (const part of cell.childNodes)
      if (part instanceof Text) text += part.data;
      else if (part instanceof Element && !part.matches(UNSAID))
        text += words(part) + (part.matches(".st-unit") ? " " : "");
    return text.replace(/\s+/g, " ").trim();
  };

  /** @type {Dom["label"]} */
  const label = (head) =>
    words(head)
      .slice(0, -(head.querySelector(".st-unit")?.textContent?.length || 0) || undefined)
      .trim();

  /** @type {Dom["put"]} */
  const put = (values, step = false) => {
    const url = new URL(location.href);
    for (const [name, all] of Object.entries(values)) {
      url.searchParams.delete(name);
      for (const value of all) if (value) url.searchParams.append(name, value);
    }
    url.search = url.search.replaceAll("%2C", ",");
    if (url.href !== location.href) history[step ? "pushState" : "replaceState"](history.state, "", url);
  };

  return { make, words, label, put, asked: (name) => new URLSearchParams(location.search).getAll(name) };
})();
