"use strict";
// The search itself: what is typed -> the hits, as Material's search box draws them.
(() => {
  const search = (self.strataSearch ??= {});
  const MOST = 40; // hits
  const COVERED = 60; // what it counts that all of the question stands in a page; a name that fits counts up to 100
  const FEWEST = 0.2; // of the best hit's score: what is below is noise
  const SECTIONS = 4; // of one page
  const BY_NAME = 45; // a fit from which a hit is shown for its name, not for a section

  /** @param {string[]} typed @returns {string[]} those that name something; all, where none does */
  function telling(typed) {
    const found = typed.filter((word) => !search.LITTLE.has(word));
    return found.length ? found : typed;
  }

  search.Engine = class Engine {
    /** @param {{tags: string[], rows: import("./names.js").Row[]}} names */
    constructor({ tags, rows }) {
      this.tags = tags;
      this.rows = rows;
      this.names = new search.Names(rows);
      this.texts = new search.Texts();
      this.whole = false; // whether all of the text has come
    }

    /** @param {string} query @returns {object[][]} the hits: the page, and the sections of it that fit */
    ask(query) {
      const typed = search.words(query);
      if (!typed.length) return [];
      const words = this.look(telling(typed));
      const fits = this.fits(typed, words);
      const phrase = search.foldInPlace(words.map(({ word }) => word).join(" "));
      const pages = this.weigh(fits, words, phrase);
      const least = FEWEST * (pages[0]?.score ?? 0);
      const shown = pages.filter(({ score }) => score > least).slice(0, MOST);
      const marks = [...new Set(words.flatMap(({ spelled }) => spelled))].filter((word) => word.length > 1);
      return shown.map((page, place) => this.item(page, MOST * 2 - place, marks));
    }

    /** Names that fit what was typed, or what was meant by it. */
    fits(typed, words) {
      const meant = new Map(words.map(({ word, spelled }) => [word, spelled[0] ?? word]));
      const found = this.names.fits(typed, new Map(words.map(({ word, weight }) => [word, weight])));
      if (words.every(({ word }) => meant.get(word) === word)) return found;
      const weights = new Map(words.map(({ word, weight }) => [meant.get(word), weight]));
      for (const [row, { score, name }] of this.names.fits(typed.map((word) => meant.get(word) ?? word), weights)) {
        if (0.9 * score > (found.get(row)?.score ?? 0)) found.set(row, { score: 0.9 * score, name });
      }
      return found;
    }

    /** Each word with what it stands in; one that stands nowhere is taken for the nearest that does. */
    look(asked) {
      return asked.map((word, place) => {
        const pairs = [word + (asked[place + 1] ?? ""), (asked[place - 1] ?? "") + word];
        let spelled = [word];
        let { names, sections } = this.having(word);
        for (const pair of pairs.filter((one) => one !== word && /^\d/.test(one))) {
          for (const [row, fit] of this.names.having(pair)) if (fit > 0.9) names.set(row, 1);
        }
        if (!names.size && !sections.size) {
          spelled = this.names.near(word);
          if (!spelled.length) spelled = this.texts.near(word);
          for (const other of spelled.map((one) => this.having(one))) {
            for (const [row, fit] of other.names) names.set(row, Math.max(names.get(row) ?? 0, 0.8 * fit));
            for (const [at, fit] of other.sections) sections.set(at, Math.max(sections.get(at) ?? 0, 0.8 * fit));
          }
        } else if (search.stem(word)) {
          const stem = search.stem(word);
          const other = this.having(stem);
          for (const [row] of other.names) names.set(row, Math.max(names.get(row) ?? 0, 0.6));
          for (const [at] of other.sections) sections.set(at, Math.max(sections.get(at) ?? 0, 0.6));
          spelled.push(stem);
        }
        const pages = new Set(names.keys());
        for (const at of sections.keys()) pages.add(this.texts.sections[at].row);
        return { word, spelled, names, sections, weight: Math.log(1 + this.rows.length / (1 + pages.size)) + 0.1 };
      });
    }

    /** @param {string} word @returns what has a word that begins so: rows by name, sections by text */
    having(word) {
      const sections = new Map();
      if (word.length > 1 || word > "\x7f") {
        for (const at of this.texts.having(word)) {
          const { folded, heading } = this.texts.sections[at];
          sections.set(at, search.find(folded.slice(0, heading.length), word) >= 0 ? 0.9 : 0.75);
        }
      }
      return { names: this.names.having(word), sections };
    }

    /** Add up, for each page: the name that fits, how much of the question it covers, and its best section. */
    weigh(fits, words, phrase) {
      const total = words.reduce((sum, { weight }) => sum + weight, 0);
      const rows = new Map();
      const row = (id) => rows.get(id) ?? rows.set(id, { id, named: 0, sections: new Map() }).get(id);
      for (const { names, weight } of words) for (const [id, fit] of names) row(id).named += weight * fit;
      for (const { names, sections, weight } of words) {
        for (const [at, fit] of sections) {
          const page = row(this.texts.sections[at].row);
          const more = weight * Math.max(0, fit - (names.get(page.id) ?? 0));
          page.sections.set(at, (page.sections.get(at) ?? 0) + more);
        }
      }
      for (const id of fits.keys()) row(id);
      return [...rows.values()]
        .map((page) => this.sum(page, fits.get(page.id), total, phrase))
        .sort((one, other) => other.score - one.score || one.id - other.id);
    }

    sum({ id, named, sections }, fit, total, phrase) {
      const found = [...sections].map(([at, more]) => {
        const { folded, heading } = this.texts.sections[at];
        const covered = Math.min(1, (named + more) / total);
        const together = phrase.includes(" ") && folded.includes(phrase) ? 10 : 0;
        const headed = heading && search.squash(heading) === phrase.replace(/[^\p{L}\p{N}]/gu, "") ? 30 : 0;
        return { at, more, score: COVERED * covered ** 2 + together + headed };
      });
      found.sort((one, other) => other.score - one.score || one.at - other.at);
      const alone = COVERED * Math.min(1, named / total) ** 2;
      const score = (fit?.score ?? 0) + Math.max(alone, found[0]?.score ?? 0) * [1, 0.94, 0.97, 0.9][this.rows[id][2]];
      return { id, fit, score, found: found.filter(({ more }) => more > 0).slice(0, SECTIONS) };
    }

    /** One hit as Material draws it: `title`, `text` and `tags` are HTML. The first of the list leads. */
    item({ id, fit, found }, rank, marks) {
      const [url, title, , tags] = this.rows[id];
      const also = fit && search.squash(fit.name) !== search.squash(title) && !title.includes(fit.name) ? [`also: ${fit.name}`] : [];
      const chips = [...tags.map((tag) => this.tags[tag]), ...also].map(search.escape);
      const lead = found.find(({ at }) => !this.texts.sections[at].anchor) ?? null;
      const named = (fit?.score ?? 0) >= BY_NAME;
      // What is asked for by name is told from the start; else what fits is shown.
      const text = named || !lead ? search.beginning(this.summary(id), marks) : search.teaser(this.texts.sections[lead.at].text, marks);
      const page = { location: url, title: search.marked(title, marks), text, tags: chips, terms: {}, score: rank };
      // A place on a page of many: Material shows no text under a title with an anchor, so the title brings it.
      if (url.includes("#")) return [{ ...page, title: `${page.title}<span class="st-hit">${text}</span>`, text: "" }];
      const sections = found.filter(({ at }) => this.texts.sections[at].anchor).map(({ at }) => this.part(url, at, marks));
      if (named || !sections.length || found[0].at === lead?.at) {
        return [page, ...sections.map((section) => ({ ...section, score: 0 }))];
      }
      return [...sections.map((section, place) => ({ ...section, score: place ? 0 : rank })), { ...page, score: 0 }];
    }

    part(url, at, marks) {
      const { anchor, heading, text } = this.texts.sections[at];
      const shown = { title: search.marked(heading, marks), text: search.teaser(text, marks) };
      return { location: `${url}#${anchor}`, ...shown, terms: {}, score: 0 };
    }

    summary(id) {
      // Sections stand in the order of the rows.
      let [low, high] = [0, this.texts.sections.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.texts.sections[middle].row < id) low = middle + 1;
        else high = middle;
      }
      const first = this.texts.sections[low];
      return first?.row === id && !first.anchor ? first.text : "";
    }
  };
})();
