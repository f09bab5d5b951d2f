"use strict";
// One head of the Transformer, taken apart: what `read` and `attend` of transformer.js compute, with every list between.
(() => {
  const { norm, attend, times, add, silu } = globalThis.living;

  /** Give all that one head does with one token that was read, and what its block then makes of it.
   * @param {Reading} reading @param {number} place of the token @param {number} layer from 0 @param {number} head from 0 @returns {Inside} */
  function inside({ model, cache, tokens }, place, layer, head) {
    const { tensors, meta } = model,
      { width, slopes } = meta,
      size = width / slopes.length;
    const x = tensors.embedding.slice(tokens[place] * width, (tokens[place] + 1) * width);
    for (let at = 0; ; at += 1) {
      const own = (/** @type {string} */ name) => tensors[`${at}.${name}`];
      const before = x.slice(),
        list = norm(x, own("before_attention")),
        asked = times(own("query_key_value"), list);
      const seen = (/** @type {Numbers[]} */ lists) => lists.slice(0, place + 1);
      const keys = seen(cache[at].keys),
        values = seen(cache[at].values);
      const { mixed, shares } = attend(asked.slice(0, width), keys, values, slopes);
      const gathered = times(own("output"), mixed),
        after = add(x, gathered).slice();
      const entered = norm(x, own("before_network")),
        wide = times(own("up"), entered),
        bent = silu(wide),
        worked = times(own("down"), bent);
      add(x, worked);
      if (at < layer) continue;
      const part = (/** @type {Numbers} */ numbers) => numbers.slice(head * size, (head + 1) * size);
      const query = part(asked);
      const looked = keys.map((key, there) => {
        const fit = part(key).reduce((sum, one, i) => sum + query[i] * one, 0) / Math.sqrt(size),
          far = slopes[head] * (place - there);
        return { key: part(key), value: part(values[there]), fit, far, score: fit - far, share: shares[head][there] };
      });
      return {
        list,
        query,
        looked,
        before,
        mixed,
        gathered,
        after,
        entered,
        wide,
        bent,
        worked,
        left: x.slice(),
        size,
      };
    }
  }

  Object.assign(globalThis.living, /** @satisfies {Partial<Living>} */ ({ inside }));
})();
