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

  const MOST = 2; // further decimals, to tell shares apart
  /** Whether one decimal tells enough of a share, in percent. @param {number} share */
  const plain = (share) => share >= 0.001 && share < 0.9995;
  /** How many decimals a share needs, in percent: two that count, next to nothing and next to all. @param {number} share */
  const decimals = (share) => {
    if (!(share > 0 && share < 1)) return 0;
    if (plain(share)) return share >= 0.0995 && share < 0.9 ? 0 : 1;
    return Math.min(9, (share < 0.5 ? 1 : 0) - Math.floor(Math.log10(100 * Math.min(share, 1 - share))));
  };
  /** @param {number} share @param {number} digits */
  const written = (share, digits) =>
    share > 0 && share < 5e-12 ? "under 0.000000001 %" : `${(100 * share).toFixed(digits)} %`;

  /** Give a share as it is read. @param {number} share */
  const percent = (share) => written(share, decimals(share));

  /** Give shares as they are read in a column, with as many decimals as tell them apart. @param {number[]} shares */
  const percents = (shares) => {
    const said = (/** @type {number} */ more) =>
      shares.map((share) => written(share, more + (plain(share) ? 1 : decimals(share))));
    let more = 0;
    while (more < MOST && new Set(said(more)).size < new Set(shares).size) more += 1;
    return said(more);
  };

  Object.assign(globalThis.living, /** @satisfies {Partial<Living>} */ ({ chances, draw, percent, percents }));
})();
