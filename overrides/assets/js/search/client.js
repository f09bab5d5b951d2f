"use strict";
// What asks the search. Nothing of it is loaded before the reader goes to the box: then a worker is started or, in a
// copy that is read from disk, where there are none, the same script in the page. What does not come is asked for
// again, and the box says so.
(() => {
  const { config, root } = strata;
  const [READY, QUERY, RESULT, FAILED, AGAIN, NAMES] = /** @type {const} */ ([1, 2, 3, 4, 5, 6]); // see service.js, worker.js
  const [SOON, LATE] = [1000, 30_000]; // milliseconds

  const taken = new Map(); // what the files of the index hand over, from disk
  /** @type {Map<string, Promise<void>>} */
  const scripts = new Map();

  /** @param {string} path @returns {Promise<void>} */
  const script = (path) => {
    /** @param {() => void} done @param {(why: Error) => void} failed */
    const load = (done, failed) => {
      const element = document.createElement("script");
      element.src = String(new URL(`${path}.js`, root));
      element.addEventListener("load", done);
      element.addEventListener("error", () => {
        scripts.delete(path);
        element.remove();
        failed(new Error(path));
      });
      document.head.append(element);
    };
    const loading = scripts.get(path) ?? new Promise(load);
    scripts.set(path, loading);
    return loading;
  };

  self.StrataClient = class {
    /** @type {((message: Question) => void) | undefined} */ #send;
    /** @type {Question | undefined} what was asked before there was one to answer */ #waiting;
    #missing = false;
    #opened = false;
    #wake = () => {};

    /** @param {Asker} asker */
    constructor(asker) {
      this.asker = asker;
      addEventListener("online", () => this.again());
    }

    /** @param {string} data @param {number} [most] hits */
    ask(data, most) {
      const question = { type: QUERY, data, ...(most && { most }) };
      if (this.#send) this.#send(question);
      else this.#waiting = question;
      this.again();
    }

    /** What is missing may come now. */
    again() {
      if (!this.#missing) return;
      this.#wake();
      this.#send?.({ type: AGAIN });
    }

    /** Load what answers, once. */
    async open() {
      if (this.#opened) return;
      this.#opened = true;
      for (let wait = SOON; !this.#send; ) {
        try {
          this.#send = await (location.protocol === "file:" ? this.#inPage() : this.#inWorker());
        } catch {
          this.#tell(true);
          wait = await this.#pause(wait);
        }
      }
      if (this.#waiting) this.#send(this.#waiting);
    }

    /** @param {Answer} said */
    #take(said) {
      if (said.type === FAILED) return this.#tell(said.data);
      if (said.type === RESULT) return this.asker.take(said.data);
      if (said.type !== READY) return;
      this.#tell(false);
      this.asker.ready();
    }

    /** Tell the reader whether something is missing. @param {boolean} missing */
    #tell(missing) {
      this.#missing = missing;
      const note = document.querySelector(".st-search-note");
      if (note) note.hidden = !missing;
    }

    /** Wait for a while, or until it may come now. @param {number} wait @returns {Promise<number>} how long to wait next */
    #pause(wait) {
      return new Promise((done) => {
        this.#wake = () => done(SOON);
        setTimeout(() => done(Math.min(2 * wait, LATE)), wait);
      });
    }

    /**
     * A worker has started when it says something; one whose scripts did not come says nothing.
     * @returns {Promise<(message: Question) => void>}
     */
    #inWorker() {
      const worker = new Worker(`${config.search}#${document.documentElement.lang}`);
      fetch(new URL("search/names.json", root))
        .then((response) => (response.ok ? response.text() : ""))
        .catch(() => "")
        .then((data) => worker.postMessage({ type: NAMES, data }));
      return new Promise((done, failed) => {
        worker.addEventListener("error", () => failed(new Error(config.search)));
        worker.addEventListener("message", ({ data }) => {
          done((/** @type {Question} */ message) => worker.postMessage(message));
          this.#take(data);
        });
      });
    }

    async #inPage() {
      await script("search/search");
      self.strataSearch.take = (name, content) => taken.set(name, content);
      const load = async (/** @type {string} */ name) => {
        await script(`search/${name}`);
        if (taken.has(name)) return taken.get(name);
        scripts.delete(`search/${name}`);
        throw new Error(name);
      };
      return self.strataSearch.serve(load, (message) => this.#take(message), document.documentElement.lang);
    }
  };
})();
