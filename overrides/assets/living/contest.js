"use strict";
// The contest of a generator and a discriminator over points in a plane. training/gan/points.py is the same.
(() => {
  const { Perceptron, chance, normal, real } = globalThis.living;
  const BATCH = 64,
    CODE = 2,
    WIDE = 32;

  /** Give the belief that a score stands for, from 0 to 1. @param {number} score */
  const belief = (score) => 1 / (1 + Math.exp(-score));

  class Contest {
    /** @param {number} seed @param {[number, number][]} centers of the real points */
    constructor(seed, centers) {
      this.next = chance(seed);
      this.normal = normal(this.next);
      this.centers = centers;
      this.generator = new Perceptron([CODE, WIDE, WIDE, 2], this.normal);
      this.discriminator = new Perceptron([2, WIDE, WIDE, 1], this.normal);
    }

    /** Draw random values for `count` points. @param {number} count */
    codes(count) {
      return Float64Array.from({ length: count * CODE }, this.normal);
    }

    /** Draw real points. @param {number} count */
    points(count) {
      return Float64Array.from(Array.from({ length: count }, () => real(this.centers, this.next, this.normal)).flat());
    }

    /** The discriminator learns: high numbers for real points, low ones for made ones. @param {number} rate */
    judge(rate) {
      const truth = this.points(BATCH),
        made = this.generator.forward(this.codes(BATCH), BATCH);
      for (const { points, wanted } of [
        { points: truth, wanted: 1 },
        { points: made, wanted: 0 },
      ]) {
        const scores = this.discriminator.forward(points, BATCH);
        this.discriminator.backward(
          scores.map((score) => (belief(score) - wanted) / BATCH),
          BATCH,
        );
      }
      this.discriminator.step(rate);
    }

    /** The generator learns: the verdict is followed back through the discriminator, which is held still. @param {number} rate */
    make(rate) {
      const made = this.generator.forward(this.codes(BATCH), BATCH);
      this.generator.backward(
        this.pushes(made, BATCH).map((push) => -push / BATCH),
        BATCH,
      );
      this.generator.step(rate);
    }

    /** Give the way in which each point would look more real to the discriminator. @param {Float64Array} points @param {number} count */
    pushes(points, count) {
      const scores = this.discriminator.forward(points, count);
      const slopes = this.discriminator.backward(
        scores.map((score) => belief(score) - 1),
        count,
      );
      this.discriminator.forget();
      return slopes.map((slope) => -slope);
    }

    /** One turn of each. @param {number} judging rate of the discriminator @param {number} making rate of the generator */
    round(judging, making) {
      this.judge(judging);
      this.make(making);
    }
  }

  Object.assign(globalThis.living, /** @satisfies {Partial<Living>} */ ({ belief, Contest }));
})();
