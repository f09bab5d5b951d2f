"use strict";
// A plane with one point in it that the reader moves: by pointer, or by arrow keys.
(() => {
  const { make } = globalThis.living;
  const STEP = 0.1,
    FAR = 0.5;

  class Plane {
    /** @param {string} name what the point is called @param {number} edge how far the plane goes in each direction
     * @param {(point: [number, number]) => void} move called with each move */
    constructor(name, edge, move) {
      this.edge = edge;
      this.move = move;
      this.held = false;
      /** @type {Point} */
      this.point = [0, 0];
      this.picture = make("svg", { viewBox: `${-edge} ${-edge} ${2 * edge} ${2 * edge}`, "aria-hidden": "true" });
      this.handle = make("button", {
        type: "button",
        class: "st-plane__handle",
        "aria-label": `${name}: move it with the arrow keys`,
      });
      this.made = make("div", { class: "st-plane" }, this.picture, this.handle);
      this.made.addEventListener("pointerdown", (event) => this.begin(event));
      this.made.addEventListener("pointermove", (event) => {
        if (this.held) this.follow(event);
      });
      for (const end of ["pointerup", "pointercancel"])
        this.made.addEventListener(end, () => {
          this.held = false;
        });
      this.handle.addEventListener("keydown", (event) => this.key(event));
    }

    /** Give what the drawing of the plane begins with. */
    get axes() {
      return make("path", {
        svg: true,
        class: "st-plane__axes",
        d: `M${-this.edge} 0h${2 * this.edge}M0 ${-this.edge}v${2 * this.edge}`,
      });
    }

    /** Put the point somewhere, as far as the plane goes. @param {ArrayLike<number>} point across and up */
    put(point) {
      this.point = [point[0], point[1]];
      const [across, up] = this.inside(this.point);
      this.handle.style.left = `${50 + (50 * across) / this.edge}%`;
      this.handle.style.top = `${50 - (50 * up) / this.edge}%`;
    }

    /** @param {number[]} point @returns {Point} */
    inside([across, up]) {
      const within = (/** @type {number} */ one) => Math.min(this.edge, Math.max(-this.edge, one));
      return [within(across), within(up)];
    }

    /** @param {PointerEvent} event */
    begin(event) {
      if (event.button) return;
      event.preventDefault();
      this.held = true;
      this.made.setPointerCapture(event.pointerId);
      this.handle.focus({ preventScroll: true });
      this.follow(event);
    }

    /** @param {PointerEvent} event */
    follow(event) {
      const box = this.picture.getBoundingClientRect();
      const across = (2 * (event.clientX - box.left)) / box.width - 1,
        up = 1 - (2 * (event.clientY - box.top)) / box.height;
      this.move(this.inside([across * this.edge, up * this.edge]));
    }

    /** @param {KeyboardEvent} event */
    key(event) {
      const by = event.shiftKey ? FAR : STEP;
      /** @type {Record<string, Point>} */
      const ways = { ArrowLeft: [-by, 0], ArrowRight: [by, 0], ArrowUp: [0, by], ArrowDown: [0, -by] };
      const to = ways[event.key];
      if (!to) return;
      event.preventDefault();
      this.move(this.inside(this.point.map((one, i) => one + to[i])));
    }
  }

  Object.assign(globalThis.living, /** @satisfies {Partial<Living>} */ ({ Plane }));
})();
