/**
 * Every deal of a graph whose issues do not depend on each other, depth first. At each node a pool of weights sieves the
 * options of all issues that are open, over and over, until nothing falls: what one weight vector removes tightens the
 * others. Cheaper than bounding anew, and as safe: each weight vector alone proves what it removes.
 */
import type { Graph } from './graph.ts';

export interface Pool {
  readonly pool: readonly (readonly number[])[];
  /** By weights of the pool, the largest total with which nothing is better than the best known. */
  limits(): readonly number[];
  /** Takes a deal that passes, by layer the place of its option; whether the limits have moved by it. */
  meet(picks: Int32Array): boolean;
  /** Whether to stop. */
  enough(): boolean;
}

/** Options stand one after the other, issue by issue, with numbers of their own. */
interface Level {
  /** From where each issue's options begin, those that are left. */
  readonly left: Int32Array;
  /** By issue, how many are left. */
  readonly sizes: Int32Array;
  /** The issues not yet decided, so many of them. */
  readonly open: Int32Array;
  count: number;
  /** By weights, what the decided issues come to. */
  readonly base: Float64Array;
}

/** Visits at most so many nodes; tells how many it has, `finished` if none is left. */
export function sieve(graph: Graph, task: Pool, most: number): { readonly visits: number; readonly finished: boolean } {
  const run = new Sieve(graph, task, most);
  run.go(0);
  return { visits: run.visits, finished: run.visits <= most };
}

class Sieve {
  visits = 0;
  readonly #task: Pool;
  readonly #allowed: number;
  /** Where each issue's options begin. */
  readonly #starts: Int32Array;
  /** By weights and option. */
  readonly #scores: readonly Float64Array[];
  /** By depth; made when first reached. */
  readonly #levels: Level[];
  readonly #picks: Int32Array;
  /** By open issue, the most that its options give: kept between two passes over them. */
  readonly #most: Float64Array;
  #limits: readonly number[];
  /** The weights that ended the last branch are likely to end the next one too. */
  #sharpest = 0;
  #done = false;

  constructor(graph: Graph, task: Pool, allowed: number) {
    const issues = graph.layers.length;
    this.#task = task;
    this.#allowed = allowed;
    this.#starts = startsOf(graph);
    const options = this.#starts.at(-1) ?? 0;
    this.#scores = task.pool.map((weights) => weightedOptions(graph, weights, options));
    this.#levels = [entered(graph, this.#starts, task.pool.length)];
    this.#picks = new Int32Array(issues);
    this.#most = new Float64Array(issues);
    this.#limits = task.limits();
  }

  go(depth: number): void {
    this.visits += 1;
    if (this.visits > this.#allowed) {
      this.#done = true;
      return;
    }
    const level = this.#levels[depth] as Level;
    if (!this.#sieved(level)) return;
    const issue = this.#narrowest(level);
    if (issue === undefined) this.#meet(level);
    else this.#branch(depth, level, issue);
  }

  #branch(depth: number, level: Level, issue: number): void {
    const scores = this.#scores[0] as Float64Array;
    const start = this.#starts[issue] as number;
    const promising = level.left
      .slice(start, start + (level.sizes[issue] as number))
      .sort((one, other) => (scores[other] as number) - (scores[one] as number));
    for (const option of promising) {
      if (this.#done) return;
      this.#decide(level, this.#below(depth, level), issue, option);
      this.go(depth + 1);
    }
  }

  #below(depth: number, { left, sizes, open, base }: Level): Level {
    this.#levels[depth + 1] ??= {
      left: new Int32Array(left.length),
      sizes: new Int32Array(sizes.length),
      open: new Int32Array(open.length),
      count: 0,
      base: new Float64Array(base.length),
    };
    return this.#levels[depth + 1] as Level;
  }

  /** The next level: this option chosen, and whatever else has one option left. */
  #decide(level: Level, next: Level, issue: number, chosen: number): void {
    next.base.set(level.base);
    next.count = 0;
    for (let at = 0; at < level.count; at += 1) {
      const here = level.open[at] as number;
      const start = this.#starts[here] as number;
      const size = level.sizes[here] as number;
      if (here === issue) this.#fix(next, here, chosen);
      else if (size === 1) this.#fix(next, here, level.left[start] as number);
      else {
        for (let place = start; place < start + size; place += 1) next.left[place] = level.left[place] as number;
        next.sizes[here] = size;
        next.open[next.count] = here;
        next.count += 1;
      }
    }
  }

  #fix({ base }: Level, issue: number, option: number): void {
    this.#picks[issue] = option - (this.#starts[issue] as number);
    for (let cut = 0; cut < base.length; cut += 1)
      base[cut] = (base[cut] as number) + (this.#scores[cut]?.[option] as number);
  }

  #meet(level: Level): void {
    const picks = Int32Array.from(this.#picks);
    for (let at = 0; at < level.count; at += 1) {
      const issue = level.open[at] as number;
      const start = this.#starts[issue] as number;
      picks[issue] = (level.left[start] as number) - start;
    }
    if (this.#task.meet(picks)) this.#limits = this.#task.limits();
    this.#done = this.#task.enough();
  }

  /** Undefined if every issue has one option left. */
  #narrowest({ open, sizes, count }: Level): number | undefined {
    let best: number | undefined;
    let least = Infinity;
    for (let at = 0; at < count; at += 1) {
      const issue = open[at] as number;
      const size = sizes[issue] as number;
      if (size > 1 && size < least) [best, least] = [issue, size];
    }
    return best;
  }

  /** Whether anything may be left that is better. */
  #sieved(level: Level): boolean {
    const count = this.#scores.length;
    for (let quiet = 0, cut = this.#sharpest; quiet < count; cut = cut + 1 === count ? 0 : cut + 1) {
      const slack = this.#slack(level, cut);
      if (!(slack > 0)) {
        this.#sharpest = cut;
        return false;
      }
      quiet = this.#dropped(level, cut, slack) ? 1 : quiet + 1;
    }
    return true;
  }

  /** How far the best that is left lies above the limit. */
  #slack({ left, sizes, open, count, base }: Level, cut: number): number {
    const scores = this.#scores[cut] as Float64Array;
    let slack = (base[cut] as number) - (this.#limits[cut] as number);
    for (let at = 0; at < count; at += 1) {
      const issue = open[at] as number;
      const start = this.#starts[issue] as number;
      let most = -Infinity;
      for (let place = start, end = start + (sizes[issue] as number); place < end; place += 1) {
        const score = scores[left[place] as number] as number;
        if (score > most) most = score;
      }
      this.#most[at] = most;
      slack += most;
    }
    return slack;
  }

  /** Drops the options that cost all of the slack, compared with the best of their issue; whether there were any. */
  #dropped({ left, sizes, open, count }: Level, cut: number, slack: number): boolean {
    const scores = this.#scores[cut] as Float64Array;
    let dropped = false;
    for (let at = 0; at < count; at += 1) {
      const issue = open[at] as number;
      const start = this.#starts[issue] as number;
      const bar = (this.#most[at] as number) - slack;
      const end = start + (sizes[issue] as number);
      let to = start;
      for (let place = start; place < end; place += 1) {
        const option = left[place] as number;
        if ((scores[option] as number) <= bar) continue;
        left[to] = option;
        to += 1;
      }
      if (to === end) continue;
      sizes[issue] = to - start;
      dropped = true;
    }
    return dropped;
  }
}

function startsOf({ layers }: Graph): Int32Array {
  const starts = new Int32Array(layers.length + 1);
  for (const [at, { options }] of layers.entries()) starts[at + 1] = (starts[at] as number) + options.length;
  return starts;
}

/** Everything open, all options left. */
function entered({ layers }: Graph, starts: Int32Array, cuts: number): Level {
  const left = new Int32Array(starts.at(-1) ?? 0);
  for (let option = 0; option < left.length; option += 1) left[option] = option;
  return {
    left,
    sizes: Int32Array.from(layers, ({ options }) => options.length),
    open: Int32Array.from(layers.keys()),
    count: layers.length,
    base: new Float64Array(cuts),
  };
}

function weightedOptions({ layers, width }: Graph, weights: readonly number[], options: number): Float64Array {
  const found = new Float64Array(options);
  let option = 0;
  for (const { scores } of layers)
    for (let place = 0; place < scores.length; place += width, option += 1) {
      let total = 0;
      for (let index = 0; index < width; index += 1)
        total += (weights[index] as number) * (scores[place + index] as number);
      found[option] = total;
    }
  return found;
}
