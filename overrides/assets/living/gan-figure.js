"use strict";
// <strata-gan>: a contest over points, trained in the page; play it, step it, unbalance it, draw the points.
(() => {
  const {
    make,
    label,
    button,
    choice,
    slider,
    chance,
    normal,
    real,
    reached,
    belief,
    SETS,
    Perceptron,
    Contest,
    EDGE,
    shades,
    crosses,
    dots,
    arrows,
    legend,
    Plane,
    Curves,
    manifold,
    Panes,
    later,
    Player,
    ALONE,
  } = globalThis.living;
  const SHOWN = 300,
    CROSSES = 128,
    SEED = 20; // of the points that are shown, made and real
  const RATES = [0.0001, 0.0003, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05];
  /** @type {Record<string, [number, number]>} */
  const PRESETS = { balanced: [0.02, 0.005], eager: [0.0003, 0.02] };
  const NAMES = {
    ring: "eight clusters on a ring",
    square: "nine clusters in a square",
    spiral: "a spiral",
    own: "your own points",
  };
  /** @type {Point[]} */
  const OWN = [
    [-1.5, -1],
    [0, 1.6],
    [1.5, -1],
  ];
  const MOST = 60,
    APART = 0.25; // drawn points: the first, how many, how near in one stroke
  const percent = (/** @type {number} */ share) => `${Math.round(100 * share)} %`;
  const fixed = (/** @type {number} */ number) => number.toFixed(2);
  /** The logarithm of 1 and a power of e, for any size. @param {number} score */
  const soft = (score) => Math.max(score, 0) + Math.log1p(Math.exp(-Math.abs(score)));
  const UNDECIDED = Math.log(2); // the loss a sample of one who believes everything by one half
  const counted = (/** @type {number} */ number) => number.toLocaleString("en-US");

  class GanFigure extends Player {
    /** @type {Point[]} */ own = [];
    /** @type {Point | undefined} where the last point of a stroke was put */ last;
    /** @type {Float64Array} */ codes = later();
    /** @type {Float64Array} */ truth = later();
    /** @type {SVGElement} */ crosses = later();
    /** @type {Reached & {of: number}} */ found = later();
    /** @type {number[]} */ beliefs = [];
    /** @type {number[]} of the discriminator and of the generator */ losses = [];
    half = 0;
    /** @type {number[][]} by round: both losses, and the share that was reached */ past = [];
    /** @type {Panes} */ panes = later();
    plane = new Plane("Place of a new point, press Enter to put it there", EDGE, (point) => this.drag(point));
    data = choice(Object.entries(NAMES), "ring", (data) => this.set({ data: data === "ring" ? "" : data }, true));
    preset = choice(
      [
        ["balanced", "in balance"],
        ["eager", "too eager a generator: it collapses"],
        ["", "as set below"],
      ],
      "balanced",
      (name) => this.take(name),
    );
    rates = /** @type {const} */ (["judge", "make"]).map((key) =>
      slider(
        { min: 0, max: RATES.length - 1, step: 1, value: 0 },
        (place) => this.rate(key, RATES[place]),
        (place) => String(RATES[place]),
      ),
    );
    seed = make("input", { type: "number", min: "1", max: "9999", step: "1" });
    pushes = make("input", {
      type: "checkbox",
      id: "gan-pushes",
      onchange: () => {
        this.keep({ pushes: this.pushes.checked ? 1 : "" });
        this.show();
      },
    });
    net = make("input", {
      type: "checkbox",
      id: "gan-net",
      onchange: () => {
        this.keep({ net: this.net.checked ? 1 : "" });
        this.show();
      },
    });
    meaning = make("p", {
      class: "st-note",
      text: "The net is where the generator puts all values that it may draw. Every mesh gets equally many points: where it is dense, they are many.",
    });
    measures = make("tbody");
    curves = new Curves(
      "Loss by round, on the points that are shown",
      [
        { name: "discriminator", kind: "real" },
        { name: "generator", kind: "made" },
      ],
      fixed,
      "Dotted: the losses when every point is believed to be real by one half.",
    );
    share = new Curves("Made points in a cluster or place, by round", [{ name: "share", kind: "made" }], percent);
    drawn = make(
      "div",
      { class: "st-living__row" },
      button("Take the last point away", () => this.put(this.own.slice(0, -1))),
      button("Clear the points", () => this.put([])),
      make("span", {
        class: "st-note",
        text: "Press in the plane, or move the cross with the arrow keys and press Enter.",
      }),
    );

    get invitation() {
      return "The example above is drawn. Run brings it to life: both networks are trained here, from nothing.";
    }

    async start() {
      this.build();
      this.panes.restore();
      this.restore();
      this.watch();
    }

    build() {
      this.plane.made.classList.add("st-contest__plane");
      this.plane.handle.addEventListener("click", ({ detail }) => {
        if (!detail) this.add(this.plane.point);
      });
      this.plane.made.addEventListener(
        "pointerdown",
        () => {
          this.last = undefined;
        },
        true,
      );
      this.seed.addEventListener("change", () =>
        this.set({ seed: Math.max(1, Math.floor(Number(this.seed.value)) || 1) }, true),
      );
      this.panes = new Panes(this, [
        ["measures", "Measures", this.table()],
        ["curves", "Curves", make("div", {}, this.curves.made, this.share.made)],
        ["settings", "Settings", this.settings()],
        ["code", "Code", this.foot()],
      ]);
      this.body.append(
        this.buttons(),
        this.status,
        make("div", { class: "st-living__grid" }, this.left(), this.panes.made),
      );
    }

    buttons() {
      return make(
        "div",
        { class: "st-living__row st-living__buttons st-living__ask" },
        this.player,
        button("One round", () => this.rounds(1)),
        button("100 rounds", () => this.rounds(100)),
        button("Start again", () => this.begin()),
        button("Only the discriminator", () => this.alone("judge")),
        button("Only the generator", () => this.alone("make")),
      );
    }

    left() {
      return make(
        "div",
        {},
        this.plane.made,
        legend(),
        this.drawn,
        make(
          "div",
          { class: "st-contest__option" },
          this.pushes,
          make("label", { for: "gan-pushes", text: "Show where the verdict pushes the made points" }),
        ),
        make(
          "div",
          { class: "st-contest__option" },
          this.net,
          make("label", { for: "gan-net", text: "Show the net of the generator" }),
        ),
        this.meaning,
      );
    }

    settings() {
      return make(
        "div",
        {},
        label("Real points", this.data),
        label("Balance", this.preset),
        make(
          "div",
          { class: "st-living__row" },
          label("Learning rate of the discriminator", this.rates[0].made),
          label("Learning rate of the generator", this.rates[1].made),
          label("Seed", this.seed),
        ),
        make("p", {
          class: "st-note",
          text: `“Only” trains one network for ${ALONE} steps, while the other is held still.`,
        }),
        button("Reset", () => {
          this.forget();
          this.restore();
        }),
      );
    }

    table() {
      return make(
        "div",
        {},
        make(
          "table",
          { class: "st-next st-contest__measures" },
          make("caption", { text: `Measured on ${SHOWN} made points` }),
          this.measures,
        ),
        make("p", {
          class: "st-note",
          text: "A point is in a cluster or place when it is at most three spreads from its center. One is reached when it has at least a quarter of its fair share.",
        }),
      );
    }

    foot() {
      const { judge, make: making, pushes, round } = Contest.prototype,
        { forward, backward, step } = Perceptron.prototype;
      return make(
        "div",
        { class: "st-living__more" },
        this.code("Show the code: the contest", round, judge, making, pushes),
        this.code("Show the code: a network that learns", forward, backward, step),
      );
    }

    /** Take what the address holds, and begin. */
    restore() {
      const { state } = this,
        rate = (/** @type {string} */ key, /** @type {number} */ value) =>
          RATES.includes(Number(state.get(key))) ? Number(state.get(key)) : value;
      const data = state.get("data") ?? "";
      this.data.value = Object.hasOwn(NAMES, data) ? data : "ring";
      this.seed.value = String(Math.max(1, Math.floor(Number(state.get("seed"))) || 1));
      this.now = { judge: rate("judge", PRESETS.balanced[0]), make: rate("make", PRESETS.balanced[1]) };
      const points = state.get("points");
      this.own = points === null ? OWN : read(points);
      this.pushes.checked = state.get("pushes") === "1";
      this.net.checked = state.get("net") === "1";
      this.begin();
    }

    /** Keep something in the address, and begin anew where it changes the contest. @param {Record<string, string|number>} values @param {boolean} anew */
    set(values, anew) {
      this.keep(values);
      if (anew) this.begin();
    }

    /** Learn at another rate from now on. @param {"judge" | "make"} key @param {number} value */
    rate(key, value) {
      this.now[key] = value;
      this.keepRates();
    }

    /** Begin anew with the rates of a preset. @param {string} name */
    take(name) {
      if (PRESETS[name]) [this.now.judge, this.now.make] = PRESETS[name];
      this.keepRates();
      if (PRESETS[name]) this.begin();
    }

    keepRates() {
      this.showRates();
      this.keep(this.preset.value === "balanced" ? { judge: "", make: "" } : this.now);
    }

    showRates() {
      const now = [this.now.judge, this.now.make];
      this.preset.value = Object.keys(PRESETS).find((name) => String(PRESETS[name]) === String(now)) ?? "";
      this.rates.forEach(({ set }, one) => set(RATES.indexOf(now[one])));
    }

    get centers() {
      return this.data.value === "own" ? this.own : SETS[this.data.value];
    }

    /** Begin with new networks. */
    begin() {
      this.pause();
      this.contest = new Contest(Number(this.seed.value), this.centers);
      this.codes = Float64Array.from({ length: 2 * SHOWN }, normal(chance(SEED)));
      Object.assign(this, { round: 0, took: 0, past: [] });
      this.plane.handle.hidden = this.drawn.hidden = this.data.value !== "own";
      this.plane.made.classList.toggle("is-open", this.data.value === "own");
      this.plane.put([0, 0]);
      this.showRates();
      this.showReal();
      this.show();
      this.tell();
    }

    showReal() {
      const next = chance(SEED + 1),
        spread = normal(next),
        count = this.centers.length ? CROSSES : 0;
      this.truth = Float64Array.from(Array.from({ length: count }, () => real(this.centers, next, spread)).flat());
      this.crosses = crosses(this.truth);
    }

    /** Whether there is something to learn from. */
    get possible() {
      if (!this.centers.length) this.say("There is nothing to learn from: put a point into the plane.");
      return this.centers.length > 0;
    }

    /** Draw, while the pointer is held. @param {[number, number]} point */
    drag(point) {
      if (this.data.value !== "own") return;
      this.plane.put(point);
      if (!this.plane.held || (this.last && Math.hypot(point[0] - this.last[0], point[1] - this.last[1]) < APART))
        return;
      this.last = point;
      this.add(point);
    }

    /** @param {[number, number]} point */
    add(point) {
      const round = (/** @type {number} */ one) => Math.round(10 * one) / 10;
      /** @type {Point} */
      const rounded = [round(point[0]), round(point[1])];
      this.put([...this.own, rounded].slice(-MOST));
    }

    /** Take other points to learn from; the networks go on as they are. @param {[number, number][]} points */
    put(points) {
      this.own = this.contest.centers = points;
      this.keep({
        points: points.length
          ? points.map((point) => point.map((one) => Math.round(10 * one)).join("_")).join(".")
          : "none",
      });
      if (!points.length) this.pause();
      this.showReal();
      this.show();
      this.tell();
    }

    show() {
      const { generator, discriminator } = this.contest;
      const made = generator.forward(this.codes, SHOWN);
      this.found = { ...reached(made, this.centers), of: this.centers.length };
      const mean = (/** @type {Float64Array} */ scores, /** @type {(score: number) => number} */ give) =>
        scores.reduce((sum, score) => sum + give(score), 0) / (scores.length || 1);
      const [truth, judged] = [this.truth, made].map((points) => discriminator.forward(points, points.length / 2));
      this.beliefs = [mean(truth, belief), mean(judged, belief)];
      const less = (/** @type {number} */ score) => soft(-score);
      this.losses = [mean(truth, less) + mean(judged, soft), mean(judged, less)];
      const { drawn, half } = manifold(generator, 2 * EDGE);
      this.half = half;
      const pushes = this.pushes.checked ? [arrows(made, this.contest.pushes(made, SHOWN))] : [];
      this.meaning.hidden = !this.net.checked;
      const net = this.net.checked ? [drawn] : [];
      this.plane.picture.replaceChildren(shades(discriminator), ...net, this.crosses, dots(made), ...pushes);
      this.past.push([this.round, ...this.losses, this.found.inside]);
      this.showMeasures();
      this.showPast();
    }

    /** What the centers of the set are called. */
    get called() {
      return ["ring", "square"].includes(this.data.value) ? "clusters" : "places";
    }

    showMeasures() {
      const { discriminator, generator } = this.contest,
        { found, called } = this,
        few = found.of <= 9;
      const rows = [
        ["Rounds", counted(this.round)],
        ["Steps of discriminator, generator", `${counted(discriminator.steps)}, ${counted(generator.steps)}`],
        [`Reached ${called}`, `${found.reached} of ${found.of}`],
        [`Points in one of the ${called}`, percent(found.inside)],
        ...(few ? [["Points in each", found.counts.join(", ") || "none"]] : []),
        ["Half of them lie on, of the plane", `${(100 * this.half).toPrecision(2)} %`],
        ["Belief in real points, made points", this.beliefs.map(fixed).join(", ")],
        ["Loss of discriminator, generator", this.losses.map(fixed).join(", ")],
        ["Time a round in this browser", this.took ? `${this.took.toFixed(2)} ms` : "not measured yet"],
      ];
      this.measures.replaceChildren(
        ...rows.map(([name, value]) =>
          make("tr", {}, make("th", { scope: "row", text: name }), make("td", { class: "st-number", text: value })),
        ),
      );
    }

    showPast() {
      if (this.past.length > 600)
        this.past = this.past.filter((_, place) => place % 2 === 0 || place === this.past.length - 1);
      this.curves.show(this.past, 2, [2 * UNDECIDED, UNDECIDED]);
      this.share.show(
        this.past.map(([round, , , share]) => [round, share]),
        1,
      );
    }

    tell() {
      const { found, called, beliefs } = this,
        [truth, made] = beliefs.map((one) => one.toFixed(2));
      this.told = performance.now();
      this.say(
        `${this.round ? `After ${counted(this.round)} round${this.round === 1 ? "" : "s"}` : "Before the first round"} the generator reaches ${found.reached} of ${found.of} ${called}, and ${percent(found.inside)} of its points lie in one of them. The discriminator believes real points to be real by ${truth}, made ones by ${made}.${this.playing ? " It plays." : ""}`,
      );
    }
  }

  /** Give the points that the address holds. @param {string} text @returns {[number, number][]} */
  const read = (text) =>
    text
      .split(".")
      .map((part) => part.split("_").map((one) => Number(one) / 10))
      .filter(
        /** @returns {point is Point} */ (point) => point.length === 2 && point.every((one) => Math.abs(one) <= EDGE),
      )
      .slice(0, MOST);

  customElements.define("strata-gan", GanFigure);
})();
