"use strict";
// What a generator of points makes of the whole plane of its random values: a net whose meshes all get equally many
// points, laid where the generator puts it. Where the net is dense, so are the points.
(() => {
  const { make } = globalThis.living;
  const ACROSS = 16, // meshes in a row
    RIM = 0.02, // the share of the values beyond each side of the net
    LEVELS = 8,
    DENSE = 0.02; // the area of a mesh that is drawn darkest
  const fixed = (/** @type {number} */ number) => number.toFixed(2);

  /** Give the normal value below which a share of them lies, near enough to draw. @param {number} share */
  const quantile = (share) => {
    const x = 2 * share - 1,
      log = Math.log(1 - x * x),
      half = 2 / (Math.PI * 0.147) + log / 2;
    return Math.sign(x) * Math.sqrt(2 * (Math.sqrt(half * half - log / 0.147) - half));
  };
  const SIDE = Array.from({ length: ACROSS + 1 }, (_, one) => quantile(RIM + ((1 - 2 * RIM) * one) / ACROSS));
  const CODES = Float64Array.from(SIDE.flatMap((up) => SIDE.flatMap((across) => [across, up])));

  /** Give the corners of each mesh, in turn. @param {Float64Array} points */
  const meshes = (points) =>
    Array.from({ length: ACROSS * ACROSS }, (_, one) => {
      const corner = Math.floor(one / ACROSS) * (ACROSS + 1) + (one % ACROSS);
      return [corner, corner + 1, corner + ACROSS + 2, corner + ACROSS + 1].map(
        (at) => /** @type {Point} */ ([points[2 * at], points[2 * at + 1]]),
      );
    });

  /** Give the area of a mesh, however it is folded. @param {Point[]} corners */
  const area = ([a, b, c, d]) =>
    (Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) +
      Math.abs((c[0] - a[0]) * (d[1] - a[1]) - (d[0] - a[0]) * (c[1] - a[1]))) /
    2;

  /** Lay the net of a generator; say on how much of the plane, whose side is `side`, half of its points lie.
   * @param {Perceptron} generator @param {number} side */
  function manifold(generator, side) {
    const laid = meshes(generator.forward(CODES, CODES.length / 2)),
      areas = laid.map(area);
    const paths = Array(LEVELS).fill("");
    laid.forEach((corners, one) => {
      const level = Math.min(LEVELS, Math.ceil((LEVELS * DENSE) / Math.max(areas[one], 1e-6)));
      paths[level - 1] += `M${corners.map(([across, up]) => `${fixed(across)} ${fixed(-up)}`).join("L")}z`;
    });
    const drawn = paths.flatMap((d, level) =>
      d ? [make("path", { svg: true, "fill-opacity": (0.7 * (level + 1)) / LEVELS, d })] : [],
    );
    const dense = [...areas].sort((a, b) => a - b).slice(0, areas.length / 2);
    return {
      drawn: make("g", { svg: true, class: "st-contest__net" }, ...drawn),
      half: dense.reduce((sum, one) => sum + one, 0) / side ** 2,
    };
  }

  Object.assign(globalThis.living, /** @satisfies {Partial<Living>} */ ({ manifold }));
})();
