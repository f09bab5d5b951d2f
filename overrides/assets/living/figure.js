"use strict";
// The base of every living figure: the drawn example stands until "Run" is pressed or the address holds a state;
// then `start()` of the figure builds the rest. State is kept in the address: #~name?key=value~other?key=value
(() => {
  /** Make an element. @type {LivingMake} */
  const make = (/** @type {string} */ tag, /** @type {Own} */ own = {}, /** @type {(Node | string)[]} */ ...parts) => {
    /** @type {any} */
    const made =
      tag === "svg" || own.svg
        ? document.createElementNS("http://www.w3.org/2000/svg", tag)
        : document.createElement(tag);
    for (const [name, value] of Object.entries(own)) {
      if (name === "svg" || value === undefined || value === null || value === false) continue;
      if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
      else if (name === "text") made.textContent = value;
      else if (name === "value" || name === "checked" || name === "disabled" || name === "selected") made[name] = value;
      else made.setAttribute(name, value === true ? "" : value);
    }
    made.append(...parts);
    return made;
  };

  let fields = 0;
  /** Put a label before a control. @param {string} words @param {HTMLElement} control @param {string} [note] */
  const label = (words, control, note = "") => {
    const field = control.querySelector("input") || control; // a slider is an input with its number
    field.id ||= `living-field-${(fields += 1)}`;
    const said = make("label", { for: field.id, class: "st-living__label", text: words });
    return make(
      "div",
      { class: "st-living__field" },
      said,
      control,
      ...(note ? [make("span", { class: "st-note", text: note })] : []),
    );
  };

  /** A button. @param {string} words @param {() => void} press @param {string} [more] further classes */
  const button = (words, press, more = "") =>
    make("button", { type: "button", class: `st-button ${more}`, onclick: press, text: words });

  /** A choice. @param {string[][]} options value and words @param {string} value @param {(value: string) => void} change */
  const choice = (options, value, change) => {
    const made = make(
      "select",
      { onchange: () => change(made.value) },
      ...options.map(([key, words]) => make("option", { value: key, text: words })),
    );
    made.value = value;
    return made;
  };

  /** A slider that shows its number. @type {Living["slider"]} */
  const slider = (range, change, say = String) => {
    const shown = make("span", { class: "st-living__number", text: say(range.value) });
    const input = make("input", {
      type: "range",
      min: range.min,
      max: range.max,
      step: range.step,
      value: range.value,
    });
    input.addEventListener("input", () => {
      shown.textContent = say(Number(input.value));
      change(Number(input.value));
    });
    const made = make("span", { class: "st-living__slider" }, input, shown);
    return {
      made,
      input,
      set: (value) => {
        input.value = String(value);
        shown.textContent = say(value);
      },
    };
  };

  /** The states that the address holds, by the name of the figure. @returns {Map<string, URLSearchParams>} */
  const states = () =>
    new Map(
      location.hash
        .split("~")
        .slice(1)
        .map((part) => part.split("?"))
        .map(([name, query]) => [name, new URLSearchParams(query || "")]),
    );

  /** Give text to the reader as a file. @param {string} name @param {string} text @param {string} type */
  const offer = (name, text, type) => {
    const link = make("a", { href: URL.createObjectURL(new Blob([text], { type })), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };

  const BELOW = 60; // pixels: what the head of the page covers

  /** Let the browser show what was changed. @returns {Promise<void>} */
  const breath = () =>
    new Promise((done) => {
      requestAnimationFrame(() => setTimeout(done));
      setTimeout(done, 100); // a page that is not seen has no frames
    });

  class Figure extends HTMLElement {
    runButton = button("Run", () => this.run(true), "is-primary");
    body = make("div", { class: "st-living__in" });
    status = make("p", { class: "st-living__status", role: "status", "aria-live": "polite" });
    state = new URLSearchParams();
    progress = make("progress", { "aria-label": "Getting ready" });
    doing = make("span");
    waiting = make(
      "span",
      { class: "st-living__wait", "aria-live": "polite", hidden: true },
      this.progress,
      this.doing,
    );
    running = false;
    loading = 0; // kilobytes
    saying = 0;
    keeping = 0;

    connectedCallback() {
      if (this.runButton.isConnected) return;
      this.still?.replaceChildren(this.runButton, " ", make("span", { text: this.invitation }), this.waiting);
      if (states().has(this.named)) this.run(false);
    }

    /** The drawn example. */
    get example() {
      return this.querySelector(".st-living__example");
    }

    /** The line with the button. */
    get still() {
      return this.querySelector(".st-living__still");
    }

    /** Its name in the address. */
    get named() {
      return this.dataset.name ?? "";
    }

    /** What stands beside "Run". */
    get invitation() {
      return "The example above is drawn. Run loads the model and brings it to life.";
    }

    /** Build what each figure has of its own. @returns {void | Promise<void>} */
    start() {}

    /** Say what is done until the figure is ready, and let the browser show it.
     * @param {string} words */
    wait(words) {
      this.waiting.hidden = false;
      this.doing.textContent = ` ${words}`;
      return breath();
    }

    /** Take the space that the figure will have, so that nothing moves when it comes; see it whole. @param {boolean} asked */
    open(asked) {
      const invitation = this.runButton.nextElementSibling;
      if (invitation instanceof HTMLElement) invitation.hidden = true;
      this.classList.add("is-running");
      const { top = 0, bottom = 0 } = this.closest("figure")?.getBoundingClientRect() ?? {};
      if (asked && (top < BELOW || bottom > innerHeight))
        this.closest("figure")?.scrollIntoView({ block: "start", behavior: "instant" });
      return this.wait("Getting ready.");
    }

    /** Load what is needed, and build the figure once. @param {boolean} asked whether the reader pressed the button */
    async run(asked) {
      if (this.running) return;
      this.running = true;
      this.runButton.disabled = true;
      const began = performance.now();
      try {
        this.progress.hidden = false;
        await this.open(asked);
        this.state = states().get(this.named) || new URLSearchParams();
        this.body = make("div", { class: "st-living__in" });
        this.status = make("p", { class: "st-living__status", role: "status", "aria-live": "polite" });
        await this.start();
        for (const before of [this.example, this.still]) if (before) before.hidden = true;
        if (!this.body.contains(this.status)) this.body.append(this.status);
        this.append(this.body);
        this.dataset.ready = String(Math.round(performance.now() - began));
        if (asked)
          (
            this.body.querySelector("[data-first]") || this.body.querySelector("button, input, select, textarea")
          )?.focus({ preventScroll: true });
      } catch (error) {
        this.running = false;
        this.loading = 0;
        this.runButton.disabled = false;
        this.progress.hidden = true;
        this.doing.textContent = ` It did not start: ${error instanceof Error ? error.message : error}`;
        throw error;
      }
    }

    /** Load weights by their name; the template has put the address of each file on the element. @param {string} name */
    weights(name) {
      this.loading += Number(this.getAttribute(`data-${name}-kb`));
      if (this.dataset.ready) this.say(`Loading ${this.getAttribute(`data-${name}-kb`)} kB.`);
      else this.wait(`Loading the model, ${this.loading} kB.`);
      return globalThis.living.load(name, this.getAttribute(`data-${name}`) ?? "");
    }

    /** Say in a sentence what is seen now; what follows fast is said once. @param {string} sentence */
    say(sentence) {
      clearTimeout(this.saying);
      if (!this.status.textContent) this.status.textContent = sentence; // the first takes its room at once
      this.saying = setTimeout(() => {
        this.status.textContent = sentence;
      }, 150);
    }

    /** Keep values in the address; an empty one is left out. @param {Record<string, string|number>} values */
    keep(values) {
      for (const [key, value] of Object.entries(values)) {
        if (value === "" || value === undefined || value === null) this.state.delete(key);
        else this.state.set(key, String(value));
      }
      clearTimeout(this.keeping);
      this.keeping = setTimeout(() => {
        const all = states();
        all.set(this.named, this.state);
        const parts = [...all].map(([name, query]) => `~${name}?${query}`);
        history.replaceState(history.state, "", `#${parts.join("")}`);
      }, 250);
    }

    /** Forget the state of this figure in the address. */
    forget() {
      clearTimeout(this.keeping);
      this.state = new URLSearchParams();
      const parts = [...states()].filter(([name]) => name !== this.named).map(([name, query]) => `~${name}?${query}`);
      history.replaceState(
        history.state,
        "",
        parts.length ? `#${parts.join("")}` : location.pathname + location.search,
      );
    }

    /** The code that runs, to be read: functions as they are. @param {string} title @param {...Function} functions */
    code(title, ...functions) {
      const text = functions.map((one) => one.toString().replace(/\n {2}/g, "\n")).join("\n\n");
      return make(
        "details",
        { class: "st-living__code" },
        make("summary", { text: title }),
        make("pre", { tabindex: "0" }, make("code", { text })),
      );
    }

    /** A button that gives the weights as a file of plain numbers. @param {string} name @param {() => Weights} give */
    download(name, give, words = "Download the weights") {
      return button(words, () => {
        const { meta, tensors, shapes } = give();
        const plain = Object.fromEntries(
          Object.entries(tensors).map(([key, numbers]) => [key, { shape: shapes[key], numbers: [...numbers] }]),
        );
        offer(`${name}.json`, JSON.stringify({ meta, tensors: plain }), "application/json");
      });
    }
  }

  /** A field that is filled before it is read. @template T @returns {T} */
  const later = () => /** @type {any} */ (undefined);

  Object.assign(
    globalThis.living,
    /** @satisfies {Partial<Living>} */ ({ later, make, label, button, choice, slider, states, offer, Figure }),
  );
})();
