"use strict";
// <strata-gan-digits>: new digits from random values, a walk between two of them, and what the discriminator thinks.
(() => {
  const { make, label, button, slider, through, pixels, image, code, generate, verdict, between, later, Figure } =
    globalThis.living;
  const STOPS = 8,
    CHOICES = 18,
    REPEATS = 20;
  /** @type {Record<string, number>} */
  const FIRST = { from: 3, to: 11, sheet: 1 };
  const percent = (/** @type {number} */ share) => `${Math.round(100 * share)} %`;

  class GanDigitsFigure extends Figure {
    /** @type {Weights} */ model = later();
    /** @type {Numbers} */ result = later();
    usual = 0;
    walk = slider({ min: 0, max: 1, step: 0.01, value: 0 }, (share) => this.set({ share }), percent);
    out = make("div");
    stops = make("div", { class: "st-walk", role: "group", "aria-label": "Places of the walk" });
    codes = make("div", {
      class: "st-walk",
      role: "group",
      "aria-label": "Other codes: choose one to walk to it",
    });
    table = make("tbody");
    time = make("p", { class: "st-note" });

    get invitation() {
      return "The example above is drawn. Run loads the generator, and it makes digits of your own.";
    }

    async start() {
      this.model = await this.weights("gan-digits");
      /** @type {number[]} */
      const real = this.model.meta.real.map((/** @type {string} */ text) => verdict(this.model, pixels(text)));
      this.usual = real.reduce((sum, one) => sum + one, 0) / real.length;
      this.build();
      this.show();
    }

    /** Give a number of the state: a seed from 1, or the share of the walk. @param {"from"|"to"|"sheet"} key */
    get(key) {
      return Math.min(99999, Math.max(1, Math.floor(Number(this.state.get(key))) || FIRST[key]));
    }

    get share() {
      return Math.min(1, Math.max(0, Number(this.state.get("share")) || 0));
    }

    /** Change the state, and show what follows. @param {Record<string, number>} values */
    set(values) {
      this.keep(
        Object.fromEntries(
          Object.entries(values).map(([key, value]) => [key, value === (FIRST[key] ?? 0) ? "" : value]),
        ),
      );
      this.show();
    }

    build() {
      const other = button("Two new codes", () => this.other(), "is-primary");
      other.setAttribute("data-first", "");
      this.body.append(
        make(
          "div",
          { class: "st-living__row st-living__ask" },
          other,
          button("Turn the walk around", () =>
            this.set({ from: this.get("to"), to: this.get("from"), share: Math.round(100 * (1 - this.share)) / 100 }),
          ),
          button("Reset", () => {
            this.forget();
            this.show();
          }),
        ),
        make(
          "div",
          { class: "st-gan-digits" },
          make("div", {}, make("p", { class: "st-living__label", text: "What the generator makes" }), this.out),
          make(
            "div",
            {},
            label("From the first code to the second", this.walk.made),
            this.stops,
            make("p", { class: "st-living__label", text: "Other codes: press one to walk to it" }),
            this.codes,
            button("Other codes", () => this.set({ sheet: this.get("sheet") + CHOICES })),
            make(
              "table",
              { class: "st-next st-vae__error" },
              make("caption", { text: "How real the discriminator believes it to be" }),
              this.table,
            ),
          ),
        ),
        this.status,
        this.time,
        make(
          "div",
          { class: "st-living__more" },
          this.code(
            "Show the code: the generator, the walk and the verdict",
            code,
            generate,
            between,
            verdict,
            through,
          ),
          this.download("gan-digits", () => this.model),
        ),
      );
    }

    /** Take two codes that have not been seen. */
    other() {
      const last = Math.max(this.get("from"), this.get("to"), this.get("sheet") + CHOICES - 1);
      this.set({ from: last + 1, to: last + 2, share: 0 });
    }

    /** Give a button with a picture. @param {Float32Array} picture @param {string} says @param {boolean} chosen @param {() => void} press */
    pictured(picture, says, chosen, press) {
      return make(
        "button",
        { type: "button", class: "st-walk__stop", "aria-label": says, "aria-pressed": String(chosen), onclick: press },
        image(picture),
      );
    }

    show() {
      const from = code(this.get("from")),
        to = code(this.get("to")),
        { share } = this;
      const at = (/** @type {number} */ place) => generate(this.model, between(from, to, place));
      const began = performance.now();
      for (let count = 0; count < REPEATS; count += 1) this.result = at(share);
      this.time.textContent = `Measured in this browser: ${((performance.now() - began) / REPEATS).toFixed(3)} ms a picture, in one pass.`;
      this.walk.set(share);
      this.out.replaceChildren(image(this.result, "The digit of the code"));
      this.fill(
        this.stops,
        Array.from({ length: STOPS + 1 }, (_, stop) => stop / STOPS),
        (stop) =>
          this.pictured(at(stop), `Go to ${percent(stop)} of the walk`, Math.abs(stop - share) < 0.005, () =>
            this.set({ share: Math.round(100 * stop) / 100 }),
          ),
      );
      const sheet = this.get("sheet");
      this.fill(
        this.codes,
        Array.from({ length: CHOICES }, (_, one) => sheet + one),
        (seed) =>
          this.pictured(generate(this.model, code(seed)), `Walk to code ${seed}`, seed === this.get("to"), () =>
            this.set({ to: seed }),
          ),
      );
      this.showVerdict();
    }

    /** Fill a row of buttons anew, and leave the focus where it was. @param {HTMLElement} row @param {number[]} places @param {(place: number) => Node} give */
    fill(row, places, give) {
      const focused = document.activeElement ? [...row.children].indexOf(document.activeElement) : -1;
      row.replaceChildren(...places.map(give));
      /** @type {HTMLElement | undefined} */ (row.children[focused])?.focus({ preventScroll: true });
    }

    showVerdict() {
      const now = verdict(this.model, this.result),
        { share } = this;
      /** @type {[string, number][]} */
      const rows = [
        ["This picture", now],
        ["Ten real digits that it has not learned from, on average", this.usual],
      ];
      this.table.replaceChildren(
        ...rows.map(([name, value]) =>
          make(
            "tr",
            {},
            make("th", { scope: "row", text: name }),
            make("td", { class: "st-number", text: value.toFixed(2) }),
          ),
        ),
      );
      const where =
        share === 0
          ? `code ${this.get("from")}`
          : share === 1
            ? `code ${this.get("to")}`
            : `${percent(share)} of the way from code ${this.get("from")} to code ${this.get("to")}`;
      this.say(
        `The picture is of ${where}. The discriminator believes it to be real by ${now.toFixed(2)}; real digits get ${this.usual.toFixed(2)} on average.`,
      );
    }
  }

  customElements.define("strata-gan-digits", GanDigitsFigure);
})();
