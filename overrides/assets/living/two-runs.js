"use strict";
// Two runs of the diffusion model from the same noise, side by side: what each setting changes on the way and at the end.
(() => {
  const { make, label, choice, slider, image, walk } = globalThis.living;
  const STOPS = 4; // of the way, after the start
  const whole = (/** @type {number} */ share) => `${Math.floor(100 * share + 0.5)} %`;
  /** @param {Numbers} one @param {Numbers} other */
  const apart = (one, other) => one.reduce((sum, ink, i) => sum + Math.abs(ink - other[i]), 0) / one.length;

  class TwoRuns {
    /** @param {(values: Record<string, string|number>) => void} set called with what the reader chooses */
    constructor(set) {
      this.digit = choice(
        [["", "the same"], ...Array.from({ length: 10 }, (_, digit) => [String(digit), String(digit)])],
        "",
        (digit2) => set({ digit2 }),
      );
      this.steps = slider({ min: 1, max: 50, step: 1, value: 2 }, (steps2) => set({ steps2 }));
      this.guidance = slider(
        { min: 0, max: 4, step: 0.25, value: 1.25 },
        (guidance2) => set({ guidance2 }),
        (value) => value.toFixed(2),
      );
      this.runs = make("div", { class: "st-runs" });
      this.said = make("p", { class: "st-runs__said", "aria-live": "polite" });
      this.made = make(
        "div",
        {},
        make(
          "div",
          { class: "st-living__row" },
          label("Digit of the second run", this.digit),
          label("Its steps", this.steps.made),
          label("Its guidance", this.guidance.made),
        ),
        this.runs,
        this.said,
      );
    }

    /** Run both. @param {Weights} model @param {Numbers} noise @param {Wanted} first @param {{digit: number | undefined, steps: number, guidance: number}} second */
    show(model, noise, first, second) {
      this.digit.value = String(second.digit ?? "");
      this.steps.set(second.steps);
      this.guidance.set(second.guidance);
      const wanted = [first, { ...second, digit: second.digit ?? first.digit }],
        frames = wanted.map((one) => walk(model, noise, one));
      this.runs.replaceChildren(
        ...wanted.map((one, place) => this.run(place ? "Second run" : "First run, as set above", one, frames[place])),
      );
      const [one, other] = frames.map((all) => ({ half: all[Math.floor(all.length / 2)], end: all[all.length - 1] }));
      this.said.textContent = `From the same noise: half way the two guesses differ by ${whole(apart(one.half.guess, other.half.guess))} of ink a pixel, at the end the pictures by ${whole(apart(one.end.picture, other.end.picture))}.`;
    }

    /** @param {string} name @param {Wanted} wanted @param {Frame[]} frames */
    run(name, { digit, steps, guidance }, frames) {
      const asked = guidance ? `a ${digit}` : "no digit",
        end = frames[steps].picture;
      const stops = [
        ...new Set(Array.from({ length: STOPS + 1 }, (_, stop) => Math.floor((steps * stop) / STOPS + 0.5))),
      ];
      return make(
        "div",
        { class: "st-run" },
        make("p", {
          class: "st-living__label",
          text: `${name}: ${asked}, ${steps} step${steps > 1 ? "s" : ""}, guidance ${guidance.toFixed(2)}`,
        }),
        image(end, `${name}: what comes out`),
        make(
          "ol",
          { class: "st-film" },
          ...stops.map((step) =>
            make(
              "li",
              { class: "st-film__frame" },
              image(frames[step].picture),
              image(frames[step].guess),
              make("span", { class: "st-hidden", text: "Step " }),
              String(step),
            ),
          ),
        ),
      );
    }
  }

  Object.assign(globalThis.living, /** @satisfies {Partial<Living>} */ ({ TwoRuns }));
})();
