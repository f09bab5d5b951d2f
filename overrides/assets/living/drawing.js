"use strict";
// A picture of 8 x 8 pixels that the reader draws: buttons, by pointer or by arrow keys and space.
(() => {
  const { make } = globalThis.living;
  const SIZE = 8;

  class Drawing {
    /** @param {string} name what it is called @param {(pixels: Float32Array) => void} change called with each change */
    constructor(name, change) {
      this.pixels = new Float32Array(SIZE * SIZE);
      this.change = change;
      this.cells = Array.from(this.pixels, (_, place) =>
        make("button", {
          type: "button",
          class: "st-drawing__cell",
          tabindex: place ? "-1" : "0",
          "data-place": place,
          "aria-label": `Row ${Math.floor(place / SIZE) + 1}, column ${(place % SIZE) + 1}`,
          "aria-pressed": "false",
        }),
      );
      this.made = make("div", { class: "st-drawing", role: "group", "aria-label": name }, ...this.cells);
      this.made.addEventListener("pointerdown", (event) => this.begin(event));
      this.made.addEventListener("pointermove", (event) => this.go(event));
      for (const end of ["pointerup", "pointercancel"])
        this.made.addEventListener(end, () => {
          this.ink = undefined;
        });
      this.made.addEventListener("keydown", (event) => this.key(event));
    }

    /** Show a picture. @param {Float32Array} pixels */
    show(pixels) {
      this.pixels = Float32Array.from(pixels);
      this.cells.forEach((cell, place) => {
        cell.style.setProperty("--ink", `${Math.round(100 * pixels[place])}%`);
        cell.setAttribute("aria-pressed", String(pixels[place] >= 0.5));
      });
    }

    /** Give a cell ink, or take it. @param {number} place @param {number} ink */
    put(place, ink) {
      if (this.pixels[place] === ink) return;
      const pixels = this.pixels.slice();
      pixels[place] = ink;
      this.show(pixels);
      this.change(this.pixels);
    }

    /** Give the cell under a pointer, if there is one. @param {PointerEvent} event */
    under(event) {
      const cell = document.elementFromPoint(event.clientX, event.clientY)?.closest?.(".st-drawing__cell");
      return cell && this.made.contains(cell) ? Number(cell.dataset.place) : -1;
    }

    /** @param {PointerEvent} event */
    begin(event) {
      const place = this.under(event);
      if (place < 0 || event.button) return;
      event.preventDefault();
      this.cells[place].focus({ preventScroll: true });
      this.made.setPointerCapture(event.pointerId);
      this.ink = this.pixels[place] >= 0.5 ? 0 : 1;
      this.put(place, this.ink);
    }

    /** @param {PointerEvent} event */
    go(event) {
      const place = this.under(event);
      if (place >= 0 && this.ink !== undefined) this.put(place, this.ink);
    }

    /** Go to another cell, or turn this one over. @param {KeyboardEvent} event */
    key(event) {
      const place = Number(/** @type {HTMLElement} */ (event.target).dataset.place),
        column = place % SIZE;
      if (event.key === " " || event.key === "Enter") {
        event.preventDefault();
        this.put(place, this.pixels[place] >= 0.5 ? 0 : 1);
        return;
      }
      const to = {
        ArrowLeft: column ? place - 1 : place,
        ArrowRight: column < SIZE - 1 ? place + 1 : place,
        ArrowUp: place - SIZE,
        ArrowDown: place + SIZE,
        Home: place - column,
        End: place - column + SIZE - 1,
      }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      if (to < 0 || to >= this.cells.length) return;
      this.cells[place].tabIndex = -1;
      this.cells[to].tabIndex = 0;
      this.cells[to].focus();
    }
  }

  Object.assign(globalThis.living, /** @satisfies {Partial<Living>} */ ({ Drawing }));
})();
