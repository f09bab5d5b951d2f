"use strict";
// <strata-diffusion>: ask for a digit, and follow it from noise, step by step.
(() => {
  const {
    make,
    label,
    button,
    slider,
    chance,
    normal,
    pixels,
    image,
    direction,
    guided,
    go,
    walk,
    ink,
    spoil,
    TwoRuns,
    Panes,
    later,
    Figure,
  } = globalThis.living;
  const PIXELS = 64,
    REPEATS = 100; // passes that are timed together, since some clocks are coarse
  const SHOWN = 9,
    FIRST = 3; // frames in the film, and which of them is looked at first
  /** @type {Wanted & Record<string, number>} */
  const DEFAULTS = { digit: 5, steps: 16, guidance: 1.25, seed: 1, share: 50, steps2: 2, guidance2: 1.25 };
  /** @type {Record<string, number[]>} */
  const RANGES = {
    digit: [0, 9],
    steps: [1, 50],
    guidance: [0, 4],
    seed: [1, 9999],
    share: [0, 100],
    steps2: [1, 50],
    guidance2: [0, 4],
  };
  const whole = (/** @type {number} */ share) => `${Math.floor(100 * share + 0.5)} %`;
  /** @param {Numbers} one @param {Numbers} other */
  const apart = (one, other) => one.reduce((sum, ink, i) => sum + Math.abs(ink - other[i]), 0) / one.length;
  /** @param {number} steps @param {number} guidance */
  const passes = (steps, guidance) => (guidance === 0 || guidance === 1 ? steps : 2 * steps);
  /** @param {number} steps @param {number} frame */
  const place = (steps, frame) => Math.floor((steps * frame) / (SHOWN - 1) + 0.5);

  class DiffusionFigure extends Figure {
    /** @type {Weights} */ model = later();
    /** @type {Numbers[]} */ real = [];
    /** @type {Frame[]} */ frames = [];
    /** @type {HTMLElement[]} */ rows = [];
    /** @type {Panes} */ panes = later();
    timed = false;
    two = new TwoRuns((values) => this.set(values));
    computed = "";
    sliders = {
      steps: slider({ min: 1, max: 50, step: 1, value: 16 }, (steps) => this.set({ steps, step: "" })),
      guidance: slider(
        { min: 0, max: 4, step: 0.25, value: 1.25 },
        (guidance) => this.set({ guidance }),
        (value) => value.toFixed(2),
      ),
      step: slider({ min: 0, max: 16, step: 1, value: 6 }, (step) => this.set({ step })),
      share: slider(
        { min: 0, max: 100, step: 5, value: 50 },
        (share) => this.set({ share }),
        (value) => `${value} %`,
      ),
    };
    digits = Array.from({ length: 10 }, (_, digit) => button(String(digit), () => this.set({ digit })));
    seed = make("input", { type: "number", min: "1", max: "9999", step: "1" });
    end = make("div", { class: "st-denoise__end" });
    film = make("ol", { class: "st-film" });
    now = make("div", { class: "st-images" });
    spoiled = make("div", { class: "st-images" });
    off = make("p");
    time = make("p", { class: "st-note st-denoise__time" });

    get invitation() {
      return "The example above is drawn. Run loads the model, and you can ask for any digit and follow its steps.";
    }

    async start() {
      this.model = await this.weights("diffusion-digits");
      this.real = this.model.meta.real.map(pixels);
      this.build();
      this.panes.restore();
      this.restore();
    }

    /** Give a value of the state, or its default where that cannot be. @param {string} key */
    get(key) {
      const [least, most] = RANGES[key],
        value = Number(this.state.get(key) ?? NaN);
      const kept = value >= least && value <= most ? value : DEFAULTS[key];
      return key.startsWith("guidance") ? kept : Math.floor(kept);
    }

    /** Give the step that is looked at. */
    get step() {
      const steps = this.get("steps"),
        asked = this.state.get("step");
      return asked === null || !(Number(asked) >= 0) ? place(steps, FIRST) : Math.min(Math.floor(Number(asked)), steps);
    }

    /** Change the state, and show what follows. @param {Record<string, string|number>} values */
    set(values) {
      this.keep(
        Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value === DEFAULTS[key] ? "" : value])),
      );
      this.show();
    }

    build() {
      this.digits[DEFAULTS.digit].setAttribute("data-first", "");
      this.seed.addEventListener("change", () => this.set({ seed: Number(this.seed.value) }));
      this.panes = new Panes(this, [
        ["way", "The way", make("div", { class: "st-denoise" }, this.end, this.way())],
        ["two", "Two runs", this.two.made, () => this.frames.length && this.showTwo()],
        ["steps", "By steps", this.table(), () => this.measure()],
        ["noise", "Noise", this.spoiling()],
        ["code", "Code", this.foot()],
      ]);
      this.body.append(this.asking(), this.status, this.panes.made);
    }

    asking() {
      return make(
        "div",
        { class: "st-living__ask" },
        make(
          "div",
          { class: "st-living__row" },
          make("div", { class: "st-choices", role: "group", "aria-label": "Ask for a digit" }, ...this.digits),
          button("New noise", () => this.set({ seed: (this.get("seed") % 9999) + 1 })),
          button("Reset", () => this.reset()),
        ),
        make(
          "div",
          { class: "st-living__row" },
          label("Steps", this.sliders.steps.made),
          label("Guidance", this.sliders.guidance.made),
          label("Seed", this.seed),
        ),
      );
    }

    way() {
      return make(
        "div",
        {},
        make("p", {
          class: "st-living__label",
          text: "The way there: above the picture so far, below the guess of its end",
        }),
        this.film,
        make("div", { class: "st-living__row" }, label("Look at step", this.sliders.step.made)),
        this.now,
      );
    }

    /** How good it is by steps: measured when it was trained; and how long it takes, measured when this is looked at. */
    table() {
      const { quality, between } = this.model.meta;
      this.rows = quality.map((/** @type {number[]} */ [steps, far]) => {
        const cells = [passes(steps, DEFAULTS.guidance), far.toFixed(3), ""];
        const press = make("button", {
          type: "button",
          class: "st-next__token",
          "aria-label": `${steps} steps`,
          text: steps,
          onclick: () => this.set({ steps, step: "" }),
        });
        return make(
          "tr",
          { "data-steps": steps },
          make("th", { scope: "row" }, press),
          ...cells.map((text) => make("td", { class: "st-number", text })),
        );
      });
      const heads = ["Steps", "Passes", "Distance", "ms, here"].map((text, column) =>
        make("th", { scope: "col", class: column ? "st-number" : undefined, text }),
      );
      const caption = `Distance of new digits from real ones, by steps, with guidance ${DEFAULTS.guidance}; real ones among themselves: ${between.toFixed(3)}`;
      return make(
        "table",
        { class: "st-next st-steps" },
        make("caption", { text: caption }),
        make("thead", {}, make("tr", {}, ...heads)),
        make("tbody", {}, ...this.rows),
      );
    }

    /** Measure how long each number of steps takes here, once. */
    measure() {
      if (this.timed) return;
      this.timed = true;
      const noise = this.noise(DEFAULTS.seed);
      walk(this.model, noise, DEFAULTS); // the first run of a program is slow
      for (const row of this.rows) {
        const steps = Number(row.dataset.steps),
          repeats = Math.ceil(REPEATS / passes(steps, DEFAULTS.guidance)),
          began = performance.now();
        for (let run = 0; run < repeats; run += 1) walk(this.model, noise, { ...DEFAULTS, steps });
        const took = row.querySelector("td:last-child");
        if (took) took.textContent = ((performance.now() - began) / repeats).toFixed(1);
      }
    }

    showTwo() {
      const asked = this.state.get("digit2"),
        digit = /^[0-9]$/.test(asked ?? "") ? Number(asked) : undefined;
      const first = { digit: this.get("digit"), steps: this.get("steps"), guidance: this.get("guidance") };
      const second = { digit, steps: this.get("steps2"), guidance: this.get("guidance2") };
      this.two.show(this.model, this.noise(this.get("seed")), first, second);
    }

    spoiling() {
      return make(
        "div",
        {},
        make("div", { class: "st-living__row" }, label("Noise in a real digit", this.sliders.share.made)),
        this.spoiled,
        this.off,
      );
    }

    foot() {
      return make(
        "div",
        { class: "st-living__more" },
        this.code("Show the code: the network, guidance and the steps", direction, guided, walk, go),
        this.download("diffusion-digits", () => this.model),
      );
    }

    /** Give the noise of a seed. @param {number} seed */
    noise(seed) {
      const next = normal(chance(seed));
      return Float32Array.from({ length: PIXELS }, next);
    }

    restore() {
      for (const key of /** @type {const} */ (["steps", "guidance", "share"])) this.sliders[key].set(this.get(key));
      this.show();
    }

    reset() {
      this.forget();
      this.restore();
    }

    /** Compute the picture, and show everything again. */
    show() {
      const how = { digit: this.get("digit"), steps: this.get("steps"), guidance: this.get("guidance") },
        noise = this.noise(this.get("seed"));
      const key = JSON.stringify({ ...how, seed: this.get("seed") });
      if (key !== this.computed) {
        const began = performance.now();
        this.frames = walk(this.model, noise, how);
        const took = performance.now() - began,
          count = passes(how.steps, how.guidance);
        this.time.textContent = `Computed in this browser: ${count} passes through the network in ${took.toFixed(1)} ms, ${(took / count).toFixed(2)} ms a pass.`;
        this.computed = key;
      }
      this.showControls(how);
      this.showFilm(how.steps);
      this.showStep(how);
      if (this.panes.now === "two") this.showTwo();
      this.showSpoiled(how.digit, noise);
    }

    /** @param {Wanted} wanted */
    showControls({ digit, steps }) {
      this.seed.value = String(this.get("seed"));
      this.sliders.steps.set(steps);
      this.sliders.step.input.max = String(steps);
      this.sliders.step.set(this.step);
      this.digits.forEach((one, which) => one.setAttribute("aria-pressed", String(which === digit)));
      for (const row of this.rows) row.classList.toggle("is-chosen", Number(row.dataset.steps) === steps);
    }

    /** @param {number} steps */
    showFilm(steps) {
      const places = [...new Set(Array.from({ length: SHOWN }, (_, frame) => place(steps, frame)))];
      this.film.replaceChildren(
        ...places.map((step) =>
          make(
            "li",
            {},
            make(
              "button",
              {
                type: "button",
                class: "st-film__frame",
                tabindex: "-1",
                "aria-label": `Step ${step}`,
                "aria-pressed": String(step === this.step),
                onclick: () => this.set({ step }),
              },
              image(this.frames[step].picture),
              image(this.frames[step].guess),
              String(step),
            ),
          ),
        ),
      );
    }

    /** @param {Wanted} wanted */
    showStep({ digit, steps, guidance }) {
      const { step } = this,
        last = this.frames[steps].picture,
        { picture, guess } = this.frames[step];
      this.end.replaceChildren(
        make("p", { class: "st-living__label", text: "What comes out" }),
        image(last, `The picture after ${steps} steps`),
        this.time,
      );
      this.now.replaceChildren(shown(`After step ${step} of ${steps}`, picture), shown("Its guess of the end", guess));
      const asked = guidance ? `Asked for a ${digit}` : "Asked for no digit";
      this.say(
        `${asked}: after step ${step} of ${steps}, ${whole(1 - step / steps)} of the picture is noise. Its guess of the end is ${whole(apart(guess, last))} of ink a pixel from what comes out.`,
      );
    }

    /** @param {number} digit @param {Numbers} noise */
    showSpoiled(digit, noise) {
      const share = this.get("share") / 100,
        real = this.real[digit],
        mixed = spoil(real, noise, share);
      const guess = ink(go(mixed, direction(this.model, mixed, 1 - share, digit), share));
      this.spoiled.replaceChildren(
        shown(`A ${digit}, held out`, real),
        shown("Spoiled", ink(mixed)),
        shown("Its guess", guess),
      );
      this.off.textContent = `With ${whole(share)} of noise its guess is ${whole(apart(guess, real))} of ink a pixel from the real digit.`;
    }
  }

  /** A picture below its name. @param {string} name @param {Float32Array} picture */
  const shown = (name, picture) =>
    make("div", {}, make("p", { class: "st-living__label", text: name }), image(picture, name));

  customElements.define("strata-diffusion", DiffusionFigure);
})();
