"use strict";
// <strata-sources>: boxes that choose which sources of the list are shown, by who speaks in them. What is chosen
// stands in the address.
(() => {
  class Sources extends HTMLElement {
    connectedCallback() {
      this.form = this.querySelector("form");
      if (!this.form || !this.form.hidden) return;
      this.form.hidden = false;
      const asked = new URLSearchParams(location.search).getAll("standing");
      for (const box of this.boxes) box.checked = asked.includes(box.value);
      this.form.addEventListener("change", () => this.changed());
      this.form.addEventListener("reset", () => setTimeout(() => this.changed()));
      this.show();
    }

    /** @returns {HTMLInputElement[]} */
    get boxes() {
      return [...this.form.querySelectorAll("input")];
    }

    /** @returns {string[]} */
    get chosen() {
      return this.boxes.filter(({ checked }) => checked).map(({ value }) => value);
    }

    changed() {
      const address = new URL(location.href);
      address.searchParams.delete("standing");
      for (const value of this.chosen) address.searchParams.append("standing", value);
      history.replaceState(history.state, "", address);
      this.show();
    }

    show() {
      const chosen = this.chosen;
      const all = [...document.querySelectorAll(".st-sources > [data-standing]")];
      for (const source of all) source.hidden = chosen.length > 0 && !chosen.includes(source.dataset.standing);
      const shown = all.filter(({ hidden }) => !hidden).length;
      this.form.querySelector("output").value = `${shown} of ${all.length} sources shown.`;
    }
  }

  customElements.define("strata-sources", Sources);
})();
