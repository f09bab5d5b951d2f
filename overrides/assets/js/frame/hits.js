"use strict";
// The list under the search box. A hit is a page and those of its sections that fit: what fits best stands first, and
// the rest is folded.
(() => {
  const { make, say } = strata;
  const { drawn, place } = strataShown;

  /** @param {Hit} hit @param {boolean} page whether it is a page, not a section @param {boolean} told */
  const link = ({ location, title, text, tags }, page, told) => {
    const article = make("article", { className: "md-search-result__article md-typeset" });
    if (page) article.append(make("div", { className: "md-search-result__icon md-icon" }));
    article.append(make(page ? "h1" : "h2", {}, ...drawn(title).childNodes));
    if (told && text) article.append(...drawn(text).childNodes);
    if (tags?.length) {
      const chips = tags.map((tag) => make("span", { className: "md-tag" }, ...drawn(tag).childNodes));
      article.append(make("nav", { className: "md-tags" }, ...chips));
    }
    return make("a", { href: place(location).href, className: "md-search-result__link", tabIndex: -1 }, article);
  };

  /** @param {Hit[]} found the page and its sections, in order of fit; the score of those to be folded is lower */
  self.strataHit = (found) => {
    const page = found.find(({ location }) => !location.includes("#")) ?? found[0];
    const first = found[0] === page;
    const sections = found.filter((one) => one !== page);
    const best = sections.filter(({ score }) => score >= found[0].score);
    const rest = sections.filter(({ score }) => score < found[0].score);
    const item = make("li", { className: "md-search-result__item" }, link(page, true, first && !best.length));
    item.append(...best.map((one) => link(one, false, true)));
    if (!rest.length) return item;
    const more =
      rest.length === 1 ? say("1 more on this page") : say("%(number)s more on this page", { number: rest.length });
    const summary = make("summary", { tabIndex: -1 }, make("div", {}, more));
    item.append(
      make("details", { className: "md-search-result__more" }, summary, ...rest.map((one) => link(one, false, true))),
    );
    return item;
  };
})();
