// What the scripts of the search share, in the worker and in pages that are read from disk.

/** An entry of the index of names: address, title, sort, tags, other names, figures. */
type SearchRow = [string, string, number, number[], string[], string[]];
/** The index of names; for each language but English its rows, each with the row that it stands for. */
type SearchIndex = { tags: string[]; rows: SearchRow[]; languages?: Record<string, [number, number][]> };
/** How well a whole name fits, and which. */
type Fit = { score: number; name: string };
/** Note that a name of a row fits: the row, how well, and which of its names. */
type Weigh = (row: number, score: number, place: number) => void;
/** A section of a page; `folded` is heading, line end and text. */
type Section = { row: number; anchor: string; heading: string; text: string; folded: string };
/** The sections that have a word, of those up to a place, and how well each fits. */
type Postings = { upto: number; places: number[]; fits: number[] };
/** A word that was looked up: how it is spelled, and how well each row and section has it. */
type Word = { word: string; spelled: string[]; names: Float64Array; sections: Float64Array; weight: number };
/** A page that was found, and those of its sections that fit. */
type FoundPage = { id: number; fit?: Fit; score: number };
type FoundSection = { at: number; score: number };
/** A hit: title, text and tags are marked up, see shown.js. */
type Hit = { location: string; title: string; text: string; score: number; tags?: string[] };
type Hits = { items: Hit[][]; total: number; nearest: [string, string][]; chips: [string, number][]; missing: string[] };
/** What the service says. */
type Answer =
  | { type: 1 }
  | { type: 3; data: Hits }
  | { type: 4; data: boolean };
type Question = { type: number; data?: string; most?: number };

interface SearchNames {
  fits(typed: string[], weights: Map<string, number>): Map<number, Fit>;
  postings(word: string): Map<number, number>;
  meanings(word: string): string[];
  near(word: string): string[];
  nearest(asked: string): number[];
  within(run: string): string[];
  rowsContaining(phrase: string): number[];
}
interface SearchTexts {
  sections: Section[];
  add(part: [string, string, string][][]): void;
  postings(word: string): Postings;
  near(word: string): string[];
  of(row: number): number[];
}
interface SearchScorer {
  found(id: number): FoundSection[];
  pages(fits: Map<number, Fit>): FoundPage[];
}
interface SearchEngine {
  rows: SearchRow[];
  tags: string[];
  texts: SearchTexts;
  total: number;
  whole: boolean;
  chips: [string, number][];
  missing: string[];
  ask(query: string, most?: number): Hit[][];
  nearest(query: string): [string, string][];
}

interface SearchTerms {
  places: Map<string, number[]>;
  beginning(begin: string): string[];
  near(asked: string, edits: number): string[];
}

interface StrataSearch {
  Scorer: new (engine: SearchEngine, words: Word[], phrase: string, typed: string[]) => SearchScorer;
  Engine: new (names: SearchIndex, language?: string) => SearchEngine;
  STOP_WORDS: Set<string>;
  MOST: number;
  Names: new (rows: SearchRow[]) => SearchNames;
  SORTS: number[];
  Terms: new (places: Map<string, number[]>) => SearchTerms;
  Texts: new () => SearchTexts;
  beginning(text: string, words: string[]): string;
  digits(text: string): string;
  distance(one: string, other: string): number;
  escape(text: string): string;
  find(text: string, word: string, from?: number): number;
  fold(text: string): string;
  foldInPlace(text: string): string;
  hit(engine: SearchEngine, page: FoundPage & { found: FoundSection[] }, rank: number, marks: string[]): Hit[];
  kinds(words: string[]): Set<string>;
  inText(word: string): boolean;
  inWord(sign: string): boolean;
  maxEdits(word: string): number;
  marked(text: string, words: string[]): string;
  nearest(word: string, terms: string[], limit: number): string[];
  otherNumber(word: string): string;
  pair(engine: SearchEngine, query: string): Hit[][];
  range(engine: SearchEngine, query: string): Hit[][];
  serve(
    load: (name: string) => Promise<any>,
    say: (message: Answer) => void,
    language?: string,
  ): (message: Question) => void;
  spellings(word: string): string[];
  squash(text: string): string;
  stem(word: string): string;
  swaps(word: string): string[];
  take(name: string, content: any): void;
  teaser(text: string, words: string[]): string;
  words(text: string): string[];
}

declare var strataSearch: StrataSearch;


/** How a term may differ from what was asked: begin so, or be so many letters from it. */
type Like = { prefix?: boolean; edits?: number };
type Match = { id: number; field: number; term: string };
