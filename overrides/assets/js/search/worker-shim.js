"use strict";
// Stands where Material asks for its search worker. Nothing of the search is loaded before the reader goes to the box:
// then the worker is started or, in a copy that is read from disk, where there are none, the same script in the page.
// What does not come is asked for again, and the box says so.
(() => {
  const config = JSON.parse(document.getElementById("__config")?.textContent ?? "{}");
  const root = new URL(config.base.replace(/\/*$/, "/"), location.href); // the base of the 404 page ends in one
  const [READY, RESULT, FAILED, AGAIN, NAMES] = /** @type {const} */ ([1, 3, 4, 5, 6]); // see service.js, worker.js
  const [SOON, LATE] = [1000, 30_000]; // milliseconds
  const NativeWorker = self.Worker;
  // The theme takes an alternate of a page for the site in another language, and asks for the sitemap beside it.
  /** @type {NodeListOf<HTMLLinkElement>} */
  const alternates = document.querySelectorAll("link[rel=alternate]");
  for (const link of alternates) link.relList.add("external");
  // On the page of results the question is its own: by the theme's name for it the box would open over the same hits.
  const here = new URL(location.href);
  const asked = document.querySelector(".st-find") && here.searchParams.get("q");
  if (asked) {
    here.searchParams.delete("q");
    if (!here.searchParams.has("for")) here.searchParams.set("for", asked);
    history.replaceState(history.state, "", here);
  }

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

  class WorkerShim extends EventTarget {
    /** @type {((message: Question) => void) | undefined} */ send;
    /** @type {Question[]} what was asked before there was one to answer */ waiting = [];
    /** @type {Extract<Answer, {type: 3}> | undefined} hits that wait for the reader's finger */ held;
    own = false; // whether it is that of the page of results, see find.js
    missing = false;
    opened = false;
    wake = () => {};

    /** @param {string} url */
    constructor(url) {
      super();
      this.url = url;
      for (const kind of ["pointerup", "pointercancel", "focusout"]) {
        document.addEventListener(kind, () => setTimeout(() => this.show()));
      }
      const box = /** @type {HTMLElement} */ (document.querySelector("[data-md-component=search-query]"));
      const open = () => this.open();
      box.addEventListener("focus", open, { once: true });
      document.querySelector("[data-md-toggle=search]")?.addEventListener("change", open, { once: true });
      if (document.activeElement === box) open();
      for (const kind of ["input", "focus"]) box.addEventListener(kind, () => this.again());
      addEventListener("online", () => this.again());
    }

    /** @param {Answer} data */
    say(data) {
      if (data.type === FAILED) return this.tell(data.data);
      if (data.type === READY) this.tell(false);
      if (data.type === RESULT) this.held = data;
      else this.dispatchEvent(new MessageEvent("message", { data }));
      this.show();
    }

    /** Show the hits, unless the reader has a finger or the focus on one: it would go from under them. */
    show() {
      const data = this.held;
      if (!data || document.querySelector(".md-search-result__list")?.matches(":active, :focus-within")) return;
      this.held = undefined;
      this.dispatchEvent(new MessageEvent("message", { data }));
      if (!this.own) document.dispatchEvent(new CustomEvent("strata:hits", { detail: data.data }));
    }

    /** Tell the reader whether something is missing. @param {boolean} missing */
    tell(missing) {
      this.missing = missing;
      const note = document.querySelector(".st-search-note");
      if (note) note.hidden = !missing;
    }

    /** What is missing may come now. */
    again() {
      if (!this.missing) return;
      this.wake();
      this.send?.({ type: AGAIN });
    }

    async open() {
      if (this.opened) return;
      this.opened = true;
      for (let wait = SOON; !this.send; ) {
        try {
          this.send = await (location.protocol === "file:" ? this.inPage() : this.inWorker());
        } catch {
          this.tell(true);
          wait = await this.pause(wait);
        }
      }
      for (const message of this.waiting.splice(0)) this.send(message);
    }

    /** Wait for a while, or until it may come now. @param {number} wait @returns {Promise<number>} how long to wait next */
    pause(wait) {
      return new Promise((done) => {
        this.wake = () => done(SOON);
        setTimeout(() => done(Math.min(2 * wait, LATE)), wait);
      });
    }

    /**
     * A worker has started when it says something; one whose scripts did not come says nothing.
     * @returns {Promise<(message: Question) => void>}
     */
    inWorker() {
      const worker = new NativeWorker(`${this.url}#${document.documentElement.lang}`);
      fetch(new URL("search/names.json", root))
        .then((response) => (response.ok ? response.text() : ""))
        .catch(() => "")
        .then((data) => worker.postMessage({ type: NAMES, data }));
      return new Promise((done, failed) => {
        worker.addEventListener("error", () => failed(new Error(this.url)));
        worker.addEventListener("message", ({ data }) => {
          done((/** @type {Question} */ message) => worker.postMessage(message));
          this.say(data);
        });
      });
    }

    async inPage() {
      await script("search/search");
      self.strataSearch.take = (name, content) => taken.set(name, content);
      const load = async (/** @type {string} */ name) => {
        await script(`search/${name}`);
        if (taken.has(name)) return taken.get(name);
        scripts.delete(`search/${name}`);
        throw new Error(name);
      };
      return self.strataSearch.serve(load, (message) => this.say(message), document.documentElement.lang);
    }

    /** @param {Question} message */
    postMessage(message) {
      if (this.send) this.send(message);
      else if (this.opened) this.waiting.push(message);
    }
  }

  self.Worker = /** @type {any} */ (
    /** @param {string} url @param {WorkerOptions} options */
    function Worker(url, options) {
      return url === config.search ? new WorkerShim(url) : new NativeWorker(url, options);
    }
  );
})();
