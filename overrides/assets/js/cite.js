// "Cite" beside a fact, a relation or a table: the citation of the page, with what is said and its own address.
"use strict";
(() => {
  const block = () => document.querySelector("details.st-cite");
  const plain = (text) => text.replace(/\s+/g, " ").trim();
  const cut = (text) => (text.length > 200 ? `${text.slice(0, 199)}…` : text);

  /** Keep what the page itself is cited as. @param {HTMLElement} part */
  const kept = (part) => (part.dataset.page ??= part.textContent);

  /** Show how `what` is cited, which stands at `anchor`. @param {string} what @param {string} anchor */
  const show = (what, anchor) => {
    const own = block();
    if (!own) return;
    const { title, url } = own.dataset;
    const said = cut(what);
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
    for (const part of own.querySelectorAll("[data-cite]")) part.textContent = words[part.dataset.cite](kept(part));
    own.querySelector("summary").textContent = `Cite: ${said}`;
    own.open = true;
    own.scrollIntoView({ block: "center" });
    own.querySelector("summary").focus({ preventScroll: true });
  };

  /** What a row says, with the day and the first source. @param {HTMLElement} row */
  const said = (row) => {
    const copy = row.cloneNode(true);
    for (const part of copy.querySelectorAll(".st-src, .st-edit, .st-citing")) part.remove();
    const source = document.getElementById(row.querySelector(".st-src")?.hash.slice(1) || "-");
    const from = source ? ` [${plain(source.querySelector("cite").textContent)}]` : "";
    return (
      [...copy.cells]
        .map((cell) => plain(cell.textContent))
        .filter(Boolean)
        .join(", ") + from
    );
  };

  document.addEventListener("click", (event) => {
    const way = event.target.closest?.("a.st-citing");
    if (!way || !block()) return;
    event.preventDefault();
    history.replaceState(null, "", way.hash);
    show(said(way.closest("tr")), way.hash);
  });

  (window.strataTools ||= []).push((table, { make }) => {
    if (!block() || !table.table) return;
    const button = make("button", { type: "button" }, "Cite");
    button.onclick = () => show(plain(table.table.caption.textContent), location.search);
    table.tools.append(button);
  });
})();
