"use strict";
// <strata-tokens>: the reader's text cut by a byte-pair tokenizer, and how each piece was joined.
(() => {
  const { make, label, button, slider, names, ranks, merge, encode, later, Figure } = globalThis.living;
  const TEXT = "A tokenizer cuts text into pieces. Common words stay whole; unbelievably rare ones fall apart.";
  const LONGEST = 4000;
  const decoder = new TextDecoder("utf-8", { fatal: true });

  class TokensFigure extends Figure {
    /** @type {Weights<{merges: number[]}>} */ model = later();
    /** @type {number[]} */ merges = [];
    /** @type {Uint8Array[]} the bytes of each token */ names = [];
    /** @type {Slider} */ used = later();
    /** @type {Map<number, number>} */ rank = later();
    /** @type {{piece: string, token: number}[]} */ flat = [];
    /** @type {number | undefined} */ chosen;
    most = 0;
    text = make("textarea", { rows: "3", spellcheck: "false", maxlength: LONGEST, "data-first": "" });
    pieces = make("div", {
      class: "st-pieces",
      role: "group",
      "aria-label": "Tokens: choose one to see how it was joined",
    });
    detail = make("div", { class: "st-merges" });

    get invitation() {
      return "The example above is drawn. Run loads the tokenizer, and it cuts a text of your own.";
    }

    async start() {
      this.model = await this.weights("tokenizer");
      this.merges = this.model.meta.merges;
      this.names = names(this.merges);
      this.most = this.merges.length / 2;
      this.text.addEventListener("input", () => {
        this.chosen = undefined;
        this.changed();
      });
      this.used = slider(
        { min: 0, max: this.most, step: 1, value: this.most },
        () => this.changed(),
        (value) => value.toLocaleString("en-US"),
      );
      this.pieces.addEventListener("keydown", (event) => this.move(event));
      this.body.append(
        make("div", { class: "st-living__ask" }, label("Your text", this.text)),
        make(
          "div",
          { class: "st-living__row" },
          label("Merges used", this.used.made),
          button("None", () => this.use(0)),
          button("100", () => this.use(100)),
          button("1,000", () => this.use(1000)),
          button("All", () => this.use(this.most)),
          button("Reset", () => this.reset()),
        ),
        make("p", {
          class: "st-living__label",
          text: "Tokens. The sign ␣ is a space; bytes that are no letter alone are shown as numbers.",
        }),
        this.pieces,
        this.status,
        this.detail,
        make(
          "div",
          { class: "st-living__more" },
          this.code("Show the code", merge, encode, ranks, names),
          this.download("tokenizer", () => this.model),
        ),
      );
      this.restore();
    }

    restore() {
      this.text.value = this.state.get("text") ?? TEXT;
      this.used.set(Math.min(this.most, Number(this.state.get("merges") ?? this.most)));
      this.chosen = this.state.has("token") ? Number(this.state.get("token")) : undefined;
      this.show();
    }

    /** @param {number} merges */
    use(merges) {
      this.used.set(merges);
      this.changed();
    }

    changed() {
      const merges = Number(this.used.input.value);
      this.keep({
        text: this.text.value === TEXT ? "" : this.text.value || " ",
        merges: merges === this.most ? "" : merges,
        token: this.chosen ?? "",
      });
      this.show();
    }

    reset() {
      this.forget();
      this.restore();
    }

    /** Give a token as text: what is no whole letter as numbers of its bytes. @param {number} token */
    called(token) {
      try {
        return decoder.decode(this.names[token]).replace(/ /g, "␣").replace(/\n/g, "⏎");
      } catch {
        return [...this.names[token]].map((byte) => `<${byte.toString(16).toUpperCase()}>`).join("");
      }
    }

    show() {
      this.rank = ranks(this.merges, Number(this.used.input.value));
      const found = encode(this.text.value, this.rank);
      this.flat = found.flatMap(({ piece, tokens }) => tokens.map((token) => ({ piece, token })));
      if (this.chosen !== undefined && !this.flat[this.chosen]) this.chosen = undefined;
      this.pieces.replaceChildren(
        ...this.flat.map(({ token }, index) =>
          make("button", {
            type: "button",
            class: "st-piece",
            "data-index": index,
            tabindex: index === (this.chosen ?? 0) ? "0" : "-1",
            "aria-pressed": String(index === this.chosen),
            onclick: () => this.choose(index),
            text: this.called(token),
          }),
        ),
      );
      const words = (this.text.value.match(/\S+/g) || []).length,
        tokens = this.flat.length,
        bytes = new TextEncoder().encode(this.text.value).length;
      /** @param {number} count @param {string} word */
      const many = (count, word) => `${count.toLocaleString("en-US")} ${word}${count === 1 ? "" : "s"}`;
      this.say(
        words
          ? `${many(words, "word")} ${words === 1 ? "is" : "are"} ${many(tokens, "token")}: ${(tokens / words).toFixed(2)} tokens a word, ${(words / tokens).toFixed(2)} words a token. As bytes: ${bytes.toLocaleString("en-US")}.`
          : "Type something.",
      );
      this.showDetail();
    }

    /** Show number and bytes of the chosen token, and the steps in which its piece was joined. */
    showDetail() {
      const one = this.flat[this.chosen ?? -1];
      this.detail.hidden = !one;
      if (!one) return;
      const { piece, token } = one,
        steps = merge(piece, this.rank),
        bytes = [...this.names[token]];
      const rows = steps.map(({ tokens, rank }) =>
        make(
          "tr",
          {},
          make("th", { scope: "row", text: rank < 0 ? "bytes" : `merge ${(rank + 1).toLocaleString("en-US")}` }),
          make("td", {}, ...tokens.map((part) => make("span", { class: "st-piece", text: this.called(part) }))),
        ),
      );
      this.detail.replaceChildren(
        make("p", {
          text: `“${this.called(token)}” is token ${token.toLocaleString("en-US")}: ${bytes.length} ${bytes.length === 1 ? "byte" : "bytes"}, ${bytes.map((byte) => byte.toString(16).toUpperCase().padStart(2, "0")).join(" ")}. ${token < 256 ? "It is a byte that stands alone." : `It was made by merge ${(token - 255).toLocaleString("en-US")}.`}`,
        }),
        make(
          "table",
          {},
          make("caption", { text: `How “${piece.replace(/ /g, "␣")}” is joined` }),
          make("tbody", {}, ...rows),
        ),
      );
    }

    /** @param {number} index */
    choose(index) {
      this.chosen = index;
      this.changed();
      /** @type {HTMLElement | undefined} */ (this.pieces.children[index])?.focus();
    }

    /** Go through the tokens with the arrow keys. @param {KeyboardEvent} event */
    move(event) {
      const here = Number(/** @type {HTMLElement} */ (event.target).dataset.index),
        last = this.flat.length - 1;
      const to = { ArrowLeft: here - 1, ArrowRight: here + 1, Home: 0, End: last }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      this.choose(Math.min(Math.max(to, 0), last));
    }
  }

  customElements.define("strata-tokens", TokensFigure);
})();
