"use strict";
// The digit generator and the discriminator that it learned against; training/gan/model.py is the same.
(() => {
  const { through, sigmoid, silu, chance, normal } = globalThis.living;
  const CODE = 16;

  /** Draw random values. @param {number} seed */
  function code(seed) {
    return Float32Array.from({ length: CODE }, normal(chance(seed)));
  }

  /** Turn a code into a digit. @param {any} model @param {Float32Array} values */
  function generate(model, values) {
    return sigmoid(through(model, "generator", values, silu));
  }

  /** Give how real a picture looks to the discriminator, from 0 to 1. @param {any} model @param {Float32Array} pixels */
  function verdict(model, pixels) {
    return sigmoid(through(model, "discriminator", pixels, silu))[0];
  }

  /** Go a share of the way from one code to another; what is between is as long as both, as random values are.
   * @param {Float32Array} from @param {Float32Array} to @param {number} share from 0 to 1 */
  function between(from, to, share) {
    const angle = (share * Math.PI) / 2;
    return from.map((value, i) => Math.cos(angle) * value + Math.sin(angle) * to[i]);
  }

  Object.assign(globalThis.living, /** @satisfies {Partial<Living>} */ ({ code, generate, verdict, between }));
})();
