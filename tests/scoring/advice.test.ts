import { describe, expect, test } from 'vitest';
import type { Level } from '#shared/model/dials.ts';
import type { RedLine } from '#shared/model/scenario.ts';
import { type Advice, advised, isBetter, isSupported } from '#shared/scoring/advice.ts';
import { scoreOf } from '#shared/scoring/score.ts';
import type { Draft, Profile, World } from '#shared/scoring/world.ts';

const world: World = {
  power: { ARC: 0.5, BOR: 0.5 },
  issues: { CABLES: { uncertainty: 0.4, statusQuo: 20 } },
  trust: { ARC: { BOR: 0.5 }, BOR: { ARC: 0.5 } },
  declared: { ARC: { CABLES: 80 }, BOR: { CABLES: 60 } },
};
const line: RedLine = { issue: 'CABLES', forbidden: 'above', threshold: 90, minObligation: 2, note: '' };
const arc: Profile = {
  party: 'ARC',
  stakes: { CABLES: { ideal: 80, salience: 0.9, sensitivity: 0.3 } },
  redLines: [line],
};
const draft = (position: number, obligation: Level = 1): Draft => ({
  issue: 'CABLES',
  position,
  obligation,
  precision: 1,
  delegation: 0,
  sponsors: ['BOR'],
});
const bound = ['ARC', 'BOR'];

describe('What an adviser says of a text', () => {
  test('is what adopting it would change in the score, with the whole table bound', () =>
    expect(advised(world, arc, draft(75), undefined)).toEqual({
      change: scoreOf(world, arc, [{ draft: draft(75), bound }]),
      crosses: false,
    }));

  test('is less what the text now in force is worth', () => {
    const inForce = { draft: draft(60), bound };
    const { change } = advised(world, arc, draft(75), inForce);
    expect(change).toBeCloseTo(scoreOf(world, arc, [{ draft: draft(75), bound }]) - scoreOf(world, arc, [inForce]), 12);
    expect(advised(world, arc, draft(60), inForce).change).toBe(0);
  });

  test('names a red line that is crossed', () => {
    expect(advised(world, arc, draft(95, 2), undefined).crosses).toBe(true);
    expect(advised(world, arc, draft(95, 1), undefined).crosses).toBe(false);
  });
});

const advice = (change: number, crosses = false): Advice => ({ change, crosses });

describe('Texts are supported', () => {
  test.each<readonly [string, readonly Advice[], boolean]>([
    ['that raise the score', [advice(3)], true],
    ['that leave it as it is', [advice(0)], true],
    ['not if they lower it', [advice(-0.1)], false],
    ['not across a red line', [advice(30, true)], false],
    ['together by their sum', [advice(-3), advice(4)], true],
    ['together not if the sum is lower', [advice(-3), advice(2)], false],
    ['together not if one of them crosses a red line', [advice(-3, true), advice(40)], false],
  ])('%s', (_which, texts, supported) => expect(isSupported(texts)).toBe(supported));
});

describe('A wording is better', () => {
  test.each<readonly [string, Advice, Advice, boolean]>([
    ['that is worth more', advice(2), advice(1), true],
    ['not that is worth as much', advice(1), advice(1), false],
    ['not across a red line', advice(9, true), advice(1), false],
    ['that does not cross one, where the other does', advice(1), advice(9, true), true],
  ])('%s', (_which, one, other, better) => expect(isBetter(one, other)).toBe(better));
});
