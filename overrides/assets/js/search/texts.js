"use strict";
// Texts: the sections of every page, searched as they are. They come in parts; what has come is searched.
(() => {
  const search = (self.strataSearch ??= /** @type {any} */ ({}));
  const TEASER = 170; // characters of a teaser
  const WINDOW = 120; // in which its words should stand
  const BEFORE = 40; // before the first of them
  const REMEMBERED = 60;

  const [IN_HEADING, IN_TEXT] = [0.9, 0.75];

  search.Texts = class Texts {
    constructor() {
      /** @type {Section[]} */
      this.sections = [];
      /** @type {number[]} where the sections of each row begin */
      this.starts = [];
      /** @type {Map<string, Postings>} */
      this.memory = new Map();
      /** @type {Set<string>} the words of the sections up to a place */
      this.vocabulary = new Set();
      this.read = 0;
    }

    /** @param {[string, string, string][][]} part the sections of the next rows */
    add(part) {
      for (const sections of part) {
        const row = this.starts.push(this.sections.length) - 1;
        for (const [anchor, heading, text] of sections) {
          const folded = search.foldInPlace(`${heading}\n${text}`);
          this.sections.push({ row, anchor, heading, text, folded });
        }
      }
    }

    /** @param {number} row @returns {number[]} the places of its sections */
    of(row) {
      const [start, end] = [this.starts[row], this.starts[row + 1] ?? this.sections.length];
      return start === undefined ? [] : [...Array(end - start).keys()].map((place) => start + place);
    }

    /** @param {string} word @returns {Postings} the sections in which a word begins so, and how well each fits */
    postings(word) {
      const known = this.memory.get(word) ?? { upto: 0, places: [], fits: [] };
      if (known.upto < this.sections.length) {
        // What has "tran" has "tra": while a word is typed, only its last hits are looked at.
        const shorter = this.memory.get(word.slice(0, -1));
        const narrowed = known.upto === 0 && shorter?.upto === this.sections.length;
        const ways = search.spellings(word);
        for (const place of narrowed ? shorter.places : this.after(known.upto)) {
          const fit = fits(this.sections[place], ways);
          if (fit) known.fits[known.places.push(place) - 1] = fit;
        }
        known.upto = this.sections.length;
        if (this.memory.size > REMEMBERED) this.memory.clear();
        this.memory.set(word, known);
      }
      return known;
    }

    /** @param {number} start */
    *after(start) {
      for (let place = start; place < this.sections.length; place++) yield place;
    }

    /** @param {string} word one that stands nowhere @returns {string[]} the nearest words that do */
    near(word) {
      const edits = search.maxEdits(word);
      if (!edits) return [];
      for (; this.read < this.sections.length; this.read++) {
        for (const found of this.sections[this.read].folded.match(/[\p{L}\p{N}]{4,}/gu) ?? [])
          this.vocabulary.add(found);
      }
      const near = [...this.vocabulary].filter((one) => Math.abs(one.length - word.length) <= edits);
      return search.nearest(
        word,
        near.filter((one) => search.digits(one) === search.digits(word)),
        edits,
      );
    }
  };

  /** @param {Section} section @param {string[]} ways @returns {number} how well a word fits that is spelled so; 0 for not */
  function fits({ folded, heading }, ways) {
    const at = search.find(folded, ways[0]);
    if (at >= 0) return at < heading.length ? IN_HEADING : IN_TEXT;
    return ways.some((way) => search.find(folded, way) >= 0) ? IN_TEXT : 0;
  }

  /** @param {string} text folded @param {string} word @returns {number} where a word of `text` begins so, or -1 */
  search.find = (text, word, from = 0) => {
    const anywhere = /[^\x00-\x7f]/.test(word); // scripts without spaces
    for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
      if (anywhere || at === 0 || !search.inWord(text[at - 1])) return at;
    }
    return -1;
  };

  /** @param {string} word @returns {string[]} as it may stand in prose: 120000 as 120,000 */
  search.spellings = (word) => {
    const ways = /^\d{4,}$/.test(word) ? [word.replace(/\B(?=(\d{3})+$)/g, ",")] : [];
    const apart = /^(\d[\d.]*)([a-z]+)$/.exec(word);
    if (apart) ways.push(`${apart[1].replace(/\B(?=(\d{3})+$)/g, ",")} ${apart[2]}`);
    return [word, ...ways];
  };

  /** @param {string} text @param {string[]} words @returns {[number, number][]} where they stand, in order, apart */
  function places(text, words) {
    const folded = search.foldInPlace(text);
    /** @type {[number, number][]} */
    const found = [];
    for (const word of words.flatMap(search.spellings)) {
      for (let at = search.find(folded, word); at >= 0; at = search.find(folded, word, at + word.length)) {
        found.push([at, at + word.length]);
      }
    }
    found.sort(([one, far], [other, near]) => one - other || near - far);
    return found.filter(([from], place) => !found.slice(0, place).some(([, to]) => to > from));
  }

  /** @param {string} text @param {string[]} words @returns {string} HTML, with the words marked */
  search.marked = (text, words) => {
    let html = "";
    let at = 0;
    for (const [from, to] of places(text, words)) {
      html += `${search.escape(text.slice(at, from))}<mark>${search.escape(text.slice(from, to))}</mark>`;
      at = to;
    }
    return html + search.escape(text.slice(at));
  };

  /** @param {string} text @param {string[]} words @returns {string} HTML of how it begins */
  search.beginning = (text, words) => cut(text, 0, TEASER, words);

  /** @param {string} text @param {string[]} words @returns {string} HTML of the part in which most of them stand */
  search.teaser = (text, words) => {
    const found = places(text, words);
    const within = (/** @type {number[]} */ [from]) =>
      new Set(found.filter(([at]) => at >= from && at < from + WINDOW).map((one) => text.slice(...one).toLowerCase()))
        .size;
    const [from, to] = found.reduce((one, other) => (within(other) > within(one) ? other : one), found[0] ?? [0, 0]);
    return from < WINDOW
      ? cut(text, 0, Math.max(TEASER, to), words)
      : cut(text, from - BEFORE, Math.max(from - BEFORE + TEASER, to), words);
  };

  /**
   * HTML of a part of `text`, between whole words.
   * @param {string} text @param {number} from @param {number} to @param {string[]} words
   */
  function cut(text, from, to, words) {
    const start = from ? text.indexOf(" ", from) + 1 : 0;
    const end = to < text.length ? Math.max(text.lastIndexOf(" ", to), start) : text.length;
    const open = start ? "… " : "";
    return `${open}${search.marked(text.slice(start, end), words)}${end < text.length ? " …" : ""}`;
  }
})();
