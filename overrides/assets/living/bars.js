"use strict";
// Lists of numbers as rows of bars, up or down, beside plain numbers: a grid with one stop of the tab key, in which
// arrow keys go from number to number. What a number is stands under the grid, on hover and on focus, and is its name.
(() => {
  const { make } = globalThis.living;

  class Bars {
    /** @param {string} name */
    constructor(name) {
      this.grid = make("div", { class: "st-bars__grid", role: "grid", "aria-label": name });
      this.said = make("p", { class: "st-bars__said", "aria-hidden": "true" }); // the name of the number says the same
      this.hint = "";
      this.made = make("div", { class: "st-bars" }, this.grid, this.said);
      this.grid.addEventListener("keydown", (event) => this.move(event));
      for (const way of ["pointerover", "focusin"])
        this.grid.addEventListener(way, ({ target }) => this.tell(/** @type {Element} */ (target)));
    }

    /** Show rows. @param {string[]} heads of the columns: what a row is, its bars, its numbers @param {BarRow[]} rows @param {string} hint */
    show(heads, rows, hint) {
      const count = Math.max(...rows.map(({ numbers = [] }) => numbers.length));
      this.grid.dataset.numbers = String(count);
      this.grid.replaceChildren(
        make(
          "div",
          { role: "row", class: "st-bars__row is-head" },
          ...heads.map((text) => make("span", { role: "columnheader", text })),
        ),
        ...rows.map((row) => this.row(row)),
      );
      const first = this.cells[0]?.[0];
      if (first) first.tabIndex = 0;
      this.said.textContent = this.hint = hint;
    }

    /** @param {BarRow} row */
    row({ name, bars, tell, numbers = [], across = false, top, marked, chosen }) {
      const most = across ? 0.5 : (top ?? Math.max(...bars.map(Math.abs), 1e-9));
      const drawn = Array.from(bars, (one, place) => {
        const kind = across ? " is-across" : `${one < 0 ? " is-down" : ""}${marked?.(place) ? " is-marked" : ""}`;
        const bar = make("span", {
          role: "gridcell",
          tabindex: "-1",
          class: `st-bar${kind}`,
          "aria-label": tell(place),
        });
        bar.style.setProperty("--by", `${Math.min(100, Math.round((50 * Math.abs(one)) / most))}%`);
        return bar;
      });
      return make(
        "div",
        { role: "row", class: `st-bars__row${chosen ? " is-chosen" : ""}` },
        make("span", { role: "rowheader", text: name }),
        make("span", { role: "none", class: "st-bars__strip" }, ...drawn),
        ...numbers.map(({ text, says }) =>
          make("span", { role: "gridcell", tabindex: "-1", class: "st-number", "aria-label": says, text }),
        ),
      );
    }

    /** The cells, row by row. @returns {HTMLElement[][]} */
    get cells() {
      return Array.from(this.grid.children, (row) => [
        .../** @type {any} */ (row.querySelectorAll("[role=gridcell]")),
      ]).filter((row) => row.length);
    }

    /** @param {Element} target */
    tell(target) {
      const cell = target.closest("[role=gridcell]");
      this.said.textContent = cell?.getAttribute("aria-label") ?? this.hint ?? "";
    }

    /** Go to another number: along a row, to its ends, or to the place above or below. @param {KeyboardEvent} event */
    move(event) {
      const { cells } = this,
        row = cells.findIndex((one) => one.includes(/** @type {HTMLElement} */ (event.target))),
        place = cells[row]?.indexOf(/** @type {HTMLElement} */ (event.target));
      const to = {
        ArrowLeft: [row, place - 1],
        ArrowRight: [row, place + 1],
        ArrowUp: [row - 1, place],
        ArrowDown: [row + 1, place],
        Home: [row, 0],
        End: [row, Infinity],
      }[event.key];
      if (row < 0 || !to) return;
      event.preventDefault();
      const line = cells[Math.min(Math.max(to[0], 0), cells.length - 1)];
      const found = line[Math.min(Math.max(to[1], 0), line.length - 1)];
      for (const one of cells.flat()) one.tabIndex = one === found ? 0 : -1;
      found.focus({ preventScroll: true });
    }
  }

  Object.assign(globalThis.living, /** @satisfies {Partial<Living>} */ ({ Bars }));
})();
