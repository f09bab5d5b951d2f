"use strict";
// Names: every name of every entry in a MiniSearch index, and how well each fits what was typed.
(() => {
  const search = (self.strataSearch ??= {});
  const SORTS = [1, 0.94, 0.97, 0.9]; // a thing, a term, a page, a claim
  const RUN = 5; // words of the longest name that is looked for inside a question
  const FIELDS = { title: 1, other: 0.95, figure: 0.95 };

  /**
   * @typedef {[string, string, number, number[], string[], string[]]} Row url, title, sort, tags, other names, figures
   * @typedef {{score: number, name: string}} Fit how well a whole name fits, and which
   */

  /** @param {Row[]} rows */
  search.Names = class Names {
    constructor(rows) {
      this.rows = rows;
      this.squashed = rows.map(([, title, , , others]) => [title, ...others].map(search.squash));
      this.index = new self.MiniSearch({
        fields: ["whole", ...Object.keys(FIELDS)],
        extractField: (row, field) => this.terms(row, field),
        stringifyField: (terms) => terms,
        tokenize: (terms) => terms,
        processTerm: (term) => term,
        searchOptions: { tokenize: (word) => [word], combineWith: "OR" },
      });
      this.index.addAll([...rows.keys()]);
    }

    terms(row, field) {
      const [, title, , , others, figures] = this.rows[row];
      if (field === "whole") return [...new Set(this.squashed[row])];
      if (field === "figure") return figures;
      return field === "title" ? search.words(title) : field === "other" ? others.flatMap(search.words) : row;
    }

    /** @param {string[]} typed @param {string[]} telling those that name something @returns {Map<number, Fit>} */
    fits(typed, telling) {
      /** @type {Map<number, Fit>} */
      const found = new Map();
      const weigh = (row, score, name) => {
        const fit = score * SORTS[this.rows[row][2]];
        if (fit > (found.get(row)?.score ?? 0)) found.set(row, { score: fit, name });
      };
      this.whole(typed.join("").replace(/\./g, ""), 1, weigh);
      if (telling.length < typed.length) this.whole(telling.join("").replace(/\./g, ""), 0.95, weigh);
      this.inside(typed, telling, weigh);
      return found;
    }

    /** All that was typed as one name: the same, the beginning of one, or one with a slip. */
    whole(asked, trust, weigh) {
      if (!asked) return;
      const slack = search.slack(asked);
      const near = this.find(asked, ["whole"], { prefix: asked.length > 1, fuzzy: slack, maxFuzzy: slack });
      for (const { id, terms } of near) {
        for (const term of terms) {
          const place = this.squashed[id].indexOf(term);
          const score = likeness(term, asked);
          if (score) weigh(id, trust * (score - (place ? 3 : 0)), this.name(id, place));
        }
      }
      for (const swapped of asked.length > 2 ? search.swaps(asked) : []) {
        for (const { id, terms } of this.find(swapped, ["whole"])) {
          weigh(id, trust * 72, this.name(id, this.squashed[id].indexOf(terms[0])));
        }
      }
    }

    /** Names among the words: "how much memory does the H100 have". */
    inside(typed, telling, weigh) {
      const size = telling.join("").length;
      for (let from = 0; from < typed.length; from++) {
        for (let to = from + 1; to <= Math.min(typed.length, from + RUN); to++) {
          const run = typed.slice(from, to);
          if (run.length === typed.length || run.every((word) => search.LITTLE.has(word))) continue;
          const share = Math.min(1, run.filter((word) => !search.LITTLE.has(word)).join("").length / size);
          for (const { id, terms } of this.find(run.join("").replace(/\./g, ""), ["whole"])) {
            weigh(id, 45 + 45 * share, this.name(id, this.squashed[id].indexOf(terms[0])));
          }
        }
      }
    }

    /** @param {string} word @returns {Map<number, number>} row -> how well the word fits one of its names */
    having(word) {
      const found = new Map();
      const stem = search.stem(word);
      const take = (results, least) => {
        for (const { id, match } of results) {
          for (const [term, fields] of Object.entries(match)) {
            const like = term === word ? 1 : term.startsWith(word) ? 0.55 + (0.35 * word.length) / term.length : least;
            const fit = like * Math.max(...fields.map((field) => FIELDS[field])) * (this.rows[id][2] === 3 ? 0.85 : 1);
            if (fit > (found.get(id) ?? 0)) found.set(id, fit);
          }
        }
      };
      const fields = Object.keys(FIELDS);
      take(this.find(word, fields, { prefix: word.length > 1 }), 0);
      if (stem) take(this.find(stem, fields, { prefix: (term) => term.length > 3 }), 0.7);
      return found;
    }

    /** @param {string} word one that stands nowhere @returns {string[]} the nearest words that do */
    near(word) {
      const slack = search.slack(word);
      const same = (term) => search.digits(term) === search.digits(word);
      const swapped = (word.length > 2 ? search.swaps(word) : []).flatMap((other) => this.find(other, ["title", "other"]));
      const found = [...swapped, ...this.find(word, ["title", "other"], { fuzzy: slack, maxFuzzy: slack })];
      const terms = [...new Set(found.flatMap(({ terms }) => terms))].filter(same);
      return search.nearest(word, terms, Math.max(1, slack));
    }

    find(term, fields, options = {}) {
      return this.index.search(term, { fields, ...options });
    }

    name(row, place) {
      return place > 0 ? this.rows[row][4][place - 1] : this.rows[row][1];
    }
  };

  /** @param {string} term a whole name @param {string} asked @returns {number} at most 100; 0 where it is another name */
  function likeness(term, asked) {
    if (term === asked) return 100;
    if (term.startsWith(asked)) return 60 + (30 * asked.length) / term.length;
    return search.digits(term) === search.digits(asked) ? 82 - 10 * search.distance(term, asked) : 0;
  }

  /** @returns {number} letters to change, add, leave out or exchange with their neighbor */
  search.distance = (one, other) => {
    let before = [];
    let last = [...Array(other.length + 1).keys()];
    for (let i = 1; i <= one.length; i++) {
      const row = [i];
      for (let j = 1; j <= other.length; j++) {
        const same = one[i - 1] === other[j - 1] ? 0 : 1;
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      [before, last] = [last, row];
    }
    return last[other.length];
  };

  /** @returns {string[]} those of `terms` that are nearest to `word`, and not too far */
  search.nearest = (word, terms, limit) => {
    const far = new Map(terms.map((term) => [term, search.distance(word, term)]));
    const least = Math.min(limit, ...far.values());
    return terms.filter((term) => far.get(term) === least).slice(0, 8);
  };
})();
