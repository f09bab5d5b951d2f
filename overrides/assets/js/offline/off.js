"use strict";
// The kill switch: a service worker that removes every copy and then itself. Built in place of the other as sw.js.
const OURS = `strata ${new URL("./", self.location.href).href} `;
addEventListener("install", () => self.skipWaiting());
addEventListener("activate", (event) =>
  event.waitUntil(
    (async () => {
      for (const key of await caches.keys()) if (key.startsWith(OURS)) await caches.delete(key);
      await self.registration.unregister();
    })(),
  ),
);
