"use strict";
// <strata-overview>: the same ten digits from three models, side by side, with what is measured of each.
(() => {
  const {
    make,
    label,
    button,
    choice,
    slider,
    chance,
    normal,
    through,
    pixels,
    image,
    decode,
    generate,
    walk,
    direction,
    comparison,
    Panes,
    later,
    Figure,
  } = globalThis.living;
  const GUIDANCE = 1.25,
    REPEATS = 200; // repeats of a pass, so that a clock can tell
  /** @type {Record<string, number>} */
  const DEFAULTS = { set: 1, close: 3, steps: 16 };

  // A further model is an entry here and in training/comparison/makers.py; one that takes steps says how many passes a step is.
  /**
   * @typedef {object} Maker
   * @property {string} id @property {string} name @property {string} full @property {number} values how many random ones
   * @property {string} asked @property {number} [step]
   * @property {(model: Weights, code: Numbers, digit: number, steps: number) => Numbers} make
   */
  /** @type {Maker[]} */
  const MAKERS = [
    { id: "vae-digits", name: "VAE", full: "VAE", values: 2, asked: "no", make: (model, code) => decode(model, code) },
    {
      id: "gan-digits",
      name: "GAN",
      full: "GAN",
      values: 16,
      asked: "no",
      make: (model, code) => generate(model, code),
    },
    {
      id: "diffusion-digits",
      name: "Diffusion",
      full: "diffusion model",
      values: 64,
      asked: "yes",
      step: 2,
      make: (model, code, digit, steps) => walk(model, code, { digit, steps, guidance: GUIDANCE })[steps].picture,
    },
  ];

  /** Give the random values of a seed. @param {number} seed @param {number} count */
  const code = (seed, count) => Float32Array.from({ length: count }, normal(chance(seed)));

  class OverviewFigure extends Figure {
    /** @type {(Maker & Living["comparison"]["makers"][string] & {model: Weights})[]} */ makers = [];
    /** @type {Numbers[]} */ real = [];
    /** @type {HTMLSelectElement} */ steps = later();
    /** @type {number[]} milliseconds of each maker */ times = [];
    measured = 0;
    /** @type {Panes} */ panes = later();
    which = slider(
      { min: 1, max: comparison.sets, step: 1, value: 1 },
      (set) => this.set({ set }),
      (set) => `${set} of ${comparison.sets}`,
    );
    digits = Array.from({ length: 10 }, (_, close) => button(String(close), () => this.set({ close })));
    strips = make("div", { class: "st-strips" });
    close = make("div", { class: "st-images" });
    table = make("tbody");

    get invitation() {
      return "The example above is drawn. Run loads the three models, and each makes its digits here.";
    }

    async start() {
      const models = await Promise.all(MAKERS.map(({ id }) => this.weights(id)));
      this.makers = MAKERS.map((maker, place) => ({ ...maker, ...comparison.makers[maker.id], model: models[place] }));
      this.real = models[0].meta.images.map(pixels);
      this.build();
      this.panes.restore();
      this.restore();
    }

    /** Give a value of the state, or its default where that cannot be. @param {string} key */
    get(key) {
      const asked = this.state.get(key),
        value = Number(asked),
        /** @type {Record<string, boolean>} */
        may = {
          set: value >= 1 && value <= comparison.sets,
          close: value >= 0 && value <= 9,
          steps: this.counts.includes(asked ?? ""),
        };
      return asked && may[key] ? Math.floor(value) : DEFAULTS[key];
    }

    /** Change the state, and show what follows. @param {Record<string, number>} values */
    set(values) {
      this.keep(
        Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value === DEFAULTS[key] ? "" : value])),
      );
      this.show();
    }

    /** The numbers of steps that were measured. */
    get counts() {
      return this.makers.filter(({ step }) => step).flatMap(({ runs }) => Object.keys(runs));
    }

    build() {
      this.steps = choice(
        this.counts.map((steps) => [steps, steps]),
        String(DEFAULTS.steps),
        (steps) => this.set({ steps: Number(steps) }),
      );
      this.digits[DEFAULTS.close].setAttribute("data-first", "");
      const heads = ["", ...this.makers.map(({ name }) => name), "Real"].map((text, column) =>
        column ? make("th", { scope: "col", class: "st-number", text }) : make("td"),
      );
      const closely = make(
        "div",
        {},
        make("div", { class: "st-choices", role: "group", "aria-label": "Look closely at" }, ...this.digits),
        this.close,
      );
      const table = make(
        "table",
        { class: "st-next st-compared" },
        make("caption", { text: "The three models and real digits" }),
        make("thead", {}, make("tr", {}, ...heads)),
        this.table,
      );
      const more = make(
        "div",
        { class: "st-living__more" },
        this.code("Show the code: the three ways from chance to a digit", decode, generate, walk, direction, through),
        ...this.makers.map(({ id, full, model }) =>
          this.download(id, () => model, `Download the weights of the ${full}`),
        ),
      );
      this.panes = new Panes(this, [
        ["closely", "Look closely", closely],
        [
          "compared",
          "Compared",
          make(
            "div",
            {},
            table,
            button("Measure again", () => this.measure()),
          ),
          () => this.time(),
        ],
        ["code", "Code", more],
      ]);
      this.body.append(
        make(
          "div",
          { class: "st-living__row st-living__ask" },
          label("Which ten", this.which.made),
          label("Diffusion steps", this.steps),
          button("Another ten", () => this.set({ set: (this.get("set") % comparison.sets) + 1 })),
          button("Reset", () => this.reset()),
        ),
        this.strips,
        this.status,
        this.panes.made,
      );
    }

    restore() {
      this.which.set(this.get("set"));
      this.steps.value = String(this.get("steps"));
      this.show();
    }

    reset() {
      this.forget();
      this.restore();
    }

    /** Give how many steps a maker takes. @param {Maker} maker */
    taken({ step }) {
      return step ? this.get("steps") : 1;
    }

    /** @param {Maker} maker */
    passes(maker) {
      return (maker.step ?? 1) * this.taken(maker);
    }

    /** Make the digits again, and show everything. */
    show() {
      const set = this.get("set"),
        close = this.get("close");
      this.which.set(set);
      const made = this.makers.map((maker) =>
        maker.seeds.map((seeds, digit) =>
          maker.make(maker.model, code(seeds[set - 1], maker.values), digit, this.taken(maker)),
        ),
      );
      const rows = [
        { name: "Real", pictures: this.real.slice(10 * (set - 1), 10 * set) },
        ...this.makers.map(({ name }, place) => ({ name, pictures: made[place] })),
      ];
      this.strips.replaceChildren(
        ...rows.flatMap(({ name, pictures }) => [
          make("p", { class: "st-living__label", text: name }),
          make("div", { class: "st-strip" }, ...pictures.map((one) => image(one))),
        ]),
      );
      this.close.replaceChildren(
        ...rows.map(({ name, pictures }) =>
          make(
            "div",
            {},
            make("p", { class: "st-living__label", text: name }),
            image(pictures[close], `${name}: a ${close}`),
          ),
        ),
      );
      this.digits.forEach((one, digit) => one.setAttribute("aria-pressed", String(digit === close)));
      this.tell(close);
      if (this.panes.now === "compared") this.time();
      else this.showTable();
    }

    /** Measure, unless it was for as many steps. */
    time() {
      if (this.measured !== this.get("steps")) this.measure();
    }

    /** Measure how long each takes for one digit, and show all figures. */
    measure() {
      this.measured = this.get("steps");
      this.times = this.makers.map((maker) => {
        const repeats = Math.ceil(REPEATS / this.passes(maker)),
          values = code(1, maker.values);
        const run = () => maker.make(maker.model, values, 0, this.taken(maker));
        run(); // the first run of a program is slow
        const began = performance.now();
        for (let count = 0; count < repeats; count += 1) run();
        return (performance.now() - began) / repeats;
      });
      this.showTable();
    }

    showTable() {
      const runs = [...this.runs, comparison.real];
      const rows = [
        ["Distance from real digits", ...runs.map(({ distance }) => distance.toFixed(3))],
        ["Gray pixels", ...runs.map(({ gray }) => `${gray} %`)],
        ["Variety", ...runs.map(({ variety }) => `${variety} %`)],
        ["Can be asked for a digit", ...this.makers.map(({ asked }) => asked), ""],
        ["Parameters", ...this.makers.map(({ parameters }) => parameters.toLocaleString("en-US")), ""],
        ["Passes for one digit", ...this.makers.map((maker) => String(this.passes(maker))), ""],
        ["Milliseconds for one digit, in this browser", ...this.times.map((one) => one.toPrecision(2)), ""],
      ];
      this.table.replaceChildren(
        ...rows.map(([head, ...cells]) =>
          make(
            "tr",
            {},
            make("th", { scope: "row", text: head }),
            ...cells.map((text) => make("td", { class: "st-number", text })),
          ),
        ),
      );
    }

    /** The figures of each maker, as many steps as it takes now. */
    get runs() {
      return this.makers.map((maker) => ({ ...maker.runs[this.taken(maker)], name: maker.name }));
    }

    /** @param {number} close */
    tell(close) {
      /** @param {keyof Run} key @param {number} sign */
      const best = (key, sign) => [...this.runs].sort((a, b) => sign * (a[key] - b[key]))[0],
        near = best("distance", 1),
        soft = best("gray", -1);
      this.say(
        `Looked at closely: a ${close}. Nearest to real digits is the ${near.name}, at ${near.distance.toFixed(3)}. Softest is the ${soft.name}: ${soft.gray} % of its pixels are gray.`,
      );
    }
  }

  customElements.define("strata-overview", OverviewFigure);
})();
