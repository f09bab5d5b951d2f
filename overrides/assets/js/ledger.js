"use strict";
// <strata-ledger>: fields that choose which claims of the page are shown. What is chosen stands in the address. Its
// claims are handed as rows to the tools of tables, so that they are copied as CSV like these.
(() => {
  const { make, words, label, asked, put, later } = strata;
  const COLUMNS = ["claim", "verdict", "then", "now", "kind", "place", "about"];

  class Ledger extends HTMLElement {
    /** @type {HTMLFormElement} */ form = later();
    /** @type {HTMLDetailsElement[]} */ claims = [];
    /** @type {HTMLDetailsElement[]} those that no field hides */ left = [];
    about = "";

    connectedCallback() {
      const form = this.querySelector("form");
      if (!form || this.form === form) return;
      this.form = form;
      /** @type {NodeListOf<HTMLDetailsElement>} */
      const claims = document.querySelectorAll(".st-ledger > .st-claim");
      this.claims = [...claims];
      this.about = asked("about")[0] || "";
      for (const field of this.fields) field.value = asked(field.name)[0] ?? field.value;
      for (const ledger of document.querySelectorAll(".st-ledger")) this.addMore(ledger);
      this.form.addEventListener("input", () => this.changed());
      this.form.addEventListener("submit", (event) => event.preventDefault());
      this.form.addEventListener("reset", () => {
        this.about = "";
        setTimeout(() => this.changed());
      });
      for (const tool of window.strataTools || []) tool(this.asTable(), { make, words, label });
      this.changed(); // a field may have been chosen before this script came
    }

    get fields() {
      /** @type {NodeListOf<HTMLInputElement | HTMLSelectElement>} */
      const fields = this.form.querySelectorAll("input, select");
      return [...fields];
    }

    /** A button that shows those that wait. @param {Element} ledger */
    addMore(ledger) {
      const all = ledger.querySelectorAll(".st-claim"),
        rest = [...all].filter((one) => one.matches(".is-rest"));
      if (!rest.length) return;
      const more = make("button", { className: "st-more" }, `All ${all.length} claims`);
      more.onclick = () => {
        for (const one of rest) one.classList.remove("is-rest");
        more.remove();
      };
      ledger.append(more);
    }

    /** What a tool for tables reads: the claims that are left, as rows. @returns {LedgerTable} */
    asTable() {
      /** @param {"td" | "th"} name @param {string[]} texts */
      const cells = (name, texts) => texts.map((text) => make(name, {}, text));
      /** @param {HTMLElement} one */
      const row = (one) => [
        one.querySelector(".st-claim__said")?.textContent ?? "",
        ...COLUMNS.slice(1).map((name) => one.dataset[name] ?? ""),
      ];
      const heads = cells("th", COLUMNS);
      const rows = () => this.left.map((one) => make("tr", {}, ...cells("td", row(one))));
      return {
        heads,
        tools: this.form,
        noun: "claims",
        get left() {
          return rows();
        },
      };
    }

    changed() {
      put({ ...Object.fromEntries(this.fields.map(({ name, value }) => [name, [value]])), about: [this.about] });
      this.show();
    }

    show() {
      const chosen = this.fields.filter(({ name, value }) => value && name !== "find");
      const find = this.fields.find(({ name }) => name === "find");
      const sought = (find?.value ?? "").toLowerCase().split(/\s+/).filter(Boolean);
      const keeps = (/** @type {HTMLDetailsElement} */ one) =>
        chosen.every(({ name, value }) => one.dataset[name] === value) &&
        (!this.about || one.dataset.about?.split(" ").includes(this.about)) &&
        (!sought.length || sought.every((word) => one.textContent.toLowerCase().includes(word)));
      const narrowed = chosen.length > 0 || sought.length > 0 || this.about !== "";
      this.left = this.claims.filter(keeps);
      for (const one of this.claims) one.hidden = !keeps(one);
      for (const ledger of document.querySelectorAll(".st-ledger")) {
        ledger.classList.toggle("is-narrowed", narrowed);
        const none = ledger.querySelector("[data-none]");
        if (none) none.hidden = this.left.some((one) => ledger.contains(one));
      }
      const output = this.form.querySelector("output");
      if (output) output.value = `${narrowed ? `${this.left.length} of ` : ""}${this.claims.length} claims`;
    }
  }

  customElements.define("strata-ledger", Ledger);
})();
