"use strict";
// The variational autoencoder; training/vae/model.py is the same.
(() => {
  const { through, sigmoid, silu } = globalThis.living;

  /** Give mean and spread of the curve that an image becomes. @param {any} model @param {Float32Array} pixels from 0 to 1 */
  function encode(model, pixels) {
    const result = through(model, "encoder", pixels, silu),
      half = result.length / 2;
    return { mean: result.slice(0, half), spread: result.slice(half).map((doubled) => Math.exp(doubled / 2)) };
  }

  /** Draw the image of a point. @param {any} model @param {ArrayLike<number>} point */
  function decode(model, point) {
    return sigmoid(through(model, "decoder", Float32Array.from(point), silu));
  }

  /** Draw a point from a curve. @param {{mean: Float32Array, spread: Float32Array}} curve @param {() => number} next normal numbers */
  function pick({ mean, spread }, next) {
    return mean.map((middle, i) => middle + spread[i] * next());
  }

  /** How far a curve is from the common one around zero: the second part of the error. @param {{mean: Float32Array, spread: Float32Array}} curve */
  function divergence({ mean, spread }) {
    return mean.reduce((sum, middle, i) => sum + 0.5 * (middle ** 2 + spread[i] ** 2 - 1) - Math.log(spread[i]), 0);
  }

  Object.assign(
    globalThis.living,
    /** @satisfies {Partial<Living>} */ ({ encode: /** @type {any} */ (encode), decode, pick, divergence }),
  );
})();
