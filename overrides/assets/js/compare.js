// Sets up to four rows of a table side by side: columns become lines, and lines that differ are marked.
"use strict";
(() => {
  const MOST = 4;
  const { say, draw } = strata;

  (window.strataTools ||= []).push((table, { make, words, label }) => {
    const goal = table.table && table.dataset.compare;
    if (!table.table || !goal) return;
    const here = !goal.includes("KIND");
    const row = (/** @type {string} */ id) =>
      /** @type {HTMLTableRowElement} */ (table.all.find((one) => table.about(one) === id));
    const name = (/** @type {string} */ id) => words(row(id).cells[0]);
    /** @type {Map<string, HTMLInputElement>} */
    const boxes = new Map();
    /** @type {string[]} */
    let ticked = [];

    const go = make("a", { className: "st-button is-primary", href: "#", hidden: true });
    const view = make("section", { className: "st-compare", hidden: true, ariaLabel: say("Comparison") });

    /** Show whether a row is ticked, and can be. @param {HTMLInputElement} box @param {string} id */
    const set = (box, id) => {
      box.checked = ticked.includes(id);
      box.disabled = ticked.length >= MOST && !box.checked;
    };

    /** Show what is ticked. @param {string[]} ids */
    const tick = (ids) => {
      ticked = ids;
      boxes.forEach(set);
      const kinds = new Set(ids.map((id) => row(id).dataset.kind));
      go.hidden = !ids.length || (here && !view.hidden);
      go.textContent = kinds.size > 1 ? say("Compare: choose one kind") : say("Compare %(name)s", { name: ids.length });
      if (kinds.size > 1) go.removeAttribute("href");
      else go.href = `${goal.replace("KIND", [...kinds][0] ?? "")}?compare=${ids.join(",")}`;
    };

    /** Set rows side by side and say so in the address. @param {string[]} ids */
    const choose = (ids) => {
      show(ids);
      table.write();
    };

    const head = (/** @type {string} */ id) => {
      const onclick = () => {
        choose(ticked.filter((one) => one !== id));
        (view.hidden ? table.find || table.querySelector("button") : view.querySelector("select, button"))?.focus();
      };
      const gone = make(
        "button",
        { className: "st-remove", ariaLabel: say("Remove %(name)s", { name: name(id) }), onclick },
        say("Remove"),
      );
      const link = row(id).cells[0].querySelector("a");
      return make("th", { scope: "col" }, ...(link ? [link.cloneNode(true)] : []), gone);
    };

    /** How large a number is beside the largest of its line. @param {number} share */
    const bar = (share) => {
      const own = { class: "st-share", viewBox: "0 0 100 4", preserveAspectRatio: "none", "aria-hidden": "true" };
      return draw("svg", own, draw("rect", { width: Math.max(1, share * 100), height: 4 }));
    };

    /** One line: a column of the table, with what the chosen rows say; numbers that differ have bars. @param {number} at @param {string[]} ids */
    const line = (at, ids) => {
      const cells = ids.map((id) => row(id).cells[at]);
      const texts = cells.map(words);
      if (!texts.some(Boolean)) return null;
      const differs = new Set(texts).size > 1;
      const unit = table.heads[at].querySelector(".st-unit");
      const head = make("th", { scope: "row" }, label(table.heads[at]), " ", unit ? unit.cloneNode(true) : "");
      if (!differs && ids.length > 1) head.append(make("span", { className: "st-same" }, say("the same")));
      const numbers = cells.map((cell) => (table.heads[at].matches(".st-number") ? Number(cell.dataset.v || 0) : 0));
      const most = Math.max(...numbers);
      const copies = cells.map((cell, place) => {
        const copy = /** @type {HTMLTableCellElement} */ (cell.cloneNode(true));
        copy.className = texts[place] ? "" : "st-none";
        if (differs && most > 0 && numbers[place] > 0) copy.append(bar(numbers[place] / most));
        return copy;
      });
      return make("tr", { className: differs ? "is-different" : "is-same" }, head, ...copies);
    };

    /** A list of what can be added, and a button: by keyboard a list changes with every key. @param {string[]} ids */
    const picker = (ids) => {
      const options = table.all
        .filter((one) => !ids.includes(table.about(one)))
        .map((one) => make("option", { value: table.about(one) }, words(one.cells[0])))
        .sort((a, b) => a.text.localeCompare(b.text));
      const select = make("select", { ariaLabel: say("Another of the %(noun)s", { noun: table.noun }) }, ...options);
      const onclick = () => {
        choose([...ids, select.value]);
        view.querySelector("select, button")?.focus();
      };
      return [select, make("button", { onclick }, say("Add"))];
    };

    /** Mark the sources of what is compared: on paper the others are left out. */
    const mark = () => {
      const cited = new Set([...view.querySelectorAll(".st-src")].map((one) => one.getAttribute("href")?.slice(1)));
      for (const one of document.querySelectorAll(".st-sources > li")) {
        one.classList.toggle("is-used", cited.has(one.id));
      }
    };

    /** Draw the comparison; without ids there is none. @param {string[]} asked */
    const show = (asked) => {
      const ids = [...new Set(asked)].filter(row).slice(0, MOST);
      table.picked = ids;
      view.hidden = !ids.length;
      table.classList.toggle("is-comparing", !view.hidden);
      view.replaceChildren();
      tick(ids);
      if (!ids.length) return;
      const heads = make("tr", {}, make("td"), ...ids.map(head));
      const lines = table.names.flatMap((one, at) => (at && one !== "year" && line(at, ids)) || []);
      const drawn = make("table", { className: "st-table" }, make("thead", {}, heads), make("tbody", {}, ...lines));
      const ariaLabel = say("%(names)s side by side", { names: ids.map(name).join(", ") });
      const box = make("div", { className: "st-scroll", tabIndex: 0, role: "region", ariaLabel }, drawn);
      const onclick = () => {
        choose([]);
        table.find?.focus();
      };
      const close = make("button", { onclick }, say("Close"));
      const save = make("button", { onclick: () => table.save?.(ids.map(row)) }, say("Download CSV"));
      const differing = drawn.querySelectorAll(".is-different").length;
      const same = { number: lines.length - differing, total: lines.length };
      const text = ids.length > 1 ? say("%(number)s of %(total)s lines are the same", same) : "";
      const said = make("p", { className: "st-shown", role: "status" }, text);
      const bar = make("div", { className: "st-tools" }, ...(ids.length < MOST ? picker(ids) : []), said, save, close);
      view.append(make("h2", { tabIndex: -1 }, say("Side by side")), bar, box);
      mark();
    };

    /** Give a row its box. @param {HTMLTableRowElement} one */
    table.pick = (one) => {
      const id = table.about(one);
      if (boxes.has(id)) return;
      const box = make("input", {
        type: "checkbox",
        className: "st-pick",
        ariaLabel: say("Compare %(name)s", { name: words(one.cells[0]) }),
      });
      box.onchange = () => {
        const ids = box.checked ? [...ticked, id] : ticked.filter((other) => other !== id);
        if (here && !view.hidden) choose(ids);
        else tick(ids);
      };
      boxes.set(id, box);
      set(box, id);
      one.cells[0].prepend(box);
    };
    go.onclick = (event) => {
      if (!here || !go.href) return;
      event.preventDefault();
      choose(ticked);
      view.querySelector("h2")?.focus();
    };
    table.tools.append(go);
    if (here) {
      table.compare = show;
      table.prepend(view);
    }
  });
})();
