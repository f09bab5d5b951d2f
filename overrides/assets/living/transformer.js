"use strict";
// The whole Transformer: it reads one token at a time and keeps keys and values of those before (the KV cache).
// training/transformer/model.py is the same network for a whole text at once.
(() => {
  const { times, add, softmax, silu } = globalThis.living;

  /** Divide by the root of the mean square, then scale. @param {Float32Array} x @param {Float32Array} gain */
  function norm(x, gain) {
    let squares = 0;
    for (const one of x) squares += one * one;
    const scale = 1 / Math.sqrt(squares / x.length + 1e-5);
    return x.map((one, i) => one * scale * gain[i]);
  }

  /** Let one token's query look at the keys of all tokens up to it, and mix their values.
   * @param {Float32Array} query @param {Float32Array[]} keys @param {Float32Array[]} values @param {number[]} slopes
   * @returns {{mixed: Float32Array, shares: Float32Array[]}} the mixture, and who was looked at, by head */
  function attend(query, keys, values, slopes) {
    const size = query.length / slopes.length,
      here = keys.length - 1;
    const mixed = new Float32Array(query.length);
    const shares = slopes.map((slope, head) => {
      const start = head * size;
      const scores = keys.map((key, there) => {
        let fit = 0;
        for (let i = start; i < start + size; i += 1) fit += query[i] * key[i];
        return fit / Math.sqrt(size) - slope * (here - there); // what is far away counts less
      });
      const share = softmax(scores);
      values.forEach((value, there) => {
        for (let i = start; i < start + size; i += 1) mixed[i] += share[there] * value[i];
      });
      return share;
    });
    return { mixed, shares };
  }

  /** Read one token: from its number to a score for each possible next token.
   * @param {Weights<StoryMeta>} model @param {LayerCache[]} cache one entry a layer @param {number} token @returns {Result} */
  function read(model, cache, token) {
    const { tensors, meta } = model,
      width = meta.width;
    const x = tensors.embedding.slice(token * width, (token + 1) * width);
    const looks = cache.map(({ keys, values }, layer) => {
      const own = (/** @type {string} */ name) => tensors[`${layer}.${name}`];
      const asked = times(own("query_key_value"), norm(x, own("before_attention")));
      keys.push(asked.slice(width, 2 * width));
      values.push(asked.slice(2 * width));
      const { mixed, shares } = attend(asked.slice(0, width), keys, values, meta.slopes);
      add(x, times(own("output"), mixed));
      add(x, times(own("down"), silu(times(own("up"), norm(x, own("before_network"))))));
      return shares;
    });
    const state = norm(x, tensors.last_norm);
    return { logits: times(tensors.output || tensors.embedding, state), state, looks };
  }

  /** A text being read: what was computed for the tokens that have not changed is kept. */
  class Reading {
    /** @param {Weights<StoryMeta>} model */
    constructor(model) {
      this.model = model;
      /** @type {LayerCache[]} */
      this.cache = Array.from({ length: model.meta.layers }, () => ({ keys: [], values: [] }));
      /** @type {number[]} */ this.tokens = [];
      /** @type {Result[]} */ this.results = [];
    }

    /** Read `tokens`; give how many of them had to be computed. @param {number[]} tokens */
    to(tokens) {
      let same = 0;
      while (same < tokens.length && tokens[same] === this.tokens[same]) same += 1;
      for (const { keys, values } of this.cache) keys.length = values.length = same;
      this.results.length = same;
      for (const token of tokens.slice(same)) this.results.push(read(this.model, this.cache, token));
      this.tokens = tokens.slice();
      return tokens.length - same;
    }

    /** The scores for the token after the last. */
    get logits() {
      return this.results[this.results.length - 1].logits;
    }
  }

  Object.assign(globalThis.living, /** @satisfies {Partial<Living>} */ ({ norm, attend, read, Reading }));
})();
