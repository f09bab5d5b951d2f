// What the scripts of the pages share. They are classic scripts, so it is global.

// The pages are HTML: what a script looks for in them is an element of it, unless the script says more.
interface ParentNode {
  querySelector<K extends keyof HTMLElementTagNameMap>(selectors: K): HTMLElementTagNameMap[K] | null;
  querySelector<E extends Element = HTMLElement>(selectors: string): E | null;
  querySelectorAll<K extends keyof HTMLElementTagNameMap>(selectors: K): NodeListOf<HTMLElementTagNameMap[K]>;
  querySelectorAll<E extends Element = HTMLElement>(selectors: string): NodeListOf<E>;
}
interface Element {
  closest<K extends keyof HTMLElementTagNameMap>(selector: K): HTMLElementTagNameMap[K] | null;
  closest<E extends Element = HTMLElement>(selectors: string): E | null;
}

/** Make an element with properties and children; text stays text. */
type Make = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  own?: Partial<HTMLElementTagNameMap[K]> | null,
  ...inside: (Node | string)[]
) => HTMLElementTagNameMap[K];

/** What dom.js gives to every other script. */
interface Dom {
  /** Say a message in the language of the page, with its places filled. */
  say(text: string, values?: Record<string, string | number>): string;
  /** What the theme tells the scripts of a page, and the build adds. */
  config: { base: string; search: string; words?: Record<string, string>; source?: string };
  /** The root of the site. */
  root: URL;
  /** Write a number as the language of the page does. */
  count(value: string | number): string;
  /** Which of two comes first in the language of the page. */
  order(a: string, b: string): number;
  make: Make;
  /** Make a part of a drawing with attributes and children. */
  draw(name: string, own: Record<string, string | number>, ...inside: Element[]): Element;
  /** The words of a cell without its source marks; "" where nothing is recorded. */
  words(cell: Element): string;
  /** The words of a head, without its unit. */
  label(head: Element): string;
  /** What the address says under a name. */
  asked(name: string): string[];
  /** Say in the address what was chosen; `step`: as one that the button "back" takes back. */
  put(values: Record<string, (string | false | undefined)[]>, step?: boolean): void;
  /** Do at the next frame, and once a frame while the page is scrolled or its window changes. */
  scrolled(tell: () => void): void;
  /** A field that is filled before it is read. */
  later<T>(): T;
}

/** What rows of a table are chosen by, see facets.js. */
interface Facet {
  /** The column's. */
  name: string;
  group: HTMLDetailsElement;
  active(): boolean;
  keeps(row: HTMLTableRowElement): boolean;
  /** Say how many of `rows` each choice would leave. */
  count(rows: HTMLTableRowElement[]): void;
  chosen(): string[];
  choose(values: string[]): void;
}

/** <strata-table>, as the tools see it that add to it. */
interface StrataTable extends HTMLElement {
  table: HTMLTableElement;
  all: HTMLTableRowElement[];
  find?: HTMLInputElement;
  heads: HTMLTableCellElement[];
  left: HTMLTableRowElement[];
  names: string[];
  noun: string;
  tools: HTMLElement;
  picked: string[];
  compare?: (ids: string[]) => void;
  save?: (rows: HTMLTableRowElement[]) => void;
  /** Give a row what it has to be chosen by, before it is drawn. */
  pick?: (row: HTMLTableRowElement) => void;
  /** The id of what a row is about. */
  about(row: HTMLTableRowElement): string;
  /** The names of the columns that are shown. */
  columns(): string[];
  write(): void;
}
/** What the ledger hands to the same tools: its claims as rows. */
interface LedgerTable {
  table?: undefined;
  heads: HTMLTableCellElement[];
  readonly left: HTMLTableRowElement[];
  noun: string;
  tools: HTMLElement;
}
type TableTool = (table: StrataTable | LedgerTable, dom: Pick<Dom, "make" | "words" | "label">) => void;

interface Window {
  strataTools?: TableTool[];
  strataCsv: { take(name: string, text: string): void };
}

/** Who asks the service: told when it can be asked, and what it found. */
type Asker = { ready(): void; take(hits: Hits): void };
declare var StrataClient: new (asker: Asker) => {
  /** Load what answers, once. */
  open(): Promise<void>;
  ask(query: string, most?: number): void;
  /** Try again what is missing. */
  again(): void;
};
declare var strataShown: {
  /** What the service marked up, in a span. */
  drawn(html: string): HTMLElement;
  /** Draw the filters that would narrow a question, and those that do; `change` is given the question anew. */
  filters(
    place: Element | null,
    chips: [string, number][],
    query: string,
    change: (query: string) => void,
  ): void;
  /** A question without its filters. */
  plain(query: string): string;
  /** Where an address of the index leads, from this page. */
  place(address: string): URL;
};
/** An entry of the list under the box, see hits.js. */
declare var strataHit: (found: Hit[]) => HTMLLIElement;
