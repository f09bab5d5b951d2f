"use strict";
// The end of search.js: what listens where it runs as a worker. From disk, where there
// are no workers, the page loads the same file and asks it itself.
if (!("document" in self)) {
  const NAMES = 6; // the index of names, which the page asks for while the worker starts
  /** @param {string} name */
  const get = async (name) => {
    const response = await fetch(`${name}.json`);
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response.json();
  };
  /** @type {Promise<string | undefined> | undefined} nothing where it did not come */
  let handed = new Promise((done) => {
    addEventListener("message", ({ data }) => data.type === NAMES && done(data.data));
  });
  /** @param {string} name */
  const load = async (name) => {
    const names = name === "names" && (await handed);
    if (names) handed = undefined; // what came and cannot be read is asked for anew
    return names ? JSON.parse(names) : get(name);
  };
  const take = self.strataSearch.serve(load, (message) => postMessage(message), location.hash.slice(1));
  addEventListener("message", ({ data }) => take(data));
}
