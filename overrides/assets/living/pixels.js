"use strict";
// Pictures of pixels as SVG: one outline for each level of ink, so that they follow the color scheme of the page.
// training/common/pictures.py draws the same.
(() => {
  const { make } = globalThis.living;
  const LEVELS = 16,
    SIGNS = "0123456789abcdefg";

  /** Give how much ink each pixel has, in whole steps. @param {ArrayLike<number>} pixels from 0 to 1 */
  const levels = (pixels) => Array.from(pixels, (one) => Math.floor(LEVELS * Math.min(1, Math.max(0, one)) + 0.5));

  /** Give the picture that a text stands for, a sign a pixel. @param {string} text */
  const pixels = (text) => Float32Array.from(text, (sign) => Math.max(0, SIGNS.indexOf(sign)) / LEVELS);

  /** Give the text of a picture. @param {ArrayLike<number>} picture */
  const written = (picture) =>
    levels(picture)
      .map((level) => SIGNS[level])
      .join("");

  /** Give for each level, from 1, the runs of pixels that have it, as an SVG path. @param {ArrayLike<number>} picture @param {number} width */
  const outlines = (picture, width) => {
    const inks = levels(picture),
      found = Array(LEVELS).fill("");
    for (let row = 0; row < inks.length; row += width) {
      for (let place = row; place < row + width; ) {
        const ink = inks[place],
          begin = place;
        while (place < row + width && inks[place] === ink) place += 1;
        if (ink) found[ink - 1] += `M${begin - row} ${row / width}h${place - begin}v1h-${place - begin}z`;
      }
    }
    return found;
  };

  /** Draw a picture. @param {ArrayLike<number>} picture @param {string} [says] what it shows; empty where a text beside it tells */
  const image = (picture, says = "", width = 8) => {
    const told = says ? { role: "img", "aria-label": says } : { "aria-hidden": "true" };
    const paths = outlines(picture, width).flatMap((d, level) =>
      d ? [make("path", { svg: true, "fill-opacity": (level + 1) / LEVELS, d })] : [],
    );
    return make("svg", { class: "st-image", viewBox: `0 0 ${width} ${picture.length / width}`, ...told }, ...paths);
  };

  /** Set pictures of 8 x 8 side by side, row by row, each with a pixel of space around it.
   * @param {ArrayLike<number>[]} pictures @param {number} across how many in a row */
  const sheet = (pictures, across) => {
    const width = 10 * across,
      whole = new Float32Array(100 * pictures.length);
    pictures.forEach((picture, place) => {
      const start = width * (10 * Math.floor(place / across) + 1) + 10 * (place % across) + 1;
      for (let i = 0; i < 64; i += 1) whole[start + width * Math.floor(i / 8) + (i % 8)] = picture[i];
    });
    return whole;
  };

  Object.assign(globalThis.living, /** @satisfies {Partial<Living>} */ ({ pixels, written, outlines, image, sheet }));
})();
