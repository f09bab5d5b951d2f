// <strata-table>: a table that is sorted, filtered, counted by facets, cut to some of its columns, and shared by its
// address. Without scripts it is the whole table. Other files add to it through `strataTools` (csv.js, compare.js).
"use strict";
(() => {
  const FEW = 6; // rows that need no filter
  const FIRST = 30; // rows drawn at once; the others follow when the reader comes near
  const { say, count, order, make, words, label, asked, put, later } = strata;
  const { tick, fold } = strataFacets;
  const wide = matchMedia("(min-width: 76.25em)");
  /** @param {string | null | undefined} text @param {string | RegExp} mark */
  const list = (text, mark) => (text || "").split(mark).filter(Boolean);

  class StrataTable extends HTMLElement {
    /** @type {HTMLTableElement} */ table = later();
    /** @type {HTMLTableSectionElement} */ body = later();
    /** @type {HTMLElement} */ tools = later();
    /** @type {HTMLButtonElement} */ more = later();
    /** @type {HTMLElement} */ shown = later();
    /** @type {HTMLButtonElement} */ clear = later();
    /** @type {HTMLInputElement | undefined} */ find;
    /** @type {HTMLInputElement | undefined} */ each;
    /** @type {HTMLDetailsElement | undefined} */ filters;
    /** @type {HTMLInputElement[] | undefined} the boxes of the columns */ chosen;
    /** @type {HTMLTableCellElement[]} */ heads = [];
    /** @type {string[]} */ names = [];
    /** @type {string[]} the columns that are shown at first */ usual = [];
    /** @type {Facet[]} */ facets = [];
    /** @type {string[]} the columns whose facets are not made yet */ due = [];
    /** @type {HTMLTableRowElement[]} */ all = [];
    /** @type {HTMLTableRowElement[]} those that count */ rows = [];
    /** @type {HTMLTableRowElement[]} the same, as they are sorted */ order = [];
    /** @type {HTMLTableRowElement[]} those that no filter hides */ left = [];
    /** @type {Set<HTMLTableRowElement>} */ drawn = new Set();
    /** @type {Map<HTMLTableRowElement, string> | undefined} */ texts;
    /** @type {string[]} the rows that are compared, see compare.js */ picked = [];
    /** @type {((ids: string[]) => void) | undefined} */ compare;
    /** @type {((row: HTMLTableRowElement) => void) | undefined} what a row gets as it is drawn, see compare.js */ pick;
    noun = "";
    key = "";
    sorted = "";
    first = 0;
    limit = 0;
    typing = false;

    connectedCallback() {
      const table = this.querySelector("table");
      if (this.all.length || !table?.tHead || table.tBodies[0].rows.length < 2) return;
      this.table = table;
      this.body = table.tBodies[0];
      this.all = [...this.body.rows];
      for (const row of this.all) if (row.matches(".is-member")) row.hidden = true;
      this.heads = [...table.tHead.rows[0].cells];
      this.names = this.heads.map((head, at) => head.dataset.name || `${at + 1}`);
      this.usual = this.names.filter((_, at) => getComputedStyle(this.heads[at]).display !== "none");
      this.drawn = new Set(this.all.filter((row) => !row.matches(".is-rest, .is-member")));
      this.rows = this.families();
      this.noun = this.dataset.noun || say("rows");
      this.first = +(this.dataset.first ?? 0) || FIRST;
      const place = [...document.querySelectorAll("strata-table")].indexOf(this);
      this.key = place ? `${place + 1}.` : "";
      const few = this.rows.length <= FEW || !this.dataset.facets;
      this.tools =
        this.querySelector(":scope > .st-tools") || make("div", { className: `st-tools${few ? " is-quiet" : ""}` });
      if (!this.tools.isConnected) this[few ? "append" : "prepend"](this.tools);
      this.heads.forEach((head, at) => this.addSort(head, at));
      if (!few) this.addFilter();
      if (this.dataset.facets) this.addFacets(this.dataset.facets.split(" "));
      if (this.all.length > this.rows.length) this.addMembers();
      if (!few || this.usual.length < this.names.length) this.addColumns();
      for (const tool of window.strataTools || []) tool(this, { make, words, label });
      if (!few) this.addLink();
      const whole = () => this.draw(Infinity);
      this.more = make("button", { className: "st-more", onclick: whole });
      if (few) this.tools.prepend(this.more);
      else this.table.after(this.more);
      if (!this.dataset.first)
        new IntersectionObserver(([seen]) => seen.isIntersecting && this.draw(this.limit + FIRST), {
          root: this.matches(".is-tall") ? this.table.parentElement : null,
          rootMargin: "300px",
        }).observe(this.more);
      this.read();
      if (this.named(this.all)?.matches(".is-rest")) whole();
      addEventListener("popstate", () => this.isConnected && this.read());
      addEventListener("beforeprint", whole);
      addEventListener("keydown", ({ ctrlKey, metaKey, key }) => (ctrlKey || metaKey) && key === "f" && whole());
    }

    /** The id of what a row is about; in a long table it stands in its link, see its template. @param {HTMLTableRowElement} row */
    about(row) {
      return (row.dataset.id ??= row.querySelector("a")?.pathname.split("/").at(-2) ?? "");
    }

    /** Something was chosen: show it and put it into the address, as a step of its own unless `same` as the last. @param {boolean} [same] */
    choose(same = false) {
      this.filter();
      this.write(same);
    }

    /** What was typed is one step, however many letters it has. */
    typed() {
      this.choose(this.typing);
      this.typing = true;
    }

    /** A button in a head. @param {HTMLElement} head @param {number} at */
    addSort(head, at) {
      if ("plain" in head.dataset) return;
      const onclick = () => {
        this.sort(at, head.ariaSort === "ascending" ? -1 : head.ariaSort ? 0 : 1);
        this.choose();
      };
      const inside = [...(head.querySelector(".st-sort") || head).childNodes];
      head.dataset.head = words(head);
      head.replaceChildren(make("button", { className: "st-sort", onclick }, ...inside));
    }

    /** Order the rows up (1) or down (-1), or as they came. What is not known is last. @param {number} at @param {number} [way] */
    sort(at, way) {
      for (const head of this.heads) head.ariaSort = null;
      this.sorted = way ? (way < 0 ? "-" : "") + this.names[at] : "";
      this.order = this.rows;
      if (!way) return;
      this.heads[at].ariaSort = way > 0 ? "ascending" : "descending";
      /** @type {[HTMLTableRowElement, string | number][]} */
      const keyed = this.rows.map((row) => {
        const cell = row.cells[at];
        const text = words(cell);
        return [row, cell.dataset.v ? +cell.dataset.v : text === say("not disclosed") ? "" : text];
      });
      keyed.sort(([, a], [, b]) => {
        if (a === "" || b === "") return Number(a === "") - Number(b === "");
        return way * (typeof a === "number" && typeof b === "number" ? a - b : order(`${a}`, `${b}`));
      });
      this.order = keyed.map(([row]) => row);
    }

    addFilter() {
      const hint = say("Filter %(noun)s by any word", { noun: this.noun });
      const find = make("input", {
        type: "search",
        placeholder: hint,
        ariaLabel: hint,
        autocomplete: "off",
        oninput: () => this.typed(),
        onfocus: () => this.index(),
      });
      this.find = find;
      this.addEventListener("focusout", () => (this.typing = false));
      this.shown = make("p", { className: "st-shown", role: "status" });
      const onclick = () => {
        find.value = "";
        for (const facet of this.facets) facet.choose([]);
        this.choose();
        find.focus();
      };
      this.clear = make("button", { onclick }, say("Clear filters"));
      this.tools.append(find, this.shown, this.clear);
    }

    /** Read every row's words, once. */
    index() {
      this.texts ??= new Map(
        this.all.map((row) => [row, `${[...row.cells].map(words).join(" ")} ${row.dataset.names || ""}`.toLowerCase()]),
      );
    }

    /** The list of facets is filled once it is opened, as on a wide screen at once: to read all rows takes a phone long. @param {string[]} names */
    addFacets(names) {
      const filters = make("details", { className: "st-filters" }, make("summary"));
      this.due = names;
      this.filters = filters;
      this.querySelector(":scope > .st-filters")?.replaceWith(filters);
      filters.ontoggle = () => {
        if (!filters.open) return;
        this.fillFacets();
        this.sift();
      };
      const unfold = () => {
        filters.open = wide.matches;
      };
      wide.addEventListener("change", unfold);
      unfold();
    }

    /** Make the facets that are due. */
    fillFacets() {
      for (const name of this.due.splice(0)) {
        const at = this.names.indexOf(name);
        const head = this.heads[at];
        const facet = strataFacets.make(head, at, this.all, () =>
          head.matches(".st-number, .st-date") ? this.typed() : this.choose(),
        );
        facet.group.open = this.facets.length < 3;
        this.facets.push(facet);
        this.filters?.append(facet.group);
      }
    }

    /** The members of families have rows of their own where the reader asks for them. */
    addMembers() {
      const [box, line] = tick(say("Each size"), () => {
        this.spread();
        this.choose();
      });
      this.each = box;
      line.className = "st-each";
      line.title = say("Rows for the members of families too");
      this.tools.append(line);
    }

    families() {
      return this.all.filter((row) => !row.matches(".is-member"));
    }

    /** The row that the address names. @param {HTMLTableRowElement[]} rows */
    named(rows) {
      return rows.find(({ id }) => `#${id}` === location.hash);
    }

    /** Take the rows that count, in the order that stands. The named one is first: to draw all before it takes seconds. */
    spread() {
      const rows = this.each?.checked ? this.all : this.families();
      const named = this.named(rows);
      this.rows = named ? [named, ...rows.filter((row) => row !== named)] : rows;
      const at = this.names.indexOf(this.sorted.replace("-", ""));
      this.sort(at, at < 0 ? 0 : this.sorted[0] === "-" ? -1 : 1);
    }

    /** Draw the rows that are left, and say how many. */
    filter() {
      const chosen = this.sift();
      this.draw(this.first);
      if (!this.find) return;
      this.clear.hidden = !this.find.value.trim() && !chosen;
      const [left, all] = [this.left.length, this.rows.length];
      const noun = this.each?.checked ? say("rows") : this.noun;
      this.shown.textContent =
        left < all
          ? say("%(number)s of %(total)s %(noun)s", { number: left, total: all, noun })
          : `${count(all)} ${noun}`;
    }

    /** Find the rows that are left, and count for each facet what each of its values would leave. Gives how many facets choose. */
    sift() {
      const sought = list(this.find?.value.toLowerCase(), /\s+/);
      if (sought.length) this.index();
      const active = this.facets.filter((facet) => facet.active());
      /** @type {Map<HTMLTableRowElement, Facet[]>} those that hide a row */
      const misses = new Map();
      const found = this.order.filter((row) => sought.every((word) => this.texts?.get(row)?.includes(word)));
      for (const row of found)
        misses.set(
          row,
          active.filter((facet) => !facet.keeps(row)),
        );
      this.left = found.filter((row) => !misses.get(row)?.length);
      for (const facet of this.facets)
        facet.count(found.filter((row) => misses.get(row)?.every((one) => one === facet)));
      if (this.filters)
        this.filters.children[0].textContent = `${say("Filters")}${active.length ? ` (${active.length})` : ""}`;
      return active.length;
    }

    /** Draw the first rows of those that are left, in order. @param {number} limit */
    draw(limit) {
      this.limit = limit;
      const next = this.left.slice(0, limit);
      const drawn = new Set(next);
      for (const row of this.drawn) if (!drawn.has(row)) row.hidden = true;
      for (const row of next) {
        row.hidden = false;
        row.classList.remove("is-rest");
        this.about(row);
        this.pick?.(row);
      }
      this.drawn = drawn;
      if (next.some((row, at) => this.body.rows[at] !== row)) this.body.prepend(...next);
      this.more.hidden = next.length === this.left.length;
      this.more.textContent = this.dataset.first
        ? say("All %(number)s %(noun)s", { number: this.left.length, noun: this.noun })
        : say("Show the other %(number)s", { number: this.left.length - next.length });
    }

    addColumns() {
      const chosen = () => {
        this.cut();
        this.keep();
        this.write();
      };
      const ticks = this.heads.map((head) => tick(words(head), chosen));
      this.chosen = ticks.map(([box]) => box);
      this.chosen[0].disabled = true;
      const hidden = this.heads.length - this.usual.length;
      const menu = fold(
        "st-menu",
        say("Columns"),
        ticks.map(([, line]) => line),
      );
      if (hidden) menu.children[0].append(make("span", { className: "st-unit" }, ` +${hidden}`));
      menu.onkeydown = ({ key }) => {
        if (key !== "Escape") return;
        menu.open = false;
        menu.querySelector("summary")?.focus();
      };
      addEventListener("click", ({ target }) => (menu.open &&= target instanceof Node && menu.contains(target)));
      this.tools.append(menu);
    }

    /** The address of what is shown, to be passed on. */
    addLink() {
      const name = say("Copy link");
      const button = make("button", {}, name);
      button.onclick = async () => {
        const done = await navigator.clipboard?.writeText(location.href).then(
          () => true,
          () => false,
        );
        button.textContent = done ? say("Link copied") : say("It stands in the address bar");
        setTimeout(() => (button.textContent = name), 4000);
      };
      this.tools.append(button);
    }

    /** Show the chosen columns. As long as they are the usual ones, the style sheet does. */
    cut() {
      const own = this.columns().join() !== this.usual.join();
      if (!own && !this.table.matches(".is-chosen")) return;
      this.table.classList.toggle("is-chosen", own);
      this.chosen?.forEach((box, at) => {
        if (this.heads[at].matches(".is-off") === box.checked)
          for (const row of this.table.rows) row.cells[at].classList.toggle("is-off", !box.checked);
      });
    }

    /** The place of what is remembered on this device. */
    get memory() {
      return `strata columns ${this.key}${location.pathname}`;
    }

    /** Remember the columns; a browser may refuse to. */
    keep() {
      try {
        localStorage.setItem(this.memory, this.columns().join());
      } catch {}
    }

    kept() {
      try {
        return localStorage.getItem(this.memory);
      } catch {}
    }

    columns() {
      return this.names.filter((_, at) => this.chosen?.[at].checked ?? true);
    }

    /** Take the state from the address. */
    read() {
      const get = (/** @type {string} */ name) => asked(this.key + name)[0] || "";
      this.sorted = get("sort");
      if (this.each) this.each.checked = get("each") === "yes";
      this.spread();
      if (this.find) this.find.value = get("find");
      if (this.due.some((name) => asked(this.key + name).length)) this.fillFacets();
      for (const facet of this.facets) {
        const some = asked(this.key + facet.name);
        facet.choose(some);
        facet.group.open ||= some.length > 0;
      }
      const known = list(get("columns") || this.kept(), ",").filter((name) => this.names.includes(name));
      const columns = known.length ? known : this.usual;
      this.chosen?.forEach((box, index) => (box.checked = !index || columns.includes(this.names[index])));
      this.cut();
      this.filter();
      this.compare?.(list(get("compare"), ","));
    }

    /** Put the state into the address. @param {boolean} [same] */
    write(same) {
      const columns = this.columns().join();
      /** @type {Parameters<Dom["put"]>[0]} */
      const said = {
        sort: [this.sorted],
        find: [this.find?.value],
        each: [this.each?.checked && "yes"],
        columns: [columns !== this.usual.join() && columns],
        compare: [this.picked.join()],
      };
      for (const facet of this.facets) said[facet.name] = facet.chosen();
      put(Object.fromEntries(Object.entries(said).map(([name, all]) => [this.key + name, all])), !same);
    }
  }

  customElements.define("strata-table", StrataTable);
})();
