"use strict";
// A small network that learns in the page: layers of a matrix and a bias, the way back through them, and a step.
(() => {
  const LEAK = 0.2; // what is left of a number below zero, between two layers
  const FADE = [0.5, 0.999],
    TINY = 1e-8; // of Adam: how long it remembers slopes and their squares

  class Perceptron {
    /** @param {number[]} sizes how many numbers each layer takes, and at last gives @param {() => number} next normal numbers */
    constructor(sizes, next) {
      this.steps = 0;
      this.layers = sizes.slice(1).map((wide, place) => {
        const from = sizes[place],
          spread = Math.sqrt(2 / from),
          size = (from + 1) * wide; // each row: weights, then a bias
        const numbers = Float64Array.from({ length: size }, (_, i) => ((i + 1) % (from + 1) ? spread * next() : 0));
        const seen = { before: new Float64Array(), after: new Float64Array() };
        return {
          ...seen,
          from,
          wide,
          numbers,
          slopes: new Float64Array(size),
          mean: new Float64Array(size),
          square: new Float64Array(size),
        };
      });
    }

    /** Pass rows through; what each layer saw is kept for the way back. @param {Float64Array} rows @param {number} count */
    forward(rows, count) {
      return this.layers.reduce((before, layer, place) => {
        const { from, wide, numbers } = layer,
          after = new Float64Array(count * wide),
          bent = place < this.layers.length - 1;
        for (let row = 0; row < count; row += 1) {
          for (let unit = 0, at = 0; unit < wide; unit += 1) {
            let sum = 0;
            for (let i = row * from; i < (row + 1) * from; i += 1, at += 1) sum += numbers[at] * before[i];
            sum += numbers[at++];
            after[row * wide + unit] = bent && sum < 0 ? LEAK * sum : sum;
          }
        }
        return Object.assign(layer, { before, after }).after;
      }, rows);
    }

    /** Follow slopes of the loss from the results back to every number and to the rows. @param {Float64Array} ahead @param {number} count */
    backward(ahead, count) {
      return this.layers.reduceRight((slopes, { from, wide, numbers, slopes: own, before, after }, place) => {
        const behind = new Float64Array(count * from),
          bent = place < this.layers.length - 1;
        for (let row = 0; row < count; row += 1) {
          for (let unit = 0, at = 0; unit < wide; unit += 1) {
            const here = row * wide + unit,
              slope = bent && after[here] < 0 ? LEAK * slopes[here] : slopes[here];
            for (let i = row * from; i < (row + 1) * from; i += 1, at += 1) {
              own[at] += slope * before[i];
              behind[i] += slope * numbers[at];
            }
            own[at++] += slope;
          }
        }
        return behind;
      }, ahead);
    }

    /** Move every number against its slope, by Adam's rule. @param {number} rate */
    step(rate) {
      this.steps += 1;
      const [first, second] = FADE.map((fade) => 1 - fade ** this.steps);
      for (const { numbers, slopes, mean, square } of this.layers) {
        for (let i = 0; i < numbers.length; i += 1) {
          mean[i] += (1 - FADE[0]) * (slopes[i] - mean[i]);
          square[i] += (1 - FADE[1]) * (slopes[i] ** 2 - square[i]);
          numbers[i] -= (rate * mean[i]) / first / (Math.sqrt(square[i] / second) + TINY);
        }
      }
      this.forget();
    }

    /** Forget the slopes that were gathered. */
    forget() {
      for (const { slopes } of this.layers) slopes.fill(0);
    }
  }

  Object.assign(globalThis.living, /** @satisfies {Partial<Living>} */ ({ Perceptron }));
})();
