"use strict";
// What stands below the search box: how many there are, the hits, what is called most like what stands nowhere, and the
// filters. The service answers in English.
(() => {
  const place = document.querySelector(".md-search__scrollwrap");
  if (!place) return;
  const { make, say } = strata;
  const { source } = strata.config;

  const note = make("p", { className: "st-search-note", role: "status", hidden: true });
  note.textContent = say("The search could not be loaded. It is tried again, at the latest when the network is back.");
  const near = make("p", { className: "st-search-near" }, say("Called most like it:"), " ", make("span"));
  const catalog = make("a", { href: strataShown.place("catalog/").href }, say("The catalog of all"));
  const missing = make("a", { href: `${source}/issues/new?template=missing-system.yml` }, say("say what is missing"));
  const none = make("div", { className: "st-search-none", hidden: true }, near);
  none.append(make("p", {}, catalog, `, ${say("or")} `, missing, "."));
  const meta = make("div", { className: "md-search-result__meta", role: "status" }, say("Initializing search"));
  const list = make("ol", { className: "md-search-result__list", id: "st-hits" });
  if (document.documentElement.lang !== "en") list.lang = "en";
  const chips = make("div", { className: "st-chips", role: "group", ariaLabel: say("Narrow it") });
  const all = make("a", { className: "st-search-all", href: strataShown.place("find/").href });
  place.prepend(
    note,
    make("div", { className: "md-search-result" }, meta, none, list),
    make("div", { className: "st-search-bar" }, chips, all),
  );
})();
