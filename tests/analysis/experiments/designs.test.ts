/** Each experiment: that its formulas are the record's, that its games are games, and that it tells what they show. */
import { describe, expect, it } from 'vitest';
import type { Experiment } from '#shared/analysis/experiments/experiment.ts';
import { DESIGNS, EXPERIMENTS } from '#shared/analysis/experiments/experiments.ts';
import { trial, trialsOf } from '#shared/analysis/experiments/play.ts';
import { reportOf } from '#shared/analysis/experiments/report.ts';
import { mapValues } from '#shared/base/records.ts';
import type { Reference } from '#shared/scoring/backtest/reference.ts';
import { reference } from '#tests/scoring/record.ts';
import golden from '#tests/scoring/reference/golden.json' with { type: 'json' };

const designed = mapValues(DESIGNS, (design) => design(reference)) as Readonly<Record<string, Experiment>>;

function named(name: string): Experiment {
  const experiment = designed[name];
  if (!experiment) throw new Error(`No experiment ${name}`);
  return experiment;
}

const formulaOf = (name: string, claim: string): number =>
  named(name).contrasts.find((contrast) => contrast.claim.includes(claim))?.formula ?? Number.NaN;

/** The trials of some cells. */
const playedOut = (experiment: Experiment, world: Reference, cells: readonly number[], games: number) =>
  Array.from({ length: trialsOf(experiment, games) }, (_, index) => index + 1)
    .filter((number) => cells.includes((number - 1) % experiment.cells.length))
    .map((number) => trial(world, experiment, 1, number));

describe.each(EXPERIMENTS)('%s', (name) => {
  const experiment = named(name);

  it('claims what the formula says', () => {
    expect(experiment.contrasts.length).toBeGreaterThan(0);
    expect(experiment.contrasts.filter(({ formula }) => formula <= 0)).toEqual([]);
  });

  it('compares lines that there are', () => {
    const lines = experiment.cells.map(({ group, arm }) => `${group}: ${arm}`);
    const asked = experiment.contrasts.flatMap(({ terms }) =>
      terms.flatMap(({ groups, arm }) => groups.map((group) => `${group}: ${arm}`)),
    );
    expect(asked.filter((line) => !lines.includes(line))).toEqual([]);
  });

  it('plays sound games, the same ones each time, and measures what it says', () => {
    const some = [0, 0.25, 0.5, 0.99].map((share) => Math.floor(share * experiment.cells.length));
    const once = playedOut(experiment, reference, some, 1);
    expect(once).toHaveLength(new Set(some).size);
    expect(playedOut(experiment, reference, some, 1)).toEqual(once);
    const measures = experiment.measures.map(({ name: measure }) => measure);
    for (const { end } of once) {
      expect(end).toHaveProperty('figures');
      const figures = 'figures' in end ? end.figures : {};
      expect(measures).toEqual(expect.arrayContaining(Object.keys(figures)));
      const shares = experiment.measures.flatMap(({ name: measure, kind }) =>
        kind === 'utils' ? [] : (figures[measure] ?? []),
      );
      expect(shares.filter((share) => share < 0 || share > 1)).toEqual([]);
    }
  });

  it('deals the same seed to every cell', () => {
    const seeds = playedOut(experiment, reference, [0, experiment.cells.length - 1], 2).map(({ game, seed }) => [
      game,
      seed,
    ]);
    expect(new Set(seeds.map(String)).size).toBe(2);
  });
});

describe('The formulas', () => {
  it.each(golden.softFirst.filter(({ pair }) => pair === 'USA-EU' || pair === 'USA-CHN'))(
    'of row 7: $pair at u = $u0',
    ({ pair, u0, gain }) => {
      const group = `${pair === 'USA-EU' ? 'USA–EU 2010' : 'USA–CHN 2015'}, u ${u0.toFixed(2)}`;
      expect(Math.abs(formulaOf('soft-first', group) - gain)).toBeLessThan(6);
    },
  );

  it('of row 5', () => {
    const [low = 0, middle = 0, high = 0] = golden.genglowMiddleHigh;
    expect(formulaOf('paths', 'on the low one')).toBeCloseTo(low - middle, 8);
    expect(formulaOf('paths', 'on the middle one more')).toBeCloseTo(middle - high, 8);
  });

  it('of row 4', () =>
    expect(formulaOf('prism', 'All three pairs, three forms')).toBeCloseTo(golden.prism.meanDrop, 3));

  it.each(['CF', 'IG'] as const)('of row 2: %s', (issue) => {
    const { CC, ...others } = golden.usChina2013PairProbability;
    const words = issue === 'CF' ? 'content' : 'governance';
    const said = formulaOf('wu', `Left free, the two agree on cybercrime more often than on ${words}`);
    expect(Math.abs(said - (CC.soft - others[issue].soft))).toBeLessThan(0.0002);
  });
});

describe('A world that is rigged', () => {
  /** Both want the same of content, and nothing that is alike of crime. */
  const wanting = (ideals: Readonly<Record<string, number>>): Reference => ({
    ...reference,
    redLines: {},
    actors: {
      ...reference.actors,
      ...Object.fromEntries(
        Object.entries(ideals).map(([party, crime]) => [
          party,
          mapValues(reference.actors[party] ?? {}, (stake, issue) => ({
            ...stake,
            ideal: { ...stake.ideal, '2013': issue === 'CC' ? crime : issue === 'CF' ? 20 : 50 },
          })),
        ]),
      ),
    },
  });
  const wu = named('wu');
  const free = wu.cells.flatMap(({ limits }, index) => (limits ? [] : [index]));
  const overContent = (world: Reference) =>
    reportOf(wu, 1, playedOut(wu, world, free, 20)).findings.find(
      ({ claim }) => claim.startsWith('Left free') && claim.includes('content'),
    );

  it('turns the verdict round', () => {
    expect(overContent(wanting({ USA: 100, CHN: 0 }))).toMatchObject({ verdict: 'differs', games: { estimate: -1 } });
  });

  it('or leaves it open', () => {
    expect(overContent(wanting({ USA: 20, CHN: 20 }))).toMatchObject({ verdict: 'too-close', games: { estimate: 0 } });
  });
});
