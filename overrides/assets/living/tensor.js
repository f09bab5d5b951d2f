"use strict";
// Numbers in rows: what the small models of the living figures are computed with.
// `living` is the one name that these scripts share.
globalThis.living = globalThis.living || /** @type {any} */ ({});

(() => {
  /** Give the dot product of row `row` of a matrix with a vector. @param {Float32Array} matrix @param {number} row @param {Float32Array} vector */
  const dot = (matrix, row, vector) => {
    const size = vector.length,
      start = row * size;
    let sum = 0;
    for (let i = 0; i < size; i += 1) sum += matrix[start + i] * vector[i];
    return sum;
  };

  /** Multiply a matrix, one row for each result, with a vector; add `bias`, if given.
   * @param {Float32Array} matrix @param {Float32Array} vector @param {Float32Array} [bias] */
  const times = (matrix, vector, bias) => {
    const result = new Float32Array(matrix.length / vector.length);
    for (let row = 0; row < result.length; row += 1) result[row] = dot(matrix, row, vector) + (bias ? bias[row] : 0);
    return result;
  };

  /** Add `other` to `vector`, in place. @param {Float32Array} vector @param {Float32Array} other */
  const add = (vector, other) => {
    for (let i = 0; i < vector.length; i += 1) vector[i] += other[i];
    return vector;
  };

  /** Make numbers into shares that add up to one. @param {ArrayLike<number>} numbers */
  const softmax = (numbers) => {
    const shares = Float32Array.from(numbers),
      most = shares.reduce((a, b) => Math.max(a, b), -Infinity);
    let sum = 0;
    for (let i = 0; i < shares.length; i += 1) sum += shares[i] = Math.exp(shares[i] - most);
    for (let i = 0; i < shares.length; i += 1) shares[i] /= sum;
    return shares;
  };

  /** The numbers of a vector, each times its own sigmoid. @param {Float32Array} vector */
  const silu = (vector) => vector.map((x) => x / (1 + Math.exp(-x)));

  /** Give the place of the largest number. @param {ArrayLike<number>} numbers */
  const largest = (numbers) => {
    let best = 0;
    for (let i = 1; i < numbers.length; i += 1) if (numbers[i] > numbers[best]) best = i;
    return best;
  };

  /** A source of chance that gives the same numbers for the same seed: between 0 and 1. @param {number} seed */
  const chance = (seed) => {
    let state = seed >>> 0;
    return () => {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
  };

  /** Numbers around zero with spread one, from a source of chance. @param {() => number} next */
  const normal = (next) => () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());

  Object.assign(
    globalThis.living,
    /** @satisfies {Partial<Living>} */ ({ dot, times, add, softmax, silu, largest, chance, normal }),
  );
})();
