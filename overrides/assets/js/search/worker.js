"use strict";
// The worker behind Material's search box, where there is a server. It is started by desk.js.
{
  const get = async (name) => (await fetch(`../../../search/${name}.json`)).json();
  const names = get("names"); // on its way while the scripts come
  importScripts("../../../search/search.js"); // what the build makes of the other scripts here
  const load = (name) => (name === "names" ? names : get(name));
  const take = self.strataSearch.serve(load, (message) => postMessage(message));
  addEventListener("message", ({ data }) => take(data));
}
