"use strict";
// <strata-calculator data-kind="training|memory">: the form that the template draws, calculated as one types.
// Records fill fields by the data of their options; what was chosen or typed stands in the address.
(() => {
  const { later } = strata;
  const SECONDS = 3600,
    HOURS = 24,
    BILLION = 1e9,
    TERA = 1e12;

  /** Write three significant digits, grouped, or as a power of ten. @param {HTMLOutputElement} output @param {number} amount */
  const say = (output, amount) => {
    if (!Number.isFinite(amount)) output.value = "–";
    else if (amount < 1e15) {
      output.value = amount.toLocaleString(
        "en-US",
        amount < 1000 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 },
      );
    } else {
      const [mantissa, exponent] = amount.toExponential(2).split("e+");
      output.value = `${mantissa} × 10`;
      output.append(Object.assign(document.createElement("sup"), { textContent: exponent }));
    }
  };

  /** @type {Record<string, (n: Record<string, number>) => Record<string, number>>} fields -> results */
  const formulas = {
    training: (n) => {
      const compute = 6 * n.parameters * BILLION * n.tokens * BILLION;
      const hours = compute / (SECONDS * (n.utilization / 100) * n.arithmetic * TERA);
      return { compute, hours, days: hours / n.count / HOURS, energy: (hours * n.power * n.pue) / 1e6 };
    },
    memory: (n) => {
      const weights = n.parameters * n.weight,
        token = (n.cache * n.kept) / 1000;
      const held = (n.cache * n.kept * n.context * n.batch) / BILLION;
      return { weights, token, held, total: weights + held };
    },
  };

  class Calculator extends HTMLElement {
    /** @type {HTMLFormElement} */ form = later();
    kind = "";

    connectedCallback() {
      const form = this.querySelector("form");
      if (!form || this.kind) return;
      this.form = form;
      this.kind = this.dataset.kind ?? "";
      this.form.hidden = false;
      this.form.addEventListener("input", ({ target }) =>
        this.changed(/** @type {HTMLInputElement | HTMLSelectElement} */ (target)),
      );
      this.form.addEventListener("submit", (event) => event.preventDefault());
      this.form.addEventListener("reset", () => setTimeout(() => this.reset()));
      addEventListener("popstate", () => this.read());
      this.read();
    }

    get fields() {
      /** @type {NodeListOf<HTMLInputElement | HTMLSelectElement>} */
      const fields = this.form.querySelectorAll("input, select");
      return [...fields];
    }

    /** @param {string} name @returns {HTMLInputElement | HTMLSelectElement | HTMLOutputElement | null} */
    named(name) {
      return /** @type {any} */ (this.form.elements.namedItem(name));
    }

    /** Take the fields from the address; without any, the records that the page names. */
    read() {
      const asked = new URLSearchParams(location.search);
      const given = (/** @type {HTMLInputElement | HTMLSelectElement} */ field) =>
        asked.get(`${this.kind}.${field.name}`);
      const any = this.fields.some((field) => given(field) !== null);
      for (const select of this.form.querySelectorAll("select")) {
        const value = any ? given(select) : this.dataset[select.name];
        if (value !== null && value !== undefined) select.value = value;
        this.fill(select);
      }
      // What was typed wins over what the record says.
      for (const field of this.form.querySelectorAll("input")) field.value = given(field) ?? field.value;
      this.show();
    }

    /** @param {HTMLInputElement | HTMLSelectElement} field the one that the reader changed */
    changed(field) {
      if (field instanceof HTMLSelectElement) this.fill(field);
      this.show();
      this.write(this.fields);
    }

    /** Go back to what the page began with, in the address too. */
    reset() {
      this.write([]);
      this.read();
    }

    /** Put the numbers of the chosen record into the fields of the same names. @param {HTMLSelectElement} select */
    fill(select) {
      const record = select.selectedOptions[0];
      if (!record?.dataset.href) return;
      for (const [name, amount] of Object.entries(record.dataset)) {
        const field = this.named(name);
        if (field) field.value = amount ?? "";
      }
    }

    show() {
      const numbers = Object.fromEntries(
        this.fields.map((field) => [field.name, field.value === "" ? NaN : Number(field.value)]),
      );
      const results = formulas[this.kind](numbers);
      for (const [name, amount] of Object.entries(results)) {
        const output = this.named(name);
        if (output instanceof HTMLOutputElement) say(output, amount);
      }
      /** @type {NodeListOf<HTMLAnchorElement>} */
      const links = this.form.querySelectorAll("[data-from]");
      for (const link of links) this.link(link);
      this.chips(results.total * BILLION, numbers.usable / 100);
      this.other();
    }

    /** Say beside a field which record its number comes from, or that it was typed. @param {HTMLAnchorElement} link */
    link(link) {
      const select = this.named(link.dataset.from ?? "");
      const record = select instanceof HTMLSelectElement ? select.selectedOptions[0] : null;
      const field = link.parentElement?.querySelector("input");
      const known = field ? record?.dataset[field.name] : undefined;
      const same = known !== undefined && Number(known) === Number(field?.value);
      link.hidden = !same;
      if (!same || !record) return;
      link.href = record.dataset.href ?? "";
      link.textContent = `from ${record.textContent}`;
    }

    /** @param {number} bytes @param {number} usable the share of a chip's memory that may be filled */
    chips(bytes, usable) {
      for (const row of this.form.querySelectorAll("[data-memory]")) {
        const many = Math.ceil(bytes / (Number(row.dataset.memory) * BILLION * usable));
        const output = row.querySelector("output");
        if (output) output.value = Number.isFinite(many) && many > 0 ? many.toLocaleString("en-US") : "–";
      }
    }

    /** Say where the model's cache is of another kind, as the table below does. */
    other() {
      const note = this.form.querySelector("[data-other]");
      if (!note) return;
      const id = this.named("model")?.value;
      const row = id && this.parentElement?.querySelector(`tr[data-model="${CSS.escape(id)}"] [data-cache]`);
      note.hidden = !row;
      note.textContent = row ? `Its cache: ${row.textContent}.` : "";
    }

    /** Keep what was chosen or typed in the address. @param {(HTMLInputElement | HTMLSelectElement)[]} fields */
    write(fields) {
      const address = new URL(location.href);
      for (const { name } of this.fields) address.searchParams.delete(`${this.kind}.${name}`);
      for (const field of fields)
        if (field.value !== "") address.searchParams.set(`${this.kind}.${field.name}`, field.value);
      history.replaceState(history.state, "", address);
    }
  }

  customElements.define("strata-calculator", Calculator);
})();
