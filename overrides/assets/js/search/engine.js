"use strict";
// The search itself: what is typed -> the hits.
(() => {
  const search = (self.strataSearch ??= /** @type {any} */ ({}));
  // What is longer is no question: each word costs a look through all of the text, from disk in the page itself.
  const [LETTERS, WORDS, LONGEST] = [400, 16, 40];

  /** @param {string} query @returns {string[]} its first words, each once where there are many */
  function asked(query) {
    const words = search.words(query.slice(0, LETTERS)).map((word) => word.slice(0, LONGEST));
    return (words.length > WORDS ? [...new Set(words)] : words).slice(0, WORDS);
  }

  /** @param {string[]} typed @returns {string[]} those that name something; all, where none does */
  function dropStopWords(typed) {
    const found = typed.filter((word) => !search.STOP_WORDS.has(word));
    return found.length ? found : typed;
  }

  const KIND = 1.15; // what a name counts more of a thing whose kind is asked for

  const FILTER = /(?:^|\s)(kind|layer|state|maker):("[^"]*"|\S*)/gi;

  // What narrows a search, by the tags of a hit, of which the first is the kind; a maker's is "by" and its name.
  const layer = (/** @type {string} */ tag) => tag.endsWith("layer");
  /** @type {Record<string, (tag: string, value: string, place: number) => boolean>} */
  const NARROWS = {
    kind: (tag, value, place) => place === 0 && tag.startsWith(value),
    layer: (tag, value) => layer(tag) && tag.startsWith(value),
    state: (tag, value, place) => place > 0 && !layer(tag) && tag.startsWith(value),
    maker: (tag, value) => tag.startsWith(`by${value}`),
  };

  const KEYS = Object.keys(NARROWS);
  const CHIPS = 3; // for each key

  /** The filter that a tag answers to; the verdicts of a claim are no states. @param {string} tag @param {number} place @param {string} kind */
  function filter(tag, place, kind) {
    const said = (/** @type {string} */ value) => (/\s/.test(value) ? `"${value}"` : value);
    if (!place) return `kind:${said(tag)}`;
    if (kind === "claim") return "";
    if (layer(tag)) return `layer:${tag.split(" ")[0]}`;
    return tag.startsWith("by ") ? `maker:${said(tag.slice(3))}` : `state:${said(tag)}`;
  }

  /** @param {string} query @returns {{plain: string, wanted: [string, string][]}} the question, and what a hit must have */
  function narrowed(query) {
    /** @type {[string, string][]} */
    const wanted = [...query.matchAll(FILTER)].map(([, key, value]) => [key.toLowerCase(), search.squash(value)]);
    return { plain: query.replace(FILTER, " "), wanted: wanted.filter(([, value]) => value) };
  }

  search.Engine = class Engine {
    /** @param {SearchIndex} names @param {string} [language] that of the page: of others nothing is shown */
    constructor({ tags, rows, languages = {} }, language) {
      const pairs = Object.entries(languages).map(([code, some]) =>
        some.map((pair) => pair[Number(code === language)]),
      );
      this.hidden = new Set(pairs.flat());
      this.tags = tags;
      this.rows = rows;
      this.names = new search.Names(rows);
      this.texts = new search.Texts();
      this.whole = false; // whether all of the text has come
      /** @type {string[]} words with digits of the last question that stand nowhere */
      this.missing = [];
      this.total = 0; // hits of the last question, with those that are not shown
      this.squashed = tags.map(search.squash);
      /** @type {[string, number][]} what would narrow the last question, and to how many hits */
      this.chips = [];
    }

    /** @param {string} query @param {number} [most] @returns {Hit[][]} the hits: the page, and the sections of it that fit */
    ask(query, most = search.MOST) {
      const { plain, wanted } = narrowed(query);
      const typed = asked(plain).flatMap((word) => this.names.within(word));
      /** @param {number} id @param {[string, string]} one */
      const has = (id, [key, value]) =>
        this.rows[id][3].some((tag, place) => NARROWS[key](this.squashed[tag], value, place));
      const keep = (/** @type {number} */ id) => !this.hidden.has(id) && wanted.every((one) => has(id, one));
      this.total = 0;
      this.chips = [];
      this.missing = [];
      if (!typed.length) return wanted.length ? this.all(keep, most) : [];
      const words = this.look(dropStopWords(typed));
      const fits = this.liked(typed, this.fits(typed, words));
      const phrase = search.foldInPlace(words.map(({ word }) => word).join(" "));
      const marks = [...new Set(words.flatMap(({ spelled }) => spelled))].filter((word) => word.length > 1);
      const scorer = new search.Scorer(this, words, phrase, typed);
      const found = scorer.pages(fits).filter(({ id }) => keep(id));
      this.count(found.map(({ id }) => id));
      return found
        .slice(0, most)
        .map((page, place) => this.hit({ ...page, found: scorer.found(page.id) }, place, marks));
    }

    /** All that a filter leaves, what more records are joined to first. @param {(id: number) => boolean} keep @param {number} most */
    all(keep, most) {
      const found = [...this.rows.keys()].filter(keep);
      this.count(found);
      return found.slice(0, most).map((id, place) => this.hit({ id, score: 0, found: [] }, place, []));
    }

    /** Note how many were found, and the filters that leave the most of them without leaving all. @param {number[]} ids */
    count(ids) {
      const counts = new Map();
      for (const id of ids)
        this.rows[id][3].forEach((tag, place, all) => {
          const one = filter(this.tags[tag], place, this.tags[all[0]]);
          if (one) counts.set(one, (counts.get(one) ?? 0) + 1);
        });
      this.total = ids.length;
      const some = [...counts].filter(([, count]) => count < ids.length).sort(([, one], [, other]) => other - one);
      this.chips = KEYS.flatMap((key) => some.filter(([one]) => one.startsWith(`${key}:`)).slice(0, CHIPS));
    }

    /** @param {FoundPage & {found: FoundSection[]}} page @param {number} place @param {string[]} marks */
    hit(page, place, marks) {
      return search.hit(this, page, search.MOST * 2 - place, marks);
    }

    /** @param {string} query @returns {[string, string][]} address and title of what is called most like it */
    nearest(query) {
      return this.names
        .nearest(search.squash(narrowed(query).plain))
        .filter((row) => !this.hidden.has(row))
        .map((row) => [this.rows[row][0], this.rows[row][1]]);
    }

    /** Names that fit what was typed, or what was meant by it. @param {string[]} typed @param {Word[]} words */
    fits(typed, words) {
      const meant = new Map(words.map(({ word, spelled }) => [word, spelled[0] ?? word]));
      const found = this.names.fits(typed, new Map(words.map(({ word, weight }) => [word, weight])));
      if (words.every(({ word }) => meant.get(word) === word)) return found;
      const weights = new Map(words.map(({ word, weight }) => [meant.get(word) ?? word, weight]));
      for (const [row, { score, name }] of this.names.fits(
        typed.map((word) => meant.get(word) ?? word),
        weights,
      )) {
        if (0.9 * score > (found.get(row)?.score ?? 0)) found.set(row, { score: 0.9 * score, name });
      }
      return found;
    }

    /** What is asked for by its kind, "who owns Mistral", comes before what else is called so. @param {string[]} typed @param {Map<number, Fit>} fits */
    liked(typed, fits) {
      const kinds = search.kinds(typed);
      for (const [row, { score, name }] of fits) {
        if (kinds.has(this.tags[this.rows[row][3][0]])) fits.set(row, { score: KIND * score, name });
      }
      return fits;
    }

    /** Each word with what it stands in; one that stands nowhere is taken for the nearest that does. @param {string[]} asked @returns {Word[]} */
    look(asked) {
      return asked.map((word, place) => {
        const names = new Float64Array(this.rows.length);
        const sections = new Float64Array(this.texts.sections.length);
        const spelled = [word];
        const stem = search.stem(word);
        const alone = this.mark(word, names, sections, (fit) => fit);
        const paired = this.pair([word + (asked[place + 1] ?? ""), (asked[place - 1] ?? "") + word], word, names);
        if (!alone && !paired) {
          if (search.digits(word)) this.missing.push(word);
          spelled.splice(0, 1, ...this.near(word));
          for (const one of spelled) this.mark(one, names, sections, (fit) => 0.8 * fit);
        } else if (stem) {
          spelled.push(stem);
          this.mark(stem, names, sections, () => 0.6);
        }
        for (const meaning of this.names.meanings(word)) {
          spelled.push(meaning);
          this.mark(meaning, names, sections, (fit) => 0.9 * fit);
          for (const row of this.names.rowsContaining(meaning)) names[row] = Math.max(names[row], 0.8);
        }
        return { word, spelled, names, sections, weight: this.weight(names, sections) };
      });
    }

    /**
     * Note the names that have the word with its neighbor as one, as "80 GB".
     * @param {string[]} pairs @param {string} word @param {Float64Array} names @returns {boolean} whether any has
     */
    pair(pairs, word, names) {
      const numbers = pairs.filter((one) => one !== word && /^\d/.test(one));
      const rows = numbers.flatMap((one) => [...this.names.postings(one)]).filter(([, fit]) => fit > 0.9);
      for (const [row] of rows) names[row] = 1;
      return rows.length > 0;
    }

    /** @param {string} word @returns {string[]} the nearest words of names; where there are none, of texts */
    near(word) {
      const found = this.names.near(word);
      return found.length ? found : this.texts.near(word);
    }

    /**
     * Note for each row and section how well it has a word that begins with `word`.
     * @param {string} word @param {Float64Array} names @param {Float64Array} sections
     * @param {(fit: number) => number} weigh @returns {boolean} whether any has
     */
    mark(word, names, sections, weigh) {
      const rows = this.names.postings(word);
      for (const [row, fit] of rows) names[row] = Math.max(names[row], weigh(fit));
      if (!search.inText(word)) return rows.size > 0;
      const { places, fits } = this.texts.postings(word);
      for (let i = 0; i < places.length; i++) sections[places[i]] = Math.max(sections[places[i]], weigh(fits[i]));
      return rows.size + places.length > 0;
    }

    /**
     * What a word tells: the more, the fewer pages have it in a name or in a section.
     * @param {Float64Array} names @param {Float64Array} sections
     */
    weight(names, sections) {
      const pages = Uint8Array.from(names, Math.ceil);
      for (let at = 0; at < sections.length; at++) if (sections[at]) pages[this.texts.sections[at].row] = 1;
      const spread = pages.reduce((sum, has) => sum + has, 0);
      return Math.log(1 + this.rows.length / (1 + spread)) + 0.1;
    }
  };
})();
