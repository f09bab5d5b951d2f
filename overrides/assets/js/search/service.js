"use strict";
// The service behind the box: loads names, then texts, and answers.
(() => {
  const search = (self.strataSearch ??= /** @type {any} */ ({}));
  const [READY, QUERY, RESULT] = /** @type {const} */ ([1, 2, 3]);
  const [FAILED, AGAIN] = /** @type {const} */ ([4, 5]); // a file did not come, or came after all; and: it may come now
  const PAUSE = 250; // milliseconds between answers that only more text makes better
  const DRAWN = 150; // milliseconds in which a page draws what names told, before texts take the line and the processor
  const [SOON, LATE] = [1000, 30_000]; // milliseconds until a file that did not come is asked for again

  /**
   * @param {(name: string) => Promise<any>} load @param {(message: Answer) => void} say
   * @param {string} [language] that of the page
   * @returns {(message: Question) => void} what takes the messages of client.js
   */
  search.serve = (load, say, language) => {
    /** @type {SearchEngine | undefined} */
    let engine;
    let query = "";
    /** @type {number | undefined} */
    let most;
    let said = "";
    let last = 0;
    let begin = () => {};
    /** @type {Promise<void>} */
    const asked = new Promise((done) => {
      begin = done;
    });
    let wake = () => {};

    /** Wait for a while, or until the page says that it may come now. @param {number} wait @returns {Promise<number>} how long to wait next */
    const pause = (wait) =>
      new Promise((done) => {
        wake = () => done(SOON);
        setTimeout(() => done(Math.min(2 * wait, LATE)), wait);
      });

    /** Ask for a file until it comes. @param {string} name */
    const until = async (name) => {
      for (let wait = 0; ; wait = await pause(wait || SOON)) {
        try {
          const content = await load(name);
          if (wait) say({ type: FAILED, data: false });
          return content;
        } catch {
          say({ type: FAILED, data: true });
        }
      }
    };

    /** @param {SearchEngine} engine */
    const answer = (engine) => {
      const pair = search.pair(engine, query);
      const items = [...pair, ...engine.ask(query, most)];
      if (!items.length && query && !engine.whole) return; // it may stand in the text that is still to come
      const missing = engine.whole ? engine.missing : [];
      const shown = JSON.stringify([query, items, missing]);
      last = Date.now();
      const { chips } = engine;
      const total = engine.total + pair.length;
      const nearest = items.length || !query ? [] : engine.nearest(query);
      if (shown !== said) say({ type: RESULT, data: { items, total, nearest, chips, missing } });
      said = shown;
    };

    const open = async () => {
      const names = await until("names");
      engine = new search.Engine(names, language);
      say({ type: READY });
      await asked; // what names tell is shown before any text comes
      if (said) await new Promise((done) => setTimeout(done, DRAWN));
      for (const [place, part] of names.parts.entries()) {
        engine.texts.add(await until(part));
        engine.whole = place === names.parts.length - 1;
        if (query && (engine.whole || Date.now() - last > PAUSE)) answer(engine);
      }
    };
    open();

    return ({ type, data, most: wanted }) => {
      if (type === AGAIN) wake();
      if (type !== QUERY || !engine) return;
      query = data ?? "";
      most = wanted;
      answer(engine);
      if (query) begin();
    };
  };
})();
