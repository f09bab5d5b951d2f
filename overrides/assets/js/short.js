"use strict";
// A cell that is cut says all of it, and an empty one what it means, when a pointer rests on it: each text is sent once.
// A finger, which cannot rest, unfolds the cell.
document.addEventListener("pointerover", ({ target }) => {
  const short = target instanceof Element ? target.closest(".st-clip, .st-none") : null;
  const none = short?.matches(".st-none");
  if (short instanceof HTMLElement) short.title ||= none ? strata.say("no value recorded") : strata.words(short);
});
document.addEventListener("click", ({ target }) => {
  if (target instanceof Element && !target.closest("a")) target.closest(".st-clip")?.classList.toggle("is-whole");
});
