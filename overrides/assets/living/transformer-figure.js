"use strict";
// <strata-transformer>: type a story, see where each token looks, and let the model go on.
(() => {
  const {
    make,
    label,
    button,
    choice,
    slider,
    chance,
    chances,
    draw,
    split,
    join,
    follow,
    invent,
    largest,
    percent,
    percents,
    inside,
    Reading,
    LooksMap,
    HeadView,
    Panes,
    later,
    Figure,
  } = globalThis.living;
  const SHOWN = 6,
    LONGEST = 160,
    LINE = 40;
  const LEVELS = [0.5, 0.25, 0.1, 0.03]; // shares from which a token is shaded, darkest first
  /** @type {Record<string, string>} */
  const DEFAULTS = {
    stage: "story-final",
    layer: "mean",
    head: "mean",
    temperature: "0.7",
    k: "0",
    p: "1",
    seed: "1",
    part: "1",
  };

  class TransformerFigure extends Figure {
    /** @type {Record<string, Weights<StoryMeta>>} by their stage */ models = {};
    /** @type {StoryMeta} */ meta = later();
    /** @type {HTMLSelectElement} */ stage = later();
    /** @type {Reading} */ reading = later();
    /** @type {Chance} */ next = later();
    /** @type {(Piece & {place: number})[]} the tokens of the row, each with its place for the model, or -1 */ shown =
      [];
    chosen = 0;
    asked = 0;
    story = 0;
    looks = make("tbody");
    text = make("textarea", { rows: "2", spellcheck: "false", "data-first": "" });
    temperature = slider(
      { min: 0, max: 2, step: 0.1, value: 0.7 },
      (temperature) => this.set({ temperature }),
      (value) => value.toFixed(1),
    );
    k = choice(
      [
        ["0", "all"],
        ["1", "1"],
        ["2", "2"],
        ["3", "3"],
        ["5", "5"],
        ["10", "10"],
      ],
      "0",
      (k) => this.set({ k }),
    );
    p = slider(
      { min: 0.1, max: 1, step: 0.05, value: 1 },
      (p) => this.set({ p }),
      (value) => value.toFixed(2),
    );
    seed = make("input", { type: "number", min: "1", max: "9999", step: "1" });
    row = make("div", {
      class: "st-tokens",
      role: "group",
      "aria-label": "Tokens: choose one to see where it looks",
    });
    unknown = make("p", { class: "st-note" });
    map = new LooksMap((row) => this.choose(this.shown.findIndex(({ place }) => place === row)));
    /** @type {HeadView} */ head = later();
    /** @type {Panes} */ panes = later();
    table = make("tbody");
    truth = make("p", { class: "st-truth" });
    time = make("p", { class: "st-note" });

    get invitation() {
      return "The example above is drawn. Run loads the model, and you can write a story of your own.";
    }

    async start() {
      this.models = { "story-final": await this.weights("story-final") };
      this.meta = this.models["story-final"].meta;
      DEFAULTS.layer = String(this.meta.layer);
      DEFAULTS.head = this.meta.head;
      this.build();
      this.panes.restore();
      await this.restore();
    }

    /** Give a value of the state, or its default. @param {string} key */
    get(key) {
      return this.state.get(key) ?? DEFAULTS[key] ?? this.meta.example;
    }

    /** Change the state, and show what follows. @param {Record<string, string|number>} values */
    async set(values) {
      const kept = Object.fromEntries(
        Object.entries(values).map(([key, value]) => [
          key,
          String(value) === (DEFAULTS[key] ?? this.meta.example) ? "" : value,
        ]),
      );
      if ("text" in values && String(values.text) === "") kept.text = " ";
      this.keep(kept);
      if ("seed" in values) this.next = chance(Number(values.seed));
      await this.show();
    }

    build() {
      this.text.addEventListener("input", () => this.set({ text: this.text.value, token: "" }));
      this.stage = choice(
        this.meta.stages.map(({ name, steps }) => [name, `${steps.toLocaleString("en-US")} steps`]),
        "story-final",
        (stage) => this.set({ stage }),
      );
      this.seed.addEventListener("change", () =>
        this.set({ seed: Math.max(1, Math.floor(Number(this.seed.value)) || 1) }),
      );
      this.row.addEventListener("keydown", (event) => this.move(event));
      this.head = new HeadView(this.meta, (values) => this.set(values));
      this.panes = new Panes(this, [
        ["next", "Next token", this.choosing()],
        ["looks", "Looks", this.looking(), () => this.reading && this.showMap()],
        ["head", "Inside one head", this.head.made, () => this.reading && this.showHead()],
        ["code", "Code", this.foot()],
      ]);
      this.body.append(
        make("div", { class: "st-living__ask" }, label("Story and question", this.text), this.buttons()),
        this.unknown,
        make("p", {
          class: "st-living__label",
          text: "The darker a token, the more the framed one looks there.",
        }),
        this.row,
        this.status,
        this.panes.made,
      );
    }

    buttons() {
      return make(
        "div",
        { class: "st-living__row st-living__buttons" },
        button("Add one token", () => this.write(1), "is-primary"),
        button("Write to the end of the line", () => this.write(LINE)),
        button("Take one away", () => this.shorten()),
        button("Another story", () => this.another()),
        button("Reset", () => this.reset()),
      );
    }

    looking() {
      const { layers, slopes } = this.meta,
        heads = slopes.map((_, head) => String(head + 1));
      this.looks.replaceChildren(
        ...Array.from({ length: layers }, (_, layer) =>
          make(
            "tr",
            {},
            make("th", { scope: "row", text: `Layer ${layer + 1}` }),
            ...[...heads, "mean"].map((head) =>
              make(
                "td",
                {},
                make("button", {
                  type: "button",
                  class: "st-button",
                  "data-layer": layer + 1,
                  "data-head": head,
                  "aria-label": `Layer ${layer + 1}, ${head === "mean" ? "mean of heads" : `head ${head}`}`,
                  text: head,
                  onclick: () => this.set({ layer: String(layer + 1), head }),
                }),
              ),
            ),
          ),
        ),
      );
      const top = make(
        "tr",
        {},
        make("td"),
        make("th", { scope: "colgroup", colspan: heads.length, text: "Head" }),
        make("td"),
      );
      return make(
        "div",
        { class: "st-looking" },
        make(
          "div",
          {},
          make(
            "table",
            { class: "st-looks" },
            make("caption", { text: "Whose look is shown" }),
            make("thead", {}, top),
            this.looks,
          ),
          this.map.said,
          make("p", {
            class: "st-note",
            text: "The map: each row is a token, and looks at the columns up to itself. Press a row to choose its token.",
          }),
        ),
        this.map.host,
      );
    }

    choosing() {
      const top = make(
        "tr",
        {},
        make("th", { scope: "col", text: "Next token" }),
        make("th", { scope: "col", colspan: "2", text: "Chance" }),
      );
      return make(
        "div",
        { class: "st-living__grid" },
        make(
          "div",
          {},
          make(
            "table",
            { class: "st-next" },
            make("caption", { text: "Press one to append it" }),
            make("thead", {}, top),
            this.table,
          ),
          this.truth,
        ),
        make(
          "div",
          { class: "st-next__how" },
          label("Trained for", this.stage),
          label("Top k", this.k),
          label("Seed", this.seed),
          label("Temperature", this.temperature.made),
          label("Top p", this.p.made),
        ),
      );
    }

    foot() {
      const { norm, attend, read } = globalThis.living;
      return make(
        "div",
        { class: "st-living__more" },
        this.time,
        this.code("Show the code: the whole model", read, attend, norm),
        this.code("Show the code: choosing the next token", chances, draw),
        make("p", {
          class: "st-note",
          text: `It knows ${this.meta.vocabulary.length - 1} words: ${this.meta.vocabulary.slice(1).join(" ")}`,
        }),
        this.download("story", () => this.models[this.get("stage")]),
      );
    }

    /** Show what the address holds. */
    async restore() {
      this.text.value = this.get("text").trim() && this.get("text");
      this.temperature.set(Number(this.get("temperature")));
      this.p.set(Number(this.get("p")));
      this.stage.value = this.get("stage");
      this.k.value = this.get("k");
      this.seed.value = this.get("seed");
      this.next = chance(Number(this.get("seed")) || 1);
      await this.show();
    }

    /** The words of the text with their tokens; what the model reads begins with the sign that opens each story. */
    get pieces() {
      return split(this.text.value, this.meta.vocabulary).slice(0, LONGEST);
    }

    get how() {
      return { temperature: Number(this.get("temperature")), k: Number(this.get("k")), p: Number(this.get("p")) };
    }

    /** Read the text, and show everything again. */
    async show() {
      const stage = this.meta.stages.some(({ name }) => name === this.get("stage")) ? this.get("stage") : "story-final";
      const asked = (this.asked += 1);
      const model = (this.models[stage] ||= await this.weights(stage));
      if (asked !== this.asked) return; // the reader has gone on
      if (this.reading?.model !== model) this.reading = new Reading(model);
      const pieces = this.pieces,
        before = performance.now();
      const computed = this.reading.to([0, ...pieces.filter(({ token }) => token >= 0).map(({ token }) => token)]);
      const took = performance.now() - before;
      if (computed)
        this.time.textContent = `Computed in this browser: ${computed} of ${this.reading.tokens.length} tokens in ${took.toFixed(1)} ms, ${(took / computed).toFixed(2)} ms a token. ${computed < this.reading.tokens.length ? "The others were kept from before." : ""}`;
      let place = 0;
      this.shown = [
        { word: "start", token: 0, place: 0 },
        ...pieces.map((piece) => ({ ...piece, place: piece.token < 0 ? -1 : (place += 1) })),
      ];
      const last = this.shown.reduce((found, piece, index) => (piece.place >= 0 ? index : found), 0);
      const wanted = Number(this.state.get("token") || last);
      this.chosen = this.shown[wanted]?.place >= 0 ? wanted : last;
      this.showTokens();
      if (this.panes.now === "looks") this.showMap();
      if (this.panes.now === "head") this.showHead();
      this.showNext();
      this.showTruth(pieces);
    }

    /** Give the shares with which the token at `place` looks at those before it, as layer and head are chosen. @param {number} place */
    shares(place) {
      const heads =
        this.reading.results[place].looks[Math.min(Math.max(Number(this.get("layer")) || 1, 1), this.meta.layers) - 1];
      const one = heads[Number(this.get("head")) - 1];
      return one || heads[0].map((_, there) => heads.reduce((sum, head) => sum + head[there], 0) / heads.length);
    }

    showTokens() {
      const shares = this.shares(this.shown[this.chosen].place);
      this.row.replaceChildren(
        ...this.shown.map(({ word, place }, index) => {
          const share = place >= 0 && place < shares.length ? shares[place] : 0,
            level = LEVELS.findIndex((least) => share >= least);
          const shade = level < 0 ? "" : ` is-${LEVELS.length - level}`;
          if (place < 0)
            return make(
              "span",
              { class: "st-token is-unknown", title: "not in the vocabulary" },
              word,
              make("span", { class: "st-hidden", text: " (unknown)" }),
            );
          return make(
            "button",
            {
              type: "button",
              class: `st-token${shade}${place === 0 ? " is-start" : ""}`,
              "aria-pressed": String(index === this.chosen),
              tabindex: index === this.chosen ? "0" : "-1",
              "data-index": index,
              onclick: () => this.choose(index),
              title: share >= 0.001 ? percent(share) : undefined,
            },
            word,
          );
        }),
      );
      const unknown = [...new Set(this.shown.filter(({ place }) => place < 0).map(({ word }) => word))];
      this.unknown.textContent = unknown.length
        ? `Not in its vocabulary, so the model does not see: ${unknown.join(", ")}.`
        : "";
      const ranked = [...shares]
        .map((share, place) => ({ share, place }))
        .sort((a, b) => b.share - a.share)
        .slice(0, 3);
      const called = (/** @type {number} */ place) =>
        place === 0 ? "the start" : `“${this.shown.find((one) => one.place === place)?.word}”`;
      const who = this.get("head") === "mean" ? "mean of its heads" : `head ${this.get("head")}`;
      this.say(
        `${called(this.shown[this.chosen].place)} looks most at ${ranked.map(({ share, place }) => `${called(place)} ${percent(share)}`).join(", ")} (layer ${this.get("layer")}, ${who}).`.replace(
          /^t/,
          "T",
        ),
      );
      for (const one of this.looks.querySelectorAll("button"))
        one.setAttribute(
          "aria-pressed",
          String(one.dataset.layer === this.get("layer") && one.dataset.head === this.get("head")),
        );
    }

    /** The words that the model sees, each at its place. */
    get words() {
      return this.shown.filter(({ place }) => place >= 0).map(({ word }) => word);
    }

    showMap() {
      const rows = this.reading.tokens.map((_, row) => Float32Array.from(this.shares(row)));
      this.map.show(this.words, rows, this.shown[this.chosen].place);
    }

    showHead() {
      const { place } = this.shown[this.chosen],
        within = (/** @type {string} */ value, /** @type {number} */ most) =>
          Math.min(Math.max(Math.floor(Number(value)) || 1, 1), most);
      const layer = within(this.get("layer"), this.meta.layers),
        head = within(this.get("head"), this.meta.slopes.length);
      const found = inside(this.reading, place, layer - 1, head - 1);
      this.head.show(within(this.get("part"), 6) - 1, { layer, head }, this.words.slice(0, place + 1), found);
    }

    showNext() {
      const ranked = chances(this.reading.logits, this.how).slice(0, SHOWN),
        said = percents(ranked.map(({ chance: share }) => share));
      this.table.replaceChildren(
        ...ranked.map(({ token, chance: share, kept }, place) => {
          const word = this.meta.vocabulary[token],
            bar = make(
              "svg",
              { viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" },
              make("rect", { svg: true, width: (100 * share).toFixed(1), height: 10 }),
            );
          const press = make("button", {
            type: "button",
            class: "st-next__token",
            onclick: () => this.extend([token]),
            "aria-label": `Append ${word === "|" ? "the end of the story" : word}`,
            text: word === "|" ? "end" : word,
            disabled: token === 0,
          });
          return make(
            "tr",
            kept ? {} : { class: "is-cut" },
            make("th", { scope: "row" }, press),
            make("td", { class: "st-next__bar" }, bar),
            make("td", { class: "st-number", text: kept ? said[place] : `${said[place]}, cut` }),
          );
        }),
      );
    }

    /** @param {Piece[]} pieces */
    showTruth(pieces) {
      const found = follow(pieces.map(({ word }) => word)),
        last = found[found.length - 1];
      this.truth.hidden = !last;
      if (!last) return;
      const open = last.answer === undefined,
        guess = this.meta.vocabulary[largest(this.reading.logits)];
      const given = open ? guess : last.answer,
        right = given === last.truth;
      this.truth.className = `st-truth ${right ? "is-ok" : "is-bad"}`;
      const who = open ? `The likeliest answer is “${given}”.` : `The answer is “${given}”.`;
      const count = found.filter(({ answer }) => answer !== undefined),
        hits = count.filter(({ answer, truth }) => answer === truth).length;
      const more = count.length > 1 ? ` In this text ${hits} of ${count.length} answers are true.` : "";
      if (last.truth === undefined)
        this.truth.textContent = `✗ Made up. The story never says ${last.asked}. ${who}${more}`;
      else
        this.truth.textContent = right
          ? `✓ True. ${who} The story says so.${more}`
          : `✗ Made up. ${who} In the story it is “${last.truth}”.${more}`;
    }

    /** Choose a token of the row. @param {number} index */
    async choose(index) {
      await this.set({ token: index === this.shown.length - 1 ? "" : index });
      this.row.querySelector("[aria-pressed=true]")?.focus();
    }

    /** Go through the row with the arrow keys. @param {KeyboardEvent} event */
    move(event) {
      const known = this.shown.map((one, index) => (one.place >= 0 ? index : -1)).filter((index) => index >= 0);
      const here = known.indexOf(this.chosen),
        to = { ArrowLeft: here - 1, ArrowRight: here + 1, Home: 0, End: known.length - 1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      this.choose(known[Math.min(Math.max(to, 0), known.length - 1)]);
    }

    /** Append tokens to the text. @param {number[]} tokens */
    extend(tokens) {
      const words = [...this.pieces.map(({ word }) => word), ...tokens.map((token) => this.meta.vocabulary[token])];
      this.text.value = join(words);
      return this.set({ text: this.text.value, token: "" });
    }

    /** Let the model write at most `most` tokens, to the end of the sentence. @param {number} most */
    async write(most) {
      for (let count = 0; count < most && this.pieces.length < LONGEST; count += 1) {
        const token = draw(chances(this.reading.logits, this.how), this.next),
          word = this.meta.vocabulary[token];
        if (token === 0) {
          this.say("The model ends the story here.");
          break;
        }
        await this.extend([token]);
        if (word === "." || word === "?") break;
      }
    }

    shorten() {
      this.text.value = join(this.pieces.slice(0, -1).map(({ word }) => word));
      this.set({ text: this.text.value, token: "" });
    }

    another() {
      this.story += 1;
      this.text.value = invent(chance(this.story), this.meta.words);
      this.set({ text: this.text.value, token: "" });
    }

    async reset() {
      this.forget();
      this.story = 0;
      await this.restore();
    }
  }

  customElements.define("strata-transformer", TransformerFigure);
})();
