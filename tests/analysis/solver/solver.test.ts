/** The solver against full enumeration. Every failure names the seed of its problem. */
import { describe, expect, test } from 'vitest';
import { commonImprovement, efficiencyOf } from '#shared/analysis/solver/efficiency.ts';
import { efficientAmong } from '#shared/analysis/solver/frontier.ts';
import { frontierOfThree } from '#shared/analysis/solver/frontierOfThree.ts';
import { frontierOfTwo } from '#shared/analysis/solver/frontierOfTwo.ts';
import { largestLeast } from '#shared/analysis/solver/goal.ts';
import { piecesOf } from '#shared/analysis/solver/graph.ts';
import { nash } from '#shared/analysis/solver/nash.ts';
import { peakOf } from '#shared/analysis/solver/peak.ts';
import { ideals, kalaiSmorodinsky, maxMin, maxWelfare, zoneOfAgreement } from '#shared/analysis/solver/points.ts';
import type { Choices, Found, Problem } from '#shared/analysis/solver/problem.ts';
import { sampledFrontier } from '#shared/analysis/solver/sampledFrontier.ts';
import { BUDGET, searched } from '#shared/analysis/solver/search.ts';
import {
  type Deal,
  dealOf,
  dealsOf,
  dominates,
  frontierOf,
  inZone,
  leastOf,
  meets,
  mostOf,
  nashOf,
  sumOf,
  weightedBy,
} from './enumeration.ts';
import { adversarialOf, drawOf, instanceOf } from './instances.ts';

const SEEDS = Array.from({ length: Number(process.env['SOLVER_RUNS'] ?? 600) }, (_, seed) => seed);
const TINY = [0, 1, 2, 3];

/** Runs a check on every problem, each of them of both kinds, and says which seed it failed on. */
function onEach(check: (problem: Problem, seed: number) => void, parties?: number): void {
  for (const seed of SEEDS) {
    for (const make of [instanceOf, adversarialOf]) {
      try {
        check(make(seed, parties), seed);
      } catch (error) {
        throw new Error(`${make.name}, seed ${seed}: ${(error as Error).message}`, { cause: error });
      }
    }
  }
}

/** The choices, if there are any, are a deal worth what is said. */
function holds(problem: Problem, { choices, scores }: Pick<Found<unknown>, 'choices' | 'scores'>): void {
  expect(choices === undefined || meets(problem, choices)).toBe(true);
  expect(scores).toEqual(choices ? dealOf(problem, choices).scores : []);
}

/** The least gain of what was found, -Infinity of nothing. */
const leastFound = (problem: Problem, { choices }: Found<unknown>): number =>
  choices ? leastOf(dealOf(problem, choices)) : -Infinity;

/** The value is the optimum if it is said to be exact, and the bounds are true in any case. */
function between(problem: Problem, found: Found<number>, optimum: number): void {
  holds(problem, found);
  expect(found.value).toBeLessThanOrEqual(optimum);
  expect(found.bound).toBeGreaterThanOrEqual(optimum);
  expect(found.exact).toBe(found.value === found.bound);
  expect(found.choices === undefined).toBe(found.value === -Infinity);
}

function someDeal(problem: Problem, seed: number): Choices {
  const draw = drawOf(seed);
  return problem.issues.map((options, issue) => draw(`deal ${issue}`, 0, options.length - 1));
}

const idealOf = (problem: Problem, party: number): number =>
  mostOf(
    dealsOf(problem).filter(({ gains }) => gains.every((gain, other) => other === party || gain >= 0)),
    ({ scores }) => scores[party] ?? NaN,
  );

describe('every deal looked at, the solver finds the same', () => {
  test('zone of agreement', () => {
    onEach((problem) => {
      const found = zoneOfAgreement(problem);
      holds(problem, found);
      expect(found).toMatchObject({ value: inZone(dealsOf(problem)).length > 0, exact: true });
      expect(found.bound).toBe(found.value);
      expect(leastFound(problem, found) >= 0).toBe(found.value);
    });
  });

  test('welfare', () => {
    onEach((problem) => {
      const found = maxWelfare(problem);
      between(problem, found, mostOf(inZone(dealsOf(problem)), weightedBy(problem.weights)));
      expect(found.exact).toBe(true);
      expect(leastFound(problem, found) >= 0).toBe(found.choices !== undefined);
    });
  });

  test('largest least gain', () => {
    onEach((problem) => {
      const found = maxMin(problem);
      between(problem, found, mostOf(dealsOf(problem), leastOf));
      expect(found.exact).toBe(true);
      expect(leastFound(problem, found)).toBe(found.value);
    });
  });

  test('ideals', () => {
    onEach((problem) => {
      const found = ideals(problem);
      expect(found).toHaveLength(problem.parties);
      for (const [party, each] of found.entries()) {
        between(problem, each, idealOf(problem, party));
        expect(each.exact).toBe(true);
      }
    });
  });

  test('Nash', () => {
    onEach((problem) => {
      const found = nash(problem);
      holds(problem, found);
      let best: readonly [number, bigint] | undefined;
      for (const deal of inZone(dealsOf(problem))) {
        const [count, product] = nashOf(deal);
        if (!best || count > best[0] || (count === best[0] && product > best[1])) best = [count, product];
      }
      expect([found.gainers.length, found.value]).toEqual(best ?? [0, 0n]);
      expect(found).toMatchObject({ bound: found.value, exact: true });
      expect(found.choices && nashOf(dealOf(problem, found.choices))).toEqual(best);
    });
  });

  test('Kalai and Smorodinsky', () => {
    onEach((problem) => {
      const found = kalaiSmorodinsky(problem);
      holds(problem, found);
      expect(found.exact).toBe(true);
      expect(found.bound).toEqual(found.value);
      const tops = problem.batna.map((batna, party) => idealOf(problem, party) - batna);
      // Every share as a multiple of one whole: the product of all ideals.
      const whole = tops.reduce((product, top) => product * (top > 0 ? BigInt(top) : 1n), 1n);
      const shareOf = ({ gains }: Deal) =>
        gains.reduce((known, gain, party) => {
          const top = tops[party] ?? NaN;
          const share = top > 0 ? (BigInt(gain) * whole) / BigInt(top) : whole;
          return share < known ? share : known;
        }, whole);
      const shares = inZone(dealsOf(problem)).map(shareOf);
      const best = shares.reduce((known, share) => (share > known ? share : known), -whole);
      expect((BigInt(found.value.gain) * whole) / BigInt(found.value.ideal)).toBe(best);
      expect(found.choices ? shareOf(dealOf(problem, found.choices)) : -whole).toBe(best);
    });
  });

  test('efficiency of a deal', () => {
    onEach((problem, seed) => {
      const now = dealOf(problem, someDeal(problem, seed));
      const better = dealsOf(problem).filter(({ scores }) => dominates(scores, now.scores));
      const found = efficiencyOf(problem, now.choices);
      holds(problem, found);
      expect(found.efficient).toBe(better.length === 0);
      expect(found.value).toBe(
        Math.max(
          0,
          mostOf(better, ({ scores }) => sumOf(scores) - sumOf(now.scores)),
        ),
      );
      expect(found).toMatchObject({ bound: found.value, exact: true });
      expect(found.choices !== undefined).toBe(better.length > 0);
      expect(dominates(found.scores, found.choices ? now.scores : [])).toBe(better.length > 0);
    });
  });

  test('common improvement', () => {
    onEach((problem, seed) => {
      const now = dealOf(problem, someDeal(problem, seed));
      const near = dealsOf(problem).filter(
        ({ choices, scores }) =>
          choices.filter((option, issue) => option !== now.choices[issue]).length === 1 &&
          dominates(scores, now.scores),
      );
      const gainsOf = (scores: readonly number[]) => scores.map((score, party) => score - (now.scores[party] ?? NaN));
      const least = mostOf(near, ({ scores }) => Math.min(...gainsOf(scores)));
      const best = near.filter(({ scores }) => Math.min(...gainsOf(scores)) === least);
      const total = mostOf(best, ({ scores }) => sumOf(gainsOf(scores)));
      const found = commonImprovement(problem, now.choices);
      expect(found !== undefined).toBe(near.length > 0);
      if (!found) return;
      expect(found.gains).toEqual(gainsOf(dealOf(problem, now.choices.with(found.issue, found.option)).scores));
      expect([Math.min(...found.gains), sumOf(found.gains)]).toEqual([least, total]);
      expect(meets(problem, now.choices.with(found.issue, found.option))).toBe(true);
    });
  });

  test.each([
    [2, frontierOfTwo],
    [3, frontierOfThree],
  ])('whole frontier of %i', (parties, frontier) => {
    onEach((problem) => {
      const points = frontier(problem);
      for (const point of points) holds(problem, point);
      const found = points.map(({ scores }) => scores.join());
      expect(new Set(found)).toEqual(frontierOf(dealsOf(problem)));
      expect(new Set(found).size).toBe(found.length);
      const firsts = points.map(({ scores }) => scores[0] ?? NaN);
      expect(firsts).toEqual(firsts.toSorted((one, other) => other - one));
    }, parties);
  });

  test('a sampled frontier holds efficient deals alone', () => {
    onEach((problem, seed) => {
      const { points, regret } = sampledFrontier(problem, seed, 8);
      const whole = frontierOf(dealsOf(problem));
      for (const point of points) holds(problem, point);
      expect(points.every(({ scores }) => whole.has(scores.join()))).toBe(true);
      expect(points.length > 0).toBe(whole.size > 0);
      expect(regret.mean).toBeGreaterThanOrEqual(0);
      expect(regret.worst).toBeGreaterThanOrEqual(regret.mean);
    });
  });
});

test.each([1, 6, 40])('sieved by no more than %i deals at once, the same is found', (sieved) => {
  onEach((problem) => {
    const most = mostOf(dealsOf(problem), leastOf);
    const goal = largestLeast(
      problem.batna,
      problem.batna.map(() => 1),
    );
    const { best, choices, open } = searched(problem, goal, { budget: BUDGET, sieved });
    expect([best?.gain ?? -Infinity, open]).toEqual([most, undefined]);
    expect(choices ? leastOf(dealOf(problem, choices)) : -Infinity).toBe(most);
  });
});

test.each([2, 3])('of all deals of %i, those are efficient that no other dominates, each once', (parties) => {
  onEach((problem) => {
    const deals = dealsOf(problem);
    const found = efficientAmong([...deals, ...deals.slice(0, 3)]).map(({ scores }) => scores.join());
    expect(found.toSorted()).toEqual([...frontierOf(deals)].toSorted());
  }, parties);
});

test('a frontier of three is whole within its limit, and not told at all beyond it', () => {
  const told = { whole: 0, not: 0 };
  onEach((problem) => {
    const whole = frontierOfThree(problem);
    for (const limit of [0, 10, 60, 100_000]) {
      const found = frontierOfThree(problem, limit);
      expect(found ?? whole).toEqual(whole);
      expect(found ? found.length <= limit : limit < 100_000).toBe(true);
      told[found ? 'whole' : 'not'] += 1;
    }
  }, 3);
  expect(Math.min(told.whole, told.not)).toBeGreaterThan(SEEDS.length / 2);
});

test('the same problem has the same answers again', () => {
  onEach((problem, seed) => {
    const answers = () => {
      const copy = structuredClone(problem);
      return [
        nash(copy),
        maxMin(copy),
        kalaiSmorodinsky(copy),
        ideals(copy),
        efficiencyOf(copy, someDeal(copy, seed)),
        sampledFrontier(copy, seed, 4),
      ];
    };
    expect(answers()).toEqual(answers());
  });
});

test('conditions too entangled for one graph are split into several, which hold every deal worth having', () => {
  let split = 0;
  onEach((problem) => {
    const deals = dealsOf(problem);
    const pieces = [...piecesOf(problem, 6)];
    if (pieces.length > 1) split += 1;
    for (const weights of [problem.batna.map(() => 1), problem.batna.map((_, party) => 1 + ((3 * party) % 4))]) {
      const peaks = pieces.map((graph) => peakOf(graph, weights).total);
      expect(mostOf(peaks, (total) => total)).toBe(mostOf(deals, weightedBy(weights)));
    }
  });
  expect(split).toBeGreaterThan(SEEDS.length / 20);
});

describe('a tiny budget gives true bounds', () => {
  const inexact = { count: 0 };
  const counted = (exact: boolean) => {
    if (!exact) inexact.count += 1;
  };

  test.each(TINY)('with %i nodes', (budget) => {
    onEach((problem, seed) => {
      const deals = dealsOf(problem);
      const zone = inZone(deals);
      const agreement = zoneOfAgreement(problem, budget);
      const there = zone.length > 0;
      expect([agreement.value && !there, there && !agreement.bound]).toEqual([false, false]);
      expect(agreement.exact).toBe(agreement.value === agreement.bound);
      between(problem, maxMin(problem, budget), mostOf(deals, leastOf));
      between(problem, maxWelfare(problem, budget), mostOf(zone, weightedBy(problem.weights)));
      const [first] = ideals(problem, budget);
      if (first) between(problem, first, idealOf(problem, 0));
      const now = dealOf(problem, someDeal(problem, seed));
      const better = deals.filter(({ scores }) => dominates(scores, now.scores));
      const left = efficiencyOf(problem, now.choices, budget);
      const most = Math.max(
        0,
        mostOf(better, ({ scores }) => sumOf(scores) - sumOf(now.scores)),
      );
      expect(left.value).toBeLessThanOrEqual(most);
      expect(left.bound).toBeGreaterThanOrEqual(most);
      expect(left.efficient ?? better.length === 0).toBe(better.length === 0);
      counted(left.exact);
    });
  });

  test.each(TINY)('of Nash and of Kalai and Smorodinsky with %i nodes', (budget) => {
    onEach((problem) => {
      const exact = { nash: nash(problem), share: kalaiSmorodinsky(problem) };
      const product = nash(problem, budget);
      holds(problem, product);
      expect(product.gainers.length).toBeLessThanOrEqual(exact.nash.gainers.length);
      const asMany = product.gainers.length === exact.nash.gainers.length;
      expect(!asMany || product.value <= exact.nash.value).toBe(true);
      expect(product.bound >= exact.nash.value && product.bound >= product.value).toBe(true);
      expect(!product.exact || product.value === exact.nash.value).toBe(true);
      const share = kalaiSmorodinsky(problem, budget);
      holds(problem, share);
      const ratio = ({ gain, ideal }: { readonly gain: number; readonly ideal: number }) => gain / ideal;
      expect(ratio(share.value)).toBeLessThanOrEqual(ratio(exact.share.value));
      expect(ratio(share.bound)).toBeGreaterThanOrEqual(ratio(exact.share.value));
      expect(!share.exact || ratio(share.value) === ratio(exact.share.value)).toBe(true);
      counted(product.exact);
      counted(share.exact);
    });
  });

  test('which are not called exact', () => {
    expect(inexact.count).toBeGreaterThan(SEEDS.length / 10);
  });
});
