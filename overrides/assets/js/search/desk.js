"use strict";
// Stands where Material asks for its search worker. Nothing of the search is loaded before the reader goes to the box:
// then the worker is started or, in a copy that is read from disk, where there are none, the same script in the page.
(() => {
  const config = JSON.parse(document.getElementById("__config").textContent);
  const root = new URL(`${config.base}/`, location.href);
  const NativeWorker = self.Worker;

  const taken = new Map(); // what the files of the index hand over, from disk
  const scripts = new Map();

  /** @param {string} path @returns {Promise<void>} */
  const script = (path) => {
    const load = (done, failed) => {
      const element = document.createElement("script");
      element.src = String(new URL(`${path}.js`, root));
      element.addEventListener("load", done);
      element.addEventListener("error", failed);
      document.head.append(element);
    };
    if (!scripts.has(path)) scripts.set(path, new Promise(load));
    return scripts.get(path);
  };

  class Desk extends EventTarget {
    constructor(url) {
      super();
      this.url = url;
      this.send = null;
      this.waiting = [];
      const box = document.querySelector("[data-md-component=search-query]");
      const open = () => this.open();
      box.addEventListener("focus", open, { once: true });
      document.querySelector("[data-md-toggle=search]").addEventListener("change", open, { once: true });
      if (document.activeElement === box) open();
    }

    say(data) {
      this.dispatchEvent(new MessageEvent("message", { data }));
    }

    async open() {
      if (this.opened) return;
      this.opened = true;
      this.send = location.protocol === "file:" ? await this.inPage() : this.inWorker();
      for (const message of this.waiting.splice(0)) this.send(message);
    }

    inWorker() {
      const worker = new NativeWorker(this.url);
      worker.addEventListener("message", ({ data }) => this.say(data));
      return (message) => worker.postMessage(message);
    }

    async inPage() {
      await script("search/search");
      self.strataSearch.take = (name, content) => taken.set(name, content);
      const load = async (name) => {
        await script(`search/${name}`);
        return taken.get(name);
      };
      return self.strataSearch.serve(load, (message) => this.say(message));
    }

    postMessage(message) {
      if (this.send) this.send(message);
      else if (this.opened) this.waiting.push(message);
    }
  }

  self.Worker = /** @type {any} */ (
    function Worker(url, options) {
      return url === config.search ? new Desk(url) : new NativeWorker(url, options);
    }
  );
})();
