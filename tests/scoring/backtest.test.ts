/** MODEL.md 5, row 8: who supported which of the 32 instruments that the seeds name, against an independent prototype. */
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readInstruments } from '#server/cli/instrumentFile.ts';
import { SEED_INSTRUMENTS } from '#server/cli/referenceData.ts';
import { accuracyOf, byActor, everyoneSupports } from '#shared/scoring/backtest/accuracy.ts';
import { type Instrument, judge } from '#shared/scoring/backtest/judge.ts';
import { worldIn } from '#shared/scoring/backtest/reference.ts';
import { trustBetween } from '#shared/scoring/world.ts';
import { reference } from './record.ts';
import golden from './reference/golden.json' with { type: 'json' };

const read = readInstruments(SEED_INSTRUMENTS, await readFile(SEED_INSTRUMENTS, 'utf8'), reference);
const instruments = read.ok ? read.value.instruments : [];
const judgements = instruments.flatMap((instrument) => judge(reference, instrument));

describe('Row 8: who supported what', () => {
  const expected = golden.backtestSeeds;

  test('over all 217 choices on 32 instruments', () => {
    const { choices, accuracy, balancedAccuracy, brier } = accuracyOf(judgements);
    expect(instruments).toHaveLength(32);
    expect(choices).toBe(expected.choices);
    expect(accuracy).toBeCloseTo(expected.accuracy, 4);
    expect(balancedAccuracy).toBeCloseTo(expected.balancedAccuracy, 4);
    expect(brier).toBeCloseTo(expected.brier, 4);
  });

  test.each(Object.entries(expected.perActor))('%s: right on %s', (actor, right) => {
    const own = accuracyOf(byActor(judgements).get(actor) ?? []);
    expect(`${own.right}/${own.choices}`).toBe(right);
  });

  test('better than “everyone supports”, on every measure', () => {
    const model = accuracyOf(judgements);
    const plain = accuracyOf(everyoneSupports(judgements));
    expect(plain.accuracy).toBeCloseTo(0.903, 3);
    expect(plain.balancedAccuracy).toBe(0.5);
    expect(plain.brier).toBeCloseTo(1 - plain.accuracy, 12);
    expect(model.accuracy).toBeGreaterThan(plain.accuracy);
    expect(model.balancedAccuracy).toBeGreaterThan(plain.balancedAccuracy);
    expect(model.brier).toBeLessThan(plain.brier);
  });

  test('what is judged has no part in the judging: turn every answer round, and no probability moves', () => {
    const turned = instruments.map(
      (each): Instrument => ({
        ...each,
        supported: Object.fromEntries(Object.entries(each.supported).map(([actor, yes]) => [actor, !yes])),
      }),
    );
    const again = turned.flatMap((instrument) => judge(reference, instrument));
    expect(again.map(({ probability }) => probability)).toEqual(judgements.map(({ probability }) => probability));
    expect(accuracyOf(again).accuracy).toBeCloseTo(1 - expected.accuracy, 4);
  });
});

describe('An instrument', () => {
  const resolution: Instrument = {
    id: 'X1',
    name: 'A resolution',
    epoch: '2015',
    issues: { LB: { position: 60, weight: 1 } },
    dials: { obligation: 0, precision: 1, delegation: 0 },
    stage: 'force',
    rivalDraft: false,
    supported: { USA: true, RUS: true },
  };
  const [usa] = judge(reference, resolution);
  const judged = (changes: Partial<Instrument>) => judge(reference, { ...resolution, ...changes })[0];

  test('is judged for each actor whose choice is known, in the whole world of power weights', () => {
    expect(judge(reference, resolution).map(({ actor }) => actor)).toEqual(['USA', 'RUS']);
    const everybody = Object.keys(reference.power);
    expect(judged({ members: everybody })?.probability).toBe(usa?.probability);
    expect(judged({ members: ['USA', 'CHN'] })?.terms.benefit).toBeLessThan(usa?.terms.benefit ?? 0);
  });

  test('over several issues is their weighted mean', () => {
    const crime = judged({ issues: { CC: { position: 60, weight: 1 } } });
    const both = judged({ issues: { LB: { position: 60, weight: 1 }, CC: { position: 60, weight: 3 } } });
    expect(both?.terms.net).toBeCloseTo(((usa?.terms.net ?? 0) + 3 * (crime?.terms.net ?? 0)) / 4, 9);
  });

  test('from a distrusted sponsor costs more while a rival draft is on the table', () => {
    const [quiet, rivalled] = [judged({ sponsor: 'RUS' }), judged({ sponsor: 'RUS', rivalDraft: true })];
    expect(quiet?.rivalry).toBe(0);
    expect(rivalled?.rivalry).toBeCloseTo(12 * ((0.45 - 0.15) / 0.45), 9);
    expect(rivalled?.probability).toBeLessThan(quiet?.probability ?? 0);
    expect(judged({ sponsor: 'USA', rivalDraft: true })?.rivalry).toBe(0);
  });

  test('is read as its sponsor’s ideal where it is vague and the sponsor distrusted', () => {
    const [own, russian] = [judged({ sponsor: 'USA' }), judged({ sponsor: 'RUS' })];
    expect(russian?.terms.divergence).toBeGreaterThan(own?.terms.divergence ?? 0);
  });

  test('at an earlier stage of consent costs less', () => {
    const hard = { obligation: 3, precision: 2, delegation: 1 } as const;
    const costs = (['adopt', 'sign', 'force'] as const).map(
      (stage) => judged({ dials: hard, stage })?.terms.sovereignty,
    );
    expect(costs).toEqual(costs.toSorted((one = 0, other = 0) => one - other));
    expect(new Set(costs).size).toBe(3);
  });

  test('across a red line on one of its issues is at most .12 likely', () => {
    const [china] = judge(reference, {
      ...resolution,
      issues: { CI: { position: 60, weight: 20 }, CF: { position: 80, weight: 1 } },
      supported: { CHN: true },
    });
    expect(china?.crosses).toMatchObject({ issue: 'CF', threshold: 75 });
    expect(china?.probability).toBeCloseTo(1 / (1 + Math.exp(2)), 12);
  });
});

test('A pair that the record does not know trusts at .45, and everybody the rest of the world at .5', () => {
  const world = worldIn(reference, '2013');
  expect(trustBetween(world, 'KAZ', 'SGP')).toBe(0.45);
  expect(trustBetween(world, 'KAZ', 'OTH')).toBe(0.5);
  expect(trustBetween(world, 'USA', 'CHN')).toBe(0.2);
});
