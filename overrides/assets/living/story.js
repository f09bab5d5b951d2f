"use strict";
// The mini world: text to tokens, what is true after a story, and new stories.
(() => {
  const OPENING = "|"; // begins each story; it is not shown

  /** Cut text into words and signs, each with its place in the vocabulary, or -1.
   * @param {string} text @param {string[]} vocabulary @returns {{word: string, token: number}[]} */
  function split(text, vocabulary) {
    const known = new Map(vocabulary.map((word, token) => [word, token]));
    const words = text.toLowerCase().match(/[\p{L}\p{N}'’-]+|[^\s\p{L}\p{N}]/gu) || [];
    return words.map((word) => ({ word, token: word === OPENING ? -1 : (known.get(word) ?? -1) }));
  }

  /** Write words as text: no space before a sign. @param {string[]} words */
  const join = (words) => words.join(" ").replace(/ ([.?])/g, "$1");

  /** @typedef {{holder: Record<string, string>, color: Record<string, string>, place: Record<string, string>}} World */
  /** @type {[RegExp, (world: World, found: string[]) => void][]} */
  const EVENTS = [
    [
      /^(\S+) has (?:a|the) (?:(\S+) )?(\S+)$/,
      (world, [who, color, thing]) => {
        world.holder[thing] = who;
        if (color) world.color[thing] = color;
      },
    ],
    [
      /^the (\S+) is (\S+)$/,
      (world, [thing, color]) => {
        world.color[thing] = color;
      },
    ],
    [
      /^the (?:(\S+) )?(\S+) belongs to (\S+)$/,
      (world, [color, thing, who]) => {
        world.holder[thing] = who;
        if (color) world.color[thing] = color;
      },
    ],
    [
      /^\S+ gives (?:the|a) (?:\S+ )?(\S+) to (\S+)$/,
      (world, [thing, who]) => {
        world.holder[thing] = who;
      },
    ],
    [
      /^(\S+) takes (?:the|a) (?:\S+ )?(\S+)(?: from \S+)?$/,
      (world, [who, thing]) => {
        world.holder[thing] = who;
      },
    ],
    [
      /^(\S+) goes to (?:the|a) (\S+)$/,
      (world, [who, place]) => {
        world.place[who] = place;
      },
    ],
  ];
  /** @type {[RegExp, keyof World, (name: string) => string][]} */
  const QUESTIONS = [
    [/^who has (?:the|a) (?:\S+ )?(\S+)$/, "holder", (thing) => `who has the ${thing}`],
    [/^what color is (?:the|a) (\S+)$/, "color", (thing) => `the color of the ${thing}`],
    [/^where is (\S+)$/, "place", (who) => `where ${who} is`],
  ];

  /** Follow a story word by word; give every question with the true answer and the answer that stands there, if any.
   * @param {string[]} words
   * @returns {Asked[]} */
  function follow(words) {
    /** @type {World} */
    const world = { holder: {}, color: {}, place: {} };
    /** @type {Asked[]} */
    const found = [];
    /** @type {string[]} */
    let sentence = [];
    /** @type {Asked | null} */
    let open = null;
    for (const word of words) {
      if (word === "?") {
        const asked = sentence.join(" ");
        open = null;
        for (const [shape, part, say] of QUESTIONS) {
          const match = shape.exec(asked);
          if (!match) continue;
          open = {
            asked: say(match[1]),
            truth: Object.hasOwn(world[part], match[1]) ? world[part][match[1]] : undefined,
            answer: undefined,
            options: [...new Set(Object.values(world[part]))],
          };
          found.push(open);
        }
        sentence = [];
      } else if (word === ".") {
        for (const [shape, happen] of open ? [] : EVENTS) {
          const match = shape.exec(sentence.join(" "));
          if (match) {
            happen(world, match.slice(1));
            break;
          }
        }
        sentence = [];
        open = null;
      } else {
        if (open && open.answer === undefined) open.answer = word;
        sentence.push(word);
      }
    }
    return found;
  }

  /** Make up a story that ends in a question. @param {() => number} next a source of chance @param {{names: string[], objects: string[], colors: string[], places: string[]}} words */
  function invent(next, words) {
    const pick = (/** @type {string[]} */ list) => list[Math.floor(next() * list.length)];
    const three = (/** @type {string[]} */ list) => {
      const left = [...list];
      return [1, 2, 3].map(() => left.splice(Math.floor(next() * left.length), 1)[0]);
    };
    const people = three(words.names),
      things = three(words.objects);
    /** @type {Record<string, string>} */
    const holder = {};
    /** @type {string[]} */
    const told = [];
    things.forEach((thing, place) => {
      holder[thing] = people[place];
      told.push(`${people[place]} has a ${pick(words.colors)} ${thing}.`);
    });
    for (let count = 0; count < 3; count += 1) {
      const thing = pick(things),
        to = pick(people.filter((one) => one !== holder[thing]));
      if (next() < 0.4) told.push(`${to} goes to the ${pick(words.places)}.`);
      else if (next() < 0.6) {
        told.push(`${holder[thing]} gives the ${thing} to ${to}.`);
        holder[thing] = to;
      } else {
        told.push(`${to} takes the ${thing} from ${holder[thing]}.`);
        holder[thing] = to;
      }
    }
    told.push(next() < 0.5 ? `who has the ${pick(things)}?` : `what color is the ${pick(things)}?`);
    return told.join(" ");
  }

  Object.assign(globalThis.living, /** @satisfies {Partial<Living>} */ ({ OPENING, split, join, follow, invent }));
})();
