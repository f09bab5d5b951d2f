"use strict";
// Only while the site is written (`make serve`): asks the server for news, shows its faults, and loads a new build.
(() => {
  const own = /** @type {HTMLScriptElement} */ (document.currentScript);
  const told = /** @type {HTMLElement} */ (document.querySelector(".strata-told"));
  let shown = "";
  const ask = async () => {
    try {
      const asked = new URL("state", own.src);
      asked.searchParams.set("page", decodeURI(location.pathname));
      const state = await (await fetch(asked)).json();
      if (state.build !== own.dataset.build) {
        location.reload();
        return;
      }
      if (shown !== state.told) told.innerHTML = shown = state.told;
    } catch {
      // The server was ended; it may come back.
    }
    setTimeout(ask, document.hidden ? 2000 : 250);
  };
  ask();
})();
