"use strict";
// A question for two things of one kind, "H100 vs B200", is answered first by the two side by side.
(() => {
  const search = (self.strataSearch ??= /** @type {any} */ ({}));
  const WAYS = [
    /^(.+?)\s(?:vs\.?|versus|compared\s(?:to|with))\s(.+)$/i,
    /^(?:compare|(?:what is )?the differences? between|differences? between)\s(.+?)\s(?:and|with|to)\s(.+)$/i,
  ];
  const RECORD = /^([a-z-]+)\/([a-z0-9-]+)\/(index\.html)?$/;

  /** @param {SearchEngine} engine @param {string} query @returns {Hit[][]} one hit, or none */
  search.pair = (engine, query) => {
    const asked = query.trim().replace(/\?$/, "");
    const sides = WAYS.map((way) => way.exec(asked)).find(Boolean);
    if (!sides) return search.range(engine, query);
    const rows = sides.slice(1).map((side) => {
      const [[first] = []] = engine.ask(side, 1);
      return engine.rows.find(([url, , sort]) => !sort && url === first?.location.split("#")[0]);
    });
    const [one, other] = rows.map((row) => RECORD.exec(row?.[0] ?? ""));
    if (!one || !other || one[1] !== other[1] || one[2] === other[2]) return [];
    const location = `catalog/${one[1]}/${one[3] ?? ""}?compare=${one[2]},${other[2]}`;
    const [first, second] = rows.map((row) => search.escape(row?.[1] ?? ""));
    const text = "What is known of both, line by line; what differs is marked.";
    return [[{ location, title: `Compare ${first} and ${second}`, text, score: search.MOST * 2 + 1 }]];
  };
})();
