"use strict";
// A plain network: layers of a matrix and a bias, with a bend between them.
(() => {
  const { times } = globalThis.living;

  /** Pass a vector through the layers `part`.0, `part`.1, ... of a model.
   * @param {any} model weights, as living.load gives them @param {string} part @param {Float32Array} vector
   * @param {(vector: Float32Array) => Float32Array} bend what stands between two layers */
  function through(model, part, vector, bend) {
    let result = vector;
    for (let layer = 0; model.tensors[`${part}.${layer}.weight`]; layer += 1) {
      if (layer) result = bend(result);
      result = times(model.tensors[`${part}.${layer}.weight`], result, model.tensors[`${part}.${layer}.bias`]);
    }
    return result;
  }

  /** Press each number between 0 and 1. @param {Float32Array} vector */
  const sigmoid = (vector) => vector.map((x) => 1 / (1 + Math.exp(-x)));

  Object.assign(globalThis.living, /** @satisfies {Partial<Living>} */ ({ through, sigmoid }));
})();
