"use strict";
// A question for an amount, "GPUs with more than 100 GB" or "models under 10b", is answered first by the table that
// holds what it asks for.
(() => {
  const search = (self.strataSearch ??= /** @type {any} */ ({}));
  const LEAST = "more than|over|above|at least|greater than|larger than|>=?|≥";
  const MOST = "less than|under|below|at most|up to|smaller than|fewer than|<=?|≤";
  const AMOUNT = new RegExp(`(?:(${LEAST})|${MOST})\\s*(\\d[\\d,]*(?:\\.\\d+)?)\\s*([a-z]+(?:/s)?)`, "i");

  /** @type {[string, RegExp, Record<string, [string, number]>, Record<string, string>][]} table, how its rows are called, units, columns */
  const TABLES = [
    [
      "accelerators",
      /\b(?:accelerator|card|chip|gpu|tpu)s?\b/i,
      { gb: ["memory", 1], "gb/s": ["memory_bandwidth", 1], "tb/s": ["memory_bandwidth", 1000] },
      { memory: "GB of memory", memory_bandwidth: "GB/s of memory bandwidth" },
    ],
    [
      "models",
      /\b(?:llm|model)s?\b/i,
      {
        b: ["parameters", 1],
        billion: ["parameters", 1],
        trillion: ["parameters", 1000],
        k: ["context_length", 1000],
        m: ["context_length", 1_000_000],
        tokens: ["context_length", 1],
      },
      { parameters: "billion parameters", context_length: "tokens of context" },
    ],
  ];

  /** @param {SearchEngine} engine @param {string} query @returns {Hit[][]} one hit, or none */
  search.range = (engine, query) => {
    const [, least, number, unit] = AMOUNT.exec(query) ?? [];
    const table = TABLES.find(
      ([, called, units]) => unit && called.test(query) && Object.hasOwn(units, unit.toLowerCase()),
    );
    if (!table) return [];
    const [kind, , units, columns] = table;
    const [column, times] = units[unit.toLowerCase()];
    const amount = Number(number.replaceAll(",", "")) * times;
    const page = engine.rows.find(([url]) => url.replace("index.html", "") === `catalog/${kind}/`);
    if (!page) return [];
    const location = `${page[0]}?${column}=${least ? `${amount}..` : `..${amount}`}`;
    const title = `${page[1]} with at ${least ? "least" : "most"} ${amount.toLocaleString("en-US")} ${columns[column]}`;
    const text = "The table of all, with that filter; what is not known is left out.";
    return [[{ location, title, text, score: search.MOST * 2 + 1 }]];
  };
})();
