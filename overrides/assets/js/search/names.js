"use strict";
// Names: every name of every entry by its terms, and how well each fits what was typed.
(() => {
  const search = (self.strataSearch ??= /** @type {any} */ ({}));
  search.SORTS = [1, 0.94, 0.97, 0.9]; // a thing, a term, a page, a claim
  const NEAREST = 3; // names that are told where nothing is found
  const RUN = 5; // words of the longest name that is looked for inside a question
  const MEANINGS = 3; // of a word
  const SAME = 106; // what is called so; what is called like it counts up to 90
  const [WHOLE, TITLE, OTHER, FIGURE] = /** @type {const} */ ([0, 1, 2, 3]); // fields: a whole name, words of names, figures
  const WORTH = [0, 1, 0.95, 0.95]; // of a word, by its field

  search.Names = class Names {
    /** @param {SearchRow[]} rows */
    constructor(rows) {
      this.rows = rows;
      const names = rows.map(([, title, , , others]) => [title, ...others].map(search.words));
      this.squashed = names.map((all) => all.map(squashed));
      /** @type {Map<string, number[]>} term -> its rows, each times four and with its field */
      const terms = new Map();
      for (const [row, [title, ...others]] of names.entries()) {
        for (const [field, some] of [this.squashed[row], title, others.flat(), rows[row][5]].entries()) {
          for (const term of new Set(some)) {
            const places = terms.get(term);
            if (places) places.push(4 * row + field);
            else terms.set(term, [4 * row + field]);
          }
        }
      }
      this.terms = new search.Terms(terms);
    }

    /**
     * @param {string[]} typed @param {Map<string, number>} weights of the words that name something
     * @returns {Map<number, Fit>} the entries of which a whole name fits all that was typed, or a part of it
     */
    fits(typed, weights) {
      /** @type {Map<number, Fit>} */
      const found = new Map();
      /** @type {Weigh} */
      const weigh = (row, score, place) => {
        const fit = score * search.SORTS[this.rows[row][2]];
        if (fit > (found.get(row)?.score ?? 0)) found.set(row, { score: fit, name: this.name(row, place) });
      };
      const telling = typed.filter((word) => weights.has(word));
      this.whole(squashed(typed), 1, weigh);
      if (telling.length < typed.length) this.whole(squashed(telling), 0.95, weigh);
      this.inside(typed, weights, weigh);
      return found;
    }

    /** @param {string} asked @returns {number[]} the rows whose name is most like it, where none is called so */
    nearest(asked) {
      if (asked.length < 3) return [];
      const far = (/** @type {number} */ row) =>
        Math.min(...this.squashed[row].map((name) => search.distance(name, asked)));
      const begins = (/** @type {number} */ row) =>
        this.squashed[row].some((name) => name.length > 2 && asked.startsWith(name));
      const edits = Math.min(4, Math.round(0.4 * asked.length));
      const found = this.find(asked, [WHOLE], { edits }).map(({ id }) => id);
      const ways = [() => found, () => [...this.rows.keys()].filter(begins), () => this.partly(asked)];
      const rows = ways.map((way) => way()).find((some) => some.length) ?? [];
      return [...new Set(rows)].sort((one, other) => far(one) - far(other)).slice(0, NEAREST);
    }

    /** @param {string} asked @returns {number[]} things and terms called like all of its parts: word2vec like "word vector" */
    partly(asked) {
      const parts = asked.split(/\d+/).filter((part) => part.length > 2);
      const named = parts.map((part) => this.find(part, [TITLE, OTHER], { prefix: true }).map(({ id }) => id));
      const [first = [], ...others] = named;
      return first.filter((row) => this.rows[row][2] < 2 && others.every((rows) => rows.includes(row)));
    }

    /**
     * All that was typed as one name: the same, the beginning of one, or another form or a slip of one.
     * @param {string} asked @param {number} trust @param {Weigh} weigh
     */
    whole(asked, trust, weigh) {
      for (const [id, place] of this.called(search.otherNumber(asked))) weigh(id, trust * 92, place);
      let same = false;
      for (const [id, place, term] of this.called(asked, { prefix: true })) {
        same ||= term === asked;
        weigh(id, trust * (likeness(term, asked) - (place ? 3 : 0)), place);
      }
      if (same) return; // who types H100 does not mean A100
      const stem = search.stem(asked);
      for (const [id, place, term] of stem ? this.called(stem, { prefix: true }) : []) {
        weigh(id, trust * 0.95 * likeness(term, stem), place);
      }
      const edits = search.maxEdits(asked);
      const slips = asked.length > 2 ? search.swaps(asked).flatMap((swapped) => this.called(swapped)) : [];
      for (const [id, place, term] of [...slips, ...this.called(asked, { edits })]) {
        weigh(id, trust * likeness(term, asked), place);
      }
    }

    /**
     * Names and figures among the words: "how much memory does the H100 have", "chips with 141 GB".
     * @param {string[]} typed @param {Map<string, number>} weights @param {Weigh} weigh
     */
    inside(typed, weights, weigh) {
      const weight = (/** @type {string[]} */ words) => words.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0);
      const total = weight(typed);
      /** @type {[number, number][]} rows with a figure that was typed, and how well it fits */
      const figures = [];
      let called = false; // whether a thing is named: then no other is meant that has the same figure
      for (let from = 0; from < typed.length; from++) {
        for (let to = from + 1; to <= Math.min(typed.length, from + RUN); to++) {
          const run = typed.slice(from, to);
          const score = 20 + (60 * weight(run)) / total;
          if (/^\d/.test(run[0])) for (const { id } of this.find(run.join(""), [FIGURE])) figures.push([id, score]);
          if (run.length === typed.length || !weight(run)) continue;
          const name = squashed(run);
          for (const [id, place] of this.called(search.otherNumber(name))) weigh(id, score, place);
          // "chain of" is no beginning of a name, and with GPT-4 no other is meant that begins so.
          const begins = run.length > 1 && weights.has(run[0]) && weights.has(run[run.length - 1]);
          const named = this.called(name, { prefix: begins });
          called ||= /\D/.test(name) && named.some(([id, , term]) => term === name && !this.rows[id][2]);
          const trust = named.some(([, , term]) => term === name) ? 0.7 : 1;
          for (const [id, place, term] of named) {
            weigh(id, score * (term === name ? 1 : trust * (0.6 + (0.4 * name.length) / term.length)), place);
          }
        }
      }
      for (const [id, score] of figures) weigh(id, called ? score / 2 : score, 0);
    }

    /**
     * @param {string} asked @param {Like} [like]
     * @returns {[number, number, string][]} row, place among its names, and the squashed name, of names like `asked`
     */
    called(asked, like) {
      return this.find(asked, [WHOLE], like).map(({ id, term }) => [id, this.squashed[id].indexOf(term), term]);
    }

    /** @param {string} word @returns {Map<number, number>} row -> how well the word fits a word of its names */
    postings(word) {
      /** @type {Map<number, number>} */
      const found = new Map();
      for (const { id, term, field } of this.find(word, [TITLE, OTHER, FIGURE], { prefix: word.length > 1 })) {
        const like = term === word ? 1 : 0.55 + (0.35 * word.length) / term.length;
        found.set(id, Math.max(found.get(id) ?? 0, like * WORTH[field]));
      }
      return found;
    }

    /** @param {string} word @returns {string[]} what it stands for: NLP is "natural language processing" */
    meanings(word) {
      const rows = this.called(word).map(([row]) => this.rows[row]);
      const names = rows
        .flatMap(([, title, , , others]) => [title, ...others])
        .map((name) => search.words(name).join(" "));
      return [...new Set(names)].filter((name) => name.includes(" ") && !name.includes(word)).slice(0, MEANINGS);
    }

    /** @param {string} run without spaces @returns {string[]} the names in it, from the left the longest; all of it, where none is */
    within(run) {
      if (!/^[^\x00-\x7f]{3,}$/.test(run) || this.postings(run).size) return [run];
      const found = [];
      for (let from = 0; from < run.length - 1; from++) {
        const parts = [...Array(run.length - from - 1).keys()].map((less) => run.slice(from, run.length - less));
        const name = parts.find((part) => this.find(part, [WHOLE, TITLE, OTHER]).length);
        if (!name) continue;
        found.push(name);
        from += name.length - 1;
      }
      return found.length ? found : [run];
    }

    /** @param {string} phrase @returns {number[]} the rows that have it in a name */
    rowsContaining(phrase) {
      const asked = search.squash(phrase);
      return [...this.squashed.keys()].filter((row) => this.squashed[row].some((name) => name.includes(asked)));
    }

    /** @param {string} word one that stands nowhere @returns {string[]} the nearest words of names: other forms, or slips */
    near(word) {
      const fields = [TITLE, OTHER];
      const terms = (/** @type {Match[]} */ results) => [...new Set(results.map(({ term }) => term))];
      const stem = search.stem(word);
      const forms = stem ? terms(this.find(stem, fields, { prefix: true })) : [];
      if (forms.length) return search.nearest(word, forms, word.length);
      const edits = search.maxEdits(word);
      const swapped = (word.length > 2 ? search.swaps(word) : []).flatMap((other) => this.find(other, fields));
      const found = terms([...swapped, ...this.find(word, fields, { edits })]);
      const same = found.filter((term) => search.digits(term) === search.digits(word));
      const borne = (/** @type {string} */ term) => new Set(this.find(term, fields).map(({ id }) => id)).size;
      const nearest = search.nearest(word, same, Math.max(1, edits));
      return nearest.sort((one, other) => borne(other) - borne(one)); // who writes "lama" means what most are called
    }

    /**
     * Where a term stands and, if it is asked for, those that begin with it or are some letters from it.
     * @param {string} asked @param {number[]} fields @param {Like} [like] @returns {Match[]}
     */
    find(asked, fields, { prefix = false, edits = 0 } = {}) {
      const { terms } = this;
      const all = new Set([asked]);
      if (prefix) for (const term of terms.beginning(asked)) all.add(term);
      if (edits) for (const term of terms.near(asked, edits)) all.add(term);
      const found = [...all].flatMap((term) =>
        (terms.places.get(term) ?? []).map((place) => ({ id: place >> 2, field: place & 3, term })),
      );
      return found.filter(({ field }) => fields.includes(field));
    }

    /** @param {number} row @param {number} place among its names */
    name(row, place) {
      return place > 0 ? this.rows[row][4][place - 1] : this.rows[row][1];
    }
  };

  /** @param {string[]} words @returns {string} */
  const squashed = (words) => words.join("").replace(/\./g, "");

  /** @param {string} term a whole name @param {string} asked @returns {number} at most 100; 0 where it is another name */
  function likeness(term, asked) {
    if (term === asked) return SAME;
    if (term.startsWith(asked)) return 60 + (30 * asked.length) / term.length;
    return search.digits(term) === search.digits(asked) ? 82 - 10 * search.distance(term, asked) : 0;
  }

  /** @returns {number} letters to change, add, leave out or exchange with their neighbor */
  search.distance = (one, other) => {
    /** @type {number[]} */
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
