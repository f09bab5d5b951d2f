"use strict";
// Sets of points in a plane, each drawn around centers, and how much of a set is reached.
(() => {
  const SPREAD = 0.15,
    NEAR = 3,
    FAIR = 0.25; // a center is reached when it gets at least a quarter of its fair share
  /** @param {number} count @param {(one: number) => Point} place */
  const around = (count, place) => Array.from({ length: count }, (_, one) => place(one));
  /** @param {number} angle @param {number} far @returns {Point} */
  const turn = (angle, far) => [far * Math.cos(angle), far * Math.sin(angle)];

  /** The centers of each set. @type {Record<string, [number, number][]>} */
  const SETS = {
    ring: around(8, (one) => turn((2 * Math.PI * one) / 8, 2)),
    square: around(9, (one) => [1.6 * ((one % 3) - 1), 1.6 * (1 - Math.floor(one / 3))]),
    spiral: around(24, (one) => turn(1 + one * 0.3, 0.5 + 0.075 * one)),
  };

  /** Draw a real point: a center by chance, and a little beside it. @param {[number, number][]} centers
   * @param {() => number} next from 0 to 1 @param {() => number} normal around 0 @returns {[number, number]} */
  function real(centers, next, normal) {
    const [across, up] = centers[Math.floor(next() * centers.length)];
    return [across + SPREAD * normal(), up + SPREAD * normal()];
  }

  /** Count the points at each center, those at none, and the centers reached. @param {Float64Array} points @param {[number, number][]} centers */
  function reached(points, centers) {
    const counts = centers.map(() => 0),
      all = points.length / 2;
    for (let one = 0; one < points.length; one += 2) {
      const far = centers.map(([across, up]) => Math.hypot(points[one] - across, points[one + 1] - up));
      const nearest = far.indexOf(Math.min(...far));
      if (far[nearest] < NEAR * SPREAD) counts[nearest] += 1;
    }
    const enough = (FAIR * all) / centers.length;
    return {
      counts,
      inside: counts.reduce((sum, one) => sum + one, 0) / all,
      reached: counts.filter((count) => count >= enough).length,
    };
  }

  Object.assign(globalThis.living, /** @satisfies {Partial<Living>} */ ({ SETS, real, reached }));
})();
