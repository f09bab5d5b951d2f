// What the scripts of the living figures share: `living` is the one name that is global.

type Numbers = Float32Array;
type Point = [number, number];
/** A source of chance. */
type Chance = () => number;
type Weights<Meta = any> = { meta: Meta; tensors: Record<string, Numbers>; shapes: Record<string, number[]> };
/** Weights as their file has them, see weights.js. */
type Packed = { meta: any; tensors: [string, number[], number, boolean?][]; data: string };
type LayerCache = { keys: Numbers[]; values: Numbers[] };
/** What is known after a token: a score for each possible next one, and who was looked at, by layer and head. */
type Result = { logits: Numbers; state: Numbers; looks: Numbers[][] };
type Sampling = { temperature: number; k: number; p: number };
type Ranked = { token: number; chance: number; kept: boolean };
type Piece = { word: string; token: number };
type Asked = { asked: string; truth?: string; answer?: string; options: string[] };
type StoryWords = { names: string[]; objects: string[]; colors: string[]; places: string[] };
type StoryMeta = {
  vocabulary: string[];
  layers: number;
  width: number;
  slopes: number[];
  stages: { name: string; steps: number }[];
  words: StoryWords;
  example: string;
  layer: number;
  head: string;
};
/** The tokenizer's, or the autoencoder's: never are both in a page. */
interface Encode {
  (text: string, rank: Map<number, number>): { piece: string; tokens: number[] }[];
  (model: Weights, pixels: Numbers): Curve;
}
type Merged = { tokens: number[]; rank: number };
type Curve = { mean: Numbers; spread: Numbers };
type Wanted = { digit: number; steps: number; guidance: number };
type Frame = { picture: Numbers; guess: Numbers };
/** What one head does with a token, and what its block makes of it; see head.js. */
type Looked = { key: Numbers; value: Numbers; fit: number; far: number; score: number; share: number };
type Inside = {
  list: Numbers;
  query: Numbers;
  looked: Looked[];
  before: Numbers;
  mixed: Numbers;
  gathered: Numbers;
  after: Numbers;
  entered: Numbers;
  wide: Numbers;
  bent: Numbers;
  worked: Numbers;
  left: Numbers;
  size: number;
};
type Shown = Inside & { here: string; head: number; words: string[] };
/** A row of bars.js: `across` draws shares, `top` is the highest bar of all rows, `marked` tells which bars stand out. */
type BarRow = {
  name: string;
  bars: Numbers;
  tell(place: number): string;
  numbers?: { text: string; says: string }[];
  across?: boolean;
  top?: number;
  marked?(place: number): boolean;
  chosen?: boolean;
};
type Example = { state: Numbers; token: number };
type Reached = { counts: number[]; inside: number; reached: number };
type Run = { distance: number; gray: number; variety: number };
type Slider = { made: HTMLElement; input: HTMLInputElement; set(value: number): void };
type Own = Record<string, any>;

/** Make an element; an SVG one, where `own` says `svg`, or where the tag is one. */
interface LivingMake {
  <K extends keyof HTMLElementTagNameMap>(tag: K, own?: Own, ...parts: (Node | string)[]): HTMLElementTagNameMap[K];
  <K extends keyof SVGElementTagNameMap>(tag: K, own?: Own, ...parts: (Node | string)[]): SVGElementTagNameMap[K];
}

interface Panes {
  made: HTMLElement;
  now: string;
  restore(): void;
  choose(key: string): void;
}
interface Curves {
  made: HTMLElement;
  show(past: number[][], top: number, levels?: number[]): void;
}
interface TwoRuns {
  made: HTMLElement;
  show(
    model: Weights,
    noise: Numbers,
    first: Wanted,
    second: { digit: number | undefined; steps: number; guidance: number },
  ): void;
}
interface Bars {
  made: HTMLElement;
  show(heads: string[], rows: BarRow[], hint: string): void;
}
interface LooksMap {
  host: HTMLElement;
  said: HTMLElement;
  show(words: string[], shares: Numbers[], chosen: number): void;
}
interface HeadView {
  made: HTMLElement;
  show(step: number, whose: { layer: number; head: number }, words: string[], found: Inside): void;
}
interface Figure extends HTMLElement {
  body: HTMLElement;
  status: HTMLElement;
  state: URLSearchParams;
  get invitation(): string;
  connectedCallback(): void;
  start(): void | Promise<void>;
  wait(words: string): Promise<void>;
  say(sentence: string): void;
  keep(values: Record<string, string | number>): void;
  forget(): void;
  weights(name: string): Promise<Weights>;
  code(title: string, ...functions: Function[]): HTMLElement;
  download(name: string, give: () => Weights, words?: string): HTMLElement;
}
interface Player extends Figure {
  player: HTMLElement;
  contest: Contest;
  now: Record<"judge" | "make", number>;
  playing: boolean;
  round: number;
  took: number;
  told: number;
  get possible(): boolean;
  show(): void;
  tell(): void;
  watch(): void;
  pause(): void;
  rounds(count: number): void;
  alone(which: "judge" | "make"): void;
}
interface Plane {
  made: HTMLElement;
  handle: HTMLElement;
  picture: SVGElement;
  point: Point;
  held: boolean;
  get axes(): SVGElement;
  put(point: ArrayLike<number>): void;
}
interface Drawing {
  made: HTMLElement;
  show(pixels: Numbers): void;
}
interface Perceptron {
  steps: number;
  forward(rows: Float64Array, count: number): Float64Array;
  backward(ahead: Float64Array, count: number): Float64Array;
  step(rate: number): void;
  forget(): void;
}
interface Contest {
  centers: Point[];
  generator: Perceptron;
  discriminator: Perceptron;
  judge(rate: number): void;
  make(rate: number): void;
  pushes(points: Float64Array, count: number): Float64Array;
  round(judging: number, making: number): void;
}
interface Reading {
  model: Weights<StoryMeta>;
  cache: LayerCache[];
  tokens: number[];
  results: Result[];
  get logits(): Numbers;
  to(tokens: number[]): number;
}

interface Living {
  // tensor.js
  dot(matrix: Numbers, row: number, vector: Numbers): number;
  times(matrix: Numbers, vector: Numbers, bias?: Numbers): Numbers;
  add(vector: Numbers, other: Numbers): Numbers;
  softmax(numbers: ArrayLike<number>): Numbers;
  silu(vector: Numbers): Numbers;
  largest(numbers: ArrayLike<number>): number;
  chance(seed: number): Chance;
  normal(next: Chance): Chance;
  // weights.js
  half(bits: number): number;
  unpack(packed: Packed): Weights;
  run(address: string): Promise<void>;
  load(name: string, address: string): Promise<Weights>;
  // figure.js
  make: LivingMake;
  label(words: string, control: HTMLElement, note?: string): HTMLElement;
  button(words: string, press: () => void, more?: string): HTMLButtonElement;
  choice(options: string[][], value: string, change: (value: string) => void): HTMLSelectElement;
  slider(
    range: { min: number; max: number; step: number; value: number },
    change: (value: number) => void,
    say?: (value: number) => string,
  ): Slider;
  states(): Map<string, URLSearchParams>;
  offer(name: string, text: string, type: string): void;
  later<T>(): T;
  Figure: new () => Figure;
  // panes.js
  Panes: new (figure: Figure, panes: [string, string, HTMLElement, (() => void)?][]) => Panes;
  // player.js
  ALONE: number;
  Player: new () => Player;
  // network.js
  through(model: Weights, part: string, vector: Numbers, bend: (vector: Numbers) => Numbers): Numbers;
  sigmoid(vector: Numbers): Numbers;
  // transformer.js
  norm(x: Numbers, gain: Numbers): Numbers;
  attend(query: Numbers, keys: Numbers[], values: Numbers[], slopes: number[]): { mixed: Numbers; shares: Numbers[] };
  read(model: Weights<StoryMeta>, cache: LayerCache[], token: number): Result;
  Reading: new (model: Weights<StoryMeta>) => Reading;
  // sampling.js
  chances(logits: Numbers, how: Sampling): Ranked[];
  draw(ranked: Ranked[], next: Chance): number;
  percent(share: number): string;
  percents(shares: number[]): string[];
  // head.js, bars.js, head-view.js, looks-map.js
  inside(reading: Reading, place: number, layer: number, head: number): Inside;
  Bars: new (name: string) => Bars;
  HeadView: new (meta: StoryMeta, set: (values: Record<string, string>) => void) => HeadView;
  LooksMap: new (choose: (row: number) => void) => LooksMap;
  // story.js
  OPENING: string;
  split(text: string, vocabulary: string[]): Piece[];
  join(words: string[]): string;
  follow(words: string[]): Asked[];
  invent(next: Chance, words: StoryWords): string;
  // fine-tuning.js
  loss(matrix: Numbers, examples: Example[]): { bits: number; gradient: Numbers };
  descend(matrix: Numbers, examples: Example[], rate: number): number;
  // tokenizer.js
  names(merges: number[]): Uint8Array[];
  ranks(merges: number[], most?: number): Map<number, number>;
  merge(piece: string, rank: Map<number, number>): Merged[];
  // pixels.js
  pixels(text: string): Numbers;
  written(picture: ArrayLike<number>): string;
  outlines(picture: ArrayLike<number>, width: number): string[];
  image(picture: ArrayLike<number>, says?: string, width?: number): SVGElement;
  sheet(pictures: ArrayLike<number>[], across: number): Numbers;
  // drawing.js, plane.js
  Drawing: new (name: string, change: (pixels: Numbers) => void) => Drawing;
  Plane: new (name: string, edge: number, move: (point: Point) => void) => Plane;
  // vae.js
  encode: Encode;
  decode(model: Weights, point: ArrayLike<number>): Numbers;
  pick(curve: Curve, next: Chance): Numbers;
  divergence(curve: Curve): number;
  // gan-digits.js
  code(seed: number): Numbers;
  generate(model: Weights, values: Numbers): Numbers;
  verdict(model: Weights, pixels: Numbers): number;
  between(from: Numbers, to: Numbers, share: number): Numbers;
  // diffusion.js
  direction(model: Weights, mixed: Numbers, time: number, digit: number): Numbers;
  guided(model: Weights, mixed: Numbers, time: number, digit: number, guidance: number): Numbers;
  go(mixed: Numbers, way: Numbers, share: number): Numbers;
  walk(model: Weights, noise: Numbers, wanted: Wanted): Frame[];
  ink(values: Numbers): Numbers;
  spoil(picture: Numbers, noise: Numbers, share: number): Numbers;
  // two-runs.js
  TwoRuns: new (set: (values: Record<string, string | number>) => void) => TwoRuns;
  // points.js, perceptron.js, contest.js
  SETS: Record<string, Point[]>;
  real(centers: Point[], next: Chance, normal: Chance): Point;
  reached(points: Float64Array, centers: Point[]): Reached;
  Perceptron: new (sizes: number[], next: Chance) => Perceptron;
  belief(score: number): number;
  Contest: new (seed: number, centers: Point[]) => Contest;
  // contest-view.js
  EDGE: number;
  shades(discriminator: Perceptron): SVGElement;
  crosses(points: Float64Array): SVGElement;
  dots(points: Float64Array): SVGElement;
  arrows(points: Float64Array, pushes: Float64Array): SVGElement;
  legend(): HTMLElement;
  // manifold.js, curves.js
  manifold(generator: Perceptron, side: number): { drawn: SVGElement; half: number };
  Curves: new (
    words: string,
    lines: { name: string; kind: string }[],
    say: (value: number) => string,
    note?: string,
  ) => Curves;
  // comparison.js, written by training
  comparison: {
    sets: number;
    real: Run;
    makers: Record<string, { sha256: string; parameters: number; runs: Record<string, Run>; seeds: number[][] }>;
  };
}

declare var living: Living;
declare var STRATA_WEIGHTS: Record<string, Packed>;
