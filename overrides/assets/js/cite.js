// "Cite" beside a fact, a relation or a table: the citation of the page, with what is said and its own address.
"use strict";
(() => {
  /** @returns {HTMLDetailsElement | null} */
  const block = () => document.querySelector("details.st-cite");
  const plain = (/** @type {string} */ text) => text.replace(/\s+/g, " ").trim();
  const cut = (/** @type {string} */ text) => (text.length > 200 ? `${text.slice(0, 199)}…` : text);

  /** Keep what the page itself is cited as. @param {HTMLElement} part */
  const kept = (part) => (part.dataset.page ??= part.textContent);

  /** Show how `what` is cited, which stands at `anchor`. @param {string} what @param {string} anchor */
  const show = (what, anchor) => {
    const own = block();
    if (!own) return;
    const summary = own.querySelector("summary");
    const { title = "", url = "" } = own.dataset;
    const said = cut(what);
    /** @type {Record<string, (text: string) => string>} */
    const words = {
      plain: (text) => text.replace(title, () => `${title}: ${said}`).replace(url, () => url + anchor),
      bibtex: (text) =>
        text
          .replace(
            /title = \{\{(.*)\}\},/,
            (_, old) => `title = {{${old}: ${said.replace(/[&%$#_{}~^\\]/g, "\\$&")}}},`,
          )
          .replace(url, () => url + anchor),
      csl: (text) => {
        const [entry] = JSON.parse(text);
        return JSON.stringify([{ ...entry, title: `${title}: ${said}`, URL: url + anchor }], null, 1);
      },
    };
    for (const part of own.querySelectorAll("[data-cite]"))
      part.textContent = words[part.dataset.cite ?? ""](kept(part));
    if (summary) summary.textContent = `${strata.say("Cite")}: ${said}`;
    own.open = true;
    own.scrollIntoView({ block: "center" });
    summary?.focus({ preventScroll: true });
  };

  /** What a row says, with the day and the first source. @param {HTMLTableRowElement} row */
  const said = (row) => {
    const copy = /** @type {HTMLTableRowElement} */ (row.cloneNode(true));
    for (const part of copy.querySelectorAll(".st-src, .st-edit, .st-citing")) part.remove();
    /** @type {HTMLAnchorElement | null} */
    const mark = row.querySelector(".st-src");
    const title = document.getElementById(mark?.hash.slice(1) || "-")?.querySelector("a");
    const from = title ? ` [${plain(title.textContent)}]` : "";
    return (
      [...copy.cells]
        .map((cell) => plain(cell.textContent))
        .filter(Boolean)
        .join(", ") + from
    );
  };

  document.addEventListener("click", (event) => {
    /** @type {HTMLAnchorElement | null} */
    const way = event.target instanceof Element ? event.target.closest("a.st-citing") : null;
    const row = way?.closest("tr");
    if (!way || !row || !block()) return;
    event.preventDefault();
    history.replaceState(null, "", way.hash);
    show(said(row), way.hash);
  });

  (window.strataTools ||= []).push((table, { make }) => {
    const caption = table.table?.caption;
    if (!block() || !caption) return;
    const button = make("button", {}, strata.say("Cite"));
    button.onclick = () => show(plain(caption.textContent), location.search);
    table.tools.append(button);
  });
})();
