"use strict";
// Lines over rounds or steps, in a frame with its highest and lowest number, each line with its sign and its last number.
(() => {
  const { make } = globalThis.living;
  const WIDE = 300,
    HIGH = 100;

  class Curves {
    /** @param {string} words what is drawn @param {{name: string, kind: string}[]} lines @param {(value: number) => string} say @param {string} [note] */
    constructor(words, lines, say, note) {
      this.words = words;
      this.lines = lines;
      this.say = say;
      this.last = lines.map(() => make("b"));
      this.frame = make("div", { class: "st-curves__frame", role: "img" });
      const keys = lines.map(({ name, kind }, place) =>
        make(
          "span",
          {},
          make(
            "svg",
            { viewBox: "0 0 16 8", "aria-hidden": "true" },
            make("path", { svg: true, class: `st-curves__line is-${kind}`, d: "M0 4h16" }),
          ),
          ` ${name} `,
          this.last[place],
        ),
      );
      this.made = make(
        "div",
        { class: "st-curves" },
        make("p", { class: "st-living__label", text: words }),
        make("p", { class: "st-curves__keys" }, ...keys),
        this.frame,
        ...(note ? [make("p", { class: "st-note", text: note })] : []),
      );
    }

    /** Draw the past. @param {number[][]} past a row a moment: when, then a number a line @param {number} top of the frame, at least
     * @param {number[]} levels to compare with */
    show(past, top, levels = []) {
      const last = Math.max(1, past[past.length - 1]?.[0] ?? 1),
        most = Math.max(top, ...past.flatMap(([, ...values]) => values));
      const up = (/** @type {number} */ value) => (HIGH - (HIGH * value) / most).toFixed(1);
      const drawn = this.lines.map(({ kind }, line) =>
        make("polyline", {
          svg: true,
          class: `st-curves__line is-${kind}`,
          points: past.map((row) => `${((WIDE * row[0]) / last).toFixed(1)},${up(row[line + 1])}`).join(" "),
        }),
      );
      const marks = levels.map((value) =>
        make("path", { svg: true, class: "st-curves__level", d: `M0 ${up(value)}H${WIDE}` }),
      );
      this.frame.replaceChildren(
        make("svg", { viewBox: `0 0 ${WIDE} ${HIGH}`, preserveAspectRatio: "none" }, ...marks, ...drawn),
        make("span", { class: "st-curves__top", text: this.say(most) }),
        make("span", { class: "st-curves__bottom", text: this.say(0) }),
      );
      const now = past[past.length - 1] ?? [],
        first = past[0] ?? [];
      this.last.forEach((one, line) => {
        one.textContent = this.say(now[line + 1]);
      });
      const told = this.lines.map(
        ({ name }, line) => `${name} from ${this.say(first[line + 1])} to ${this.say(now[line + 1])}`,
      );
      this.frame.setAttribute("aria-label", `${this.words}: ${told.join(", ")}`);
    }
  }

  Object.assign(globalThis.living, /** @satisfies {Partial<Living>} */ ({ Curves }));
})();
