"use strict";
// <strata-vae>: a digit becomes a point in a plane, and a point becomes a digit.
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
    encode,
    decode,
    pick,
    divergence,
    pixels,
    written,
    image,
    sheet,
    Drawing,
    Plane,
    Panes,
    later,
    Figure,
  } = globalThis.living;
  const EDGE = 3.4,
    NEAREST = 3,
    ACROSS = 12,
    REPEATS = 100;
  const signed = (/** @type {number} */ number) => number.toFixed(2).replace("-", "−");
  const listed = (/** @type {string[]} */ words) => `${words.slice(0, -1).join(", ")} and ${words[words.length - 1]}`;

  class VaeFigure extends Figure {
    /** @type {Weights} */ model = later();
    /** @type {{images: string[], labels: number[], example: number}} */ meta = later();
    /** @type {Numbers[]} */ images = [];
    /** @type {Numbers[]} where each of them is in the plane */ places = [];
    /** @type {Chance} */ next = later();
    /** @type {Numbers} */ input = later();
    /** @type {Numbers} */ result = later();
    /** @type {Curve} */ curve = later();
    /** @type {Panes} */ panes = later();
    /** @type {SVGElement | undefined} */ decoded;
    /** @type {number[]} */ point = [0, 0];
    chosen = 0;
    drawn = false;
    digits = Array.from({ length: 10 }, (_, digit) => button(String(digit), () => this.another(digit)));
    drawing = new Drawing("The digit: choose a pixel to turn it over", (drawn) => this.draw(drawn));
    what = make("p", { class: "st-living__label" });
    plane = new Plane("The point", EDGE, (point) => this.move(point));
    look = choice(
      [
        ["digits", "digits held out"],
        ["pictures", "what each place decodes to"],
      ],
      "digits",
      (look) => {
        this.keep({ look: look === "digits" ? "" : look });
        this.showPlane();
      },
    );
    sides = ["Across", "Up"].map((name, side) => {
      const made = slider(
        { min: -EDGE, max: EDGE, step: 0.05, value: 0 },
        (value) => this.move(side ? [this.point[0], value] : [value, this.point[1]]),
        signed,
      );
      return { ...made, field: label(name, made.made) };
    });
    out = make("div");
    error = make("tbody");
    time = make("p", { class: "st-note" });

    get invitation() {
      return "The example above is drawn. Run loads the model, and you can choose or draw a digit and move through the plane.";
    }

    async start() {
      this.model = await this.weights("vae-digits");
      this.meta = this.model.meta;
      this.images = this.meta.images.map(pixels);
      this.places = this.images.map((one) => encode(this.model, one).mean);
      this.next = normal(chance(Date.now()));
      this.build();
      this.panes.restore();
      this.restore();
    }

    build() {
      this.digits[this.meta.labels[this.meta.example]].setAttribute("data-first", "");
      const error = make(
        "table",
        { class: "st-next st-vae__error" },
        make("caption", { text: "The two parts of the error" }),
        this.error,
      );
      this.panes = new Panes(this, [
        ["plane", "The plane", this.middle()],
        ["code", "Code", this.foot()],
      ]);
      this.body.append(
        make(
          "div",
          { class: "st-living__row st-living__ask" },
          make(
            "div",
            { class: "st-choices", role: "group", "aria-label": "Take a digit that it has not learned from" },
            ...this.digits,
          ),
          button("Clear, to draw", () => this.draw(new Float32Array(64))),
          button("Reset", () => this.reset()),
        ),
        make("div", { class: "st-vae" }, this.left(), this.panes.made, this.right(), error),
        this.status,
      );
    }

    left() {
      return make("div", { class: "st-vae__in" }, this.what, this.drawing.made);
    }

    middle() {
      return make(
        "div",
        { class: "st-vae__middle" },
        label("Show in the plane", this.look),
        this.plane.made,
        make("div", { class: "st-living__row" }, ...this.sides.map(({ field }) => field)),
        make(
          "div",
          { class: "st-living__row" },
          button("To the mean", () => this.move(this.curve.mean, true)),
          button("Draw from its curve", () => this.move(pick(this.curve, this.next))),
          button("Draw from the common curve", () =>
            this.move(pick({ mean: Float32Array.of(0, 0), spread: Float32Array.of(1, 1) }, this.next)),
          ),
        ),
      );
    }

    right() {
      return make(
        "div",
        { class: "st-vae__out" },
        make("p", { class: "st-living__label", text: "What the decoder makes of the point" }),
        this.out,
      );
    }

    foot() {
      return make(
        "div",
        { class: "st-living__more" },
        this.time,
        this.code("Show the code: both networks and the draw", encode, pick, decode, divergence, through),
        this.download("vae-digits", () => this.model),
      );
    }

    /** Show what the address holds. */
    restore() {
      const digit = Number(this.state.get("digit") ?? this.meta.example),
        drawn = this.state.get("drawn");
      this.look.value = this.state.get("look") === "pictures" ? "pictures" : "digits";
      this.chosen = this.images[digit] ? digit : this.meta.example;
      this.input = drawn ? pixels(drawn.padEnd(64, "0").slice(0, 64)) : this.images[this.chosen];
      this.drawn = Boolean(drawn);
      const point = ["x", "y"].map((name) => Number(this.state.get(name) ?? NaN));
      this.read(point.every(Number.isFinite) ? point : undefined);
    }

    reset() {
      this.forget();
      this.restore();
    }

    /** Take the next digit of a kind. @param {number} digit */
    another(digit) {
      const { labels } = this.meta,
        count = labels.length;
      const after = Array.from({ length: count }, (_, step) => (this.chosen + 1 + step) % count);
      this.chosen = after.find((place) => labels[place] === digit) ?? this.chosen;
      this.drawn = false;
      this.input = this.images[this.chosen];
      this.keep({ digit: this.chosen === this.meta.example ? "" : this.chosen, drawn: "" });
      this.read();
    }

    /** Take what the reader draws. @param {Float32Array} drawn */
    draw(drawn) {
      this.input = drawn;
      this.drawn = true;
      this.keep({ digit: "", drawn: written(drawn) });
      this.read();
    }

    /** Encode the input; go to its mean, or to a point. @param {number[]} [point] */
    read(point) {
      const began = performance.now();
      for (let count = 0; count < REPEATS; count += 1)
        decode(this.model, (this.curve = encode(this.model, this.input)).mean);
      const took = (performance.now() - began) / REPEATS;
      this.time.textContent = `Measured in this browser: ${took.toFixed(3)} ms to encode a digit and to decode it.`;
      this.what.textContent = this.drawn
        ? "A digit as you draw it"
        : `A ${this.meta.labels[this.chosen]} that is new to it; turn pixels over to change it`;
      this.drawing.show(this.input);
      for (const [digit, one] of this.digits.entries())
        one.setAttribute("aria-pressed", String(!this.drawn && this.meta.labels[this.chosen] === digit));
      if (point) this.move(point);
      else this.move(this.curve.mean, true);
      this.showPlane();
    }

    /** Go to a point. @param {ArrayLike<number>} point @param {boolean} [mean] whether it is the mean of the input */
    move(point, mean = false) {
      this.point = Array.from(point, (one) => (mean ? one : Math.round(100 * one) / 100)); // as the address holds it
      this.keep({ x: mean ? "" : this.point[0].toFixed(2), y: mean ? "" : this.point[1].toFixed(2) });
      this.plane.put(this.point);
      this.sides.forEach(({ set }, side) => set(Math.round(100 * this.point[side]) / 100));
      this.result = decode(this.model, this.point);
      this.out.replaceChildren(image(this.result, "The digit of the point"));
      this.showError();
      this.tell();
    }

    showPlane() {
      const { mean, spread } = this.curve,
        digits = this.look.value === "digits";
      const ellipse = make("ellipse", {
        svg: true,
        class: "st-plane__curve",
        cx: mean[0].toFixed(3),
        cy: (-mean[1]).toFixed(3),
        rx: (2 * spread[0]).toFixed(3),
        ry: (2 * spread[1]).toFixed(3),
      });
      this.plane.picture.replaceChildren(...(digits ? [this.plane.axes, this.signs] : [this.grid]), ellipse);
    }

    /** The digits held out, each where its mean is. */
    get signs() {
      return make(
        "g",
        { svg: true },
        ...this.places.map(([across, up], place) =>
          make("text", { svg: true, x: across.toFixed(2), y: (-up).toFixed(2), text: this.meta.labels[place] }),
        ),
      );
    }

    /** What the decoder makes of points all over the plane. */
    get grid() {
      if (this.decoded) return this.decoded;
      const side = (/** @type {number} */ place) => -EDGE + ((place + 0.5) * 2 * EDGE) / ACROSS;
      const all = Array.from({ length: ACROSS ** 2 }, (_, place) =>
        decode(this.model, [side(place % ACROSS), -side(Math.floor(place / ACROSS))]),
      );
      this.decoded = image(sheet(all, ACROSS), "", 10 * ACROSS);
      for (const name of ["x", "y"]) this.decoded.setAttribute(name, String(-EDGE));
      for (const name of ["width", "height"]) this.decoded.setAttribute(name, String(2 * EDGE));
      return this.decoded;
    }

    showError() {
      const differ = this.input.reduce((sum, one, place) => sum + (one - this.result[place]) ** 2, 0);
      /** @type {[string, number][]} */
      const rows = [
        ["Squared differences of pixels", differ],
        ["Distance of the two curves", divergence(this.curve)],
      ];
      this.error.replaceChildren(
        ...rows.map(([name, value]) =>
          make(
            "tr",
            {},
            make("th", { scope: "row", text: name }),
            make("td", { class: "st-number", text: value.toFixed(2) }),
          ),
        ),
      );
    }

    tell() {
      const { mean, spread } = this.curve,
        { labels } = this.meta,
        own = this.drawn ? -1 : this.chosen;
      const far = this.places
        .map(([x, y], place) => ({ place, far: (x - this.point[0]) ** 2 + (y - this.point[1]) ** 2 }))
        .filter(({ place }) => place !== own);
      const near = far
        .sort((a, b) => a.far - b.far)
        .slice(0, NEAREST)
        .map(({ place }) => String(labels[place]));
      const moved = Math.hypot(this.point[0] - mean[0], this.point[1] - mean[1]) > 0.005;
      const where = moved ? ` The point is at ${signed(this.point[0])} across and ${signed(this.point[1])} up.` : "";
      this.say(
        `${this.drawn ? "Your drawing" : `This ${labels[own]}`} has its mean at ${signed(mean[0])} across and ${signed(mean[1])} up, with a spread of ${signed(spread[0])} and ${signed(spread[1])}.${where} The digits held out that lie nearest to the point are ${listed(near)}.`,
      );
    }
  }

  customElements.define("strata-vae", VaeFigure);
})();
