"use strict";
// A day that lay ahead when the edition was made may have passed since: say so beside it. The page is whole without.
(() => {
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => `${part}`.padStart(2, "0"))
    .join("-");
  for (const one of document.querySelectorAll("[data-planned]")) {
    if (today <= (one.dataset.planned ?? "")) continue;
    const said = document.createElement("span");
    said.className = "st-passed";
    said.textContent = `(${strata.say("has passed since this edition")})`;
    one.append(" ", said);
  }
})();
