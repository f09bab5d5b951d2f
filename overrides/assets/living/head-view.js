"use strict";
// One head step by step: query, key and value of the chosen token, scores, shares, the mixture of values, what the
// block adds, and the feed-forward part. Every number can be read.
(() => {
  const { make, label, choice, Bars, percent } = globalThis.living;
  const MOST = 6; // tokens that are shown in full
  const signed = (/** @type {number} */ number) =>
    number
      .toFixed(2)
      .replace(/^-(?=.*[1-9])/, "−")
      .replace("-", ""); // nothing has no sign
  /** A number from 0 to 1, however small. @param {number} number */
  const small = (number) => {
    const [digits, power] = number.toExponential(1).split("e-");
    return number && Number(power) > 3
      ? `${digits} × 10⁻${[...power].map((one) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(one)]).join("")}`
      : number.toFixed(3);
  };
  /** A number of a row, which says what it is. @param {string} text @param {string} says */
  const cell = (text, says) => ({ text, says: `${says}: ${text}` });

  class HeadView {
    /** @param {StoryMeta} meta @param {(values: Record<string, string>) => void} set called with what the reader chooses */
    constructor(meta, set) {
      const numbered = (/** @type {number} */ count) =>
        Array.from({ length: count }, (_, one) => [String(one + 1), String(one + 1)]);
      this.layer = choice(numbered(meta.layers), "1", (layer) => set({ layer, head: this.head.value }));
      this.head = choice(numbered(meta.slopes.length), "1", (head) => set({ head, layer: this.layer.value }));
      this.bars = new Bars("The numbers of this step");
      this.words = make("p", { class: "st-head__words" });
      this.steps = STEPS.map(({ name }, step) =>
        make("button", {
          type: "button",
          class: "st-button",
          text: name,
          onclick: () => set({ part: String(step + 1) }),
        }),
      );
      this.made = make(
        "div",
        { class: "st-head" },
        make(
          "div",
          { class: "st-head__row" },
          make("div", { class: "st-choices", role: "group", "aria-label": "Steps of one head" }, ...this.steps),
          make("div", { class: "st-head__whose" }, label("Layer", this.layer), label("Head", this.head)),
        ),
        this.words,
        this.bars.made,
      );
    }

    /** Show a step. @param {number} step from 0 @param {{layer: number, head: number}} whose both from 1 @param {string[]} words up to the chosen token @param {Inside} found */
    show(step, { layer, head }, words, found) {
      this.layer.value = String(layer);
      this.head.value = String(head);
      this.steps.forEach((one, place) => one.setAttribute("aria-pressed", String(place === step)));
      const here = words[words.length - 1];
      const { say, heads, rows } = STEPS[step];
      this.words.textContent = say({ ...found, here, head, words });
      const left =
        MOST < words.length && step > 0 && step < 4
          ? `Shown are the ${MOST} of ${words.length} tokens that it looks at most. `
          : "";
      this.bars.show(heads, rows({ ...found, here, head, words }), `${left}${HINT}`);
    }
  }

  const HINT = "Point at a bar, or go there with the arrow keys, to read its number.";

  /** A row of bars whose numbers are only told. @param {string} name @param {Numbers} bars @param {string} [what] @returns {BarRow} */
  const plain = (name, bars, what = name) => ({
    name,
    bars,
    tell: (place) => `${what}, number ${place + 1} of ${bars.length}: ${signed(bars[place])}`,
  });

  /** A token's name, with its place where the text has it more than once. @param {string[]} words @param {number} place */
  const called = (words, place) =>
    `“${words[place]}”${words.indexOf(words[place]) < words.lastIndexOf(words[place]) ? ` ${place}` : ""}`;

  /** The tokens that are looked at most, in the order of the text. @param {Shown} shown */
  const most = ({ looked, words }) =>
    looked
      .map((one, place) => ({ ...one, name: called(words, place), place }))
      .sort((a, b) => b.share - a.share)
      .slice(0, MOST)
      .sort((a, b) => a.place - b.place);

  /** @type {{name: string, say: (shown: Shown) => string, heads: string[], rows: (shown: Shown) => BarRow[]}[]} */
  const STEPS = [
    {
      name: "Q, K, V",
      say: ({ here, list, size }) =>
        `The ${list.length} numbers of “${here}” are multiplied with three matrices. That gives three lists of ${size}: a query (Q) says what the token looks for, a key (K) what it offers, a value (V) what it passes on.`,
      heads: ["List", "Its numbers"],
      rows: ({ here, list, query, looked }) => {
        const { key, value } = looked[looked.length - 1];
        return [
          plain(`“${here}”`, list, `List of “${here}”`),
          plain("Query", query),
          plain("Key", key),
          plain("Value", value),
        ];
      },
    },
    {
      name: "Scores",
      say: (all) =>
        `The query of “${all.here}” is multiplied with each key, number by number. The sum, divided by the root of ${all.size}, is how well they fit; what stands far back loses some.`,
      heads: ["Key of", "Query times key", "Fit", "Far", "Score"],
      rows: (all) => {
        const products = most(all).map((one) => ({ ...one, bars: one.key.map((key, i) => key * all.query[i]) })),
          top = Math.max(...products.flatMap(({ bars }) => [...bars.map(Math.abs)]), 1e-9);
        return [
          plain("Query", all.query),
          ...products.map(({ name, key, bars, fit, far, score }) => ({
            name,
            bars,
            top,
            tell: (/** @type {number} */ i) =>
              `Number ${i + 1}: query ${signed(all.query[i])} times key ${signed(key[i])} of ${name} is ${signed(key[i] * all.query[i])}`,
            numbers: [
              cell(signed(fit), `Fit of ${name}, the sum of its bars divided by ${Math.sqrt(all.size)}`),
              cell(signed(-far), "Less for its distance"),
              cell(signed(score), `Score of ${name}`),
            ],
          })),
        ];
      },
    },
    {
      name: "Shares",
      say: () =>
        `Softmax makes the scores into shares. The number e is raised to each score, less the highest of them, and the result is divided by the sum of all. So the shares add up to 100 %.`,
      heads: ["Token", "Share", "Score", "e to it", "Share"],
      rows: (all) => {
        const highest = Math.max(...all.looked.map(({ score }) => score));
        return most(all).map(({ name, score, share }) => ({
          name,
          bars: Float32Array.of(share),
          across: true,
          tell: () => `Share of ${name}: ${percent(share)}`,
          numbers: [
            cell(signed(score), `Score of ${name}`),
            cell(small(Math.exp(score - highest)), `e raised to it, less ${signed(highest)}`),
            cell(percent(share), `Share of ${name}`),
          ],
        }));
      },
    },
    {
      name: "Mix",
      say: (all) =>
        `Each value counts as much as its share. Added up they are the mixture: what this head brings to “${all.here}”.`,
      heads: ["Value of", "Share times value", "Share"],
      rows: (all) => {
        const mixture = all.query.map((_, i) =>
            all.looked.reduce((sum, { share, value }) => sum + share * value[i], 0),
          ),
          top = Math.max(...mixture.map(Math.abs), 1e-9);
        return [
          ...most(all).map(({ name, value, share }) => ({
            name,
            bars: value.map((one) => share * one),
            top,
            tell: (/** @type {number} */ i) =>
              `Number ${i + 1}: ${percent(share)} of ${signed(value[i])}, the value of ${name}, is ${signed(share * value[i])}`,
            numbers: [cell(percent(share), `Share of ${name}`)],
          })),
          { ...plain("Mixture", mixture), top, chosen: true, numbers: [cell("100 %", "All shares")] },
        ];
      },
    },
    {
      name: "Add",
      say: ({ here, size, before }) =>
        `The mixtures of all heads stand side by side (shaded: the ${size} of this one). A matrix makes ${before.length} numbers of them, which are added to the list that “${here}” had.`,
      heads: ["List", "Its numbers"],
      rows: ({ head, size, before, mixed, gathered, after }) => [
        { ...plain("All heads", mixed), marked: (i) => Math.floor(i / size) === head - 1 },
        plain("Change", gathered),
        plain("Before", before),
        {
          ...plain("After", after),
          chosen: true,
          tell: (i) =>
            `Number ${i + 1}: ${signed(before[i])} and a change of ${signed(gathered[i])} are ${signed(after[i])}`,
        },
      ],
    },
    {
      name: "Feed-forward",
      say: ({ here, wide, bent, left }) =>
        `Now “${here}” is worked on alone. One matrix makes ${wide.length} numbers of its list; those below zero are bent to nearly nothing (${bent.filter((one) => one > 0.1).length} stay above 0.1); a second matrix brings them back to ${left.length}, which are added.`,
      heads: ["List", "Its numbers"],
      rows: ({ entered, wide, bent, worked, after, left }) => [
        plain("In", entered),
        plain("Widened", wide),
        {
          ...plain("Bent", bent),
          tell: (i) => `Number ${i + 1} of ${bent.length}: ${signed(wide[i])} is bent to ${signed(bent[i])}`,
        },
        plain("Change", worked),
        {
          ...plain("After", left),
          chosen: true,
          tell: (i) =>
            `Number ${i + 1}: ${signed(after[i])} and a change of ${signed(worked[i])} are ${signed(left[i])}`,
        },
      ],
    },
  ];

  Object.assign(globalThis.living, /** @satisfies {Partial<Living>} */ ({ HeadView }));
})();
