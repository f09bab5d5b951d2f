"use strict";
// The kill switch: a service worker that removes every copy and then itself. Built in place of the other as sw.js.
{
  const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
  const OURS = `strata ${new URL("./", location.href).href} `;
  worker.addEventListener("install", () => worker.skipWaiting());
  worker.addEventListener("activate", (event) =>
    event.waitUntil(
      (async () => {
        for (const key of await caches.keys()) if (key.startsWith(OURS)) await caches.delete(key);
        await worker.registration.unregister();
      })(),
    ),
  );
}
