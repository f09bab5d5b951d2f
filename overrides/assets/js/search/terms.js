"use strict";
// Terms: words and whole names in order, found by how they begin or by slips of the finger.
(() => {
  const search = (self.strataSearch ??= /** @type {any} */ ({}));
  const LAST = "\uffff"; // a sign that no term has
  const FAR = 99; // more letters than may be wrong

  search.Terms = class Terms {
    /** @param {Map<string, number[]>} places of each term */
    constructor(places) {
      this.places = places;
      this.sorted = [...places.keys()].sort();
    }

    /** @param {string} begin @returns {string[]} the terms that begin so */
    beginning(begin) {
      return this.sorted.slice(this.before(begin), this.before(begin + LAST));
    }

    /** @param {string} text @returns {number} how many terms stand before it */
    before(text) {
      let [from, to] = [0, this.sorted.length];
      while (from < to) {
        const middle = (from + to) >> 1;
        if (this.sorted[middle] < text) from = middle + 1;
        else to = middle;
      }
      return from;
    }

    /**
     * The terms that are at most so many letters from a word: changed, added or left out. Terms that begin alike stand
     * together, so each beginning is compared once, and where it is too far all that begin so are passed over.
     * @param {string} asked @param {number} edits @returns {string[]}
     */
    near(asked, edits) {
      const found = [];
      const rows = [Uint8Array.from({ length: asked.length + 1 }, (_, at) => at)]; // of each beginning of the term
      let last = "";
      for (let at = 0, known = 0; at < this.sorted.length; at++) {
        const term = this.sorted[at];
        let size = shared(last, term, known);
        let far = size === known && known < last.length; // it begins as the last one, which was too far
        while (size < term.length && !far) {
          rows[size + 1] ??= new Uint8Array(asked.length + 1).fill(FAR);
          far = compare(rows[size], rows[size + 1], asked, term, size + 1, edits);
          size += 1;
        }
        if (far && size === known) continue;
        [last, known] = [term, size];
        if (!far && rows[size][asked.length] <= edits) found.push(term);
      }
      return found;
    }
  };

  /** @param {string} one @param {string} other @param {number} most @returns {number} how many signs they begin with alike */
  function shared(one, other, most) {
    let size = 0;
    while (size < most && one[size] === other[size]) size += 1;
    return size;
  }

  /**
   * Write the edits between a beginning of a term and those of `asked` that are about as long.
   * @param {Uint8Array} row of the beginning that is a letter shorter @param {Uint8Array} next
   * @param {string} asked @param {string} term @param {number} size of the beginning @param {number} edits
   * @returns {boolean} whether all are too many
   */
  function compare(row, next, asked, term, size, edits) {
    if (size <= edits) next[0] = size;
    let least = next[0];
    for (let j = Math.max(1, size - edits); j <= Math.min(asked.length, size + edits); j++) {
      const changed = asked[j - 1] === term[size - 1] ? row[j - 1] : row[j - 1] + 1;
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, changed);
      least = Math.min(least, next[j]);
    }
    return least > edits;
  }
})();
