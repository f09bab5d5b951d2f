"use strict";
// One hit, as the box and the page of results draw it.
(() => {
  const search = (self.strataSearch ??= /** @type {any} */ ({}));
  const BY_NAME = 45; // a fit from which a hit is shown for its name, not for a section

  /**
   * `title`, `text` and `tags` are HTML. The first of the list leads.
   * @param {SearchEngine} engine @param {FoundPage & {found: FoundSection[]}} page @param {number} rank
   * @param {string[]} marks words to mark @returns {Hit[]} the page, and the sections of it that fit
   */
  search.hit = ({ rows, tags: known, texts }, { id, fit, found }, rank, marks) => {
    const [url, title, , tags] = rows[id];
    const also =
      fit && search.squash(fit.name) !== search.squash(title) && !title.includes(fit.name) ? [`also: ${fit.name}`] : [];
    const chips = [...tags.map((tag) => known[tag]).filter((tag) => !tag.startsWith("by ")), ...also].map((tag) =>
      foreign(search.escape(tag)),
    );
    const lead = found.find(({ at }) => !texts.sections[at].anchor) ?? null;
    const named = (fit?.score ?? 0) >= BY_NAME;
    // What is asked for by name is told from the start; else what fits is shown.
    const text =
      named || !lead ? search.beginning(summary(texts, id), marks) : search.teaser(texts.sections[lead.at].text, marks);
    const page = { location: url, title: search.marked(title, marks), text, tags: chips, score: rank };
    // A place on a page of many: its title brings the text, since it has no page of its own to lead.
    if (url.includes("#")) return [{ ...page, title: `${page.title}<span class="st-hit">${text}</span>`, text: "" }];
    const sections = found
      .filter(({ at }) => texts.sections[at].anchor)
      .map(({ at }) => part(url, texts.sections[at], marks));
    if (named || !sections.length || found[0].at === lead?.at) {
      return [page, ...sections.map((section) => ({ ...section, score: 0 }))];
    }
    return [...sections.map((section, place) => ({ ...section, score: place ? 0 : rank })), { ...page, score: 0 }];
  };

  /** @param {string} url @param {Section} section @param {string[]} marks */
  function part(url, { anchor, heading, text }, marks) {
    const shown = { title: search.marked(heading, marks), text: search.teaser(text, marks) };
    return { location: `${url}#${anchor}`, ...shown, score: 0 };
  }

  /** @type {[string, RegExp][]} each language with the script that tells it; kana before Han, which Chinese writes alone */
  const LANGUAGES = [
    ["ja", /[\p{sc=Han}ー]*[\p{sc=Hiragana}\p{sc=Katakana}][\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]*/u],
    ["zh", /\p{sc=Han}+/u],
    ["ko", /\p{sc=Hangul}+/u],
    ["ru", /\p{sc=Cyrillic}+/u],
    ["ar", /\p{sc=Arabic}+/u],
    ["he", /\p{sc=Hebrew}+/u],
    ["hi", /[\p{sc=Devanagari}\u200d]+/u],
    ["th", /\p{sc=Thai}+/u],
  ];
  const FOREIGN = new RegExp(LANGUAGES.map(([, script]) => `(${script.source})`).join("|"), "gu");

  /** Mark native names with their language, as pages do. @param {string} html */
  function foreign(html) {
    return html.replace(FOREIGN, (run, ...groups) => {
      const [language] = LANGUAGES[groups.indexOf(run)];
      return `<span lang="${language}">${run}</span>`;
    });
  }

  /** @param {SearchTexts} texts @param {number} id */
  function summary(texts, id) {
    const first = texts.sections[texts.of(id)[0]];
    return first && !first.anchor ? first.text : "";
  }
})();
