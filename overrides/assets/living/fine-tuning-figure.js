"use strict";
// <strata-fine-tuning>: a few lines of the reader train the output matrix of the small Transformer further.
(() => {
  const {
    make,
    label,
    button,
    slider,
    chance,
    chances,
    draw,
    percents,
    split,
    join,
    follow,
    invent,
    largest,
    times,
    loss,
    descend,
    Reading,
    later,
    Figure,
  } = globalThis.living;
  const LINES =
    "ada goes to the beach.\nben goes to the beach.\ncleo goes to the beach.\nada has a green hat.\nben has a green cup.";
  const PROMPT = "dan has a";
  const SLICE = 30; // milliseconds in which it is asked questions before the page may do something else
  const TESTS = 40,
    LINE = 16,
    SHOWN = 5,
    LONGEST = 120,
    PLAIN = { temperature: 0.7, k: 0, p: 1 };
  const RATES = [0.003, 0.01, 0.03, 0.1, 0.3, 1];

  class FineTuningFigure extends Figure {
    /** @type {StoryMeta} */ meta = later();
    /** @type {Weights<StoryMeta>} */ model = later();
    /** @type {Numbers} the output matrix before any training */ original = later();
    /** @type {{state: Numbers, truth: number}[]} */ tests = [];
    /** @type {Example[] | undefined} */ learned;
    /** @type {number[]} */ losses = [];
    /** @type {number[]} */ asked = [];
    took = 0;
    lines = make("textarea", { rows: "5", spellcheck: "false", maxlength: "2000", "data-first": "" });
    prompt = make("input", { type: "text", spellcheck: "false", maxlength: "400" });
    rate = slider(
      { min: 0, max: RATES.length - 1, step: 1, value: 3 },
      (place) => this.keep({ rate: RATES[place] === 0.1 ? "" : RATES[place] }),
      (place) => String(RATES[place]),
    );
    unknown = make("p", { class: "st-note" });
    curve = make("div", { class: "st-loss" });
    table = make("tbody");
    samples = make("tbody");

    get invitation() {
      return "The example above is drawn. Run loads the model, and you train it on lines of your own.";
    }

    async start() {
      const model = await this.weights("story-final");
      this.meta = model.meta;
      this.original = model.tensors.embedding; // in this model the output matrix is the table of embeddings; here it gets its own copy
      this.model = { ...model, tensors: { ...model.tensors, output: this.original.slice() } };
      this.build();
      this.restore();
      this.examine();
    }

    /** Make up stories with a question; keep the state in which the model answers, and the true answer. The reader
     * need not wait: what is answered right is told once all are asked. */
    async examine() {
      const next = chance(2026);
      let began = performance.now();
      while (this.tests.length < TESTS) {
        if (performance.now() - began > SLICE) {
          await new Promise((done) => setTimeout(done));
          began = performance.now();
        }
        const words = split(invent(next, this.meta.words), this.meta.vocabulary),
          reading = new Reading(this.model);
        reading.to([0, ...words.map(({ token }) => token)]);
        const truth = this.meta.vocabulary.indexOf(follow(words.map(({ word }) => word)).pop()?.truth ?? "");
        this.tests.push({ state: reading.results[reading.results.length - 1].state, truth });
      }
      this.showLoss(this.model.tensors.output, this.learned ?? []);
    }

    build() {
      this.lines.addEventListener("input", () => {
        this.keep({ lines: this.lines.value === LINES ? "" : this.lines.value || " " });
        this.undo();
      });
      this.prompt.addEventListener("input", () => {
        this.keep({ prompt: this.prompt.value === PROMPT ? "" : this.prompt.value });
        this.show();
      });
      const heads = ["Next token", "Before", "Now"].map((text, place) =>
        make("th", { scope: "col", class: place ? "st-number" : "", text }),
      );
      this.body.append(
        make(
          "div",
          { class: "st-living__grid" },
          make(
            "div",
            {},
            make(
              "div",
              { class: "st-living__ask" },
              label("Lines to train on", this.lines),
              make(
                "div",
                { class: "st-living__row st-living__buttons" },
                button("Train 1 step", () => this.train(1)),
                button("10 steps", () => this.train(10), "is-primary"),
                button("100 steps", () => this.train(100)),
                button("Undo the training", () => this.undo()),
                button("Reset", () => this.reset()),
              ),
            ),
            this.unknown,
            make("div", { class: "st-living__row" }, label("Learning rate", this.rate.made)),
            make("p", { class: "st-living__label", text: "Loss on the lines, in bits a token, by step" }),
            this.curve,
          ),
          make(
            "div",
            {},
            label("Try it on", this.prompt),
            make(
              "table",
              { class: "st-next" },
              make("caption", { text: "What may come next" }),
              make("thead", {}, make("tr", {}, ...heads)),
              this.table,
            ),
            make(
              "table",
              { class: "st-samples" },
              make("caption", { text: "What it writes, with the same chance" }),
              this.samples,
            ),
          ),
        ),
        this.status,
        make(
          "div",
          { class: "st-living__more" },
          this.code("Show the code: loss, gradient and step", loss, descend),
          this.download("story-fine-tuned", () => this.model),
        ),
      );
    }

    restore() {
      this.lines.value = this.state.get("lines") ?? LINES;
      this.prompt.value = this.state.get("prompt") ?? PROMPT;
      this.rate.set(Math.max(0, RATES.indexOf(Number(this.state.get("rate") ?? 0.1))));
      this.undo();
    }

    /** Give what is to be learned: each known token of each line, with the state in which the model has to expect it. */
    get examples() {
      /** @type {Example[]} */
      const found = [];
      for (const line of this.lines.value.split("\n")) {
        const tokens = [
          0,
          ...split(line, this.meta.vocabulary)
            .map(({ token }) => token)
            .filter((token) => token >= 0),
        ].slice(0, LONGEST);
        const reading = new Reading(this.model);
        reading.to(tokens);
        tokens.slice(1).forEach((token, place) => found.push({ state: reading.results[place].state, token }));
      }
      return found;
    }

    /** @param {number} steps */
    train(steps) {
      this.learned ||= this.examples;
      if (!this.learned.length) {
        this.say("There is nothing to learn: write a line with words that it knows.");
        return;
      }
      const began = performance.now(),
        rate = RATES[Number(this.rate.input.value)];
      for (let step = 0; step < steps; step += 1) {
        this.losses.push(descend(this.model.tensors.output, this.learned, rate));
      }
      this.took = (performance.now() - began) / steps;
      this.show();
    }

    undo() {
      this.model.tensors.output.set(this.original);
      this.learned = undefined;
      this.losses = [];
      this.took = 0;
      this.show();
    }

    reset() {
      this.forget();
      this.restore();
    }

    /** Give how many of the test questions an output matrix answers right. @param {Float32Array} matrix */
    right(matrix) {
      return this.tests.filter(({ state, truth }) => largest(times(matrix, state)) === truth).length;
    }

    /** Let the model go on with the prompt, always with the same chance. @param {Float32Array} output */
    sample(output) {
      const reading = new Reading({ ...this.model, tensors: { ...this.model.tensors, output } }),
        next = chance(7),
        tokens = [...this.asked];
      for (let count = 0; count < LINE; count += 1) {
        reading.to(tokens);
        const token = draw(chances(reading.logits, PLAIN), next);
        if (token === 0) break;
        tokens.push(token);
        if (this.meta.vocabulary[token] === ".") break;
      }
      return join(tokens.slice(1).map((token) => this.meta.vocabulary[token]));
    }

    show() {
      const { output } = this.model.tensors,
        known = split(this.prompt.value, this.meta.vocabulary);
      const learned = (this.learned ||= this.examples);
      this.asked = [0, ...known.map(({ token }) => token).filter((token) => token >= 0)].slice(0, LONGEST);
      const unknown = [...split(this.lines.value, this.meta.vocabulary), ...known]
        .filter(({ token }) => token < 0)
        .map(({ word }) => word);
      this.unknown.textContent = unknown.length
        ? `Not in its vocabulary, so left out: ${[...new Set(unknown)].join(", ")}.`
        : "";
      const reading = new Reading(this.model);
      reading.to(this.asked);
      const { state } = reading.results[reading.results.length - 1];
      const now = chances(times(output, state), PLAIN),
        then = chances(times(this.original, state), PLAIN);
      const shown = [...new Set([...then.slice(0, 3), ...now].map(({ token }) => token))].slice(0, SHOWN);
      const [before, after] = [then, now].map((list) =>
        percents(shown.map((token) => list.find((one) => one.token === token)?.chance ?? 0)),
      );
      this.table.replaceChildren(
        ...shown.map((token, place) =>
          make(
            "tr",
            {},
            make("th", { scope: "row", text: token === 0 ? "end" : this.meta.vocabulary[token] }),
            make("td", { class: "st-number", text: before[place] }),
            make("td", { class: "st-number", text: after[place] }),
          ),
        ),
      );
      this.samples.replaceChildren(
        ...Object.entries({ Before: this.original, Now: output }).map(([when, matrix]) =>
          make("tr", {}, make("th", { scope: "row", text: when }), make("td", { text: this.sample(matrix) })),
        ),
      );
      this.showLoss(output, learned);
    }

    /** @param {Numbers} output @param {Example[]} learned */
    showLoss(output, learned) {
      const bits = learned.length ? loss(output, learned).bits : 0,
        all = [...this.losses, bits];
      const most = Math.max(...all, 0.1),
        last = Math.max(1, all.length - 1);
      const points = all
        .map((one, step) => `${((300 * step) / last).toFixed(1)},${(80 - (76 * one) / most).toFixed(1)}`)
        .join(" ");
      this.curve.replaceChildren(
        make(
          "svg",
          { viewBox: "-2 -2 304 84", preserveAspectRatio: "none", "aria-hidden": "true" },
          make("polyline", {
            svg: true,
            points: all.length > 1 ? points : `${points} 300,${(80 - (76 * bits) / most).toFixed(1)}`,
          }),
        ),
      );
      const steps = this.losses.length;
      const first = steps ? this.losses[0] : bits;
      this.say(
        steps
          ? `After ${steps} step${steps === 1 ? "" : "s"} the loss on the lines is ${bits.toFixed(2)} bits a token; it was ${first.toFixed(2)}. ${this.answers(output)} A step took ${this.took.toFixed(1)} ms.`
          : `Not trained on yet. The loss on the lines is ${bits.toFixed(2)} bits a token. ${this.answers()}`,
      );
    }

    /** Say how many questions it answers right. @param {Numbers} [output] of the model that was trained on */
    answers(output) {
      if (this.tests.length < TESTS) return `It is being asked ${TESTS} questions about other stories.`;
      const before = this.right(this.original);
      return output
        ? `Of ${TESTS} questions about other stories it now answers ${this.right(output)} right; before, ${before}.`
        : `Of ${TESTS} questions about other stories it answers ${before} right.`;
    }
  }

  customElements.define("strata-fine-tuning", FineTuningFigure);
})();
