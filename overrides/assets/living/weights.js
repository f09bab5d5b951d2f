"use strict";
// Weights: a file is a classic script, since nothing else loads from a disk and under a strict policy. It sets
// STRATA_WEIGHTS[name] = { meta, tensors: [[name, shape, offset, small?], ...], data: "sixteen-bit numbers in base64" }.
// A small tensor has eight-bit numbers: each row is its scale, in sixteen bits, and then its bytes, filled up to a pair.
globalThis.STRATA_WEIGHTS = globalThis.STRATA_WEIGHTS || {};

(() => {
  /** Give the number that sixteen bits stand for: sign, five bits of exponent, ten of fraction. @param {number} bits */
  const half = (bits) => {
    const sign = bits & 0x8000 ? -1 : 1,
      exponent = (bits >> 10) & 31,
      fraction = bits & 1023;
    if (exponent === 31) return fraction ? NaN : sign * Infinity;
    return sign * (exponent ? 2 ** (exponent - 15) * (1 + fraction / 1024) : (2 ** -14 * fraction) / 1024);
  };

  /** @type {Float32Array | undefined} */
  let table;
  /** Every one of them, worked out once. */
  const halves = () => (table ||= Float32Array.from({ length: 65536 }, (_, bits) => half(bits)));

  /** Give the bytes that base64 text stands for. @param {string} text */
  const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

  /** Unpack a file's object. @param {Packed} packed @returns {Weights} */
  const unpack = ({ meta, tensors, data }) => {
    const raw = new DataView(bytes(data).buffer),
      table = halves();
    /** @type {Weights} */
    const unpacked = { meta, tensors: {}, shapes: {} };
    for (const [name, shape, offset, small] of tensors) {
      const count = shape.reduce((a, b) => a * b, 1),
        numbers = new Float32Array(count),
        row = shape[shape.length - 1];
      for (let i = 0; i < count; i += 1) {
        if (!small) numbers[i] = table[raw.getUint16(2 * (offset + i), true)];
        else {
          const start = 2 * (offset + Math.floor(i / row) * (1 + Math.ceil(row / 2)));
          numbers[i] = table[raw.getUint16(start, true)] * raw.getInt8(start + 2 + (i % row));
        }
      }
      unpacked.tensors[name] = numbers;
      unpacked.shapes[name] = shape;
    }
    return unpacked;
  };

  /** @type {Record<string, Promise<void>>} */
  const running = {};
  /** Run a script of the site, once. @param {string} address @returns {Promise<void>} */
  const run = (address) => {
    const from = new URL(address, document.baseURI).href;
    return (running[from] ||= new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = from;
      script.onload = () => done();
      script.onerror = () => {
        delete running[from];
        script.remove();
        failed(new Error("The file could not be loaded."));
      };
      document.head.append(script);
    }));
  };

  /** @type {Record<string, Weights>} */
  const loaded = {};
  /** Load the weights `name` from the file at `address`. @param {string} name @param {string} address @returns {Promise<Weights>} */
  const load = async (name, address) => {
    await run(address);
    return (loaded[name] ||= unpack(globalThis.STRATA_WEIGHTS[name]));
  };

  Object.assign(globalThis.living, /** @satisfies {Partial<Living>} */ ({ half, unpack, run, load }));
})();
