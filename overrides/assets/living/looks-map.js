"use strict";
// All looks of a head as a map with the tokens along both sides: a row looks, the columns are looked at. A cell says
// what it is when the pointer or the arrow keys are on it.
(() => {
  const { make, percent } = globalThis.living;
  const SIDE = 4.6, // room of the words, in cells
    SMALL = 9,
    LARGE = 15, // the least and the greatest cell, in pixels
    HIGH = 338, // where the least cell lets it, as high as the window of the map
    SHADED = 0.02; // the least share that is drawn

  class LooksMap {
    /** @param {(row: number) => void} choose called with the row of a token that was pressed */
    constructor(choose) {
      this.said = make("p", { class: "st-map__said", "aria-live": "polite" });
      this.host = make("div", {
        class: "st-map",
        tabindex: "0",
        role: "group",
        "aria-label": "Map of all looks: the arrow keys go from cell to cell",
      });
      /** @type {Point} row and column */ this.at = [0, 0];
      /** @type {string[]} */ this.words = [];
      /** @type {Numbers[]} */ this.shares = [];
      this.host.addEventListener("keydown", (event) => this.key(event));
      this.host.addEventListener("pointermove", (event) => this.follow(event));
      this.host.addEventListener("click", (event) => {
        this.follow(event);
        choose(this.at[0]);
      });
    }

    /** Draw it. @param {string[]} words the tokens @param {Numbers[]} shares by row @param {number} chosen row */
    show(words, shares, chosen) {
      Object.assign(this, { words, shares });
      const count = words.length,
        whole = count + SIDE;
      const named = (/** @type {string} */ text, /** @type {number} */ place, /** @type {boolean} */ side) =>
        make("text", {
          svg: true,
          class: place === chosen ? "is-chosen" : undefined,
          ...(side ? { x: -0.3, y: place + 0.5 } : { x: 0.3, transform: `translate(${place + 0.5} 0) rotate(-90)` }),
          "text-anchor": side ? "end" : "start",
          text,
        });
      const rects = shares.flatMap((row, y) =>
        [...row].flatMap((share, x) =>
          share < SHADED
            ? []
            : [
                make("rect", {
                  svg: true,
                  x,
                  y,
                  width: 1,
                  height: 1,
                  "fill-opacity": Math.min(1, share * 1.2).toFixed(2),
                }),
              ],
        ),
      );
      this.cross = make("path", { svg: true, class: "st-map__cross" });
      this.picture = make(
        "svg",
        { viewBox: `${-SIDE} ${-SIDE} ${whole + 0.2} ${whole + 0.2}`, "aria-hidden": "true" },
        make("path", { svg: true, class: "st-map__edge", d: `M0 0V${count}H${count}z` }),
        ...words.flatMap((text, place) => [named(text, place, true), named(text, place, false)]),
        ...rects,
        make("rect", { svg: true, class: "st-map__row", x: 0, y: chosen, width: chosen + 1, height: 1 }),
        this.cross,
      );
      this.picture.style.minWidth = `${SMALL * whole}px`;
      this.picture.style.maxWidth = `${Math.max(SMALL * whole, Math.min(LARGE * whole, HIGH))}px`;
      this.host.replaceChildren(this.picture);
      this.go(chosen, [...shares[chosen]].indexOf(Math.max(...shares[chosen])));
    }

    /** Go to a cell, and say it. @param {number} row @param {number} column */
    go(row, column) {
      const y = Math.min(Math.max(row, 0), this.words.length - 1),
        x = Math.min(Math.max(column, 0), y);
      this.at = [y, x];
      this.cross?.setAttribute("d", `M0 ${y + 0.5}H${x}M${x + 0.5} 0V${y}M${x} ${y}h1v1h-1z`);
      this.said.textContent = `“${this.words[y]}” looks at “${this.words[x]}”: ${percent(this.shares[y][x])}`;
    }

    /** @param {MouseEvent} event */
    follow(event) {
      const box = this.picture?.getBoundingClientRect();
      if (!box) return;
      const cell = box.width / (this.words.length + SIDE + 0.2);
      this.go(
        Math.floor((event.clientY - box.top) / cell - SIDE),
        Math.floor((event.clientX - box.left) / cell - SIDE),
      );
    }

    /** @param {KeyboardEvent} event */
    key(event) {
      const [row, column] = this.at;
      const to = {
        ArrowLeft: [row, column - 1],
        ArrowRight: [row, column + 1],
        ArrowUp: [row - 1, column],
        ArrowDown: [row + 1, column],
        Home: [row, 0],
        End: [row, row],
      }[event.key];
      if (!to) return;
      event.preventDefault();
      this.go(to[0], to[1]);
    }
  }

  Object.assign(globalThis.living, /** @satisfies {Partial<Living>} */ ({ LooksMap }));
})();
