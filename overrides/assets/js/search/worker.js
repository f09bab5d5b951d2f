"use strict";
// The worker behind Material's search box, where there is a server. It is started by worker-shim.js.
{
  /** @param {string} name */
  const get = async (name) => {
    const response = await fetch(`../../../search/${name}.json`);
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response.json();
  };
  const names = get("names"); // on their way while the scripts come
  const early = new Map([["names", names]]);
  names.catch(() => undefined); // who waits for them is told
  importScripts("../../../search/search.js"); // what the build makes of the other scripts here
  /** @param {string} name */
  const load = (name) => {
    const coming = early.get(name) ?? get(name);
    early.delete(name);
    return coming;
  };
  const take = self.strataSearch.serve(load, (message) => postMessage(message), location.hash.slice(1));
  addEventListener("message", ({ data }) => take(data));
}
