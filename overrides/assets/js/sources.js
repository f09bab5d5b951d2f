"use strict";
// What each of many sources shows stands on the page of all sources; in a list that is unfolded each leads there.
document.addEventListener(
  "toggle",
  ({ target }) => {
    if (!(target instanceof HTMLDetailsElement) || !target.classList.replace("is-shared", "is-led")) return;
    const all = target.nextElementSibling?.querySelector("a")?.href;
    for (const one of target.querySelectorAll(".st-sources > li"))
      one.lastElementChild?.append(
        ". ",
        strata.make("a", { href: `${all}#${one.id.replace("source-", "")}` }, strata.say("What it shows")),
      );
  },
  true,
);
