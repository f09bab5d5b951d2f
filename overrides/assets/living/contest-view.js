"use strict";
// How the contest is drawn: what the discriminator believes as shades, real points as crosses, made ones as dots,
// and the way in which each made point is pushed. training/gan/points_example.py draws the same.
(() => {
  const { make, belief, outlines } = globalThis.living;
  const EDGE = 3.2,
    CELLS = 32,
    ARM = 0.05,
    LEVELS = 16; // of the plane; of its shades; of a cross; of ink
  const LONG = 0.25,
    LONGEST = 0.6,
    PUSHED = 120; // of the lines that show pushes, and how many there are
  const fixed = (/** @type {number} */ number) => number.toFixed(2);
  const GRID = Float64Array.from({ length: 2 * CELLS ** 2 }, (_, i) => {
    const place = i >> 1,
      side = (/** @type {number} */ one) => -EDGE + ((one + 0.5) * 2 * EDGE) / CELLS;
    return i % 2 ? -side(Math.floor(place / CELLS)) : side(place % CELLS);
  });

  /** Shade what the discriminator believes everywhere. @param {Perceptron} discriminator */
  const shades = (discriminator) => {
    const beliefs = discriminator.forward(GRID, CELLS ** 2).map(belief);
    /** @param {string} name @param {Float64Array} sure */
    const ink = (name, sure) =>
      make(
        "g",
        { svg: true, class: `is-${name}` },
        ...outlines(sure, CELLS).flatMap((d, level) =>
          d ? [make("path", { svg: true, "fill-opacity": (level + 1) / LEVELS, d })] : [],
        ),
      );
    return make(
      "g",
      { svg: true, class: "st-contest__shade", transform: `translate(${-EDGE} ${-EDGE}) scale(${(2 * EDGE) / CELLS})` },
      ink(
        "real",
        beliefs.map((one) => 2 * one - 1),
      ),
      ink(
        "made",
        beliefs.map((one) => 1 - 2 * one),
      ),
    );
  };

  /** Give a path that begins anew at each point. @param {Float64Array} points @param {(place: number) => string} mark what to draw there */
  const each = (points, mark, count = points.length / 2) =>
    Array.from(
      { length: count },
      (_, place) => `M${fixed(points[2 * place])} ${fixed(-points[2 * place + 1])}${mark(place)}`,
    ).join("");
  /** @param {string} name @param {string} d */
  const path = (name, d) => make("path", { svg: true, class: `st-contest__${name}`, d });

  /** Draw real points. @param {Float64Array} points */
  const crosses = (points) =>
    path(
      "real",
      each(points, () => `m${-ARM} 0h${2 * ARM}m${-ARM} ${-ARM}v${2 * ARM}`),
    );

  /** Draw made points. @param {Float64Array} points */
  const dots = (points) =>
    path(
      "made",
      each(points, () => "h0"),
    );

  /** Draw where some of the points are pushed. @param {Float64Array} points @param {Float64Array} pushes */
  const arrows = (points, pushes) =>
    path(
      "push",
      each(
        points,
        (place) => {
          const [across, up] = [pushes[2 * place], pushes[2 * place + 1]],
            far = Math.hypot(across, up) || 1;
          const long = Math.min(LONGEST, LONG * far) / far;
          return `l${fixed(across * long)} ${fixed(-up * long)}`;
        },
        Math.min(PUSHED, points.length / 2),
      ),
    );

  /** @param {string} words @param {...SVGElement} drawn */
  const key = (words, ...drawn) =>
    make("span", {}, make("svg", { viewBox: "-.1 -.1 .2 .2", "aria-hidden": "true" }, ...drawn), ` ${words}`);
  const shade = (/** @type {string} */ name) =>
    make(
      "g",
      { svg: true, class: "st-contest__shade" },
      make("rect", { svg: true, class: `is-${name}`, x: -0.1, y: -0.1, width: 0.2, height: 0.2 }),
    );

  /** Say what each sign means. */
  const legend = () =>
    make(
      "p",
      { class: "st-contest__legend" },
      key("real point", path("real", "M-.06 0h.12M0 -.06v.12")),
      key("made point", path("made", "M0 0h0")),
      key("believed to be real", shade("real")),
      key("believed to be made", shade("made")),
    );

  Object.assign(
    globalThis.living,
    /** @satisfies {Partial<Living>} */ ({ EDGE, shades, crosses, dots, arrows, legend }),
  );
})();
