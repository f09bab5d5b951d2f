// What rows of a table are chosen by: the values of a column, the steps of a ladder, or a range of numbers or days.
// Each gives its group for the list of filters, the rows that it keeps, and what it says in the address.
"use strict";

// biome-ignore lint/correctness/noUnusedVariables: table.js uses it
var strataFacets = (() => {
  const { say, make, draw, words, label, order } = strata;
  const BARS = 16,
    WIDE = 160,
    HIGH = 28;

  /** The values under which a cell is counted. @param {HTMLTableCellElement} cell @returns {string[]} */
  const values = (cell) => {
    const inner = [...cell.querySelectorAll("a:not(.st-src), .st-status, .st-undisclosed")];
    if (cell.dataset.parts) return cell.dataset.parts.split("|");
    return inner.length ? inner.map((one) => one.textContent || "") : [words(cell)].filter(Boolean);
  };

  /** A check box with its label. @param {string} text @param {() => void} onchange @param {...Node} more
   * @returns {[HTMLInputElement, HTMLLabelElement]} */
  const tick = (text, onchange, ...more) => {
    const box = make("input", { type: "checkbox", onchange });
    return [box, make("label", {}, box, make("span", {}, text), ...more)];
  };

  /** A list that unfolds. @param {string} className @param {string} name @param {Node[]} lines */
  const fold = (className, name, lines) =>
    make(
      "details",
      { className },
      make("summary", {}, name),
      make("div", { className: "st-options", role: "group", ariaLabel: name }, ...lines),
    );

  /** Choices of words; with steps, one that is more open counts under those that are less.
   * @param {HTMLTableCellElement} head @param {number} at @param {HTMLTableRowElement[]} rows @param {() => void} changed
   * @returns {Facet} */
  const choices = (head, at, rows, changed) => {
    const name = head.dataset.name || "",
      steps = (head.dataset.ladder || "").split("|").filter(Boolean);
    const climbed = (/** @type {string[]} */ some) => {
      const best = Math.min(...some.map((one) => steps.indexOf(one)).filter((place) => place >= 0));
      return [...new Set([...some, ...steps.filter((_, place) => place >= best)])];
    };
    const found = new Map(rows.map((row) => [row, climbed(values(row.cells[at]))]));
    const counts = new Map(),
      ranks = new Map();
    for (const [row, some] of found)
      for (const value of some) {
        counts.set(value, (counts.get(value) || 0) + 1);
        ranks.set(value, +(row.cells[at].dataset.v || 0) || 0);
      }
    // Steps first; then the order of the thing itself; else years from the last, words from the most frequent.
    const rank = (/** @type {string} */ value) => (steps.includes(value) ? steps.indexOf(value) - steps.length : 0);
    const options = [...counts.keys()].sort(
      (a, b) =>
        rank(a) - rank(b) ||
        (steps.length ? 0 : ranks.get(a) - ranks.get(b)) ||
        (name === "year" ? b - a : counts.get(b) - counts.get(a) || order(a, b)),
    );
    const numbers = options.map(() => make("span", { className: "st-unit" }));
    const said = (/** @type {string} */ value) =>
      steps.indexOf(value) > 0 ? say("%(value)s, or more open", { value }) : value;
    const ticks = options.map((value, place) => tick(said(value), changed, numbers[place]));
    const boxes = ticks.map(([box]) => box);
    const chosen = () => options.filter((_, place) => boxes[place].checked);
    return {
      name,
      chosen,
      group: fold(
        "st-facet",
        label(head),
        ticks.map(([, line]) => line),
      ),
      active: () => boxes.some((box) => box.checked),
      keeps: (row) => (found.get(row) || []).some((value) => boxes[options.indexOf(value)].checked),
      choose: (some) => boxes.forEach((box, place) => (box.checked = some.includes(options[place]))),
      count: (left) => {
        const now = new Map();
        for (const row of left) for (const value of found.get(row) || []) now.set(value, (now.get(value) || 0) + 1);
        numbers.forEach((number, place) => {
          number.textContent = strata.count(now.get(options[place]) || 0);
          number.parentElement?.classList.toggle("is-none", !now.get(options[place]) && !boxes[place].checked);
        });
      },
    };
  };

  /** How the numbers of a column lie: equal factors are equal ways. @param {number[]} numbers */
  const histogram = (numbers) => {
    const some = numbers.filter((one) => one > 0).map(Math.log);
    const low = Math.min(...some),
      span = Math.max(...some) - low || 1;
    const bars = Array(BARS).fill(0);
    for (const one of some) bars[Math.min(BARS - 1, Math.floor(((one - low) / span) * BARS))] += 1;
    const most = Math.max(...bars);
    const rects = bars.map((count, place) => {
      const high = (count / most) * HIGH,
        wide = WIDE / BARS;
      return draw("rect", { x: place * wide, y: HIGH - high, width: wide - 1, height: high });
    });
    return draw("svg", { class: "st-histogram", viewBox: `0 0 ${WIDE} ${HIGH}`, "aria-hidden": "true" }, ...rects);
  };

  /** Two fields, from and to. @type {typeof choices} */
  const range = (head, at, rows, changed) => {
    const name = head.dataset.name || "",
      days = head.matches(".st-date"),
      unit = head.querySelector(".st-unit")?.textContent || "";
    const read = (/** @type {HTMLTableRowElement} */ row) => {
      const cell = row.cells[at],
        day = words(cell).match(/\d{4}(-\d\d){0,2}/);
      return days ? (day ? day[0] : null) : cell.dataset.v ? +cell.dataset.v : null;
    };
    const found = new Map(rows.map((row) => [row, read(row)]));
    const field = (/** @type {string} */ word) =>
      make("input", {
        type: days ? "text" : "number",
        step: "any",
        min: "0",
        inputMode: days ? "text" : "decimal",
        oninput: changed,
        placeholder: days ? "2024-05" : "",
        ariaLabel: `${label(head)}${unit ? `, ${unit}` : ""}: ${word}`,
      });
    const from = field(say("at least")),
      to = field(say("at most")),
      told = make("span", { className: "st-unit" });
    const fits = (/** @type {string | number | null} */ one) => {
      if (one === null) return false;
      if (typeof one === "number") return (!from.value || one >= +from.value) && (!to.value || one <= +to.value);
      return (
        (!from.value || one >= from.value.slice(0, one.length)) &&
        (!to.value || one.slice(0, to.value.length) <= to.value)
      );
    };
    const numbers = [...found.values()].filter((one) => one !== null);
    /** @type {Element[]} */
    const lines = [
      make(
        "p",
        { className: "st-range" },
        from,
        ` ${say("to")} `,
        to,
        " ",
        make("span", { className: "st-unit" }, unit),
      ),
      told,
    ];
    if (!days) lines.unshift(histogram(/** @type {number[]} */ (numbers)));
    return {
      name,
      group: fold("st-facet", label(head), lines),
      active: () => Boolean(from.value || to.value),
      keeps: (row) => fits(found.get(row) ?? null),
      chosen: () => (from.value || to.value ? [`${from.value}..${to.value}`] : []),
      choose: ([some]) => ([from.value, to.value] = (some || "..").split("..")),
      count: (left) =>
        (told.textContent = say("%(number)s, of %(total)s that say it", {
          number: left.filter((row) => fits(found.get(row) ?? null)).length,
          total: numbers.length,
        })),
    };
  };

  return {
    tick,
    fold,
    /** @type {typeof choices} */
    make: (head, at, rows, changed) =>
      (head.matches(".st-number, .st-date") ? range : choices)(head, at, rows, changed),
  };
})();
