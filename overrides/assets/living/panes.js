"use strict";
// Panes of a figure, one shown at a time, so that a figure fits a screen: tabs, by pointer or by arrow keys.
(() => {
  const { make } = globalThis.living;

  class Panes {
    /** @param {Figure} figure which keeps the open pane in the address
     * @param {[string, string, HTMLElement, (() => void)?][]} panes key, words, content, and what is done when it opens */
    constructor(figure, panes) {
      this.figure = figure;
      this.panes = panes.map(([key, words, content, opened]) => {
        const id = `living-${figure.dataset.name}-${key}`;
        const tab = make("button", {
          type: "button",
          role: "tab",
          id: `${id}-tab`,
          class: "st-panes__tab",
          "aria-controls": id,
          text: words,
          onclick: () => this.choose(key),
        });
        const panel = make(
          "div",
          { role: "tabpanel", id, class: "st-panes__pane", "aria-labelledby": tab.id, tabindex: "-1" },
          content,
        );
        return { key, tab, panel, opened };
      });
      const tabs = make("div", { class: "st-panes__tabs", role: "tablist" }, ...this.panes.map(({ tab }) => tab));
      tabs.addEventListener("keydown", (event) => this.move(event));
      this.made = make("div", { class: "st-panes" }, tabs, ...this.panes.map(({ panel }) => panel));
      this.now = "";
    }

    /** Open the pane that the address names, or the first one. */
    restore() {
      this.open(this.figure.state.get("view") ?? "");
    }

    /** Open a pane, and keep that in the address. @param {string} key */
    choose(key) {
      this.figure.keep({ view: key === this.panes[0].key ? "" : key });
      this.open(key);
    }

    /** Open a pane, or the first one where there is none of that name. @param {string} key */
    open(key) {
      const found = this.panes.find((one) => one.key === key) ?? this.panes[0];
      for (const { tab, panel } of this.panes) {
        panel.hidden = tab !== found.tab;
        tab.setAttribute("aria-selected", String(tab === found.tab));
        tab.tabIndex = tab === found.tab ? 0 : -1;
      }
      this.now = found.key;
      found.opened?.();
    }

    /** Go to another tab. @param {KeyboardEvent} event */
    move(event) {
      const here = this.panes.findIndex(({ key }) => key === this.now),
        last = this.panes.length - 1;
      const to = {
        ArrowLeft: here ? here - 1 : last,
        ArrowRight: here < last ? here + 1 : 0,
        Home: 0,
        End: last,
      }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      this.choose(this.panes[to].key);
      this.panes[to].tab.focus();
    }
  }

  Object.assign(globalThis.living, /** @satisfies {Partial<Living>} */ ({ Panes }));
})();
