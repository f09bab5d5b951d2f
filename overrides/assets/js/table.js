// <strata-table>: a table that is sorted, filtered, counted by facets, cut to some of its columns, and shared by its
// address. Without scripts it is the whole table. Other files add to it through `strataTools` (csv.js, compare.js).
"use strict";
(() => {
  const FEW = 6; // rows that need no filter
  const FIRST = 40; // rows drawn at once; the others follow when the reader comes near
  const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  const wide = matchMedia("(min-width: 76.25em)");
  const list = (text, mark) => (text || "").split(mark).filter(Boolean);

  /**
   * Make an element with properties and children; text stays text.
   * @param {string} name @param {object} [own] @param {...(Node|string)} inside
   */
  const make = (name, own, ...inside) => {
    const made = Object.assign(document.createElement(name), own);
    made.append(...inside);
    return made;
  };

  /** The words of a cell without its source marks; "" where nothing is recorded. @param {Node} cell @returns {string} */
  const words = (cell) => {
    if (!cell.firstElementChild) return cell.textContent.trim();
    let text = "";
    for (const part of cell.childNodes)
      if (part.nodeType === 3) text += part.data;
      else if (!part.matches(".st-src, .st-none, .st-aside")) text += words(part) + (part.matches(".st-unit") ? " " : "");
    return text.replace(/\s+/g, " ").trim();
  };

  /** The words of a head, without its unit. @param {Element} head */
  const label = (head) => words(head).slice(0, -(head.querySelector(".st-unit")?.textContent.length || 0) || undefined).trim();

  /** The values under which a cell is counted. @param {HTMLElement} cell @returns {string[]} */
  const values = (cell) => {
    const inner = [...cell.querySelectorAll(".st-system, .st-status, .st-undisclosed")];
    if (cell.dataset.parts) return list(cell.dataset.parts, "|");
    return inner.length ? inner.map((one) => one.textContent) : [words(cell)].filter(Boolean);
  };

  /** A check box with its label. @param {string} text @param {() => void} onchange @param {...Node} more */
  const tick = (text, onchange, ...more) => {
    const box = make("input", { type: "checkbox", onchange });
    return [box, make("label", {}, box, make("span", {}, text), ...more)];
  };

  /** A list that unfolds. @param {string} className @param {string} name @param {Node[]} lines */
  const fold = (className, name, lines) => {
    const options = make("div", { className: "st-options", role: "group", ariaLabel: name }, ...lines);
    return make("details", { className }, make("summary", {}, name), options);
  };

  class StrataTable extends HTMLElement {
    connectedCallback() {
      this.table = this.querySelector("table");
      if (this.rows || !this.table?.tHead || this.table.tBodies[0].rows.length < 2) return;
      this.body = this.table.tBodies[0];
      this.rows = this.order = this.left = [...this.body.rows];
      this.drawn = new Set(this.rows);
      this.heads = [...this.table.tHead.rows[0].cells];
      this.names = this.heads.map((head, at) => head.dataset.name || `${at + 1}`);
      this.usual = this.names.filter((_, at) => !this.heads[at].matches(".is-off"));
      this.noun = this.dataset.noun || "rows";
      const place = [...document.querySelectorAll("strata-table")].indexOf(this);
      this.key = place ? `${place + 1}.` : "";
      this.facets = [];
      this.tools = make("div", { className: "st-tools" });
      const few = this.rows.length <= FEW;
      this.tools.classList.toggle("is-quiet", few);
      this.heads.forEach((head, at) => this.addSort(head, at));
      if (!few) this.addFilter();
      if (this.dataset.facets) this.addFacets(this.dataset.facets.split(" "));
      if (!few) this.addColumns();
      for (const tool of window.strataTools || []) tool(this, { make, words, label });
      this[few ? "append" : "prepend"](this.tools);
      if (this.filters) this.prepend(this.filters);
      this.more = make("button", { type: "button", className: "st-more", onclick: () => this.draw(Infinity) });
      this.table.after(this.more);
      new IntersectionObserver(([seen]) => seen.isIntersecting && this.draw(this.limit + FIRST), {
        rootMargin: "400px",
      }).observe(this.more);
      this.read();
      addEventListener("popstate", () => this.isConnected && this.read());
      addEventListener("beforeprint", () => this.draw(Infinity));
      addEventListener("keydown", (event) => (event.ctrlKey || event.metaKey) && event.key === "f" && this.draw(Infinity));
    }

    /** Something was chosen: show it and put it into the address, as a step of its own unless `same` as the last. */
    choose(same) {
      this.filter();
      this.write(same);
    }

    /** A button in a head. @param {HTMLElement} head @param {number} at */
    addSort(head, at) {
      const onclick = () => {
        this.sort(at, { none: 1, ascending: -1 }[head.ariaSort || "none"]);
        this.choose();
      };
      head.append(make("button", { type: "button", className: "st-sort", onclick }, ...head.childNodes));
    }

    /** Order the rows up (1) or down (-1), or as they came. What is not known is last. @param {number} at @param {number} [way] */
    sort(at, way) {
      for (const head of this.heads) head.ariaSort = null;
      this.sorted = way ? (way < 0 ? "-" : "") + this.names[at] : "";
      this.order = this.rows;
      if (!way) return;
      this.heads[at].ariaSort = way > 0 ? "ascending" : "descending";
      const keyed = this.rows.map((row) => {
        const cell = row.cells[at];
        const text = words(cell);
        return [row, cell.dataset.v ? +cell.dataset.v : text === "not disclosed" ? "" : text];
      });
      keyed.sort(([, a], [, b]) => {
        if (a === "" || b === "") return (a === "") - (b === "");
        return way * (a.toFixed && b.toFixed ? a - b : collator.compare(a, b));
      });
      this.order = keyed.map(([row]) => row);
    }

    addFilter() {
      const oninput = () => {
        this.choose(this.typing);
        this.typing = true;
      };
      const hint = `Filter ${this.noun} by any word`;
      this.find = make("input", { type: "search", placeholder: hint, ariaLabel: hint, autocomplete: "off", oninput });
      this.find.onfocus = () => this.index();
      this.find.onblur = () => (this.typing = false);
      this.shown = make("p", { className: "st-shown", role: "status" });
      this.clear = make("button", { type: "button", textContent: "Clear filters" });
      this.clear.onclick = () => {
        this.find.value = "";
        for (const { boxes } of this.facets) for (const box of boxes) box.checked = false;
        this.choose();
        this.find.focus();
      };
      this.tools.append(this.find, this.shown, this.clear);
    }

    /** Read every row's words, once. */
    index() {
      this.texts ??= this.rows.map((row) =>
        `${[...row.cells].map(words).join(" ")} ${row.dataset.names || ""}`.toLowerCase(),
      );
    }

    /** @param {string[]} names */
    addFacets(names) {
      this.filters = make("details", { className: "st-filters" }, make("summary"));
      for (const name of names) {
        const at = this.names.indexOf(name);
        const found = this.rows.map((row) => values(row.cells[at]));
        const counts = new Map();
        const ranks = new Map();
        found.flatMap((some, place) => some.map((value) => {
          counts.set(value, (counts.get(value) || 0) + 1);
          ranks.set(value, +this.rows[place].cells[at].dataset.v || 0);
        }));
        // In the order of the thing itself; else years from the last, words from the most frequent.
        const options = [...counts.keys()].sort(
          (a, b) => ranks.get(a) - ranks.get(b) || (name === "year" ? b - a : counts.get(b) - counts.get(a) || collator.compare(a, b)),
        );
        const place = new Map(options.map((value, index) => [value, index]));
        const numbers = options.map(() => make("span", { className: "st-unit" }));
        const ticks = options.map((value, index) => tick(value, () => this.choose(), numbers[index]));
        const group = fold("st-facet", label(this.heads[at]), ticks.map(([, line]) => line));
        group.open = this.facets.length < 4;
        this.filters.append(group);
        const rows = new Map(this.rows.map((row, index) => [row, found[index].map((value) => place.get(value))]));
        this.facets.push({ name, options, numbers, rows, group, boxes: ticks.map(([box]) => box) });
      }
      wide.onchange = () => (this.filters.open = wide.matches);
      wide.onchange();
    }

    /** Find the rows that are left, and count for each facet what each of its values would leave. */
    filter() {
      const asked = list(this.find?.value.toLowerCase(), /\s+/);
      if (asked.length) this.index();
      const kept = new Set(this.rows.filter((_, at) => asked.every((word) => this.texts[at].includes(word))));
      const active = this.facets.filter(({ boxes }) => boxes.some((box) => box.checked));
      const counts = this.facets.map(({ options }) => options.map(() => 0));
      this.left = this.order.filter((row) => {
        if (!kept.has(row)) return false;
        const misses = active.filter(({ rows, boxes }) => !rows.get(row).some((option) => boxes[option].checked));
        this.facets.forEach((facet, at) => {
          if (!misses.length || (misses.length === 1 && misses[0] === facet))
            for (const option of facet.rows.get(row)) counts[at][option] += 1;
        });
        return !misses.length;
      });
      this.facets.forEach(({ numbers, boxes }, at) =>
        numbers.forEach((number, option) => {
          const count = `${counts[at][option]}`;
          if (number.textContent !== count) number.textContent = count;
          number.parentNode.classList.toggle("is-none", !counts[at][option] && !boxes[option].checked);
        }),
      );
      if (this.filters) this.filters.firstChild.textContent = `Filters${active.length ? ` (${active.length})` : ""}`;
      this.draw(FIRST);
      if (!this.find) return;
      this.clear.hidden = !asked.length && !active.length;
      const some = this.left.length < this.rows.length ? `${this.left.length} of ` : "";
      this.shown.textContent = `${some}${this.rows.length} ${this.noun}`;
    }

    /** Draw the first rows of those that are left, in order. @param {number} limit */
    draw(limit) {
      this.limit = limit;
      const next = this.left.slice(0, limit);
      const drawn = new Set(next);
      for (const row of this.drawn) if (!drawn.has(row)) row.hidden = true;
      for (const row of next) row.hidden = false;
      this.drawn = drawn;
      if (next.some((row, at) => this.body.rows[at] !== row)) this.body.prepend(...next);
      this.more.hidden = next.length === this.left.length;
      this.more.textContent = `Show the other ${this.left.length - next.length}`;
    }

    addColumns() {
      const ticks = this.heads.map((head) => tick(words(head), () => (this.cut(), this.write())));
      this.chosen = ticks.map(([box]) => box);
      this.chosen[0].disabled = true;
      const menu = fold("st-menu", "Columns", ticks.map(([, line]) => line));
      menu.onkeydown = ({ key }) => {
        if (key !== "Escape") return;
        menu.open = false;
        menu.firstChild.focus();
      };
      addEventListener("click", ({ target }) => (menu.open &&= menu.contains(target)));
      this.tools.append(menu);
    }

    /** Show the chosen columns. */
    cut() {
      this.chosen?.forEach((box, at) => {
        if (this.heads[at].matches(".is-off") === box.checked)
          for (const row of this.table.rows) row.cells[at].classList.toggle("is-off", !box.checked);
      });
    }

    /** Take the state from the address. */
    read() {
      const asked = new URLSearchParams(location.search);
      const get = (name) => asked.get(this.key + name) || "";
      const sort = get("sort");
      const at = this.names.indexOf(sort.replace("-", ""));
      this.sort(at, at < 0 ? 0 : sort[0] === "-" ? -1 : 1);
      if (this.find) this.find.value = get("find");
      for (const { name, boxes, options, group } of this.facets) {
        const some = asked.getAll(this.key + name);
        boxes.forEach((box, index) => (box.checked = some.includes(options[index])));
        group.open ||= some.length > 0;
      }
      const columns = get("columns") ? get("columns").split(",") : this.usual;
      this.chosen?.forEach((box, index) => (box.checked = !index || columns.includes(this.names[index])));
      this.cut();
      this.filter();
      this.compare?.(list(get("compare"), ","));
    }

    /** Put the state into the address. @param {boolean} [same] */
    write(same) {
      const url = new URL(location.href);
      const set = (name, ...all) => {
        url.searchParams.delete(this.key + name);
        for (const value of all) if (value) url.searchParams.append(this.key + name, value);
      };
      set("sort", this.sorted);
      set("find", this.find?.value);
      for (const { name, options, boxes } of this.facets) set(name, ...options.filter((_, index) => boxes[index].checked));
      const columns = this.names.filter((_, at) => this.chosen?.[at].checked).join();
      set("columns", columns !== this.usual.join() && columns);
      set("compare", this.picked?.join());
      url.search = url.search.replaceAll("%2C", ",");
      if (url.href !== location.href) history[same ? "replaceState" : "pushState"](history.state, "", url);
    }
  }

  customElements.define("strata-table", StrataTable);
})();
