"use strict";
// The diffusion model; training/diffusion/model.py is the same.
(() => {
  const { times, add, silu } = globalThis.living;
  const WAVES = 16,
    NONE = 10; // NONE is the digit that stands for no request

  /** Give a time as waves of several lengths, which a network can tell apart. @param {number} time from 0, all noise, to 1, none */
  function waves(time) {
    const angles = Array.from({ length: WAVES }, (_, i) => ((time * Math.PI) / 2) * 2 ** ((7 / 15) * i));
    return Float32Array.from([...angles.map(Math.sin), ...angles.map(Math.cos)]);
  }

  /** Give the way from the noise to the picture, as the network sees it in a mixture of both.
   * @param {any} model @param {Float32Array} mixed pixels, from -1 to 1 without noise @param {number} time @param {number} digit */
  function direction({ tensors }, mixed, time, digit) {
    const layer = (/** @type {string} */ name, /** @type {Numbers} */ vector) =>
      times(tensors[`${name}.weight`], vector, tensors[`${name}.bias`]);
    const told = layer("time", waves(time)),
      width = told.length;
    add(told, tensors["digit.weight"].subarray(digit * width, (digit + 1) * width));
    const state = layer("enter", mixed);
    for (let block = 0; tensors[`block.${block}.weight`]; block += 1)
      add(state, layer(`block.${block}`, silu(add(state.slice(), told))));
    return layer("leave", silu(state));
  }

  /** The same, away from what comes without a request: guidance.
   * @param {Weights} model @param {Numbers} mixed @param {number} time @param {number} digit
   * @param {number} guidance 1 adds nothing, 0 leaves the request out */
  function guided(model, mixed, time, digit, guidance) {
    if (guidance === 1) return direction(model, mixed, time, digit);
    const without = direction(model, mixed, time, NONE);
    if (guidance === 0) return without;
    return direction(model, mixed, time, digit).map((one, i) => without[i] + guidance * (one - without[i]));
  }

  /** Go some of the way. @param {Float32Array} mixed @param {Float32Array} way @param {number} share */
  function go(mixed, way, share) {
    return mixed.map((one, i) => one + share * way[i]);
  }

  /** Go from noise to a picture, in equal steps; give each step, and where it was thought to end.
   * @param {any} model @param {Float32Array} noise @param {{digit: number, steps: number, guidance: number}} how */
  function walk(model, noise, { digit, steps, guidance }) {
    const frames = [];
    let mixed = noise;
    for (let step = 0; step < steps; step += 1) {
      const way = guided(model, mixed, step / steps, digit, guidance);
      frames.push({ picture: ink(mixed), guess: ink(go(mixed, way, 1 - step / steps)) });
      mixed = go(mixed, way, 1 / steps);
    }
    return [...frames, { picture: ink(mixed), guess: ink(mixed) }];
  }

  /** Give pixels as ink from 0 to 1. @param {Float32Array} values from -1 to 1 */
  const ink = (values) => values.map((one) => Math.min(1, Math.max(0, (one + 1) / 2)));

  /** Mix a picture with noise. @param {Float32Array} picture ink from 0 to 1 @param {Float32Array} noise @param {number} share of noise */
  const spoil = (picture, noise, share) => picture.map((one, i) => (1 - share) * (2 * one - 1) + share * noise[i]);

  Object.assign(globalThis.living, /** @satisfies {Partial<Living>} */ ({ direction, guided, go, walk, ink, spoil }));
})();
