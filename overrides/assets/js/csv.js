// Copies and downloads what a table shows as CSV: the cells of the file for programs, and of it what is shown.
"use strict";
(() => {
  const { say, make } = strata;

  /** The tables that were handed over by scripts, for a copy that is read from disk. @type {Record<string, string>} */
  const handed = {};
  window.strataCsv = {
    take: (name, text) => {
      handed[name] = text;
    },
  };

  /** Words of a column of the page -> columns of the download; others have the same name, alone or before a "_". */
  /** @type {Record<string, string[]>} */
  const OTHERS = { name: ["name"], status: ["state", "seen", "ends"], year: ["released"], successor: ["followers"] };
  const PARTS = "value min max about undisclosed unit as_of source source_url standing others".split(" ");

  /** One field: quoted where it must be, and never taken for a formula by a spreadsheet. @param {string} text */
  const field = (text) => {
    const safe = /^\s*[=+\-@\uff0b\uff0d\uff1d\uff20]/.test(text) && Number.isNaN(+text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const line = (/** @type {string[]} */ cells) => `${cells.map(field).join(",")}\r\n`;

  /** Read CSV. @param {string} text @returns {string[][]} */
  const parse = (text) => {
    /** @type {string[][]} */
    const rows = [[]];
    for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
      rows[rows.length - 1].push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
      if (end !== ",") rows.push([]);
    }
    return rows.filter((row) => row.length > 1);
  };

  /** The text of a download: from the server, or from a script beside the page. @param {string} url */
  const text = async (url) => {
    const name = url.slice(url.lastIndexOf("/") + 1).replace(".csv", "");
    if (location.protocol !== "file:") {
      const answer = await fetch(url);
      if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
      return answer.text();
    }
    if (!handed[name])
      await new Promise((onload, onerror) => {
        document.head.append(make("script", { src: url.replace(".csv", ".js"), onload, onerror }));
      });
    return handed[name];
  };

  /** The records of a download by their id, each with its cells by name. @param {string} url */
  const records = async (url) => {
    const [head, ...rows] = parse((await text(url)).replace(/^\ufeff/, ""));
    const named = rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]])));
    return { head, rows: new Map(named.map((row) => [row.id, row])) };
  };

  /**
   * The rows that are left, drawn or not yet, in order, with the columns that are shown: those of the download. Or the
   * rows of a comparison, with every column.
   * @type {(...given: [...Parameters<TableTool>, compared?: HTMLTableRowElement[]]) => Promise<string>}
   */
  const csv = async (table, { words, label }, compared) => {
    const url = table.table && table.dataset.csv;
    const rows = compared || table.left;
    const named = table.table && !compared ? table.columns().map((name) => table.names.indexOf(name)) : [];
    const shown = [...table.heads.keys()].filter((at) => !named.length || named.includes(at));
    if (!table.table || !url)
      return [shown.map((at) => label(table.heads[at])), ...rows.map((row) => shown.map((at) => words(row.cells[at])))]
        .map(line)
        .join("");
    const whole = await records(url);
    if (rows.some((row) => !whole.rows.has(table.about(row))))
      for (const [id, row] of (await records(url.replace(/\w+\.csv$/, "members.csv"))).rows) whole.rows.set(id, row);
    /** @typedef {[string, (row: HTMLTableRowElement) => string]} Column its name, and what it says of a row */
    /** @param {string} name @returns {Column} */
    const column = (name) => [name, (row) => whole.rows.get(table.about(row))?.[name] ?? ""];
    const columns = shown.flatMap((at) => {
      const name = table.names[at];
      const own = (OTHERS[name] || [name, ...PARTS.map((part) => `${name}_${part}`)]).filter((one) =>
        whole.head.includes(one),
      );
      /** @type {Column} */
      const said = [name, (row) => words(row.cells[at])];
      return own.length ? own.map(column) : [said];
    });
    /** @type {Column[]} */
    const all = [["id", (row) => table.about(row)], column("url"), ...columns];
    return [all.map(([name]) => name), ...rows.map((row) => all.map(([, read]) => read(row)))].map(line).join("");
  };

  /** Copy by the clipboard, else as browsers did it before, which asks for no permission. @param {string} text */
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const area = make("textarea", { value: text, className: "st-hidden" });
      document.body.append(area);
      const before = document.activeElement;
      area.select();
      const done = document.execCommand("copy");
      area.remove();
      if (before instanceof HTMLElement) before.focus();
      return done;
    }
  };

  // Before that of cite.js, which is of every page and came first.
  (window.strataTools ||= []).unshift((table, tools) => {
    const said = make("span", { className: "st-said", role: "status" });
    const tell = (/** @type {string} */ words) => {
      said.textContent = words;
      setTimeout(() => (said.textContent = ""), 4000);
    };
    /** @param {(text: string) => void} then @param {HTMLTableRowElement[]} [compared] */
    const give = (then, compared) =>
      csv(table, tools, compared).then(then, () => tell(say("The data cannot be reached")));
    const file = (/** @type {string} */ text) => {
      const url = URL.createObjectURL(new Blob(["\ufeff", text], { type: "text/csv;charset=utf-8" }));
      make("a", { href: url, download: `strata-${table.noun.replaceAll(" ", "-")}.csv` }).click();
      setTimeout(() => URL.revokeObjectURL(url), 1000);
    };
    const copied = () =>
      give(async (text) =>
        tell((await copy(text)) ? say("Copied") : say("The browser does not let it be copied; download it")),
      );
    if (table.table) table.save = (rows) => give(file, rows);
    table.tools.append(
      make("button", { onclick: copied }, say("Copy as CSV")),
      make("button", { onclick: () => give(file) }, say("Download CSV")),
      said,
    );
  });
})();
