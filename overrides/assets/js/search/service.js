"use strict";
// The service behind the box: loads names, then texts, and answers in the words of Material's protocol.
(() => {
  const search = (self.strataSearch ??= {});
  const [READY, QUERY, RESULT] = [1, 2, 3]; // SETUP, which is 0, brings nothing that is needed here
  const PAUSE = 250; // milliseconds between answers that only more text makes better

  /**
   * @param {(name: string) => Promise<any>} load @param {(message: object) => void} say
   * @returns {(message: {type: number, data?: string}) => void} what takes Material's messages
   */
  search.serve = (load, say) => {
    /** @type {InstanceType<typeof search.Engine> | undefined} */
    let engine;
    let query = "";
    let said = "";
    let last = 0;
    /** @type {() => void} */
    let begin;
    const asked = new Promise((done) => (begin = done));

    const answer = () => {
      const items = engine.ask(query);
      if (!items.length && query && !engine.whole) return; // it may stand in the text that is still to come
      const shown = JSON.stringify([query, items]);
      last = Date.now();
      if (shown !== said) say({ type: RESULT, data: { items } });
      said = shown;
    };

    const open = async () => {
      const names = await load("names");
      engine = new search.Engine(names);
      say({ type: READY });
      await asked; // what names tell is shown before any text comes
      for (const [place, part] of names.parts.entries()) {
        engine.texts.add(await load(part));
        engine.whole = place === names.parts.length - 1;
        if (query && (engine.whole || Date.now() - last > PAUSE)) answer();
      }
    };
    open();

    return ({ type, data }) => {
      if (type !== QUERY || !engine) return;
      query = data;
      answer();
      if (query) begin();
    };
  };
})();
