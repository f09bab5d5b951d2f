"use strict";
// Training on: the output matrix, which turns the last list of a token into scores, is moved a little for each example.
// The rest of the model stays as it is, so its lists for the lines are computed once.
(() => {
  const { times, softmax } = globalThis.living;

  /** Give the mean loss, in bits a token, and its gradient: for each example one column of errors times one row of state.
   * @param {Float32Array} matrix vocabulary x width @param {{state: Float32Array, token: number}[]} examples */
  function loss(matrix, examples) {
    const gradient = new Float32Array(matrix.length);
    let bits = 0;
    for (const { state, token } of examples) {
      const shares = softmax(times(matrix, state));
      bits -= Math.log2(Math.max(shares[token], 1e-30));
      shares.forEach((share, row) => {
        const error = (share - (row === token ? 1 : 0)) / examples.length / Math.LN2;
        for (let i = 0; i < state.length; i += 1) gradient[row * state.length + i] += error * state[i];
      });
    }
    return { bits: bits / examples.length, gradient };
  }

  /** Move the matrix one step against the gradient, in place; give the loss before. @param {Float32Array} matrix
   * @param {{state: Float32Array, token: number}[]} examples @param {number} rate */
  function descend(matrix, examples, rate) {
    const { bits, gradient } = loss(matrix, examples);
    for (let i = 0; i < matrix.length; i += 1) matrix[i] -= rate * gradient[i];
    return bits;
  }

  Object.assign(globalThis.living, /** @satisfies {Partial<Living>} */ ({ loss, descend }));
})();
