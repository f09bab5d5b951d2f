"use strict";
// What a term, a source mark or a footnote mark leads to, shown where it stands. The words are the page's
// own (a title, an entry of the source list, a footnote) and are put in as text, never as markup.
(() => {
  const MARKS = "a.st-term[title], a.st-term[data-says], a.st-src[href^='#source-'], a.footnote-ref";
  const DELAY = 250,
    GAP = 6;

  const box = strata.make("div", { id: "st-tooltip", className: "st-tooltip", role: "tooltip", hidden: true });
  document.body.append(box);

  /** @type {HTMLAnchorElement | null} */
  let shown = null;
  let timer = 0;

  /** @param {HTMLAnchorElement} mark @returns {string[]} lines, the first of them strong */
  const says = (mark) => {
    if (mark.matches(".st-term")) {
      // The browser would show the title too.
      if (mark.title) [mark.dataset.says, mark.title] = [mark.title, ""];
      return [mark.textContent, mark.dataset.says ?? ""];
    }
    const entry = document.getElementById(decodeURIComponent(mark.hash.slice(1)));
    if (!entry || entry.contains(mark)) return [];
    mark.removeAttribute("title");
    const [title, details] = [entry.querySelector(":scope > a"), entry.querySelector("small")];
    return title ? [title.textContent, details ? details.textContent : ""] : [entry.textContent.trim()];
  };

  /** @param {DOMRect} at where the mark stands */
  const place = (at) => {
    const { offsetWidth: wide, offsetHeight: high } = box;
    const left = Math.max(GAP, Math.min(at.left, document.documentElement.clientWidth - wide - GAP));
    const below = at.bottom + GAP + high <= innerHeight;
    box.style.left = `${left + scrollX}px`;
    box.style.top = `${(below ? at.bottom + GAP : at.top - GAP - high) + scrollY}px`;
  };

  /** @param {HTMLAnchorElement} mark */
  const show = (mark) => {
    const lines = says(mark).filter(Boolean);
    if (!lines.length) return;
    hide();
    box.replaceChildren(
      ...lines.map((line, index) => strata.make(index || lines.length === 1 ? "span" : "b", {}, line)),
    );
    box.hidden = false;
    place(mark.getClientRects()[0]);
    mark.setAttribute("aria-describedby", box.id);
    shown = mark;
  };

  const hide = () => {
    clearTimeout(timer);
    box.hidden = true;
    if (shown) shown.removeAttribute("aria-describedby");
    shown = null;
  };

  /** @param {Event} event @returns {HTMLAnchorElement | null} */
  const markOf = (event) => (event.target instanceof Element ? event.target.closest(MARKS) : null);

  document.addEventListener("focusin", (event) => {
    const mark = markOf(event);
    if (mark?.matches(":focus-visible")) show(mark);
    else hide();
  });
  document.addEventListener("focusout", hide);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const mark = markOf(event),
      inside = event.target instanceof Node && box.contains(event.target);
    clearTimeout(timer);
    if (mark && mark !== shown) timer = setTimeout(() => show(mark), DELAY);
    // The pointer may go into the box, and on the way there leave the mark for a moment.
    else if (!mark && !inside && shown) timer = setTimeout(hide, DELAY);
  });
})();
