// <strata-table>: a table that can be sorted, filtered, counted by facets, cut to some of its columns, and shared by its
// address. Without scripts it is the whole table. What other files add stands in `strataTools` (csv.js, compare.js).
"use strict";
(() => {
  const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  const wide = matchMedia("(min-width: 76.25em)");

  /**
   * Make an element with properties and children; text stays text.
   * @param {string} name @param {object} [own] @param {...(Node|string)} inside
   */
  const make = (name, own, ...inside) => {
    const made = Object.assign(document.createElement(name), own);
    made.append(...inside);
    return made;
  };

  /** The words of a cell as a reader sees them: without source marks; "" where nothing is recorded. @param {Element} cell */
  const words = (cell) => {
    if (!cell.firstElementChild) return cell.textContent.trim();
    if (cell.querySelector(".st-none")) return "";
    let text = "";
    const walk = (node) => {
      for (const child of node.childNodes)
        if (child.nodeType === 3) text += child.data;
        else if (!child.matches(".st-src, .st-pick")) walk(child);
    };
    walk(cell);
    return text.replace(/\s+/g, " ").replace(/ ,/g, ",").trim();
  };

  /** The values under which a cell is counted. @param {HTMLElement} cell @returns {string[]} */
  const values = (cell) => {
    if (cell.dataset.parts) return cell.dataset.parts.split("|");
    const inner = cell.querySelectorAll(".st-system, .st-status, .st-undisclosed");
    if (inner.length) return [...inner].map((one) => one.textContent);
    return [words(cell)].filter(Boolean);
  };

  class StrataTable extends HTMLElement {
    connectedCallback() {
      this.table = this.querySelector("table");
      if (this.rows || !this.table?.tHead) return;
      this.body = this.table.tBodies[0];
      this.rows = [...this.body.rows];
      this.heads = [...this.table.tHead.rows[0].cells];
      this.names = this.heads.map((head, at) => head.dataset.name || `${at + 1}`);
      this.off = this.names.filter((_, at) => this.heads[at].classList.contains("is-off"));
      this.noun = this.dataset.noun || "rows";
      const place = [...document.querySelectorAll("strata-table")].indexOf(this);
      this.key = place ? `${place + 1}.` : "";
      this.heads.forEach((head, at) => this.sortable(head, at));
      this.tools = make("div", { className: "st-tools" });
      this.facets = [];
      if (this.rows.length > 6) this.addFilter();
      else this.tools.classList.add("is-quiet");
      if (this.dataset.facets) this.addFacets(this.dataset.facets.split(" "));
      if (this.rows.length > 6) this.addColumns();
      for (const tool of window.strataTools || []) tool(this, { make, words });
      this[this.rows.length > 6 ? "prepend" : "append"](this.tools);
      if (this.filters) this.prepend(this.filters);
      this.back = () => this.read();
      addEventListener("popstate", this.back);
      this.read();
    }

    disconnectedCallback() {
      removeEventListener("popstate", this.back);
    }

    /** A button in a head. @param {HTMLElement} head @param {number} at */
    sortable(head, at) {
      if (this.rows.length < 2 || !head.textContent.trim()) return;
      const button = make("button", { type: "button", className: "st-sort" }, ...head.childNodes);
      button.onclick = () => {
        const next = { none: "ascending", ascending: "descending" }[head.ariaSort || "none"];
        this.sort(at, next);
        this.write();
      };
      head.append(button);
    }

    /** Order the rows; without a way, as they came. @param {number} at @param {string} [way] */
    sort(at, way) {
      this.heads.forEach((head) => (head.ariaSort = null));
      let order = this.rows;
      if (way) {
        this.heads[at].ariaSort = way;
        const keyed = order.map((row) => {
          const cell = row.cells[at];
          const text = words(cell);
          const empty = !text || (!cell.dataset.v && cell.querySelector(".st-undisclosed"));
          return { row, key: empty ? null : cell.dataset.v ? +cell.dataset.v : text };
        });
        const sign = way === "ascending" ? 1 : -1;
        keyed.sort((one, other) => {
          const [a, b] = [one.key, other.key];
          if (a === null || b === null) return (a === null) - (b === null);
          return sign * (typeof a === "number" && typeof b === "number" ? a - b : collator.compare(a, b));
        });
        order = keyed.map((one) => one.row);
      }
      this.sorted = way ? (way === "ascending" ? "" : "-") + this.names[at] : "";
      this.body.append(...order);
    }

    addFilter() {
      this.find = make("input", { type: "search", placeholder: `Filter ${this.noun}`, autocomplete: "off" });
      this.find.ariaLabel = `Filter ${this.noun} by any word, former names too`;
      this.find.onfocus = () => this.index();
      this.find.onblur = () => (this.typing = false);
      this.find.oninput = () => {
        this.filter();
        this.write(this.typing);
        this.typing = true;
      };
      this.shown = make("p", { className: "st-shown" });
      this.shown.role = "status";
      this.clear = make("button", { type: "button", textContent: "Clear filters", hidden: true });
      this.clear.onclick = () => {
        this.find.value = "";
        for (const facet of this.facets) facet.boxes.forEach((box) => (box.checked = false));
        this.filter();
        this.write();
        this.find.focus();
      };
      this.tools.append(this.find, this.shown, this.clear);
    }

    /** Read every row's words once. */
    index() {
      this.texts ??= this.rows.map((row) =>
        `${[...row.cells].map(words).join(" ")} ${row.dataset.names || ""}`.toLowerCase(),
      );
    }

    /** @param {string[]} names */
    addFacets(names) {
      this.filters = make("details", { className: "st-filters" }, make("summary", {}, "Filters"));
      for (const name of names) {
        const at = this.names.indexOf(name);
        const found = this.rows.map((row) => values(row.cells[at]));
        const ranks = new Map();
        found.forEach((some, place) =>
          some.forEach((value) => {
            const old = ranks.get(value) || { count: 0, rank: +this.rows[place].cells[at].dataset.v || 0 };
            ranks.set(value, { ...old, count: old.count + 1 });
          }),
        );
        const year = [...ranks.keys()].every((value) => /^\d{4}$/.test(value));
        const options = [...ranks].sort(
          ([a, one], [b, other]) =>
            one.rank - other.rank || (year ? b - a : other.count - one.count || collator.compare(a, b)),
        );
        this.addFacet(name, at, options.map(([value]) => value), found);
      }
      const fold = () => (this.filters.open = wide.matches);
      wide.addEventListener("change", fold);
      fold();
    }

    /** @param {string} name @param {number} at @param {string[]} options @param {string[][]} found */
    addFacet(name, at, options, found) {
      const label = this.heads[at].innerText.split("\n")[0] || this.heads[at].textContent.trim();
      const place = new Map(options.map((value, index) => [value, index]));
      const facet = { name, options, rows: found.map((some) => some.map((value) => place.get(value))) };
      const list = make("div", { className: "st-options" });
      facet.boxes = [];
      facet.counts = [];
      for (const value of options) {
        const box = make("input", { type: "checkbox" });
        const count = make("span", { className: "st-unit" });
        box.onchange = () => {
          this.filter();
          this.write();
        };
        list.append(make("label", {}, box, make("span", {}, value), count));
        facet.boxes.push(box);
        facet.counts.push(count);
      }
      const group = make("details", { className: "st-facet" }, make("summary", {}, label), list);
      group.open = this.facets.length < 4;
      list.role = "group";
      list.ariaLabel = label;
      this.filters.append(group);
      this.facets.push({ ...facet, group });
    }

    /** Show the rows that are left, and count for each facet what it would leave beside the others. */
    filter() {
      const asked = this.find ? this.find.value.toLowerCase().split(/\s+/).filter(Boolean) : [];
      if (asked.length) this.index();
      const chosen = this.facets.map((facet) => facet.boxes.map((box) => box.checked));
      const active = chosen.map((some) => some.includes(true));
      const counts = this.facets.map((facet) => facet.options.map(() => 0));
      let left = 0;
      this.rows.forEach((row, at) => {
        let misses = asked.length && !asked.every((word) => this.texts[at].includes(word)) ? 2 : 0;
        let missed = -1;
        this.facets.forEach((facet, index) => {
          if (misses < 2 && active[index] && !facet.rows[at].some((option) => chosen[index][option])) {
            misses += 1;
            missed = index;
          }
        });
        if (misses < 2)
          this.facets.forEach((facet, index) => {
            if (!misses || index === missed) for (const option of facet.rows[at]) counts[index][option] += 1;
          });
        if (row.hidden !== misses > 0) row.hidden = misses > 0;
        left += !misses;
      });
      this.facets.forEach((facet, index) =>
        facet.counts.forEach((count, option) => {
          count.textContent = counts[index][option];
          count.parentNode.classList.toggle("is-none", !counts[index][option] && !facet.boxes[option].checked);
        }),
      );
      const number = active.filter(Boolean).length;
      if (this.filters) this.filters.firstChild.textContent = number ? `Filters (${number})` : "Filters";
      if (!this.shown) return;
      this.clear.hidden = !asked.length && !number;
      const all = this.rows.length;
      this.say(left === all ? `${all} ${this.noun}` : `${left} of ${all} ${this.noun}`);
    }

    /** Announce. @param {string} text */
    say(text) {
      if (this.shown && this.shown.textContent !== text) this.shown.textContent = text;
    }

    addColumns() {
      const list = make("div", { className: "st-options" });
      list.role = "group";
      list.ariaLabel = "Columns";
      this.chosen = this.names.map((name, at) => {
        const box = make("input", { type: "checkbox", disabled: !at });
        box.onchange = () => {
          this.cut();
          this.write();
        };
        list.append(make("label", {}, box, words(this.heads[at])));
        return box;
      });
      const menu = make("details", { className: "st-menu" }, make("summary", {}, "Columns"), list);
      menu.onkeydown = (event) => {
        if (event.key !== "Escape") return;
        menu.open = false;
        menu.firstChild.focus();
      };
      document.addEventListener("click", (event) => {
        if (!menu.contains(event.target)) menu.open = false;
      });
      this.tools.append(menu);
    }

    /** Show the chosen columns. */
    cut() {
      this.chosen?.forEach((box, at) => {
        if (this.heads[at].classList.contains("is-off") === !box.checked) return;
        for (const row of this.table.rows) row.cells[at].classList.toggle("is-off", !box.checked);
      });
    }

    /** Take the state from the address. */
    read() {
      const asked = new URLSearchParams(location.search);
      const get = (key) => asked.get(this.key + key);
      const sort = get("sort") || "";
      const at = this.names.indexOf(sort.replace(/^-/, ""));
      if (sort !== (this.sorted || "")) this.sort(at, at < 0 ? undefined : sort[0] === "-" ? "descending" : "ascending");
      if (this.find) this.find.value = get("find") || "";
      for (const facet of this.facets) {
        const some = asked.getAll(this.key + facet.name);
        facet.boxes.forEach((box, index) => (box.checked = some.includes(facet.options[index])));
        if (some.length) facet.group.open = true;
      }
      const columns = get("columns")?.split(",");
      this.chosen?.forEach((box, index) => {
        const name = this.names[index];
        box.checked = !index || (columns ? columns.includes(name) : !this.off.includes(name));
      });
      this.cut();
      this.filter();
      this.compared?.(get("compare")?.split(",") || []);
    }

    /** Put the state into the address, as a step of its own unless `same` as the last. @param {boolean} [same] */
    write(same) {
      const url = new URL(location.href);
      const set = (key, ...all) => {
        url.searchParams.delete(this.key + key);
        for (const value of all) if (value) url.searchParams.append(this.key + key, value);
      };
      set("sort", this.sorted);
      set("find", this.find?.value);
      for (const facet of this.facets) set(facet.name, ...facet.options.filter((_, index) => facet.boxes[index].checked));
      const shown = this.names.filter((_, at) => this.chosen?.[at].checked);
      const usual = this.names.filter((name) => !this.off.includes(name));
      set("columns", this.chosen && `${shown}` !== `${usual}` ? shown.join(",") : "");
      set("compare", this.picked?.join(","));
      url.search = url.search.replaceAll("%2C", ",");
      if (url.href !== location.href) history[same ? "replaceState" : "pushState"](history.state, "", url);
    }
  }

  customElements.define("strata-table", StrataTable);
})();
