// What the scripts of the pages share: making elements, reading cells, and the part of the address after "?".
"use strict";

/** @type {Dom} */
// biome-ignore lint/correctness/noUnusedVariables: the scripts after this one use it
var strata = (() => {
  const UNSAID = ".st-src, .st-none";

  /** @type {Dom["make"]} */
  const make = (name, own, ...inside) => {
    const made = Object.assign(document.createElement(name), name === "button" && { type: "button" }, own);
    made.append(...inside);
    return made;
  };

  /** @type {Dom["draw"]} */
  const draw = (name, own, ...inside) => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(own)) made.setAttribute(key, `${value}`);
    made.append(...inside);
    return made;
  };

  /** @type {Dom["words"]} */
  const words = (cell) => {
    let text = "";
    for (const part of cell.matches(UNSAID) ? [] : cell.childNodes)
      if (part instanceof Text) text += part.data;
      else if (part instanceof Element) text += words(part) + (part.matches(".st-unit") ? " " : "");
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

  /** @type {Dom["config"]} */
  const config = JSON.parse(document.getElementById("__config")?.textContent ?? '{ "base": "." }');

  /** The words of the page's language, by their English; none on an English page. @type {Record<string, string>} */
  const said = config.words ?? {};

  // What a browser knows of languages takes a phone long to load: it is asked for where it is needed, and not before.
  const { lang } = document.documentElement;

  /** A number as the page's language writes it; words stay, and so does what has no mark in it. @type {Dom["count"]} */
  const count = (value) =>
    Number.isInteger(value) && Math.abs(Number(value)) < 1000 ? `${value}` : value.toLocaleString(lang);

  /** @type {Intl.Collator | undefined} */
  let collator;
  /** @type {Dom["order"]} */
  const order = (a, b) => (collator ??= new Intl.Collator(lang, { numeric: true, sensitivity: "base" })).compare(a, b);

  /** @type {Dom["say"]} */
  const say = (text, values = {}) => (said[text] ?? text).replace(/%\((\w+)\)s/g, (_, name) => count(values[name]));

  /** @type {Dom["scrolled"]} */
  const scrolled = (tell) => {
    let waits = false;
    const later = () => {
      if (!waits)
        requestAnimationFrame(() => {
          waits = false;
          tell();
        });
      waits = true;
    };
    addEventListener("scroll", later, { passive: true });
    addEventListener("resize", later);
    later();
  };

  return {
    config,
    root: new URL(config.base.replace(/\/*$/, "/"), location.href), // the base of the 404 page ends in one
    scrolled,
    say,
    count,
    order,
    make,
    draw,
    words,
    label,
    put,
    later: () => /** @type {any} */ (undefined),
    asked: (name) => new URLSearchParams(location.search).getAll(name),
  };
})();
