// Copies and downloads what a table shows as CSV.
"use strict";
(() => {
  /** One field: quoted where it must be, and never taken for a formula by a spreadsheet. @param {string} text */
  const field = (text) => {
    const safe = /^[=+\-@\t]/.test(text) && isNaN(text) ? `'${text}` : text;
    return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };

  /** The rows that are left, drawn or not yet, in order, with the columns that are shown. */
  const csv = (table, { words, label }) => {
    const seen = (cells) => [...cells].filter((cell) => !cell.matches(".is-off"));
    const plain = (text) => (/^[\d,]+(\.\d+)?$/.test(text) ? text.replaceAll(",", "") : text);
    const head = (cell) => {
      const unit = cell.querySelector(".st-unit")?.textContent;
      return label(cell) + (unit ? ` (${unit})` : "");
    };
    const rows = table.left.map((row) => seen(row.cells).map((cell) => plain(words(cell))));
    const lines = [seen(table.heads).map(head), ...rows];
    return lines.map((line) => `${line.map(field).join(",")}\r\n`).join("");
  };

  /** Copy by the clipboard, else as browsers did it before, which asks for no permission. @param {string} text */
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const area = document.createElement("textarea");
      area.value = text;
      area.className = "st-hidden";
      document.body.append(area);
      const before = document.activeElement;
      area.select();
      const done = document.execCommand("copy");
      area.remove();
      before?.focus();
      return done;
    }
  };

  (window.strataTools ||= []).push((table, tools) => {
    const { make } = tools;
    const said = make("span", { className: "st-said", role: "status" });
    const button = make("button", { type: "button" }, "Copy as CSV");
    button.onclick = async () => {
      const done = await copy(csv(table, tools));
      said.textContent = done ? "Copied" : "The browser does not let it be copied; download it";
      setTimeout(() => (said.textContent = ""), 4000);
    };
    const save = make("button", { type: "button" }, "Download CSV");
    save.onclick = () => {
      const url = URL.createObjectURL(new Blob([csv(table, tools)], { type: "text/csv;charset=utf-8" }));
      make("a", { href: url, download: `strata-${table.noun.replaceAll(" ", "-")}.csv` }).click();
      setTimeout(() => URL.revokeObjectURL(url), 1000);
    };
    table.tools.append(button, save, said);
  });
})();
