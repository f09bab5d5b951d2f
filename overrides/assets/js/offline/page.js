"use strict";
// In each page: says when there is no network, and starts the service worker. Nothing in a copy that is read from disk.
(() => {
  if (location.protocol === "file:") return;
  const note = /** @type {HTMLElement} */ (document.querySelector(".st-away"));
  const kept = document.documentElement.hasAttribute("data-kept");
  const tell = () => {
    note.hidden = navigator.onLine && !kept;
  };
  addEventListener("online", tell);
  addEventListener("offline", tell);
  tell();

  const workers = navigator.serviceWorker;
  if (!workers || kept) return;
  addEventListener("load", async () => {
    await workers.register(String(new URL("sw.js", strata.root))).catch(() => undefined);
    const { active } = await workers.ready;
    active?.postMessage([location.href, ...performance.getEntriesByType("resource").map(({ name }) => name)]);
  });
})();
