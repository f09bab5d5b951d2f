"use strict";
// Byte-pair encoding: the bytes of a piece of text are joined, pair by pair, in the order that was learned.
(() => {
  // A word with the space before it, a single digit, a run of signs, or other space.
  const PIECE = / ?[\p{L}\p{Nl}\p{No}]+| ?\p{Nd}| ?[^\s\p{L}\p{N}]+|\s+/gu;

  /** Give the bytes of every token; those below 256 are single bytes. @param {number[]} merges pairs, one after the other @returns {Uint8Array[]} */
  function names(merges) {
    const found = Array.from({ length: 256 }, (_, byte) => Uint8Array.of(byte));
    for (let i = 0; i < merges.length; i += 2) found.push(Uint8Array.of(...found[merges[i]], ...found[merges[i + 1]]));
    return found;
  }

  /** Give the rank of each pair: which was learned first. @param {number[]} merges @param {number} most how many are used */
  function ranks(merges, most = Infinity) {
    const found = new Map();
    for (let i = 0; i < merges.length && i / 2 < most; i += 2) found.set(merges[i] * 65536 + merges[i + 1], i / 2);
    return found;
  }

  /** Join the bytes of one piece of text, and remember each step. @param {string} piece @param {Map<number, number>} rank @returns {{tokens: number[], rank: number}[]} the bytes, and what each merge leaves */
  function merge(piece, rank) {
    let tokens = [...new TextEncoder().encode(piece)];
    const steps = [{ tokens, rank: -1 }];
    for (;;) {
      let best = Infinity;
      for (let i = 1; i < tokens.length; i += 1)
        best = Math.min(best, rank.get(tokens[i - 1] * 65536 + tokens[i]) ?? Infinity);
      if (best === Infinity) return steps;
      const joined = [];
      for (let i = 0; i < tokens.length; i += 1) {
        const hit = i + 1 < tokens.length && rank.get(tokens[i] * 65536 + tokens[i + 1]) === best;
        joined.push(hit ? 256 + best : tokens[i]);
        if (hit) i += 1;
      }
      tokens = joined;
      steps.push({ tokens, rank: best });
    }
  }

  /** Cut a text into tokens, piece by piece. @param {string} text @param {Map<number, number>} rank @returns {{piece: string, tokens: number[]}[]} */
  function encode(text, rank) {
    return (text.match(PIECE) || []).map((piece) => {
      const steps = merge(piece, rank);
      return { piece, tokens: steps[steps.length - 1].tokens };
    });
  }

  Object.assign(
    globalThis.living,
    /** @satisfies {Partial<Living>} */ ({ names, ranks, merge, encode: /** @type {any} */ (encode) }),
  );
})();
