"use strict";
// <strata-ledger>: boxes that choose which claims of the page are shown, by both verdicts and by what they are
// about. What is chosen stands in the address. Boxes of one kind add up, kinds narrow each other.
(() => {
  class Ledger extends HTMLElement {
    connectedCallback() {
      this.form = this.querySelector("form");
      if (!this.form || !this.form.hidden) return;
      this.form.hidden = false;
      const asked = new URLSearchParams(location.search);
      for (const box of this.boxes) box.checked = asked.getAll(box.name).includes(box.value);
      this.form.addEventListener("change", () => this.changed());
      this.form.addEventListener("reset", () => setTimeout(() => this.changed()));
      this.show();
    }

    /** @returns {HTMLInputElement[]} */
    get boxes() {
      return [...this.form.querySelectorAll("input")];
    }

    changed() {
      const address = new URL(location.href);
      for (const { name } of this.boxes) address.searchParams.delete(name);
      for (const { name, value, checked } of this.boxes) if (checked) address.searchParams.append(name, value);
      history.replaceState(history.state, "", address);
      this.show();
    }

    show() {
      /** @type {Record<string, string[]>} */
      const chosen = {};
      for (const { name, value, checked } of this.boxes) if (checked) (chosen[name] ??= []).push(value);
      let shown = 0, all = 0;
      for (const ledger of document.querySelectorAll(".st-ledger")) {
        let here = 0;
        for (const claim of ledger.querySelectorAll(".st-claim")) {
          claim.hidden = !Object.entries(chosen).every(([name, values]) => values.includes(claim.dataset[name]));
          all += 1;
          here += claim.hidden ? 0 : 1;
        }
        ledger.querySelector("[data-none]").hidden = here > 0;
        shown += here;
      }
      this.form.querySelector("output").value = `${shown} of ${all} claims shown.`;
    }
  }

  customElements.define("strata-ledger", Ledger);
})();
