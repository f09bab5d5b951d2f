"use strict";
// How much of a question each page covers: by its names, and by its best section.
(() => {
  const search = (self.strataSearch ??= /** @type {any} */ ({}));
  const COVERED = 60; // what it counts that all of the question stands in a page; a name that fits counts up to 100
  const TOGETHER = 10; // that it stands there word by word
  const HEADED = 30; // that it is the heading
  const QUOTED = 60; // that so many words stand there exactly as they were typed, the small ones too: as the title of a paper
  const QUOTE = 4;
  const FEWEST = 0.2; // of the best score: what is below is noise
  const SECTIONS = 4; // of one page
  search.MOST = 40; // hits

  search.Scorer = class Scorer {
    /** @param {SearchEngine} engine @param {Word[]} words looked up @param {string} phrase @param {string[]} typed */
    constructor({ rows, texts }, words, phrase, typed) {
      this.rows = rows;
      this.texts = texts;
      this.phrase = phrase;
      const quote = typed.map((word) => word.replaceAll(".", "\\.")).join("[^\\p{L}\\p{N}]+");
      this.quote = typed.length < QUOTE ? undefined : new RegExp(quote, "u");
      this.bare = phrase.replace(/[^\p{L}\p{N}]/gu, "");
      this.total = words.reduce((sum, { weight }) => sum + weight, 0);
      this.all = words.filter(({ word }) => search.inText(word)).length;
      this.named = new Float64Array(rows.length); // by a row's names
      this.more = new Float64Array(texts.sections.length); // by a section, beyond the names of its row
      this.hits = new Uint16Array(texts.sections.length); // words that the section has
      for (const word of words) this.add(word);
    }

    /** @param {Word} word */
    add({ names, sections, weight }) {
      for (let id = 0; id < names.length; id++) this.named[id] += weight * names[id];
      for (let at = 0; at < sections.length; at++) {
        if (!sections[at]) continue;
        this.hits[at] += 1;
        this.more[at] += weight * Math.max(0, sections[at] - names[this.texts.sections[at].row]);
      }
    }

    /** @param {Map<number, Fit>} fits @returns {FoundPage[]} the pages, best first */
    pages(fits) {
      const best = this.best();
      const pages = [];
      for (let id = 0; id < best.length; id++) {
        const fit = fits.get(id);
        if (!fit && !this.named[id] && best[id] < 0) continue;
        const covered = Math.max(this.covered(this.named[id]), best[id]);
        pages.push({ id, fit, score: (fit?.score ?? 0) + covered * search.SORTS[this.rows[id][2]] });
      }
      const least = FEWEST * pages.reduce((most, { score }) => Math.max(most, score), 0);
      const shown = pages.filter(({ score }) => score > least);
      shown.sort((one, other) => other.score - one.score || one.id - other.id);
      return shown;
    }

    /** The score of each row's best section; -1 for none. */
    best() {
      const best = new Float64Array(this.rows.length).fill(-1);
      for (let at = 0; at < this.hits.length; at++) {
        if (!this.hits[at]) continue;
        const { row } = this.texts.sections[at];
        best[row] = Math.max(best[row], this.score(at));
      }
      return best;
    }

    /** @param {number} part of the weights of all words */
    covered(part) {
      return COVERED * Math.min(1, part / this.total) ** 2;
    }

    /** @param {number} at @returns {number} how much of the question a section covers, with the name of its page */
    score(at) {
      const { row, folded, heading } = this.texts.sections[at];
      const score = this.covered(this.named[row] + this.more[at]);
      if (this.hits[at] < this.all) return score;
      const together = this.phrase.includes(" ") && folded.includes(this.phrase) ? TOGETHER : 0;
      const quoted = this.quote?.test(folded) ? QUOTED : 0;
      return score + together + quoted + (heading && search.squash(heading) === this.bare ? HEADED : 0);
    }

    /** The sections of a page that fit better than its name, best first. @param {number} id */
    found(id) {
      const places = this.texts.of(id).filter((at) => this.hits[at] && this.more[at] > 0);
      const found = places.map((at) => ({ at, score: this.score(at) }));
      return found.sort((one, other) => other.score - one.score || one.at - other.at).slice(0, SECTIONS);
    }
  };
})();
