"use strict";
// What every figure has that trains in the page: play and pause, rounds by number, one network alone. It rests while
// it is not seen, and ends when it is removed. Of the figure it needs: contest, now (the two rates), possible, show(), tell().
(() => {
  const { button, later, Figure } = globalThis.living;
  const ALONE = 20,
    BUDGET = 12,
    PAUSE = 60,
    CALM = 1000,
    TOLD = 2000; // steps of one network; milliseconds

  class Player extends Figure {
    player = button("Play", () => (this.playing ? this.pause() : this.play()), "is-primary");
    calm = matchMedia("(prefers-reduced-motion: reduce)");
    /** @type {Contest} */ contest = later();
    now = { judge: 0, make: 0 };
    playing = false;
    seen = false;
    round = 0;
    took = 0; // milliseconds a round
    shown = 0; // when it was
    told = 0;
    frame = 0;

    /** Whether there is something to learn from. */
    get possible() {
      return true;
    }

    /** Draw what is known now. */
    show() {}

    /** Say it. */
    tell() {}

    /** Know whether the figure is in view. */
    watch() {
      this.player.setAttribute("data-first", "");
      this.watcher = new IntersectionObserver(([{ isIntersecting }]) => {
        this.seen = isIntersecting;
        this.go();
      });
      this.watcher.observe(this);
    }

    disconnectedCallback() {
      this.pause();
      this.watcher?.disconnect();
    }

    play() {
      if (!this.possible) return;
      this.playing = true;
      this.player.textContent = "Pause";
      this.tell();
      this.go();
    }

    pause() {
      const played = this.playing;
      this.playing = false;
      cancelAnimationFrame(this.frame);
      this.player.textContent = "Play";
      if (played) {
        this.show();
        this.tell();
      }
    }

    /** Go on while it plays and is seen. */
    go() {
      cancelAnimationFrame(this.frame);
      if (this.playing && this.seen && this.isConnected) this.frame = requestAnimationFrame(() => this.turn());
    }

    turn() {
      const began = performance.now();
      let count = 0;
      do {
        this.contest.round(this.now.judge, this.now.make);
        count += 1;
      } while (performance.now() - began < BUDGET);
      this.spend(count, performance.now() - began);
      if (began - this.shown > (this.calm.matches ? CALM : PAUSE)) {
        this.show();
        this.shown = began;
      }
      if (began - this.told > TOLD) this.tell();
      this.go();
    }

    /** @param {number} count of rounds @param {number} took milliseconds */
    spend(count, took) {
      this.round += count;
      this.took = this.took ? 0.9 * this.took + (0.1 * took) / count : took / count;
    }

    /** @param {number} count */
    rounds(count) {
      this.pause();
      if (!this.possible) return;
      const began = performance.now();
      for (let one = 0; one < count; one += 1) this.contest.round(this.now.judge, this.now.make);
      this.took = 0;
      this.spend(count, performance.now() - began);
      this.show();
      this.tell();
    }

    /** Train one network while the other is held still. @param {"judge"|"make"} which */
    alone(which) {
      this.pause();
      if (!this.possible) return;
      for (let one = 0; one < ALONE; one += 1) this.contest[which](this.now[which]);
      this.show();
      this.tell();
    }
  }

  Object.assign(globalThis.living, /** @satisfies {Partial<Living>} */ ({ ALONE, Player }));
})();
