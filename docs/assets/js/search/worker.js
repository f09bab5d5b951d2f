"use strict";
// The worker behind Material's search box, where there is a server. It is started by desk.js.
importScripts("../../vendor/minisearch.js", "words.js", "names.js", "texts.js", "cover.js", "hit.js", "engine.js", "service.js");
{
  const load = async (name) => (await fetch(`../../../search/${name}.json`)).json();
  const take = self.strataSearch.serve(load, (message) => postMessage(message));
  addEventListener("message", ({ data }) => take(data));
}
