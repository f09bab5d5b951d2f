"use strict";
// The page of results: the same search with an address of its own, and more hits where more are asked for.
(() => {
  const STEP = 40; // hits
  const { count, make, asked, put } = strata;
  const { drawn, filters, place, plain } = strataShown;

  const page = document.querySelector(".st-find");
  const box = page?.querySelector("input");
  const list = page?.querySelector("ol");
  const said = page?.querySelector("[role=status]");
  const more = page?.querySelector("button");
  if (!page || !box || !list || !said || !more) return;
  let most = STEP;

  /** @param {Hit} hit @param {string} words */
  const link = (hit, words) => {
    const there = place(hit.location);
    if (words) there.searchParams.set("h", words);
    return make("a", { href: there.href }, drawn(hit.title));
  };

  const ask = () => client.ask(box.value, most);

  /** @param {boolean} [step] whether it is a question of its own */
  const anew = (step) => {
    most = STEP;
    put({ for: [box.value.trim()] }, step);
    document.title = document.title.replace(/^(?:.*: )?/, box.value.trim() ? `${box.value.trim()}: ` : "");
    ask();
  };

  /** @param {Hits} hits */
  const show = ({ items, total, nearest, chips, missing }) => {
    const query = box.value.trim();
    const words = plain(query);
    said.textContent = !query
      ? ""
      : total
        ? `${items.length} of ${count(total)} results${missing.length ? `; nothing here has “${missing.join("”, “")}”` : ""}`
        : "Nothing stands here by these words.";
    if (query && !total && nearest.length) {
      const links = nearest.flatMap(([url, title]) => [" ", make("a", { href: place(url).href }, title)]);
      said.append(" Called most like it:", ...links);
    }
    filters(page.querySelector(".st-chips"), chips, query, (next) => {
      box.value = next;
      anew(true);
      box.focus();
    });
    list.replaceChildren(
      ...items.map((found) => {
        const [first] = found;
        const page = found.find(({ location }) => !location.includes("#")) ?? first;
        const tags = make("small", {}, drawn((page.tags ?? []).join(", ")));
        const told = make("p", {}, drawn(first.text));
        if (first !== page) told.prepend(link(first, words), ": ");
        const others = found.filter((one) => one !== first && one !== page).slice(0, 3);
        const parts = others.flatMap((one, at) => [...(at ? [make("br")] : []), link(one, words)]);
        return make("li", {}, link(page, words), " ", tags, told, ...parts);
      }),
    );
    more.hidden = items.length === total;
    more.textContent = `Show more of ${count(total)}`;
  };

  const client = new StrataClient({ ready: ask, take: show });
  box.addEventListener("input", () => anew());
  box.form?.addEventListener("submit", (event) => {
    event.preventDefault();
    anew(true);
  });
  more.addEventListener("click", () => {
    most += STEP;
    ask();
  });
  const read = () => {
    box.value = asked("for")[0] ?? "";
    most = STEP;
    ask();
  };
  addEventListener("popstate", read);
  const [brought] = asked("q"); // as the search box calls it
  if (brought) put({ q: [], for: [asked("for")[0] ?? brought] });
  read();
  client.open();
})();
