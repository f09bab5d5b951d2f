"use strict";
// Marks on the page arrived at what was searched for: its words, as the hit's address brings them.
(() => {
  const MOST = 200; // marks
  const asked = (new URLSearchParams(location.search).get("h") ?? "").slice(0, 400);
  const words = [...new Set(asked.match(/[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*/gu) ?? [])].filter(
    (word) => word.length > 1,
  );
  const text = document.querySelector("article");
  if (!words.length || !text) return;
  const escaped = words.sort((one, other) => other.length - one.length).map((word) => word.replaceAll(".", "\\."));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})`, "giu");
  const LEFT_OUT = "script, style, svg, math, select, textarea, button, canvas, [data-living], .st-src";

  /** @param {Text} node @param {number} left @returns {number} how many marks were made */
  const mark = (node, left) => {
    const found = [...node.data.matchAll(pattern)].slice(0, left);
    for (const { index, 0: word } of found.reverse()) {
      const rest = node.splitText(index);
      rest.splitText(word.length);
      const made = document.createElement("mark");
      rest.replaceWith(made);
      made.append(rest);
    }
    return found.length;
  };

  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  /** @type {Text[]} */
  const nodes = [];
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode);
    pattern.lastIndex = 0;
    if (pattern.test(node.data) && !node.parentElement?.closest(LEFT_OUT)) nodes.push(node);
  }
  let left = MOST;
  for (const node of nodes) if (left > 0) left -= mark(node, left);
})();
