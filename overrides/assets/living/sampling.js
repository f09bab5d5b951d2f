"use strict";
// From scores to the next token: temperature, top-k, top-p, and a draw.
(() => {
  const { softmax } = globalThis.living;

  /** Give the chance of each token, the likeliest first, and whether it may be drawn.
   * @param {Float32Array} logits @param {{temperature: number, k: number, p: number}} how k = 0: no limit
   * @returns {{token: number, chance: number, kept: boolean}[]} */
  function chances(logits, { temperature, k, p }) {
    const sharp = temperature > 0 ? logits.map((score) => score / temperature) : logits;
    const ranked = [...softmax(sharp)].map((chance, token) => ({ token, chance, kept: true }));
    ranked.sort((a, b) => b.chance - a.chance || a.token - b.token);
    let before = 0;
    ranked.forEach((one, place) => {
      one.kept = temperature > 0 ? (k === 0 || place < k) && (place === 0 || before < p) : place === 0;
      before += one.chance;
    });
    return ranked;
  }

  /** Draw one of those that may be drawn. @param {{token: number, chance: number, kept: boolean}[]} ranked @param {() => number} next */
  function draw(ranked, next) {
    const kept = ranked.filter((one) => one.kept);
    let left = next() * kept.reduce((sum, one) => sum + one.chance, 0);
    return (kept.find((one) => (left -= one.chance) < 0) || kept[kept.length - 1]).token;
  }

  Object.assign(globalThis.living, /** @satisfies {Partial<Living>} */ ({ chances, draw }));
})();
