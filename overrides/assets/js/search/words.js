"use strict";
// Words: how text is folded and cut, for names and for what is typed. Runs in the worker, and in pages read from disk.
(() => {
  const search = (self.strataSearch ??= /** @type {any} */ ({}));
  const MARKS = /\p{M}+/gu;
  // A run of one script: Chinese, Japanese and Korean write no spaces. A point stays between digits: 3.5, p5.48xlarge.
  const WORD =
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]+|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}])[\p{L}\p{N}])+(?:\.(?=\p{N})[\p{L}\p{N}]+)*/gu;
  const THOUSANDS = /(\d),(?=\d{3}(?!\d))/g;
  const PLAIN = /[^\x00-\x7f]/g;
  // Most text is plain, and read more quickly so.
  const ALL_PLAIN = /^[\x00-\x7f]*$/;
  const PLAIN_WORD = /[a-z0-9]+(?:\.(?=[0-9])[a-z0-9]+)*/g;

  /** @param {string} text @returns {string} lower case, without accents, full-width letters as narrow ones */
  search.fold = (text) =>
    ALL_PLAIN.test(text)
      ? text.toLowerCase()
      : text.normalize("NFKD").replace(MARKS, "").normalize("NFC").toLowerCase();

  /** @param {string} text @returns {string} folded, and as long as before: a place in it is a place in `text` */
  search.foldInPlace = (text) => {
    if (ALL_PLAIN.test(text)) return text.toLowerCase();
    const fold = (/** @type {string} */ sign) => {
      const folded = search.fold(sign);
      return folded.length === 1 ? folded : sign;
    };
    return text.replace(PLAIN, fold).replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  };

  /** @param {string} text @returns {string[]} */
  search.words = (text) => {
    const folded = search.fold(text).replace(THOUSANDS, "$1");
    return folded.match(ALL_PLAIN.test(folded) ? PLAIN_WORD : WORD) ?? [];
  };

  /** @param {string} text @returns {string} all its words as one: "GPT-4" and "gpt 4" are both gpt4 */
  search.squash = (text) => search.words(text).join("").replace(/\./g, "");

  /** @param {string} sign @returns {boolean} */
  search.inWord = (sign) => /[a-z0-9]/.test(sign) || (sign > "\x7f" && /[\p{L}\p{N}]/u.test(sign));

  /** @param {string} word @returns {boolean} whether it is looked for in texts: a single letter is not */
  search.inText = (word) => word.length > 1 || word > "\x7f";

  /** Words that ask or join, and name nothing. */
  search.STOP_WORDS = new Set(
    (
      "a about all an and any are as at be been between by can could did do does done every for from fund funded funds had " +
      "happened has have how i in into is it its like list many me much my need of on or our own owned owns should show " +
      "than that the their them there these they this those to was we were what whats when where which who whom whose why " +
      "will with would you your der die das ein eine le la les un une de du des el los las"
    ).split(" "),
  );

  /** Words that tell the kind of what is asked for, as the first tag of a hit has it. */
  const KINDS = {
    accelerator: "accelerator accelerators chip chips gpu gpus tpu processor card",
    application: "app apps application assistant chatbot product tool",
    architecture: "architecture architectures",
    database: "database databases",
    dataset: "corpus dataset datasets",
    framework: "framework frameworks library sdk tool",
    instance: "instance instances server servers vm vms",
    model: "model models",
    organization:
      "ceo company founder founders founded fund funded funding funds headquarters investors lab maker makes organization own owned owner owns startup who",
    platform: "api cloud platform platforms provider providers service",
    technique: "method technique",
  };

  /** @param {string[]} words @returns {Set<string>} the kinds that they tell */
  search.kinds = (words) =>
    new Set(
      Object.entries(KINDS)
        .filter(([, told]) => told.split(" ").some((word) => words.includes(word)))
        .map(([kind]) => kind),
    );

  /** @param {string} word @returns {string[]} `word` with each two letters beside each other exchanged */
  search.swaps = (word) =>
    [...Array(Math.max(0, word.length - 1)).keys()].map(
      (at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
    );

  /** @param {string} word @returns {number} how many letters of it may be wrong */
  search.maxEdits = (word) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

  /** @param {string} word @returns {string} what stays of it in most of its forms, or nothing */
  search.stem = (word) => {
    const cut = word.replace(/(?:ization|isation|ations?|ating|ated|ates?|ions?|ings?|ies|ed|es|ers?|e|s)$/, "");
    return cut !== word && cut.length > 3 ? cut : "";
  };

  /** @param {string} word @returns {string} as a plural where it is none, and the other way round */
  search.otherNumber = (word) => (word.endsWith("s") ? word.slice(0, -1) : `${word}s`);

  /** @param {string} text @returns {string} its digits: a slip of the finger does not make another H100 of an H200 */
  search.digits = (text) => text.replace(/\D/g, "");

  /** @param {string} text @returns {string} as HTML */
  search.escape = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
})();
